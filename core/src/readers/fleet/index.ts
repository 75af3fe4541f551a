// SPDX-License-Identifier: EUPL-1.2
// Fleet (fleetdm.com): hosts as CSV export and as answers of its API (fleetdm/fleet, server/fleet/hosts.go; docs/REST API).
import { failureGap } from '../../syntax/failure.ts';
import { hostsOf } from '../../syntax/host.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entry, items, type Tree, text } from '../../syntax/tree.ts';
import { DeviceCounts } from '../device-counts.ts';
import { deviceRows, slotsOf } from '../device-table.ts';
import { ProgramCounts } from '../program-counts.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';

const columns = {
  system: ['os_version'],
  platform: ['platform'],
  maker: ['hardware_vendor'],
  model: ['hardware_model'],
  enrolment: ['mdm.enrollment_status'],
  server: ['mdm.server_url'],
  agent: ['osquery_version'],
} as const;

export const reader = {
  id: 'fleet',
  title: { en: 'Fleet hosts', fr: 'Hôtes de Fleet' },
  accepts: {
    globs: ['**/*.csv', '**/*fleet*.json', '**/hosts*.json', '**/fleet/*.json'],
    sniff: (head) => /"osquery_version"\s*:|"platform_like"\s*:[^[]*"detail_updated_at"/.test(head) || isTable(head),
  },
  *read(file) {
    yield* isTable(file.text) ? fromTable(file) : fromJson(file);
  },
} satisfies Reader;

function isTable(head: string): boolean {
  if (/^\ufeff?\s*[[{]/.test(head)) return false;
  const slots = slotsOf(head, columns);
  return slots.has('system') && slots.has('agent');
}

function* fromTable(file: TextFile): Generator<Draft> {
  const servers = new Map<string, number>();
  yield* deviceRows(file.text, columns, (cell, line) => {
    const server = enrolled(cell('enrolment')) ? cell('server') : undefined;
    if (server !== undefined && servers.size < 1_000 && !servers.has(server)) servers.set(server, line);
    return {
      system: systemText(cell('system'), cell('platform')),
      maker: cell('maker'),
      chassis: cell('model'),
      management: 'Fleet',
    };
  });
  yield* serverFacts(servers);
}

function* fromJson({ text: source }: TextFile): Generator<Draft> {
  const { documents, failures } = parseJson(source);
  for (const failure of failures) yield failureGap('JSON', failure);
  const [root] = documents;
  const list = at(root, 'hosts') ?? at(root, 'host') ?? root;
  const devices = new DeviceCounts();
  const programs = new ProgramCounts();
  const servers = new Map<string, number>();
  const odd = { line: 0, count: 0 };
  for (const [index, host] of (list?.kind === 'list' ? list.items : list === undefined ? [] : [list]).entries()) {
    if (entry(host, 'os_version') === undefined && entry(host, 'platform') === undefined) {
      if (odd.count++ === 0) odd.line = host.line;
      continue;
    }
    const mdm = at(host, 'mdm');
    const held = enrolled(text(at(mdm, 'enrollment_status')));
    const server = text(at(mdm, 'server_url'));
    if (held && server !== undefined && servers.size < 1_000 && !servers.has(server)) servers.set(server, host.line);
    const tool = held ? text(at(mdm, 'name')) : undefined;
    devices.add({
      line: host.line,
      system: systemText(text(at(host, 'os_version')), text(at(host, 'platform'))),
      maker: text(at(host, 'hardware_vendor')),
      chassis: text(at(host, 'hardware_model')),
      // Who holds it by MDM can lock and wipe it; else Fleet’s agent is what manages it.
      management: tool === undefined || tool === '' || /^unknown$/i.test(tool) ? 'Fleet' : tool,
      personal: /personal/i.test(text(at(mdm, 'enrollment_status')) ?? ''),
    });
    addSoftware(programs, host, String(index));
  }
  yield* devices.drafts();
  yield* serverFacts(servers);
  yield* programs.drafts();
  if (odd.count > 0) yield gap('unparsable', 'gap.devices.element', { line: odd.line }, { count: odd.count });
}

/** `software` is given with `populate_software`; packages of a distribution are part of the system. */
function addSoftware(programs: ProgramCounts, host: Tree, device: string): void {
  for (const one of items(at(host, 'software'))) {
    if (!/^(apps|programs|ios_apps|ipados_apps)$/.test(text(at(one, 'source')) ?? '')) continue;
    programs.add({ name: text(at(one, 'name')), publisher: text(at(one, 'vendor')) }, device, one.line);
  }
}

function* serverFacts(servers: ReadonlyMap<string, number>): Generator<Draft> {
  const seen = new Set<string>();
  for (const [server, line] of servers) {
    for (const { host } of hostsOf(server)) {
      if (seen.has(host)) continue;
      seen.add(host);
      yield { kind: 'endpoint', host, scheme: 'https', purpose: 'api', at: { line } };
    }
  }
}

/** `On (manual)`, `On (automatic)`, `On (personal)`, `Off`, `Pending`; before: `Enrolled (manual)`, `Unenrolled`. */
function enrolled(status: string | undefined): boolean {
  return status !== undefined && /^(on|enrolled)\b/i.test(status);
}

/** `os_version` is empty until the first details come; the platform is osquery’s word for the system. */
function systemText(version: string | undefined, platform: string | undefined): string | undefined {
  return version === undefined || version === '' ? platform : version;
}
