// SPDX-License-Identifier: EUPL-1.2
// Lines of zdns (github.com/zmap/zdns, old and present form) and massdns -o J; only what is used is named.
// zod/mini: the same schemas, a tenth of the code to load at each start of the command line.
import * as z from 'zod/mini';

/** One answer. zdns puts each field of the data under a key of its own, massdns all in `data`. */
export const Answer = z.looseObject({
  type: z.string(),
  name: z.string(),
  class: z.optional(z.string()),
  answer: z.optional(z.string()),
  data: z.optional(z.string()),
});
export type Answer = z.infer<typeof Answer>;

const number = z.number().check(z.int(), z.gte(0), z.lte(65_535));
export const AnswerFields = {
  mx: z.object({ preference: number }),
  srv: z.object({ priority: number, weight: number, port: number, target: z.string() }),
  caa: z.object({ flag: number, tag: z.string(), value: z.string() }),
  soa: z.object({ ns: z.string(), mbox: z.string() }),
  svcb: z.object({ priority: number, target: z.string() }),
  ds: z.object({ key_tag: number, algorithm: number, digest_type: number, digest: z.string() }),
  tlsa: z.object({ cert_usage: number, selector: number, matching_type: number, certificate: z.string() }),
  dnskey: z.object({ flags: number, protocol: number, algorithm: number }),
  naptr: z.object({
    order: number,
    preference: number,
    flags: z.string(),
    service: z.string(),
    regexp: z.string(),
    replacement: z.string(),
  }),
};

/** What one module of zdns found; modules beside the plain lookups have data of their own. */
export const Data = z.looseObject({
  answers: z.optional(z.array(z.unknown())),
  spf: z.optional(z.string()),
  dmarc: z.optional(z.string()),
  exchanges: z.optional(z.array(z.unknown())),
  servers: z.optional(z.array(z.unknown())),
});
export type Data = z.infer<typeof Data>;

export const Result = z.looseObject({ status: z.optional(z.string()), error: z.optional(z.string()), data: z.optional(Data) });
export type Result = z.infer<typeof Result>;

export const Line = z.looseObject({
  name: z.optional(z.string()),
  altered_name: z.optional(z.string()),
  type: z.optional(z.string()),
  status: z.optional(z.string()),
  error: z.optional(z.string()),
  data: z.optional(Data),
  results: z.optional(z.record(z.string(), z.unknown())),
});
export type Line = z.infer<typeof Line>;

/** MXLOOKUP names the exchange `name` and lists its addresses; NSLOOKUP does so for servers. */
export const Host = z.looseObject({
  name: z.string(),
  preference: z.optional(number),
  ipv4_addresses: z.optional(z.array(z.string())),
  ipv6_addresses: z.optional(z.array(z.string())),
});
export type Host = z.infer<typeof Host>;
