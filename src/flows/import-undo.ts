/**
 * Takes back what an import made and nothing depends on: customers, products and tax rates are removed, orders and packed shipments void
 * and their names free again. What is in use stays, and is named.
 */
import type { CustomerId, Id, OrderId, ProductId, ShipmentId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { deleteProducts, deleteTaxRates } from '#modules/catalog/index.ts';
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

/** By position: why a record's thing stays. */
export async function undoChunk(ports: Ports, asking: Asking, chunk: Chunk): Promise<Map<number, string>> {
  const { kind } = chunk.import;
  const made = chunk.records.flatMap(({ position, thingId }) => (thingId === null ? [] : [{ position, id: thingId }]));
  if (kind === 'documents') return new Map(made.map(({ position }) => [position, 'Issued documents stand.']));
  if (kind === 'orders' || kind === 'shipments') return voidEach(ports, asking, { kind, made });
  const kept = new Map<number, string>();
  await tell(ports, asking, async (tx) => {
    const ids = made.map(({ id }) => id);
    if (kind === 'customers') await holdCustomers(tx, asking.accountId, ids as CustomerId[]);
    const used = await findInUse(tx, asking.accountId, { kind, ids });
    for (const { position, id } of made) if (used.has(id)) kept.set(position, IN_USE);
    const free = ids.filter((id) => !used.has(id));
    await remove(tx, asking, { kind, ids: free });
    const subjectKind = { customers: 'customer', products: 'product', tax_rates: 'tax_rate' }[kind];
    await recordHappenings(
      tx,
      { asking, newId: ports.newId },
      free.map((subjectId) => ({
        accountId: asking.accountId,
        type: `${subjectKind}.deleted`,
        subjectKind,
        subjectId,
        data: { reason: REASON },
      })),
    );
    return ok(null);
  });
  return kept;
}

function remove(
  tx: Tx,
  { accountId }: Asking,
  { kind, ids }: { readonly kind: 'customers' | 'products' | 'tax_rates'; readonly ids: readonly string[] },
): Promise<void> {
  if (kind === 'customers') return deleteCustomers(tx, accountId, ids as CustomerId[]);
  return kind === 'products'
    ? deleteProducts(tx, accountId, ids as ProductId[])
    : deleteTaxRates(tx, accountId, ids as Id<'tax_rate'>[]);
}

async function voidEach(
  ports: Ports,
  asking: Asking,
  {
    kind,
    made,
  }: {
    readonly kind: 'orders' | 'shipments';
    readonly made: readonly { readonly position: number; readonly id: string }[];
  },
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
  if (kind === 'orders') {
    const free = made.filter(({ position }) => !kept.has(position)).map(({ id }) => id as OrderId);
    await tell(ports, asking, async (tx) => ok(await releaseOrderNames(tx, asking.accountId, free)));
  }
  return kept;
}
