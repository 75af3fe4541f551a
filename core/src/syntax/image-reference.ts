// SPDX-License-Identifier: EUPL-1.2
// A container image reference: `[registry[:port]/]repository[:tag][@digest]` (distribution/reference grammar).
export interface ImageReference {
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  /** False where the format's default registry applies. */
  readonly registryStated: boolean;
}

export const DEFAULT_REGISTRY = 'docker.io';

/** `undefined` where the text names no image: a placeholder, a path, a sentence. */
export function imageReference(text: string): ImageReference | undefined {
  // A tag left to a parameter (`app:${TAG}`, `app:{{ .Chart.AppVersion }}`) leaves the name readable.
  const whole = text
    .trim()
    .replace(/^(docker|oci|docker-image):\/\//, '')
    .replace(/[:@](sha256:)?(\$\{[^{}]*\}|\$\w+|\{\{[^{}]*\}\}|__[A-Z_]+__|<[^<>]*>)[\w.-]*$/, '');
  if (whole.length === 0 || whole.length > 512) return undefined;
  const [named = '', digest] = cut(whole, '@');
  if (digest !== undefined && !/^[a-z0-9+._-]+:[0-9a-f]{32,}$/i.test(digest)) return undefined;
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  // distribution/reference: the first part is a host only if it holds a dot or a port, is localhost, or has upper case.
  const registryStated = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const registry = registryStated ? first.toLowerCase() : DEFAULT_REGISTRY;
  if (registryStated && !/^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?$/.test(registry)) return undefined;
  const [path = '', tag] = cut(registryStated ? named.slice(slash + 1) : named, ':');
  if (!/^[a-z0-9]+([._/-]+[a-z0-9]+)*$/.test(path) || path.includes('//')) return undefined;
  if (tag !== undefined && !/^[\w][\w.-]{0,127}$/.test(tag)) return undefined;
  const canonical = registry === 'index.docker.io' || registry === 'registry-1.docker.io' ? DEFAULT_REGISTRY : registry;
  const repository = canonical === DEFAULT_REGISTRY && !path.includes('/') ? `library/${path}` : path;
  return { registry: canonical, repository, ...(tag === undefined ? {} : { tag }), registryStated };
}

/** Joins the forms in which charts split a reference; empty parts are left out. */
export function joinedReference(parts: {
  readonly registry?: string | undefined;
  readonly repository: string;
  readonly tag?: string | undefined;
}): ImageReference | undefined {
  const { registry, repository, tag } = parts;
  const name = registry ? `${registry.replace(/\/+$/, '')}/${repository}` : repository;
  // A tag that is a template or a comment says nothing of whose image it is.
  const plain = tag !== undefined && /^[\w][\w.-]{0,127}$/.test(tag) ? `:${tag}` : '';
  return imageReference(/[@]|:[^/]*$/.test(name) ? name : name + plain);
}

function cut(text: string, separator: string): [string, string | undefined] {
  const index = text.lastIndexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
