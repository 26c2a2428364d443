/** Imports orders: finds or creates their customers, and compares the computed totals with those in the file. */
import type { SavedThing } from './record.ts';
import { absolute } from '#kernel/decimal.ts';
import { writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Refusal, type Refused, type Result } from '#kernel/result.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { OrderInput } from '#model/order-input.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { findCustomers } from '#modules/directory/index.ts';
import { findUsed, poKey } from '#modules/orders/index.ts';
import { createOrdersIn } from '#flows/orders/create.ts';
import type { OrderTotals } from '#steps/orders/compose.ts';
import { findOrCreateCustomers, type NamedCustomer } from './find-customers.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { transactEach } from '#flows/kit/transact.ts';

/** The totals of an order in its file, in minor units of the currency; null when absent. */
export interface ExpectedSums {
  readonly currency: string;
  readonly total: bigint | null;
  readonly tax: bigint | null;
}

export interface OrderToImport {
  readonly order: Omit<OrderInput, 'customer'>;
  readonly customer: NamedCustomer;
  readonly expected: ExpectedSums;
}

export function importOrders(
  ports: Ports,
  context: RequestContext,
  orders: readonly OrderToImport[],
): Promise<Result<Result<SavedThing>[]>> {
  return transactEach(ports, context, {
    items: orders,
    work: (tx, items) => importOrderBatch(tx, { ports, context }, items),
  });
}

async function importOrderBatch(
  tx: Tx,
  invocation: Invocation,
  items: readonly OrderToImport[],
): Promise<readonly Result<SavedThing>[] | Refused> {
  const customers = await findOrCreateCustomers(
    tx,
    invocation,
    items.map(({ customer }) => customer),
  );
  const requested = items.map(({ order }, index): OrderInput | null => {
    const customer = customers[index];
    return customer?.ok === true ? { ...order, customer: customer.value } : null;
  });
  const expected = new Map(
    items.flatMap((item, index) => (requested[index] == null ? [] : [[requested[index], item.expected]])),
  );
  const inputs = requested.flatMap((input) => input ?? []);
  const earlier = await openPoNumbers(tx, invocation.context, inputs);
  const results = await createOrdersIn(tx, invocation, {
    inputs,
    judge: (input, totals) => checkSums(input, totals, expected.get(input)),
  });
  if ('ok' in results) return results;
  const saved = results.values();
  return items.map(({ expected: sums }, index): Result<SavedThing> => {
    const customer = customers[index];
    if (customer?.ok !== true) return customer ?? refuse('customer_not_found', 'No such customer.');
    const result = saved.next().value;
    if (result === undefined) return refuse('nothing_done', 'Nothing was done.');
    if (!result.ok) return result;
    const { isNew, thing } = result.value;
    const { order } = thing;
    if (order.phase === 'void')
      return refuse('order_is_void', `Order ${order.number} was created from the same content before, and was voided.`);
    const total = writeMoney(order.total, order.currency);
    return ok({
      id: order.id,
      became: isNew ? 'created' : 'unchanged',
      sum: { kind: 'order', currency: order.currency, total, open: total },
      remark: (isNew ? samePoNumber(order, earlier) : undefined) ?? remarkOf(order, sums),
    });
  });
}

/** Open orders with one of these PO numbers, by poKey; null when the account is not set to warn. */
async function openPoNumbers(
  tx: Tx,
  { accountId }: RequestContext,
  inputs: readonly OrderInput[],
): Promise<Map<string, string> | null> {
  if (inputs.every(({ poNumber }) => poNumber == null)) return null;
  if ((await loadAccount(tx, accountId)).poNumbers !== 'warn') return null;
  const customers = await findCustomers(
    tx,
    accountId,
    inputs.map(({ customer }) => customer),
  );
  const pos = inputs.flatMap(({ poNumber }, index) => {
    const customerId = customers[index]?.id;
    return poNumber == null || customerId === undefined ? [] : [{ customerId, poNumber }];
  });
  return new Map((await findUsed(tx, accountId, { numbers: [], pos })).pos);
}

/** Includes earlier rows of the same file. */
function samePoNumber(
  { customerId, poNumber, number }: Pick<OrderSnapshot, 'customerId' | 'poNumber' | 'number'>,
  earlier: Map<string, string> | null,
): SavedThing['remark'] {
  if (poNumber === null || earlier === null) return undefined;
  const key = poKey({ customerId, poNumber });
  const holder = earlier.get(key);
  earlier.set(key, holder ?? number);
  if (holder === undefined) return undefined;
  return {
    rule: 'po_number_already_used',
    detail: `Order ${holder} of this customer is open and has the PO number ${poNumber}, too.`,
  };
}

/** Shops round tax per line, documents here per rate: a difference of that size is a warning, a larger one is refused. */
const toleranceOf = (input: {
  readonly lines: readonly unknown[];
  readonly charges?: readonly unknown[] | undefined;
}): bigint => BigInt(input.lines.length + (input.charges?.length ?? 0));

function checkSums(input: OrderInput, totals: OrderTotals, expected: ExpectedSums | undefined): Refusal | null {
  if (expected === undefined) return null;
  const { currency, total, tax } = expected;
  const write = (amount: bigint): string => writeMoney(amount, currency);
  const tolerance = toleranceOf(input);
  for (const [pointer, stated, here] of [
    ['/total', total, totals.total],
    ['/tax_total', tax, totals.taxTotal],
  ] as const) {
    if (stated === null || absolute(stated - here) <= tolerance) continue;
    const name = pointer === '/total' ? 'total' : 'tax';
    const code = pointer === '/total' ? 'order_total_differs' : 'order_tax_differs';
    const detail = `The file states a ${name} of ${write(stated)}; by its prices and rates the order total is ${write(here)} (net ${write(totals.netTotal)}, tax ${write(totals.taxTotal)}).`;
    return { code, detail, errors: [{ pointer, code, detail }] };
  }
  return null;
}

function remarkOf(order: OrderTotals & { readonly currency: string }, { total }: ExpectedSums): SavedThing['remark'] {
  if (total === null || total === order.total) return undefined;
  const [here, there] = [writeMoney(order.total, order.currency), writeMoney(total, order.currency)];
  const detail = `The file states a total of ${there}, rounding the tax of each line; rounded for each rate, as invoices are, it is ${here}.`;
  return { rule: 'total_rounded_differently', detail };
}
