// SPDX-License-Identifier: EUPL-1.2
// Where a module comes from (Terraform “Module Sources”): a registry, a repository, an archive, or the tree itself.
import { hostName, hostsOf } from '../host.ts';
import { DEFAULT_REGISTRY, isRegistryHost } from './provider-source.ts';

export type ModuleSource =
  | { readonly kind: 'local' }
  | { readonly kind: 'registry'; readonly host: string; readonly name: string; readonly provider: string }
  /** `name` and `provider` where the repository follows the naming rule `terraform-<provider>-<name>`. */
  | {
      readonly kind: 'remote';
      readonly host: string;
      readonly scheme?: string;
      readonly purpose: 'git' | 'module-registry';
      readonly name?: string;
      readonly provider?: string;
    };

export function moduleSource(stated: string): ModuleSource | undefined {
  const source = stated.trim();
  if (source === '' || source.length > 2_000) return undefined;
  if (/^\.{1,2}([/\\]|$)|^[/\\~]|^[A-Za-z]:[\\/]|^file:/.test(source)) return { kind: 'local' };
  const forced = /^(git|hg|s3|gcs|http|https|oci)::/.exec(source)?.[1];
  const address = forced === undefined ? source : source.slice(forced.length + 2);
  if (
    /^(git|hg)$/.test(forced ?? '') ||
    /^(ssh|git):\/\//.test(address) ||
    /^[\w.-]+@[\w.-]+:/.test(address) ||
    /\.git([/?]|$)/.test(address)
  )
    return repository(address);
  if (/^(github\.com|bitbucket\.org|gitlab\.com|codeberg\.org)\//i.test(address)) return repository(`https://${address}`);
  if (/^[a-z0-9+.-]+:\/\//i.test(address)) {
    const host = hostsOf(address)[0] ?? (/^oci:/.test(address) ? hostsOf(address.replace(/^oci/, 'https'))[0] : undefined);
    return host === undefined ? undefined : { kind: 'remote', host: host.host, scheme: host.scheme ?? 'https', purpose: 'module-registry' };
  }
  // go-getter takes these for buckets without a scheme.
  if (/^[\w.-]*(amazonaws\.com|googleapis\.com)\//.test(address))
    return { kind: 'remote', host: address.slice(0, address.indexOf('/')), purpose: 'module-registry' };
  return registry(address);
}

function registry(address: string): ModuleSource | undefined {
  const [path = ''] = address.split('//');
  const parts = path.split('/');
  const host = parts.length === 4 ? parts[0]?.toLowerCase() : undefined;
  if (parts.length !== 3 && (host === undefined || !isRegistryHost(host))) return undefined;
  const own = parts.slice(-3);
  const provider = own[2]?.toLowerCase();
  if (provider === undefined || !own.every((part) => /^[A-Za-z0-9][\w-]{0,100}$/.test(part))) return undefined;
  const name = own.join('/').toLowerCase();
  const elsewhere = host !== undefined && host !== DEFAULT_REGISTRY && host !== 'registry.opentofu.org';
  return { kind: 'registry', host: host ?? DEFAULT_REGISTRY, name: elsewhere ? `${host}/${name}` : name, provider };
}

function repository(address: string): ModuleSource | undefined {
  // scp form: `git@host:path`.
  const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)(.*)$/.exec(address);
  const host = scp?.[1] === undefined ? hostsOf(address)[0]?.host : hostName(scp[1]);
  if (host === undefined) return undefined;
  const scheme = scp === null ? (hostsOf(address)[0]?.scheme ?? 'https') : 'ssh';
  const remote = { kind: 'remote', host, scheme, purpose: 'git' } as const;
  const path = scp?.[2] ?? address.slice(address.indexOf('://') + 3).replace(/^[^/]*\//, '');
  const named = /^(?:.*\/)?([\w.-]+)\/terraform-([a-z0-9]+)-([\w-]+?)(?:\.git)?$/.exec(path.split(/\/\/|\?/)[0] ?? '');
  return named?.[1] === undefined || named[2] === undefined || named[3] === undefined
    ? remote
    : { ...remote, name: `${named[1]}/${named[3]}/${named[2]}`.toLowerCase(), provider: named[2] };
}
