// SPDX-License-Identifier: EUPL-1.2
// Privacy manifests (developer.apple.com/documentation/bundleresources/privacy-manifest-files): domains an app or SDK tracks with.
import { at, items, type MapNode, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { endpoints } from './facts.ts';

/**
 * Firm and claimed: whoever ships the code declares to Apple that it connects to these domains to track, and iOS blocks them until
 * the user agrees. More than an SDK, for it names the host; less than seen traffic, for nobody has seen it.
 */
export function* privacyFacts(root: MapNode): Generator<DraftFact> {
  for (const domain of items(at(root, 'NSPrivacyTrackingDomains'))) {
    yield* endpoints(text(domain) ?? '', 'advertising', domain.line, { claimed: true });
  }
}
