/**
 * Voids an issued invoice that nobody got and nothing was settled against; its number stays. Its source is billed again by the next
 * request for it, or held with the reason. A draft is deleted instead.
 */
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { cancelDeliveries } from '#modules/deliveries/index.ts';
import { endClaims, findCreditNotes, markDeleted, markVoid } from '#modules/invoices/index.ts';
import { moveQuantities } from '#modules/orders/index.ts';
import { sourceIds } from './issue-invoices.ts';
import { lockInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read-invoices.ts';
import { tell } from './story.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface VoidInput {
  readonly invoiceId: InvoiceId;
  readonly reason: string;
  /** Bill the source again when it is asked for, or hold it. */
  readonly source: 'bill_again' | 'hold';
}

export function voidInvoice(ports: Ports, asking: Asking, input: VoidInput): Promise<Result<InvoiceAnswer>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    if (record.lifecycle === 'void') return ok(await loadInvoiceAnswer(tx, asking, record.id));
    if (record.lifecycle === 'draft') return refuse('invoice_not_issued', 'A draft is deleted, not voided.');
    if (record.kind === 'credit_note')
      return refuse('credit_note_cannot_be_voided', 'A credit note stands once it is issued.');
    // Taking back what a note gave back already would take it back twice, on lines that other invoices bill too.
    if ((await findCreditNotes(tx, asking.accountId, record.id)).length > 0)
      return refuse(
        'invoice_has_settlements',
        'A credit note corrects the invoice already, so it is not voided. Credit the rest of it instead, if any.',
      );
    const cancelled = await cancelDeliveries(tx, asking.accountId, {
      invoiceId: record.id,
      at: asking.at,
      reason: input.reason,
    });
    if (cancelled.beyondRecall > 0 || record.standing?.isSent === true) {
      return refuse('invoice_already_sent', 'The invoice was sent or is being sent; write a credit note instead.');
    }
    if (!(await markVoid(tx, asking.accountId, { id: record.id, reason: input.reason, at: asking.at }))) {
      return refuse(
        'invoice_has_settlements',
        'Something is settled against the invoice; void that first, or write a credit note.',
      );
    }
    await takeBack(tx, { ports, asking, document });
    await endClaims(tx, asking.accountId, {
      invoiceId: record.id,
      as: input.source === 'hold' ? 'held' : 'released',
      reason: input.reason,
    });
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'invoice.voided',
        subjectKind: 'invoice',
        subjectId: record.id,
        data: { number: record.number, reason: input.reason, source: input.source },
        previous: { status: record.lifecycle },
      },
      ...cancelled.parked.map((delivery) =>
        tellOfDelivery(delivery, {
          step: 'parked',
          state: 'parked',
          previous: 'queued',
          facts: { reason_code: 'invoice_void' },
        }),
      ),
    ]);
    return ok(await loadInvoiceAnswer(tx, asking, record.id));
  });
}

export function deleteDraft(ports: Ports, asking: Asking, invoiceId: InvoiceId): Promise<Result<InvoiceId>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, invoiceId);
    if (!locked.ok) return locked;
    const { record } = locked.value;
    if (!(await markDeleted(tx, asking.accountId, { id: record.id, at: asking.at }))) {
      return refuse('invoice_not_draft', `The invoice is ${record.lifecycle}; only drafts are deleted.`);
    }
    await endClaims(tx, asking.accountId, { invoiceId: record.id, as: 'released', reason: 'draft deleted' });
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
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

/** Reverses on the quantity ledger what the document billed. */
async function takeBack(
  tx: Tx,
  { ports, asking, document }: { readonly ports: Ports; readonly asking: Asking; readonly document: InvoiceDocument },
): Promise<void> {
  moveQuantities(
    tx,
    document.lines.flatMap((line) =>
      line.orderLineId === null
        ? []
        : [
            {
              accountId: asking.accountId,
              id: ports.newId('event'),
              orderLineId: line.orderLineId,
              kind: 'billed' as const,
              quantity: -line.quantity,
              sourceKind: 'invoice',
              sourceId: document.invoiceId,
              at: asking.at,
            },
          ],
    ),
  );
}
