// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Composer', () => {
  it('reads what a manifest asks for, without the platform', () => {
    expect(packageFacts(reader, 'site/composer.json')).toEqual([
      '6 pkg:composer/symfony/http-client direct runtime',
      '7 pkg:composer/monolog/monolog@3.8.0 direct runtime',
      '8 pkg:composer/saint-exemple/agenda direct runtime',
      '11 pkg:composer/phpunit/phpunit direct development weak',
      '14 forge.saint-exemple.example git',
      '15 satis.saint-exemple.example package-registry',
      '6 repo.packagist.org package-registry weak',
    ]);
  });

  it('reads what is locked and where it comes from', () => {
    expect(packageFacts(reader, 'site/composer.lock')).toEqual([
      '6 pkg:composer/monolog/monolog@3.8.0 direct runtime',
      '18 packagist.org package-registry',
      '15 api.github.com package-registry',
      '10 github.com git',
      '21 pkg:composer/psr/log@3.0.2 transitive runtime',
      '25 satis.saint-exemple.example package-registry',
      '31 pkg:composer/phpunit/phpunit@11.5.1 direct development weak',
    ]);
  });

  it('implies no Packagist where it is switched off', () => {
    expect(packageFacts(reader, 'closed/composer.json')).toEqual([
      '2 pkg:composer/saint-exemple/agenda direct runtime',
      '5 satis.saint-exemple.example package-registry',
    ]);
  });

  it('drops an entry of the wrong shape and keeps the rest', () => {
    expect(packageFacts(reader, 'broken-shapes/composer.json')).toEqual([
      expect.stringMatching(/^\d+ gap unparsable gap\.not-parsable$/),
      '4 gap unparsable gap.software.dependency',
      '5 pkg:composer/phpstan/phpstan direct development weak',
      '5 repo.packagist.org package-registry weak',
    ]);
  });
});
