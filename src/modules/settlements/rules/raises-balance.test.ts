/** Which transactions make a customer owe more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADJUSTMENT_TYPES } from '#model/settlement.ts';
import { raisesBalance } from './raises-balance.ts';

test('a fee and a refund raise a balance; every other adjustment lowers it', () => {
  const raising = ADJUSTMENT_TYPES.filter((adjustmentType) => raisesBalance({ adjustmentType }));
  assert.deepEqual(raising, ['fee', 'refund']);
});

test('a payment, a credit and a rebate, which are no adjustments, lower it', () => {
  assert.equal(raisesBalance({ adjustmentType: null }), false);
});
