/**
 * Replaces a mail that was refused at an address the customer no longer has: sends it to those current addresses that never received the
 * document, and resolves the refused one.
 */
import { present } from '#kernel/assert.ts';
import type { TransmissionId, InvoiceId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Transmission } from '#model/transmission.ts';
import { owned } from '#model/owned.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { loadTransmissionsOf, planInvoiceMail, resolveParked, sameAddress } from '#modules/transmissions/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { lockInvoice, type LockedInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { queueMails, refuseSending } from './send.ts';
import { transact } from '#flows/kit/transact.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';

/** Returns the number of replaced mails. */
export function sendToNewAddress(ports: Ports, context: RequestContext, invoiceId: InvoiceId): Promise<Result<number>> {
  return transact(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, invoiceId);
    if (!locked.ok) return locked;
    const { replaced, events } = await replaceMails(tx, ports, { context, ...locked.value, also: null });
    await recordEvents(tx, { context, newId: ports.newId }, events);
    return ok(replaced.size);
  });
}

/** Requires a locked invoice. `also`: a mail of unknown outcome that a person retries. The caller must record the returned events. */
export async function replaceMails(
  tx: Tx,
  ports: Ports,
  { context, record, also }: LockedInvoice & { readonly context: RequestContext; readonly also: TransmissionId | null },
): Promise<{ readonly replaced: ReadonlySet<TransmissionId>; readonly events: readonly DomainEvent[] }> {
  const { accountId, at } = context;
  const nothing = { replaced: new Set<TransmissionId>(), events: [] };
  if (refuseSending(record) !== null) return nothing;
  const customer = present(
    (await loadCustomers(tx, owned(accountId, [record.customerId]))).get(record.customerId),
    'an invoice has its customer',
  );
  const now = planInvoiceMail({ customer, salesRepEmail: null, purpose: 'original' });
  if (now.length === 0) return nothing;
  const existing = (await loadTransmissionsOf(tx, accountId, [record.id])).get(record.id) ?? [];
  const recorded = new Set([...now.map(({ recipient }) => recipient), customer.email ?? ''].map(sameAddress));
  const old = existing.filter(
    (mail) => !recorded.has(sameAddress(mail.recipient)) && (hasFailed(mail) || mail.id === also),
  );
  if (old.length === 0) return nothing;
  const got = new Set(
    existing.filter(({ revision }) => revision === record.revision).map(({ recipient }) => sameAddress(recipient)),
  );
  const plans = now.filter(({ recipient }) => !got.has(sameAddress(recipient)));
  const queued = await queueMails(tx, ports, { context, record, plans, note: null });
  const replaced = new Set(await resolveParked(tx, accountId, { ids: old.map(({ id }) => id), at }));
  const facts = { because: 'address_replaced' };
  const resolved = old.filter(({ id }) => replaced.has(id));
  return {
    replaced,
    events: [
      ...queued.events,
      ...resolved.map((mail) =>
        recordTransmission(mail, { step: 'resolved', state: mail.state, previous: mail.state, facts }),
      ),
    ],
  };
}

/** Definitely refused or bounced. A mail that may have arrived is not redirected automatically. */
const hasFailed = ({ state, recipientRole, reasonCode, resolvedAt }: Transmission): boolean =>
  resolvedAt === null &&
  recipientRole === 'customer' &&
  (state === 'bounced' || state === 'rejected' || (state === 'parked' && reasonCode !== 'outcome_unknown'));
