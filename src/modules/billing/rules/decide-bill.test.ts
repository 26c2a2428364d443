/** What one shipment puts on an invoice, in numbers a bookkeeper can check by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeId, OrderLineId } from '#kernel/id.ts';
import { parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { present } from '#kernel/assert.ts';
import { chargePartKey, lineDiscount, NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts } from '#model/billing.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { LineTax } from '#model/tax.ts';
import { taxKey } from '#model/tax.ts';
import { toOrder } from '#test/properties/random-order.ts';
import type { OrderShape } from '#test/properties/random-order.ts';
import { addBilled } from './add-billed.ts';
import { decideBill, wholeOrder } from './decide-bill.ts';
import { splitChargesByRate } from './split-charges-by-rate.ts';

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

test('the list amount of a line is its quantity x price, and its discount what is taken from that', () => {
  const parts = billEach(order([line('3', '0.34', FULL, 10_000n)]), [ship('1'), ship('1'), ship('1')]);
  const billed = parts.flatMap((p) => p.lines);
  assert.deepEqual(
    billed.map((each) => [each.listed, each.priced, lineDiscount(each)]),
    [
      [34n, 34n, 0n],
      [34n, 33n, 1n],
      [34n, 34n, 0n],
    ],
  );
});

test('where rounding puts a net a cent above quantity x price there is no discount, and none below zero', () => {
  const [, second] = billEach(order([line('3', '33.333333')]), [ship('1'), ship('1'), ship('1')]);
  const [billed] = second?.lines ?? [];
  assert.deepEqual([billed?.listed, billed?.priced], [3333n, 3334n]);
  assert.equal(lineDiscount(present(billed, 'a line')), 0n);
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

test('a discount without a rate follows what is billed at each rate, so that no invoice has a rate it has no line of', () => {
  const of = order([line('1', '76.50', FULL), line('1', '65.16', REDUCED)], [discount(1417n)]);
  assert.deepEqual(
    billEach(of, [ship('0', '1'), ship('1', '0')]).map((p) => p.charges.map((c) => [c.tax, c.priced])),
    [[[REDUCED, -652n]], [[FULL, -765n]]],
  );
});

test('billed first, a part of a charge goes with the first line of its rate; billed last, with the last', () => {
  const of = (rule: BillingPolicy['orderCharges']) =>
    order([line('2', '10', FULL), line('2', '10', REDUCED)], [discount(400n), freight(200n)], rule);
  const shipments = [ship('1', '0'), ship('1', '1'), ship('0', '1')];
  const billed = (rule: BillingPolicy['orderCharges']) =>
    billEach(of(rule), shipments).map((p) => p.charges.map((c) => [c.kind, c.tax.rate, c.priced]));
  const full = [
    ['discount', FULL.rate, -200n],
    ['freight', FULL.rate, 100n],
  ];
  const reduced = [
    ['discount', REDUCED.rate, -200n],
    ['freight', REDUCED.rate, 100n],
  ];
  assert.deepEqual(billed('first'), [full, reduced, []]);
  assert.deepEqual(billed('last'), [[], full, reduced]);
});

test('a discount with a rate of its own follows the lines of that rate; a freight follows the order', () => {
  const of = order([line('1', '10', FULL), line('1', '10', REDUCED)], [discount(400n, FULL), freight(200n, FULL)]);
  assert.deepEqual(
    billEach(of, [ship('0', '1'), ship('1', '0')]).map((p) => p.charges.map((c) => c.priced)),
    [[100n], [-400n, 100n]],
  );
});

test('no discount takes a rate below zero, though other rates could bear it; the rest waits', () => {
  const of = order([line('2', '10', FULL), line('2', '10', REDUCED)], [discount(1500n, FULL)], 'last');
  assert.deepEqual(
    billEach(of, [ship('1', '0'), ship('1', '1'), ship('0', '1')]).map((p) => p.charges.map((c) => c.priced)),
    [[], [-1000n], []],
  );
});

test('a free line has its rate, and a charge on free lines alone goes with the first of them', () => {
  const of = order([line('1', '0', FULL), line('1', '0', REDUCED)], [freight(500n)]);
  assert.deepEqual(
    billEach(of, [ship('0', '1'), ship('1', '0')]).map((p) => p.charges.map((c) => [c.tax, c.priced])),
    [[], [[FULL, 500n]]],
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

test('of an order closed short an invoice written again has all of the charges that are open', () => {
  const of = order([line('10', '10')], [freight(1000n, FULL), discount(500n, FULL)]);
  const priced = (snapshot: typeof of) =>
    decideBill({ order: snapshot, billed: NOTHING_BILLED, source: ship('4') }).charges.map((c) => c.priced);
  assert.deepEqual(priced({ ...of, phase: 'completed', closedShort: 'billed' }), [1000n, -500n]);
  assert.deepEqual(priced({ ...of, phase: 'completed', closedShort: 'waived' }), [400n, -200n]);
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

test('adding to what was billed leaves what it was added to as it was', () => {
  const of = order([line('4', '10')], [freight(1000n, FULL)]);
  const parts = wholeOrder(of);
  add(NOTHING_BILLED, parts);
  assert.equal(NOTHING_BILLED.lines.size + NOTHING_BILLED.charges.size + NOTHING_BILLED.taxes.size, 0);
});
