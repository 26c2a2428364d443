/**
 * Invariants 3 and 12 of the product over random orders: whatever the parts an order ships in, its invoices less the credit notes over
 * discounts they could not carry sum to it to the cent per tax rate, and each document by itself obeys EN 16931's arithmetic and is
 * nowhere below zero.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { present } from '#kernel/assert.ts';
import { absolute, sum } from '#kernel/decimal.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { extend } from '#kernel/quantity.ts';
import { decide } from '#steps/billing/bill-sources.ts';
import { spreadDiscounts } from '#steps/billing/credit-discounts.ts';
import { addBilled, decideCompletion, splitChargesByRate, wholeOrder } from '#modules/billing/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { checkEn16931 } from '#modules/invoices/rules/check-en16931.ts';
import { leftToCredit } from '#modules/invoices/rules/decide-discount-credit-note.ts';
import { chargePartKey, lineDiscount, NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, BillParts, DocumentAmounts } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { taxKey } from '#model/tax.ts';
import { shippedOrders, withBearableDiscounts } from './random-order.ts';
import type { Shipment } from './random-order.ts';

interface Invoice {
  readonly parts: BillParts;
  readonly amounts: DocumentAmounts;
  /** What credit notes gave back of it. */
  readonly notes: DocumentAmounts[];
}
type Rounding = OrderSnapshot['policy']['taxRounding'];
const RUNS = { numRuns: 400 };

function total(order: OrderSnapshot, parts: BillParts, taxesBefore: BilledSoFar['taxes']): DocumentAmounts {
  return totalDocument({
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    rounding: order.policy.taxRounding,
    parts,
    taxesBefore,
  });
}

const roundedBy = (order: OrderSnapshot, taxRounding: Rounding): OrderSnapshot => ({
  ...order,
  policy: { ...order.policy, taxRounding },
});

function bill(order: OrderSnapshot, billed: BilledSoFar, source: Shipment): Invoice {
  const decided = decide({ kind: 'shipment', order, shipment: { ...source, number: 'S' } as never }, billed);
  assert.ok(decided.ok);
  return { ...present(decided.value, 'lines'), notes: [] };
}

function billAll(order: OrderSnapshot, shipments: readonly Shipment[]): { invoices: Invoice[]; billed: BilledSoFar } {
  let billed = NOTHING_BILLED;
  const invoices = shipments.map((source) => {
    const invoice = bill(order, billed, source);
    billed = addBilled(billed, invoice.parts, invoice.amounts);
    return invoice;
  });
  return { invoices, billed: creditRest(order, billed, invoices) };
}

/** Gives back what is left of the discounts, as is done when an order has nothing more to bill. All of it must fit. */
function creditRest(order: OrderSnapshot, billed: BilledSoFar, invoices: readonly Invoice[]): BilledSoFar {
  const newestFirst = invoices.toReversed();
  const left = newestFirst.map((invoice) => leftToCredit(invoice.amounts, invoice.notes));
  const { credits, rest } = spreadDiscounts({ order, billed }, left);
  assert.deepEqual(rest, []);
  let after = billed;
  for (const { at, amounts } of credits) {
    present(newestFirst[at], 'an invoice').notes.push(amounts);
    after = less(after, amounts);
  }
  return after;
}

function less(billed: BilledSoFar, note: DocumentAmounts): BilledSoFar {
  const charges = new Map(billed.charges);
  for (const line of note.lines) {
    const key = chargePartKey(present(line.chargeId, 'the discount it gives'), taxKey(line.tax));
    charges.set(key, (charges.get(key) ?? 0n) - line.priced);
  }
  const taken = note.taxes.map((row) => ({ ...row, taxable: -row.taxable, amount: -row.amount }));
  return { ...addBilled(billed, { lines: [], charges: [] }, { taxes: taken }), charges };
}

const documentsOf = (invoices: readonly Invoice[]): DocumentAmounts[] =>
  invoices.flatMap(({ amounts, notes }) => [amounts, ...notes]);

const isOfGoods = ({ orderLineId }: BillParts['lines'][number]): boolean => orderLineId !== null;

const errorsOf = (order: OrderSnapshot, amounts: DocumentAmounts) =>
  checkEn16931({ ...amounts, currency: order.currency }).filter((finding) => finding.severity === 'error');

