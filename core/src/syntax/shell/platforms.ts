// SPDX-License-Identifier: EUPL-1.2
// The command line of a cloud or platform says that the organisation has something there.
import { said } from '../../messages/index.ts';
import type { DraftFact } from '../../readers/reader.ts';
import type { ScriptLine } from './lines.ts';

/** Command → the namespace under which formats name the same provider. */
const namespaces: Readonly<Record<string, string | undefined>> = {
  aws: 'aws',
  gcloud: 'google',
  gsutil: 'google',
  az: 'azurerm',
  scw: 'scaleway',
  scalingo: 'scalingo',
  heroku: 'heroku',
  flyctl: 'fly',
  doctl: 'digitalocean',
  hcloud: 'hcloud',
  clever: 'clevercloud',
  ovhcloud: 'ovh',
  vercel: 'vercel',
  netlify: 'netlify',
};

const called =
  /(?:^\s*[@-]?|[;&|({]\s*|\$\(\s*|`\s*|\b(?:then|else|do|if|while|!|exec|sudo)\s+)(aws|gcloud|gsutil|az|scw|scalingo|heroku|flyctl|doctl|hcloud|clever|ovhcloud|vercel|netlify)\s+(?!--?(?:version|help|v|h)\b|-v\b)[a-z-]/;

/** Each command once, where it is first called. */
export function* platformFacts(lines: readonly ScriptLine[]): Generator<DraftFact> {
  const seen = new Set<string>();
  // `aws --endpoint-url` talks to another's object storage.
  const elsewhere = lines.some(({ text }) => /--endpoint-url|AWS_ENDPOINT_URL/.test(text));
  for (const { line, text } of lines) {
    const name = called.exec(text)?.[1];
    const provider = name === undefined ? undefined : namespaces[name];
    if (name === undefined || provider === undefined || seen.has(name) || (name === 'aws' && elsewhere)) continue;
    seen.add(name);
    yield {
      kind: 'cloud-resource',
      provider,
      resourceType: `command:${name}`,
      address: name,
      mode: 'managed',
      at: { line },
      strength: 'weak',
      because: said('because.shell-script.command'),
    };
  }
}
