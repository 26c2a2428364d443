/** Equal content has one hash, whatever order its members were written in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, sha256 } from './hash.ts';

test('the hash is SHA-256 of the UTF-8 bytes', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(sha256('ü'), sha256(new TextEncoder().encode('ü')));
});

test('members in another order, at any depth, write the same text; lists keep their order', () => {
  assert.equal(canonicalJson({ b: 1, a: { d: [2, 1], c: null } }), '{"a":{"c":null,"d":[2,1]},"b":1}');
  assert.equal(canonicalJson({ a: undefined, b: 1 }), '{"b":1}');
  assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
});

test('whole numbers among the members come first and by size, and exact numbers are written as text', () => {
  assert.equal(canonicalJson({ b: 5n, 10: 1, 9: 2, a: 3 }), '{"9":2,"10":1,"a":3,"b":"5"}');
});

test('canonical text reads back as the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      assert.deepEqual(JSON.parse(canonicalJson(value)), JSON.parse(JSON.stringify(value))),
    ),
  );
});
