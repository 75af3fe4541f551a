// SPDX-License-Identifier: EUPL-1.2
// Which files are configuration, by name: what each is written in and what its URLs are for.
import type { EndpointPurpose } from '../../domain.ts';

export interface FileForm {
  readonly syntax: 'yaml' | 'json' | 'toml' | 'lines' | 'server' | 'xml';
  /** Purpose of every URL of the file, where the file has one purpose. */
  readonly purpose?: EndpointPurpose;
  /** Hosting platform whose own file it is. */
  readonly platform?: string;
}

const forms: readonly (readonly [RegExp, FileForm])[] = [
  [/^\.npmrc$|^\.yarnrc$|^pip\.(conf|ini)$|^\.pypirc$|^bunfig\.properties$/, { syntax: 'lines', purpose: 'package-registry' }],
  [/^\.yarnrc\.ya?ml$/, { syntax: 'yaml', purpose: 'package-registry' }],
  [/^nuget\.config$|^settings\.xml$/, { syntax: 'xml', purpose: 'package-registry' }],
  [/^vercel\.json$/, { syntax: 'json', platform: 'vercel' }],
  [/^(firebase\.json|\.firebaserc)$/, { syntax: 'json', platform: 'firebase' }],
  [/^scalingo\.json$/, { syntax: 'json', platform: 'scalingo' }],
  [/^railway\.json$/, { syntax: 'json', platform: 'railway' }],
  [/^railway\.toml$/, { syntax: 'toml', platform: 'railway' }],
  [/^netlify\.toml$/, { syntax: 'toml', platform: 'netlify' }],
  [/^fly\.toml$/, { syntax: 'toml', platform: 'fly' }],
  [/^wrangler\.toml$/, { syntax: 'toml', platform: 'cloudflare-workers' }],
  [/^wrangler\.jsonc?$/, { syntax: 'json', platform: 'cloudflare-workers' }],
  [/^render\.ya?ml$/, { syntax: 'yaml', platform: 'render' }],
  [/^heroku\.yml$/, { syntax: 'yaml', platform: 'heroku' }],
  [/^(\.platform\.app|\.upsun)\.ya?ml$/, { syntax: 'yaml', platform: 'platform-sh' }],
  [/^app\.ya?ml$/, { syntax: 'yaml', platform: 'google-app-engine' }],
  [/^serverless[\w.-]*\.ya?ml$/, { syntax: 'yaml', platform: 'serverless' }],
  [/^(application|bootstrap)[\w.-]*\.ya?ml$|^parameters[\w.-]*\.ya?ml$/, { syntax: 'yaml' }],
  [/^appsettings[\w.-]*\.json$/, { syntax: 'json' }],
  [/^(app)?settings[\w.-]*\.toml$|^\.secrets\.toml$/, { syntax: 'toml' }],
  [/\.(properties|ini)$/, { syntax: 'lines' }],
  [/\.conf(\.(template|tpl|erb|j2|dist|example|sample))?$/, { syntax: 'server' }],
];
const inConfigFolder: readonly (readonly [RegExp, FileForm])[] = [
  [/\.ya?ml$/, { syntax: 'yaml' }],
  [/\.json$/, { syntax: 'json' }],
  [/\.toml$/, { syntax: 'toml' }],
];

export const globs = [
  '**/.npmrc',
  '**/.yarnrc',
  '**/.yarnrc.yml',
  '**/pip.conf',
  '**/pip.ini',
  '**/.pypirc',
  '**/nuget.config',
  '**/settings.xml',
  '**/vercel.json',
  '**/firebase.json',
  '**/.firebaserc',
  '**/scalingo.json',
  '**/railway.json',
  '**/railway.toml',
  '**/netlify.toml',
  '**/fly.toml',
  '**/wrangler.toml',
  '**/wrangler.json',
  '**/wrangler.jsonc',
  '**/render.yaml',
  '**/render.yml',
  '**/heroku.yml',
  '**/.platform.app.yaml',
  '**/app.yaml',
  '**/app.yml',
  '**/serverless*.yml',
  '**/serverless*.yaml',
  '**/application*.yml',
  '**/application*.yaml',
  '**/bootstrap*.yml',
  '**/parameters*.yaml',
  '**/parameters*.yml',
  '**/appsettings*.json',
  '**/settings*.toml',
  '**/appsettings*.toml',
  '**/.secrets.toml',
  '**/*.properties',
  '**/*.ini',
  '**/*.conf',
  '**/*.conf.template',
  '**/*.conf.erb',
  '**/*.conf.j2',
  '**/*.conf.dist',
  '**/*.conf.example',
  '**/config/*.yml',
  '**/config/*.yaml',
  '**/config/*.json',
  '**/config/*.toml',
  '**/packages/*.yaml',
];

export function formOf(uri: string, head: string): FileForm | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  const form = named(uri, name);
  if (form === undefined) return undefined;
  // Texts of a user interface hold links for people, not settings.
  if (
    /(^|\/)(i18n|l10n|locales?|lang|translations?|messages)\//i.test(uri) ||
    /^(messages|labels|strings|text|translations?|validationmessages|errors)[\w.-]*\.properties$/.test(name)
  )
    return undefined;
  if (form.syntax === 'yaml' && /^(apiVersion|openapi|swagger):/m.test(head)) return undefined;
  if (form.platform === undefined && isTemplate(head)) return undefined;
  // Compose and Helm values have their own readers, whatever the folder.
  if (
    form.syntax === 'yaml' &&
    form.platform === undefined &&
    (/compose|values|kustomization/.test(name) || (/^services:/m.test(head) && /^[ \t]+(image|build):/m.test(head)))
  )
    return undefined;
  if (
    form.syntax === 'json' &&
    (/^(package|tsconfig|composer|openapi|swagger)/.test(name) || /"(openapi|swagger|resourceType|apiVersion)"\s*:/.test(head))
  )
    return undefined;
  // `app.yaml` is App Engine's only with a runtime; `settings.xml` Maven's only with its root.
  if (form.platform === 'google-app-engine' && !/^(runtime|env):/m.test(head)) return undefined;
  if (form.platform === 'serverless' && !/^(provider|service):/m.test(head)) return undefined;
  if (form.platform === 'render' && !/^(services|databases|envVarGroups):/m.test(head)) return undefined;
  if (name === 'settings.xml' && !/<settings[\s>]/.test(head)) return undefined;
  return form;
}

/** Templates of CloudFormation and Azure, states of Pulumi: their readers know which addresses are called. */
function isTemplate(head: string): boolean {
  return (
    /^\s*["']?AWSTemplateFormatVersion["']?\s*:/m.test(head) ||
    /["']?Type["']?\s*:\s*["']?AWS::\w+::\w+/.test(head) ||
    /schema\.management\.azure\.com\//.test(head) ||
    /"urn:pulumi:/.test(head)
  );
}

function named(uri: string, name: string): FileForm | undefined {
  const known = forms.find(([pattern]) => pattern.test(name));
  if (known !== undefined) return known[1];
  return /(^|\/)config\/(packages\/)?[^/]+$/i.test(uri) ? inConfigFolder.find(([pattern]) => pattern.test(name))?.[1] : undefined;
}
