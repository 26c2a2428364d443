/** The text of an API key: a prefix for secret scanners, and 32 random bytes. Pure: the bytes are passed in. */
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';

export const KEY_PREFIX = 'qt_live_';
const KEY_BYTES = 32;
/** A key given at start (QUITTANCE_API_KEY) may have another form, but must be long enough not to be guessed. */
const KEY = /^qt_(live|test)_[A-Za-z0-9_-]{32,128}$/;

export const keyBytes = KEY_BYTES;

export function writeKey(random: Uint8Array): string {
  assert(random.length === KEY_BYTES, 'a key is made of 32 random bytes');
  return KEY_PREFIX + Buffer.from(random).toString('base64url');
}

export const isKeyText = (text: string): boolean => KEY.test(text);

/** The stored part of a key. */
export const hashKey = (text: string): string => sha256(text);
