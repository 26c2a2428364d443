/** Checks a logo by its bytes before the engine sees it: when it is set, and again before it is rendered. */
import type { Branding } from '#model/invoice-document.ts';
import { checkJpeg, checkPng } from './check-raster.ts';
import { checkSvg } from './check-svg.ts';
import { MIN_LOGO_SIDE, type LogoProblem } from './logo-problem.ts';
import { stripJpeg, stripPng } from './strip-metadata.ts';

export type Logo = NonNullable<Branding['logo']>;

const JUDGES: Readonly<Record<Logo['mediaType'], (bytes: Buffer) => LogoProblem | null>> = {
  'image/png': (bytes) => checkPng(bytes, MIN_LOGO_SIDE),
  'image/jpeg': (bytes) => checkJpeg(bytes, MIN_LOGO_SIDE),
  'image/svg+xml': checkSvg,
};

export const checkLogoFile = (logo: Logo): LogoProblem | null =>
  JUDGES[logo.mediaType](Buffer.from(logo.base64, 'base64'));

const FILE_NAMES = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg', 'image/svg+xml': 'logo.svg' } as const;

export interface LogoFile {
  readonly name: (typeof FILE_NAMES)[Logo['mediaType']];
  readonly bytes: Buffer;
}

const STRIP: Readonly<Record<Logo['mediaType'], (bytes: Buffer) => Buffer>> = {
  'image/png': stripPng,
  'image/jpeg': stripJpeg,
  'image/svg+xml': (bytes) => bytes,
};

/** The bytes for the engine. The stored logo is kept as it was sent. */
export const logoFile = (logo: Logo): LogoFile => ({
  name: FILE_NAMES[logo.mediaType],
  bytes: STRIP[logo.mediaType](Buffer.from(logo.base64, 'base64')),
});
