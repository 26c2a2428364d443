/**
 * Sends an issued document to whom it may concern: the original to those who never got it, a resend to those who did. What is on its way
 * already is left alone, so asking twice in a row sends once.
 */
import { owned } from '#model/owned.ts';
import { present } from '#kernel/assert.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { Happening } from '#model/audit.ts';
import type { Delivery, PlannedDelivery } from '#model/delivery.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  insertDeliveries,
  loadDeliveriesOf,
  planChosenMail,
  planInvoiceMail,
  planSending,
  resolveParked,
  type DeliveryToQueue,
} from '#modules/deliveries/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { lockInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { DELIVER_QUEUE } from './queues.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read-invoices.ts';
import { tell } from './story.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface SendInput {
  readonly invoiceId: InvoiceId;
  /** Left out: the customer's recipients, and the sales rep's copy. */
  readonly recipients?: readonly string[] | undefined;
  /** Shown in the mail. */
  readonly note?: string | undefined;
}

export function sendInvoice(ports: Ports, asking: Asking, input: SendInput): Promise<Result<InvoiceAnswer>> {
  return tell(ports, asking, async (tx) => {
    const { accountId } = asking;
    const locked = await lockInvoice(tx, asking, input.invoiceId);
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
      return refuse('no_recipient', 'The customer has no e-mail address; name recipients or give the customer one.');
    const existing = ((await loadDeliveriesOf(tx, accountId, [record.id])).get(record.id) ?? []).filter(
      (each) => each.revision === record.revision,
    );
    const plans = planSending(wanted, existing);
    const queued = await queueMails(tx, ports, { asking, record, plans, note: input.note ?? null });
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      ...queued.happenings,
      ...(await resolveReplaced(tx, asking, { existing, fresh: queued.deliveries })),
    ]);
    return ok(await loadInvoiceAnswer(tx, asking, record.id));
  });
}

/** Writes the mails and their jobs; answers what to record of it. */
export async function queueMails(
  tx: Tx,
  ports: Ports,
  mails: {
    readonly asking: Asking;
    readonly record: InvoiceRecord;
    readonly plans: readonly PlannedDelivery[];
    readonly note: string | null;
  },
): Promise<{ readonly deliveries: readonly DeliveryToQueue[]; readonly happenings: readonly Happening[] }> {
  const { accountId, at } = mails.asking;
  const deliveries = mails.plans.map((plan): DeliveryToQueue => ({
    ...plan,
    accountId,
    at,
    note: mails.note,
    id: ports.newId('delivery'),
    invoiceId: mails.record.id,
    revision: mails.record.revision,
  }));
  const ids = await insertDeliveries(tx, deliveries);
  await ports.jobs.insert(
    tx,
    DELIVER_QUEUE,
    ids.map((id) => ({ id, data: { accountId, deliveryId: id } })),
  );
  const happenings = deliveries.map((delivery) =>
    tellOfDelivery({ ...delivery, accountId }, { step: 'queued', state: 'queued', previous: null }),
  );
  return { deliveries, happenings };
}

/** Parked mails that newer ones stand in for wait for nobody any more; answers what to record of it. */
export async function resolveReplaced(
  tx: Tx,
  { accountId, at }: Asking,
  mails: { readonly existing: readonly Delivery[]; readonly fresh: readonly DeliveryToQueue[] },
): Promise<Happening[]> {
  const again = new Set(mails.fresh.map((fresh) => `${fresh.invoiceId} ${fresh.recipient.toLowerCase()}`));
  const replaced = mails.existing.filter((old) => again.has(`${old.invoiceId} ${old.recipient.toLowerCase()}`));
  if (replaced.length === 0) return [];
  const resolved = new Set(await resolveParked(tx, accountId, { ids: replaced.map((old) => old.id), at }));
  const facts = { because: 'sent_again' };
  return replaced.flatMap((old) =>
    resolved.has(old.id)
      ? [tellOfDelivery(old, { step: 'resolved', state: old.state, previous: old.state, facts })]
      : [],
  );
}

export function refuseSending(record: InvoiceRecord): Refusal | null {
  if (record.lifecycle === 'void')
    return { code: 'invoice_already_void', detail: 'The invoice is void; it is not sent.' };
  if (record.number === null) return { code: 'invoice_not_issued', detail: 'A draft is not sent; issue it first.' };
  return null;
}
