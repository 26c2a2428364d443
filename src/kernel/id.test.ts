/** Ids survive the edge both ways, sort by time, and are refused when they are another kind's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ID_PREFIXES, isUuid, parseId, uuidV7, writeId } from './id.ts';
import type { IdKind, OrderId } from './id.ts';

const kinds = fc.constantFrom(...(Object.keys(ID_PREFIXES) as IdKind[]));
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('an id written at the edge names the same thing when it comes back', () => {
  fc.assert(
    fc.property(kinds, times, bytes, (kind, time, random) => {
      const uuid = uuidV7(time, random);
      assert.ok(isUuid(uuid));
      assert.equal(uuid[14], '7');
      assert.match(uuid[19] ?? '', /[89ab]/);
      const text = writeId(kind, uuid as never);
      assert.match(text, /^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/);
      assert.equal(parseId(kind, text), uuid);
    }),
  );
});

test('ids made later sort later, inside and outside', () => {
  fc.assert(
    fc.property(times, times, bytes, bytes, (a, b, left, right) => {
      if (a === b) return;
      const [early, late] = a < b ? [uuidV7(a, left), uuidV7(b, right)] : [uuidV7(b, right), uuidV7(a, left)];
      assert.ok(early < late);
      assert.ok(writeId('order', early as OrderId) < writeId('order', late as OrderId));
    }),
  );
});

test("another kind's id, a wrong letter, a wrong length and an overflow name nothing", () => {
  const id = writeId('order', uuidV7(1_700_000_000_000, new Uint8Array(10)) as OrderId);
  assert.equal(parseId('invoice', id), null);
  assert.equal(parseId('order', id.toUpperCase()), null);
  assert.equal(parseId('order', `${id}0`), null);
  assert.equal(parseId('order', id.slice(0, -1)), null);
  assert.equal(parseId('order', `${id.slice(0, -1)}u`), null);
  assert.equal(parseId('order', `ord_${'z'.repeat(26)}`), null);
  assert.equal(parseId('order', ''), null);
});

test('no two kinds share a prefix', () => {
  const prefixes = Object.values(ID_PREFIXES);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
