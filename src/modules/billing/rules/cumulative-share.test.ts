/** Parts of a whole over time: whatever the shares, they sum to the whole and none turns its sign. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sum } from '#kernel/decimal.ts';
import { EVERYTHING, nextPart, NOTHING } from './cumulative-share.ts';

test('a third at a time, 1.00 is 0.33, 0.34 and 0.33', () => {
  const third = (done: bigint, before: bigint) => nextPart(100n, { done, of: 3n }, before);
  assert.deepEqual([third(1n, 0n), third(2n, 33n), third(3n, 67n)], [33n, 34n, 33n]);
  assert.deepEqual([nextPart(-100n, { done: 1n, of: 3n }, 0n), nextPart(-100n, EVERYTHING, -33n)], [-33n, -67n]);
});

test('what ran ahead of its share is neither taken back nor given twice', () => {
  assert.equal(nextPart(100n, { done: 1n, of: 2n }, 80n), 0n);
  assert.equal(nextPart(100n, EVERYTHING, 80n), 20n);
  assert.equal(nextPart(100n, EVERYTHING, 120n), 0n);
  assert.equal(nextPart(-100n, { done: 1n, of: 2n }, -80n), 0n);
  assert.equal(nextPart(100n, NOTHING, 0n), 0n);
});

test('the parts of growing shares sum to the whole, each on its side of zero', () => {
  const whole = fc.bigInt({ min: -10_000n, max: 10_000n });
  const steps = fc.array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(whole, steps, (all, shares) => {
      const of = sum(shares);
      fc.pre(of > 0n);
      let [done, before] = [0n, 0n];
      for (const share of shares) {
        done += share;
        const part = nextPart(all, { done, of }, before);
        assert.ok(part * all >= 0n);
        before += part;
      }
      assert.equal(before, all);
    }),
  );
});
