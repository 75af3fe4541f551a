// SPDX-License-Identifier: EUPL-1.2
// Questions to octets and answers back; an answer counts only when it answers the question asked (RFC 5452 §9.1).
import { decode, encode, type Packet, RECURSION_DESIRED } from 'dns-packet';

export type QuestionType = 'A' | 'AAAA' | 'CAA' | 'CNAME' | 'MX' | 'NS' | 'PTR' | 'SOA' | 'SRV' | 'TXT';
export interface Question {
  readonly name: string;
  readonly type: QuestionType;
}

// RFC 9715: large enough for most answers, small enough not to be fragmented.
const UDP_PAYLOAD = 1_232;

export function questionOctets(question: Question, id: number, { edns }: { readonly edns: boolean }): Buffer {
  return encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    questions: [{ ...question, class: 'IN' }],
    additionals: edns ? [{ type: 'OPT', name: '.', udpPayloadSize: UDP_PAYLOAD, flags: 0, options: [] }] : [],
  });
}

/** `undefined` for what is not a well-formed answer to this question. */
export function answerTo(question: Question, id: number, octets: Buffer): Packet | undefined {
  let packet: Packet;
  try {
    packet = decode(octets);
  } catch {
    return undefined;
  }
  const [asked, ...more] = packet.questions ?? [];
  if (packet.type !== 'response' || packet.id !== id || packet.opcode !== 'QUERY' || more.length > 0) return undefined;
  // A server that cannot read the question may leave it out (RFC 1035 §4.1.1, FORMERR).
  if (asked === undefined) return packet.rcode === 'FORMERR' ? packet : undefined;
  return asked.type === question.type && asked.class === 'IN' && asked.name.toLowerCase() === question.name.toLowerCase()
    ? packet
    : undefined;
}