function assertNotBelowZero({ taxes, netTotal, taxTotal, total: gross, lines }: DocumentAmounts): void {
  assert.ok(netTotal >= 0n && taxTotal >= 0n && gross >= 0n);
  for (const row of taxes) assert.ok(row.taxable >= 0n && row.amount >= 0n, `${row.amount} on ${row.taxable}`);
  assert.ok(lines.length > 0);
}

const orderTotal = (order: OrderSnapshot): DocumentAmounts => total(order, wholeOrder(order), NOTHING_BILLED.taxes);
const add = (invoices: readonly Invoice[], of: (amounts: DocumentAmounts) => bigint): bigint =>
  sum(invoices.map((i) => of(i.amounts) - sum(i.notes.map(of))));
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

test('each invoice and each note obeys EN 16931, and its tax is within 0.01 of rate x base', () => {
  fc.assert(
    fc.property(
      shippedOrders,
      fc.constantFrom('order' as const, 'invoice' as const),
      ({ order, shipments }, rounding) => {
        const { invoices } = billAll(roundedBy(order, rounding), shipments);
        for (const amounts of documentsOf(invoices)) {
          assert.deepEqual(errorsOf(order, amounts), []);
        }
        // A note that takes all of an invoice takes the tax that is stored there, cent for cent.
        for (const { amounts } of invoices) {
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

test('no document is below zero, as a whole or at any rate, and a note gives back no more than its invoice has', () => {
  let notes = 0;
  fc.assert(
    fc.property(
      shippedOrders,
      fc.constantFrom('order' as const, 'invoice' as const),
      ({ order, shipments }, rounding) => {
        const { invoices } = billAll(roundedBy(order, rounding), shipments);
        for (const document of documentsOf(invoices)) assertNotBelowZero(document);
        for (const invoice of invoices) {
          notes += invoice.notes.length;
          for (const { taxable, amount } of leftToCredit(invoice.amounts, invoice.notes).values()) {
            assert.ok(taxable >= 0n && amount >= 0n, `${amount} on ${taxable} left`);
            // Of a gross amount of a cent or two the rounded tax may be all.
            assert.ok(taxable > 0n || amount === 0n || order.pricesIncludeTax, `${amount} on nothing left`);
          }
        }
      },
    ),
    RUNS,
  );
  assert.ok(notes > 10, `${notes} notes were needed`);
});

test('no document carries a rate that none of its lines has, but for a freight or fee with a rate of its own', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      const own = new Set(order.charges.flatMap((charge) => (charge.tax === null ? [] : [taxKey(charge.tax)])));
      for (const { amounts } of billAll(order, shipments).invoices) {
        const onLines = new Set(amounts.lines.map((line) => taxKey(line.tax)));
        for (const { tax } of amounts.taxes) assert.ok(onLines.has(taxKey(tax)) || own.has(taxKey(tax)));
      }
    }),
    RUNS,
  );
});

test('the list amount is quantity x price, the discount what is taken from it, and a net is at most a unit above it', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      for (const { parts } of billAll(order, shipments).invoices) {
        for (const line of parts.lines) {
          assert.equal(line.listed, extend(line.quantity, line.unitPrice, currencyDigits(order.currency)));
          assert.ok(line.priced >= 0n && line.priced - line.listed <= 1n);
          assert.equal(lineDiscount(line), line.listed > line.priced ? line.listed - line.priced : 0n);
        }
      }
    }),
    RUNS,
  );
});

test('with tax rounded per invoice the nets still sum to the order', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order, shipments }) => {
      fc.pre(!order.pricesIncludeTax);
      const { invoices } = billAll(roundedBy(order, 'invoice'), shipments);
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
      const order = withBearableDiscounts({ ...any, currency: 'ISK' });
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
        for (const line of parts.lines) assert.ok(line.priced >= 0n);
        for (const charge of parts.charges)
          assert.ok(charge.kind === 'discount' ? charge.priced < 0n : charge.priced > 0n);
      }
    }),
    RUNS,
  );
});

