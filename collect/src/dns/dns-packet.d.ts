// SPDX-License-Identifier: EUPL-1.2
// What is used of dns-packet 5, which ships no types. Record data is `unknown`: it came over the network.
declare module 'dns-packet' {
  export interface Question {
    readonly type: string;
    readonly name: string;
    readonly class?: string;
  }
  export interface Answer extends Question {
    readonly ttl?: number;
    readonly data?: unknown;
  }
  export interface Packet {
    readonly id?: number;
    readonly type?: string;
    readonly flags?: number;
    readonly opcode?: string;
    readonly rcode?: string;
    readonly flag_tc?: boolean;
    readonly questions?: readonly Question[];
    readonly answers?: readonly Answer[];
    readonly authorities?: readonly Answer[];
    readonly additionals?: readonly unknown[];
  }
  export const RECURSION_DESIRED: number;
  export function encode(packet: Packet): Buffer;
  export function decode(buffer: Buffer): Packet;
}
