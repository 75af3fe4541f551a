// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

const provider = (id: string, asn: number) => ({
  path: `providers/${id}.yaml`,
  text: `id: ${id}\nname: ${id}\nhomepage: 'https://${id}.example'\nasns: [${asn}]\nentities: [{ id: ${id}-sas, name: ${id} SAS }]\nservices: []\n`,
});

describe('the catalogue', () => {
  it('gives an autonomous system to one provider only', () => {
    const { problems } = compile([provider('hexa', 64500), provider('nimbus', 64500)], 'test');

    expect(problems).toEqual([{ path: 'providers/nimbus.yaml', message: 'autonomous system AS64500 is already in providers/hexa.yaml' }]);
    expect(compile([provider('hexa', 64500), provider('nimbus', 64501)], 'test').problems).toEqual([]);
  });
});
