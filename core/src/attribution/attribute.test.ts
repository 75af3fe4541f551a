// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { townAssessment } from '../../test/town.ts';

describe('evidence is not equal', () => {
  it('an SDK sent to another host by a variable of the project is no sign of the SDK’s supplier', () => {
    const { dependencies, attributions } = townAssessment([
      { kind: 'component', purl: 'pkg:npm/%40nimbus/storage@1.0.0', direct: true, scope: 'runtime' },
    ]);
    const redirected = townAssessment([
      { kind: 'component', purl: 'pkg:npm/%40nimbus/storage@1.0.0', direct: true, scope: 'runtime' },
      { kind: 'endpoint', host: 's3.hexa.test', purpose: 'object-storage', variable: 'NIMBUS_S3_ENDPOINT_URL' },
    ]);

    expect(dependencies.map(({ id, strength }) => [id, strength])).toEqual([['cloud/nimbus/storage', 'weak']]);
    expect(attributions[0]?.because.map(({ say }) => say)).toEqual(['because.package']);
    expect(redirected.dependencies.map(({ id, strength }) => [id, strength])).toEqual([
      ['cloud/hexa/storage', 'firm'],
      ['cloud/nimbus/storage', 'possible'],
    ]);
  });

  it('an endpoint of the same supplier does not redirect it', () => {
    const { dependencies } = townAssessment([
      { kind: 'variable', name: 'NIMBUS_KEY', stated: 'value' },
      { kind: 'endpoint', host: 's3.eu-1.nimbusaws.test', purpose: 'object-storage', variable: 'NIMBUS_S3_ENDPOINT' },
    ]);

    expect(dependencies).toMatchObject([{ id: 'cloud/nimbus/storage', strength: 'firm', regions: [{ region: 'eu-1' }] }]);
  });

  it('an exchange that may sell the space of a site is advertising, whatever else its supplier does', () => {
    const { dependencies } = townAssessment([{ kind: 'endpoint', host: 's3.hexa.test', purpose: 'advertising' }]);

    expect(dependencies.map(({ id }) => id)).toEqual(['advertising/hexa/storage']);
  });

  it('a third party asked before any consent says so, the site itself does not', () => {
    const asked = (host: string) =>
      ({ kind: 'web-request', page: 'www.town.example', host, resource: 'script', requests: 1, consent: 'before' }) as const;
    const { attributions } = townAssessment([asked('cdn.nobody-knows.test'), asked('static.town.example')]);

    expect(attributions.map(({ key, because }) => [key, because.map(({ say }) => say)])).toEqual([
      ['cdn.nobody-knows.test', ['because.web.before']],
      ['static.town.example', []],
    ]);
  });

  it('a resource whose endpoint is stated belongs to the endpoint, not to its name', () => {
    const { dependencies } = townAssessment([
      {
        kind: 'cloud-resource',
        provider: 'nimbus',
        resourceType: 'nimbus_bucket',
        address: 'nimbus_bucket.media',
        endpoint: 's3.hexa.test',
        mode: 'managed',
      },
    ]);

    expect(dependencies.map(({ id }) => id)).toEqual(['cloud/hexa/storage']);
  });

  it('an SPF include is a permission: weak, even beside a firm MX of another supplier', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'mx.gateway.unknown-filter.test', priority: 10 },
      { kind: 'dns-record', name: 'town.example', type: 'TXT', value: 'v=spf1 include:spf.nimbus.test -all' },
    ]);

    expect(dependencies.map(({ id, strength, status }) => [id, strength, status])).toEqual([
      ['mail/?unknown-filter.test', 'firm', 'unattributed'],
      ['mail/nimbus/mail', 'weak', 'attributed'],
    ]);
  });

  it('a null MX and a closed SPF say that there is no mail', () => {
    const { dependencies, attributions } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'MX', value: '.', priority: 0 },
      { kind: 'dns-record', name: 'town.example', type: 'TXT', value: 'v=spf1 -all' },
    ]);

    expect(dependencies).toEqual([]);
    expect(attributions.map((one) => (one.status === 'immaterial' ? one.reason : one.status))).toEqual(['no-mail', 'no-mail']);
  });

  it('a mail host of the town’s own name is followed to its address, and stays unknown when the address says nothing', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'mail.town.example', priority: 10 },
      { kind: 'dns-record', name: 'mail.town.example', type: 'A', value: '198.51.100.25' },
    ]);

    expect(dependencies).toMatchObject([{ id: 'mail/?198.51.100.0/24', status: 'unattributed', strength: 'firm' }]);
  });

  it('a reverse name tells who runs an address', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'www.town.example', type: 'A', value: '198.51.100.7' },
      { kind: 'dns-record', name: '7.100.51.198.in-addr.arpa', type: 'PTR', value: 'vm7.desk.hexa.test' },
    ]);

    expect(dependencies).toMatchObject([{ id: 'cloud/hexa/desk', strength: 'firm' }]);
  });

  it('a name server that is a name of the town and is nowhere resolved stays in the sums', () => {
    const { dependencies } = townAssessment([{ kind: 'dns-record', name: 'town.example', type: 'NS', value: 'ns1.town.example' }]);

    expect(dependencies).toMatchObject([{ use: 'network', status: 'unattributed' }]);
  });

  it('the insides of a supplier that were looked up on the way are not the town’s', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'town.protection.nimbus.test', priority: 10 },
      { kind: 'dns-record', name: 'town.protection.nimbus.test', type: 'A', value: '203.0.113.9' },
    ]);

    expect(dependencies.map(({ id }) => id)).toEqual(['mail/nimbus/mail']);
  });

  it('names of a zone kept in a file are the organisation’s, whether or not they take mail', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'fete.example', type: 'NS', value: 'ns1.hexa.test' },
      { kind: 'dns-record', name: 'fete.example', type: 'CNAME', value: 'edge.desk.hexa.test' },
      { kind: 'dns-record', name: 'www.fete.example', type: 'CNAME', value: 'fete.example' },
    ]);

    expect(dependencies.map(({ status, use }) => [use, status])).toEqual([
      ['collaboration', 'attributed'],
      ['network', 'attributed'],
    ]);
  });

  it('names below a zone that is told without its records are the organisation’s; a suffix shared by many is nobody’s', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'agenda.co.uk', type: 'SOA', value: '' },
      { kind: 'endpoint', host: 'api.agenda.co.uk', purpose: 'api' },
      { kind: 'dns-record', name: 'gov.uk', type: 'SOA', value: '' },
      { kind: 'endpoint', host: 'api.pay-town.gov.uk', purpose: 'api' },
    ]);

    expect(dependencies.map(({ id }) => id)).toEqual(['applications/?pay-town.gov.uk']);
  });

  it('what fills a database is no supplier; the host it is sent to tells one', () => {
    const { dependencies } = townAssessment([
      { kind: 'cloud-resource', provider: 'postgresql', resourceType: 'postgresql_role', address: 'postgresql_role.app', mode: 'managed' },
      { kind: 'cloud-configuration', provider: 'postgresql', endpoints: ['base.cloud-of-town.gov.uk'] },
      { kind: 'cloud-configuration', provider: 'kubernetes', endpoints: [] },
    ]);

    expect(dependencies.map(({ id }) => id)).toEqual(['cloud/?cloud-of-town.gov.uk']);
  });

  it('a chart repository is supply, whatever cloud holds its files', () => {
    const { dependencies } = townAssessment([{ kind: 'endpoint', host: 's3.eu-1.nimbusaws.test', purpose: 'chart-repository' }]);

    expect(dependencies.map(({ id }) => id)).toEqual(['supply-chain/nimbus/storage']);
  });

  it('made-up hosts and stores of secrets inside the cluster are no supply', () => {
    const { dependencies } = townAssessment([
      { kind: 'endpoint', host: 'tests.com', purpose: 'api' },
      { kind: 'endpoint', host: 'www.mock-desk.com', purpose: 'api' },
      {
        kind: 'cloud-resource',
        provider: 'external-secrets',
        resourceType: 'secret-store:webhook',
        address: 'ClusterSecretStore/coffre',
        mode: 'managed',
      },
    ]);

    expect(dependencies).toEqual([]);
  });

  it('the key of a proof of control is the supplier’s part alone', () => {
    const { attributions } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'TXT', value: 'nimbus-code:70df7540dafa8ea2' },
      { kind: 'dns-record', name: 'town.example', type: 'TXT', value: 'nimbus-proof=70df7540dafa8ea2' },
    ]);

    expect(attributions.map(({ key }) => key)).toEqual(['nimbus-code:', 'nimbus-proof=']);
  });
});

describe('own names', () => {
  it('that only point at each other hide nobody: what rests on them stays unknown', () => {
    const { dependencies } = townAssessment([
      { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'a.town.example', priority: 10 },
      { kind: 'dns-record', name: 'a.town.example', type: 'CNAME', value: 'b.town.example' },
      { kind: 'dns-record', name: 'b.town.example', type: 'CNAME', value: 'a.town.example' },
    ]);

    expect(dependencies.some(({ use, status }) => use === 'mail' && status === 'unattributed')).toBe(true);
  });
});

describe('a declaration', () => {
  it('may sign with an entity of the catalogue, and what the town runs itself is not hosted where its maker would host it', () => {
    const { services } = townAssessment([
      { kind: 'declared-service', service: 'desk', name: 'Desk', use: 'collaboration', contractsWith: 'hexa-sas', needs: [] },
      { kind: 'declared-service', service: 'portal', name: 'Portal', use: 'applications', is: 'hexa/portal', self: true, needs: [] },
    ]);

    expect(services.find(({ id }) => id === 'declared/desk')?.contractsWith).toBe('hexa-sas');
    expect(services.find(({ id }) => id === 'hexa/portal')).toMatchObject({ contractsWith: 'self', needs: [] });
  });
});
