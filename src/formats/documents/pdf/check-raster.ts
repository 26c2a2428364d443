/**
 * Checks by its structure whether a PNG or JPEG can be rendered: complete, of a supported kind, and not too large. Nothing is
 * decoded, so that the cost is linear in the file size.
 */
import { logoProblem, MAX_LOGO_BYTES, MAX_LOGO_PIXELS, type LogoProblem } from './logo-problem.ts';
import { PNG_SIGNATURE, readPngChunks, type PngChunk } from './png-chunks.ts';

/** `minSide`: the minimum width and height in pixels. Images inside an SVG may have any. */
export function checkPng(bytes: Buffer, minSide = 1): LogoProblem | null {
  const tooLong = judgeLength(bytes);
  if (tooLong !== null) return tooLong;
  if (bytes.length < 45 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return logoProblem('not_an_image', 'These bytes are no PNG.');
  const chunks = readPngChunks(bytes);
  if (chunks === null) return incomplete('PNG');
  const types = new Set(chunks.map(({ type }) => type));
  if (types.has('acTL')) return logoProblem('logo_animated', 'An animated PNG cannot be printed: save one picture.');
  if (!types.has('IDAT')) return incomplete('PNG');
  return judgeSize({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }, minSide);
}

/** Deflate compresses to a thousandth at most: this many bytes inflate to 8 MB at most. The profiles of sRGB and Display P3 are shorter. */
const MAX_EMBEDDED_METADATA_BYTES = 8_192;

/** An image inside an SVG reaches the engine unchanged, so metadata that would be removed from a separate image must be small. */
export function checkEmbeddedPng(bytes: Buffer): LogoProblem | null {
  const problem = checkPng(bytes);
  if (problem !== null) return problem;
  const length = (readPngChunks(bytes) ?? [])
    .filter(isCompressedMetadata)
    .reduce((total, { data }) => total + data.length, 0);
  if (length <= MAX_EMBEDDED_METADATA_BYTES) return null;
  return logoProblem(
    'svg_image_metadata_too_long',
    `The colour profile and compressed texts of a PNG inside an SVG have at most ${MAX_EMBEDDED_METADATA_BYTES} bytes; these have ${length}: save the picture without them.`,
  );
}

const isCompressedMetadata = ({ type, data }: PngChunk): boolean =>
  type === 'iCCP' || type === 'zTXt' || (type === 'iTXt' && data[data.indexOf(0) + 1] !== 0);

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Baseline, extended and progressive, Huffman coded (ISO/IEC 10918-1, B.1.1.3). */
const DRAWABLE_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_MARKERS = new Set([0xc4, 0xc8, 0xcc]);

export function checkJpeg(bytes: Buffer, minSide = 1): LogoProblem | null {
  const tooLong = judgeLength(bytes);
  if (tooLong !== null) return tooLong;
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8)
    return logoProblem('not_an_image', 'These bytes are no JPEG.');
  let frame: LogoProblem | null | undefined;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) {
      if (frame === undefined || !hasEnd(bytes, at)) return incomplete('JPEG');
      return frame;
    }
    const length = marker === 0xff ? 0 : bytes.readUInt16BE(at + 2);
    if (marker >= 0xc0 && marker <= 0xcf && !OTHER_MARKERS.has(marker)) {
      if (at + 10 > bytes.length) return incomplete('JPEG');
      frame = judgeFrame(marker, bytes.subarray(at + 4), minSide);
    }
    // A marker may be preceded by fill bytes of its own (B.1.1.2).
    at += marker === 0xff ? 1 : 2 + Math.max(2, length);
  }
  return incomplete('JPEG');
}

function judgeFrame(marker: number, frame: Buffer, minSide: number): LogoProblem | null {
  const [precision, components] = [frame[0], frame[5]];
  if (components === 4)
    return logoProblem('logo_cmyk', 'A JPEG in CMYK is for printing presses: save it as RGB, or as PNG.');
  if (!DRAWABLE_FRAMES.has(marker) || precision !== 8 || (components !== 1 && components !== 3))
    return logoProblem('logo_jpeg_unsupported', 'This kind of JPEG is not supported: save it again as a plain one.');
  return judgeSize({ width: frame.readUInt16BE(3), height: frame.readUInt16BE(1) }, minSide);
}

/** The end of the image, after which some programs append bytes of their own. */
const hasEnd = (bytes: Buffer, from: number): boolean => bytes.indexOf(Buffer.from([0xff, END_OF_IMAGE]), from) >= 0;

const judgeLength = (bytes: Buffer): LogoProblem | null =>
  bytes.length > MAX_LOGO_BYTES
    ? logoProblem('too_long', `A logo has at most ${MAX_LOGO_BYTES} bytes; this one has ${bytes.length}.`)
    : null;

interface Size {
  readonly width: number;
  readonly height: number;
}

function judgeSize({ width, height }: Size, minSide: number): LogoProblem | null {
  if (width === 0 || height === 0) return logoProblem('logo_empty', 'The picture has no width or no height.');
  if (width < minSide || height < minSide)
    return logoProblem(
      'logo_too_small',
      `A logo is at least ${minSide} pixels wide and high; this one has ${width} by ${height}: a spacer, of which nothing can be made out.`,
    );
  if (width * height <= MAX_LOGO_PIXELS) return null;
  return logoProblem(
    'logo_too_many_pixels',
    `A logo has at most ${MAX_LOGO_PIXELS} pixels (such as 4,000 by 1,000); this one has ${width} by ${height}.`,
  );
}

const incomplete = (name: string): LogoProblem =>
  logoProblem('logo_incomplete', `The ${name} is cut off or damaged: save it again and upload the whole file.`);
