/**
 * Edits an order. A draft can be changed completely; once it is accepted, lines, prices and terms are fixed, and only references, addresses
 * and notes can change. An edit without changes writes nothing.
 */
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { writeFraction, writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderEdit } from '#model/order-input.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { LineTax } from '#model/tax.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findCustomers, loadCustomers } from '#modules/directory/index.ts';
import {
  composeCharges,
  composeLines,
  findUsed,
  poKey,
  replaceContent,
  resolvePolicy,
  updateOrder,
  type Composing,
  type StoredOrder,
} from '#modules/orders/index.ts';
import { lockKnownOrder, type OrderCommand } from '#steps/orders/lock.ts';
import { changesBetween, type Changes, type Facts } from '#flows/kit/changes.ts';
import {
  layOutOrders,
  lineIds,
  refuseCustomer,
  refuseOrder,
  startComposing,
  termsProblems,
  totalOrder,
} from '#steps/orders/compose.ts';
import { guardedPoNumbers, refuseNumber, refusePo } from '#steps/orders/unique-numbers.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { impossibleDayIn } from '#kernel/possible-days.ts';
import { showOrder, type ShownOrder } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

/** Fields that can change after acceptance. */
const FREE = new Set(['po_number', 'buyer_reference', 'bill_to', 'ship_to', 'note', 'metadata']);

export function editOrder(
  ports: Ports,
  context: RequestContext,
  edit: OrderCommand & { readonly changes: OrderEdit },
): Promise<Result<ShownOrder>> {
  return transact(ports, context, async (tx) => {
    const held = await lockKnownOrder(tx, context, edit);
    if (!held.ok) return held;
    const before = held.value;
    const composed = await compose(tx, { ports, context }, { before, changes: edit.changes });
    if (!composed.ok) return composed;
    const after = composed.value;
    const changed = changesBetween(factsOf(before), factsOf(after));
    if (changed === null) return ok(await showOrder(tx, context.accountId, before.id));
    const refused = refuseFixed(before, changed) ?? (await refuseUsed(tx, context, { before, after }));
    if (refused !== null) return refused;
    await write(tx, { ports, context }, { before, after, changed });
    return ok(await showOrder(tx, context.accountId, before.id));
  });
}

async function write(
  tx: Tx,
  { ports, context }: Invocation,
  { before, after, changed }: { readonly before: StoredOrder; readonly after: StoredOrder; readonly changed: Changes },
): Promise<void> {
  const saved = { ...after, policy: after.ownPolicy };
  await updateOrder(tx, context, saved);
  if ('lines' in changed.data || 'charges' in changed.data) await replaceContent(tx, context.accountId, saved);
  await recordEvents(tx, { context, newId: ports.newId }, [
    { accountId: context.accountId, type: 'order.edited', subjectKind: 'order', subjectId: before.id, ...changed },
  ]);
}

/** The edited order, composed by the rules of a new one. */
async function compose(
  tx: Tx,
  { ports, context }: Invocation,
  { before, changes }: { readonly before: StoredOrder; readonly changes: OrderEdit },
): Promise<Result<StoredOrder>> {
  const account = await loadAccount(tx, context.accountId);
  const customer = await customerOf(tx, context, { before, changes });
  if (customer === null) return refuseCustomer();
  const bench = await layOutOrders(tx, account, changes.lines ?? []);
  const currency = changes.currency ?? before.currency;
  const pricesIncludeTax = changes.pricesIncludeTax ?? before.pricesIncludeTax;
  const composing: Composing = {
    ...startComposing(bench),
    currency,
    pricesIncludeTax,
    homeCurrency: account.homeCurrency,
  };
  const { newLine, newCharge } = lineIds(ports.newId);
  const ownPolicy = { ...before.ownPolicy, ...changes.billingPolicy };
  const after: StoredOrder = {
    ...header(before, changes),
    customerId: customer.id,
    currency,
    pricesIncludeTax,
    ownPolicy,
    policy: resolvePolicy({ account, customer, ownPolicy }),
    lines: changes.lines === undefined ? before.lines : composeLines(composing, changes.lines, newLine),
    charges: changes.charges === undefined ? before.charges : composeCharges(composing, changes.charges, newCharge),
  };
  const problems = [
    ...termsProblems(changes.paymentTerms),
    ...impossibleDayIn(changes.orderedOn === before.orderedOn ? null : changes.orderedOn, {
      pointer: '/ordered_on',
      today: dateInZone(context.at, account.timeZone),
      event: 'ordered',
    }),
    ...recurrencyProblems(before, changes),
    ...composing.problems,
  ];
  if (problems.length > 0) return refuseOrder(problems);
  const totals = totalOrder(after);
  return totals.ok ? ok({ ...after, ...totals.value }) : totals;
}

