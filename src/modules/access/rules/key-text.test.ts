/** What an API key looks like, and what is kept of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvariantViolation } from '#kernel/assert.ts';
import { hashKey, isKeyText, keyBytes, KEY_PREFIX, writeKey } from './key-text.ts';

test('a new key begins so that secret scanners know it, and contains 32 random bytes', () => {
  const key = writeKey(new Uint8Array(keyBytes).fill(0xff));
  assert.equal(key, `qt_live_${'_'.repeat(42)}8`);
  assert.ok(key.startsWith(KEY_PREFIX) && isKeyText(key));
});

test('different bytes make different keys', () => {
  const one = new Uint8Array(keyBytes);
  const other = Uint8Array.from(one, (byte, index) => (index === keyBytes - 1 ? 1 : byte));
  assert.notEqual(writeKey(one), writeKey(other));
});

test('no key is made of fewer random bytes, nor of more', () => {
  for (const length of [0, 31, 33]) assert.throws(() => writeKey(new Uint8Array(length)), InvariantViolation);
});

test('a key given at start is taken with 32 to 128 letters, digits, hyphens and underscores', () => {
  const tail = (length: number) => 'aB3-_'.repeat(30).slice(0, length);
  for (const key of [`qt_live_${tail(32)}`, `qt_test_${tail(128)}`]) assert.ok(isKeyText(key), key);
  for (const key of [
    '',
    tail(32),
    `qt_live_${tail(31)}`,
    `qt_live_${tail(129)}`,
    `qt_prod_${tail(32)}`,
    `qt_live_${tail(32)} `,
    `x qt_live_${tail(32)}`,
    `qt_live_${tail(32)}\n`,
    `qt_live_${tail(31)}.`,
  ])
    assert.ok(!isKeyText(key), JSON.stringify(key));
});

test('of a key its SHA-256 is kept, and nothing of the key itself', () => {
  // printf qt_test_abc | sha256sum
  assert.equal(hashKey('qt_test_abc'), '47851f25d9d646ecf8e4ca7d72e591203cab3a0a6f0c729d64ba64b3893823a7');
});
