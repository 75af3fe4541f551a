// SPDX-License-Identifier: EUPL-1.2
// XML 1.0 to elements with lines. A document type is refused: it is where entities expand and files are fetched.
import { SaxesParser } from 'saxes';
import { MAX_DEPTH, MAX_NODES, type SyntaxFailure } from './tree.ts';

export interface Element {
  /** As written, without its namespace prefix. */
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own character data, trimmed. */
  readonly text: string;
}
export interface ParsedXml {
  readonly root?: Element;
  readonly failures: readonly SyntaxFailure[];
}

/** Parses a document up to its first error; elements still open there are kept with what they hold. */
export function parseXml(source: string): ParsedXml {
  const stack: Open[] = [];
  let root: Open | undefined;
  let startLine = 1;
  let nodes = 0;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const stop = (kind: SyntaxFailure['kind'], message: string) => {
    throw new Refusal(kind, message, parser.line);
  };
  parser.on('error', (error) => stop('syntax', error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => stop('syntax', 'DOCTYPE'));
  parser.on('opentagstart', () => {
    // The sign after the name is already read: where it ends the line, the tag began on the line above.
    startLine = parser.line - (parser.columnIndex === 0 ? 1 : 0);
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_DEPTH) stop('depth', 'depth');
    if (++nodes > MAX_NODES) stop('nodes', 'nodes');
    const open: Open = {
      name: tag.name.slice(tag.name.indexOf(':') + 1),
      line: startLine,
      attributes: tag.attributes,
      children: [],
      text: '',
    };
    const parent = stack.at(-1);
    if (parent !== undefined) parent.children.push(open);
    else root ??= open;
    stack.push(open);
  });
  const characters = (text: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (closed !== undefined) closed.text = closed.text.trim();
  });
  const failures: SyntaxFailure[] = [];
  try {
    // saxes reads past a surrogate that ends the text, and throws.
    parser.write(source.replace(/\p{Surrogate}/gu, '\ufffd')).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    failures.push({ kind: error.kind, message: error.message, line: Math.max(1, error.line) });
    for (const open of stack) open.text = open.text.trim();
  }
  return root === undefined ? { failures } : { root, failures };
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Open[];
  text: string;
}

class Refusal extends Error {
  readonly kind: SyntaxFailure['kind'];
  readonly line: number;
  constructor(kind: SyntaxFailure['kind'], message: string, line: number) {
    super(message);
    this.kind = kind;
    this.line = line;
  }
}

export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here?.children.find((one) => one.name === name);
  return here;
}

export function children(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}
