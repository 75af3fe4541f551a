// SPDX-License-Identifier: EUPL-1.2
// Settings whose value is a link for people or a schema: a URL no program talks to. A map under such a key is a component (`docs:`).
export function isLinkKey(key: string): boolean {
  return links.test(key);
}

const links =
  /^(icon|home|maintainers|keywords|description|summary|message|documentation|\$?schema|xmlns.*|artifacthub.*|.*(runbook|dashboard|docs?|documentation|homepage|help|support|privacy|terms|licen[cs]e)_?-?(ur[il]|link)s?)$/i;
