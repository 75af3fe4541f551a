// SPDX-License-Identifier: EUPL-1.2
// One row of BigQuery as JSON → its fields by dotted name. Credits are a list: their amounts are summed.

const MAX_CREDITS = 1000;

/** `undefined`: no JSON object. */
export function flattened(line: string): ReadonlyMap<string, string> | undefined {
  const row = record(parsed(line));
  if (row === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(row)) {
    if (name === 'credits') continue;
    const nested = record(value);
    if (nested === undefined) add(fields, name, value);
    else for (const [key, inner] of Object.entries(nested)) add(fields, `${name}.${key}`, inner);
  }
  let credits = 0;
  if (Array.isArray(row.credits)) {
    for (const credit of row.credits.slice(0, MAX_CREDITS)) {
      const amount = Number(record(credit)?.amount);
      if (Number.isFinite(amount)) credits += amount;
    }
  }
  fields.set('credits.amount', String(credits));
  return fields;
}

function add(fields: Map<string, string>, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number') fields.set(name, String(value));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Counted by the caller.
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // A JSON object has string keys and unknown values, which is all that is claimed.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
