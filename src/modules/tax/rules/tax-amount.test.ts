import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taxOf } from './tax-amount.ts';

test('the tax on a net amount is its percentage, rounded half away from zero', () => {
  assert.equal(taxOf(10_000n, 190_000n, false), 1_900n);
  assert.equal(taxOf(50n, 190_000n, false), 10n);
  assert.equal(taxOf(-50n, 190_000n, false), -10n);
});

test('the tax inside a gross amount leaves the net it was charged on', () => {
  assert.equal(taxOf(11_900n, 190_000n, true), 1_900n);
  assert.equal(taxOf(10_000n, 70_000n, true), 654n);
});

test('a rate of zero gives no tax', () => {
  assert.equal(taxOf(11_900n, 0n, true), 0n);
  assert.equal(taxOf(11_900n, 0n, false), 0n);
});
