/**
 * Bills the shipments that left while their account lacked what an invoice must say. One job bills one batch and queues the next, so a
 * server that stops in between loses nothing; what is billed already is found by its claim and left alone. One that is refused keeps no
 * other from its invoice: it waits for a person as `shipment_not_invoiced`.
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
  /** The last shipment of the batch before; null: from the first. */
  readonly after: ShipmentId | null;
}

const BATCH = 100;

/** Part of the transaction that completes an account. */
export async function queueWaiting(tx: Tx, ports: Ports, batch: WaitingBatch): Promise<void> {
  await ports.jobs.insert(tx, BILL_QUEUE, [{ id: ports.newId('job'), data: { ...batch } }]);
}

/** Answers how many shipments it tried. */
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

/** Shipping what has left changes nothing of it, and bills it. */
const asItLeft = (id: ShipmentId) => ({
  shipment: { id },
  shippedAt: null,
  carrier: null,
  trackingNumber: null,
});
