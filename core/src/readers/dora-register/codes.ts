// SPDX-License-Identifier: EUPL-1.2
// Closed sets of the register: codes of the EBA taxonomy, and the labels that the XLSX template offers instead.
// Sources: Implementing Regulation (EU) 2024/2956 annexes I-III; code lists as used by intuitem/ciso-assistant-community (backend/core/dora.py).
import type { ObservationOf, Use } from '../../domain.ts';

type Substitutable = ObservationOf<'contract'>['substitutable'];

/** `FR` of `eba_GA:FR`; `qx2007` (“not applicable”) and other codes are no country. */
export function countryOf(value: string | undefined): string | undefined {
  const code = bare(value)?.toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

export function currencyOf(value: string | undefined): string | undefined {
  const code = bare(value)?.toUpperCase();
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** Not performed, or a code that is not known: nothing. */
export function yesNo(value: string | undefined): boolean | undefined {
  const code = bare(value)?.toLowerCase();
  if (code === 'x28' || code === 'yes' || code === 'true') return true;
  return code === 'x29' || code === 'no' || code === 'false' ? false : undefined;
}

export function substitutable(value: string | undefined): Substitutable {
  const code = bare(value)?.toLowerCase() ?? '';
  if (code === 'x959' || code.startsWith('not substitutable')) return 'not';
  if (code === 'x960' || code.startsWith('highly complex')) return 'highly-complex';
  if (code === 'x961' || code.startsWith('medium complexity')) return 'medium';
  return code === 'x962' || code.startsWith('easily substitutable') ? 'easily' : undefined;
}

export function isPerson(value: string | undefined): boolean {
  const code = bare(value)?.toLowerCase() ?? '';
  return code === 'x213' || code.startsWith('individual');
}

/** ISO 17442: 18 letters and digits and two check digits, so that the number in base 36 leaves 1 by 97. */
export function leiOf(value: string | undefined): string | undefined {
  const lei = value?.trim().toUpperCase();
  if (lei === undefined || !/^[A-Z0-9]{18}\d{2}$/.test(lei)) return undefined;
  let rest = 0;
  for (const sign of lei) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97;
  return rest === 1 ? lei : undefined;
}

interface ServiceType {
  readonly label: string;
  /** Only where the type names one use; software and SaaS are of any. */
  readonly use?: Use;
}

/** Annex III: `S17` of `eba_TA:S17`, `S17 - Cloud services: IaaS`. */
export function serviceType(value: string | undefined): (ServiceType & { readonly code: string }) | undefined {
  const code = /^s(0[1-9]|1\d)\b/i.exec(bare(value) ?? '')?.[0]?.toUpperCase();
  const type = code === undefined ? undefined : types.get(code);
  return code === undefined || type === undefined ? undefined : { code, ...type };
}

const types: ReadonlyMap<string, ServiceType> = new Map<string, ServiceType>([
  ['S01', { label: 'ICT project management' }],
  ['S02', { label: 'ICT development' }],
  ['S03', { label: 'ICT help desk and first level support' }],
  ['S04', { label: 'ICT security management services', use: 'security' }],
  ['S05', { label: 'Provision of data', use: 'data-ai' }],
  ['S06', { label: 'Data analysis', use: 'data-ai' }],
  ['S07', { label: 'ICT, facilities and hosting services (excluding cloud services)', use: 'cloud' }],
  ['S08', { label: 'Computation', use: 'cloud' }],
  ['S09', { label: 'Non-cloud data storage', use: 'cloud' }],
  ['S10', { label: 'Telecom carrier', use: 'network' }],
  ['S11', { label: 'Network infrastructure', use: 'network' }],
  ['S12', { label: 'Hardware and physical devices' }],
  ['S13', { label: 'Software licensing (excluding SaaS)' }],
  ['S14', { label: 'ICT operation management (including maintenance)' }],
  ['S15', { label: 'ICT consulting' }],
  ['S16', { label: 'ICT risk management' }],
  ['S17', { label: 'Cloud services: IaaS', use: 'cloud' }],
  ['S18', { label: 'Cloud services: PaaS', use: 'cloud' }],
  ['S19', { label: 'Cloud services: SaaS' }],
]);

function bare(value: string | undefined): string | undefined {
  return value?.replace(/^\w+:/, '').trim();
}
