/** What an order closed short still bills, and what of its discounts is left for credit notes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts } from '#model/billing.ts';
import type { LineTax } from '#model/tax.ts';
import { toOrder } from '#test/properties/random-order.ts';
import type { OrderShape } from '#test/properties/random-order.ts';
import { addBilled } from './add-billed.ts';
import { decideBill } from './decide-bill.ts';
import { decideCompletion, unbilledCharges, unbilledDiscounts } from './decide-completion.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const FOUR = { quantity: present(parseQuantity('4'), 'a quantity'), discountRate: 0n, tax: FULL };
const LINES = [{ ...FOUR, unitPrice: present(parsePrice('10'), 'a price') }];
const order = (charges: OrderShape['charges'], lines: OrderShape['lines'] = LINES) =>
  toOrder({ currency: 'EUR', pricesIncludeTax: false, lines, charges });
const add = (billed: BilledSoFar, parts: BillParts): BilledSoFar => addBilled(billed, parts, { taxes: [] });
const billOne = (of: ReturnType<typeof order>): BilledSoFar => {
  const id = present(of.lines[0], 'a line').id;
  const source = { lines: [{ orderLineId: id, quantity: 1_000_000n }] };
  return add(NOTHING_BILLED, decideBill({ order: of, billed: NOTHING_BILLED, source }));
};

test('an order closed short bills the rest of its freight; one with nothing left makes no invoice', () => {
  const of = order([{ kind: 'freight', amount: 1000n, tax: FULL }]);
  const billed = billOne(of);
  const rest = decideCompletion({ order: of, billed });
  assert.deepEqual(rest?.charges, []);
  assert.deepEqual(
    rest?.lines.map((line) => [line.chargeId, line.description, line.quantity, line.unitPrice, line.priced]),
    [[of.charges[0]?.id, of.charges[0]?.description, 1_000_000n, 7_500_000n, 750n]],
  );
  assert.equal(decideCompletion({ order: of, billed: add(billed, present(rest, 'the rest')) }), null);
  assert.equal(decideCompletion({ order: order([]), billed: NOTHING_BILLED }), null);
});

test('a remaining discount alone makes no invoice; it is left for a credit note', () => {
  const of = order([{ kind: 'discount', amount: 1000n, tax: FULL }]);
  const billed = billOne(of);
  assert.equal(decideCompletion({ order: of, billed }), null);
  assert.deepEqual(
    unbilledDiscounts({ order: of, billed }).map((c) => c.priced),
    [-750n],
  );
});

test('a discount is taken from the freight of its own rate alone', () => {
  const of = order([
    { kind: 'discount', amount: 1000n, tax: FULL },
    { kind: 'freight', amount: 400n, tax: FULL },
    { kind: 'fee', amount: 4000n, tax: REDUCED },
  ]);
  const rest = present(decideCompletion({ order: of, billed: NOTHING_BILLED }), 'an invoice');
  assert.deepEqual(
    rest.charges.map((c) => [c.kind, c.priced]),
    [['discount', -400n]],
  );
  assert.deepEqual(
    rest.lines.map((line) => line.priced),
    [400n, 4000n],
  );
  assert.deepEqual(
    unbilledCharges({ order: of, billed: add(NOTHING_BILLED, rest) }).map((c) => c.priced),
    [-600n],
  );
});

const TWO_RATES = [
  { ...FOUR, quantity: 10_000_000n, unitPrice: 10_000_000n },
  { ...FOUR, quantity: 10_000_000n, unitPrice: 20_000_000n, tax: REDUCED },
];
/** The first line is billed whole, the second never. */
const billFirst = (of: ReturnType<typeof order>): BilledSoFar => {
  const source = { lines: [{ orderLineId: present(of.lines[0], 'a line').id, quantity: 10_000_000n }] };
  return add(NOTHING_BILLED, decideBill({ order: of, billed: NOTHING_BILLED, source }));
};

for (const orderCharges of ['pro_rata', 'first', 'last'] as const) {
  test(`closed short, a freight without a rate stands at the rates goods were billed at, and at no other (${orderCharges})`, () => {
    const plain = order([{ kind: 'freight', amount: 3000n, tax: null }], TWO_RATES);
    const of = { ...plain, policy: { ...plain.policy, orderCharges } };
    const billed = billFirst(of);
    const rest = present(decideCompletion({ order: of, billed }), 'an invoice');
    assert.deepEqual(
      [...rest.lines].map((line) => [line.tax.rate, line.priced]),
      [[FULL.rate, 2000n]],
    );
    assert.equal(decideCompletion({ order: of, billed: add(billed, rest) }), null);
  });

  test(`closed short, a discount without a rate is taken from what was billed, and from nothing else (${orderCharges})`, () => {
    const plain = order([{ kind: 'discount', amount: 6000n, tax: null }], TWO_RATES);
    const of = { ...plain, policy: { ...plain.policy, orderCharges } };
    assert.deepEqual(
      unbilledDiscounts({ order: of, billed: billFirst(of) }).map((charge) => [charge.tax.rate, charge.priced]),
      [[FULL.rate, -4000n]],
    );
  });
}

test('an invoice of an order closed short that is written again takes all that is left, at its own rates, and no more', () => {
  const plain = order([{ kind: 'freight', amount: 3000n, tax: null }], TWO_RATES);
  const of = { ...plain, closedShort: 'billed' as const };
  const bill = (billed: BilledSoFar, at: number) => {
    const source = { lines: [{ orderLineId: present(of.lines[at], 'a line').id, quantity: 5_000_000n }] };
    return decideBill({ order: of, billed, source });
  };
  const first = bill(NOTHING_BILLED, 0);
  const charges = (of: BillParts) => of.charges.map((charge) => [charge.tax.rate, charge.priced]);
  assert.deepEqual(charges(first), [[FULL.rate, 3000n]]);
  assert.deepEqual(charges(bill(add(NOTHING_BILLED, first), 1)), []);
});
