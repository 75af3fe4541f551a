// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { addressFacts, isVisitorKey } from './property-address.ts';

const facts = (value: string, purpose?: 'api') =>
  [...addressFacts(value, { key: 'Adresse', at: { line: 1 }, purpose })].map((one) =>
    one.kind === 'endpoint' ? `${one.host} ${one.purpose} ${one.strength ?? 'firm'}` : one.kind,
  );

describe('an address in a property', () => {
  it('is called where the property says so; elsewhere it is only written there', () => {
    expect(facts('https://cle@api.ville.example/x?cle=abc', 'api')).toEqual(['api.ville.example api firm']);
    expect(facts('https://api.ville.example')).toEqual(['api.ville.example unknown weak']);
    expect(facts('api.ville.example', 'api')).toEqual([]);
  });

  it('of a policy is a permission, whatever the property', () => {
    expect(facts("default-src 'self'; script-src https://scripts.fournisseur.example", 'api')).toEqual([
      'scripts.fournisseur.example web weak',
    ]);
  });

  it('of a visitor is not called', () => {
    expect(
      [
        'AllowedOrigins',
        'allowOrigins',
        'AccessControlAllowOrigins',
        'CorsConfiguration',
        'CallbackURLs',
        'logout_urls',
        'redirectUris',
      ].every(isVisitorKey),
    ).toBe(true);
    expect(['Origins', 'WebhookUrl', 'RedirectPolicyUrl', 'Url'].some(isVisitorKey)).toBe(false);
  });
});
