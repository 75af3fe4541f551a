// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

describe('the terraform-plan reader', () => {
  const drafts = read('plan.json');

  it('gives planned resources with the region and endpoint of their provider settings', () => {
    expect(drafts).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        provider: 'aws',
        resourceType: 'aws_s3_bucket',
        address: 'aws_s3_bucket.archives',
        region: 'eu-west-3',
        endpoint: 'objets.hebergeur.example',
        mode: 'managed',
        at: { line: 8 },
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        provider: 'scaleway',
        address: 'module.site.scaleway_container.web[0]',
        region: 'fr-par',
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', address: 'aws_db_instance.users', region: 'eu-west-3' }),
    );
  });

  it('counts once what is both planned and in the prior state, and keeps what was only read as weak', () => {
    expect(drafts.filter((one) => one.kind === 'cloud-resource' && one.address === 'aws_s3_bucket.archives')).toHaveLength(1);
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', address: 'data.aws_region.here', mode: 'data', strength: 'weak' }),
    );
  });

  it('gives modules, settings, DNS records, images and variables', () => {
    expect(drafts).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-configuration',
        provider: 'aws',
        region: 'eu-west-3',
        endpoints: ['objets.hebergeur.example'],
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'endpoint', host: 'registre.ville.example', purpose: 'module-registry' }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'dns-record', name: 'ville.example', type: 'MX', priority: 10, value: 'mx.courriel.example' }),
    );
    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'image', registry: 'rg.fr-par.scw.cloud', repository: 'ville/web' }));
    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'endpoint', host: 'mesure.ville.example', variable: 'MATOMO_URL' }));
  });

  it('keeps nothing of sensitive attributes', () => {
    expect(JSON.stringify(drafts)).not.toMatch(/not-a-real-one|secret\.example|hidden/);
  });

  it('reads a state that was shown as JSON', () => {
    expect(read('shown-state.json')).toContainEqual(
      expect.objectContaining({ kind: 'dns-record', name: 'www.ville.example', type: 'CNAME', value: 'portail.example' }),
    );
  });

  it('keeps the resources before the end of a truncated plan', () => {
    const broken = read('broken-truncated.json');

    expect(broken).toContainEqual(expect.objectContaining({ address: 'aws_s3_bucket.archives' }));
    expect(broken[0]).toMatchObject({ kind: 'gap', reason: 'unparsable' });
  });

  it('takes plans and shown states, not provider schemas, packages or raw states', () => {
    const { sniff } = reader.accepts;

    expect(sniff(text('plan.json'))).toBe(true);
    expect(sniff(text('shown-state.json'))).toBe(true);
    expect(sniff('{"format_version":"1.0","provider_schemas":{}}')).toBe(false);
    expect(sniff('{"name":"portail","version":"1.0.0"}')).toBe(false);
    expect(sniff('{"version":4,"terraform_version":"1.5.0","serial":3,"lineage":"a","resources":[]}')).toBe(false);
  });
});

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}
function read(name: string) {
  return [...reader.read({ uri: name, text: text(name) })];
}
