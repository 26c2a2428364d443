/**
 * Mails documents that were issued elsewhere, which happens only when somebody asks for it. What would mislead is not mailed: without lines
 * of its own nobody sees what it bills, and where something was paid it would ask for too much. The document says that it is a copy.
 */
import type { InvoiceId } from '#kernel/id.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { insertDeliveries, planInvoiceMail, type DeliveryToQueue } from '#modules/deliveries/index.ts';
import type { Ports } from './ports.ts';
import { DELIVER_QUEUE } from './queues.ts';

export interface BroughtDocument {
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  /** Minor units. */
  readonly open: bigint;
  readonly hasLines: boolean;
}

/** Why some are not mailed, by invoice. */
export async function mailBrought(
  tx: Tx,
  { ports, asking }: { readonly ports: Ports; readonly asking: Asking },
  brought: readonly BroughtDocument[],
): Promise<Map<InvoiceId, string>> {
  const reasons = new Map<InvoiceId, string>();
  const deliveries: DeliveryToQueue[] = [];
  for (const { document, customer, open, hasLines } of brought) {
    const { invoiceId, revision } = document;
    const planned = planInvoiceMail({ customer, salesRepEmail: null, purpose: 'original' });
    const reason = !hasLines
      ? 'it came without lines, so its document would not say what it bills'
      : open !== document.total
        ? 'something was paid on it, and its document would ask for all of it'
        : planned.length === 0
          ? 'the customer has no e-mail address'
          : null;
    if (reason !== null) reasons.set(invoiceId, reason);
    else {
      const { accountId, at } = asking;
      deliveries.push(
        ...planned.map((plan) => ({ ...plan, accountId, at, id: ports.newId('delivery'), invoiceId, revision })),
      );
    }
  }
  const ids = await insertDeliveries(tx, deliveries);
  await ports.jobs.insert(
    tx,
    DELIVER_QUEUE,
    ids.map((id) => ({ id, data: { accountId: asking.accountId, deliveryId: id } })),
  );
  return reasons;
}
