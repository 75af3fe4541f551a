// SPDX-License-Identifier: EUPL-1.2
// `${…}` in a POM: its own properties and coordinates. What a parent sets is in another file.
import { child, type Element } from '../../syntax/xml.ts';

export type Properties = ReadonlyMap<string, string>;

export function propertiesOf(root: Element): Properties {
  const properties = new Map<string, string>();
  for (const key of ['groupId', 'artifactId', 'version'] as const) {
    const inherited = child(root, 'parent', key)?.text;
    const own = child(root, key)?.text ?? (key === 'artifactId' ? undefined : inherited);
    for (const prefix of ['project.', 'pom.', '']) if (own !== undefined) properties.set(`${prefix}${key}`, own);
    if (inherited !== undefined) properties.set(`project.parent.${key}`, inherited);
  }
  for (const property of child(root, 'properties')?.children ?? []) properties.set(property.name, property.text);
  return properties;
}

const MAX_ROUNDS = 8;
const MAX_LENGTH = 2_000;

/** The text with its properties put in; `undefined` when one is not set here. Properties may name others. */
export function resolve(text: string | undefined, properties: Properties): string | undefined {
  let value = text?.trim();
  for (let round = 0; round < MAX_ROUNDS && value !== undefined && value.includes('${'); round++) {
    value = value.replace(/\$\{([^{}]*)\}/g, (whole, name: string) => properties.get(name.trim()) ?? whole);
    if (value.length > MAX_LENGTH) return undefined;
  }
  return value === undefined || value === '' || value.includes('${') ? undefined : value;
}
