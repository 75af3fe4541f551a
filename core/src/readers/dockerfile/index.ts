// SPDX-License-Identifier: EUPL-1.2
// Dockerfile and Containerfile: base images, images copied from, hosts fetched from while building.
import { DockerfileParser, type From, type Instruction } from 'dockerfile-ast';
import { said } from '../../messages/index.ts';
import { settingFacts, textFacts } from '../../syntax/environment.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { expanded } from './expansion.ts';
import { stripComments } from './run-lines.ts';

export const reader = {
  id: 'dockerfile',
  title: { en: 'Dockerfile', fr: 'Dockerfile' },
  accepts: {
    globs: [
      '**/dockerfile',
      '**/dockerfile.*',
      '**/dockerfile-*',
      '**/*.dockerfile',
      '**/containerfile',
      '**/containerfile.*',
      '**/*.containerfile',
    ],
    sniff: (head, uri) => /^[ \t]*FROM[ \t]+\S/im.test(head) || !/\.(dockerignore|md|txt|ya?ml|json|[jt]s|py|go|rb|sh)$/i.test(uri),
  },
  *read(file) {
    const instructions = parsed(file.text);
    if (instructions === undefined) {
      yield gap('unparsable', 'gap.dockerfile.parser', { line: 1 });
      return;
    }
    const lines = file.text.split(/\r\n|\n|\r/);
    const globals = new Map<string, string>();
    let scope = new Map<string, string>();
    const stages = new Set<string>();
    let stage = 0;
    for (const instruction of instructions) {
      const line = Math.min(instruction.getRange().start.line + 1, lines.length);
      switch (instruction.getKeyword()) {
        case 'ARG':
          for (const [name, value] of pairs(instruction)) {
            // A bare ARG inside a stage takes the global default (Dockerfile reference, “ARG and FROM”).
            const known = value ?? globals.get(name);
            if (known !== undefined) (stage === 0 ? globals : scope).set(name, expanded(known, scope));
            if (stage > 0 || value !== undefined)
              yield* settingFacts(name, value === undefined ? undefined : expanded(value, scope), {
                at: { line },
                strength: 'weak',
                because: said('because.containers.default-value'),
              });
          }
          break;
        case 'FROM': {
          // From is what the parser makes of every FROM keyword.
          const from = instruction as From;
          yield* baseImage(from.getImage(), globals, stages, line);
          const name = from.getBuildStage();
          if (name) stages.add(name.toLowerCase());
          stages.add(String(stage++));
          scope = new Map();
          break;
        }
        case 'COPY':
        case 'ADD':
        case 'RUN': {
          yield* copiedImages(lines[line - 1] ?? '', new Map([...globals, ...scope]), stages, line);
          for (let index = line - 1; index <= Math.min(instruction.getRange().end.line, lines.length - 1); index++) {
            const stated = expanded(stripComments(lines[index] ?? ''), scope);
            yield* textFacts(stated, {
              at: { line: index + 1 },
              strength: 'weak',
              because: said('because.dockerfile.command'),
              ...(registryCommand.test(stated) ? { purpose: 'package-registry' } : {}),
            });
          }
          break;
        }
        case 'ENV':
          for (const [name, value] of pairs(instruction)) {
            const known = expanded(value ?? '', scope);
            scope.set(name, known);
            yield* settingFacts(name, known, { at: { line } });
          }
          break;
        default:
      }
    }
    if (stage === 0) yield gap('unparsable', 'gap.dockerfile.from', { line: 1 });
  },
} satisfies Reader;

const registryCommand =
  /--(extra-)?index-url|--registry|config set registry|npmRegistryServer|GOPROXY|PIP_INDEX_URL|gem sources|--source\b|sources\.list|apk .*--repository|add-apt-repository|add-repo|\/etc\/apt/;

function parsed(text: string): readonly Instruction[] | undefined {
  try {
    return DockerfileParser.parse(text).getInstructions();
  } catch {
    // The parser is made for editors and throws on a few half-written files; the gap tells.
    return undefined;
  }
}

function* baseImage(
  stated: string | null,
  globals: ReadonlyMap<string, string>,
  stages: ReadonlySet<string>,
  line: number,
): Generator<Draft> {
  if (stated === null) yield gap('unparsable', 'gap.dockerfile.from', { line });
  else yield* imageFact(stated, globals, stages, line);
}

function* imageFact(stated: string, known: ReadonlyMap<string, string>, stages: ReadonlySet<string>, line: number): Generator<Draft> {
  const image = expanded(stated, known);
  if (image.toLowerCase() === 'scratch' || stages.has(image.toLowerCase())) return;
  const reference = imageReference(image);
  const open = /\$\{?(\w{1,100})/.exec(image)?.[1];
  if (reference !== undefined)
    yield {
      kind: 'image',
      ...reference,
      at: { line },
      ...(stated !== image && registryOf(stated) ? { strength: 'weak', because: said('because.containers.default-value') } : {}),
    };
  else if (open !== undefined) yield gap('incomplete', 'gap.dockerfile.argument', { line }, { argument: open });
  else yield gap('unparsable', 'gap.dockerfile.from', { line });
}

/** Is the name itself, not only the tag, left to an argument? */
function registryOf(stated: string): boolean {
  return /\$/.test(stated.replace(/:[^:/]*$/, ''));
}

function* copiedImages(stated: string, known: ReadonlyMap<string, string>, stages: ReadonlySet<string>, line: number): Generator<Draft> {
  for (const match of stated.slice(0, 2_000).matchAll(/(?:\s--|,)from=([^\s,]{1,512})/g)) {
    const from = match[1] ?? '';
    // A bare word may be a stage of a file this one is built with; only a clear reference is an image.
    if (!/^\d+$/.test(from) && /[/:$]/.test(from)) yield* imageFact(from, known, stages, line);
  }
}

function pairs(instruction: Instruction): readonly (readonly [string, string | undefined])[] {
  // `ARG` and `ENV` are property instructions; the base type does not say so.
  const properties =
    (
      instruction as Instruction & { getProperties?: () => readonly { getName(): string; getValue(): string | null }[] }
    ).getProperties?.() ?? [];
  return properties.map((one) => [one.getName(), one.getValue() ?? undefined] as const);
}
