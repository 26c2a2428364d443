/**
 * Removes from a PNG or JPEG what is not needed to render it: colour profiles, comments, camera data. A profile of 200 kB can inflate to
 * 200 MB, and camera data may say where a picture was taken. Works on the bytes alone and decodes nothing.
 */
import { PNG_SIGNATURE, readPngChunks } from './png-chunks.ts';

/** The critical chunks, and those that affect the appearance: none of them is compressed except the pixels themselves. */
const KEPT_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'pHYs']);

/** Bytes that are not a complete PNG are returned unchanged. */
export function stripPng(bytes: Buffer): Buffer {
  const chunks = readPngChunks(bytes);
  if (chunks === null) return bytes;
  const kept = chunks.filter(({ type }) => KEPT_CHUNKS.has(type)).map(({ whole }) => whole);
  return Buffer.concat([PNG_SIGNATURE, ...kept]);
}

const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** Adobe's segment: the colour transform. */
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** Keeps only the orientation of the camera data (Exif), without which an upright photo would be rotated. */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    // A marker may be preceded by fill bytes (ISO/IEC 10918-1, B.1.1.2).
    const end = at + (marker === 0xff ? 1 : 2 + Math.max(2, bytes.readUInt16BE(at + 2)));
    if (marker === APP1) orientation ??= exifOrientation(bytes.subarray(at + 4, end));
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (orientation !== null && orientation !== 1) kept.splice(1, 0, orientationSegment(orientation));
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

const isMetadata = (marker: number): boolean =>
  marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP14);

const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION_TAG = 0x0112;

/** From 1 to 8 (Exif 3.0, 4.6.5.1.5); null when the segment does not say. */
function exifOrientation(segment: Buffer): number | null {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = segment.subarray(EXIF.length);
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const isLittle = order === 'II';
  const uint16 = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  const entries = uint16(first);
  for (let entry = first + 2, read = 0; read < entries && entry + 12 <= tiff.length; entry += 12, read += 1) {
    if (uint16(entry) !== ORIENTATION_TAG) continue;
    const value = uint16(entry + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment with one entry: big-endian, type SHORT, one value. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const length = 2 + EXIF.length + tiff.length;
  return Buffer.concat([Buffer.from([0xff, APP1, 0, length]), EXIF, tiff]);
}
