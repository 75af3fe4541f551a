// SPDX-License-Identifier: EUPL-1.2
// Ansible: images, downloads, package sources and settings of roles, playbooks and group variables; where roles come from.
import type { EndpointPurpose } from '../../domain.ts';
import { failureGap } from '../../syntax/failure.ts';
import { at, entry, type MapNode, type Tree } from '../../syntax/tree.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { Reader } from '../reader.ts';
import { galaxyFacts } from './galaxy.ts';

export const reader = {
  id: 'ansible',
  title: { en: 'Ansible role, playbook or variables', fr: 'Rôle, playbook ou variables Ansible' },
  accepts: { globs: ['**/*.yml', '**/*.yaml', '**/group_vars/*', '**/host_vars/*'], sniff },
  *read(file) {
    const { documents, failures } = parseYaml(file.text);
    for (const failure of failures) yield failureGap('YAML', failure);
    const address = file.uri.slice(file.uri.lastIndexOf('/') + 1);
    for (const document of documents) {
      if (ofGalaxy.test(file.uri)) yield* galaxyFacts(document);
      else yield* workloadFacts(document, { address, grade: () => ({}), purposeOf });
    }
  },
} satisfies Reader;

const ofGalaxy = /(^|\/)(requirements|galaxy)\.ya?ml$/i;
const ofVariables = /(^|\/)(group_vars|host_vars)\/(.*\/)?[\w.-]+$/i;
const ofRole = /(^|\/)roles\/([^/]+\/)?[^/]+\/(tasks|handlers|defaults|vars)\/(.*\/)?[^/]+\.ya?ml$/i;
// A play or a task: a list of maps with a word only Ansible has.
const play = /^-[ \t]+(hosts|import_playbook|ansible\.builtin\.import_playbook):/m;
const task =
  /^[ \t]*(-[ \t]+)?((ansible|community|containers|amazon|azure|google|openstack)\.[a-z_]+(\.[a-z0-9_]+)?|become|delegate_to|gather_facts|notify|register|when):/m;

function sniff(head: string, uri: string): boolean {
  if (/(^|\/)galaxy\.ya?ml$/i.test(uri)) return /^namespace:/m.test(head) && /^name:/m.test(head);
  if (ofGalaxy.test(uri)) return /^(collections|roles):/m.test(head) || /^-[ \t]+(src|name|role):/m.test(head);
  if (/^\$ANSIBLE_VAULT;/.test(head) || /^apiVersion:[ \t]*\S/m.test(head)) return false;
  if (ofVariables.test(uri)) return /\.(ya?ml)$/i.test(uri) || !/\.\w+$/.test(uri);
  return ofRole.test(uri) || (/^-[ \t]/m.test(head) && (play.test(head) || (/^-[ \t]+name:/m.test(head) && task.test(head))));
}

/** Modules that fetch software say so by their keys; `url` alone is fetched software where it is stored somewhere. */
function purposeOf(key: string, siblings: MapNode): EndpointPurpose | 'skip' | undefined {
  if (/^(name|msg|fail_msg|success_msg|regexp|line|when|that|path|dest)$/.test(key)) return 'skip';
  if (/^(uris?|baseurl|mirrorlist|metalink|gpgkey|signed_by|index_url)$/.test(key)) return 'package-registry';
  if (key === 'repo') return has(siblings, 'version', 'dest', 'depth', 'force') ? 'git' : 'package-registry';
  if (key === 'src' || (key === 'url' && has(siblings, 'dest', 'checksum', 'keyring'))) return 'package-registry';
  // `curl` and `wget` of a task install something far more often than they call an API.
  if (/(^|\.)(shell|command|raw|script)$/.test(key)) return 'package-registry';
  if (key === 'registry' || key === 'registry_url') return 'image-registry';
  return undefined;
}

function has(siblings: Tree, ...keys: readonly string[]): boolean {
  return keys.some((key) => entry(siblings, key) !== undefined || at(siblings, key) !== undefined);
}
