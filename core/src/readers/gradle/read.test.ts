// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Gradle', () => {
  it('reads a Groovy build: forms of dependencies, repositories, plugins, and nothing in comments', () => {
    expect(packageFacts(reader, 'groovy/build.gradle')).toEqual([
      '3 pkg:maven/org.springframework.boot/org.springframework.boot.gradle.plugin@3.4.0 direct build',
      '7 pkg:maven/com.example/plugin direct build',
      '11 repo.maven.apache.org package-registry',
      '12 nexus.saint-exemple.example package-registry',
      '14 paquets.saint-exemple.example package-registry',
      '21 pkg:maven/org.postgresql/postgresql@42.7.4 direct runtime',
      '22 pkg:maven/com.example/calendar direct runtime',
      '23 pkg:maven/software.amazon.awssdk/s3@2.29.0 direct runtime',
      '24 pkg:maven/software.amazon.awssdk/bom@2.29.0 direct runtime',
      '25 pkg:maven/org.slf4j/slf4j-api direct runtime',
      '31 pkg:maven/org.projectlombok/lombok@1.18.36 direct build',
      '32 pkg:maven/org.junit.jupiter/junit-jupiter@5.11.4 direct development weak',
      '33 pkg:maven/org.mockito/mockito-core@5.14.2 direct development weak',
      '34 gap unsupported gap.gradle.interpolation',
      '3 plugins.gradle.org package-registry weak',
    ]);
  });

  it('reads a Kotlin build and its settings', () => {
    expect(packageFacts(reader, 'kotlin/build.gradle.kts')).toEqual([
      '2 pkg:maven/org.jetbrains.kotlin.jvm/org.jetbrains.kotlin.jvm.gradle.plugin@2.1.0 direct build',
      '3 pkg:maven/com.google.cloud.tools.jib/com.google.cloud.tools.jib.gradle.plugin@3.4.4 direct build',
      '8 pkg:maven/org.jetbrains.kotlin/kotlin-stdlib direct runtime',
      '9 pkg:maven/io.ktor/ktor-bom@3.0.2 direct runtime',
      '10 pkg:maven/io.ktor/ktor-server-core direct runtime',
      '11 pkg:maven/com.example/calendar@1.2.0 direct runtime',
      '14 pkg:maven/org.jetbrains.kotlin/kotlin-test direct development weak',
      '15 pkg:maven/com.example/processor@0.9.1 direct build',
      '2 plugins.gradle.org package-registry weak',
    ]);
    expect(packageFacts(reader, 'kotlin/settings.gradle.kts')).toEqual([
      '3 plugins.gradle.org package-registry',
      '4 dl.google.com package-registry',
      '10 nexus.saint-exemple.example package-registry',
      '12 paquets.saint-exemple.example package-registry',
    ]);
  });

  it('reads a version catalogue', () => {
    expect(packageFacts(reader, 'kotlin/libs.versions.toml')).toEqual([
      '6 pkg:maven/org.postgresql/postgresql@42.7.4 direct runtime weak',
      '7 pkg:maven/software.amazon.awssdk/s3@2.29.0 direct runtime weak',
      '8 pkg:maven/org.slf4j/slf4j-api@2.0.16 direct runtime weak',
      '11 pkg:maven/io.gitlab.arturbosch.detekt/io.gitlab.arturbosch.detekt.gradle.plugin@1.23.7 direct build weak',
    ]);
  });

  it('reads a lockfile and the wrapper', () => {
    expect(packageFacts(reader, 'locked/gradle.lockfile')).toEqual([
      '2 pkg:maven/org.postgresql/postgresql@42.7.4 transitive runtime',
      '3 pkg:maven/org.junit.jupiter/junit-jupiter@5.11.4 transitive development weak',
      '4 pkg:maven/org.projectlombok/lombok@1.18.36 transitive build',
    ]);
    expect(packageFacts(reader, 'locked/gradle-wrapper.properties')).toEqual(['2 services.gradle.org package-registry']);
  });

  it('is not thrown off by a quote or a brace left open', () => {
    expect(packageFacts(reader, 'broken-variable/build.gradle')).toEqual([
      '2 gap unsupported gap.gradle.interpolation',
      '3 pkg:maven/org.postgresql/postgresql@42.7.4 direct runtime',
      '4 pkg:maven/com.h2database/h2@2.3.232 direct runtime',
    ]);
  });

  it('reads dependencies of source sets, under conditions, and those added by name', () => {
    const script =
      'kotlin { sourceSets { val jvmMain by getting { dependencies { implementation("com.example:a:1") } } } }\ndependencies {\n  if (System.getenv("CI") != null) {\n    implementation("com.example:b:1")\n  }\n  add("implementation", "com.example:c:1")\n  constraints { implementation("com.example:d:1") }\n}\n';

    expect(textFacts(reader, 'build.gradle.kts', script)).toEqual([
      '1 pkg:maven/com.example/a@1 direct runtime',
      '4 pkg:maven/com.example/b@1 direct runtime',
      '6 pkg:maven/com.example/c@1 direct runtime',
    ]);
  });

  it('stops at blocks nested deeper than any script, and says so', () => {
    const script = `dependencies { implementation("com.example:a:1") }\n${'a {\n'.repeat(300)}`;

    expect(textFacts(reader, 'build.gradle', script)).toEqual(['1 pkg:maven/com.example/a@1 direct runtime', '202 gap limit gap.too-deep']);
  });
});
