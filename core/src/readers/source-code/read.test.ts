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
