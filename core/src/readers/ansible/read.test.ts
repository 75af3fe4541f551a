// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const text = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (name: string) => [...reader.read({ uri: name, text: text(name) })];
const endpoints = (name: string) => read(name).flatMap((one) => (one.kind === 'endpoint' ? [`${one.host} ${one.purpose}`] : []));
const images = (name: string) => read(name).flatMap((one) => (one.kind === 'image' ? [`${one.registry}/${one.repository}`] : []));

describe('a role', () => {
  it('names its images in its defaults; a picture is none', () => {
    expect(images('roles/portail/defaults/main.yml')).toEqual(['ghcr.io/ville/portail', 'docker.io/valkey/valkey']);
    expect(endpoints('roles/portail/defaults/main.yml')).toEqual(['smtp.relais.example mail-relay']);
  });

  it('says in its tasks where software is fetched and whom containers talk to', () => {
    expect(images('roles/portail/tasks/main.yml')).toEqual(['quay.io/ville/api']);
    expect(endpoints('roles/portail/tasks/main.yml')).toEqual([
      'apt.outils.example package-registry',
      'apt.outils.example package-registry',
      'telechargements.example package-registry',
      'forge.example git',
      'objets.nuage.example object-storage',
      'alertes.example api',
    ]);
  });
});

describe('requirements', () => {
  it('are fetched from the source they state, else from Ansible Galaxy', () => {
    expect(endpoints('requirements.yml')).toEqual([
      'forge.example git',
      'galaxy.ansible.com module-registry',
      'galaxy.ansible.com module-registry',
      'galaxy.ville.example module-registry',
    ]);
  });
});

describe('what is Ansible', () => {
  it('is told by folder or by shape, and not a workflow, a manifest or an encrypted file', () => {
    const accepted = (uri: string, head: string) => reader.accepts.sniff(head, uri);

    expect(accepted('site.yml', '---\n- hosts: web\n  roles: [portail]\n')).toBe(true);
    expect(accepted('deploy/install.yml', '- name: Install\n  become: true\n  apt: name=nginx\n')).toBe(true);
    expect(accepted('inventory/group_vars/all.yml', 'a: 1\n')).toBe(true);
    expect(accepted('inventory/group_vars/all.yml', '$ANSIBLE_VAULT;1.1;AES256\n3032\n')).toBe(false);
    expect(accepted('.github/workflows/ci.yml', 'on: push\njobs:\n  a:\n    steps:\n      - name: x\n        run: make\n')).toBe(false);
    expect(accepted('k8s/web.yaml', 'apiVersion: v1\nkind: Pod\n')).toBe(false);
    expect(accepted('requirements.yml', 'dependencies:\n  - name: redis\n')).toBe(false);
  });
});
