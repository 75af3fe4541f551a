// SPDX-License-Identifier: EUPL-1.2
// Certificates themselves, as PEM or DER.
import { readCertificate } from '../../syntax/x509/certificate.ts';
import { isCertificate, pemBlocks } from '../../syntax/x509/pem.ts';
import { type DraftGap, gap } from '../reader.ts';
import type { Listed } from './listed.ts';

export function* pemList(source: string): Generator<Listed | DraftGap> {
  for (const { label, line, bytes, isOpen } of pemBlocks(source)) {
    if (/PRIVATE KEY/.test(label)) yield gap('redacted', 'gap.certificate.private-key', { line });
    else if (isCertificate(label) && isOpen) yield gap('unparsable', 'gap.truncated', { line }, { what: `BEGIN ${label}` });
    else if (bytes !== undefined) yield* certificateIn(bytes, line);
  }
}

export function* derList(bytes: Uint8Array): Generator<Listed | DraftGap> {
  yield* certificateIn(bytes, 1);
}

function* certificateIn(bytes: Uint8Array, line: number): Generator<Listed | DraftGap> {
  const read = readCertificate(bytes);
  if (read === undefined) yield gap('unparsable', 'gap.certificate.der', { line });
  // Authorities’ own certificates are what one trusts, not what one was issued; one that signs itself has no issuer.
  else if (read.isAuthority || read.isSelfSigned) return;
  else if (read.issuer === '') yield gap('incomplete', 'gap.certificate.issuer', { line });
  else yield { line, issuer: read.issuer, names: read.names, from: read.from, until: read.until };
}
