/**
 * Voids an issued invoice that nobody got and nothing was settled against; its number stays. Its source is billed again by the next
 * request for it, or held with the reason. A draft is deleted instead.
 */
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Settlement } from '#model/settlement.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { cancelDeliveries } from '#modules/deliveries/index.ts';
import {
  endClaims,
  findCreditNotes,
  freeExternalId,
  markDeleted,
  markVoid,
  releaseExternalId,
} from '#modules/invoices/index.ts';
import { moveQuantities } from '#modules/orders/index.ts';
import { findSettlementsOf } from '#modules/settlements/index.ts';
import { sourceIds } from './issue-invoices.ts';
import { lockInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read-invoices.ts';
import { tell } from './story.ts';
import { endOf, refuseOtherEnd, type SourceEnd } from './taken-back.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface VoidInput {
  readonly invoiceId: InvoiceId;
  readonly reason: string;
  /** Null: not said, which holds it. */
  readonly source: SourceEnd | null;
}

export function voidInvoice(ports: Ports, asking: Asking, input: VoidInput): Promise<Result<InvoiceAnswer>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    if (record.lifecycle === 'void')
      return (await refuseOtherEnd(tx, asking, input)) ?? ok(await loadInvoiceAnswer(tx, asking, record.id));
    if (record.lifecycle === 'draft')
      return refuse('invoice_not_issued', `A draft is deleted, not voided: DELETE ${pathOf(record)}.`);
    if (record.kind === 'credit_note')
      return refuse('credit_note_cannot_be_voided', `A credit note stands. ${BILL_AGAIN}`);
    // Taking back what a note gave back already would take it back twice, on lines that other invoices bill too.
    if ((await findCreditNotes(tx, asking.accountId, record.id)).length > 0)
      return refuse(
        'invoice_has_settlements',
        `A credit note corrects the invoice already, so it is not voided. What is left of it, if any, is credited: POST ${pathOf(record)}/credit. ${BILL_AGAIN}`,
      );
    const cancelled = await cancelDeliveries(tx, asking.accountId, {
      invoiceId: record.id,
      at: asking.at,
      reason: input.reason,
    });
    if (cancelled.beyondRecall > 0 || record.standing?.isSent === true) {
      return refuse(
        'invoice_already_sent',
        `The invoice was sent, is being sent, or may have arrived; credit it instead: POST ${pathOf(record)}/credit. ` +
          'Where a person knows that a parked mail never arrived, POST /v1/deliveries/{id}/dismiss makes it voidable.',
      );
    }
    if (!(await markVoid(tx, asking.accountId, { id: record.id, reason: input.reason, at: asking.at }))) {
      return refuseSettled(await findSettlementsOf(tx, asking.accountId, record.id), record);
    }
    await freeExternalId(tx, asking.accountId, { invoiceId: record.id, at: asking.at });
    await takeBack(tx, { ports, asking, document });
    await endClaims(tx, asking.accountId, {
      invoiceId: record.id,
      as: endOf(input.source),
      reason: input.reason,
    });
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId: asking.accountId,
        type: 'invoice.voided',
        subjectKind: 'invoice',
        subjectId: record.id,
        data: { number: record.number, reason: input.reason, source: input.source ?? 'hold' },
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

/** How what was taken back by mistake is billed once more. */
const BILL_AGAIN =
  'If that was a mistake, bill the same again: goods of an order by POST /v1/invoices with its order_id, or, taken back with ' +
  '"source": "bill_again", by POST /v1/shipments/{id}/ship; anything else by a new POST /v1/invoices.';

const pathOf = ({ id }: Pick<InvoiceRecord, 'id'>): string => `/v1/invoices/${writeId('invoice', id)}`;

function refuseSettled(
  settlements: readonly Pick<Settlement, 'id' | 'number'>[],
  record: Pick<InvoiceRecord, 'id'>,
): Result<never> {
  const named = settlements.map(
    ({ id, number }) => `${number} (POST /v1/settlements/${writeId('settlement', id)}/void)`,
  );
  return refuse(
    'invoice_has_settlements',
    `Settled against the invoice: ${named.join(', ')}. Void that first, or credit the invoice: POST ${pathOf(record)}/credit.`,
  );
}

export function deleteDraft(ports: Ports, asking: Asking, invoiceId: InvoiceId): Promise<Result<InvoiceId>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, invoiceId);
    if (!locked.ok) return locked;
    const { record } = locked.value;
    if (!(await markDeleted(tx, asking.accountId, { id: record.id, at: asking.at }))) {
      return refuse(
        'invoice_not_draft',
        `The invoice is ${record.lifecycle}; only drafts are deleted. One that nobody got is voided: POST ${pathOf(record)}/void; else it is ` +
          `credited: POST ${pathOf(record)}/credit.`,
      );
    }
    await endClaims(tx, asking.accountId, { invoiceId: record.id, as: 'released', reason: 'draft deleted' });
    await releaseExternalId(tx, asking.accountId, record.id);
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
