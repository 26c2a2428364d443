/** Deletes a draft, which has no number. What it claimed may be billed again. */
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { endClaims, markDeleted, releaseExternalId } from '#modules/invoices/index.ts';
import { sourceIds } from '#steps/invoices/issue.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { pathOf } from './void.ts';

export function deleteDraft(ports: Ports, context: RequestContext, invoiceId: InvoiceId): Promise<Result<InvoiceId>> {
  return transact(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, invoiceId);
    if (!locked.ok) return locked;
    const { record } = locked.value;
    if (!(await markDeleted(tx, context.accountId, { id: record.id, at: context.at }))) {
      return refuse(
        'invoice_not_draft',
        `The invoice is ${record.lifecycle}; only drafts can be deleted. If it has not been sent, void it: POST ${pathOf(record)}/void. Otherwise ` +
          `credit it: POST ${pathOf(record)}/credit.`,
      );
    }
    await endClaims(tx, context.accountId, { invoiceId: record.id, as: 'released', reason: 'draft deleted' });
    await releaseExternalId(tx, context.accountId, record.id);
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'invoice.draft_deleted',
        subjectKind: 'invoice',
        subjectId: record.id,
        data: sourceIds(record),
        previous: { status: 'draft' },
      },
    ]);
    return ok(record.id);
  });
}
