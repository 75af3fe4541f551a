// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { fixtureDrafts, textDrafts, told } from '../../../test/told.ts';
import { reader } from './index.ts';

const read = (text: string, uri = 'modele.json') => textDrafts(reader, uri, text);
const fixture = (uri: string) => fixtureDrafts(reader, uri);

describe('a template in JSON', () => {
  const drafts = fixture('azuredeploy.json');

  it('names its resources, children and nested templates too, where a literal or a default says', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '13 azurerm Microsoft.Storage/storageAccounts managed francecentral firm',
      '17 azurerm Microsoft.Storage/storageAccounts/blobServices managed - firm',
      '20 azurerm Microsoft.Web/sites managed - firm',
      '35 azurerm Microsoft.Web/sites/config managed - firm',
      '39 azurerm Microsoft.Cache/redis managed westeurope possible',
      '41 azurerm Microsoft.ContainerInstance/containerGroups managed westeurope firm',
      '52 azurerm Microsoft.Compute/virtualMachines/extensions managed westeurope firm',
      '58 azurerm Microsoft.Resources/deployments managed - firm',
      '62 azurerm Microsoft.KeyVault/vaults managed francecentral firm',
      '66 azurerm Microsoft.Resources/deployments managed - firm',
      '70 mongodbatlas MongoDB.Atlas/organizations managed westeurope firm',
    ]);
  });

  it('gives images, registries, settings of apps, commands of machines and linked templates', () => {
    expect(told(drafts, 'image')).toEqual(['25 registre.ville.example/portail firm', '46 ghcr.io/ville/lot firm']);
    expect(told(drafts, 'endpoint')).toEqual([
      '27 api.fournisseur.example api firm',
      '37 smtp.relais.example mail-relay firm',
      '48 ghcr.io image-registry firm',
      '55 telecharge.ville.example package-registry weak',
      '68 modeles.ville.example module-registry firm',
    ]);
    expect(told(drafts, 'gap')).toEqual(['66 incomplete gap.azure-resource-manager.linked']);
  });

  it('keeps names of variables and no value', () => {
    expect(told(drafts, 'variable')).toEqual([
      '27 API_URL value',
      '28 MOT_DE_PASSE reference',
      '29 JETON reference',
      '37 SMTP_HOST value',
      '46 CLE reference',
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/secret-|sig=|cle=|vault\.azure\.net/);
  });

  it('is deployed where its parameters say', () => {
    expect(told(fixture('parametres.json'), 'cloud-configuration')).toEqual(['3 azurerm francecentral']);
    expect(told(fixture('essai.bicepparam'), 'cloud-configuration')).toEqual(['2 azurerm germanywestcentral']);
  });
});

describe('an app', () => {
  it('does not call the visitors it lets in', () => {
    const app = read(
      JSON.stringify({
        resources: [
          {
            type: 'Microsoft.Web/sites',
            properties: {
              siteConfig: { cors: { allowedOrigins: ['https://www.ville.example'] }, page: 'https://page.fournisseur.example' },
            },
          },
        ],
      }),
    );

    expect(told(app, 'endpoint')).toEqual(['1 page.fournisseur.example unknown weak']);
  });
});

