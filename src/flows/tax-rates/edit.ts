/** Edits a tax rate. A new default replaces the previous one. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { TaxRate } from '#model/catalog.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { clearDefaultTax, findTaxRates, loadTaxRates, lockTaxRate, updateTaxRates } from '#modules/catalog/index.ts';
import { changesBetween, type PlannedEdit } from '#flows/kit/changes.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { type TaxRateEdit, lastDefaultAlone, taxOf, factsOf } from './create.ts';

export function editTaxRate(
  ports: Ports,
  context: RequestContext,
  edit: { readonly taxRate: Reference<'tax_rate'>; readonly seen: number | null; readonly changes: TaxRateEdit },
): Promise<Result<TaxRate>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const { changes } = edit;
    const [found] = await findTaxRates(tx, accountId, [edit.taxRate]);
    if (!found) return refuse('tax_rate_not_found', 'No such tax rate.');
    await lockTaxRate(tx, accountId, found.id);
    const before = present((await loadTaxRates(tx, accountId, [found.id])).get(found.id), 'a locked tax rate exists');
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen: edit.seen });
    if (stale !== null) return stale;
    const planned = planTaxRateEdit(before, changes);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok(before);
    await writeTaxRates(tx, context, [{ before, after: planned.value.after }]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      { accountId, type: 'tax_rate.edited', subjectKind: 'tax_rate', subjectId: before.id, ...planned.value.changes },
    ]);
    return ok(present((await loadTaxRates(tx, accountId, [before.id])).get(before.id), 'an edited tax rate exists'));
  });
}

/** Null when the edit changes nothing. */
export function planTaxRateEdit(before: TaxRate, edit: TaxRateEdit): Result<PlannedEdit<TaxRate> | null> {
  const tax = taxOf(edit, before.tax);
  if (!tax.ok) return tax;
  const after: TaxRate = {
    ...before,
    externalId: edit.externalId === undefined ? before.externalId : edit.externalId,
    name: edit.name ?? before.name,
    tax: tax.value,
    isDefault: edit.isDefault ?? before.isDefault,
  };
  const changes = changesBetween(factsOf(before), factsOf(after));
  return ok(changes === null ? null : { after, changes });
}

/** A new default replaces the previous one; of several the last one wins. */
export async function writeTaxRates(
  tx: Tx,
  context: RequestContext,
  edits: readonly { readonly before: TaxRate; readonly after: TaxRate }[],
): Promise<void> {
  if (edits.some(({ before, after }) => after.isDefault && !before.isDefault)) await clearDefaultTax(tx, context);
  await updateTaxRates(tx, context, lastDefaultAlone(edits.map(({ after }) => after)));
}
