// SPDX-License-Identifier: EUPL-1.2
// XML as events, for parts too large for a tree. No document type, no entities; what stands before an error is kept.
import { SaxesParser } from 'saxes';

export interface XmlEvents {
  /** Names without their prefix; attributes as written. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

class Stopped extends Error {}
const STEP = 1 << 16;
const MAX_OPEN = 200;

/** False: the document is not well-formed, or goes too deep. `stop` ends the reading early. */
export function readXml(source: string, events: XmlEvents, stop: () => boolean = () => false): boolean {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  const refuse = () => {
    throw new Stopped();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_OPEN) refuse();
    events.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close(local(name));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  try {
    // saxes reads past a surrogate that ends what it is given, and throws.
    const clean = source.replace(/\p{Surrogate}/gu, '\ufffd');
    for (let at = 0; at < clean.length; ) {
      if (stop()) return true;
      let end = Math.min(clean.length, at + STEP);
      if (end < clean.length && /[\ud800-\udbff]/.test(clean.charAt(end - 1))) end++;
      parser.write(clean.slice(at, end));
      at = end;
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return false;
  }
  return true;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
