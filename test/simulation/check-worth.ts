/** Checks that orders were billed their exact worth, in total and per rate, and that no document is invalid. Read-only. */
import type { InvoiceRow } from './invoice-row.ts';
import type { AccountId, InvoiceId, OrderId } from '#kernel/id.ts';
import { billedOf, expect, units, worth, wrong, type Model, type Order } from './model.ts';
import { READ_RATES } from './table-queries.ts';
import type { World } from './world.ts';

export interface RateRow {
  readonly id: InvoiceId;
  readonly orderId: OrderId | null;
  readonly kind: string;
  readonly origin: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
  readonly isLive: boolean;
  readonly hasLine: boolean;
  readonly hasOwnCharge: boolean;
}

export async function readRates({ environment }: World, accountId: AccountId): Promise<RateRow[]> {
  const values = [accountId];
  return (await environment.pools.monitor.query<RateRow>({ name: 'look-at-rates', text: READ_RATES, values })).rows;
}

/** No document is negative at any rate or has a rate without a line or charge of its own; orders are billed exactly at each rate. */
export function checkRates(model: Model, rows: readonly RateRow[]): void {
  for (const { id, kind, origin, orderId, net, tax, rate, hasLine, hasOwnCharge } of rows) {
    if (origin === 'imported') continue;
    const words = `a ${origin} ${kind} ${id}`;
    expect(!net.startsWith('-') && !tax.startsWith('-'), `${words} has ${net} and ${tax} tax at ${rate}`);
    if (orderId !== null) expect(hasLine || hasOwnCharge, `${words} has tax at ${rate}, and no line that is taxed so`);
  }
  for (const order of model.orders.values())
    checkOrderRates(
      model,
      order,
      rows.filter((row) => row.orderId === order.id && row.isLive),
    );
}

function checkOrderRates(model: Model, order: Order, rows: readonly RateRow[]): void {
  if (!order.lines.every((line) => billedOf(model, line.id) === line.quantity)) return;
  const stated = new Map<bigint, [bigint, bigint]>();
  for (const { rate, net, tax, kind } of rows) {
    const sign = kind === 'credit_note' ? -1n : 1n;
    const before = stated.get(BigInt(rate)) ?? [0n, 0n];
    stated.set(BigInt(rate), [
      before[0] + sign * units(net, order.digits),
      before[1] + sign * units(tax, order.digits),
    ]);
  }
  const { rates } = worth(order);
  for (const rate of new Set([...stated.keys(), ...rates.keys()])) {
    const [net, tax] = stated.get(rate) ?? [0n, 0n];
    const [dueNet, dueTax] = rates.get(rate) ?? [0n, 0n];
    const words = `${order.externalId} was billed ${net} and ${tax} tax at ${rate}, not ${dueNet} and ${dueTax}`;
    if (order.taxRounding === 'invoice') {
      expect(order.pricesIncludeTax ? net + tax === dueNet + dueTax : net === dueNet, words);
      continue;
    }
    const slack = order.digits > 0 ? 0n : 1n;
    expect(near(net, dueNet, order.pricesIncludeTax ? slack : 0n) && near(tax, dueTax, slack), words);
  }
}

/**
 * In currencies without decimals (ISK, JPY) BR-CO-17 allows no document whose tax is off by a unit, so one unit of tax per rate may be
 * missing from the order's sum. In other currencies none may.
 */
function slackOf(order: Order): bigint {
  if (order.digits > 0) return 0n;
  return BigInt(new Set([...order.lines, ...order.charges].map(({ rate }) => rate)).size);
}

const near = (stated: bigint, due: bigint, slack: bigint): boolean => stated - due <= slack && due - stated <= slack;

/** A fully billed order was billed exactly its total, whatever went wrong in between. */
export function checkWorth(model: Model, rows: ReadonlyMap<string, InvoiceRow>, order: Order): void {
  if (!order.lines.every((line) => billedOf(model, line.id) === line.quantity)) return;
  let [total, tax] = [0n, 0n];
  for (const { id, orderId, state, kind } of model.invoices.values()) {
    if (orderId !== order.id || state !== 'issued') continue;
    const row = rows.get(id) ?? wrong('it is stored');
    const sign = kind === 'credit_note' ? -1n : 1n;
    total += sign * units(row.total, order.digits);
    tax += sign * units(row.tax ?? '0', order.digits);
  }
  const right = worth(order);
  const isPerInvoice = order.taxRounding === 'invoice';
  const isNetOnly = isPerInvoice && !order.pricesIncludeTax;
  const [stated, due] = isNetOnly ? [total - tax, right.net] : [total, right.total];
  const isWorth = near(stated, due, isNetOnly || order.pricesIncludeTax ? 0n : slackOf(order));
  expect(isWorth, `${order.externalId} was billed ${stated}, and it is worth ${due} (tax by ${order.taxRounding})`);
  if (isPerInvoice) return;
  const isNetRight = near(total - tax, right.net, order.pricesIncludeTax ? slackOf(order) : 0n);
  expect(isNetRight, `${order.externalId} was billed net ${total - tax}, not ${right.net}`);
}
