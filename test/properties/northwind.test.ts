/** A real order book through the pure rules: its control sums, its roundings, and the same total however an order ships. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { present } from '#kernel/assert.ts';
import { divideRounded, sum, writeDecimal } from '#kernel/decimal.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { parseFraction, parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { addBilled, decideBill, wholeOrder } from '#modules/billing/index.ts';
import { checkEn16931 } from '#modules/invoices/rules/check-en16931.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { DocumentAmounts } from '#model/billing.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { toOrder } from './random-order.ts';
import type { Shipment } from './random-order.ts';

const FOLDER = new URL('../../../shared/data/northwind/', import.meta.url);
const skip = existsSync(FOLDER) ? false : 'the Northwind order book is not beside this checkout';
const UNTAXED = { category: 'Z', rate: 0n, exemptionReason: null } as const;

const rows = (name: string): Record<string, string>[] => parse(readFileSync(new URL(name, FOLDER)), { columns: true });
const cell = (row: Record<string, string>, name: string): string => present(row[name], name);

function readOrders(): OrderSnapshot[] {
  const lines = Map.groupBy(rows('order_lines.csv'), (row) => cell(row, 'order_id'));
  return rows('orders.csv').map((row) =>
    toOrder({
      currency: 'USD',
      pricesIncludeTax: false,
      lines: (lines.get(cell(row, 'order_id')) ?? []).map((line) => ({
        quantity: present(parseQuantity(cell(line, 'quantity')), 'a quantity'),
        unitPrice: present(parsePrice(cell(line, 'unit_price')), 'a price'),
        discountRate: present(parseFraction(cell(line, 'discount')), 'a discount'),
        tax: UNTAXED,
      })),
      charges: [{ kind: 'freight', amount: present(parseMoney(cell(row, 'freight'), 'USD'), 'a freight'), tax: null }],
    }),
  );
}

/** Thirds of every line, the last shipment taking what is left; whole pieces only. */
function inThree(order: OrderSnapshot): Shipment[] {
  const third = (quantity: bigint): bigint => (quantity / 3_000_000n) * 1_000_000n;
  const of = (take: (quantity: bigint) => bigint): Shipment => ({
    lines: order.lines
      .map((line) => ({ orderLineId: line.id, quantity: take(line.quantity) }))
      .filter((line) => line.quantity > 0n),
  });
  return [of(third), of(third), of((quantity) => quantity - 2n * third(quantity))].filter(
    (shipment) => shipment.lines.length > 0,
  );
}

function invoice(order: OrderSnapshot, shipments: readonly Shipment[]): DocumentAmounts[] {
  let billed = NOTHING_BILLED;
  return shipments.map((source) => {
    const parts = decideBill({ order, billed, source });
    const amounts = totalDocument({
      currency: 'USD',
      pricesIncludeTax: false,
      rounding: 'order',
      parts,
      taxesBefore: billed.taxes,
    });
    billed = addBilled(billed, parts, amounts);
    assert.deepEqual(checkEn16931({ ...amounts, currency: 'USD' }), []);
    return amounts;
  });
}

test('the order book has its exact control sums', { skip }, () => {
  const orders = readOrders();
  assert.equal(orders.length, 830);
  const lines = orders.flatMap((order) => order.lines);
  assert.equal(lines.length, 2155);
  const exact = sum(lines.map((line) => line.quantity * line.unitPrice * (1_000_000n - line.discountRate)));
  assert.equal(writeDecimal(exact, 18, 'short'), '1265793.0395');
  assert.equal(
    writeMoney(sum(orders.flatMap((order) => order.charges).map((charge) => charge.amount)), 'USD'),
    '64942.69',
  );
});

test('its lines, each rounded once, sum to what rounding each exact product gives', { skip }, () => {
  const orders = readOrders();
  const expected = sum(
    orders
      .flatMap((o) => o.lines)
      .map((l) => divideRounded(l.quantity * l.unitPrice * (1_000_000n - l.discountRate), 10n ** 16n)),
  );
  const billed = sum(orders.flatMap((order) => wholeOrder(order).lines).map((line) => line.priced));
  assert.equal(billed, expected);
});

test('every order comes to the same to the cent, shipped at once or in three parts', { skip }, () => {
  for (const order of readOrders()) {
    const lines = sum(wholeOrder(order).lines.map((line) => line.priced));
    const freight = sum(order.charges.map((charge) => charge.amount));
    const parts = invoice(order, inThree(order));
    assert.equal(sum(parts.map((amounts) => amounts.lineTotal)), lines);
    assert.equal(sum(parts.map((amounts) => amounts.chargeTotal)), freight);
    const [whole] = invoice(order, [
      { lines: order.lines.map((line) => ({ orderLineId: line.id, quantity: line.quantity })) },
    ]);
    assert.equal(sum(parts.map((amounts) => amounts.total)), whole?.total);
  }
});
