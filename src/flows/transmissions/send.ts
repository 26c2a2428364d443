/**
 * Sends an issued document: the original to recipients who never received it, a resend to the others. Recipients with a pending mail are
 * skipped, so that a repeated request sends once.
 */
import { owned } from '#model/owned.ts';
import { present } from '#kernel/assert.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission, PlannedTransmission } from '#model/transmission.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  insertTransmissions,
  loadTransmissionsOf,
  planChosenMail,
  planInvoiceMail,
  planSending,
  resolveParked,
  type TransmissionToQueue,
} from '#modules/transmissions/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from '#flows/invoices/read.ts';
import { transact } from '#flows/kit/transact.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';

export interface SendInput {
  readonly invoiceId: InvoiceId;
  /** Default: the customer's recipients, and the sales rep's copy. */
  readonly recipients?: readonly string[] | undefined;
  /** Shown in the mail. */
  readonly note?: string | undefined;
}

export function sendInvoice(ports: Ports, context: RequestContext, input: SendInput): Promise<Result<InvoiceAnswer>> {
  return transact(ports, context, async (tx) => {
    const { accountId } = context;
    const locked = await lockInvoice(tx, context, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    const refusal = refuseSending(record);
    if (refusal !== null) return { ok: false, refusal };
    const customer = present(
      (await loadCustomers(tx, owned(accountId, [record.customerId]))).get(record.customerId),
      'an invoice has its customer',
    );
    const question = { customer, salesRepEmail: document.salesRepEmail, purpose: 'original' };
    const wanted =
      input.recipients === undefined
        ? planInvoiceMail(question)
        : planChosenMail({ ...question, recipients: input.recipients });
    if (wanted.length === 0)
      return refuse(
        'no_recipient',
        'The customer has no e-mail address. Give recipients, or add an address to the customer.',
      );
    const existing = ((await loadTransmissionsOf(tx, accountId, [record.id])).get(record.id) ?? []).filter(
      (each) => each.revision === record.revision,
    );
    const plans = planSending(wanted, existing);
    const queued = await queueMails(tx, ports, { context, record, plans, note: input.note ?? null });
    await recordEvents(tx, { context, newId: ports.newId }, [
      ...queued.events,
      ...(await resolveReplaced(tx, context, { existing, fresh: queued.transmissions })),
    ]);
    return ok(await loadInvoiceAnswer(tx, context, record.id));
  });
}

/** Inserts the mails and their jobs; returns the events to record. */
export async function queueMails(
  tx: Tx,
  ports: Ports,
  mails: {
    readonly context: RequestContext;
    readonly record: InvoiceRecord;
    readonly plans: readonly PlannedTransmission[];
    readonly note: string | null;
  },
): Promise<{ readonly transmissions: readonly TransmissionToQueue[]; readonly events: readonly DomainEvent[] }> {
  const { accountId, at } = mails.context;
  const transmissions = mails.plans.map((plan): TransmissionToQueue => ({
    ...plan,
    accountId,
    at,
    note: mails.note,
    id: ports.newId('transmission'),
    invoiceId: mails.record.id,
    revision: mails.record.revision,
  }));
  const ids = await insertTransmissions(tx, transmissions);
  await ports.jobs.insert(
    tx,
    TRANSMIT_QUEUE,
    ids.map((id) => ({ id, data: { accountId, transmissionId: id } })),
  );
  const events = transmissions.map((transmission) =>
    recordTransmission({ ...transmission, accountId }, { step: 'queued', state: 'queued', previous: null }),
  );
  return { transmissions, events };
}

/** Resolves parked mails that newer ones replace; returns the events to record. */
export async function resolveReplaced(
  tx: Tx,
  { accountId, at }: RequestContext,
  mails: { readonly existing: readonly Transmission[]; readonly fresh: readonly TransmissionToQueue[] },
): Promise<DomainEvent[]> {
  const again = new Set(mails.fresh.map((fresh) => `${fresh.invoiceId} ${fresh.recipient.toLowerCase()}`));
  const replaced = mails.existing.filter((old) => again.has(`${old.invoiceId} ${old.recipient.toLowerCase()}`));
  if (replaced.length === 0) return [];
  const resolved = new Set(await resolveParked(tx, accountId, { ids: replaced.map((old) => old.id), at }));
  const facts = { because: 'sent_again' };
  return replaced.flatMap((old) =>
    resolved.has(old.id)
      ? [recordTransmission(old, { step: 'resolved', state: old.state, previous: old.state, facts })]
      : [],
  );
}

export function refuseSending(record: InvoiceRecord): Refusal | null {
  if (record.lifecycle === 'void')
    return { code: 'invoice_already_void', detail: 'The invoice is void and cannot be sent.' };
  if (record.number === null) return { code: 'invoice_not_issued', detail: 'A draft cannot be sent; issue it first.' };
  return null;
}
