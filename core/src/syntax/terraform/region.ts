// SPDX-License-Identifier: EUPL-1.2
// Where a resource stands, as its own attributes say.

export const regionNames: readonly string[] = ['region', 'location', 'zone', 'availability_zone', 'datacenter'];

/** A region code or a place name; `undefined` for anything that may be something else (a DNS zone, a file path). */
export function regionOf(stated: string): string | undefined {
  const plain = stated.trim();
  if (plain.length > 40 || !/^[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*$/.test(plain) || plain.length < 2) return undefined;
  // A zone is its region and a letter: AWS `eu-west-1a`, Google `europe-west1-b`.
  return /^[a-z]{2,20}(-[a-z]{2,20}){1,4}-?\d{1,2}-?[a-z]$/.test(plain) ? plain.replace(/-?[a-z]$/, '') : plain;
}

/** `arn:aws:s3:eu-west-3:123456789012:…`: the fourth field (AWS “Amazon Resource Names”). */
export function regionOfArn(arn: string): string | undefined {
  const fields = arn.slice(0, 200).split(':');
  return fields[0] === 'arn' && fields.length >= 6 && fields[3] !== undefined && fields[3] !== '' ? regionOf(fields[3]) : undefined;
}
