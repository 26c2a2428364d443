/**
 * Mails documents issued elsewhere, only on request and marked as a copy. Misleading ones are not mailed: those without lines do not show
 * what they bill, and partly paid ones would ask for too much.
 */
import type { InvoiceId } from '#kernel/id.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { insertTransmissions, planInvoiceMail, type TransmissionToQueue } from '#modules/transmissions/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';

export interface ImportedDocument {
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  /** Open amount in minor units. */
  readonly open: bigint;
  readonly hasLines: boolean;
}

/** Returns why some are not mailed, by invoice. */
export async function planImportedMail(
  tx: Tx,
  { ports, context }: Invocation,
  incoming: readonly ImportedDocument[],
): Promise<Map<InvoiceId, string>> {
  const reasons = new Map<InvoiceId, string>();
  const transmissions: TransmissionToQueue[] = [];
  for (const { document, customer, open, hasLines } of incoming) {
    const { invoiceId, revision } = document;
    const planned = planInvoiceMail({ customer, salesRepEmail: null, purpose: 'original' });
    const reason = !hasLines
      ? 'it was imported without lines, so its document would not show what it bills'
      : open !== document.total
        ? 'it is partly paid, but its document would demand the whole amount'
        : planned.length === 0
          ? 'the customer has no e-mail address'
          : null;
    if (reason !== null) reasons.set(invoiceId, reason);
    else {
      const { accountId, at } = context;
      transmissions.push(
        ...planned.map((plan) => ({ ...plan, accountId, at, id: ports.newId('transmission'), invoiceId, revision })),
      );
    }
  }
  const ids = await insertTransmissions(tx, transmissions);
  await ports.jobs.insert(
    tx,
    TRANSMIT_QUEUE,
    ids.map((id) => ({ id, data: { accountId: context.accountId, transmissionId: id } })),
  );
  return reasons;
}
