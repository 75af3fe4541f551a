// SPDX-License-Identifier: EUPL-1.2
// DER (X.690): tag, length, content. Only what a certificate is made of; every length is checked against what holds it.
export interface Element {
  readonly tag: number;
  /** Offsets of the content. */
  readonly start: number;
  readonly end: number;
}

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const OBJECT_IDENTIFIER = 0x06;
export const OCTET_STRING = 0x04;
export const BOOLEAN = 0x01;
/** `[n]`, constructed. */
export const context = (number: number) => 0xa0 + number;

const MAX_CHILDREN = 5_000;

/** The element at an offset; `undefined` where none fits into `end`. */
export function elementAt(bytes: Uint8Array, offset: number, end: number): Element | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  // Tags of more than one octet stand in no certificate.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  if (first < 0x80) return within(tag, offset + 2, first, end);
  const octets = first & 0x7f;
  // §8.1.3.6: the indefinite form is not DER; four octets hold more than any file.
  if (octets === 0 || octets > 4) return undefined;
  let length = 0;
  for (let index = 0; index < octets; index++) length = length * 256 + (bytes[offset + 2 + index] ?? 0);
  return within(tag, offset + 2 + octets, length, end);
}

function within(tag: number, start: number, length: number, end: number): Element | undefined {
  return start + length <= end ? { tag, start, end: start + length } : undefined;
}

export function* childrenOf(bytes: Uint8Array, parent: Element): Generator<Element> {
  let offset = parent.start;
  for (let count = 0; offset < parent.end && count < MAX_CHILDREN; count++) {
    const element = elementAt(bytes, offset, parent.end);
    if (element === undefined) return;
    yield element;
    offset = element.end;
  }
}

/** Text of a string of any kind that names use. */
export function textOf(bytes: Uint8Array, { tag, start, end }: Element): string {
  const content = bytes.subarray(start, Math.min(end, start + 1_000));
  // BMPString: two octets a character.
  if (tag === 0x1e) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder(tag === 0x0c ? 'utf-8' : 'latin1').decode(content);
}

export function isObject(bytes: Uint8Array, element: Element | undefined, identifier: readonly number[]): boolean {
  if (element?.tag !== OBJECT_IDENTIFIER || element.end - element.start !== identifier.length) return false;
  return identifier.every((octet, index) => bytes[element.start + index] === octet);
}
