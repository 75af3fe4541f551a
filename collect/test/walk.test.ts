// SPDX-License-Identifier: EUPL-1.2
// The walk on real folders: what git ignores, links in circles, names and bytes that nobody expects.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readers, selectReaders } from '@vigie/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walk } from '../src/walk.ts';

const select = selectReaders(readers);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Buffer = 'A=1\n'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
function walked(options: Partial<Parameters<typeof walk>[1]> = {}) {
  const found = walk(folder, { select, ...options });
  const files = [...found.files];
  return { uris: files.map(({ uri }) => uri), files, skipped: found.skipped(), unread: found.unread() };
}

describe('the walk', () => {
  it('reads what readers know by name, in a stable order, files of a folder together', () => {
    for (const path of ['b/.env', 'a/.env', '.env', 'a/z/.env', 'a/picture.png', 'a/Dockerfile'])
      put(path, path.endsWith('Dockerfile') ? 'FROM alpine\n' : 'A=1\n');

    expect(walked().uris).toEqual(['.env', 'a/.env', 'a/Dockerfile', 'a/z/.env', 'b/.env']);
    expect(walked().skipped).toContainEqual({ reason: 'not-evidence', count: 1, examples: [] });
  });

  it('opens no code of tests or copies, says so, and reads it all the same when the user points at it', () => {
    const ofCode = selectReaders(readers.filter(({ id }) => id === 'source-code'));
    for (const path of ['src/pay.ts', 'test/pay.ts', 'src/pay.test.ts', 'src/PayTest.java', 'third_party/pay.ts'])
      put(path, "import 'stripe';\n");

    expect(walked({ select: ofCode }).uris).toEqual(['src/pay.ts']);
    expect(walked({ select: ofCode }).skipped).toEqual([
      { reason: 'trial', count: 3, examples: ['src/PayTest.java', 'src/pay.test.ts', 'test/pay.ts'] },
      { reason: 'vendored', count: 1, examples: ['third_party/pay.ts'] },
    ]);
    expect([...walk(join(folder, 'src', 'pay.test.ts'), { select: ofCode }).files].map(({ uri }) => uri)).toEqual(['pay.test.ts']);
  });

  it('remembers which file the user pointed at, among those of a folder that nobody named', () => {
    put('a/.env');

    expect(walked().files.map(({ named }) => named)).toEqual([undefined]);
    expect([...walk(join(folder, 'a', '.env'), { select }).files].map(({ named }) => named)).toEqual([true]);
  });

  it('is not held up by ignore rules that can be read in millions of ways', () => {
    const started = performance.now();
    put('.gitignore', `${'**/a/'.repeat(8)}**/b\n`);
    put(`${'a/'.repeat(60)}.env`);

    expect(walked().uris).toEqual([`${'a/'.repeat(60)}.env`]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('leaves out what git itself ignores, nested rules and negations included', () => {
    put('.gitignore', 'secret/\n*.env\n!keep.env\n/only-root.env\ndeep/**/drop.env\n/packages/*/lib\nout*\n');
    put('packages/a/lib/.gitignore', '!keep.env\n');
    put('sub/.gitignore', '!again.env\nlocal.env\n');
    const all = [
      'a.env',
      'keep.env',
      'only-root.env',
      'sub/only-root.env',
      'secret/x.env',
      'sub/again.env',
      'sub/local.env',
      'deep/a/b/drop.env',
      'sub/keep.env',
      'packages/a/lib/keep.env',
      'packages/a/lib/x/keep.env',
      'packages/a/src/keep.env',
      'output/y/keep.env',
    ];
    for (const path of all) put(path);
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const ignored = new Set(
      spawnSync('git', ['check-ignore', '--no-index', '--stdin'], { cwd: folder, input: all.join('\n'), encoding: 'utf8' }).stdout.split(
        '\n',
      ),
    );

    expect(
      walked()
        .uris.filter((uri) => uri.endsWith('.env'))
        .sort(),
    ).toEqual(all.filter((path) => !ignored.has(path)).sort());
  });

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('leaves out what git itself ignores by bare names, folders and endings', () => {
    put('.gitignore', '# made\n.env\nbuild/\n*.env\nDockerfile.old\n/anchored.yml\n');
    put('sub/.gitignore', 'compose.yaml\n');
    const all = [
      '.env',
      'a/.env',
      'build/compose.yaml',
      'a/build/compose.yaml',
      'build2/compose.yaml',
      'x.env',
      'x.env.sample',
      'sub/compose.yaml',
      'sub/deep/compose.yaml',
      'compose.yaml',
      'anchored.yml',
      'sub/anchored.yml',
    ];
    for (const path of all) put(path, path.endsWith('ml') ? 'services:\n  web: { image: nginx }\n' : 'A=1\n');
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const ignored = new Set(
      spawnSync('git', ['check-ignore', '--no-index', '--stdin'], { cwd: folder, input: all.join('\n'), encoding: 'utf8' }).stdout.split(
        '\n',
      ),
    );
    const { uris } = walked();

    for (const path of all) expect([path, uris.includes(path) && ignored.has(path)]).toEqual([path, false]);
    expect(uris.filter((uri) => uri.endsWith('compose.yaml')).sort()).toEqual(
      all.filter((path) => path.endsWith('compose.yaml') && !ignored.has(path)).sort(),
    );
  });

  it('leaves out vendored, generated and version-control folders and says so', () => {
    for (const path of ['node_modules/x/.env', 'vendor/y/.env', '.git/.env', '.terraform/.env', '__pycache__/.env', 'own/.env']) put(path);
    const { uris, skipped } = walked();

    expect(uris).toEqual(['own/.env']);
    expect(skipped.map(({ reason }) => reason)).toEqual(['generated', 'vendored', 'version-control']);
  });

  it('follows no link, so that a circle ends', () => {
    put('a/.env');
    symlinkSync(folder, join(folder, 'a', 'circle'));
    symlinkSync(join(folder, 'a', '.env'), join(folder, 'linked.env'));
    const { uris, skipped } = walked();

    expect(uris).toEqual(['a/.env']);
    expect(skipped.find(({ reason }) => reason === 'link')?.examples).toEqual(['linked.env']);
  });

  it('survives names with spaces, quotes, line ends and bytes that are no text', () => {
    for (const name of ['with space.env', 'quote".env', 'line\nend.env', 'é.env', '🌻.env']) put(name);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.env')]), 'A=1\n');
    const { uris, unread } = walked();

    expect(uris).toHaveLength(5);
    expect(unread).toMatchObject([{ gap: { reason: 'unreadable' } }]);
  });

  it('reads UTF-16 and Windows-1252, and text up to a NUL byte, and says what it did', () => {
    put('wide.env', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('A=é\n', 'utf16le')]));
    put('old.env', Buffer.from([0x41, 0x3d, 0xe9, 0x0a]));
    put('cut.env', Buffer.from('A=1\nB=2\0\u0001rest\n'));
    const byUri = new Map(walked().files.map((file) => [file.uri, file]));

    expect(byUri.get('wide.env')).toMatchObject({ text: 'A=é\n' });
    expect(byUri.get('old.env')).toMatchObject({ text: 'A=é\n', notes: [{ detail: { say: 'gap.encoding' } }] });
    expect(byUri.get('cut.env')).toMatchObject({ text: 'A=1\nB=2', notes: [{ detail: { say: 'gap.binary' }, at: { line: 2 } }] });
  });

  it('turns a file that is too large, a tree that is too deep or too wide, into something said', () => {
    put('large.env');
    truncateSync(join(folder, 'large.env'), 70 * 1024 * 1024);
    put('1/2/3/deep.env');
    const { uris, skipped, unread } = walked({ limits: { depth: 2, files: 100 } });

    expect(uris).toEqual([]);
    expect(unread).toMatchObject([{ uri: 'large.env', gap: { reason: 'limit', detail: { with: { megabytes: 70, limit: 64 } } } }]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['too-deep', 'too-large']);
  });

  it('says what it cannot open instead of stopping', () => {
    put('here.env');
    const gone = walk(join(folder, 'nowhere'), { select });

    expect([...gone.files]).toEqual([]);
    expect(gone.unread()).toMatchObject([{ uri: 'nowhere', gap: { reason: 'unreadable', detail: { with: { error: 'ENOENT' } } } }]);
  });

  it('says of a file the user named that no reader knows it', () => {
    put('notes.odt');
    const found = walk(join(folder, 'notes.odt'), { select });

    expect([...found.files]).toEqual([]);
    expect(found.unread()).toMatchObject([{ uri: 'notes.odt', gap: { reason: 'unsupported' } }]);
  });
});
