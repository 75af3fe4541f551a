// SPDX-License-Identifier: EUPL-1.2
// SPDX 2 as tag-value: `Tag: value` lines, `<text>` over several of them (spdx-spec v2.3 §6–11).
import { numberedLines } from '../../syntax/lines.ts';
import { describedBy, type Link, linkOf, type SpdxDocument, type SpdxPackage, type Stated, supplierIn } from './document.ts';

export interface TagValue {
  readonly document: SpdxDocument;
  readonly version?: Stated;
  /** The first line that is neither a tag nor a comment. */
  readonly stray?: number;
  /** Where a `<text>` opens that never ends: all below it is lost. */
  readonly unclosed?: number;
}

type Open = { -readonly [K in keyof SpdxPackage]: SpdxPackage[K] };

export function tagValueDocument(source: string): TagValue {
  const packages: Open[] = [];
  const described = new Set<string>();
  const links: Link[] = [];
  let version: Stated | undefined;
  let stray: number | undefined;
  let open: Open | undefined;
  let unclosed: number | undefined;
  for (const { line, text } of numberedLines(source.replace(/^\ufeff/, ''))) {
    if (unclosed !== undefined) {
      if (text.includes('</text>')) unclosed = undefined;
      continue;
    }
    const [tag, value] = tagOf(text);
    if (tag === undefined) {
      if (text.trim() !== '' && !text.trimStart().startsWith('#')) stray ??= line;
      continue;
    }
    const opened = value.indexOf('<text>');
    if (opened >= 0 && value.indexOf('</text>', opened) < 0) unclosed = line;
    if (tag === 'SPDXVersion') version ??= { text: value, line };
    else if (tag === 'PackageName') {
      open = { id: '', line, name: value, isContainer: false };
      packages.push(open);
    } else if (sections.has(tag)) open = undefined;
    else if (tag === 'Relationship') relate(value);
    else if (open !== undefined) detail(open, tag, { text: value, line });
  }
  return {
    document: { packages, described, links },
    ...(version === undefined ? {} : { version }),
    ...(stray === undefined ? {} : { stray }),
    ...(unclosed === undefined ? {} : { unclosed }),
  };

  function relate(value: string): void {
    const [element, type, related] = value.split(/\s+/, 3);
    if (element === undefined || type === undefined || related === undefined) return;
    const subject = describedBy(element, type.toUpperCase(), related);
    if (subject !== undefined) described.add(subject);
    const link = linkOf(element, type.toUpperCase(), related);
    if (link !== undefined) links.push(link);
  }
}

/** Tags that open something other than a package: an `SPDXID` below is not the package’s. */
const sections = new Set(['FileName', 'SnippetSPDXID', 'LicenseID', 'Reviewer', 'Annotator', 'ExternalDocumentRef']);

function tagOf(text: string): readonly [tag: string, value: string] | readonly [undefined] {
  const colon = text.indexOf(':');
  const tag = colon < 0 ? '' : text.slice(0, colon).trim();
  return /^[A-Z][A-Za-z]{1,60}$/.test(tag) ? [tag, text.slice(colon + 1).trim()] : [undefined];
}

function detail(open: Open, tag: string, value: Stated): void {
  if (value.text === '') return;
  if (tag === 'SPDXID') open.id = value.text;
  else if (tag === 'PackageVersion') open.version = value.text;
  else if (tag === 'PackageDownloadLocation') open.download = value;
  else if (tag === 'PackageSupplier') open.supplier = supplierIn(value);
  else if (tag === 'PrimaryPackagePurpose') open.isContainer = value.text === 'CONTAINER';
  else if (tag === 'ExternalRef') {
    // `PACKAGE-MANAGER purl pkg:…`, with a hyphen or an underscore.
    const [, type, locator] = value.text.split(/\s+/, 3);
    if (type === 'purl' && locator !== undefined) open.purl ??= { text: locator, line: value.line };
  }
}
