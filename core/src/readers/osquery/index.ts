// SPDX-License-Identifier: EUPL-1.2
// osquery: result logs (osquery.readthedocs.io/en/stable/deployment/logging) and query outputs in JSON.
import { hostsOf } from '../../syntax/host.ts';
import { DeviceCounts } from '../device-counts.ts';
import { isDistribution, isOrganisation, ProgramCounts } from '../program-counts.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { results } from './results.ts';
import { type Row, tablesOf } from './tables.ts';

export const reader = {
  id: 'osquery',
  title: { en: 'osquery results', fr: 'Résultats d’osquery' },
  accepts: {
    globs: [
      '**/*osquery*.log',
      '**/*osquery*.json',
      '**/*osquery*.jsonl',
      '**/*osquery*.ndjson',
      '**/osquery/*.json',
      '**/osquery/*.log',
      '**/*os_version*.json',
      '**/*system_info*.json',
      '**/deb_packages*.json',
    ],
    sniff: (head) =>
      /"(hostIdentifier|diffResults|platform_like|hardware_vendor|bundle_identifier|install_location|maintainer)"\s*:/.test(head),
  },
  *read(file) {
    const hosts = new Map<string, Host>();
    const programs = new ProgramCounts();
    const management = new Map<string, Draft>();
    for (const result of results(file.text)) {
      if ('kind' in result) {
        yield result;
        continue;
      }
      if (result.action === 'removed') continue;
      if (hosts.size >= MAX_HOSTS && !hosts.has(result.host)) {
        yield gap('limit', 'gap.devices.groups', { line: result.line }, { limit: MAX_HOSTS, count: 1 });
        break;
      }
      const host = hosts.get(result.host) ?? { line: result.line };
      for (const table of tablesOf(result.row)) {
        if (table === 'mdm') for (const draft of managementOf(result.row, result.line)) management.set(draft.host, draft);
        else if (table === 'programs' || table === 'packages') programs.add(programOf(table, result.row), result.host, result.line);
        else {
          hosts.set(result.host, host);
          learn(host, table, result.row, result.line);
        }
      }
    }
    const devices = new DeviceCounts();
    for (const host of hosts.values()) {
      devices.add({ line: host.line, system: host.system, version: host.version, maker: host.maker, chassis: host.chassis });
    }
    yield* devices.drafts();
    yield* management.values();
    yield* programs.drafts();
  },
} satisfies Reader;

const MAX_HOSTS = 500_000;

/** What is known of one host; a later result of the same query takes the place of the one before. */
interface Host {
  line: number;
  system?: string;
  version?: string;
  maker?: string;
  chassis?: string;
}

function learn(host: Host, table: 'os_version' | 'system_info' | 'chassis_info', row: Row, line: number): void {
  if (table === 'os_version') {
    host.line = line;
    host.system = row.name ?? '';
    // `major` is 10 on Windows 11 too; the build tells.
    host.version = row.version ?? `${row.major ?? ''}.${row.minor ?? ''}`;
    if (row.build !== undefined && /^\d{5}$/.test(row.build) && /windows/i.test(host.system)) host.version = `10.0.${row.build}`;
  } else if (table === 'system_info') {
    if (row.hardware_vendor !== undefined) host.maker = row.hardware_vendor;
  } else if (row.chassis_types !== undefined) host.chassis = row.chassis_types;
}

/** The server that holds the device by MDM; its host, and nothing of the address behind it. */
function* managementOf(row: Row, line: number) {
  if (!/^(true|1|yes)$/i.test(row.enrolled ?? '')) return;
  for (const { host, scheme } of hostsOf(row.server_url ?? '')) {
    yield { kind: 'endpoint', host, ...(scheme === undefined ? {} : { scheme }), purpose: 'api', at: { line } } as const;
  }
}

function programOf(
  table: 'programs' | 'packages',
  row: Row,
): { readonly name: string | undefined; readonly publisher?: string | undefined } {
  if (table === 'programs') return { name: row.bundle_name || row.name, publisher: row.publisher };
  const publisher = row.vendor ?? row.maintainer ?? '';
  // Thousands of packages per host are the distribution itself, or name a volunteer; those of a supplier name the firm.
  return isDistribution(publisher) || !isOrganisation(publisher) ? { name: undefined } : { name: row.name, publisher };
}
