// SPDX-License-Identifier: EUPL-1.2
// Android apps (APK, AAB, and archives of APKs): the manifest and the names of classes. No code is read, nothing is run.
import { isBinaryXml, parseBinaryXml } from '../../syntax/android/binary-xml.ts';
import { dexClasses } from '../../syntax/android/dex-classes.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseXml } from '../../syntax/xml.ts';
import { type ZipEntry, zipEntries } from '../../syntax/zip.ts';
import { manifestFacts, ownFamily } from '../android-facts.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { bundledPackages } from './packages.ts';

export const reader = {
  id: 'apk',
  title: { en: 'Android app', fr: 'Application Android' },
  accepts: {
    globs: ['**/*.apk', '**/*.aab', '**/*.xapk', '**/*.apks', '**/*.apkm'],
    sniff: (head) => head.startsWith('PK'),
    data: true,
  },
  *read({ data }) {
    yield* appFacts(data ?? new Uint8Array(), '', MAX_UNPACKED);
  },
} satisfies Reader;

const MAX_MANIFEST = 16 * 1024 * 1024;
const MAX_DEX = 64 * 1024 * 1024;
/** Of one app, all that is unpacked together. */
const MAX_UNPACKED = 512 * 1024 * 1024;
const MAX_DEX_FILES = 50;

function* appFacts(data: Uint8Array, within: string, budget: number): Generator<Draft> {
  const entries = zipEntries(data);
  if (entries === undefined) {
    yield gap('unparsable', 'gap.mobile.no-zip', { pointer: within === '' ? '/' : within });
    return;
  }
  // A name that repeats is a known trick: Android takes the first of the directory.
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);

  let left = budget;
  const unpack = (entry: ZipEntry, limit: number) => {
    const bytes = entry.bytes(Math.min(limit, left));
    left -= bytes?.length ?? 0;
    return bytes;
  };
  let own = '';
  const manifest = byName.get('AndroidManifest.xml') ?? byName.get('base/manifest/AndroidManifest.xml');
  if (manifest !== undefined) {
    const at = { pointer: `${within}/${manifest.name}` };
    const bytes = unpack(manifest, MAX_MANIFEST);
    const { root, failures } = bytes === undefined ? { root: undefined, failures: [] } : parseManifest(bytes);
    own = ownFamily(root?.attributes.package ?? '');
    // Bundles for the store (AAB) keep it in another form, which is not read.
    if (root === undefined) yield gap('unsupported', 'gap.mobile.manifest', at);
    else for (const failure of failures) yield { ...failureGap('Android XML', failure), at };
    if (root !== undefined) yield* manifestFacts(root, () => at);
  } else if (within === '') {
    const inner = [...byName.values()].filter(({ name }) => /^[^/]*\.apk$/i.test(name)).slice(0, 20);
    if (inner.length === 0) yield gap('unparsable', 'gap.mobile.no-manifest', { pointer: '/' });
    for (const entry of inner) {
      const bytes = unpack(entry, MAX_UNPACKED / 4);
      if (bytes === undefined) yield gap('limit', 'gap.mobile.entry', { pointer: `/${entry.name}` });
      else yield* appFacts(bytes, `/${entry.name}`, left);
    }
  }
  const classes = function* () {
    const dexFiles = [...byName.values()].filter(({ name }) => /^([\w-]+\/dex\/)?classes\d*\.dex$/.test(name));
    for (const entry of dexFiles.slice(0, MAX_DEX_FILES)) {
      const bytes = unpack(entry, MAX_DEX);
      const names = bytes === undefined ? undefined : dexClasses(bytes);
      yield { entry, names };
    }
  };
  yield* bundledPackages(classes(), own, within);
}

/** Some tools keep the manifest as text. */
function parseManifest(bytes: Uint8Array) {
  return isBinaryXml(bytes)
    ? parseBinaryXml(bytes)
    : bytes[0] === 0x3c
      ? parseXml(new TextDecoder().decode(bytes))
      : { root: undefined, failures: [] };
}
