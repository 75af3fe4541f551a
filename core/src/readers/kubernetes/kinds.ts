// SPDX-License-Identifier: EUPL-1.2
// What single kinds say beyond images and environments.

import { receiverFacts } from '../../syntax/alert-receiver.ts';
import { cloudKind } from '../../syntax/cloud-mark.ts';
import { endpointFact, settingFacts, textFacts } from '../../syntax/environment.ts';
import { hostName } from '../../syntax/host.ts';
import { at, entries, type MapNode, text } from '../../syntax/tree.ts';
import { type Grade, plain, withoutComments } from '../../syntax/workload.ts';
import type { Draft } from '../reader.ts';

export interface Manifest {
  readonly kind: string;
  readonly address: string;
  readonly grade: (line: number) => Grade;
}

export function* kindFacts(manifest: MapNode, { kind, address, grade }: Manifest): Generator<Draft> {
  const resource = (resourceType: string, line: number, region?: string): Draft => ({
    kind: 'cloud-resource',
    provider: 'kubernetes',
    resourceType,
    address,
    mode: 'managed',
    at: { line },
    ...(region === undefined ? {} : { region }),
    ...plain(grade(line)),
  });
  const ofCloud = cloudKind(text(at(manifest, 'apiVersion')) ?? '', kind);
  if (ofCloud !== undefined) yield resource(ofCloud, manifest.line);
  switch (kind) {
    case 'StorageClass':
    case 'VolumeSnapshotClass': {
      const provisioner = at(manifest, kind === 'StorageClass' ? 'provisioner' : 'driver');
      const name = text(provisioner);
      if (provisioner !== undefined && name !== undefined && !name.includes('__'))
        yield resource(`storage-class:${name}`, provisioner.line);
      break;
    }
    case 'PersistentVolume': {
      const driver = at(manifest, 'spec', 'csi', 'driver');
      const name = text(driver);
      if (driver !== undefined && name !== undefined && !name.includes('__')) yield resource(`storage-class:${name}`, driver.line);
      break;
    }
    case 'Service': {
      const external = at(manifest, 'spec', 'externalName');
      const host = hostName(text(external) ?? '');
      if (external !== undefined && host?.includes('.'))
        yield endpointFact({ host }, { at: { line: external.line }, ...grade(external.line) });
      break;
    }
    case 'SecretStore':
    case 'ClusterSecretStore':
      for (const provider of entries(at(manifest, 'spec', 'provider'))) {
        const region = text(at(provider.value, 'region'));
        yield {
          ...resource(`secret-store:${provider.key.slice(0, 60)}`, provider.line, region?.includes('__') ? undefined : region),
          provider: 'external-secrets',
        } as Draft; // the spread keeps the fact’s shape
      }
      break;
    case 'ConfigMap':
      for (const one of entries(at(manifest, 'data'))) {
        const value = text(one.value) ?? '';
        if (/^[A-Z][A-Z0-9_]+$/.test(one.key)) yield* settingFacts(one.key, value, { at: { line: one.line }, ...grade(one.line) });
        else if (value.includes('://') && !/\.(json|html?|md|svg|css|rules?)$/i.test(one.key))
          yield* textFacts(withoutComments(value), { at: { line: one.value.line }, ...grade(one.line) });
      }
      break;
    case 'Secret':
      for (const one of entries(at(manifest, 'stringData')))
        yield* settingFacts(one.key, text(one.value) ?? '', { at: { line: one.line }, ...grade(one.line) });
      // `data` is base64 and stays unread: the name is the fact.
      for (const one of entries(at(manifest, 'data'))) {
        if (/^[A-Z][A-Z0-9_]+$/.test(one.key))
          yield { kind: 'variable', name: one.key, stated: 'value', at: { line: one.line }, ...plain(grade(one.line)) };
      }
      break;
    default:
      if (/^Alertmanager/.test(kind)) yield* receiverFacts(manifest);
  }
}
