import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { asLogo, jpegHead, pngBytes, PROGRESSIVE_JPEG } from '#test/world/logos.ts';
import { checkLogoFile, logoFile } from './check-logo.ts';
import { stripJpeg, stripPng } from './strip-metadata.ts';

const profile = (size: number): Buffer =>
  Buffer.concat([Buffer.from('x\0\0', 'latin1'), deflateSync(Buffer.alloc(size))]);
const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
/** The same JPEG with segments after its first two bytes. */
const withSegments = (jpeg: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

it('a colour profile that inflates to 100 MB never reaches the engine: it gets the bytes of the same PNG without it', () => {
  const bomb = pngBytes({ before: [['iCCP', profile(100_000_000)]] });
  assert.ok(bomb.length > 90_000);
  assert.equal(checkLogoFile(asLogo('image/png', bomb)), null);
  assert.deepEqual(logoFile(asLogo('image/png', bomb)).bytes, pngBytes());
});

it('a PNG keeps its pixels, palette, transparency, gamma and density, and nothing else', () => {
  const kept = [
    ['gAMA', Buffer.alloc(4, 1)],
    ['sRGB', Buffer.from([0])],
    ['pHYs', Buffer.alloc(9, 1)],
    ['PLTE', Buffer.alloc(3)],
    ['tRNS', Buffer.alloc(2)],
  ] as const;
  const removed = ['iCCP', 'zTXt', 'iTXt', 'tEXt', 'eXIf', 'tIME', 'prVt'].map(
    (type) => [type, Buffer.from('a\0b', 'latin1')] as const,
  );
  assert.deepEqual(stripPng(pngBytes({ before: [...removed, ...kept] })), pngBytes({ before: kept }));
  const withTail = Buffer.concat([pngBytes(), Buffer.from('a program left this')]);
  assert.deepEqual(stripPng(withTail), pngBytes());
});

it('a JPEG keeps its density, colour transform and picture, and loses profiles, camera data and comments', () => {
  const kept = [segment(0xe0, Buffer.from('JFIF\0', 'latin1')), segment(0xee, Buffer.from('Adobe', 'latin1'))];
  const removed = [
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>', 'latin1')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0', 'latin1')),
    segment(0xed, Buffer.from('Photoshop', 'latin1')),
    segment(0xef, Buffer.alloc(3)),
    segment(0xfe, Buffer.from('made by a program', 'latin1')),
  ];
  for (const jpeg of [jpegHead(3), PROGRESSIVE_JPEG]) {
    assert.deepEqual(stripJpeg(withSegments(jpeg, ...removed, ...kept)), withSegments(jpeg, ...kept));
    assert.deepEqual(
      logoFile(asLogo('image/jpeg', withSegments(jpeg, ...removed, ...kept))).bytes,
      withSegments(jpeg, ...kept),
    );
  }
});

it('a JPEG keeps the orientation of its picture, in either byte order, without the rest of the camera data', () => {
  const exif = (tiff: readonly number[]) => segment(0xe1, Buffer.from([...Buffer.from('Exif\0\0', 'latin1'), ...tiff]));
  const big = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const other = [0x0f, 1, 2, 0, 4, 0, 0, 0, 0x41, 0x43, 0x4d, 0x45];
  const little = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, ...other, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const upright = big.with(19, 1);
  const expected = withSegments(jpegHead(3), exif(big));
  assert.deepEqual(stripJpeg(withSegments(jpegHead(3), exif(big))), expected);
  assert.deepEqual(stripJpeg(withSegments(jpegHead(3), exif(little))), expected);
  assert.deepEqual(stripJpeg(withSegments(jpegHead(3), exif(upright))), jpegHead(3));
  assert.deepEqual(stripJpeg(withSegments(jpegHead(3), exif(big.slice(0, 15)))), jpegHead(3));
});

it('bytes that are no picture are returned, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const jpeg = withSegments(Buffer.from([0xff, 0xd8]), segment(0xe1, Buffer.from(bytes)), Buffer.from(bytes));
      return [stripJpeg(jpeg), stripJpeg(Buffer.from(bytes)), stripPng(Buffer.from(bytes))].every(Buffer.isBuffer);
    }),
    { numRuns: 500 },
  );
});
