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

test('no two kinds share a prefix, and each is one that TypeID allows', () => {
  const prefixes = Object.values(ID_PREFIXES);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const prefix of prefixes) assert.match(prefix, /^([a-z]([a-z_]{0,61}[a-z])?)?$/);
});

/** The valid vectors of the specification (spec/valid.json, 0.3.0): a UUID and its suffix. */
const VALID: Readonly<Record<string, string>> = {
  '00000000-0000-0000-0000-000000000000': '00000000000000000000000000',
  '00000000-0000-0000-0000-000000000001': '00000000000000000000000001',
  '00000000-0000-0000-0000-00000000000a': '0000000000000000000000000a',
  '00000000-0000-0000-0000-000000000010': '0000000000000000000000000g',
  '00000000-0000-0000-0000-000000000020': '00000000000000000000000010',
  'ffffffff-ffff-ffff-ffff-ffffffffffff': '7zzzzzzzzzzzzzzzzzzzzzzzzz',
  '0110c853-1d09-52d8-d73e-1194e95b5f19': '0123456789abcdefghjkmnpqrs',
  '01890a5d-ac96-774b-bcce-b302099a8057': '01h455vb4pex5vsknk084sn02q',
};
/** The invalid ones (spec/invalid.json), their prefix replaced by ours where it is not the prefix that is wrong. */
const INVALID = [
  'ORD_00000000000000000000000000',
  '12345_00000000000000000000000000',
  'or.d_00000000000000000000000000',
  'örd_00000000000000000000000000',
  '  ord_00000000000000000000000000',
  `${'abcdefghijklmnopqrstuvwxyz'.repeat(3).slice(0, 64)}_00000000000000000000000000`,
  '_00000000000000000000000000',
  '_',
  'ord_1234567890123456789012345',
  'ord_123456789012345678901234567',
  'ord_1234567890123456789012345 ',
  'ord_0123456789ABCDEFGHJKMNPQRS',
  'ord_123456789-123456789-123456',
  'ord_ooooooiiiiiiuuuuuuulllllll',
  'ord_i23456789ol23456789oi23456',
  'ord_123456789-0123456789-0123456',
  'ord_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  '_ord_00000000000000000000000000',
  'ord__00000000000000000000000000',
  '',
  'ord_',
];

test('an id is a TypeID, by the vectors of the specification', () => {
  for (const [uuid, suffix] of Object.entries(VALID)) {
    assert.equal(writeId('order', uuid as OrderId), `ord_${suffix}`);
    assert.equal(parseId('order', `ord_${suffix}`), uuid);
  }
  for (const text of INVALID) assert.equal(parseId('order', text), null, text);
});
