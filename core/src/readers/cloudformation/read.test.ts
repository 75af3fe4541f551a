// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { fixtureDrafts, textDrafts, told } from '../../../test/told.ts';
import { reader } from './index.ts';

const read = (text: string, uri = 'modele.yaml') => textDrafts(reader, uri, text);
const fixture = (uri: string) => fixtureDrafts(reader, uri);

describe('a CloudFormation template', () => {
  const drafts = fixture('portail.yaml');

  it('names its resources by the namespace of their vendor; custom ones are the account’s own', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '17 aws AWS::S3::Bucket managed - firm',
      '19 aws AWS::Serverless::Function managed - firm',
      '27 aws AWS::ECS::TaskDefinition managed - firm',
      '40 aws AWS::ECR::Repository data eu-west-3 firm',
      '41 aws AWS::EC2::Volume managed eu-west-3 firm',
      '45 aws AWS::DynamoDB::GlobalTable managed eu-west-1 firm',
      '45 aws AWS::DynamoDB::GlobalTable managed eu-west-3 firm',
      '51 mongodbatlas MongoDB::Atlas::Cluster managed - possible',
      '55 datadog Datadog::Monitors::Monitor managed - weak',
      '58 aws AWS::Nouveau::Chose managed - firm',
      '62 aws AWS::EC2::Instance managed - firm',
      '70 aws command:aws managed - weak',
      '71 aws AWS::Route53::RecordSet managed - firm',
      '78 aws AWS::CodePipeline::Pipeline managed - firm',
      '84 aws AWS::CloudFormation::Stack managed - firm',
      '88 aws AWS::CloudFormation::Stack managed - firm',
    ]);
  });

  it('gives the images of its tasks and the hosts of its settings, with defaults of parameters filled in', () => {
    expect(told(drafts, 'image')).toEqual(['32 registre.ville.example/portail firm']);
    expect(told(drafts, 'endpoint')).toEqual([
      '15 api.fournisseur.example api firm',
      '25 smtp.relais.example mail-relay firm',
      '34 mesures.fournisseur.example telemetry firm',
      '69 telecharge.ville.example package-registry weak',
      '83 github.com git firm',
    ]);
  });

  it('keeps names of variables and no value, least of all one marked as secret', () => {
    expect(told(drafts, 'variable')).toEqual([
      '15 API_URL value',
      '25 SMTP_HOST value',
      '26 JETON reference',
      '34 SENTRY_DSN value',
      '37 MOT_DE_PASSE reference',
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/tres-secret|cle@|cle=|resolve:/);
  });

  it('tells the records it makes', () => {
    expect(told(drafts, 'dns-record')).toEqual(['77 courrier.ville.example MX 10 mx.relais.example']);
  });

  it('says which stack was not given; one of the same tree is read there', () => {
    expect(told(drafts, 'gap')).toEqual(['84 incomplete gap.cloudformation.nested']);
  });

  it('reads resources that a loop makes, and both branches of a choice', () => {
    const looped = read(
      'Resources:\n  Fn::ForEach::Files:\n    - Nom\n    - [a, b]\n    - File${Nom}:\n        Type: AWS::SQS::Queue\n  Tache:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Image: !If [C, ghcr.io/ville/a, ghcr.io/ville/b]\n',
    );

    expect(told(looped, 'cloud-resource')).toEqual([
      '5 aws AWS::SQS::Queue managed - firm',
      '7 aws AWS::ECS::TaskDefinition managed - firm',
    ]);
    expect(told(looped, 'image')).toEqual(['11 ghcr.io/ville/a firm', '11 ghcr.io/ville/b firm']);
  });

  it('does not look into a parameter that is a secret, nor at rights', () => {
    const drafts = read(
      'Parameters: { Adresse: { Type: String, NoEcho: true, Default: https://secret.example } }\nResources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      Cible: !Ref Adresse\n      Policies: [{ Condition: { Url: https://permis.example } }]\n',
    );

    expect(told(drafts, 'endpoint')).toEqual([]);
  });

  it('knows a region from a rule on places, a private zone from one that answers the public, a machine of CodeBuild from an image', () => {
    const drafts = read(
      [
        'Resources:',
        '  Regle: { Type: AWS::WAFv2::WebACL, Properties: { Rules: [{ Region: eu-west-1 }] } }',
        '  Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: ville.example } }',
        '  Dedans: { Type: AWS::Route53::HostedZone, Properties: { Name: interne.example, VPCs: [{ VPCRegion: eu-west-3 }] } }',
        '  Essais: { Type: AWS::CodeBuild::Project, Properties: { Environment: { Image: aws/codebuild/standard:7.0 } } }',
      ].join('\n'),
    );

    expect(told(drafts, 'cloud-resource').filter((one) => !one.includes(' - '))).toEqual([]);
    expect(JSON.stringify(drafts)).not.toContain('interne.example');
    expect(JSON.stringify(drafts)).toContain('ville.example');
    expect(told(drafts, 'image')).toEqual([]);
  });

  it('is as sure of a resource as of its condition, turned around or not', () => {
    const drafts = read(
      'Parameters: { Etape: { Type: String, Default: essai } }\nConditions: { Essai: !Equals [!Ref Etape, essai], Service: !Not [!Condition Essai], Autre: !Not [!Equals [!Ref Inconnu, x]] }\nResources:\n  A: { Type: AWS::SQS::Queue, Condition: Essai }\n  B: { Type: AWS::SQS::Queue, Condition: Service }\n  C: { Type: AWS::SQS::Queue, Condition: Autre }\n',
    );

    expect(told(drafts, 'cloud-resource').map((one) => one.split(' ').at(-1))).toEqual(['firm', 'possible', 'weak']);
  });

  it('takes neither visitors of a site nor what its pages may load for hosts it calls', () => {
    const site = read(
      'Resources:\n  Site:\n    Type: AWS::S3::Bucket\n    Properties:\n      CorsConfiguration: { CorsRules: [{ AllowedOrigins: [https://www.ville.example] }] }\n      Body: { info: { contact: { url: https://contact.example } } }\n      Politique: "script-src https://scripts.fournisseur.example"\n      Page: https://page.fournisseur.example\n',
    );

    expect(told(site, 'endpoint')).toEqual(['7 scripts.fournisseur.example web weak', '8 page.fournisseur.example unknown weak']);
  });

  it('ends on conditions that name each other', () => {
    const circle = read('Conditions: { A: !Condition B, B: !Condition A }\nResources: { D: { Type: AWS::S3::Bucket, Condition: A } }\n');

    expect(told(circle, 'cloud-resource')).toEqual(['2 aws AWS::S3::Bucket managed - weak']);
  });
});

