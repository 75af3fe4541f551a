// SPDX-License-Identifier: EUPL-1.2
// What kind of thing was asked for: the browser’s own word where there is one, else the media type, else the file name.
import type { Fact } from '../../domain.ts';

export type Resource = Extract<Fact, { kind: 'web-request' }>['resource'];

export function resourceOf(type: string | undefined, mime: string | undefined, url: string): Resource {
  const stated = type === undefined ? undefined : byType[type.toLowerCase()];
  if (stated !== undefined) return stated;
  const media = (mime ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
  for (const [resource, pattern] of byMedia) if (pattern.test(media)) return resource;
  const extension = /\.([a-z0-9]{2,5})(?:$|[?#])/i.exec(url)?.[1]?.toLowerCase() ?? '';
  for (const [resource, pattern] of byExtension) if (pattern.test(extension)) return resource;
  return 'other';
}

/** Chrome DevTools protocol, `Network.ResourceType`. */
const byType: Readonly<Record<string, Resource | undefined>> = {
  document: 'document',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'data',
  fetch: 'data',
  eventsource: 'data',
  websocket: 'data',
  ping: 'data',
  beacon: 'data',
  subdocument: 'frame',
  iframe: 'frame',
};
const byMedia: readonly (readonly [Resource, RegExp])[] = [
  ['document', /^(text\/html|application\/xhtml\+xml)$/],
  ['script', /(java|ecma)script$/],
  ['style', /^text\/css$/],
  ['font', /^font\/|font|woff/],
  ['image', /^image\//],
  ['media', /^(video|audio)\//],
  ['data', /json|xml|event-stream|protobuf|^text\/plain$/],
];
const byExtension: readonly (readonly [Resource, RegExp])[] = [
  ['script', /^m?js$/],
  ['style', /^css$/],
  ['font', /^(woff2?|ttf|otf|eot)$/],
  ['image', /^(png|jpe?g|gif|webp|avif|svg|ico)$/],
  ['media', /^(mp4|webm|mp3|ogg|m3u8|ts|wav)$/],
];
