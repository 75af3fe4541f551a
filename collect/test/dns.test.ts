// SPDX-License-Identifier: EUPL-1.2
import { createSocket, type Socket } from 'node:dgram';
import { reader } from '@vigie/core/readers/dns-answers/index';
import { decode, encode } from 'dns-packet';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CollectDnsOptions, collectDns } from '../src/dns/index.ts';
import { freePort, knotIsInstalled, type Server, serve, whySkipped } from './dns-server.ts';

const timestamp = '2026-11-24T09:00:00Z';
const long = Array.from({ length: 12 }, (_, index) => `note-${index}-${'x'.repeat(200)}`);

const zones = {
  'saint-exemple.example': `
$ORIGIN saint-exemple.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
@ NS ns2.hexa-dns.example.
@ MX 10 mx1.filtre.example.
@ MX 20 mx2.filtre.example.
@ A 192.0.2.80
@ TXT "v=spf1 include:_spf.filtre.example include:%{i}._spf.example " "include:_spf.bigmail.example -all"
@ TXT "verification=\\"caf\\195\\169\\""
@ CAA 0 issue "freeca.example"
www CNAME portail
portail A 192.0.2.81
portail AAAA 2001:db8::81
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@saint-exemple.example"
autodiscover CNAME autodiscover.bigmail.example.
_sip._tls SRV 100 1 443 sipdir.visio.example.
selector1._domainkey CNAME selector1.bigmail.example.
k1._domainkey TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG"
agenda A 192.0.2.82
`,
  'filtre.example': `
$ORIGIN filtre.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
mx1 A 192.0.2.25
mx2 A 10.1.2.3
_spf TXT "v=spf1 ip4:192.0.2.0/28 redirect=_spf2.filtre.example"
_spf2 TXT "v=spf1 ip4:192.0.2.16/28 include:_spf.filtre.example -all"
`,
  'bigmail.example': `
$ORIGIN bigmail.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
_spf TXT "v=spf1 ip4:198.51.100.0/24 -all"
`,
  'hexa-dns.example': `
$ORIGIN hexa-dns.example.
$TTL 300
@ SOA ns1 hostmaster 1 3600 600 86400 300
@ NS ns1
ns1 A 192.0.2.53
ns2 AAAA 2001:db8::53
`,
  '2.0.192.in-addr.arpa': `
$ORIGIN 2.0.192.in-addr.arpa.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster.hexa-dns.example. 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
25 PTR mx1.filtre.example.
80 PTR web.hyper-compute.example.
`,
  // Everything below exists, says this zone: nothing below may be believed.
  'plage.example': `
$ORIGIN plage.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
* CNAME parking.hebergeur.example.
`,
  'long.example': `
$ORIGIN long.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
${long.map((text) => `@ TXT "${text}"`).join('\n')}
`,
  'boucle.example': `
$ORIGIN boucle.example.
$TTL 300
@ SOA ns1.hexa-dns.example. hostmaster 1 3600 600 86400 300
@ NS ns1.hexa-dns.example.
@ TXT "v=spf1 include:a1.boucle.example -all"
${Array.from({ length: 20 }, (_, index) => `a${index + 1} TXT "v=spf1 include:a${index + 2}.boucle.example -all"`).join('\n')}
`,
  // Configured, never loaded: the server answers SERVFAIL.
  'panne.example': undefined,
};

async function collect(domains: readonly string[], options: Partial<CollectDnsOptions>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of collectDns(domains, { timestamp, rate: 5_000, timeout: 2_000, ...options })) lines.push(line);
  return lines;
}

function read(lines: readonly string[]) {
  return [...reader.read({ uri: 'live.dns.jsonl', text: lines.join('\n') })];
}
function facts(lines: readonly string[]): string[] {
  return read(lines).flatMap((draft) =>
    draft.kind === 'dns-record'
      ? [`${draft.name} ${draft.type} ${draft.priority === undefined ? '' : `${draft.priority} `}${draft.value}`]
      : [],
  );
}
function failures(lines: readonly string[]) {
  return read(lines).flatMap((draft) =>
    draft.kind === 'gap' ? [`${draft.detail.with?.name} ${draft.detail.with?.type} ${draft.detail.with?.status}`] : [],
  );
}

