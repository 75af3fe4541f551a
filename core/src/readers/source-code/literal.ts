// SPDX-License-Identifier: EUPL-1.2
// What a string of code holds, before it is taken for an address.

/** A whole address: a scheme and no white space, or a connection string. Sentences with a link in them are for people. */
export function isAddress(value: string): boolean {
  if (value.length > 2_048) return false;
  if (/^(jdbc:|(Server|Data Source|Host|Endpoint|DefaultEndpointsProtocol|AccountName)=)/i.test(value)) return !value.includes('\n');
  return /^[a-z][a-z0-9+.-]{1,30}:\/\/\S+$/i.test(value);
}

/** A bare name of a host: at least one dot, no file, no package. */
export function isBareHost(value: string): boolean {
  return value.length < 254 && /^[a-z0-9][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+(:\d{1,5})?$/.test(value) && !/^[\d.]+$/.test(value);
}

/** Backslashes resolved as far as an address needs. */
export function unescaped(value: string): string {
  return value.includes('\\') ? value.replace(/\\(.)/g, '$1') : value;
}

/** Holes of every language as one form that host.ts knows. */
export function withPlaceholders(value: string): string {
  if (!/[%{#]/.test(value)) return value;
  return value.replace(/[#$]?\{[^{}]{0,200}\}/g, '${x}').replace(/%(\(\w{1,60}\))?[sdv]/g, '${x}');
}

/** Hosts that stand in identifiers of vocabularies, schemas and licences; programs do not call them. */
export function isNamespaceHost(host: string): boolean {
  return (
    namespaces.has(host) ||
    /(^|\.)(example\.(com|org|net)|(w3|schema|json-schema|xmlsoap|opengis|oasis-open|ietf|rfc-editor|unicode|iana)\.org)$/.test(host)
  );
}

const namespaces = new Set([
  'purl.org',
  'xmlns.com',
  'opensource.org',
  'www.opensource.org',
  'creativecommons.org',
  'spdx.org',
  'ogp.me',
  'ns.adobe.com',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'schemas.android.com',
  'json.schemastore.org',
  'www.gnu.org',
  'www.apache.org',
  'www.springframework.org',
  'java.sun.com',
  'xmlpull.org',
  'jquery.com',
  'reactjs.org',
  'react.dev',
  'developer.mozilla.org',
  'stackoverflow.com',
  'docs.python.org',
  'docs.djangoproject.com',
  'en.wikipedia.org',
  'fr.wikipedia.org',
  'www.sitemaps.org',
  'activitystreams.org',
  'joinmastodon.org',
  'specs.openid.net',
  'openid.net',
]);
