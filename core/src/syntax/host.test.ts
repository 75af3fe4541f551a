// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsIn, hostsOf } from './host.ts';

const stated = (value: string, name?: string) =>
  hostsOf(value, name === undefined ? {} : { name }).map((one) =>
    `${one.scheme ?? ''} ${one.host}${one.port === undefined ? '' : `:${one.port}`}${one.partial ? ' …' : ''}`.trim(),
  );

describe('the hosts of a value', () => {
  it.each([
    // Sentry’s documentation, “DSN explainer”.
    ['https://public@o0.ingest.sentry.example/0', ['https o0.ingest.sentry.example']],
    // RFC 3986 §1.1.2 and §3.2.2.
    ['ftp://ftp.is.co.za/rfc/rfc1808.txt', ['ftp ftp.is.co.za']],
    ['ldap://[2001:db8::7]/c=GB?objectClass?one', ['ldap 2001:db8::7']],
    // PostgreSQL documentation §34.1.1.2; MySQL Connector/J; SQL Server; Oracle thin.
    ['postgresql://user:secret@localhost:5433/mydb?connect_timeout=10', ['postgresql localhost:5433']],
    ['host=db.ville.example port=5432 dbname=x password=secret', ['db.ville.example']],
    ['jdbc:mysql:loadbalance://h1.example:3306,h2.example/x', []],
    ['jdbc:sqlserver://h.example:1433;databaseName=x;password=secret', ['sqlserver h.example:1433']],
    ['jdbc:oracle:thin:@//h.example:1521/x', ['h.example:1521']],
    ['Server=tcp:x.database.windows.net,1433;User ID=u;Password=secret', ['x.database.windows.net:1433']],
    ['DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net', ['core.windows.net …']],
    // MongoDB manual, “Connection Strings”; go-sql-driver/mysql readme; RFC 7065.
    ['mongodb://u:secret@a.example:27017,b.example:27018/?replicaSet=r', ['mongodb a.example:27017', 'mongodb b.example:27018']],
    ['user:secret@tcp(db.example:3306)/x', ['db.example:3306']],
    ['turn:turn.example:3478?transport=udp', ['turn.example:3478']],
    ['git@forge.example:ville/portail.git', ['ssh forge.example']],
    ['https://a.example,http://b.example', ['https a.example', 'http b.example']],
    ['http://café.example/', ['http xn--caf-dma.example']],
    ['redis:6379', ['redis:6379']],
  ])('%s', (value, hosts) => {
    expect(stated(value)).toEqual(hosts);
  });

  it('a bare name is a host only where its key says so', () => {
    expect(stated('smtp.ville.example', 'MAIL_HOST')).toEqual(['smtp.ville.example']);
    expect(stated('postgres', 'DB_HOST')).toEqual(['postgres']);
    expect(stated('base', 'SEARCH_ENDPOINT')).toEqual([]);
    for (const value of [
      'config.settings.Production',
      'com.example.app',
      'nginx:1.25',
      '12:30',
      '1.2.3',
      'app.py',
      'noreply@ville.example',
    ])
      expect(stated(value)).toEqual([]);
  });

  it('placeholders and bind addresses are none; a suffix after a placeholder is kept as such', () => {
    for (const value of [
      '${HOST}',
      '<host>',
      '{{ .Values.host }}',
      'changeme',
      'https://api.${X}/',
      'http://%(HOST)s/',
      '0.0.0.0:80',
      'http://x.{{ns}}.svc.cluster.local',
    ])
      expect(stated(value, 'API_HOST')).toEqual([]);
    expect(stated('https://${ORG}.suivi.example.com/x')).toEqual(['https suivi.example.com …']);
  });

  it('buckets, files and classes are no hosts', () => {
    for (const value of ['s3://bucket/key', 'file:///etc/x', 'sqlite:///x.db', 'classpath:x']) expect(stated(value)).toEqual([]);
  });
});

describe('secrets', () => {
  it('never leave a URL, however the password is written', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abcXYZ019/:@?#%&=+!$;'.split('')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(part, (noise) => {
        const text = JSON.stringify([
          ...hostsOf(`postgres://agent:SECRET${noise}SECRET@db.ville.example:5432/x`),
          ...hostsIn(`url: "https://agent:SECRET${noise}@db.ville.example/x"`),
        ]);

        expect(text).not.toMatch(/secret|agent/i);
      }),
    );
  });

  it('a long hostile value costs no time', () => {
    const began = performance.now();
    for (const unit of ['a.', '://', '{{', '${', '@', ',', 'a=', '=;']) hostsOf(unit.repeat(4_000), { name: 'X_HOST' });

    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
