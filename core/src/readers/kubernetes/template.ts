// SPDX-License-Identifier: EUPL-1.2
// What a chart's template states where its YAML cannot be read: URLs inside actions, images line by line.
import { said } from '../../messages/index.ts';
import { endpointFact } from '../../syntax/environment.ts';
import type { PlainTemplate } from '../../syntax/go-template.ts';
import { hostsIn } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import { isLinkKey } from '../../syntax/link-key.ts';
import type { DraftFact } from '../reader.ts';

const grade = { strength: 'weak' as const, because: said('because.containers.template') };

/** `{{ include "app" (dict "repoURL" "https://…" "chart" "x") }}`. */
export function* literalFacts({ line, text }: PlainTemplate['literals'][number]): Generator<DraftFact> {
  const purpose = /repo_?url/i.test(text) ? (/"chart"/.test(text) ? 'chart-repository' : 'git') : undefined;
  for (const host of hostsIn(text)) yield endpointFact(host, { at: { line }, ...grade, purpose });
}

/** Lines from the failure on; what stands before it was read as YAML. */
export function* brokenTemplateFacts(template: PlainTemplate, from: number): Generator<DraftFact> {
  for (const [index, whole] of template.text.split('\n').entries()) {
    const line = index + 1;
    const stated = whole.slice(0, 2_048);
    if (line < from || /^\s*#/.test(stated)) continue;
    const pair = /^\s*(?:-\s+)?([\w.-]{1,100}):\s+["']?([^"'\s]+)["']?\s*$/.exec(stated);
    const reference = pair?.[1] === 'image' ? imageReference(pair[2] ?? '') : undefined;
    if (reference !== undefined) yield { kind: 'image', ...reference, at: { line }, ...grade };
    else if (!isLinkKey(pair?.[1] ?? '')) for (const host of hostsIn(stated)) yield endpointFact(host, { at: { line }, ...grade });
  }
}
