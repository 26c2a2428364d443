/** Replaces what a manual draft says. Issued documents never come here: they are voided or credited. */
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { writeMoney } from '#kernel/money.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { updateDraft } from '#modules/invoices/index.ts';
import { draftInvoice, type InvoiceInput } from './create-invoice.ts';
import { guardVersion } from './guard-version.ts';
import { sourceIds } from './issue-invoices.ts';
import { lockInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read-invoices.ts';
import { tell } from './story.ts';

export interface DraftEdit {
  readonly invoiceId: InvoiceId;
  readonly input: Omit<InvoiceInput, 'onCreation'>;
  /** The version the caller saw, or null. */
  readonly seen: number | null;
}

export function editDraft(
  ports: Ports,
  asking: Asking,
  { invoiceId, input, seen }: DraftEdit,
): Promise<Result<InvoiceAnswer>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    const overtaken = await guardVersion(tx, asking, { subjectId: record.id, version: record.version, seen });
    if (overtaken !== null) return overtaken;
    if (record.lifecycle !== 'draft')
      return refuse('invoice_not_draft', `The invoice is ${record.lifecycle}; only drafts are edited.`);
    if (record.origin !== 'manual')
      return refuse('invoice_from_order', 'A draft of a shipment follows its order; edit the order.');
    const account = await loadAccount(tx, asking.accountId);
    const drafted = await draftInvoice(
      tx,
      { ports, asking, account },
      { invoiceId, input: { ...input, onCreation: 'draft' } },
    );
    if (!drafted.ok) return drafted;
    const fresh = drafted.value.document;
    await updateDraft(tx, asking.accountId, { document: fresh, at: asking.at });
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'invoice.draft_edited',
        subjectKind: 'invoice',
        subjectId: invoiceId,
        data: { ...sourceIds(fresh), total: writeMoney(fresh.total, fresh.currency), currency: fresh.currency },
        previous: {
          ...sourceIds(document),
          total: writeMoney(document.total, document.currency),
          currency: document.currency,
        },
      },
    ]);
    return ok(await loadInvoiceAnswer(tx, asking, invoiceId));
  });
}
