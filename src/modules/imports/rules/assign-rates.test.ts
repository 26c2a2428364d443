/** Several taxes of one order fall on its lines in the one way in which each comes out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignRates } from './assign-rates.ts';

const NINETEEN = 190_000n;
const SEVEN = 70_000n;

test('each line gets the rate by which both amounts come out', () => {
  const taxes = [
    { rate: NINETEEN, amount: 1900n },
    { rate: SEVEN, amount: 137n },
  ];
  const found = assignRates({ prices: [11_900n, 2100n], taxes, isWithin: true, discount: 0n, charges: 0n });
  assert.deepEqual(found, { lines: [NINETEEN, SEVEN], charges: undefined });
});

test('two lines of one price at two rates could be either: nothing is chosen', () => {
  const taxes = [
    { rate: NINETEEN, amount: 1900n },
    { rate: SEVEN, amount: 700n },
  ];
  assert.equal(assignRates({ prices: [10_000n, 10_000n], taxes, isWithin: false, discount: 0n, charges: 0n }), null);
});

test('freight is taxed at the one rate by which the amounts come out', () => {
  const taxes = [
    { rate: NINETEEN, amount: 2090n },
    { rate: SEVEN, amount: 350n },
  ];
  const found = assignRates({ prices: [10_000n, 5000n], taxes, isWithin: false, discount: 0n, charges: 1000n });
  assert.deepEqual(found, { lines: [NINETEEN, SEVEN], charges: NINETEEN });
});
