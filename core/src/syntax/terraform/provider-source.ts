// SPDX-License-Identifier: EUPL-1.2
// Provider addresses: `[host/]namespace/type` (Terraform “Provider Requirements”).

export const DEFAULT_REGISTRY = 'registry.terraform.io';

export interface ProviderSource {
  /** The name of the provider, whatever a folder calls it: `scaleway`. */
  readonly type: string;
  /** Absent: the default of the tool that runs. */
  readonly host?: string;
}

export function providerSource(source: string): ProviderSource | undefined {
  const parts = source.trim().toLowerCase().split('/');
  const type = parts.at(-1) ?? '';
  if (parts.length > 3 || !/^[a-z0-9][\w-]{0,100}$/.test(type)) return undefined;
  const host = parts.length === 3 ? parts[0] : undefined;
  if (host === undefined) return { type };
  return isRegistryHost(host) ? { type, host } : undefined;
}

export function isRegistryHost(host: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/.test(host);
}

/** What a resource type says of its provider: the first word. */
export function providerOfType(type: string): string {
  const end = type.indexOf('_');
  return end < 0 ? type : type.slice(0, end);
}
