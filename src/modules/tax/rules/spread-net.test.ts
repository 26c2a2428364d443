/** The net of gross amounts, cent by cent: what one tax group comes to is spread over its parts without a remainder. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absolute, sum } from '#kernel/decimal.ts';
import { spreadNet } from './spread-net.ts';

const S19 = 190_000n;

test('three gross lines of 1.00 at 19 % are 0.84 net each', () => {
  // 3.00 x 19 / 119 = 0.48 tax, so 2.52 net.
  assert.deepEqual(spreadNet(252n, [100n, 100n, 100n], S19), [84n, 84n, 84n]);
});

test('the cent that is missing goes to the part that lost most by rounding down', () => {
  // 10.00, 5.00 and a discount of 1.00: 14.00 x 19 / 119 = 2.24 tax, 11.76 net. Exactly 8.40(3), 4.20(2) and -0.84(03).
  assert.deepEqual(spreadNet(1_176n, [1_000n, 500n, -100n], S19), [840n, 420n, -84n]);
});

test('a cent too many is taken from the part that lost least', () => {
  assert.deepEqual(spreadNet(1_174n, [1_000n, 500n, -100n], S19), [840n, 419n, -85n]);
});

test('of parts that lost the same the larger takes the cent', () => {
  // 1.19 and 2.38 are 1.00 and 2.00 net exactly.
  assert.deepEqual(spreadNet(301n, [119n, 238n], S19), [100n, 201n]);
});

test('of parts alike the earlier one takes the cent', () => {
  assert.deepEqual(spreadNet(169n, [100n, 100n], S19), [85n, 84n]);
  assert.deepEqual(spreadNet(167n, [100n, 100n], S19), [83n, 84n]);
});

test('without tax the net is the gross', () => {
  assert.deepEqual(spreadNet(595n, [100n, 500n, -5n], 0n), [100n, 500n, -5n]);
});

test('a group without parts has nothing to spread', () => {
  assert.deepEqual(spreadNet(0n, [], S19), []);
});

test('the parts sum to the net, and none is a cent or more off its exact value', () => {
  const part = fc.bigInt({ min: -100_000n, max: 100_000n });
  const rate = fc.constantFrom(0n, 50_000n, 70_000n, 88_750n, 190_000n, 270_000n);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), rate, (gross, percent) => {
      const all = sum(gross) * 1_000_000n;
      const divisor = 1_000_000n + percent;
      // Either neighbour of the exact net is a net the group may have.
      for (const net of [all / divisor, all / divisor + (all % divisor === 0n ? 0n : all < 0n ? -1n : 1n)]) {
        const parts = spreadNet(net, gross, percent);
        assert.equal(sum(parts), net);
        for (const [index, each] of parts.entries()) {
          assert.ok(absolute(each * divisor - (gross[index] ?? 0n) * 1_000_000n) < divisor);
        }
      }
    }),
  );
});
