/** No rate of a document is taken below zero by discounts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeId } from '#kernel/id.ts';
import type { PricedCharge } from '#model/billing.ts';
import type { LineTax } from '#model/tax.ts';
import { capDiscounts } from './cap-discounts.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const charge = (priced: bigint, tax = FULL): PricedCharge => ({
  chargeId: 'charge' as ChargeId,
  kind: priced < 0n ? 'discount' : 'freight',
  description: 'Charge',
  tax,
  priced,
});
const capped = (lines: { tax: LineTax; priced: bigint }[], ...charges: PricedCharge[]) =>
  capDiscounts(lines, charges).map((each) => [each.tax.rate, each.priced]);

test('discounts are taken one after the other from the lines and freight of their rate', () => {
  const lines = [
    { tax: FULL, priced: 100n },
    { tax: REDUCED, priced: 500n },
  ];
  assert.deepEqual(capped(lines, charge(-80n), charge(-80n), charge(30n), charge(-80n)), [
    [FULL.rate, -80n],
    [FULL.rate, -50n],
    [FULL.rate, 30n],
  ]);
});

test('a discount at a rate that nothing else has is left out', () => {
  assert.deepEqual(capped([{ tax: REDUCED, priced: 500n }], charge(-80n)), []);
});
