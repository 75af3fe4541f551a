// SPDX-License-Identifier: EUPL-1.2
// What an endpoint is for, as far as its scheme and the name of its setting say.
import type { EndpointPurpose } from '../domain.ts';

export function endpointPurpose(scheme: string | undefined, name: string | undefined): EndpointPurpose {
  const protocol = scheme?.split(/[+:]/)[0] ?? '';
  const byProtocol = protocols[protocol];
  if (byProtocol !== undefined) return byProtocol;
  const words = (name ?? '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .slice(-200);
  for (const [purpose, pattern] of names) if (pattern.test(words)) return purpose;
  return /^(https?|wss?|grpcs?)$/.test(protocol) ? 'api' : 'unknown';
}

const protocols: Readonly<Record<string, EndpointPurpose | undefined>> = {
  ...Object.fromEntries(
    [
      'postgres',
      'postgresql',
      'postgis',
      'psql',
      'pgsql',
      'mysql',
      'mysql2',
      'mariadb',
      'mongodb',
      'redis',
      'rediss',
      'valkey',
      'memcached',
      'memcache',
      'sqlserver',
      'mssql',
      'oracle',
      'db2',
      'clickhouse',
      'cassandra',
      'elasticsearch',
      'opensearch',
      'neo4j',
      'bolt',
      'couchbase',
      'influxdb',
    ].map((one) => [one, 'database']),
  ),
  ...Object.fromEntries(['smtp', 'smtps', 'submission'].map((one) => [one, 'mail-relay'])),
  ldap: 'identity',
  ldaps: 'identity',
  git: 'git',
  ssh: 'git',
  swift: 'object-storage',
  syslog: 'telemetry',
  otlp: 'telemetry',
  statsd: 'telemetry',
};

/** Tried in order, on `UPPER_SNAKE` names. `web` is the organisation’s own name as browsers see it. */
const names: readonly (readonly [EndpointPurpose, RegExp])[] = [
  [
    'telemetry',
    /SENTRY|MATOMO|PIWIK|PLAUSIBLE|OTEL|TELEMETRY|TRACING|DATADOG|STATSD|JAEGER|ZIPKIN|LOKI|PROMETHEUS|NEW_RELIC|ROLLBAR|BUGSNAG/,
  ],
  ['object-storage', /(^|_)(S3|MINIO|BUCKET|OBJECT_STORAGE|SWIFT|BLOB)(_|$)|STORAGE_(ENDPOINT|HOST|URL)/],
  ['identity', /OIDC|OAUTH|OPENID|ISSUER|SAML|(^|_)(SSO|LDAP|IDP|CAS)(_|$)|KEYCLOAK|JWKS/],
  ['mail-relay', /SMTP|(^|_)E?MAIL(ER)?_(HOST|SERVER|URL|DSN|RELAY|PORT)|MAILER_DSN|(^|_)MTA(_|$)/],
  ['package-registry', /(NPM|PIP|PYPI|YARN|MAVEN|GEM|NUGET|COMPOSER|CARGO).*(REGISTRY|INDEX|MIRROR|URL)|INDEX_URL|GOPROXY/],
  ['image-registry', /(DOCKER|IMAGE|CONTAINER).*(REGISTRY|HOST_NAME)|(^|_)REGISTRY(_|$)/],
  ['git', /(^|_)(GIT|REPO(SITORY)?|REPO_URL)(_|$)/],
  [
    'database',
    /DATABASE|(^|_)(DB|POSTGRES(QL)?|PG|PGSQL|MYSQL|MARIADB|MONGO(DB)?|REDIS|VALKEY|MEMCACHED?|ELASTIC(SEARCH)?|ES|OPENSEARCH|CASSANDRA|CLICKHOUSE|PGHOST)(_|$)|JDBC|DATASOURCE/,
  ],
  [
    'web',
    /ALLOWED_HOSTS|TRUSTED_(HOSTS|ORIGINS)|CORS|(^|_)(ORIGINS?|LOCAL_DOMAIN|WEB_DOMAIN|PUBLIC_URL|SITE_URL|BASE_URL|APP_URL|FRONT(END)?_URL|REDIRECT_UR[IL]S?|HOMEPAGE|DOMAIN)$/,
  ],
];
