/** Part of every story in which a recipient turns out to have a document: the delivery accepted and, when it counts, the invoice sent. */
import type { Instant } from '#kernel/calendar.ts';
import { present } from '#kernel/assert.ts';
import { writeId } from '#kernel/id.ts';
import type { Happening } from '#model/audit.ts';
import type { Delivery } from '#model/delivery.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { moveDelivery } from '#modules/deliveries/index.ts';
import { loadRecords, markSent } from '#modules/invoices/index.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface Acceptance {
  readonly delivery: Delivery;
  readonly at: Instant;
  /** The attempt that succeeded; null when a person knows it arrived. */
  readonly attempt: number | null;
  readonly receipt: { readonly messageId: string; readonly response: string } | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What happened, for the caller to record; null when the delivery stands where it cannot be accepted (any more). */
export async function acceptDelivery(tx: Tx, asking: Asking, accepted: Acceptance): Promise<Happening[] | null> {
  const { delivery, at, attempt, receipt, facts } = accepted;
  const previous = await moveDelivery(tx, asking.accountId, {
    id: delivery.id,
    move: 'accept',
    at,
    ...(attempt === null ? {} : { attempt }),
    ...(receipt === null ? {} : { receipt }),
  });
  if (previous === null) return null;
  const happenings = [tellOfDelivery(delivery, { step: 'accepted', state: 'accepted', previous, facts })];
  if (delivery.countsAsSent && (await markSent(tx, asking.accountId, { id: delivery.invoiceId, at })))
    happenings.push(...(await tellOfSent(tx, asking, { deliveries: [delivery], at })));
  return happenings;
}

/** That invoices are sent now, each by the first of these deliveries that made it so. */
export async function tellOfSent(
  tx: Tx,
  asking: Asking,
  sent: { readonly deliveries: readonly Delivery[]; readonly at: Instant },
): Promise<Happening[]> {
  const records = await loadRecords(
    tx,
    asking.accountId,
    sent.deliveries.map((delivery) => delivery.invoiceId),
  );
  return sent.deliveries.map((delivery) => {
    const record = present(records.get(delivery.invoiceId), 'a delivery has its invoice');
    return {
      accountId: asking.accountId,
      type: record.kind === 'credit_note' ? 'credit_note.sent' : 'invoice.sent',
      subjectKind: 'invoice',
      subjectId: record.id,
      data: {
        number: record.number,
        delivery_id: writeId('delivery', delivery.id),
        recipient: delivery.recipient,
        is_sent: true,
        sent_at: sent.at,
      },
      previous: { is_sent: false },
    };
  });
}
