/** Makes a business's colour suitable for print. An unusable colour gives a plain document, never a failure. */
import type { Branding } from '#model/invoice-document.ts';

/** The product's deep green, oklch(.46 .075 178). */
const OUR_GREEN = '#1a6658';

export interface Look {
  /** For lines and fills, "#rrggbb". */
  readonly accent: string;
  /** For text on white: the accent, darkened until it is legible (WCAG 2.2, 4.5 : 1). */
  readonly accentInk: string;
}

export function brandingOf(branding: Branding): Look {
  const accent = hexColour(branding.accentColour) ?? OUR_GREEN;
  return { accent, accentInk: readableOnWhite(accent) };
}

function hexColour(text: string | undefined): string | null {
  const colour = text?.trim().toLowerCase() ?? '';
  if (/^#[0-9a-f]{6}$/.test(colour)) return colour;
  return /^#[0-9a-f]{3}$/.test(colour) ? `#${Array.from(colour.slice(1), (digit) => digit + digit).join('')}` : null;
}

function readableOnWhite(colour: string): string {
  let channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  while (1.05 / (luminance(channels) + 0.05) < 4.5) channels = channels.map((channel) => Math.floor(channel * 0.94));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
