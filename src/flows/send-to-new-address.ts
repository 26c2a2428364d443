/**
 * A mail that was refused at an address the customer no longer has goes to the ones it has now, to those of them who never got the document.
 * The refused one then waits for nobody: its cause was mended where the address is recorded.
 */
import { present } from '#kernel/assert.ts';
import type { DeliveryId, InvoiceId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Happening } from '#model/audit.ts';
import type { Delivery } from '#model/delivery.ts';
import { owned } from '#model/owned.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadDeliveriesOf, planInvoiceMail, resolveParked, sameAddress } from '#modules/deliveries/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { lockInvoice, type LockedInvoice } from './move-invoice.ts';
import type { Ports } from './ports.ts';
import { queueMails, refuseSending } from './send-invoice.ts';
import { tell } from './story.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

/** Answers how many mails it replaced. */
export function sendToNewAddress(ports: Ports, asking: Asking, invoiceId: InvoiceId): Promise<Result<number>> {
  return tell(ports, asking, async (tx) => {
    const locked = await lockInvoice(tx, asking, invoiceId);
    if (!locked.ok) return locked;
    const { replaced, happenings } = await replaceMails(tx, ports, { asking, ...locked.value, also: null });
    await recordHappenings(tx, { asking, newId: ports.newId }, happenings);
    return ok(replaced.size);
  });
}

/** Of a locked invoice. `also`: a mail whose fate is unknown, which a person decided to send again. What it answers is for the caller to record. */
export async function replaceMails(
  tx: Tx,
  ports: Ports,
  { asking, record, also }: LockedInvoice & { readonly asking: Asking; readonly also: DeliveryId | null },
): Promise<{ readonly replaced: ReadonlySet<DeliveryId>; readonly happenings: readonly Happening[] }> {
  const { accountId, at } = asking;
  const nothing = { replaced: new Set<DeliveryId>(), happenings: [] };
  if (refuseSending(record) !== null) return nothing;
  const customer = present(
    (await loadCustomers(tx, owned(accountId, [record.customerId]))).get(record.customerId),
    'an invoice has its customer',
  );
  const now = planInvoiceMail({ customer, salesRepEmail: null, purpose: 'original' });
  if (now.length === 0) return nothing;
  const existing = (await loadDeliveriesOf(tx, accountId, [record.id])).get(record.id) ?? [];
  const recorded = new Set([...now.map(({ recipient }) => recipient), customer.email ?? ''].map(sameAddress));
  const old = existing.filter(
    (mail) => !recorded.has(sameAddress(mail.recipient)) && (hasFailed(mail) || mail.id === also),
  );
  if (old.length === 0) return nothing;
  const got = new Set(
    existing.filter(({ revision }) => revision === record.revision).map(({ recipient }) => sameAddress(recipient)),
  );
  const plans = now.filter(({ recipient }) => !got.has(sameAddress(recipient)));
  const queued = await queueMails(tx, ports, { asking, record, plans, note: null });
  const replaced = new Set(await resolveParked(tx, accountId, { ids: old.map(({ id }) => id), at }));
  const facts = { because: 'address_replaced' };
  const resolved = old.filter(({ id }) => replaced.has(id));
  return {
    replaced,
    happenings: [
      ...queued.happenings,
      ...resolved.map((mail) =>
        tellOfDelivery(mail, { step: 'resolved', state: mail.state, previous: mail.state, facts }),
      ),
    ],
  };
}

/** Refused or sent back for certain. A mail that may have arrived is sent nowhere else by itself. */
const hasFailed = ({ state, recipientRole, reasonCode, resolvedAt }: Delivery): boolean =>
  resolvedAt === null &&
  recipientRole === 'customer' &&
  (state === 'bounced' || state === 'rejected' || (state === 'parked' && reasonCode !== 'outcome_unknown'));