describe('a Bicep file', () => {
  const drafts = fixture('principal.bicep');

  it('names its resources through conditions, loops and nesting, not those in comments', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '11 azurerm Microsoft.Storage/storageAccounts managed francecentral firm',
      '16 azurerm Microsoft.Storage/storageAccounts/blobServices managed - firm',
      '21 azurerm Microsoft.KeyVault/vaults data - weak',
      '25 azurerm Microsoft.Cache/redis managed westeurope possible',
      '30 azurerm Microsoft.ServiceBus/namespaces managed francecentral firm',
      '35 azurerm Microsoft.App/containerApps managed swedencentral firm',
      '64 azurerm Microsoft.web/site module - firm',
    ]);
  });

  it('fills in its own variables, and leaves expressions alone', () => {
    expect(told(drafts, 'image')).toEqual(['46 registre.ville.example/portail firm']);
    expect(told(drafts, 'endpoint')).toEqual([
      '40 registre.ville.example image-registry firm',
      '48 mesures.fournisseur.example telemetry firm',
      '64 mcr.microsoft.com module-registry firm',
      '67 smtp.relais.example mail-relay firm',
      '71 modeles.ville.example module-registry firm',
    ]);
    expect(told(drafts, 'variable')).toEqual([
      '48 SENTRY_DSN value',
      '49 MOT_DE_PASSE reference',
      '50 MODE reference',
      '67 SMTP_HOST value',
    ]);
    expect(JSON.stringify(drafts)).not.toContain('secret');
  });

  it('may list the word of a loop as a text', () => {
    const drafts = read(
      "var mots = ['for', 'if']\nresource a 'Microsoft.Web/sites@2023-12-01' = {\n  properties: { mots: ['for'], page: 'https://page.example' }\n}\n",
      'a.bicep',
    );

    expect(told(drafts, 'cloud-resource')).toHaveLength(1);
    expect(told(drafts, 'endpoint')).toEqual(['3 page.example unknown weak']);
  });

  it('does not look into a parameter that is a secret', () => {
    const drafts = read(
      "@secure()\nparam adresse string = 'https://secret.example'\nparam page string = 'https://page.example'\nresource a 'Microsoft.Web/sites@2023-12-01' = {\n  properties: { un: adresse, deux: page }\n}\n",
      'a.bicep',
    );

    expect(told(drafts, 'endpoint')).toEqual(['5 page.example unknown weak']);
  });

  it('says which module was not given; one of the same tree is read there', () => {
    expect(told(drafts, 'gap')).toEqual(['71 incomplete gap.azure-resource-manager.linked']);
  });
});

describe('a broken template', () => {
  it('is read up to its break', () => {
    const drafts = fixture('broken.json');

    expect(told(drafts, 'cloud-resource')).toEqual([
      '4 azurerm Microsoft.Sql/servers managed francecentral firm',
      '7 azurerm Microsoft.Network/virtualNetworks managed - firm',
    ]);
    expect(told(drafts, 'gap')).toHaveLength(3);
    expect(told(fixture('broken.bicep'), 'gap')).toEqual(['2 unparsable gap.azure-resource-manager.resource']);
  });

  it('is filled in up to a limit where its variables double, with a gap', () => {
    const variables = Array.from({ length: 8 }, (_, index) => [
      `v${index + 1}`,
      `[concat(${Array(40).fill(`variables('v${index}')`).join(',')})]`,
    ]);
    const template = {
      variables: { v0: 'x', ...Object.fromEntries(variables) },
      resources: [{ type: 'Microsoft.Web/sites', name: "[variables('v8')]" }],
    };
    const bicep = Array.from({ length: 5 }, (_, index) => `var v${index + 1} = '${`\${v${index}}`.repeat(200)}'`);

    const file = ["var v0 = 'x'", ...bicep, "resource a 'Microsoft.Web/sites@2023-12-01' = {", '  name: v5', '}'];

    expect(told(read(JSON.stringify(template)), 'gap')).toEqual(['1 limit gap.infrastructure.names']);
    expect(told(read(file.join('\n'), 'a.bicep'), 'gap')).toEqual(['1 limit gap.infrastructure.names']);
  });

  it('ends on variables that name each other, and on brackets without end', () => {
    const circle = read(
      '{"variables": {"a": "[variables(\'b\')]", "b": "[variables(\'a\')]"}, "resources": [{"type": "Microsoft.Web/sites", "name": "[variables(\'a\')]"}]}',
    );

    expect(told(circle, 'cloud-resource')).toHaveLength(1);
    expect(read(`resource a 'Microsoft.Web/sites@2023' = ${'['.repeat(5_000)}`, 'x.bicep').length).toBeGreaterThan(0);
  });
});
