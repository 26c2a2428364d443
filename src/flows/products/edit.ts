/** Edits a product. Orders keep the price and tax they copied. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Product } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findProducts, loadProducts, lockProduct, updateProducts } from '#modules/catalog/index.ts';
import { changesBetween, type PlannedEdit } from '#flows/kit/changes.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { type ProductEdit, taxOf, factsOf } from './create.ts';

export function editProduct(
  ports: Ports,
  context: RequestContext,
  edit: { readonly product: Reference<'product'>; readonly seen: number | null; readonly changes: ProductEdit },
): Promise<Result<Product>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const { product: reference, changes } = edit;
    const [found] = await findProducts(
      tx,
      accountId,
      'id' in reference ? { ids: [reference.id] } : { externalIds: [reference.external] },
    );
    if (found === undefined) return refuse('product_not_found', 'No such product.');
    await lockProduct(tx, accountId, found.id);
    const before = present((await loadProducts(tx, accountId, [found.id])).get(found.id), 'a locked product exists');
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen: edit.seen });
    if (stale !== null) return stale;
    const planned = planProductEdit(before, changes);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok(before);
    await updateProducts(tx, context, [planned.value.after]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      { accountId, type: 'product.edited', subjectKind: 'product', subjectId: before.id, ...planned.value.changes },
    ]);
    return ok(present((await loadProducts(tx, accountId, [before.id])).get(before.id), 'an edited product exists'));
  });
}

/** Null when the edit changes nothing. */
export function planProductEdit(before: Product, edit: ProductEdit): Result<PlannedEdit<Product> | null> {
  const tax = taxOf(edit, before.tax);
  if (!tax.ok) return tax;
  const after: Product = {
    ...before,
    externalId: edit.externalId === undefined ? before.externalId : edit.externalId,
    sku: edit.sku ?? before.sku,
    name: edit.name ?? before.name,
    unit: edit.unit ?? before.unit,
    unitPrice: edit.unitPrice === undefined ? before.unitPrice : edit.unitPrice,
    tax: tax.value,
    metadata: edit.metadata ?? before.metadata,
  };
  const changes = changesBetween(factsOf(before), factsOf(after));
  return ok(changes === null ? null : { after, changes });
}
