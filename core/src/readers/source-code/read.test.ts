// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const folder = join(import.meta.dirname, 'fixtures');
const read = (uri: string) => [...reader.read({ uri, text: readFileSync(join(folder, uri), 'utf8') })];
const seen = (uri: string) =>
  read(uri).map((one) =>
    one.kind === 'import'
      ? `${one.at.line} ${one.module}`
      : one.kind === 'endpoint'
        ? `${one.at.line} ${one.host} ${one.strength ?? 'firm'} ${one.variable ?? '-'}`
        : `${one.at.line} ${one.kind}`,
  );

it.each([
  [
    'storage.py',
    [
      '3 boto3',
      '4 google.cloud.storage',
      '5 openai',
      '11 tarifs.partenaire.example weak TARIFS_URL',
      '12 adresse.carte.example weak GEO_ENDPOINT',
      '15 s3.gra.nuage.example firm python:boto3#endpoint_url',
      '16 modeles.hexagone.example firm python:openai#base_url',
    ],
  ],
  [
    'pay.js',
    [
      '1 stripe',
      '2 @aws-sdk/client-s3',
      '5 @sentry/node',
      '13 pdf-lib',
      '8 mesure.hexagone.example firm javascript:@sentry/node#dsn',
      '9 s3.gra.nuage.example firm javascript:@aws-sdk/client-s3#endpoint',
    ],
  ],
  [
    'Client.java',
    [
      '5 software.amazon.awssdk.services.s3',
      '6 com.stripe',
      '10 s3.gra.nuage.example firm java:software.amazon.awssdk.services.s3#endpointOverride',
    ],
  ],
  ['main.go', ['6 github.com/aws/aws-sdk-go-v2/service/s3', '7 github.com/getsentry/sentry-go', '12 api.partenaire.example firm -']],
  [
    'send.php',
    [
      '3 Aws\\S3\\S3Client',
      '4 Sentry\\State\\Scope',
      '4 Sentry\\ClientBuilder',
      '9 s3.gra.nuage.example firm php:Aws\\S3\\S3Client#endpoint',
    ],
  ],
  ['mail.rb', ['2 aws-sdk-s3', '8 api.partenaire.example firm -']],
  ['Store.cs', ['2 Amazon.S3', '3 Azure.Storage.Blobs', '8 s3.gra.nuage.example firm ServiceURL']],
  ['Shop.kt', ['3 com.google.firebase.messaging', '4 api.partenaire.example weak apiUrl']],
  ['Page.vue', ['3 axios', '4 api.partenaire.example firm javascript:axios#get']],
])('imports and addresses of %s, none of comments, messages, documents and links', (name, expected) => {
  expect(seen(`src/${name}`)).toEqual(expected);
});

it('keeps no user, query or token', () => {
  expect(JSON.stringify(readdirSync(join(folder, 'src')).flatMap((name) => read(`src/${name}`)))).not.toMatch(
    /secret-jeton|cle@|aide\.ville|ancien|texte\.example/,
  );
});

const hosts = (uri: string, text: string) => [...reader.read({ uri, text })].flatMap((one) => (one.kind === 'endpoint' ? [one.host] : []));

it.each([
  ['a.cs', 'var info = new OpenApiInfo { Contact = new OpenApiContact { Name = "x", Url = new Uri("https://www.editeur.fr") } };'],
  ['a.cs', 'public string EmergencyAccessHelpPageUrl = "https://coffre.editeur.fr/aide";'],
  ['a.cs', 'if (uri == "https://api.editeur.fr/v1") return;'],
  ['a.java', '@OpenAPIDefinition(info = @Info(contact = @Contact(url = "https://www.editeur.fr")))'],
  ['a.java', 'QName q = new QName("http://vocabulaire.editeur.fr/api/v1", "x");'],
  ['a.ts', "const api = { info: { contact: { url: 'https://www.editeur.fr' }, license: { url: 'https://www.editeur.fr' } } };"],
  ['a.ts', "const node = document.createElementNS('http://vocabulaire.editeur.fr/api/v1', 'x');"],
  ['a.tsx', '<input placeholder="https://api.editeur.fr/v1" />'],
  ['a.py', 'ns = {"x": "http://vocabulaire.editeur.fr/api/v1"}'],
  ['a.py', 'if url in ("https://api.editeur.fr/v1", "https://api.autre.fr/v1"): pass'],
])('nobody is called by what describes, names a vocabulary, compares or is shown: %s: %s', (uri, text) => {
  expect(hosts(uri, text)).toEqual([]);
});

it.each([
  ['a.java', '@OpenAPIDefinition(servers = @Server(url = "https://api.ville.fr"))', 'api.ville.fr'],
  ['a.ts', "const partners = { tarif: { baseUrl: 'https://api.ville.fr' } };", 'api.ville.fr'],
  ['a.cs', 'class Reglages { public string BaseUrl = "https://api.ville.fr"; }', 'api.ville.fr'],
  ['a.py', 'for url in ("https://api.ville.fr/v1", ""): ask(url)', 'api.ville.fr'],
])('its neighbours stay: %s: %s', (uri, text, host) => {
  expect(hosts(uri, text)).toEqual([host]);
});

it('a member of a class of C# is named, what a new object is given is called', () => {
  const strengths = (text: string) =>
    [...reader.read({ uri: 'a.cs', text })].map((one) => (one.kind === 'endpoint' ? one.strength : one.kind));

  expect(strengths('class Reglages { public string BaseUrl = "https://api.ville.fr"; }')).toEqual(['weak']);
  expect(strengths('var tarif = new Api.Reglages { BaseUrl = "https://api.ville.fr" };')).toEqual(['firm']);
});
