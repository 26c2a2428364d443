/**
 * Drafts are accepted: the policy freezes (order, customer, account) and every line opens on the quantity ledger. Accepting what is
 * accepted changes nothing; a customer on hold is refused.
 */
import { present } from '#kernel/assert.ts';
import type { CustomerId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { Reference } from '#model/reference.ts';
import type { Asking } from '#model/story.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import {
  findOrders,
  findUsed,
  freezePolicies,
  loadOrders,
  lockOrders,
  moveOrders,
  openQuantities,
  poKey,
  resolvePolicy,
  type StoredOrder,
} from '#modules/orders/index.ts';
import { applyEarlyEvents } from './apply-early-events.ts';
import { toldMove } from './complete-shipped-orders.ts';
import { refuseHold } from './compose-orders.ts';
import { guardedPoNumbers, refusePo, toOpen } from './create-orders.ts';
import { guardVersion } from './guard-version.ts';
import type { Ports } from './ports.ts';
import { refuseUnknownOrder, showOrders, type ShownOrder } from './read-orders.ts';
import { tellOne } from './story.ts';

export interface OrderCommand {
  readonly order: Reference<'order'>;
  /** The version the caller saw; null when it did not say. */
  readonly seen: number | null;
}

interface Teller {
  readonly ports: Ports;
  readonly asking: Asking;
}

export async function acceptOrder(ports: Ports, asking: Asking, command: OrderCommand): Promise<Result<ShownOrder>> {
  const accepted = await tellOne(ports, asking, {
    item: command,
    work: (tx, items) => accept(tx, { ports, asking }, items),
  });
  if (accepted.ok) await applyEarlyEvents(ports, asking.accountId, [accepted.value.order.id]);
  return accepted;
}

/** The orders commands name, held until the transaction ends and read under the lock; null where there is none. */
export async function holdOrders(
  tx: Tx,
  asking: Asking,
  references: readonly Reference<'order'>[],
): Promise<(StoredOrder | null)[]> {
  const found = await findOrders(tx, named(asking.accountId, references));
  const ids = [...new Set(found.flatMap((order) => (order === null ? [] : [order.id])))];
  lockOrders(tx, owned(asking.accountId, ids));
  const orders = await loadOrders(tx, owned(asking.accountId, ids));
  return found.map((order) => (order === null ? null : present(orders.get(order.id), 'a held order is there')));
}

async function accept(tx: Tx, teller: Teller, commands: readonly OrderCommand[]): Promise<Result<ShownOrder>[]> {
  const { asking } = teller;
  const held = await holdOrders(
    tx,
    asking,
    commands.map((command) => command.order),
  );
  const customerIds = [...new Set(held.flatMap((order) => (order === null ? [] : [order.customerId])))];
  const customers = await loadCustomers(tx, owned(asking.accountId, customerIds));
  const judged: Result<StoredOrder>[] = [];
  for (const [index, command] of commands.entries()) {
    const order = held[index] ?? null;
    const stale =
      order === null
        ? null
        : await guardVersion(tx, asking, { subjectId: order.id, version: order.version, seen: command.seen });
    judged.push(stale ?? judge(order, customers));
  }
  await refuseSamePo(tx, asking, judged);
  const drafts = new Map(
    judged.flatMap((result) =>
      result.ok && result.value.phase === 'draft' ? [[result.value.id, result.value] as const] : [],
    ),
  );
  await open(tx, teller, { drafts: [...drafts.values()], customers });
  const shown = await showOrders(tx, asking.accountId, [
    ...new Set(judged.flatMap((result) => (result.ok ? [result.value.id] : []))),
  ]);
  return judged.map((result) =>
    result.ok ? ok(present(shown.get(result.value.id), 'an accepted order can be read')) : result,
  );
}

function judge(order: StoredOrder | null, customers: ReadonlyMap<CustomerId, Customer>): Result<StoredOrder> {
  if (order === null) return refuseUnknownOrder();
  if (order.phase === 'void')
    return refuse('order_is_void', 'The order is void, and stays so; enter it anew: POST /v1/orders.');
  const customer = present(customers.get(order.customerId), 'an order has its customer');
  return order.phase === 'draft' && customer.status === 'hold_all' ? refuseHold(customer) : ok(order);
}

/** Drafts entered before the account came to refuse PO numbers twice: of them too, only one becomes an order. */
async function refuseSamePo(tx: Tx, asking: Asking, judged: Result<StoredOrder>[]): Promise<void> {
  for (const [index, result] of judged.entries()) {
    if (!result.ok || result.value.phase !== 'draft' || result.value.poNumber === null) continue;
    const { id, customerId, poNumber } = result.value;
    const pos = await guardedPoNumbers(tx, asking, [{ customerId, poNumber }]);
    const used = await findUsed(tx, asking.accountId, { numbers: [], pos, except: id });
    const holder = used.pos.get(poKey({ customerId, poNumber }));
    if (holder !== undefined) judged[index] = refusePo(holder);
  }
}

async function open(
  tx: Tx,
  { ports, asking }: Teller,
  {
    drafts,
    customers,
  }: { readonly drafts: readonly StoredOrder[]; readonly customers: ReadonlyMap<CustomerId, Customer> },
): Promise<void> {
  if (drafts.length === 0) return;
  const account = await loadAccount(tx, asking.accountId);
  const frozen = drafts.map((order) => {
    const customer = present(customers.get(order.customerId), 'an order has its customer');
    return { ...order, policy: resolvePolicy({ account, customer, ownPolicy: order.ownPolicy }) };
  });
  await freezePolicies(
    tx,
    asking.accountId,
    frozen.map(({ id, policy }) => ({ id, policy })),
  );
  const moved = await moveOrders(
    tx,
    { ...asking, move: 'accept' },
    frozen.map((order): OrderId => order.id),
  );
  await openQuantities(
    tx,
    asking,
    frozen.map((order) => toOpen(order, ports.newId)),
  );
  await recordHappenings(
    tx,
    { asking, newId: ports.newId },
    moved.map((order) => toldMove('order.accepted', order)),
  );
}
