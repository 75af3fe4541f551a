// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Maven', () => {
  it('reads dependencies by scope, with the file’s own properties, and no managed, excluded or commented-out one', () => {
    expect(packageFacts(reader, 'portal/pom.xml')).toEqual([
      '4 pkg:maven/org.springframework.boot/spring-boot-starter-parent@3.4.0 direct build',
      '37 pkg:maven/software.amazon.awssdk/s3@2.29.0 direct runtime',
      '54 pkg:maven/org.junit.jupiter/junit-jupiter direct development weak',
      '59 pkg:maven/org.postgresql/postgresql direct runtime weak',
      '22 pkg:maven/software.amazon.awssdk/bom@2.29.0 direct build',
      '68 pkg:maven/org.apache.maven.plugins/maven-compiler-plugin@3.13.0 direct build',
      '77 nexus.saint-exemple.example package-registry',
      '83 publication.saint-exemple.example package-registry',
      '18 forge.saint-exemple.example git',
      '4 repo.maven.apache.org package-registry weak',
    ]);
  });

  it('leaves out a version a parent sets, and says which package it cannot name', () => {
    expect(packageFacts(reader, 'broken-property/pom.xml')).toEqual([
      '2 pkg:maven/example.saint-exemple/parent@1.0 direct build',
      '9 gap unsupported gap.maven.property',
      '13 pkg:maven/org.postgresql/postgresql direct runtime',
      '2 repo.maven.apache.org package-registry weak',
    ]);
  });

  it('refuses a document type', () => {
    expect(packageFacts(reader, 'broken-doctype/pom.xml')).toEqual(['1 gap unparsable gap.not-parsable']);
  });

  it('keeps what stands before the cut', () => {
    expect(packageFacts(reader, 'broken-truncated/pom.xml')).toContain('3 pkg:maven/org.postgresql/postgresql direct runtime');
  });
});
