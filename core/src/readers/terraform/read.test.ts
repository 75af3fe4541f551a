// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftFact, TextFile } from '../reader.ts';
import { reader } from './index.ts';

type Kind = DraftFact['kind'];

describe('the terraform reader', () => {
  it('names a provider by its source and an S3-compatible store by its endpoint', () => {
    const resources = of('cloud-resource', fixture('main.tf'));

    expect(resources).toContainEqual(
      expect.objectContaining({
        provider: 'scaleway',
        resourceType: 'scaleway_object_bucket',
        address: 'scaleway_object_bucket.media',
        region: 'fr-par',
        mode: 'managed',
        at: { line: 54 },
      }),
    );
    expect(resources).toContainEqual(expect.objectContaining({ address: 'aws_s3_bucket.archives', endpoint: 'objets.hebergeur.example' }));
    expect(resources).toContainEqual(
      expect.objectContaining({ address: 'openstack_compute_instance_v2.sig', endpoint: 'auth.hebergeur.example', region: 'GRA11' }),
    );
    expect(resources).toContainEqual(
      expect.objectContaining({
        resourceType: 'backend:s3',
        provider: 'backend',
        endpoint: 's3.fr-par.scw.cloud',
        region: 'fr-par',
        mode: 'backend',
      }),
    );
  });

  it('takes the region from the aliased provider, not the default one, and the endpoint of one service for that service alone', () => {
    const server = of('cloud-resource', fixture('main.tf')).find(({ address }) => address === 'aws_instance.portail');

    expect(server).toMatchObject({ region: 'eu-west-3', count: 2 });
    expect(server).not.toHaveProperty('endpoint');
  });

  it('grades what is switched off and what is only read', () => {
    const strengths = new Map(of('cloud-resource', fixture('main.tf')).map(({ address, strength }) => [address, strength]));

    expect(strengths.get('aws_elasticache_cluster.old')).toBe('possible');
    expect(strengths.get('aws_opensearch_domain.search')).toBe('weak');
    expect(strengths.get('data.aws_caller_identity.me')).toBe('weak');
    expect(strengths.get('aws_s3_bucket.archives')).toBeUndefined();
  });

  it('sees nothing in comments', () => {
    expect(JSON.stringify(facts([fixture('main.tf')]))).not.toMatch(/abandoned|azurerm|google/);
  });

  it('tells registries, repositories and paths of modules apart', () => {
    const all = facts([fixture('main.tf')]);
    const endpoints = of('endpoint', fixture('main.tf')).map(({ host, purpose, strength }) => `${purpose} ${host} ${strength ?? 'firm'}`);

    expect(all).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        mode: 'module',
        provider: 'aws',
        resourceType: 'module:terraform-aws-modules/eks/aws',
        address: 'module.cluster',
      }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({
        kind: 'cloud-resource',
        mode: 'module',
        provider: 'openstack',
        resourceType: 'module:dsi/firewall/openstack',
        strength: 'weak',
      }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', resourceType: 'module:registre.ville.example/dsi/base/scaleway' }),
    );
    expect(endpoints).toEqual(
      expect.arrayContaining([
        'module-registry registry.terraform.io firm',
        'module-registry registry.terraform.io weak',
        'module-registry registre.ville.example firm',
        'git forge.ville.example firm',
        'chart-repository charts.wiki.example firm',
      ]),
    );
    expect(all.filter((one) => 'address' in one && one.address === 'module.network')).toEqual([]);
  });

  it('reads images, variables and hosts in definitions written as calls and as heredocs', () => {
    const all = facts([fixture('application.tf')]);

    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'image', registry: 'docker.io', repository: 'library/nginx', tag: '1.25', at: { line: 6 } }),
    );
    expect(all).toContainEqual(expect.objectContaining({ kind: 'image', registry: 'registre.ville.example', repository: 'dsi/taches' }));
    expect(all).toContainEqual(
      expect.objectContaining({ kind: 'endpoint', host: 's3.fr-par.scw.cloud', variable: 'S3_ENDPOINT', purpose: 'object-storage' }),
    );
    expect(all).toContainEqual(expect.objectContaining({ kind: 'endpoint', host: 'relais.courriel.example', purpose: 'mail-relay' }));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'variable', name: 'API_TOKEN', stated: 'reference' }));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'endpoint', host: 'astreinte.example', strength: 'weak' }));
    expect(all.some((one) => one.kind === 'image' && one.repository.includes('debian'))).toBe(false);
  });

  it('keeps no secret of an address', () => {
    for (const name of ['application.tf', 'main.tf', 'settings.auto.tfvars'])
      expect(JSON.stringify([...reader.read(fixture(name), [fixture(name)])])).not.toMatch(
        /secret-part|pass@|token:x|hidden|not-a-real-one/,
      );
  });

  it('reads DNS records of several providers against their zones', () => {
    const records = of('dns-record', fixture('dns.tf')).map(({ name, type, value, priority, strength }) =>
      [name, type, priority ?? '', value, strength ?? 'firm'].join(' '),
    );

    expect(records).toEqual([
      'ville.example SOA   firm',
      'ville.example MX 10 mx1.courriel.example firm',
      'ville.example MX 20 mx2.courriel.example firm',
      'cles.ville.example TXT  v=test1 abc firm',
      'autre.ville.example TXT  v=test2 def firm',
      'www CNAME  front.portail.example weak',
      'mairie.example TXT  v=spf1 include:spf.courriel.example -all firm',
      'mairie.example MX 5 mx.courriel.example firm',
      'ecole.mairie.example MX 10 mx.ecole.example firm',
      'sig.example SOA   firm',
      'carte.sig.example A  192.0.2.10 firm',
    ]);
  });

  it('takes a zone that is made or read as told, but not one kept inside a private network', () => {
    const file = {
      uri: 'zones.tf',
      text: [
        'locals {\n  sub = "agenda"\n}',
        'data "aws_route53_zone" "main" {\n  name         = "${local.sub}.ville.example."\n  private_zone = false\n}',
        'resource "aws_route53_zone" "inside" {\n  name = "service.fournisseur.example"\n  vpc {\n    vpc_id = aws_vpc.v.id\n  }\n}',
        'resource "google_dns_managed_zone" "closed" {\n  dns_name   = "ferme.example."\n  visibility = "private"\n}',
        'resource "azurerm_private_dns_zone" "link" {\n  name = "privatelink.fournisseur.example"\n}',
        'resource "aws_route53_zone" "off" {\n  count = 0\n  name  = "vieux.example"\n}',
      ].join('\n'),
    };

    expect(of('dns-record', file).map(({ name, type }) => `${name} ${type}`)).toEqual(['agenda.ville.example SOA']);
  });

  it('misses nothing where a record takes its value from another resource of the folder', () => {
    const record = (name: string, rest: string) =>
      `resource "aws_route53_record" "${name}" {\n  zone_id = "Z1"\n  name = "${name}.ville.example"\n  type = "CNAME"\n${rest}\n}\n`;
    const file = {
      uri: 'records.tf',
      text: [
        'resource "aws_db_instance" "base" {}\nresource "aws_acm_certificate" "site" {}\n',
        record('base', '  records = [aws_db_instance.base.address]'),
        record(
          'preuve',
          '  for_each = { for dvo in aws_acm_certificate.site.domain_validation_options : dvo.domain_name => dvo }\n  records = [each.value.record]',
        ),
        record('ailleurs', '  records = [module.front.name]'),
      ].join(''),
    };

    const gaps = [...reader.read(file, [file])].flatMap((draft) => (draft.kind === 'gap' ? [draft.detail] : []));
    expect(gaps).toEqual([{ say: 'gap.terraform.dns-values', with: { address: 'aws_route53_record.ailleurs' } }]);
  });

  it('a name given to a search domain is the organisation’s, not a host it calls', () => {
    const file = {
      uri: 'search.tf',
      text: 'resource "aws_opensearch_domain" "s" {\n  domain_endpoint_options {\n    custom_endpoint = "recherche.ville.example"\n  }\n}\n',
    };

    expect(of('endpoint', file)).toEqual([]);
  });

  it('a host to which visitors are sent on is not called', () => {
    const file = {
      uri: 'front.tf',
      text: 'resource "aws_lb_listener_rule" "home" {\n  action {\n    redirect {\n      host = "www.etat.example.org"\n    }\n  }\n}\n',
    };

    expect(of('endpoint', file)).toEqual([]);
  });

  it('says which DNS records it could not tell', () => {
    expect([...reader.read(fixture('dns.tf'), [fixture('dns.tf')])]).toContainEqual(
      expect.objectContaining({ kind: 'gap', reason: 'incomplete', at: { line: 71 } }),
    );
  });

  it('loses only the broken blocks of a broken file', () => {
    const addresses = of('cloud-resource', fixture('broken-brace.tf')).map(({ address }) => address);

    expect(addresses).toEqual(
      expect.arrayContaining(['scaleway_instance_server.before', 'scaleway_rdb_instance.after', 'scaleway_registry_namespace.last']),
    );
    expect([...reader.read(fixture('broken-brace.tf'), [fixture('broken-brace.tf')])].filter(({ kind }) => kind === 'gap')).toHaveLength(2);
  });

  it('reads the JSON syntax like the native one', () => {
    const resources = of('cloud-resource', fixture('generated.tf.json'));

    expect(resources.map(({ address, region, endpoint, at }) => [address, region, endpoint, at.line])).toEqual([
      ['terraform.backend', undefined, 'forge.ville.example', 3],
      ['aws_sqs_queue.jobs', 'eu-west-3', undefined, 7],
      ['aws_sqs_queue.mail', 'us-east-1', undefined, 8],
      ['module.vpc', 'eu-west-3', undefined, 11],
    ]);
  });

  it('reads the dialect of Terraform 0.11', () => {
    const resources = of('cloud-resource', fixture('dialect-0.11.tf')).map(({ address, resourceType, region }) => [
      address,
      resourceType,
      region,
    ]);

    expect(resources).toEqual([
      ['terraform.backend', 'backend:s3', undefined],
      ['data.terraform_remote_state.network', 'backend:s3', 'eu-west-1'],
      ['aws_elb.web', 'aws_elb', 'eu-west-1'],
    ]);
  });

  it('takes values from the files of the same folder; files that disagree tell nothing', () => {
    const main = {
      uri: 'infra/main.tf',
      text: 'variable "place" {\n  default = "nl-ams"\n}\nresource "scaleway_vpc" "v" {\n  region = var.place\n}\n',
    };
    const one = { uri: 'infra/production.tfvars', text: 'place = "fr-par"\n' };
    const other = { uri: 'infra/recette.tfvars', text: 'place = "pl-waw"\n' };
    const region = (folder: readonly TextFile[]) =>
      [...reader.read(main, folder)].flatMap((draft) => (draft.kind === 'cloud-resource' ? [draft.region] : []))[0];

    expect(region([main])).toBe('nl-ams');
    expect(region([main, one])).toBe('fr-par');
    expect(region([main, one, other])).toBeUndefined();
    expect(region([main, one, other, { uri: 'infra/terraform.tfvars', text: 'place = "fr-par"' }])).toBe('fr-par');
  });

  it('reads backend settings kept in a file of their own', () => {
    const main = { uri: 'main.tf', text: 'terraform {\n  backend "s3" {}\n}\n' };
    const settings = { uri: 'production.backend', text: 'region = "eu-west-1"\n' };

    expect([...reader.read(main, [main, settings])]).toEqual([
      expect.objectContaining({ resourceType: 'backend:s3', region: 'eu-west-1' }),
    ]);
  });

  it('reads what Terragrunt fetches, writes and hands over', () => {
    const file = fixture('terragrunt.hcl');
    const resources = of('cloud-resource', file).map(({ resourceType, region, at }) => [resourceType, region, at.line]);

    expect(resources).toEqual([
      ['backend:s3', 'eu-west-3', 6],
      ['module:terraform-aws-modules/vpc/aws', undefined, 25],
    ]);
    expect(of('cloud-configuration', file)).toEqual([
      expect.objectContaining({ provider: 'scaleway', region: 'nl-ams', at: { line: 18 } }),
    ]);
    expect(of('endpoint', file).map(({ host, purpose }) => `${purpose} ${host}`)).toEqual([
      'module-registry registry.terraform.io',
      'unknown suivi.ville.example',
    ]);
    expect([...reader.read(file, [file])].filter(({ kind }) => kind === 'gap')).toEqual([]);
  });

  it('takes a module of Terragrunt from a repository, and none from a path of the tree', () => {
    const source = (text: string) => of('endpoint', { uri: 'a/terragrunt.hcl', text: `terraform {\n  source = "${text}"\n}\n` });

    expect(source('git::https://forge.ville.example/dsi/base.git//reseau?ref=v1')).toEqual([
      expect.objectContaining({ host: 'forge.ville.example', purpose: 'git' }),
    ]);
    expect(source('tfr://registre.ville.example/dsi/base/scaleway?version=1.0.0')).toEqual([
      expect.objectContaining({ host: 'registre.ville.example', purpose: 'module-registry' }),
    ]);
    for (const path of ['..//modules/base', '${get_parent_terragrunt_dir()}/modules/base']) expect(source(path)).toEqual([]);
  });

  it('knows who runs the plans', () => {
    const file = { uri: 'main.tf', text: 'terraform {\n  cloud {\n    organization = "ville"\n  }\n}\n' };

    expect([...reader.read(file, [file])]).toEqual([
      { kind: 'endpoint', host: 'app.terraform.io', scheme: 'https', purpose: 'state-backend', at: { line: 2 } },
    ]);
  });

  it('follows values built of each other in time that grows with their length', () => {
    const locals = Array.from({ length: 400 }, (_, n) => `  a${n} = "${`\${local.a${n + 1}}`.repeat(50)}"`).join('\n');
    const file = { uri: 'main.tf', text: `locals {\n${locals}\n}\nresource "aws_vpc" "v" {\n  region = local.a0\n}\n` };
    const start = performance.now();

    expect(of('cloud-resource', file)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('ends on values that refer to themselves', () => {
    const file = {
      uri: 'main.tf',
      text: 'locals {\n  a = "${local.b}${local.b}"\n  b = "${local.a}${local.a}"\n}\nresource "aws_vpc" "v" {\n  region = local.a\n}\n',
    };

    expect(of('cloud-resource', file)).toEqual([expect.not.objectContaining({ region: expect.anything() })]);
  });
});

function fixture(name: string): TextFile {
  return { uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') };
}

function facts(files: readonly TextFile[]): DraftFact[] {
  return files.flatMap((file) => [...reader.read(file, files)].filter((draft): draft is DraftFact => draft.kind !== 'gap'));
}

function of<K extends Kind>(kind: K, file: TextFile): (DraftFact & { readonly kind: K })[] {
  return facts([file]).filter((fact): fact is DraftFact & { readonly kind: K } => fact.kind === kind);
}
