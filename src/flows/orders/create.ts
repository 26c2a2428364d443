/**
 * Creates orders, one or many at once, and accepts them unless requested otherwise: freezes their policy, opens their lines on the quantity
 * ledger, and bills what the policy bills at acceptance. One transaction; a repeat returns the existing order.
 */
import { present } from '#kernel/assert.ts';
import { writeId, type OrderId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, type Refusal, type Refused, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { OrderInput } from '#model/order-input.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { NewId } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findCustomers } from '#modules/directory/index.ts';
import {
  findOrdersCalled,
  findUsed,
  insertOrders,
  openQuantities,
  poKey,
  takeOrderNumbers,
  type ComposedOrder,
  type OpenedOrder,
  type OrderToSave,
} from '#modules/orders/index.ts';
import { retryEarlyEvents } from '#flows/intake/retry-early-events.ts';
import { billAccepted } from '#steps/billing/bill-accepted.ts';
import { composeNew, layOutOrders, totalOrder, type OrderTotals } from '#steps/orders/compose.ts';
import { differences } from '#flows/kit/differences.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { showOrders, type ShownOrder } from './read.ts';
import { saveNew, type Made, type NewThing, type Saved, type Saving } from '#flows/kit/save-new.ts';
import { transactEach, transactOne } from '#flows/kit/transact.ts';
import { guardedPoNumbers, refusePo, refuseNumber } from '#steps/orders/unique-numbers.ts';

interface Invocation {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly judge?: JudgeTotals;
}

export async function createOrder(
  ports: Ports,
  context: RequestContext,
  input: OrderInput,
): Promise<Result<Saved<ShownOrder>>> {
  const saved = await transactOne(ports, context, {
    item: input,
    work: (tx, items) => create(tx, { ports, context }, items),
  });
  await retryEarlyEvents(ports, context.accountId, awaitedOf([saved]));
  return saved;
}

export async function createOrders(
  ports: Ports,
  context: RequestContext,
  inputs: readonly OrderInput[],
): Promise<Result<Result<Saved<ShownOrder>>[]>> {
  const saved = await transactEach(ports, context, {
    items: inputs,
    work: (tx, items) => create(tx, { ports, context }, items),
  });
  if (saved.ok) await retryEarlyEvents(ports, context.accountId, awaitedOf(saved.value));
  return saved;
}

/** New accepted orders that earlier events may refer to. */
const awaitedOf = (saved: readonly Result<Saved<ShownOrder>>[]): OrderId[] =>
  saved.flatMap((result) => {
    if (!result.ok || !result.value.isNew) return [];
    const { id, phase } = result.value.thing.order;
    return phase === 'accepted' ? [id] : [];
  });

/** Lets a caller that knows an order's totals compare them with the computed ones; null: they agree. */
export type JudgeTotals = (input: OrderInput, totals: OrderTotals) => Refusal | null;

/** Within the caller's transaction; used by imports too. */
export function createOrdersIn(
  tx: Tx,
  invocation: Invocation,
  creation: { readonly inputs: readonly OrderInput[]; readonly judge: JudgeTotals },
): Promise<SavedOrders> {
  return create(tx, { ...invocation, judge: creation.judge }, creation.inputs);
}

/** One result per order; or the refusal of an invoice required at acceptance, which rolls back all orders. */
type SavedOrders = readonly Result<Saved<ShownOrder>>[] | Refused;

async function create(tx: Tx, invocation: Invocation, inputs: readonly OrderInput[]): Promise<SavedOrders> {
  const saved = await save(tx, invocation, inputs);
  const fresh = saved.flatMap((result) => (result.ok && result.value.isNew ? [result.value.thing.order] : []));
  const billed = await billAccepted(tx, invocation, fresh);
  if (!billed.ok) return billed;
  if (billed.value.length === 0) return saved;
  const shown = await showOrders(tx, invocation.context.accountId, billed.value);
  return saved.map((result) =>
    result.ok ? ok({ ...result.value, thing: shown.get(result.value.thing.order.id) ?? result.value.thing }) : result,
  );
}

function save(tx: Tx, invocation: Invocation, inputs: readonly OrderInput[]): Promise<Result<Saved<ShownOrder>>[]> {
  const { accountId } = invocation.context;
  const voided = new Map<string, OrderId>();
  const saving: Saving<'order', OrderInput, ShownOrder> = {
    find: async (externalIds) => {
      const found = Map.groupBy(await findOrdersCalled(tx, accountId, externalIds), ({ phase }) => phase === 'void');
      for (const order of found.get(true) ?? []) voided.set(`${order.contentHash} ${order.externalId}`, order.id);
      return new Map(
        (found.get(false) ?? []).flatMap((order) =>
          order.externalId === null ? [] : [[order.externalId, order] as const],
        ),
      );
    },
    findVoid: (externalId, hash) => voided.get(`${hash} ${externalId}`) ?? null,
    make: (things) => make(tx, invocation, things),
    load: (ids) => showOrders(tx, accountId, ids),
    differing: differencesOf,
  };
  return saveNew(saving, inputs);
}

/** A customer or product may be given by another reference than the stored one: compares them resolved. */
function differencesOf(
  { accept: _, customer, billingPolicy, lines, charges, ...header }: OrderInput,
  { order, customer: shown }: ShownOrder,
) {
  const customerDiffers = 'id' in customer ? customer.id !== order.customerId : customer.external !== shown.externalId;
  const flat = {
    ...order,
    lines: order.lines.map((line) => ({ ...line, ...taxMembers(line.tax) })),
    charges: order.charges.map((charge) => ({ ...charge, ...taxMembers(charge.tax) })),
  };
  return [
    ...(customerDiffers
      ? [{ pointer: '/customer_id', code: 'differs', detail: 'The stored value is different.' }]
      : []),
    ...differences(
      {
        ...header,
        lines: lines.map(({ product, ...line }) => ({
          ...line,
          productId: product !== undefined && 'id' in product ? product.id : null,
        })),
        charges: (charges ?? []).map((charge) => ({
          ...charge,
          amount: parseMoney(charge.amount, order.currency) ?? charge.amount,
        })),
      },
      flat,
    ),
    ...differences({ billingPolicy }, { billingPolicy: order.ownPolicy }),
  ];
}

const taxMembers = (tax: { category: string; rate: bigint; exemptionReason: string | null } | null) => ({
  taxCategory: tax?.category,
  taxRate: tax?.rate,
  exemptionReason: tax?.exemptionReason,
});

async function make(tx: Tx, invocation: Invocation, things: readonly NewThing<OrderInput>[]): Promise<Made<'order'>[]> {
  const { ports, context } = invocation;
  const { repeats, fresh: free } = await refuseTaken(tx, context, {
    composed: await composeAll(tx, invocation, things),
    hashes: things.map(({ hash }) => hash),
  });
  const totalled = free.map((result, index): Result<Unnumbered> => {
    const completed = result.ok ? complete(result.value) : result;
    const { input } = present(things[index], 'one record per result');
    const refusal = completed.ok ? (invocation.judge?.(input, completed.value) ?? null) : null;
    return refusal === null ? completed : { ok: false, refusal };
  });
  const numbered = await numberAll(
    tx,
    context,
    totalled.map((result, index) => ({ result, hash: present(things[index], 'one record per result').hash })),
  );
  const wanted = numbered.flatMap((result) => (result.ok ? [result.value] : []));
  const added = await insertOrders(tx, context, wanted);
  const fresh = wanted.filter((order) => added.has(order.id));
  await openQuantities(
    tx,
    context,
    fresh.filter((order) => order.phase === 'accepted').map((order) => toOpen(order, ports.newId)),
  );
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    fresh.flatMap((order) => eventsOf(order, context)),
  );
  return numbered.map((result, index): Made<'order'> => {
    const repeated = repeats.get(index);
    if (repeated !== undefined) return { repeats: repeated };
    return !result.ok ? result : added.has(result.value.id) ? ok(result.value.id) : 'taken';
  });
}

