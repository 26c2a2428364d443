/**
 * Voids an issued invoice that was not sent and has no allocations; its number stays. Its source is billed again by the next request for
 * it, or held with the reason. Drafts are deleted instead.
 */
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Settlement } from '#model/settlement.ts';
import type { RequestContext } from '#model/request-context.ts';
import { BILLED_AGAIN_BY } from '#model/trigger.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { cancelTransmissions } from '#modules/transmissions/index.ts';
import { endClaims, findCreditNotes, freeExternalId, markVoid } from '#modules/invoices/index.ts';
import { moveQuantities, quantityEntries } from '#modules/orders/index.ts';
import { findSettlementsOf } from '#modules/settlements/index.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read.ts';
import { transact } from '#flows/kit/transact.ts';
import { endOf, refuseOtherEnd, type SourceEnd } from '#steps/invoices/release-source.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';

export interface VoidInput {
  readonly invoiceId: InvoiceId;
  readonly reason: string;
  /** Null: not specified, which holds the source. */
  readonly source: SourceEnd | null;
}

export function voidInvoice(ports: Ports, context: RequestContext, input: VoidInput): Promise<Result<InvoiceAnswer>> {
  return transact(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    if (record.lifecycle === 'void')
      return (await refuseOtherEnd(tx, context, input)) ?? ok(await loadInvoiceAnswer(tx, context, record.id));
    if (record.lifecycle === 'draft')
      return refuse('invoice_not_issued', `A draft cannot be voided; delete it: DELETE ${pathOf(record)}.`);
    if (record.kind === 'credit_note')
      return refuse('credit_note_cannot_be_voided', `A credit note cannot be voided. ${BILL_AGAIN}`);
    // The quantities a credit note has credited would be reversed twice, on lines that other invoices bill too.
    if ((await findCreditNotes(tx, context.accountId, record.id)).length > 0)
      return refuse(
        'invoice_has_settlements',
        `The invoice already has a credit note, so it cannot be voided. Credit what is left of it, if anything: POST ${pathOf(record)}/credit. ${BILL_AGAIN}`,
      );
    const cancelled = await cancelTransmissions(tx, context.accountId, {
      invoiceId: record.id,
      at: context.at,
      reason: input.reason,
    });
    if (cancelled.beyondRecall > 0 || record.standing?.isSent === true) {
      return refuse(
        'invoice_already_sent',
        `The invoice has been sent, is being sent, or may have arrived; credit it instead: POST ${pathOf(record)}/credit. ` +
          'If you know that a parked mail never arrived, dismiss it (POST /v1/transmissions/{id}/dismiss); the invoice can then be voided.',
      );
    }
    if (!(await markVoid(tx, context.accountId, { id: record.id, reason: input.reason, at: context.at }))) {
      return refuseSettled(await findSettlementsOf(tx, context.accountId, record.id), record);
    }
    await freeExternalId(tx, context.accountId, { invoiceId: record.id, at: context.at });
    await takeBack(tx, { ports, context, document });
    await endClaims(tx, context.accountId, {
      invoiceId: record.id,
      as: endOf(input.source),
      reason: input.reason,
    });
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'invoice.voided',
        subjectKind: 'invoice',
        subjectId: record.id,
        data: { number: record.number, reason: input.reason, source: input.source ?? 'hold' },
        previous: { status: record.lifecycle },
      },
      ...cancelled.parked.map((transmission) =>
        recordTransmission(transmission, {
          step: 'parked',
          state: 'parked',
          previous: 'queued',
          facts: { reason_code: 'invoice_void' },
        }),
      ),
    ]);
    return ok(await loadInvoiceAnswer(tx, context, record.id));
  });
}

/** How to bill again what was voided or credited by mistake. */
const BILL_AGAIN =
  'If it was issued by mistake, bill the same again: goods of an order with POST /v1/invoices and its order_id, or, if they were taken back with ' +
  `"source": "bill_again", with ${Object.values(BILLED_AGAIN_BY).join(' or ')}; anything else with a new POST /v1/invoices.`;

export const pathOf = ({ id }: Pick<InvoiceRecord, 'id'>): string => `/v1/invoices/${writeId('invoice', id)}`;

function refuseSettled(
  settlements: readonly Pick<Settlement, 'id' | 'number'>[],
  record: Pick<InvoiceRecord, 'id'>,
): Result<never> {
  const named = settlements.map(
    ({ id, number }) => `${number} (POST /v1/settlements/${writeId('settlement', id)}/void)`,
  );
  return refuse(
    'invoice_has_settlements',
    `The invoice has settlements: ${named.join(', ')}. Void those first, or credit the invoice: POST ${pathOf(record)}/credit.`,
  );
}

/** Reverses the document's billed quantities on the quantity ledger. */
async function takeBack(
  tx: Tx,
  {
    ports,
    context,
    document,
  }: { readonly ports: Ports; readonly context: RequestContext; readonly document: InvoiceDocument },
): Promise<void> {
  const { accountId, at } = context;
  const { invoiceId: sourceId, lines } = document;
  const move = { accountId, at, kind: 'billed', sourceKind: 'invoice', sourceId, takesBack: true } as const;
  moveQuantities(
    tx,
    quantityEntries(move, lines, () => ports.newId('event')),
  );
}
