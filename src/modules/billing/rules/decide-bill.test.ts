/** What one shipment puts on an invoice, in numbers a bookkeeper can check by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeId, OrderLineId } from '#kernel/id.ts';
import { parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { present } from '#kernel/assert.ts';
import { chargePartKey, NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts } from '#model/billing.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { LineTax } from '#model/tax.ts';
import { taxKey } from '#model/tax.ts';
import { toOrder } from '#test/properties/random-order.ts';
import type { OrderShape } from '#test/properties/random-order.ts';
import { addBilled } from './add-billed.ts';
import { decideBill, wholeOrder } from './decide-bill.ts';
import { decideCompletion, unbilledCharges } from './decide-completion.ts';
import { splitChargesByRate } from './split-charges.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const line = (quantity: string, unitPrice: string, tax = FULL, discountRate = 0n): OrderShape['lines'][number] => ({
  quantity: present(parseQuantity(quantity), 'a quantity'),
  unitPrice: present(parsePrice(unitPrice), 'a price'),
  discountRate,
  tax,
});
const ship = (...quantities: string[]): { lines: { orderLineId: OrderLineId; quantity: bigint }[] } => ({
  lines: quantities.flatMap((text, index) => {
    const quantity = present(parseQuantity(text), 'a quantity');
    return quantity === 0n ? [] : [{ orderLineId: `line-${index}` as OrderLineId, quantity }];
  }),
});
const order = (
  lines: OrderShape['lines'],
  charges: OrderShape['charges'] = [],
  orderCharges: BillingPolicy['orderCharges'] = 'pro_rata',
) => toOrder({ currency: 'EUR', pricesIncludeTax: false, policy: { orderCharges }, lines, charges });
const add = (billed: BilledSoFar, parts: BillParts): BilledSoFar => addBilled(billed, parts, { taxes: [] });
const freight = (amount: bigint, tax: LineTax | null = null): OrderShape['charges'][number] => ({
  kind: 'freight',
  amount,
  tax,
});
const discount = (amount: bigint, tax: LineTax | null = null): OrderShape['charges'][number] => ({
  kind: 'discount',
  amount,
  tax,
});

function billEach(of: ReturnType<typeof order>, shipments: ReturnType<typeof ship>[]): BillParts[] {
  let billed = NOTHING_BILLED;
  return shipments.map((source) => {
    const parts = decideBill({ order: of, billed, source });
    billed = add(billed, parts);
    return parts;
  });
}

test('three thirds of 100.00 are 33.33, 33.34 and 33.33, never 99.99', () => {
  const thirds = billEach(order([line('3', '33.333333')]), [ship('1'), ship('1'), ship('1')]);
  assert.deepEqual(
    thirds.map((parts) => parts.lines[0]?.priced),
    [3333n, 3334n, 3333n],
  );
});

test('a line discount is spread like the line, and no part is discounted below nothing', () => {
  const parts = billEach(order([line('3', '0.34', FULL, 10_000n)]), [ship('1'), ship('1'), ship('1')]);
  assert.deepEqual(
    parts.map((p) => [p.lines[0]?.listed, p.lines[0]?.priced]),
    [
      [34n, 34n],
      [34n, 33n],
      [34n, 34n],
    ],
  );
});

test('a line keeps its words, price and tax on every invoice; lines that do not ship are not on it', () => {
  const [first] = billEach(order([line('2', '5'), line('4', '1', REDUCED)]), [ship('0', '1')]);
  assert.equal(first?.lines.length, 1);
  const [billed] = first?.lines ?? [];
  assert.deepEqual(billed, {
    orderLineId: 'line-1',
    sku: 'SKU-1',
    description: 'Thing 1',
    quantity: 1_000_000n,
    unit: 'C62',
    unitPrice: 1_000_000n,
    tax: REDUCED,
    listed: 100n,
    priced: 100n,
  });
});

test('the same order line in two cases of a shipment is one line of the invoice', () => {
  const source = { lines: [...ship('1').lines, ...ship('2').lines] };
  const parts = decideBill({ order: order([line('3', '10')]), billed: NOTHING_BILLED, source });
  assert.deepEqual(
    parts.lines.map((l) => [l.quantity, l.priced]),
    [[3_000_000n, 3000n]],
  );
});

test('freight pro rata follows the money billed, not the number of pieces', () => {
  const of = order([line('1', '90'), line('9', '1')], [freight(1000n, FULL)]);
  const parts = billEach(of, [ship('1', '0'), ship('0', '4'), ship('0', '5')]);
  assert.deepEqual(
    parts.map((p) => p.charges[0]?.priced),
    [909n, 40n, 51n],
  );
});

test('freight follows quantities when the order is given away', () => {
  const of = order([line('4', '0')], [freight(1000n, FULL)]);
  assert.deepEqual(
    billEach(of, [ship('1'), ship('3')]).map((p) => p.charges[0]?.priced),
    [250n, 750n],
  );
});

test('freight without a tax rate is split by the net per rate, the same way on every invoice', () => {
  const of = order([line('1', '100'), line('1', '50', REDUCED)], [freight(1000n)]);
  const key = (tax: LineTax): string => chargePartKey('charge-0' as ChargeId, taxKey(tax));
  assert.deepEqual(
    splitChargesByRate(of).map((p) => [p.key, p.whole]),
    [
      [key(FULL), 667n],
      [key(REDUCED), 333n],
    ],
  );
  const gross = { ...of, pricesIncludeTax: true };
  // Nets of 100 and 50 gross: 84.03 and 46.73.
  assert.deepEqual(
    splitChargesByRate(gross).map((p) => p.whole),
    [643n, 357n],
  );
});

test('freight billed first goes with whatever is billed first, also when that was voided and another comes', () => {
  const of = order([line('2', '10')], [freight(500n, FULL)], 'first');
  const parts = billEach(of, [ship('1'), ship('1')]);
  assert.deepEqual(
    parts.map((p) => p.charges.map((c) => c.priced)),
    [[500n], []],
  );
  const afterVoid = add(NOTHING_BILLED, present(parts[1], 'the second invoice'));
  assert.deepEqual(
    decideBill({ order: of, billed: afterVoid, source: ship('1') }).charges.map((c) => c.priced),
    [500n],
  );
});

test('freight billed last waits until every line is billed in full, free ones too', () => {
  const of = order([line('2', '10'), line('1', '0')], [freight(500n, FULL)], 'last');
  const parts = billEach(of, [ship('2', '0'), ship('0', '1')]);
  assert.deepEqual(
    parts.map((p) => p.charges.map((c) => c.priced)),
    [[], [500n]],
  );
});

test('an order discount larger than the first invoice runs over into the next', () => {
  const of = order([line('2', '10')], [discount(1500n, FULL)], 'first');
  assert.deepEqual(
    billEach(of, [ship('1'), ship('1')]).map((p) => p.charges[0]?.priced),
    [-1000n, -500n],
  );
});

test('a voided invoice leaves a gap that billing its source again fills to the cent', () => {
  const of = order([line('3', '33.333333')], [freight(100n, FULL)]);
  const [first, second, third] = billEach(of, [ship('1'), ship('1'), ship('1')]);
  const billed = add(add(NOTHING_BILLED, present(first, 'first')), present(third, 'third'));
  assert.deepEqual(decideBill({ order: of, billed, source: ship('1') }), second);
});

test('charges that ran ahead of their share, as voids can leave them, are never taken back from a later invoice', () => {
  const of = order([line('4', '10')], [freight(1000n, FULL), discount(400n, FULL)], 'last');
  const ahead = add(NOTHING_BILLED, { lines: [], charges: wholeOrder(of).charges });
  assert.deepEqual(decideBill({ order: of, billed: ahead, source: ship('1') }).charges, []);
});

test('what the ledger would have refused is a bug here', () => {
  const of = order([line('2', '10')]);
  assert.throws(() => decideBill({ order: of, billed: NOTHING_BILLED, source: ship('2.000001') }));
  assert.throws(() => decideBill({ order: of, billed: NOTHING_BILLED, source: ship('1', '1') }));
});

test('the whole order is one document of everything', () => {
  const whole = wholeOrder(
    order([line('3', '33.333333'), line('1', '5', REDUCED)], [freight(105n), discount(50n, FULL)], 'last'),
  );
  assert.deepEqual(
    whole.lines.map((l) => l.priced),
    [10_000n, 500n],
  );
  assert.deepEqual(
    whole.charges.map((c) => [c.kind, c.tax, c.priced]),
    [
      ['freight', FULL, 100n],
      ['freight', REDUCED, 5n],
      ['discount', FULL, -50n],
    ],
  );
});

test('an order closed short bills the rest of its freight; one with nothing left makes no invoice', () => {
  const of = order([line('4', '10')], [freight(1000n, FULL)]);
  const [part] = billEach(of, [ship('1')]);
  const billed = add(NOTHING_BILLED, present(part, 'the invoice'));
  const rest = decideCompletion({ order: of, billed });
  assert.deepEqual(rest?.lines, []);
  assert.deepEqual(
    rest?.charges.map((c) => c.priced),
    [750n],
  );
  assert.equal(decideCompletion({ order: of, billed: add(billed, present(rest, 'the rest')) }), null);
  assert.equal(decideCompletion({ order: order([line('1', '1')]), billed: NOTHING_BILLED }), null);
});

test('a discount left over alone makes no invoice below zero, but it is there to be seen', () => {
  const of = order([line('4', '10')], [discount(1000n, FULL)]);
  assert.equal(decideCompletion({ order: of, billed: NOTHING_BILLED }), null);
  assert.deepEqual(
    unbilledCharges({ order: of, billed: NOTHING_BILLED }).map((c) => c.priced),
    [-1000n],
  );
});

test('adding to what was billed leaves what it was added to as it was', () => {
  const of = order([line('4', '10')], [freight(1000n, FULL)]);
  const parts = wholeOrder(of);
  add(NOTHING_BILLED, parts);
  assert.equal(NOTHING_BILLED.lines.size + NOTHING_BILLED.charges.size + NOTHING_BILLED.taxes.size, 0);
});
