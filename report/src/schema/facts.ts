// SPDX-License-Identifier: EUPL-1.2
// What evidence can state, kind by kind; each with where, how firmly and how it is known.
import { z } from 'zod';
import { amount, basis, conversion, count, country, flag, instant, list, maybe, money, need, said, strength, text, use } from './words.ts';

export const place = z
  .strictObject({
    evidence: text('Id of the evidence'),
    reader: text('Id of the reader'),
    line: maybe(count('Line, counted from 1')),
    column: maybe(count('Column, counted from 1')),
    pointer: maybe(text('RFC 6901 pointer, for evidence without meaningful lines')),
  })
  .meta({ description: 'Where in the evidence' });

const observed = {
  id: text('Stable: from the hash of the evidence and the position'),
  places: list(place, 'Each place the same fact was seen; never empty'),
  strength,
  because: maybe(said.meta({ description: 'Why it is less than firm' })),
  basis,
  folder: text('Folder of the evidence, `/`-separated, empty at the root'),
};
const kind = <K extends string>(name: K, description: string) => z.literal(name).meta({ description });

const dnsTypes = [
  ...['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'CAA', 'SRV', 'PTR', 'SOA', 'DNAME', 'DS'],
  ...['DNSKEY', 'HTTPS', 'SVCB', 'TLSA', 'NAPTR', 'SSHFP', 'LOC', 'HINFO', 'OTHER'],
] as const;

export const observation = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...observed,
      kind: kind('dns-record', 'A DNS record'),
      name: text('Owner name, lower case, without the final dot'),
      type: z.enum(dnsTypes).meta({ description: 'Record type' }),
      value: text('Value; host names in lower case without the final dot, TXT joined and unescaped'),
      priority: maybe(count('Preference of an MX or SRV record')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('endpoint', 'A host that the evidence says something talks to'),
      host: text('Host name or address'),
      port: maybe(count('Port')),
      scheme: maybe(text('URL scheme')),
      purpose: z
        .enum([
          'api',
          'package-registry',
          'image-registry',
          'chart-repository',
          'module-registry',
          'git',
          'state-backend',
          'mail-relay',
          'database',
          'object-storage',
          'identity',
          'telemetry',
          'advertising',
          'web',
          'unknown',
        ])
        .meta({ description: 'What it is talked to for' }),
      variable: maybe(text('Variable that holds it')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('web-request', 'Requests of the pages of one host to one host, summed over a capture'),
      page: text('Host of the page'),
      host: text('Host asked'),
      resource: z
        .enum(['document', 'script', 'style', 'image', 'font', 'media', 'data', 'frame', 'other'])
        .meta({ description: 'Kind of resource' }),
      requests: count('How many requests'),
      bytes: maybe(count('Bytes received')),
      consent: maybe(
        z
          .enum(['before', 'refused', 'accepted'])
          .meta({ description: 'What the visitor had answered about cookies, where the capture says' }),
      ),
    }),
    z.strictObject({
      ...observed,
      kind: kind('cloud-resource', 'A resource of a cloud or service provider'),
      provider: text('Namespace of the format (`aws`, `scaleway`), not an owner'),
      resourceType: text('Type of the resource'),
      address: text('Its address in the evidence'),
      region: maybe(text('Region, as the evidence states it')),
      endpoint: maybe(text('Host it is sent to')),
      mode: z.enum(['managed', 'data', 'module', 'backend']).meta({ description: 'How the evidence speaks of it' }),
      count: maybe(count('How many')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('cloud-configuration', 'The configuration under which resources of a provider in the same folder are made'),
      provider: text('Namespace of the format'),
      alias: maybe(text('Its alias')),
      region: maybe(text('Region')),
      endpoints: list(z.string(), 'Hosts that replace the provider’s own'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('image', 'A container image'),
      registry: text('Host of the registry, the default of the format included'),
      repository: text('Repository in the registry'),
      tag: maybe(text('Tag')),
      registryStated: flag('Whether the evidence itself names the registry'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('component', 'A software package'),
      purl: text('Package URL'),
      direct: flag('Whether the organisation asked for it itself'),
      scope: z.enum(['runtime', 'development', 'build']).meta({ description: 'When it is needed' }),
    }),
    z.strictObject({
      ...observed,
      kind: kind('variable', 'A configuration variable; its value is never kept'),
      name: text('Name'),
      stated: z.enum(['value', 'reference', 'empty']).meta({ description: 'Whether the evidence gives a value' }),
    }),
    z.strictObject({
      ...observed,
      kind: kind('charge', 'Charges of a bill, summed over one file by all other fields'),
      provider: maybe(text('Provider on the bill')),
      publisher: maybe(text('Publisher on the bill')),
      issuer: maybe(text('Issuer of the invoice')),
      service: text('Service on the bill'),
      category: maybe(text('Category of the service')),
      region: maybe(text('Region on the bill')),
      cost: money('Sum'),
      from: instant('Start of the period'),
      to: instant('End of the period'),
      lines: count('Lines summed'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('contract', 'A contract or an entry of a supplier list'),
      supplier: text('Supplier'),
      service: maybe(text('Service')),
      use: maybe(use),
      lei: maybe(text('ISO 17442 identifier')),
      country: maybe(country('Country of the supplier')),
      yearly: maybe(money('Price of a year')),
      endsOn: maybe(instant('End')),
      noticeDays: maybe(count('Notice, in days')),
      reference: maybe(text('Identifier in the register')),
      function: maybe(text('Function or processing it serves')),
      critical: maybe(flag('It serves a critical or important function')),
      substitutable: maybe(
        z.enum(['not', 'highly-complex', 'medium', 'easily']).meta({ description: 'How easily it is replaced, says the register' }),
      ),
      exitPlan: maybe(flag('An exit plan exists')),
      rank: maybe(count('1: a direct provider; 2 and more: a subcontractor')),
      parent: maybe(text('Parent, in the words of the register')),
      dataCountries: maybe(list(z.string(), 'Countries where data is kept or processed')),
      users: maybe(count('Users')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('device', 'Devices of one system, summed over one file'),
      class: z.enum(['computer', 'mobile', 'server', 'other']).meta({ description: 'Kind of device' }),
      system: text('Family of the system'),
      systemVersion: maybe(text('Its version')),
      maker: maybe(text('Maker of the device')),
      management: maybe(text('Management tool that holds the device')),
      devices: count('How many'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('installed-software', 'Software found on devices'),
      name: text('Name'),
      publisher: maybe(text('Publisher')),
      devices: count('How many devices hold it'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('import', 'A module that source code imports'),
      language: z
        .enum(['javascript', 'python', 'php', 'java', 'kotlin', 'go', 'ruby', 'csharp', 'swift', 'objective-c'])
        .meta({ description: 'Language of the code' }),
      module: text('Module, as the language writes it'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('capability', 'What an app asks of the platform it runs on'),
      platform: z.enum(['android', 'ios']).meta({ description: 'Platform' }),
      capability: z
        .enum(['location', 'push', 'advertising-id', 'maps', 'account', 'payment', 'store', 'cloud-storage', 'health'])
        .meta({ description: 'Capability' }),
    }),
    z.strictObject({
      ...observed,
      kind: kind('registration', 'Who registered or holds a name or a number (RDAP)'),
      of: z.enum(['domain', 'network', 'autonomous-system']).meta({ description: 'What is registered' }),
      name: text('Domain, network or AS number'),
      role: z.enum(['registrar', 'registry', 'holder']).meta({ description: 'Role of the organisation' }),
      organisation: text('Organisation; never a person'),
      country: maybe(country('Its country')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('certificate', 'A certificate'),
      names: list(z.string(), 'Names it is for'),
      issuer: text('Organisation that issued it'),
      until: maybe(instant('End of its validity')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('address', 'The network an address is announced from'),
      address: text('IP address'),
      asn: maybe(count('Autonomous system number')),
      holder: maybe(text('Holder of the autonomous system')),
      country: maybe(country('Country of the registration')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('mail-banner', 'What a mail server says of itself when greeted'),
      host: text('Host greeted'),
      announces: text('Host it says it is'),
      software: maybe(text('Software it says it runs')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('declared-organisation', 'What the organisation says it is'),
      name: maybe(text('Name')),
      domains: list(z.string(), 'Domain names'),
      home: maybe(country('Home country')),
      bloc: maybe(text('Bloc that counts as ours')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('declared-entity', 'A legal entity the organisation declares'),
      entity: text('Its id in the declaration'),
      name: text('Legal name'),
      seat: z.string().meta({ description: 'Country of the seat, ISO 3166-1 alpha-2, or `unknown`' }),
      parent: maybe(text('Entity that holds it, or `unknown`')),
    }),
    z.strictObject({
      ...observed,
      kind: kind('declared-service', 'A service in use that the organisation declares'),
      service: text('Its id in the declaration'),
      name: text('Name'),
      use,
      is: maybe(text('Service of the catalogue it is')),
      self: maybe(flag('The organisation runs it itself')),
      contractsWith: maybe(text('Entity that signs')),
      operatedBy: maybe(text('Entity that operates')),
      yearly: maybe(money('Price of a year')),
      holdDays: maybe(amount('Days it still runs when lost')),
      needs: list(need, 'All of these are required'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('declared-function', 'Something the organisation does that has users'),
      function: text('Its id in the declaration'),
      name: text('Name'),
      users: count('Users'),
      toleratesHours: amount('Hours of outage tolerated'),
      needs: list(need, 'All of these are required'),
    }),
    z.strictObject({
      ...observed,
      kind: kind('declared-rates', 'Rates of exchange that the user gives'),
      ...conversion.shape,
    }),
  ])
  .meta({ description: 'A fact as the evidence states it; no knowledge of the catalogue yet' });