describe.skipIf(!knotIsInstalled)(
  `live collection from an authoritative server${knotIsInstalled ? '' : ` (skipped: ${whySkipped})`}`,
  () => {
    let server: Server;
    beforeAll(async () => {
      server = await serve(zones);
    });
    afterAll(async () => {
      await server?.stop();
    });

    it('asks for mail, names, web, policies, keys, then for the hosts they lead to', async () => {
      const lines = await collect(['saint-exemple.example'], { resolvers: [server.resolver] });

      expect(facts(lines)).toEqual([
        'saint-exemple.example SOA ns1.hexa-dns.example hostmaster.saint-exemple.example',
        'saint-exemple.example NS ns1.hexa-dns.example',
        'saint-exemple.example NS ns2.hexa-dns.example',
        'saint-exemple.example MX 10 mx1.filtre.example',
        'saint-exemple.example MX 20 mx2.filtre.example',
        'saint-exemple.example A 192.0.2.80',
        'saint-exemple.example TXT v=spf1 include:_spf.filtre.example include:%{i}._spf.example include:_spf.bigmail.example -all',
        'saint-exemple.example TXT verification="café"',
        'saint-exemple.example CAA 0 issue freeca.example',
        'www.saint-exemple.example CNAME portail.saint-exemple.example',
        'portail.saint-exemple.example A 192.0.2.81',
        'www.saint-exemple.example CNAME portail.saint-exemple.example',
        'portail.saint-exemple.example AAAA 2001:db8::81',
        '_dmarc.saint-exemple.example TXT v=DMARC1; p=reject; rua=mailto:dmarc@saint-exemple.example',
        'autodiscover.saint-exemple.example CNAME autodiscover.bigmail.example',
        'autodiscover.saint-exemple.example CNAME autodiscover.bigmail.example',
        '_sip._tls.saint-exemple.example SRV 100 1 443 sipdir.visio.example',
        'selector1._domainkey.saint-exemple.example CNAME selector1.bigmail.example',
        'k1._domainkey.saint-exemple.example TXT v=DKIM1; k=rsa; p=…',
        '_spf.filtre.example TXT v=spf1 ip4:192.0.2.0/28 redirect=_spf2.filtre.example',
        '_spf2.filtre.example TXT v=spf1 ip4:192.0.2.16/28 include:_spf.filtre.example -all',
        '_spf.bigmail.example TXT v=spf1 ip4:198.51.100.0/24 -all',
        'mx1.filtre.example A 192.0.2.25',
        'mx2.filtre.example A 10.1.2.3',
        'ns1.hexa-dns.example A 192.0.2.53',
        'ns2.hexa-dns.example AAAA 2001:db8::53',
        '25.2.0.192.in-addr.arpa PTR mx1.filtre.example',
        '80.2.0.192.in-addr.arpa PTR web.hyper-compute.example',
      ]);
    });

    it('writes the same lines twice, whatever the order of answers', async () => {
      const options = { resolvers: [server.resolver] };

      expect(await collect(['saint-exemple.example', 'plage.example'], options)).toEqual(
        await collect(['saint-exemple.example', 'plage.example'], { ...options, concurrency: 3 }),
      );
    });

    it('writes a shared host once for several domains', async () => {
      const lines = await collect(['saint-exemple.example', 'filtre.example', 'bigmail.example'], { resolvers: [server.resolver] });

      expect(lines.filter((line) => line.startsWith('{"name":"ns1.hexa-dns.example","results":{"A"'))).toHaveLength(1);
    });

    it('never asks the reverse name of a private address, unless told to', async () => {
      const asked = (lines: readonly string[]) => lines.some((line) => line.includes('"3.2.1.10.in-addr.arpa"'));

      expect(asked(await collect(['saint-exemple.example'], { resolvers: [server.resolver] }))).toBe(false);
      expect(asked(await collect(['saint-exemple.example'], { resolvers: [server.resolver], privateReverse: true }))).toBe(true);
    });

    it('takes no DKIM key or mail service from a wildcard, and tells the wildcard as such', async () => {
      const lines = await collect(['plage.example'], { resolvers: [server.resolver] });

      expect([...new Set(facts(lines).filter((fact) => !fact.startsWith('plage.example') && !fact.startsWith('ns1.')))]).toEqual([
        'www.plage.example CNAME parking.hebergeur.example',
        '*.plage.example CNAME parking.hebergeur.example',
        '*._domainkey.plage.example CNAME parking.hebergeur.example',
      ]);
    });

    it('asks again over TCP when the answer is cut short', async () => {
      const lines = await collect(['long.example'], { resolvers: [server.resolver] });
      const text = lines.find((line) => line.startsWith('{"name":"long.example","results":{"TXT"'));

      expect(text).toContain('"protocol":"tcp"');
      expect(facts(lines).filter((fact) => fact.startsWith('long.example TXT'))).toEqual(
        long.map((note) => `long.example TXT ${note}`).sort(),
      );
    });

    it('follows SPF no further than ten lookups, and says so', async () => {
      const lines = await collect(['boucle.example'], { resolvers: [server.resolver] });

      expect(facts(lines).filter((fact) => /^a\d+\.boucle/.test(fact))).toHaveLength(10);
      expect(failures(lines)).toEqual(['boucle.example SPF LOOKUP_LIMIT']);
    });

    it('keeps a failing zone apart from an absent name', async () => {
      const failing = await collect(['panne.example'], { resolvers: [server.resolver], selectors: ['k1'] });
      const absent = await collect(['nulle-part.saint-exemple.example'], { resolvers: [server.resolver], selectors: ['k1'] });

      expect(facts(failing)).toEqual([]);
      expect(failures(failing)).toContain('panne.example MX SERVFAIL');
      expect(failures(failing)).toContain('*._domainkey.panne.example TXT SERVFAIL');
      expect(facts(absent)).toEqual([]);
      expect(failures(absent)).toEqual([]);
    });

    it('finds who serves a name inside a zone', async () => {
      const lines = await collect(['agenda.saint-exemple.example'], { resolvers: [server.resolver], selectors: [] });

      expect(facts(lines)).toContain('saint-exemple.example NS ns1.hexa-dns.example');
    });

    it('says of a server that serves nothing of the kind that it refused', async () => {
      const lines = await collect(['ailleurs.test'], { resolvers: [server.resolver], selectors: [] });

      expect(new Set(failures(lines).map((failure) => failure.split(' ').at(-1)))).toEqual(new Set(['REFUSED']));
    });

    it('turns to the next resolver when one is unreachable', async () => {
      const closed = `127.0.0.1:${await freePort()}`;
      const lines = await collect(['saint-exemple.example'], { resolvers: [closed, server.resolver], tries: 2, timeout: 300 });

      expect(failures(lines).filter((failure) => !failure.includes('arpa'))).toEqual([]);
      expect(facts(lines)).toContain('saint-exemple.example MX 10 mx1.filtre.example');
    });

    it('stays within its rate', async () => {
      const started = performance.now();
      const lines = await collect(['bigmail.example'], { resolvers: [server.resolver], selectors: [], rate: 100 });

      expect(performance.now() - started).toBeGreaterThan((lines.length - 3) * 10 - 20);
    });

    it('asks no more when its reader has seen enough', async () => {
      let asked = 0;
      for await (const _ of collectDns(['saint-exemple.example', 'bigmail.example'], {
        timestamp,
        resolvers: [server.resolver],
        onProgress: (progress) => (asked = progress.asked),
      }))
        break;
      const then = asked;
      await new Promise((resolve) => setTimeout(resolve, 200));

      expect(asked).toBe(then);
    });

    it('stops at once when aborted', async () => {
      const abort = new AbortController();
      const running = collect(['saint-exemple.example'], { resolvers: [server.resolver], rate: 20, signal: abort.signal });
      setTimeout(() => abort.abort(), 100);

      await expect(running).rejects.toThrow(/abort/i);
    });
  },
);

