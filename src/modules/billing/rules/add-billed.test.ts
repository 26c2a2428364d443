/** What an order was billed is the sum of its documents, whichever was added first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChargeId, OrderLineId } from '#kernel/id.ts';
import { chargePartKey, NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts, PricedCharge, PricedLine } from '#model/billing.ts';
import { taxKey, type LineTax, type TaxSubtotal } from '#model/tax.ts';
import { addBilled } from './add-billed.ts';

const S19: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const S7: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const CHAIRS = 'chairs' as OrderLineId;
const TABLES = 'tables' as OrderLineId;
const FREIGHT = 'freight' as ChargeId;

const line = (orderLineId: OrderLineId | null, pieces: bigint, priced: bigint): PricedLine => ({
  orderLineId,
  sku: null,
  description: 'Furniture',
  quantity: pieces * 1_000_000n,
  unit: 'C62',
  unitPrice: 0n,
  tax: S19,
  listed: priced,
  priced,
});
const freight = (priced: bigint, tax: LineTax): PricedCharge => ({
  chargeId: FREIGHT,
  kind: 'freight',
  description: 'Freight',
  tax,
  priced,
});
interface Document {
  readonly parts: BillParts;
  readonly taxes: readonly TaxSubtotal[];
}
const add = (billed: BilledSoFar, { parts, taxes }: Document) => addBilled(billed, parts, { taxes });

const FIRST: Document = {
  parts: { lines: [line(CHAIRS, 2n, 20_000n)], charges: [freight(500n, S19)] },
  taxes: [{ tax: S19, taxable: 20_500n, amount: 3_895n }],
};
const SECOND: Document = {
  parts: {
    lines: [line(CHAIRS, 1n, 10_000n), line(TABLES, 1n, 30_000n)],
    charges: [freight(250n, S19), freight(100n, S7)],
  },
  taxes: [
    { tax: S19, taxable: 40_250n, amount: 7_648n },
    { tax: S7, taxable: 100n, amount: 7n },
  ],
};

test('two invoices of one order add up by line, by charge and rate, and by tax rate', () => {
  const billed = add(add(NOTHING_BILLED, FIRST), SECOND);
  assert.deepEqual(
    [...billed.lines],
    [
      [CHAIRS, { quantity: 3_000_000n, priced: 30_000n }],
      [TABLES, { quantity: 1_000_000n, priced: 30_000n }],
    ],
  );
  assert.deepEqual(
    [...billed.charges],
    [
      [chargePartKey(FREIGHT, taxKey(S19)), 750n],
      [chargePartKey(FREIGHT, taxKey(S7)), 100n],
    ],
  );
  assert.deepEqual(
    [...billed.taxes],
    [
      [taxKey(S19), { taxable: 60_750n, amount: 11_543n }],
      [taxKey(S7), { taxable: 100n, amount: 7n }],
    ],
  );
});

test('a charge that stands as a line of its own counts as the charge, and as no goods of the order', () => {
  const asLine = { ...line(null, 1n, 500n), chargeId: FREIGHT };
  const billed = add(NOTHING_BILLED, { parts: { lines: [asLine], charges: [] }, taxes: [] });
  assert.equal(billed.lines.size, 0);
  assert.deepEqual([...billed.charges], [[chargePartKey(FREIGHT, taxKey(S19)), 500n]]);
});

test('what is of no line and no charge of the order counts towards its tax alone', () => {
  const parts = { lines: [line(null, 1n, 900n)], charges: [{ ...freight(100n, S19), chargeId: null }] };
  const billed = add(NOTHING_BILLED, { parts, taxes: [{ tax: S19, taxable: 1_000n, amount: 190n }] });
  assert.equal(billed.lines.size + billed.charges.size, 0);
  assert.deepEqual([...billed.taxes.values()], [{ taxable: 1_000n, amount: 190n }]);
});

test('adding a document leaves the sums before it as they were', () => {
  const before = add(NOTHING_BILLED, FIRST);
  const copy = structuredClone(before);
  add(before, SECOND);
  assert.deepEqual(before, copy);
  assert.deepEqual(NOTHING_BILLED, { lines: new Map(), charges: new Map(), taxes: new Map() });
});

test('the same documents come to the same sums in any order, credit notes among them', () => {
  const amount = fc.bigInt({ min: -10_000n, max: 10_000n });
  const document = fc
    .record({
      lines: fc.array(fc.tuple(fc.constantFrom(CHAIRS, TABLES, null), fc.bigInt({ min: -9n, max: 9n }), amount)),
      charges: fc.array(fc.tuple(amount, fc.constantFrom(S19, S7))),
      taxes: fc.array(fc.record({ tax: fc.constantFrom(S19, S7), taxable: amount, amount })),
    })
    .map(({ lines, charges, taxes }): Document => ({
      parts: { lines: lines.map((each) => line(...each)), charges: charges.map((each) => freight(...each)) },
      taxes,
    }));
  const shuffled = fc
    .array(document, { maxLength: 6 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      assert.deepEqual(other.reduce(add, NOTHING_BILLED), all.reduce(add, NOTHING_BILLED));
    }),
  );
});
