/**
 * Sends invoices that were not sent for lack of an e-mail address, once there is one, and those refused at an address that was corrected
 * since. Each invoice has its own transaction, so a repeat or a crash sends none twice.
 */
import type { CustomerId } from '#kernel/id.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findInvoicesToMail, findInvoicesToReaddress } from '#views/invoices-to-mail.ts';
import { eachAccount, total } from '#flows/kit/each-account.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { sendInvoice } from './send.ts';
import { sendToNewAddress } from './send-to-new-address.ts';
import { systemContext } from '#flows/kit/system-context.ts';

/** Sent within the request that changed the address; background work sends the rest. */
const MAX_AT_ONCE = 20;
const MAX_IN_A_ROUND = 500;

/** For one customer or all. Never throws into the preceding edit: what is not sent now is sent by the next round. */
export async function sendWaitingOf(ports: Ports, context: RequestContext, customerId?: CustomerId): Promise<void> {
  try {
    await sendWaiting(ports, context, { ...(customerId === undefined ? {} : { customerId }), limit: MAX_AT_ONCE });
  } catch (error) {
    ports.log.error(
      { err: error, account_id: context.accountId },
      'Waiting invoices could not be sent; it is tried again.',
    );
  }
}

export async function sweepWaitingInvoices(ports: Ports): Promise<number> {
  const sent = await eachAccount(ports, {
    failed: 'The waiting invoices of an account could not be sent.',
    work: (accountId) => sendWaiting(ports, systemContext(ports, accountId, 'sweep'), { limit: MAX_IN_A_ROUND }),
  });
  return total(sent);
}

async function sendWaiting(
  ports: Ports,
  context: RequestContext,
  of: { readonly customerId?: CustomerId; readonly limit: number },
): Promise<number> {
  const { repeatable: _, ...alone } = context;
  const waiting = await readSnapshot(ports, alone, (tx) => findInvoicesToMail(tx, alone.accountId, of));
  let sent = 0;
  for (const invoiceId of waiting) {
    const result = await sendInvoice(ports, alone, { invoiceId });
    if (result.ok) sent += 1;
  }
  for (const invoiceId of await readSnapshot(ports, alone, (tx) => findInvoicesToReaddress(tx, alone.accountId, of))) {
    const result = await sendToNewAddress(ports, alone, invoiceId);
    if (result.ok) sent += 1;
  }
  return sent;
}
