import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from './read-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function broken(text: string): string {
  const read = readJson(bytes(text));
  if (read.ok) return 'fine';
  const [first] = read.refusal.errors ?? [];
  return first === undefined ? read.refusal.code : `${first.pointer} ${first.code}`;
}

test('a repeated key is named, at any depth and however it is written', () => {
  assert.equal(broken('{"a":1,"a":2}'), '/a duplicate_key');
  assert.equal(broken('{"a":1,"\\u0061":2}'), '/a duplicate_key');
  assert.equal(broken('{"lines":[{"a":":"},{"b":"{\\"b\\":1}","c":[],"b":2}]}'), '/lines/1/b duplicate_key');
  assert.equal(broken('{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}'), 'fine');
  assert.equal(broken('{"":1,"":2}'), '/ duplicate_key');
  assert.equal(broken('{"a/b":{"x":1,"x":1}}'), '/a~1b/x duplicate_key');
  assert.equal(broken('{"a":[[{"k":1}],{"k":1,"l":"\\\\","k":3}]}'), '/a/1/k duplicate_key');
});

test('a key that reaches for what every object has is an unknown field', () => {
  assert.equal(broken('{"a":{"__proto__":{"x":1}}}'), '/a/__proto__ unknown_field');
  assert.equal(broken('{"constructor":1}'), 'fine');
});

test('lists, objects, keys and nesting have a size', () => {
  assert.equal(broken(`{"lines":[${'{},'.repeat(3_000_000)}{}]}`), '/lines too_long');
  assert.equal(broken(`{"a":[1,{"b":[0,"]",${'0,'.repeat(10_000)}`), '/a/1/b too_long');
  assert.equal(broken(`[[[${`[${'{},'.repeat(9_000)}{}],`.repeat(60)}[]]]]`), ' too_long');
  assert.equal(broken(`{"x":[${'0,'.repeat(9_999)}0]}`), 'fine');
  assert.equal(broken(`{"a":{${Array.from({ length: 10_001 }, (_, i) => `"${i}":0`).join(',')}}}`), '/a too_many_keys');
  assert.equal(broken(`{"${'k'.repeat(1_001)}":1}`), ' too_long');
  assert.equal(broken('['.repeat(5_000_000)), 'not_json');
  assert.equal(broken(`${'['.repeat(65)}${']'.repeat(65)}`), 'not_json');
  assert.equal(broken('"\\'), 'not_json');
});

test('what has no key twice is read as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('__proto__'));
      assert.deepEqual(readJson(bytes(text)), { ok: true, value: JSON.parse(text) });
    }),
    { numRuns: 500 },
  );
});

test('whatever is read, a repeated key is never overlooked', () => {
  const object = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 4 });
  fc.assert(
    fc.property(object, fc.nat(), (value, pick) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'));
      const keys = Object.keys(value);
      const key = keys[pick % keys.length] ?? '';
      const text = `{"x":[${JSON.stringify(value).slice(0, -1)},${JSON.stringify(key)}:null}]}`;
      assert.match(broken(text), /^\/x\/0\/.* ?duplicate_key$/s);
    }),
    { numRuns: 500 },
  );
});
