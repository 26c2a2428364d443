/** Marks a transmission as accepted and, if the recipient counts, its invoice as sent. */
import type { Instant } from '#kernel/calendar.ts';
import { present } from '#kernel/assert.ts';
import { writeId } from '#kernel/id.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { moveTransmission } from '#modules/transmissions/index.ts';
import { loadRecords, markSent } from '#modules/invoices/index.ts';
import { recordTransmission } from './audit-event.ts';

export interface Acceptance {
  readonly transmission: Transmission;
  readonly at: Instant;
  /** The successful attempt; null when confirmed by a person. */
  readonly attempt: number | null;
  readonly receipt: { readonly messageId: string; readonly response: string } | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Returns the events for the caller to record; null when the transmission's state does not allow it. */
export async function acceptTransmission(
  tx: Tx,
  context: RequestContext,
  accepted: Acceptance,
): Promise<DomainEvent[] | null> {
  const { transmission, at, attempt, receipt, facts } = accepted;
  const previous = await moveTransmission(tx, context.accountId, {
    id: transmission.id,
    move: 'accept',
    at,
    ...(attempt === null ? {} : { attempt }),
    ...(receipt === null ? {} : { receipt }),
  });
  if (previous === null) return null;
  const events = [recordTransmission(transmission, { step: 'accepted', state: 'accepted', previous, facts })];
  if (transmission.countsAsSent && (await markSent(tx, context.accountId, { id: transmission.invoiceId, at })))
    events.push(...(await recordSent(tx, context, { transmissions: [transmission], at })));
  return events;
}

/** The events of invoices now sent, each by its first accepted transmission. */
export async function recordSent(
  tx: Tx,
  context: RequestContext,
  sent: { readonly transmissions: readonly Transmission[]; readonly at: Instant },
): Promise<DomainEvent[]> {
  const records = await loadRecords(
    tx,
    context.accountId,
    sent.transmissions.map((transmission) => transmission.invoiceId),
  );
  return sent.transmissions.map((transmission) => {
    const record = present(records.get(transmission.invoiceId), 'a transmission has its invoice');
    return {
      accountId: context.accountId,
      type: record.kind === 'credit_note' ? 'credit_note.sent' : 'invoice.sent',
      subjectKind: 'invoice',
      subjectId: record.id,
      data: {
        number: record.number,
        transmission_id: writeId('transmission', transmission.id),
        recipient: transmission.recipient,
        is_sent: true,
        sent_at: sent.at,
      },
      previous: { is_sent: false },
    };
  });
}
