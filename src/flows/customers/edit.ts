/** Edits a customer, with the version the caller saw; a repeat changes nothing. */
import { present } from '#kernel/assert.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  findCustomers,
  loadCustomers,
  lockCustomer,
  updateCustomers,
  type StoredCustomer,
} from '#modules/directory/index.ts';
import { changesBetween, overlay, type PlannedEdit } from '#flows/kit/changes.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { sendWaitingOf } from '#flows/transmissions/send-waiting.ts';
import { problemsOfTaxId } from '#modules/tax/index.ts';
import { transact } from '#flows/kit/transact.ts';
import { type CustomerEdit, problemsOf, refuseInput, factsOf } from './create.ts';

interface CustomerEditing {
  readonly customer: Reference<'customer'>;
  readonly seen: number | null;
  readonly changes: CustomerEdit;
}

/** Also sends invoices that waited for an address of the customer. */
export async function editCustomer(
  ports: Ports,
  context: RequestContext,
  edit: CustomerEditing,
): Promise<Result<StoredCustomer>> {
  const edited = await writeEdit(ports, context, edit);
  if (edited.ok && namesRecipient(edit.changes)) await sendWaitingOf(ports, context, edited.value.id);
  return edited;
}

/** Whether the edit may provide an address for waiting invoices. */
export const namesRecipient = ({ email, transmission }: CustomerEdit): boolean => email != null || transmission != null;

function writeEdit(ports: Ports, context: RequestContext, edit: CustomerEditing): Promise<Result<StoredCustomer>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const [found] = await findCustomers(tx, accountId, [edit.customer]);
    if (!found) return refuse('customer_not_found', 'No such customer.');
    await lockCustomer(tx, accountId, found.id);
    const before = present(
      (await loadCustomers(tx, owned(accountId, [found.id]))).get(found.id),
      'a locked customer exists',
    );
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen: edit.seen });
    if (stale !== null) return stale;
    const planned = planCustomerEdit(before, edit.changes);
    if (!planned.ok) return planned;
    if (planned.value === null) return ok(before);
    const { after, changes } = planned.value;
    await updateCustomers(tx, context, [after]);
    await recordEvents(tx, { context, newId: ports.newId }, [
      { accountId, type: 'customer.edited', subjectKind: 'customer', subjectId: before.id, ...changes },
    ]);
    return ok(
      present((await loadCustomers(tx, owned(accountId, [before.id]))).get(before.id), 'an edited customer exists'),
    );
  });
}

/** Null when the edit changes nothing. */
export function planCustomerEdit(
  before: StoredCustomer,
  edit: CustomerEdit,
): Result<PlannedEdit<StoredCustomer> | null> {
  const after = overlay<StoredCustomer>(before, edit);
  // An unchanged tax id from before the check was introduced is accepted.
  const taxId = after.taxId === before.taxId ? null : after.taxId;
  const problems = [...problemsOf(edit), ...problemsOfTaxId(taxId, after.billTo)];
  if (problems.length > 0) return refuseInput(problems);
  const changes = changesBetween(factsOf(before), factsOf(after));
  return ok(changes === null ? null : { after, changes });
}