async function composeAll(
  tx: Tx,
  { ports, context }: Invocation,
  things: readonly NewThing<OrderInput>[],
): Promise<Result<ComposedOrder>[]> {
  const customers = await findCustomers(
    tx,
    context.accountId,
    things.map(({ input }) => input.customer),
  );
  const bench = await layOutOrders(
    tx,
    await loadAccount(tx, context.accountId),
    things.flatMap(({ input }) => input.lines),
  );
  return things.map(({ input }, index) =>
    composeNew(bench, { context, newId: ports.newId }, { input, customer: customers[index] ?? null }),
  );
}

/**
 * Refuses duplicates: a number is unique among the account's orders that are not void, and a PO number, if the account is set to refuse,
 * among a customer's open orders. Within a batch the first one wins. The same content as a void order is a repeat of that one.
 */
async function refuseTaken(
  tx: Tx,
  context: RequestContext,
  { composed, hashes }: { readonly composed: readonly Result<ComposedOrder>[]; readonly hashes: readonly string[] },
): Promise<{ readonly fresh: Result<ComposedOrder>[]; readonly repeats: ReadonlyMap<number, OrderId> }> {
  const orders = composed.flatMap((result) => (result.ok ? [result.value] : []));
  const wanted = orders.flatMap(({ customerId, poNumber }) => (poNumber === null ? [] : [{ customerId, poNumber }]));
  const guarded = wanted.length === 0 ? [] : await guardedPoNumbers(tx, context, wanted);
  const used = await findUsed(tx, context.accountId, {
    numbers: orders.flatMap(({ number }) => (number === null ? [] : [number])),
    pos: guarded,
  });
  const numbers = new Set(used.numbers);
  const pos = new Map(used.pos);
  const repeats = new Map<number, OrderId>();
  const fresh = composed.map((result, index) => {
    if (!result.ok) return result;
    const { number, customerId, poNumber } = result.value;
    const same =
      number === null ? undefined : used.voided.get(number)?.find((each) => each.contentHash === hashes[index]);
    if (same !== undefined) {
      repeats.set(index, same.id);
      return refuseNumber();
    }
    const isGuarded = poNumber !== null && guarded.length > 0;
    const holder = !isGuarded ? undefined : pos.get(poKey({ customerId, poNumber }));
    if (holder !== undefined) return refusePo(holder);
    if (number !== null && numbers.has(number)) return refuseNumber();
    if (number !== null) numbers.add(number);
    if (isGuarded) pos.set(poKey({ customerId, poNumber }), number ?? 'an earlier item of this call');
    return result;
  });
  return { fresh, repeats };
}

