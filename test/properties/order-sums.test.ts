/**
 * Invariants 3 and 12 of the product over random orders: whatever the parts an order ships in, its invoices sum to it to the cent per tax
 * rate, and each of them by itself obeys EN 16931's arithmetic.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absolute, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { decide } from '#flows/bill-sources.ts';
import { priceLine } from '#modules/billing/rules/price-line.ts';
import { addBilled, decideBill, decideCompletion, splitChargesByRate, wholeOrder } from '#modules/billing/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { checkEn16931 } from '#modules/invoices/rules/check-en16931.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts, DocumentAmounts } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import { shippedOrders } from './random-order.ts';
import type { Shipment } from './random-order.ts';

interface Invoice {
  readonly parts: BillParts;
  readonly amounts: DocumentAmounts;
}
type Rounding = OrderSnapshot['policy']['taxRounding'];
const RUNS = { numRuns: 400 };

function total(
  order: OrderSnapshot,
  parts: BillParts,
  taxesBefore: BilledSoFar['taxes'],
  rounding: Rounding = 'order',
): DocumentAmounts {
  return totalDocument({
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    rounding,
    parts,
    taxesBefore,
  });
}

function billAll(
  order: OrderSnapshot,
  shipments: readonly Shipment[],
  rounding: Rounding = 'order',
): { invoices: Invoice[]; billed: BilledSoFar } {
  let billed = NOTHING_BILLED;
  const invoices = shipments.map((source) => {
    const parts = decideBill({ order, billed, source });
    const amounts = total(order, parts, billed.taxes, rounding);
    billed = addBilled(billed, parts, amounts);
    return { parts, amounts };
  });
  return { invoices, billed };
}

const orderTotal = (order: OrderSnapshot): DocumentAmounts => total(order, wholeOrder(order), NOTHING_BILLED.taxes);
const add = (invoices: readonly Invoice[], of: (amounts: DocumentAmounts) => bigint): bigint =>
  sum(invoices.map((i) => of(i.amounts)));
const rows = (taxes: DocumentAmounts['taxes']): Map<string, readonly [bigint, bigint]> =>
  new Map(taxes.filter((r) => r.taxable !== 0n || r.amount !== 0n).map((r) => [taxKey(r.tax), [r.taxable, r.amount]]));
const billedRows = (billed: BilledSoFar): Map<string, readonly [bigint, bigint]> =>
  new Map(
    [...billed.taxes]
      .filter(([, t]) => t.taxable !== 0n || t.amount !== 0n)
      .map(([key, t]) => [key, [t.taxable, t.amount]]),
  );
const hasMinorUnits = (order: OrderSnapshot): boolean => currencyDigits(order.currency) > 0;

test("an order's invoices sum to the order to the cent, line by line, charge by charge, in whatever parts it ships", () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      const { invoices, billed } = billAll(order, shipments);
      const whole = wholeOrder(order);
      for (const line of whole.lines) {
        assert.deepEqual(billed.lines.get(line.orderLineId!), {
          quantity: line.quantity,
          priced: line.priced,
          listed: line.listed,
        });
      }
      for (const part of splitChargesByRate(order)) assert.equal(billed.charges.get(part.key) ?? 0n, part.whole);
      const expected = orderTotal(order);
      if (order.pricesIncludeTax)
        assert.equal(
          add(invoices, (a) => a.total),
          expected.total,
        );
      else
        assert.equal(
          add(invoices, (a) => a.netTotal),
          expected.netTotal,
        );
    }),
    RUNS,
  );
});

test("an order's invoices sum to the order's tax to the cent, rate by rate", () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      // Currencies without minor units are the one exception, tested by itself below.
      fc.pre(hasMinorUnits(order));
      const { billed, invoices } = billAll(order, shipments);
      const expected = orderTotal(order);
      assert.deepEqual(billedRows(billed), rows(expected.taxes));
      assert.equal(
        add(invoices, (a) => a.taxTotal),
        expected.taxTotal,
      );
      assert.equal(
        add(invoices, (a) => a.netTotal),
        expected.netTotal,
      );
      assert.equal(
        add(invoices, (a) => a.total),
        expected.total,
      );
    }),
    RUNS,
  );
});

test('each invoice obeys EN 16931, and its tax is within 0.01 of rate x base', () => {
  fc.assert(
    fc.property(
      shippedOrders,
      fc.constantFrom('order' as const, 'invoice' as const),
      ({ order, shipments }, rounding) => {
        const { invoices } = billAll(order, shipments, rounding);
        for (const { amounts } of invoices) {
          const errors = checkEn16931({ ...amounts, currency: order.currency }).filter(
            (finding) => finding.severity === 'error',
          );
          assert.deepEqual(errors, []);
          for (const { tax, taxable, amount } of amounts.taxes) {
            const off = absolute(amount * 1_000_000n - taxable * tax.rate);
            assert.ok(off < (rounding === 'order' ? 1_500_000n : 1_000_000n), `${amount} on ${taxable} at ${tax.rate}`);
          }
        }
      },
    ),
    RUNS,
  );
});

test('with tax rounded per invoice the nets still sum to the order', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      fc.pre(!order.pricesIncludeTax);
      const { invoices } = billAll(order, shipments, 'invoice');
      assert.equal(
        add(invoices, (a) => a.netTotal),
        orderTotal(order).netTotal,
      );
    }),
    RUNS,
  );
});

test('without minor units what is priced sums exactly, and a unit of tax may stay behind to keep each invoice lawful', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order: any, shipments }) => {
      const order = { ...any, currency: 'ISK' };
      const { invoices, billed } = billAll(order, shipments);
      const expected = orderTotal(order);
      if (order.pricesIncludeTax)
        assert.equal(
          add(invoices, (a) => a.total),
          expected.total,
        );
      else
        assert.equal(
          add(invoices, (a) => a.netTotal),
          expected.netTotal,
        );
      for (const row of expected.taxes)
        assert.ok(absolute((billed.taxes.get(taxKey(row.tax))?.amount ?? 0n) - row.amount) <= 1n);
    }),
    RUNS,
  );
});

test('what is billed only grows: no part turns its sign and none exceeds the whole', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      const { invoices } = billAll(order, shipments);
      for (const { parts } of invoices) {
        for (const line of parts.lines) assert.ok(line.priced >= 0n && line.listed >= line.priced);
        for (const charge of parts.charges)
          assert.ok(charge.kind === 'discount' ? charge.priced < 0n : charge.priced > 0n);
      }
    }),
    RUNS,
  );
});

test('a freight billed first stands on the first invoice alone, billed last on the last alone', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      fc.pre(order.charges.length > 0 && order.charges.every((charge) => charge.kind !== 'discount'));
      for (const rule of ['first', 'last'] as const) {
        const { invoices } = billAll({ ...order, policy: { ...order.policy, orderCharges: rule } }, shipments);
        const holder = rule === 'first' ? 0 : invoices.length - 1;
        invoices.forEach((invoice, index) => assert.equal(invoice.parts.charges.length > 0, index === holder));
      }
    }),
  );
});

test('a discount billed first never makes an invoice below zero while the order is worth more than it', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order: any, shipments }) => {
      const order = { ...any, policy: { ...any.policy, orderCharges: 'first' as const } };
      const priced = (parts: BillParts): bigint => sum([...parts.lines, ...parts.charges].map((part) => part.priced));
      fc.pre(priced(wholeOrder(order)) >= 0n);
      for (const { parts } of billAll(order, shipments).invoices) assert.ok(priced(parts) >= 0n);
    }),
  );
});

test('no invoice before the last is below zero, tax and all, whatever tax a discount carries', () => {
  let runOver = 0;
  fc.assert(
    fc.property(
      shippedOrders,
      fc.constantFrom('first' as const, 'pro_rata' as const),
      fc.bigInt(80n, 100n),
      ({ order: any, shipments }, orderCharges, percent) => {
        const worth = sum(any.lines.map((line) => priceLine(line, any.currency).priced));
        const tax = { category: 'S', rate: 250_000n, exemptionReason: null } as const;
        const discount = {
          id: 'off',
          position: 1,
          kind: 'discount',
          description: 'Off',
          amount: (worth * percent) / 100n,
          tax,
        };
        const policy = { ...any.policy, orderCharges };
        const order = { ...any, policy, charges: [discount] } as unknown as OrderSnapshot;
        const before = shipments.slice(0, -1);
        let billed = NOTHING_BILLED;
        for (const shipment of before) {
          const decided = decide({ kind: 'shipment', order, shipment: { ...shipment, number: 'S' } as never }, billed);
          if (decided === null) continue;
          assert.ok(decided.amounts.total >= 0n && decided.amounts.netTotal >= 0n);
          const plain = total(order, decideBill({ order, billed, source: shipment }), billed.taxes, policy.taxRounding);
          if (plain.total < 0n || plain.netTotal < 0n) runOver += 1;
          billed = addBilled(billed, decided.parts, decided.amounts);
        }
      },
    ),
    RUNS,
  );
  assert.ok(runOver > 0, 'some would have been');
});

test('closed short, an order bills the rest of its charges and nothing of the lines that never shipped', () => {
  fc.assert(
    fc.property(shippedOrders, fc.nat(), ({ order, shipments }, cut) => {
      const { billed } = billAll(order, shipments.slice(0, cut % (shipments.length + 1)));
      const rest = decideCompletion({ order, billed });
      if (rest === null) {
        const open = splitChargesByRate(order).map((part) => part.whole - (billed.charges.get(part.key) ?? 0n));
        assert.ok(open.every((amount) => amount === 0n) || sum(open) < 0n);
        return;
      }
      assert.deepEqual(rest.lines, []);
      const after = addBilled(billed, rest, total(order, rest, billed.taxes));
      for (const part of splitChargesByRate(order)) assert.equal(after.charges.get(part.key) ?? 0n, part.whole);
      assert.equal(decideCompletion({ order, billed: after }), null);
    }),
  );
});

test('after invoices were voided and their sources billed again, every line still sums to the order', () => {
  fc.assert(
    fc.property(shippedOrders, fc.array(fc.nat({ max: 7 }), { maxLength: 5 }), ({ order, shipments }, voids) => {
      const live = new Map<number, Invoice>();
      const billedNow = (): BilledSoFar =>
        [...live.values()].reduce((all, i) => addBilled(all, i.parts, i.amounts), NOTHING_BILLED);
      const bill = (index: number): void => {
        const source = shipments[index];
        if (source === undefined || live.has(index)) return;
        const billed = billedNow();
        const parts = decideBill({ order, billed, source });
        const amounts = total(order, parts, billed.taxes);
        assert.deepEqual(
          checkEn16931({ ...amounts, currency: order.currency }).filter((f) => f.severity === 'error'),
          [],
        );
        live.set(index, { parts, amounts });
      };
      shipments.forEach((_, index) => {
        bill(index);
        live.delete(voids[index] ?? -1);
      });
      shipments.forEach((_, index) => bill(index));
      const billed = billedNow();
      const whole = wholeOrder(order);
      for (const line of whole.lines) assert.equal(billed.lines.get(line.orderLineId!)?.priced, line.priced);
      if (order.pricesIncludeTax) return;
      assert.equal(
        add([...live.values()], (a) => a.lineTotal),
        orderTotal(order).lineTotal,
      );
    }),
    RUNS,
  );
});
