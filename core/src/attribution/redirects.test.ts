// SPDX-License-Identifier: EUPL-1.2
// Clients in code that are pointed at another host: from files to attributions, with the shipped catalogue.
import { describe, expect, it } from 'vitest';
import { shippedMatchers } from '../../test/shipped-catalogue.ts';
import { observe } from '../observations/observe.ts';
import { selectReaders } from '../observations/select.ts';
import { readers } from '../readers/index.generated.ts';
import { attribute } from './attribute.ts';

/** `service strength` of each file’s facts, sorted. */
function seen(files: Readonly<Record<string, string>>): readonly string[] {
  const given = Object.entries(files).map(([uri, text], rank) => ({ uri, text, sha256: String(rank).repeat(64), bytes: text.length }));
  const observed = observe(given, { select: selectReaders(readers), version: 'test' });
  return attribute(observed.observations, shippedMatchers, [], observed.evidence)
    .flatMap((one) => (one.status === 'attributed' ? [`${one.service} ${one.aspect} ${one.strength}`] : []))
    .sort();
}

const openai = 'import openai\nmodel = openai.OpenAI()\n';
const elsewhere = 'from openai import OpenAI\nmodel = OpenAI(base_url="https://api.scaleway.ai/v1")\n';

describe('a client in code', () => {
  it('of OpenAI with its own address stays a weak sign of OpenAI', () => {
    expect(seen({ 'portail/chat.py': openai })).toEqual(['openai/api import weak']);
  });

  it('of OpenAI pointed at a French host is no sign of OpenAI any more, in the code and the manifest above it', () => {
    expect(seen({ 'portail/requirements.txt': 'openai==1.40.0\n', 'portail/src/chat.py': elsewhere })).toEqual([
      'openai/api import possible',
      'openai/api package possible',
      'python-software-foundation/pypi endpoint weak',
      'scaleway/generative-apis endpoint firm',
    ]);
  });

  it('reaches sibling folders of the project whose manifest brings the SDK, and no other project', () => {
    const project = {
      'portail/requirements.txt': 'openai==1.40.0\n',
      'portail/llm/client.py': elsewhere,
      'portail/routes/chat.py': openai,
    };

    expect(seen(project)).toContain('openai/api import possible');
    expect(seen({ ...project, 'agenda/chat.py': openai })).toContain('openai/api import weak');
    expect(seen({ 'agenda/chat.py': openai, ...project })).toContain('openai/api import weak');
    expect(seen({ ...project, 'agenda/requirements.txt': 'openai==1.40.0\n' })).toContain('openai/api package weak');
  });

  it('of S3 pointed at a French store is no sign of Amazon any more', () => {
    const client = `import { S3Client } from "@aws-sdk/client-s3";\nconst s3 = new S3Client({ endpoint: "https://s3.fr-par.scw.cloud" });\n`;

    expect(seen({ 'portail/s3.ts': client })).toEqual(['amazon/s3 import possible', 'scaleway/object-storage endpoint firm']);
    expect(seen({ 'portail/s3.ts': client.replace('s3.fr-par.scw.cloud', 's3.eu-west-3.amazonaws.com') })).toEqual([
      'amazon/s3 endpoint firm',
      'amazon/s3 import weak',
    ]);
  });

  it('stays its supplier’s when what it is given is an address of ours to come back to', () => {
    const checkout = `import Stripe from 'stripe';
const stripe = new Stripe(key, { webhookUrl: 'https://portail.ville.fr/crochet' });
stripe.checkout.sessions.create({ success_url: 'https://portail.ville.fr/merci' });
`;

    expect(seen({ 'portail/pay.js': checkout })).toContain('stripe/payments import weak');
  });

  it('in a test says nothing', () => {
    expect(seen({ 'portail/chat.py': openai, 'portail/tests/chat.py': elsewhere })).toContain('openai/api import weak');
  });
});
