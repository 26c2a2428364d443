/**
 * Takes back what an import made and nothing depends on: customers, products and tax rates are removed, orders and packed shipments void
 * and their names free again. What is in use stays, and is named.
 */
import type { AccountId, CustomerId, Id, OrderId, ProductId, ShipmentId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { deleteProducts, deleteTaxRates, holdProducts, holdTaxRates } from '#modules/catalog/index.ts';
import { deleteCustomers, holdCustomers } from '#modules/directory/index.ts';
import { releaseOrderNames } from '#modules/orders/index.ts';
import { findInUse } from '#views/in-use.ts';
import type { Chunk } from './import-chunk.ts';
import type { Ports } from './ports.ts';
import { voidShipment } from './read-shipments.ts';
import { tell } from './story.ts';
import { voidOrder } from './void-order.ts';

const REASON = 'The import was undone';
const IN_USE = 'Something depends on it by now.';

/** Notes what stays, by position and why; all else of the chunk counts as taken back. */
export interface KeepingUndone {
  /** Throws when the import is no longer to be worked on. */
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

export async function undoChunk(ports: Ports, asking: Asking, undoing: Undoing): Promise<void> {
  const { chunk, keeping } = undoing;
  const { kind } = chunk.import;
  const made = chunk.records.flatMap(({ position, thingId }) => (thingId === null ? [] : [{ position, id: thingId }]));
  if (kind === 'customers' || kind === 'products' || kind === 'tax_rates') {
    await tell(ports, asking, async (tx) => {
      await keeping.begin(tx);
      return ok(await keeping.keep(tx, await removeEach(tx, { ports, asking }, { kind, made })));
    });
    return;
  }
  const kept =
    kind === 'documents'
      ? new Map(made.map(({ position }) => [position, 'Issued documents stand.']))
      : await voidEach(ports, asking, { kind, made });
  await tell(ports, asking, async (tx) => {
    await keeping.begin(tx);
    if (kind === 'orders') {
      const free = made.filter(({ position }) => !kept.has(position)).map(({ id }) => id as OrderId);
      await releaseOrderNames(tx, asking.accountId, free);
    }
    return ok(await keeping.keep(tx, kept));
  });
}

type Removable = 'customers' | 'products' | 'tax_rates';

/** They are held before anybody looks whether they are in use: whoever names one at the same moment waits for the end of this. */
async function removeEach(
  tx: Tx,
  { ports, asking }: { readonly ports: Ports; readonly asking: Asking },
  { kind, made }: { readonly kind: Removable; readonly made: readonly Made[] },
): Promise<Map<number, string>> {
  const { accountId } = asking;
  const ids = made.map(({ id }) => id);
  const { hold, remove, subjectKind } = REMOVING[kind];
  await hold(tx, accountId, ids);
  const used = await findInUse(tx, accountId, { kind, ids });
  const free = ids.filter((id) => !used.has(id));
  await remove(tx, accountId, free);
  await recordHappenings(
    tx,
    { asking, newId: ports.newId },
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

/** Each is voided in a story of its own, which sees for itself that nothing stands against it; done again, it changes nothing. */
async function voidEach(
  ports: Ports,
  asking: Asking,
  { kind, made }: { readonly kind: 'orders' | 'shipments'; readonly made: readonly Made[] },
): Promise<Map<number, string>> {
  const kept = new Map<number, string>();
  const used = await ports.database.transaction(
    [asking.accountId],
    (tx) => findInUse(tx, asking.accountId, { kind, ids: made.map(({ id }) => id) }),
    'read',
  );
  for (const { position, id } of made) {
    const result = used.has(id)
      ? null
      : kind === 'orders'
        ? await voidOrder(ports, asking, { order: { id: id as OrderId }, seen: null, reason: REASON })
        : await voidShipment(ports, asking, { id: id as ShipmentId });
    if (result === null) kept.set(position, IN_USE);
    else if (!result.ok) kept.set(position, result.refusal.detail);
  }
  return kept;
}
