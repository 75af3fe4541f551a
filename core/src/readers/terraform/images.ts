// SPDX-License-Identifier: EUPL-1.2
// Container images, told from the images machines start from.
import { said } from '../../messages/index.ts';
import { hostsOf } from '../../syntax/host.ts';
import { imageReference } from '../../syntax/image-reference.ts';
import type { DraftFact } from '../reader.ts';

export function isImageKey(name: string, subject: string): boolean {
  return (
    /^(image|images|image_uri|image_url|image_identifier|container_image|docker_image|registry_image|.*_(docker|container)_image|.*_image)$/.test(
      name,
    ) ||
    (subject === 'docker_image' && name === 'name')
  );
}

const containers = /container|ecs|kubernetes|cloud_run|docker|nomad|apprunner|lambda|batch_job|app_service|web_app|function_app/;

/** `nginx` is an image in a container; elsewhere `image` needs a registry or a tag to be one. */
export function* imageFacts(text: string, line: number, subject: string, parent: string): Generator<DraftFact> {
  const at = { line };
  // A tag that comes from elsewhere does not hide whose image it is.
  const named = text.replace(/(?::\$\{unknown\}|@sha256:\$\{unknown\})$/, '');
  if (named.includes('${')) {
    // `${account}.dkr.ecr.eu-west-3.amazonaws.com/app`: the registry is partly told.
    const registry = /^[^/]*\.[a-z]{2,}(:\d+)?\//.test(named) ? hostsOf(`https://${named}`)[0] : undefined;
    if (registry !== undefined)
      yield {
        kind: 'endpoint',
        host: registry.host,
        purpose: 'image-registry',
        at,
        strength: 'weak',
        because: said('because.terraform.partial'),
      };
    return;
  }
  // CodeBuild’s own images, whose names look like those of a hub.
  if (subject === 'aws_codebuild_project' && named.startsWith('aws/')) return;
  const reference = imageReference(named);
  if (reference === undefined) return;
  const inContainer = containers.test(subject) || /container/.test(parent);
  if (inContainer || reference.registryStated || (reference.tag !== undefined && !/[/]images?[/]/.test(named)))
    yield { kind: 'image', ...reference, at };
}
