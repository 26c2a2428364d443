/**
 * Undoes a chunk of an import: customers, products and tax rates are deleted, orders and packed shipments voided and their external ids
 * freed. Records in use stay and are reported.
 */
import type { AccountId, CustomerId, Id, OrderId, ProductId, ShipmentId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { deleteProducts, deleteTaxRates, holdProducts, holdTaxRates } from '#modules/catalog/index.ts';
import { deleteCustomers, holdCustomers } from '#modules/directory/index.ts';
import { releaseOrderKeys } from '#modules/orders/index.ts';
import { findInUse } from '#views/in-use.ts';
import type { Chunk } from './chunk.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { voidShipment } from '#flows/shipments/void.ts';
import { transact } from '#flows/kit/transact.ts';
import { voidOrder } from '#flows/orders/void.ts';

const REASON = 'The import was undone';
const IN_USE = 'Another record depends on it.';

/** Records which positions stay and why; the rest of the chunk counts as undone. */
export interface KeepingUndone {
  /** Throws when work on the import must stop. */
  readonly begin: (tx: Tx) => Promise<void>;
  readonly keep: (tx: Tx, kept: ReadonlyMap<number, string>) => Promise<void>;
}

interface Undoing {
  readonly chunk: Chunk;
  readonly keeping: KeepingUndone;
}

interface Made {
  readonly position: number;
  readonly id: string;
}

export async function undoChunk(ports: Ports, context: RequestContext, undoing: Undoing): Promise<void> {
  const { chunk, keeping } = undoing;
  const { kind } = chunk.import;
  const made = chunk.records.flatMap(({ position, thingId }) => (thingId === null ? [] : [{ position, id: thingId }]));
  if (kind === 'customers' || kind === 'products' || kind === 'tax_rates') {
    await transact(ports, context, async (tx) => {
      await keeping.begin(tx);
      return ok(await keeping.keep(tx, await removeEach(tx, { ports, context }, { kind, made })));
    });
    return;
  }
  const kept =
    kind === 'documents'
      ? new Map(made.map(({ position }) => [position, 'Issued documents cannot be removed.']))
      : await voidEach(ports, context, { kind, made });
  await transact(ports, context, async (tx) => {
    await keeping.begin(tx);
    if (kind === 'orders') {
      const free = made.filter(({ position }) => !kept.has(position)).map(({ id }) => id as OrderId);
      await releaseOrderKeys(tx, context.accountId, free);
    }
    return ok(await keeping.keep(tx, kept));
  });
}

type Removable = 'customers' | 'products' | 'tax_rates';

/** Locks them before checking whether they are in use: concurrent references wait for the end of this transaction. */
async function removeEach(
  tx: Tx,
  { ports, context }: Invocation,
  { kind, made }: { readonly kind: Removable; readonly made: readonly Made[] },
): Promise<Map<number, string>> {
  const { accountId } = context;
  const ids = made.map(({ id }) => id);
  const { hold, remove, subjectKind } = REMOVING[kind];
  await hold(tx, accountId, ids);
  const used = await findInUse(tx, accountId, { kind, ids });
  const free = ids.filter((id) => !used.has(id));
  await remove(tx, accountId, free);
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    free.map((subjectId) => ({
      accountId,
      type: `${subjectKind}.deleted`,
      subjectKind,
      subjectId,
      data: { reason: REASON },
    })),
  );
  return new Map(made.flatMap(({ position, id }) => (used.has(id) ? [[position, IN_USE] as const] : [])));
}

type OnIds = (tx: Tx, accountId: AccountId, ids: readonly string[]) => Promise<void>;

const REMOVING: Readonly<
  Record<
    Removable,
    { readonly hold: OnIds; readonly remove: OnIds; readonly subjectKind: 'customer' | 'product' | 'tax_rate' }
  >
> = {
  customers: {
    hold: (tx, accountId, ids) => holdCustomers(tx, accountId, ids as CustomerId[]),
    remove: (tx, accountId, ids) => deleteCustomers(tx, accountId, ids as CustomerId[]),
    subjectKind: 'customer',
  },
  products: {
    hold: (tx, accountId, ids) => holdProducts(tx, accountId, ids as ProductId[]),
    remove: (tx, accountId, ids) => deleteProducts(tx, accountId, ids as ProductId[]),
    subjectKind: 'product',
  },
  tax_rates: {
    hold: (tx, accountId, ids) => holdTaxRates(tx, accountId, ids as Id<'tax_rate'>[]),
    remove: (tx, accountId, ids) => deleteTaxRates(tx, accountId, ids as Id<'tax_rate'>[]),
    subjectKind: 'tax_rate',
  },
};

/** Voids each in its own transaction, which checks the conditions itself; idempotent. */
async function voidEach(
  ports: Ports,
  context: RequestContext,
  { kind, made }: { readonly kind: 'orders' | 'shipments'; readonly made: readonly Made[] },
): Promise<Map<number, string>> {
  const kept = new Map<number, string>();
  const used = await ports.database.transaction(
    [context.accountId],
    (tx) => findInUse(tx, context.accountId, { kind, ids: made.map(({ id }) => id) }),
    'read',
  );
  for (const { position, id } of made) {
    const result = used.has(id)
      ? null
      : kind === 'orders'
        ? await voidOrder(ports, context, { order: { id: id as OrderId }, seen: null, reason: REASON })
        : await voidShipment(ports, context, { ref: { id: id as ShipmentId }, reason: null });
    if (result === null) kept.set(position, IN_USE);
    else if (!result.ok) kept.set(position, result.refusal.detail);
  }
  return kept;
}
