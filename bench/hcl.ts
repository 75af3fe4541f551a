// SPDX-License-Identifier: EUPL-1.2
// Our HCL reader against @cdktn/hcl2json (HashiCorp's own parser as WebAssembly), on the same files in one process.
// `npx tsx bench/hcl.ts [folder…]`, or VIGIE_BENCH_HCL with folders separated by “:”; without either a corpus is made, the same in each run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { differences } from '../core/src/syntax/hcl/compare.ts';
import { parseHcl } from '../core/src/syntax/hcl/hcl.ts';
import { paired, type Row } from './measure.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

export async function benchHcl(folders: readonly string[] = given()): Promise<readonly Row[]> {
  const sources = folders.flatMap(terraformFiles);
  const accepted: Source[] = [];
  let differing = 0;
  let refused = 0;
  for (const source of sources) {
    const theirs: unknown = await parse(source.path, source.text).catch(() => undefined);
    const ours = parseHcl(source.text);
    if (theirs === undefined) {
      if (ours.failures.length === 0) refused++;
      continue;
    }
    accepted.push(source);
    const found =
      ours.failures.length > 0 ? ours.failures.map(({ line, message }) => `line ${line}: ${message}`) : differences(ours.body, theirs);
    if (found.length === 0) continue;
    differing++;
    console.error(`${source.path}\n  ${found.join('\n  ')}`);
  }
  const bytes = accepted.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const [ours, peer] = await paired(
    5,
    () => {
      const start = performance.now();
      // A pass of ours is short: ten in a row make it measurable.
      for (let pass = 0; pass < 10; pass++) for (const { text } of accepted) parseHcl(text);
      return (performance.now() - start) / 10;
    },
    async () => {
      const start = performance.now();
      for (const { path, text } of accepted) await parse(path, text);
      return performance.now() - start;
    },
  );
  const rate = (milliseconds: number) => `${(bytes / 1e6 / (milliseconds / 1000)).toFixed(1)} MB/s`;
  console.error(
    `${sources.length} files, ${accepted.length} accepted by hcl2json (${refused} more by us alone), ${(bytes / 1e6).toFixed(2)} MB; ${differing} files differ`,
  );
  return [
    { what: 'HCL, speed of hcl2json', ours: rate(ours), peer: `hcl2json ${rate(peer)}`, ratio: peer / ours, goal: ['≥', 10] },
    {
      what: 'HCL, files whose blocks or literal attributes differ',
      ours: `${differing}`,
      peer: `of ${accepted.length}`,
      ratio: differing,
      goal: ['≤', 0],
    },
  ];
}

function given(): readonly string[] {
  const stated = process.env.VIGIE_BENCH_HCL?.split(':').filter((one) => one !== '') ?? [];
  return stated.length > 0 ? stated : [makeCorpus(join(import.meta.dirname, '.work', 'hcl'), 300)];
}

function terraformFiles(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tf|tofu)$/.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      try {
        return [{ path, text: readFileSync(path, 'utf8') }];
      } catch {
        // A folder or a dangling link that is named like a file.
        return [];
      }
    });
}

/** Believable files: networks, machines, buckets, policies in heredocs, modules, expressions. */
function makeCorpus(folder: string, files: number): string {
  mkdirSync(folder, { recursive: true });
  for (let file = 0; file < files; file++) {
    const blocks: string[] = [];
    for (let n = 0; n < 20; n++) {
      const name = `service_${file}_${n}`;
      blocks.push(
        `# Storage of ${name}\nresource "aws_s3_bucket" "${name}" {\n  bucket = "\${var.prefix}-${name}"\n  tags = merge(local.tags, {\n    Name = "${name}" // shown on the bill\n  })\n\n  versioning {\n    enabled = ${n % 2 === 0}\n  }\n}\n`,
        `resource "aws_iam_policy" "${name}" {\n  name   = "${name}"\n  policy = <<-EOT\n    {\n      "Version": "2012-10-17",\n      "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "\${aws_s3_bucket.${name}.arn}/*" }]\n    }\n  EOT\n}\n`,
        `module "network_${n}" {\n  source  = "./modules/network"\n  count   = var.enabled ? ${n} : 0\n  subnets = [for zone in var.zones : cidrsubnet(var.range, 8, ${n})]\n  ports   = [80, 443, ${8000 + n}]\n}\n`,
      );
    }
    writeFileSync(join(folder, `file-${file}.tf`), blocks.join('\n'));
  }
  return folder;
}

if (process.argv[1] === import.meta.filename) {
  const folders = process.argv.slice(2);
  for (const { what, ours, peer, ratio } of await benchHcl(folders.length > 0 ? folders : undefined))
    console.log(`${what}: ${ours} against ${peer} → ${ratio.toFixed(1)}`);
}