test('a freight billed first stands on the first invoice alone, billed last on the last alone', () => {
  fc.assert(
    fc.property(shippedOrders, ({ order: any, shipments }) => {
      // With a rate of its own: one without is billed with the first, or the last, of each rate.
      const charges = any.charges.filter((charge) => charge.kind !== 'discount' && charge.tax !== null);
      fc.pre(charges.length > 0);
      const order = { ...any, charges };
      for (const rule of ['first', 'last'] as const) {
        const { invoices } = billAll({ ...order, policy: { ...order.policy, orderCharges: rule } }, shipments);
        const holder = rule === 'first' ? 0 : invoices.length - 1;
        invoices.forEach((invoice, index) => assert.equal(invoice.parts.charges.length > 0, index === holder));
      }
    }),
  );
});

test('closed short, an order bills the rest of its charges, credits what its invoices have left of the rest, and nothing else', () => {
  fc.assert(
    fc.property(shippedOrders, fc.nat(), ({ order, shipments }, cut) => {
      let billed = NOTHING_BILLED;
      const invoices = shipments.slice(0, cut % (shipments.length + 1)).map((source) => {
        const invoice = bill(order, billed, source);
        billed = addBilled(billed, invoice.parts, invoice.amounts);
        return invoice;
      });
      const rest = decideCompletion({ order, billed });
      if (rest !== null) {
        for (const line of rest.lines) assert.deepEqual([line.orderLineId, typeof line.chargeId], [null, 'string']);
        const amounts = total(order, rest, billed.taxes);
        assertNotBelowZero(amounts);
        assert.deepEqual(errorsOf(order, amounts), []);
        billed = addBilled(billed, rest, amounts);
        invoices.push({ parts: rest, amounts, notes: [] });
      }
      for (const [charge, parts] of Map.groupBy(splitChargesByRate(order), (part) => part.charge)) {
        const given = sum(parts.map((part) => billed.charges.get(part.key) ?? 0n));
        assert.ok(given === charge.amount || charge.kind === 'discount');
        // What has no rate of its own stands at rates that goods were bought at, where any were.
        for (const part of charge.tax === null && invoices[0]?.parts.lines.some(isOfGoods) ? parts : []) {
          const isBought =
            order.lines.some(
              (line) => taxKey(line.tax) === taxKey(part.tax) && (billed.lines.get(line.id)?.quantity ?? 0n) > 0n,
            ) ||
            (charge.kind === 'discount' &&
              order.charges.some(({ kind, tax }) => kind !== 'discount' && tax && taxKey(tax) === taxKey(part.tax)));
          assert.ok(isBought || (billed.charges.get(part.key) ?? 0n) === 0n);
        }
      }
      assert.equal(decideCompletion({ order, billed }), null);
      const left = invoices.map((invoice) => leftToCredit(invoice.amounts, []));
      const { credits, rest: uncredited } = spreadDiscounts({ order, billed }, left);
      for (const { amounts } of credits) assertNotBelowZero(amounts);
      // What is left has no invoice with anything at its rate.
      for (const charge of uncredited) {
        const given = sum(
          credits
            .flatMap((each) => each.amounts.taxes.filter((row) => taxKey(row.tax) === taxKey(charge.tax)))
            .map((row) => row.taxable),
        );
        assert.equal(given, sum(left.map((each) => each.get(taxKey(charge.tax))?.taxable ?? 0n)));
      }
    }),
    RUNS,
  );
});

test('after invoices were voided and their sources billed again, every line still sums to the order', () => {
  fc.assert(
    fc.property(shippedOrders, fc.array(fc.nat({ max: 7 }), { maxLength: 5 }), ({ order, shipments }, voids) => {
      const live = new Map<number, Invoice>();
      const billedNow = (): BilledSoFar =>
        [...live.values()].reduce((all, i) => addBilled(all, i.parts, i.amounts), NOTHING_BILLED);
      const billAt = (index: number): void => {
        const source = shipments[index];
        if (source === undefined || live.has(index)) return;
        const billed = billedNow();
        const { parts, amounts } = bill(order, billed, source);
        assertNotBelowZero(amounts);
        assert.deepEqual(
          checkEn16931({ ...amounts, currency: order.currency }).filter((f) => f.severity === 'error'),
          [],
        );
        live.set(index, { parts, amounts, notes: [] });
      };
      shipments.forEach((_, index) => {
        billAt(index);
        live.delete(voids[index] ?? -1);
      });
      shipments.forEach((_, index) => billAt(index));
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
