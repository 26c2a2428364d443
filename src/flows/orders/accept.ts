/**
 * Accepts drafts: freezes the billing policy (order, customer, account), opens every line on the quantity ledger, and bills the order if its
 * policy says so. Accepting an accepted order changes nothing, except to bill it again after its invoice was released for that. Refused
 * for a customer on hold.
 */
import { present } from '#kernel/assert.ts';
import type { CustomerId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Refused, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import {
  findUsed,
  freezePolicies,
  moveOrders,
  openQuantities,
  poKey,
  resolvePolicy,
  type StoredOrder,
} from '#modules/orders/index.ts';
import { retryEarlyEvents } from '#flows/intake/retry-early-events.ts';
import { billAccepted, type AcceptedOrder } from '#steps/billing/bill-accepted.ts';
import { orderMoved } from '#steps/orders/complete-shipped.ts';
import { refuseHold } from '#steps/orders/compose.ts';
import { toOpen } from './create.ts';
import { guardedPoNumbers, refusePo } from '#steps/orders/unique-numbers.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { showOrders, type ShownOrder } from './read.ts';
import { transactOne } from '#flows/kit/transact.ts';
import { lockKnownOrders, refuseUnknownOrder, type OrderCommand } from '#steps/orders/lock.ts';

export async function acceptOrder(
  ports: Ports,
  context: RequestContext,
  command: OrderCommand,
): Promise<Result<ShownOrder>> {
  const accepted = await transactOne(ports, context, {
    item: command,
    work: (tx, items) => accept(tx, { ports, context }, items),
  });
  if (accepted.ok) await retryEarlyEvents(ports, context.accountId, [accepted.value.order.id]);
  return accepted;
}

async function accept(
  tx: Tx,
  invocation: Invocation,
  commands: readonly OrderCommand[],
): Promise<readonly Result<ShownOrder>[] | Refused> {
  const { context } = invocation;
  const held = await lockKnownOrders(
    tx,
    context,
    commands.map((command) => command.order),
  );
  const customerIds = [...new Set(held.flatMap((order) => (order === null ? [] : [order.customerId])))];
  const customers = await loadCustomers(tx, owned(context.accountId, customerIds));
  const judged: Result<StoredOrder>[] = [];
  for (const [index, command] of commands.entries()) {
    const order = held[index] ?? null;
    const stale =
      order === null
        ? null
        : await guardVersion(tx, context, { subjectId: order.id, version: order.version, seen: command.seen });
    judged.push(stale ?? judge(order, customers));
  }
  await refuseSamePo(tx, context, judged);
  const drafts = new Map(
    judged.flatMap((result) =>
      result.ok && result.value.phase === 'draft' ? [[result.value.id, result.value] as const] : [],
    ),
  );
  const opened = await open(tx, invocation, { drafts: [...drafts.values()], customers });
  const standing = judged.flatMap((result) => (result.ok && !drafts.has(result.value.id) ? [result.value] : []));
  const billed = await billAccepted(tx, invocation, [...opened, ...standing]);
  if (!billed.ok) return billed;
  const shown = await showOrders(tx, context.accountId, [
    ...new Set(judged.flatMap((result) => (result.ok ? [result.value.id] : []))),
  ]);
  return judged.map((result) =>
    result.ok ? ok(present(shown.get(result.value.id), 'an accepted order can be read')) : result,
  );
}

function judge(order: StoredOrder | null, customers: ReadonlyMap<CustomerId, Customer>): Result<StoredOrder> {
  if (order === null) return refuseUnknownOrder();
  if (order.phase === 'void')
    return refuse('order_is_void', 'The order is void, which is final. Create a new one: POST /v1/orders.');
  const customer = present(customers.get(order.customerId), 'an order has its customer');
  return order.phase === 'draft' && customer.status === 'hold_all' ? refuseHold(customer) : ok(order);
}

/** Also for drafts from before the account was set to refuse duplicate PO numbers: only one of them is accepted. */
async function refuseSamePo(tx: Tx, context: RequestContext, judged: Result<StoredOrder>[]): Promise<void> {
  for (const [index, result] of judged.entries()) {
    if (!result.ok || result.value.phase !== 'draft' || result.value.poNumber === null) continue;
    const { id, customerId, poNumber } = result.value;
    const pos = await guardedPoNumbers(tx, context, [{ customerId, poNumber }]);
    const used = await findUsed(tx, context.accountId, { numbers: [], pos, except: id });
    const holder = used.pos.get(poKey({ customerId, poNumber }));
    if (holder !== undefined) judged[index] = refusePo(holder);
  }
}

async function open(
  tx: Tx,
  { ports, context }: Invocation,
  {
    drafts,
    customers,
  }: { readonly drafts: readonly StoredOrder[]; readonly customers: ReadonlyMap<CustomerId, Customer> },
): Promise<readonly AcceptedOrder[]> {
  if (drafts.length === 0) return [];
  const account = await loadAccount(tx, context.accountId);
  const frozen = drafts.map((order) => {
    const customer = present(customers.get(order.customerId), 'an order has its customer');
    return { ...order, policy: resolvePolicy({ account, customer, ownPolicy: order.ownPolicy }) };
  });
  await freezePolicies(
    tx,
    context.accountId,
    frozen.map(({ id, policy }) => ({ id, policy })),
  );
  const moved = await moveOrders(
    tx,
    { ...context, move: 'accept' },
    frozen.map((order): OrderId => order.id),
  );
  await openQuantities(
    tx,
    context,
    frozen.map((order) => toOpen(order, ports.newId)),
  );
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    moved.map((order) => orderMoved('order.accepted', order)),
  );
  return frozen.map(({ id, policy }) => ({ id, policy, phase: 'accepted' }));
}