type Unnumbered = Omit<OrderToSave, 'number' | 'contentHash'> & { readonly number: string | null };

/** Adds the totals and the stored policy: frozen when accepted, the order's own settings on a draft. */
function complete(order: ComposedOrder): Result<Unnumbered> {
  const totals = totalOrder({ ...order, number: order.number ?? '' });
  if (!totals.ok) return totals;
  return ok({ ...order, ...totals.value, policy: order.phase === 'draft' ? order.ownPolicy : order.policy });
}

/** Called as late as possible: the series is locked until the commit. */
async function numberAll(
  tx: Tx,
  context: RequestContext,
  orders: readonly { readonly result: Result<Unnumbered>; readonly hash: string }[],
): Promise<Result<OrderToSave>[]> {
  const values = orders.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const avoid = new Set(values.flatMap(({ number }) => (number === null ? [] : [number])));
  const numbers = await takeOrderNumbers(tx, context.accountId, {
    count: values.filter(({ number }) => number === null).length,
    avoid,
  });
  return orders.map(({ result, hash }) =>
    result.ok
      ? ok({
          ...result.value,
          number: result.value.number ?? present(numbers.shift(), 'as many numbers as requested'),
          contentHash: hash,
        })
      : result,
  );
}

export function toOpen(
  order: Pick<OrderToSave, 'id' | 'lines'> & { readonly policy: { readonly trigger?: OpenedOrder['trigger'] } },
  newId: NewId,
): OpenedOrder {
  return {
    id: order.id,
    trigger: present(order.policy.trigger, 'an accepted order has its policy frozen'),
    lines: order.lines.map((line) => ({ id: line.id, entryId: newId('event'), quantity: line.quantity })),
  };
}

/** Creation and acceptance are separate events, also when one call does both. */
function eventsOf(order: OrderToSave, context: RequestContext): DomainEvent[] {
  const event = { accountId: context.accountId, subjectKind: 'order', subjectId: order.id } as const;
  const data = {
    number: order.number,
    external_id: order.externalId,
    customer_id: writeId('customer', order.customerId),
    po_number: order.poNumber,
    currency: order.currency,
    total: writeMoney(order.total, order.currency),
    lines: order.lines.length,
  };
  const entered: DomainEvent = { ...event, type: 'order.created', data: { ...data, phase: 'draft' } };
  if (order.phase !== 'accepted') return [entered];
  return [
    entered,
    { ...event, type: 'order.accepted', data: { ...data, phase: 'accepted' }, previous: { phase: 'draft' } },
  ];
}
