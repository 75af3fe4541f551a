// SPDX-License-Identifier: EUPL-1.2
// Lines of zdns (github.com/zmap/zdns, old and present form) and massdns -o J; only what is used is named.
import { z } from 'zod';

/** One answer. zdns puts each field of the data under a key of its own, massdns all in `data`. */
export const Answer = z.looseObject({
  type: z.string(),
  name: z.string(),
  class: z.string().optional(),
  answer: z.string().optional(),
  data: z.string().optional(),
});
export type Answer = z.infer<typeof Answer>;

const number = z.number().int().min(0).max(65_535);
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
  answers: z.array(z.unknown()).optional(),
  spf: z.string().optional(),
  dmarc: z.string().optional(),
  exchanges: z.array(z.unknown()).optional(),
  servers: z.array(z.unknown()).optional(),
});
export type Data = z.infer<typeof Data>;

export const Result = z.looseObject({ status: z.string().optional(), error: z.string().optional(), data: Data.optional() });
export type Result = z.infer<typeof Result>;

export const Line = z.looseObject({
  name: z.string().optional(),
  altered_name: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  error: z.string().optional(),
  data: Data.optional(),
  results: z.record(z.string(), z.unknown()).optional(),
});
export type Line = z.infer<typeof Line>;

/** MXLOOKUP names the exchange `name` and lists its addresses; NSLOOKUP does so for servers. */
export const Host = z.looseObject({
  name: z.string(),
  preference: number.optional(),
  ipv4_addresses: z.array(z.string()).optional(),
  ipv6_addresses: z.array(z.string()).optional(),
});
export type Host = z.infer<typeof Host>;