describe('a template written to grow', () => {
  it('is filled in up to a limit, with a gap', () => {
    let text = 'x';
    for (let depth = 0; depth < 8; depth++) text = `!Sub ["${'${a}'.repeat(40)}", { a: ${text} }]`;
    const drafts = read(`Resources:\n  File:\n    Type: AWS::SQS::Queue\n    Properties:\n      Nom: ${text}\n`);

    expect(told(drafts, 'cloud-resource')).toHaveLength(1);
    expect(told(drafts, 'gap')).toEqual(['1 limit gap.infrastructure.names']);
  });

  it('asks each condition once', () => {
    const conditions = Array.from(
      { length: 16 },
      (_, index) =>
        `  C${index}: !Or [${Array(10)
          .fill(`!Condition C${index + 1}`)
          .join(', ')}]`,
    );
    const drafts = read(`Conditions:\n${conditions.join('\n')}\nResources: { File: { Type: AWS::SQS::Queue, Condition: C0 } }\n`);

    expect(told(drafts, 'cloud-resource')).toEqual(['18 aws AWS::SQS::Queue managed - weak']);
  });
});

describe('a template of the CDK', () => {
  const drafts = fixture('essai.template.json');

  it('joins what its program wrote in pieces; its own metadata are no resource', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '3 aws AWS::SQS::Queue managed - firm',
      '7 aws AWS::ECS::TaskDefinition managed - firm',
      '19 aws AWS::EC2::Instance managed - firm',
      '24 scaleway command:scw managed - weak',
    ]);
    expect(told(drafts, 'image')).toEqual(['12 ghcr.io/ville/portail firm']);
    expect(told(drafts, 'endpoint')).toEqual(['24 telecharge.ville.example package-registry weak']);
    expect(told(drafts, 'variable')).toEqual(['14 DATABASE_HOST reference']);
  });

  it('stands where its assembly says', () => {
    expect(told(fixture('manifest.json'), 'cloud-configuration')).toEqual(['6 aws eu-west-3']);
    expect(told(fixture('samconfig.toml'), 'cloud-configuration')).toEqual(['4 aws eu-west-3']);
  });
});

describe('a broken template', () => {
  it('is read up to its break, without the resources that have no type', () => {
    const drafts = fixture('broken.yaml');

    expect(told(drafts, 'cloud-resource')).toEqual(['6 aws AWS::S3::Bucket managed - firm']);
    expect(told(drafts, 'gap').map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([
      'unparsable gap.not-parsable',
      'unparsable gap.cloudformation.resource',
      'unparsable gap.cloudformation.resource',
    ]);
  });
});

describe('a Serverless file', () => {
  it('holds one template or a list of them, which may stand far down', () => {
    const file = 'Resources: { File: { Type: AWS::SQS::Queue } }';

    for (const resources of [`resources:\n  ${file}\n`, `resources:\n  - ${file}\n  - \${file(autre.yml)}\n`])
      expect(told(read(`service: portail\n${resources}`, 'serverless.yml'), 'cloud-resource')).toEqual([
        '3 aws AWS::SQS::Queue managed - firm',
      ]);
    expect(reader.accepts.sniff('service: portail\nprovider: { name: aws }\n', 'a/serverless.prod.yml')).toBe(true);
    expect(reader.accepts.sniff('notes: rien\n', 'serverless.yml')).toBe(false);
  });
});

describe('the sniff', () => {
  it('takes templates and leaves policies, schemas and manifests of others', () => {
    const takes = (head: string) => reader.accepts.sniff(head, 'x.json');

    expect(takes('{"Resources": {"D": {"Type": "AWS::S3::Bucket"}}}')).toBe(true);
    expect(takes('Resources:\n  D:\n    Type: AWS::S3::Bucket\n')).toBe(true);
    expect(takes('{"typeName": "AWS::S3::Bucket", "properties": {}}')).toBe(false);
    expect(takes('{"Version": "2012-10-17", "Statement": [{"Resource": "*"}]}')).toBe(false);
  });
});