function header(before: StoredOrder, changes: OrderEdit): StoredOrder {
  const { poNumber, buyerReference, billTo, shipTo, salesRepEmail, note } = changes;
  return {
    ...before,
    number: changes.number ?? before.number,
    orderedOn: changes.orderedOn ?? before.orderedOn,
    paymentTerms: changes.paymentTerms ?? before.paymentTerms,
    metadata: changes.metadata ?? before.metadata,
    poNumber: poNumber === undefined ? before.poNumber : poNumber,
    buyerReference: buyerReference === undefined ? before.buyerReference : buyerReference,
    billTo: billTo === undefined ? before.billTo : billTo,
    shipTo: shipTo === undefined ? before.shipTo : shipTo,
    salesRepEmail: salesRepEmail === undefined ? before.salesRepEmail : salesRepEmail,
    note: note === undefined ? before.note : note,
  };
}

async function customerOf(
  tx: Tx,
  context: RequestContext,
  { before, changes }: { readonly before: StoredOrder; readonly changes: OrderEdit },
): Promise<Customer | null> {
  if (changes.customer !== undefined)
    return (await findCustomers(tx, context.accountId, [changes.customer]))[0] ?? null;
  return (await loadCustomers(tx, owned(context.accountId, [before.customerId]))).get(before.customerId) ?? null;
}

/** After a change of currency all amounts must be given again. */
function recurrencyProblems(before: StoredOrder, changes: OrderEdit): Problem[] {
  if (changes.currency === undefined || changes.currency === before.currency) return [];
  const detail = 'Lines and charges must be sent again when the currency changes.';
  const pointers = [
    ...(changes.lines === undefined ? ['/lines'] : []),
    ...(changes.charges === undefined && before.charges.length > 0 ? ['/charges'] : []),
  ];
  return pointers.map((pointer) => ({ pointer, code: 'missing_with_new_currency', detail }));
}

function refuseFixed(before: StoredOrder, changed: Changes): Result<never> | null {
  if (before.phase === 'draft') return null;
  if (before.phase === 'void')
    return refuse('order_is_void', 'The order is void, which is final. Create a new one: POST /v1/orders.');
  const fixed = Object.keys(changed.data).filter((name) => !FREE.has(name));
  if (fixed.length === 0) return null;
  const detail = `This field cannot change once the order is ${before.phase}.`;
  return refuse(
    'order_field_fixed',
    `The order is ${before.phase}, so ${fixed.join(', ')} cannot change. Void the order (POST /v1/orders/{id}/void) and create a new one; correct what is already billed on its invoice.`,
    fixed.map((name) => ({ pointer: `/${name}`, code: 'order_field_fixed', detail })),
  );
}

async function refuseUsed(
  tx: Tx,
  context: RequestContext,
  { before, after }: { readonly before: StoredOrder; readonly after: StoredOrder },
): Promise<Result<never> | null> {
  const { customerId, poNumber } = after;
  const isSame = poNumber === before.poNumber && customerId === before.customerId;
  const [po = null] =
    poNumber === null || isSame ? [] : await guardedPoNumbers(tx, context, [{ customerId, poNumber }]);
  const used = await findUsed(tx, context.accountId, {
    numbers: [after.number],
    pos: po === null ? [] : [po],
    except: before.id,
  });
  const holder = po === null ? undefined : used.pos.get(poKey(po));
  if (holder !== undefined) return refusePo(holder);
  return used.numbers.has(after.number) ? refuseNumber() : null;
}

const writeTax = (tax: LineTax | null) =>
  tax === null
    ? {}
    : { tax_category: tax.category, tax_rate: writeRate(tax.rate), exemption_reason: tax.exemptionReason };

/** Without derived totals and line ids: a line given again with the same content is unchanged. */
function factsOf(order: StoredOrder): Facts {
  return {
    number: order.number,
    customer_id: writeId('customer', order.customerId),
    po_number: order.poNumber,
    buyer_reference: order.buyerReference,
    currency: order.currency,
    prices_include_tax: order.pricesIncludeTax,
    ordered_on: order.orderedOn,
    payment_terms: order.paymentTerms,
    bill_to: order.billTo,
    ship_to: order.shipTo,
    sales_rep_email: order.salesRepEmail,
    billing_policy: order.ownPolicy,
    note: order.note,
    metadata: order.metadata,
    lines: order.lines.map((line) => ({
      external_id: line.externalId,
      product_id: line.productId === null ? null : writeId('product', line.productId),
      sku: line.sku,
      description: line.description,
      quantity: writeQuantity(line.quantity),
      unit: line.unit,
      unit_price: writePrice(line.unitPrice),
      discount_rate: writeFraction(line.discountRate),
      ...writeTax(line.tax),
    })),
    charges: order.charges.map((charge) => ({
      kind: charge.kind,
      description: charge.description,
      amount: writeMoney(charge.amount, order.currency),
      ...writeTax(charge.tax),
    })),
  };
}
