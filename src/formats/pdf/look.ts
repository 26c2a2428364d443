/** Makes a business's branding fit for print. Whatever is wrong with a logo or a colour, the answer is a plain document, never a failure. */
import type { Branding } from '#model/invoice-document.ts';

/** The product's deep green, oklch(.46 .075 178). */
const OUR_GREEN = '#1a6658';
const LARGEST_LOGO_BYTES = 2_000_000;
const LARGEST_SVG_BYTES = 300_000;
const LARGEST_LOGO_PIXELS = 16_000_000;

export interface Look {
  /** For rules and fields, "#rrggbb". */
  readonly accent: string;
  /** For words on white: the accent, darkened until it can be read (WCAG 2.2, 4.5 : 1). */
  readonly accentInk: string;
}

export function lookOf(branding: Branding): Look {
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

export interface LogoFile {
  readonly name: 'logo.png' | 'logo.jpg' | 'logo.svg';
  readonly bytes: Uint8Array;
}

/** The logo's bytes when they are what they say and not absurdly large (a small file can claim a huge picture); else null. */
export function usableLogo(branding: Branding): LogoFile | null {
  if (branding.logo === undefined || branding.logo.base64.length > LARGEST_LOGO_BYTES * 1.4) return null;
  const bytes = Buffer.from(branding.logo.base64, 'base64');
  switch (branding.logo.mediaType) {
    case 'image/png':
      return drawable(pngSize(bytes)) ? { name: 'logo.png', bytes } : null;
    case 'image/jpeg':
      return drawable(jpegSize(bytes)) ? { name: 'logo.jpg', bytes } : null;
    case 'image/svg+xml':
      return isPlainSvg(bytes) ? { name: 'logo.svg', bytes } : null;
    default:
      return null;
  }
}

/** Entities make a small file explode, and a drawing this long is no logo. */
function isPlainSvg(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return bytes.length <= LARGEST_SVG_BYTES && /<svg[\s>]/.test(text) && !text.includes('<!ENTITY');
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const drawable = (size: Size | null): boolean =>
  size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= LARGEST_LOGO_PIXELS;

function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The size stands in the start-of-frame segment (ISO/IEC 10918-1, B.2.2). */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker < 0xff00) return null;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
