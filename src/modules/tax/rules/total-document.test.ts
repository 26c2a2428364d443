/** A document's totals in numbers a bookkeeper can check by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sum } from '#kernel/decimal.ts';
import type { ChargeId } from '#kernel/id.ts';
import type { PricedCharge, PricedLine } from '#model/billing.ts';
import type { LineTax } from '#model/tax.ts';
import { spreadNet } from './spread-net.ts';
import { totalDocument } from './total-document.ts';
import type { DocumentToTotal } from './total-document.ts';

const FULL: LineTax = { category: 'S', rate: 190_000n, exemptionReason: null };
const REDUCED: LineTax = { category: 'S', rate: 70_000n, exemptionReason: null };
const EXPORT: LineTax = { category: 'G', rate: 0n, exemptionReason: 'Export' };
const line = (priced: bigint, tax = FULL): PricedLine => ({
  orderLineId: null,
  sku: null,
  description: 'Thing',
  quantity: 1_000_000n,
  unit: 'C62',
  unitPrice: priced * 10_000n,
  tax,
  listed: priced,
  priced,
});
const charge = (kind: PricedCharge['kind'], priced: bigint, tax = FULL): PricedCharge => ({
  chargeId: 'charge' as ChargeId,
  kind,
  description: kind,
  tax,
  priced,
});
const total = (lines: PricedLine[], more: Partial<DocumentToTotal> & { charges?: PricedCharge[] } = {}) =>
  totalDocument({
    currency: 'EUR',
    pricesIncludeTax: false,
    rounding: 'order',
    taxesBefore: new Map(),
    ...more,
    parts: { lines, charges: more.charges ?? [] },
  });
const before = (tax: string, taxable: bigint, amount: bigint): DocumentToTotal['taxesBefore'] =>
  new Map([[tax, { taxable, amount }]]);

test('tax is taken once per rate on the sum, not line by line', () => {
  // 3 x 0.10 at 19 %: 0.057 -> 0.06; by line it would be 3 x 0.02.
  const amounts = total([line(10n), line(10n), line(10n)]);
  assert.deepEqual([amounts.netTotal, amounts.taxTotal, amounts.total], [30n, 6n, 36n]);
});

test('freight adds and a discount takes off, each with its tax; both totals are written positive', () => {
  const amounts = total([line(10_000n), line(5_000n, REDUCED)], {
    charges: [charge('freight', 1_000n), charge('discount', -500n, REDUCED)],
  });
  assert.deepEqual(
    [amounts.lineTotal, amounts.chargeTotal, amounts.allowanceTotal, amounts.netTotal],
    [15_000n, 1_000n, 500n, 15_500n],
  );
  assert.deepEqual(amounts.taxes, [
    { tax: FULL, taxable: 11_000n, amount: 2_090n },
    { tax: REDUCED, taxable: 4_500n, amount: 315n },
  ]);
  assert.equal(amounts.total, 17_905n);
});

test('gross prices stay what they are: the tax is inside, and the nets sum to the net total', () => {
  const amounts = total([line(999n), line(999n), line(999n)], {
    pricesIncludeTax: true,
    charges: [charge('discount', -100n)],
  });
  assert.equal(amounts.total, 2_897n);
  assert.deepEqual([amounts.netTotal, amounts.taxTotal], [2_434n, 463n]);
  assert.deepEqual(
    amounts.lines.map((l) => l.net),
    [840n, 839n, 839n],
  );
  assert.deepEqual(
    amounts.charges.map((c) => c.net),
    [-84n],
  );
});

test("over an order the tax is cumulative: four times 0.10 at 19 % make the order's 0.08", () => {
  const amounts: bigint[] = [];
  let taxable = 0n;
  for (let i = 0; i < 4; i++) {
    const { taxTotal } = total([line(10n)], { taxesBefore: before('S|190000', taxable, sum(amounts)) });
    taxable += 10n;
    amounts.push(taxTotal);
  }
  assert.deepEqual(amounts, [2n, 2n, 2n, 2n]);
  assert.deepEqual(
    [1n, 2n, 3n].map(
      (n) => total([line(3n)], { taxesBefore: before('S|190000', (n - 1n) * 3n, n === 1n ? 0n : 1n) }).taxTotal,
    ),
    [1n, 0n, 1n],
  );
});

test('rounded per invoice, what was billed before does not matter', () => {
  assert.equal(total([line(3n)], { rounding: 'invoice', taxesBefore: before('S|190000', 3n, 1n) }).taxTotal, 1n);
});

test('roundings left by voided invoices are carried in steps of a cent, never as a wrong tax on one invoice', () => {
  // Five cents too little were billed before: this invoice takes one of them.
  assert.equal(total([line(10_000n)], { taxesBefore: before('S|190000', 10_000n, 1_895n) }).taxTotal, 1_901n);
  assert.equal(total([line(10_000n)], { taxesBefore: before('S|190000', 10_000n, 1_905n) }).taxTotal, 1_899n);
  // Too much was billed before, but no invoice pays tax back on goods sold.
  assert.equal(total([line(1n)], { taxesBefore: before('S|190000', 100n, 25n) }).taxTotal, 0n);
  // Nothing is taxed, so there is no tax, whatever was left.
  assert.equal(total([line(0n)], { taxesBefore: before('S|190000', 100n, 15n) }).taxTotal, 0n);
});

test('a credit note is taken off the sums of its order, and takes no more than its invoice has left', () => {
  const key = 'S|190000';
  const credit = (priced: bigint, left: { taxable: bigint; amount: bigint }, more: Partial<DocumentToTotal> = {}) => {
    const [row] = total([line(priced)], { corrects: new Map([[key, left]]), ...more }).taxes;
    return [row?.taxable, row?.amount];
  };
  // 0.08 on 0.40 billed; 0.30 are left with 0.06, so that the note has 0.02 by the sums, and 0.0190 by itself.
  assert.deepEqual(credit(10n, { taxable: 40n, amount: 8n }, { taxesBefore: before(key, 40n, 8n) }), [10n, 2n]);
  // Whoever takes the whole base takes the whole tax that is stored, also a cent too much.
  assert.deepEqual(credit(10n, { taxable: 10n, amount: 3n }), [10n, 3n]);
  assert.deepEqual(credit(10n, { taxable: 30n, amount: 1n }), [10n, 1n]);
  const gross = { pricesIncludeTax: true, rounding: 'invoice' as const };
  assert.deepEqual(credit(119n, { taxable: 100n, amount: 19n }, gross), [100n, 19n]);
  assert.deepEqual(credit(119n, { taxable: 99n, amount: 21n }, gross), [99n, 20n]);
});

test('no gross amount has more tax than it is worth', () => {
  const all: LineTax = { category: 'S', rate: 1_000_000n, exemptionReason: null };
  const { taxes } = total([line(1n, all)], { pricesIncludeTax: true, taxesBefore: before('S|1000000', 100n, 98n) });
  assert.deepEqual(taxes, [{ tax: all, taxable: 0n, amount: 1n }]);
});

test('a credit due on one rate is negative in that rate alone', () => {
  const amounts = total([line(1_000n)], { charges: [charge('discount', -200n, REDUCED)] });
  assert.deepEqual(
    amounts.taxes.map((row) => [row.taxable, row.amount]),
    [
      [1_000n, 190n],
      [-200n, -14n],
    ],
  );
});

test('untaxed categories have a row with no tax, and a category nobody uses has none', () => {
  const amounts = total([line(1_000n, EXPORT)], { taxesBefore: before('S|190000', 100n, 19n) });
  assert.deepEqual(amounts.taxes, [{ tax: EXPORT, taxable: 1_000n, amount: 0n }]);
  assert.throws(() => total([line(1n, { ...EXPORT, rate: 10_000n })]));
});

test('the breakdown reads the same however the lines are ordered', () => {
  const lines = [line(5n, EXPORT), line(7n, REDUCED), line(9n)];
  assert.deepEqual(total(lines).taxes, total(lines.toReversed()).taxes);
  assert.deepEqual(
    total(lines).taxes.map((row) => row.tax),
    [FULL, REDUCED, EXPORT],
  );
});

test('an odd cent of net goes to the part that lost most by rounding, and a missing one comes from the part that lost least', () => {
  // 1.19 and 1.20 gross at 19 % are 1.00 and 1.0084 net.
  assert.deepEqual(spreadNet(201n, [119n, 120n], 190_000n), [100n, 101n]);
  assert.deepEqual(spreadNet(199n, [119n, 120n], 190_000n), [99n, 100n]);
  assert.deepEqual(spreadNet(201n, [0n, 119n, 119n], 190_000n), [0n, 101n, 100n]);
});

test('a net spread over gross parts sums exactly, and no part is two cents from its own net', () => {
  const parts = fc.array(fc.bigInt({ min: -100_000n, max: 100_000n }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(parts, fc.bigInt({ min: 0n, max: 300_000n }), fc.bigInt({ min: -1n, max: 1n }), (gross, rate, off) => {
      const exact = sum(gross) * 1_000_000n;
      const net = exact / (1_000_000n + rate) + off;
      const spread = spreadNet(net, gross, rate);
      assert.equal(sum(spread), net);
      spread.forEach((part, i) => {
        const difference = part * (1_000_000n + rate) - (gross[i] ?? 0n) * 1_000_000n;
        assert.ok((difference < 0n ? -difference : difference) < 3n * (1_000_000n + rate));
      });
    }),
  );
});
