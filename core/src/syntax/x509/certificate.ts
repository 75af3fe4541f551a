// SPDX-License-Identifier: EUPL-1.2
// A certificate (X.509 v3, RFC 5280 §4.1): who issued it, for which DNS names, until when. Its subject may be a person and is not read.
import { BOOLEAN, childrenOf, context, type Element, elementAt, isObject, OCTET_STRING, SEQUENCE, SET, textOf } from './der.ts';

export interface Certificate {
  /** Organisation of the issuer, else its common name; empty where it has neither. */
  readonly issuer: string;
  /** Names of the subject alternative name (RFC 9525: the common name no longer counts). */
  readonly names: readonly string[];
  readonly from: string;
  readonly until: string;
  /** It may issue others: an authority’s own certificate. */
  readonly isAuthority: boolean;
  /** Issuer and subject are the same. */
  readonly isSelfSigned: boolean;
}

const MAX_NAMES = 2_000;

export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  const whole = elementAt(bytes, 0, bytes.length);
  if (whole?.tag !== SEQUENCE) return undefined;
  const body = first(bytes, whole);
  if (body?.tag !== SEQUENCE) return undefined;
  const parts = [...childrenOf(bytes, body)];
  // The version is `[0]` and is left out in v1.
  const at = parts[0]?.tag === context(0) ? 1 : 0;
  const [issuer, validity, subject] = [parts[at + 2], parts[at + 3], parts[at + 4]];
  if (issuer?.tag !== SEQUENCE || validity?.tag !== SEQUENCE || subject?.tag !== SEQUENCE) return undefined;
  const [from, until] = [...childrenOf(bytes, validity)].map((time) => timeOf(bytes, time));
  if (from === undefined || until === undefined) return undefined;
  const { names, isAuthority } = extensionsOf(
    bytes,
    parts.find(({ tag }) => tag === context(3)),
  );
  return { issuer: organisationOf(bytes, issuer) ?? '', names, from, until, isAuthority, isSelfSigned: same(bytes, issuer, subject) };
}

function first(bytes: Uint8Array, parent: Element | undefined): Element | undefined {
  return parent === undefined ? undefined : elementAt(bytes, parent.start, parent.end);
}

const organisation = [0x55, 0x04, 0x0a];
const commonName = [0x55, 0x04, 0x03];

/** A name is a sequence of sets of `type = value` (RFC 5280 §4.1.2.4). */
function organisationOf(bytes: Uint8Array, name: Element): string | undefined {
  let common: string | undefined;
  for (const set of childrenOf(bytes, name)) {
    if (set.tag !== SET) continue;
    for (const pair of childrenOf(bytes, set)) {
      const [type, value] = [...childrenOf(bytes, pair)];
      if (value === undefined) continue;
      if (isObject(bytes, type, organisation)) return named(textOf(bytes, value));
      if (isObject(bytes, type, commonName)) common ??= named(textOf(bytes, value));
    }
  }
  return common;
}

function named(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 200);
  return trimmed === '' ? undefined : trimmed;
}

const alternativeNames = [0x55, 0x1d, 0x11];
const basicConstraints = [0x55, 0x1d, 0x13];

function extensionsOf(
  bytes: Uint8Array,
  wrapper: Element | undefined,
): { readonly names: readonly string[]; readonly isAuthority: boolean } {
  const names: string[] = [];
  let isAuthority = false;
  const list = first(bytes, wrapper);
  if (list === undefined) return { names, isAuthority };
  for (const extension of childrenOf(bytes, list)) {
    const parts = [...childrenOf(bytes, extension)];
    const value = first(
      bytes,
      parts.find(({ tag }) => tag === OCTET_STRING),
    );
    if (value === undefined) continue;
    if (isObject(bytes, parts[0], alternativeNames)) {
      // `[2]`, primitive: dNSName.
      for (const one of childrenOf(bytes, value))
        if (one.tag === 0x82 && names.length < MAX_NAMES) names.push(textOf(bytes, { ...one, tag: 0x16 }));
    } else if (isObject(bytes, parts[0], basicConstraints)) {
      const flag = first(bytes, value);
      isAuthority = flag?.tag === BOOLEAN && bytes[flag.start] !== 0;
    }
  }
  return { names, isAuthority };
}

/** `YYMMDD…Z` (years from 1950, RFC 5280 §4.1.2.5.1) or `YYYYMMDD…Z`; the forms X.680 allows besides are read to the hour. */
function timeOf(bytes: Uint8Array, element: Element): string | undefined {
  const stated = textOf(bytes, { ...element, tag: 0x16 });
  const digits = element.tag === 0x17 && /^\d{2}/.test(stated) ? `${Number(stated.slice(0, 2)) < 50 ? '20' : '19'}${stated}` : stated;
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(?:Z|[+-]\d{4})?$/.exec(digits);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second = '00'] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function same(bytes: Uint8Array, one: Element, other: Element): boolean {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  for (let index = 0; index < length; index++) if (bytes[one.start + index] !== bytes[other.start + index]) return false;
  return true;
}
