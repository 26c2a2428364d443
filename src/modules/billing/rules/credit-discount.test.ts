/** What one invoice gives back of a discount that is left: no more than is uncredited at its rate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeId } from '#kernel/id.ts';
import type { PricedCharge } from '#model/billing.ts';
import type { LineTax } from '#model/tax.ts';
import { taxKey } from '#model/tax.ts';
import { creditDiscountOn } from './credit-discount.ts';

const S15: LineTax = { category: 'S', rate: 150_000n, exemptionReason: null };
const S7: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const off = (priced: bigint, tax = S15): PricedCharge => ({
  chargeId: 'charge' as ChargeId,
  kind: 'discount',
  description: 'Discount',
  tax,
  priced,
});
const left = (taxable: bigint, amount: bigint) => new Map([[taxKey(S15), { taxable, amount }]]);
const NET = { currency: 'EUR', pricesIncludeTax: false };

test('an invoice gives what is wanted, as a line of one piece', () => {
  const { lines, rest } = creditDiscountOn({ order: NET, rest: [off(-20_000n)], left: left(90_000n, 13_500n) });
  assert.deepEqual(rest, []);
  assert.deepEqual(lines, [
    {
      orderLineId: null,
      chargeId: 'charge',
      sku: null,
      description: 'Discount',
      quantity: 1_000_000n,
      unit: 'C62',
      unitPrice: 200_000_000n,
      tax: S15,
      listed: 20_000n,
      priced: 20_000n,
    },
  ]);
});

test('it gives no more than it has left at the rate, gross where prices are gross, and nothing at other rates', () => {
  const rest = [off(-300n), off(-50n), off(-10n, S7)];
  const taken = (order: typeof NET) => {
    const { lines, rest: kept } = creditDiscountOn({ order, rest, left: left(320n, 48n) });
    return [lines.map((line) => line.priced), kept.map((charge) => charge.priced)];
  };
  assert.deepEqual(taken(NET), [
    [300n, 20n],
    [-30n, -10n],
  ]);
  assert.deepEqual(taken({ ...NET, pricesIncludeTax: true }), [[300n, 50n], [-10n]]);
  assert.deepEqual(creditDiscountOn({ order: NET, rest: [off(-5n)], left: left(-20n, -3n) }).lines, []);
});
