// SPDX-License-Identifier: EUPL-1.2
// Which table of osquery a row comes from, by its columns: names of queries are free (osquery.io/schema).
export type Row = Readonly<Record<string, string | undefined>>;
export type Table = 'os_version' | 'system_info' | 'chassis_info' | 'mdm' | 'programs' | 'packages';

/** A join gives a row several tables. `platform_info` is of the firmware’s maker, not of the device’s, and is not read. */
export function tablesOf(row: Row): readonly Table[] {
  const has = (...columns: readonly string[]) => columns.every((column) => row[column] !== undefined);
  const tables: Table[] = [];
  if (has('name', 'platform') && (has('version') || has('major'))) tables.push('os_version');
  if (has('hardware_vendor')) tables.push('system_info');
  if (has('chassis_types')) tables.push('chassis_info');
  if (has('enrolled', 'server_url')) tables.push('mdm');
  if (has('name') && (has('install_location') || has('uninstall_string') || has('identifying_number') || has('bundle_identifier')))
    tables.push('programs');
  else if (has('name', 'version') && (has('maintainer') || has('vendor', 'package_group'))) tables.push('packages');
  return tables;
}
