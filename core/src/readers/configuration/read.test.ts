// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const folder = join(import.meta.dirname, 'fixtures');
const read = (uri: string) => [...reader.read({ uri, text: readFileSync(join(folder, uri), 'utf8') })];
const endpoints = (uri: string) =>
  read(uri).flatMap((one) =>
    one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.variable ?? '-'} ${one.strength ?? 'firm'}`] : [],
  );

describe('configuration of applications', () => {
  it('Spring: hosts behind JDBC and settings, the default of a placeholder as weak', () => {
    expect(endpoints('application-prod.yml')).toEqual([
      '3 db.ville.example database spring.datasource.url firm',
      '5 smtp.relais.example mail-relay spring.mail.host weak',
      '6 cache database spring.data.redis.host firm',
      '9 tuiles.cartes.example api portail.cartes.url firm',
    ]);
  });

  it('ASP.NET: the server of a connection string', () => {
    expect(endpoints('appsettings.Production.json')).toEqual([
      '3 base.donnees.example unknown ConnectionStrings.Main firm',
      '4 mesure.fournisseur.example telemetry Telemetry.Endpoint firm',
    ]);
  });

  it('Java properties escape the colon', () => {
    expect(endpoints('sonar-project.properties')).toEqual(['2 qualite.example api sonar.host.url firm']);
  });

  it('files of a config folder', () => {
    expect(endpoints('config/production.yml')).toEqual(['2 api.fournisseur.example web api.base_url firm']);
  });
});

describe('registries of packages', () => {
  it('npm: by scope, without the tokens', () => {
    expect(endpoints('.npmrc')).toEqual([
      '1 paquets.nuage.example package-registry registry firm',
      '2 forge.ville.example package-registry @ville:registry firm',
    ]);
  });

  it('Maven: mirrors, not those in comments', () => {
    expect(endpoints('settings.xml')).toEqual(['4 maven.miroir.example package-registry - firm']);
  });
});

describe('a web server', () => {
  it('passes requests on; its own names, redirects and comments are no hosts it talks to', () => {
    expect(endpoints('nginx.conf')).toEqual([
      '2 10.0.0.12 unknown upstream firm',
      '3 portail.interne.example unknown upstream firm',
      '8 objets.nuage.example api proxy_pass firm',
      '9 portail api proxy_pass firm',
      '10 mesure.fournisseur.example web - weak',
      '10 cartes.example.com web - weak',
    ]);
  });
});

describe('hosting platforms', () => {
  it('are told by their own files, with the region where it is stated', () => {
    expect(read('fly.toml')[0]).toMatchObject({
      kind: 'cloud-resource',
      provider: 'platform',
      resourceType: 'platform:fly',
      region: 'cdg',
    });
    expect(read('serverless.yml')[0]).toMatchObject({
      provider: 'serverless',
      resourceType: 'serverless:aws',
      region: 'eu-west-3',
      at: { line: 3 },
    });
    expect(read('serverless.yml')).toContainEqual(expect.objectContaining({ kind: 'variable', name: 'API_URL', stated: 'value' }));
  });
});

describe('a Serverless file', () => {
  it('leaves its resources to the reader of templates', () => {
    const text =
      'provider:\n  name: aws\n  environment: { API_URL: https://api.fournisseur.example }\nresources:\n  Resources:\n    Abonne:\n      Type: AWS::SNS::Subscription\n      Properties: { Endpoint: https://crochet.ville.example/x }\n';

    expect([...reader.read({ uri: 'serverless.yml', text })].flatMap((one) => (one.kind === 'endpoint' ? [one.host] : []))).toEqual([
      'api.fournisseur.example',
    ]);
  });
});

describe('a content security policy', () => {
  const told = (uri: string, text: string) =>
    [...reader.read({ uri, text })].flatMap((one) =>
      one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : [],
    );

  it('only permits, on all its lines, and in the header list of a platform', () => {
    const nginx =
      'add_header Content-Security-Policy "default-src \'self\';\n  script-src https://a.example\n    https://b.example" always;\nresolver https://c.example;';
    const vercel =
      '{"headers":[{"source":"/","headers":[{"key":"Content-Security-Policy","value":"img-src https://d.example https://e.example; report-uri https://f.example/r"}]}]}';

    expect(told('site.conf', nginx)).toEqual(['1 a.example web weak', '1 b.example web weak', '4 c.example api firm']);
    expect(told('vercel.json', vercel)).toEqual(['1 d.example web weak', '1 e.example web weak', '1 f.example telemetry firm']);
  });

  it('only permits too where an application keeps it as a setting', () => {
    expect(told('application.yml', 'security:\n  csp: "script-src https://a.example https://b.example"\n')).toEqual([
      '2 a.example web weak',
      '2 b.example web weak',
    ]);
  });
});

describe('what is left to others', () => {
  it.each([
    ['config/deployment.yaml', 'apiVersion: v1\nkind: Pod\n'],
    ['config/stack.yml', 'services:\n  web:\n    image: nginx\n'],
    ['src/i18n/config/fr.json', '{"a":"https://x.example"}'],
    ['messages_fr.properties', 'help=https://aide.example'],
    ['app.yaml', 'name: x\n'],
    ['config/openapi.json', '{"openapi":"3.1.0"}'],
    ['config/modele.yaml', 'Resources:\n  File:\n    Type: AWS::SQS::Queue\n'],
    ['application.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\n'],
    ['config/azuredeploy.json', '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}'],
    ['config/etat.json', '{"deployment": {"resources": [{"urn": "urn:pulumi:prod::portail::pulumi:pulumi:Stack::x"}]}}'],
  ])('%s', (uri, head) => {
    expect(reader.accepts.sniff(head, uri)).toBe(false);
  });
});

it('keeps no secret of any fixture', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\./.test(name.slice(name.lastIndexOf('/') + 1)));

  expect(JSON.stringify(all.flatMap(read))).not.toMatch(/motdepasse|jeton-secret/);
});
