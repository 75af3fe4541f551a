// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

describe('the terraform-state reader', () => {
  const drafts = read('version-4.tfstate');

  it('counts instances per region', () => {
    const buckets = drafts.flatMap((one) =>
      one.kind === 'cloud-resource' && one.resourceType === 'aws_s3_bucket' ? [[one.region, one.count, one.at.line]] : [],
    );

    expect(buckets).toEqual([
      ['eu-west-3', 2, 8],
      ['us-east-1', undefined, 8],
    ]);
  });

  it('reads the provider from its source and the region from the ARN', () => {
    expect(drafts).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        provider: 'aws',
        address: 'module.portail.aws_sqs_queue.jobs',
        region: 'eu-west-3',
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', provider: 'scaleway', address: 'scaleway_function.alerte', region: 'fr-par' }),
    );
  });

  it('gives the DNS records that are served', () => {
    expect(drafts.filter(({ kind }) => kind === 'dns-record')).toEqual([
      expect.objectContaining({ name: 'ville.example', type: 'MX', priority: 10, value: 'mx1.courriel.example' }),
      expect.objectContaining({ name: 'ville.example', type: 'MX', priority: 20, value: 'mx2.courriel.example' }),
    ]);
  });

  it('keeps no secret, and leaves out resources that have no instance', () => {
    expect(JSON.stringify(drafts)).not.toMatch(/not-a-real-one|secret-part|hidden\.example|random_id/);
  });

  it('reads the flat attributes of version 3', () => {
    const old = read('version-3.tfstate');

    expect(old).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        provider: 'google',
        address: 'module.dns.google_compute_instance.sig',
        region: 'europe-west9',
      }),
    );
    expect(old).toContainEqual(
      expect.objectContaining({
        kind: 'dns-record',
        name: 'ville.example',
        type: 'TXT',
        value: 'v=spf1 include:spf.courriel.example -all',
      }),
    );
  });

  it('says that an encrypted state is one, and keeps what stands before a break', () => {
    const encrypted = [
      ...reader.read({ uri: 'x.tfstate', text: '{"serial":1,"lineage":"a","meta":{},"encrypted_data":"AAAA","encryption_version":"v0"}' }),
    ];

    expect(encrypted).toEqual([expect.objectContaining({ kind: 'gap', reason: 'redacted' })]);
    expect(read('broken-truncated.tfstate')).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', resourceType: 'aws_s3_bucket' }),
    );
  });

  it('tells the zones that answer the public', () => {
    const zone = (type: string, attributes: object) => ({ mode: 'managed', type, name: 'z', instances: [{ attributes }] });
    const state = {
      version: 4,
      resources: [
        zone('aws_route53_zone', { name: 'ville.example', vpc: [] }),
        zone('aws_route53_zone', { name: 'service.fournisseur.example', vpc: [{ vpc_id: 'vpc-1' }] }),
        zone('google_dns_managed_zone', { name: 'z', dns_name: 'ferme.example.', visibility: 'private' }),
      ],
    };

    expect(
      [...reader.read({ uri: 'x.tfstate', text: JSON.stringify(state) })].flatMap((one) =>
        one.kind === 'dns-record' ? [`${one.name} ${one.type}`] : [],
      ),
    ).toEqual(['ville.example SOA']);
  });

  it('takes states only', () => {
    const { sniff } = reader.accepts;

    expect(sniff(text('version-4.tfstate'))).toBe(true);
    expect(sniff(text('version-3.tfstate'))).toBe(true);
    expect(sniff('{"version": 3, "sources": [], "mappings": ""}')).toBe(false);
    expect(sniff('{"lockfileVersion": 3, "version": "1.0.0"}')).toBe(false);
    expect(sniff('{"format_version":"1.0","terraform_version":"1.6.2","values":{}}')).toBe(false);
  });
});

function text(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}
function read(name: string) {
  return [...reader.read({ uri: name, text: text(name) })];
}
