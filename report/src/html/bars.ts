// SPDX-License-Identifier: EUPL-1.2
// Bars drawn in place. They repeat figures that stand beside them as text, so they are hidden from screen readers.
import type { Interval } from '@vigie/core/domain';
import { type OriginPart, originKinds } from '../story/origins.ts';
import { html, type Markup, raw, width } from './markup.ts';

/** Patterns beside colours: the page must survive a black-and-white printer. Defined once, referred to by every bar. */
export function patterns(): Markup {
  const pattern = (name: string, marks: string) =>
    `<pattern id="p-${name}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="f-${name}"/>${marks}</pattern>`;
  return raw(
    `<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>${[
      pattern('own', ''),
      pattern('commons', '<circle cx="2" cy="2" r="1.1" class="m"/><circle cx="6" cy="6" r="1.1" class="m"/>'),
      pattern('home', '<path d="M0 2h8M0 6h8" class="l"/>'),
      pattern('bloc', '<path d="M2 0v8M6 0v8" class="l"/>'),
      pattern('imports', '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" class="l"/>'),
      pattern('unknown', '<path d="M0 8l8-8M0 0l8 8" class="u"/>'),
    ].join('')}</defs></svg>`,
  );
}

/** Thin: who signed. Thick: really ours, its unknown part hatched. The rest of the track is not ours. */
export function rateBar(apparent: Interval | null | undefined, real: Interval | null | undefined): Markup {
  const part = (from: number, to: number, y: number, height: number, className: string) =>
    to > from ? `<rect x="${width(from)}" y="${y}" width="${width(to - from)}" height="${height}" class="${className}"/>` : '';
  return raw(
    `<svg class="bar" width="100%" height="22" aria-hidden="true" focusable="false"><rect x="0" y="7" width="100%" height="14" class="track"/>${
      apparent == null ? '' : part(0, apparent[0], 1, 3, 'signed') + part(apparent[0], apparent[1], 2, 1, 'signed')
    }${real == null ? '' : part(0, real[0], 7, 14, 'ours') + part(real[0], real[1], 7, 14, 'p-unknown')}<rect x="0" y="7" width="100%" height="14" class="frame"/></svg>`,
  );
}

export function shareBar(share: number, kind: string): Markup {
  return raw(
    `<svg class="bar small" width="100%" height="12" aria-hidden="true" focusable="false"><rect width="100%" height="12" class="track"/><rect width="${width(share)}" height="12" class="p-${kind}"/><rect width="100%" height="12" class="frame"/></svg>`,
  );
}

/** Parts side by side, with a figure where it fits. */
export function stackedBar(parts: readonly OriginPart[], label: (share: number) => string): Markup {
  let from = 0;
  const drawn = parts.map(({ kind, share }): Markup => {
    const start = from;
    from += share;
    if (share <= 0) return raw('');
    const figure =
      share < 0.11
        ? raw('')
        : html`<rect x="${width(start + share / 2)}" y="5" width="48" height="16" transform="translate(-24 0)" class="plate"/><text x="${width(start + share / 2)}" y="17" text-anchor="middle">${label(share)}</text>`;
    return html`<rect x="${width(start)}" y="0" width="${width(share)}" height="26" class="p-${kind}"/>${figure}`;
  });
  return html`<svg class="bar stack" width="100%" height="26" aria-hidden="true" focusable="false"><rect width="100%" height="26" class="track"/>${drawn}<rect width="100%" height="26" class="frame"/></svg>`;
}

export function legend(names: Readonly<Record<(typeof originKinds)[number], string>>): Markup {
  return html`<ul class="legend">${originKinds.map(
    (kind) =>
      html`<li><svg width="26" height="14" aria-hidden="true" focusable="false"><rect width="26" height="14" class="p-${kind}"/><rect width="26" height="14" class="frame"/></svg> ${names[kind]}</li>`,
  )}</ul>`;
}