describe('a resolver that misbehaves', () => {
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  const resolver = (answer: (question: Buffer, reply: (octets: Buffer) => void) => void) =>
    new Promise<string>((resolve) => {
      const socket = createSocket('udp4');
      sockets.push(socket);
      socket.on('message', (question, from) => answer(question, (octets) => socket.send(octets, from.port, from.address)));
      socket.bind(0, '127.0.0.1', () => resolve(`127.0.0.1:${socket.address().port}`));
    });

  it('and never answers is a timeout, after the tries it was given', async () => {
    let asked = 0;
    const silent = await resolver(() => {
      asked++;
    });
    const lines = await collect(['ville.example'], { resolvers: [silent], selectors: [], timeout: 50, tries: 2 });

    expect(failures(lines)).toContain('ville.example MX TIMEOUT');
    expect(facts(lines)).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(lines.length * 2);
  });

  it('and is not there at all is an error, without waiting', async () => {
    const started = performance.now();
    const lines = await collect(['ville.example'], {
      resolvers: [`127.0.0.1:${await freePort()}`],
      selectors: [],
      timeout: 5_000,
      tries: 1,
    });

    expect(failures(lines)).toContain('ville.example MX ERROR');
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('and answers another question, under another id or with noise first, is not believed', async () => {
    const forger = await resolver((octets, reply) => {
      const { id = 0, questions = [] } = decode(octets);
      const [question] = questions;
      if (question === undefined) return;
      const forged = (parts: object) =>
        encode({
          type: 'response',
          id,
          questions: [question],
          answers: [{ type: 'A', name: question.name, ttl: 60, data: '203.0.113.66' }],
          ...parts,
        });
      reply(Buffer.from('not dns'));
      reply(forged({ id: (id + 1) % 65_536 }));
      reply(forged({ questions: [{ type: question.type, name: `x${question.name}` }] }));
      reply(forged({ questions: [{ type: question.type === 'A' ? 'TXT' : 'A', name: question.name }] }));
      reply(forged({ type: 'query' }));
      reply(forged({ questions: [] }));
      if (question.type === 'A' && question.name === 'ville.example')
        reply(forged({ answers: [{ type: 'A', name: 'ville.example', ttl: 60, data: '192.0.2.1' }] }));
      else reply(forged({ answers: [] }));
    });
    const lines = await collect(['ville.example'], { resolvers: [forger], selectors: [] });

    expect(facts(lines)).toEqual(['ville.example A 192.0.2.1']);
    expect(failures(lines)).toEqual([]);
  });

  it('and sends names that point at themselves is only late', async () => {
    const looping = await resolver((octets, reply) => {
      const loop = Buffer.from(octets.subarray(0, 14));
      loop[2] = 0x81;
      loop.writeUInt16BE(0xc00c, 12);
      reply(loop);
    });
    const lines = await collect(['ville.example'], { resolvers: [looping], selectors: [], timeout: 50, tries: 1 });

    expect(new Set(failures(lines).map((failure) => failure.split(' ').at(-1)))).toEqual(new Set(['TIMEOUT']));
  });
});

describe('what is asked of the collector', () => {
  const none = { resolvers: ['127.0.0.1:9'], timestamp };
  const first = (domains: readonly string[], options: Partial<CollectDnsOptions> = {}) =>
    collectDns(domains, { ...none, ...options }).next();

  it.each([
    '',
    'localhost',
    'ville',
    'https://ville.example/',
    'a b.example',
    'info@ville.example',
    '192.0.2.1',
    '::1',
    'ville..example',
    '-ville.example',
    `${'a'.repeat(64)}.example`,
    '*.ville.example',
    'ville.example; rm',
    '１２７.0.0.1',
  ])('refuses “%s” as a domain', async (domain) => {
    await expect(first([domain])).rejects.toMatchObject({ name: 'UsageError', said: { say: 'collect.dns.not-a-domain' } });
  });

  it.each(['resolver.example', '192.0.2.53:99999', '999.0.2.1', '[::1'])('refuses “%s” as a resolver', async (resolver) => {
    await expect(first(['ville.example'], { resolvers: [resolver] })).rejects.toMatchObject({
      name: 'UsageError',
      said: { say: 'collect.dns.not-a-resolver' },
    });
  });
});
