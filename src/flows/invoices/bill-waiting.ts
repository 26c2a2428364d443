/**
 * Bills shipments that shipped while their account was incomplete. One job bills one batch and queues the next, so that a stop in between
 * loses nothing; billed shipments are recognized by their claim and skipped. A refused one does not block the others: it becomes the
 * exception `shipment_not_invoiced`.
 */
import type { AccountId, ShipmentId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount, mayIssue } from '#modules/access/index.ts';
import { findNeverBilled } from '#views/shipments.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { BILL_QUEUE } from '#flows/kit/queues.ts';
import { inOrder } from '#flows/kit/coalesced.ts';
import { shipShipments } from '#flows/shipments/ship.ts';
import { transact, transactEach } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export interface WaitingBatch {
  readonly accountId: AccountId;
  /** The last shipment of the previous batch; null: start with the first. */
  readonly after: ShipmentId | null;
}

const BATCH = 100;

/** Called in the transaction that completes an account. */
export async function queueWaiting(tx: Tx, ports: Ports, batch: WaitingBatch): Promise<void> {
  await ports.jobs.insert(tx, BILL_QUEUE, [{ id: ports.newId('job'), data: { ...batch } }]);
}

/** Returns the number of shipments it tried to bill. */
export async function billWaiting(ports: Ports, batch: WaitingBatch): Promise<number> {
  const { accountId, after } = batch;
  const context = systemContext(ports, accountId, 'bill-waiting');
  const waiting = await readSnapshot(ports, context, async (tx) =>
    mayIssue(await loadAccount(tx, accountId)) ? findNeverBilled(tx, accountId, { after, limit: BATCH }) : [],
  );
  const last = waiting.at(-1);
  if (last === undefined) return 0;
  const billed = await transactEach(ports, context, {
    items: waiting,
    work: async (tx, ids) => {
      const requests = ids.map((id) => ({ context, input: asItLeft(id) }));
      const answers = await shipShipments(tx, ports, requests);
      return answers.ok ? inOrder(requests, answers.value) : answers;
    },
  });
  const refused = billed.ok ? billed.value.filter((each) => !each.ok).length : waiting.length;
  if (refused > 0) ports.log.warn({ account_id: accountId, refused }, 'Waiting shipments could not be billed.');
  if (waiting.length === BATCH) {
    await transact(ports, context, async (tx) => {
      await queueWaiting(tx, ports, { accountId, after: last });
      return ok(null);
    });
  }
  return waiting.length;
}

/** Shipping a shipped shipment again changes nothing and bills it. */
const asItLeft = (id: ShipmentId) => ({
  shipment: { id },
  shippedAt: null,
  carrier: null,
  trackingNumber: null,
});
