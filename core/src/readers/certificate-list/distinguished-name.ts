// SPDX-License-Identifier: EUPL-1.2
// A distinguished name as text (RFC 4514, and OpenSSL’s forms of it) to the organisation it names.

/** `C=US, O="DigiCert, Inc.", CN=…`, `/C=US/O=…/CN=…`: its O, else its CN. Not a name of this form: as it is. */
export function organisationIn(stated: string): string {
  const text = stated.trim().slice(0, 2_000);
  if (!/(?:^|[,/+;\s])(?:C|O|OU|CN|L|ST|DC)\s*=/i.test(text)) return text.slice(0, 200);
  const parts = attributesOf(text.startsWith('/') ? text.slice(1) : text, text.startsWith('/') ? '/' : ',');
  const organisation = parts.get('O') ?? parts.get('CN') ?? '';
  return organisation.slice(0, 200);
}

function attributesOf(text: string, separator: ',' | '/'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let key = '';
  let value = '';
  let inKey = true;
  let quoted = false;
  const close = () => {
    const name = key.trim().toUpperCase();
    if (!inKey && !found.has(name)) found.set(name, value.trim());
    key = '';
    value = '';
    inKey = true;
  };
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign === '\\' && index + 1 < text.length) {
      index++;
      value += text[index] ?? '';
    } else if (sign === '"') quoted = !quoted;
    else if (inKey && sign === '=') inKey = false;
    // `O=A/B` is one value: in the form with slashes the next attribute must follow.
    else if (!quoted && (sign === separator || sign === '+') && startsAttribute(text, index + 1)) close();
    else if (inKey) key += sign;
    else value += sign;
  }
  close();
  return found;
}

function startsAttribute(text: string, from: number): boolean {
  return /^\s*(?:[A-Za-z]{1,30}|\d+(?:\.\d+){2,20})\s*=/.test(text.slice(from, from + 100));
}
