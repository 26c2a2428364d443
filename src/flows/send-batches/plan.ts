/**
 * Plans the next mails of a send batch: a few more whenever some were sent, so that a large batch does not delay other mail and can be
 * stopped. Each step is one transaction with the mails it plans; a step that is not the next one is ignored.
 */
import { assert, present } from '#kernel/assert.ts';
import type { AccountId, CustomerId, InvoiceId, OrderId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { Transmission } from '#model/transmission.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { SendBatch, SendBatchId, SendBatchItem } from '#model/send-batch.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  countOpenMails,
  insertTransmissions,
  loadTransmissionsOf,
  lockSendBatch,
  moveSendBatch,
  nextItems,
  planInvoiceMail,
  planSending,
  settleItems,
  type TransmissionToQueue,
} from '#modules/transmissions/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { loadDocuments, loadRecords, lockRecords } from '#modules/invoices/index.ts';
import { lockOrders } from '#modules/orders/index.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { TRANSMIT_QUEUE, SEND_QUEUE } from '#flows/kit/queues.ts';
import { refuseSending, resolveReplaced } from '#flows/transmissions/send.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { recordTransmission } from '#steps/transmissions/audit-event.ts';

export interface SendBatchLimits {
  /** Maximum number of due mails per send batch. */
  readonly moving: number;
  /** Maximum including postponed mails: while the mail server is down for hours, the rest stays unplanned and can be stopped. */
  readonly open: number;
}

const LIMITS: SendBatchLimits = { moving: 400, open: 4_000 };
const CHUNK = 100;
/** Delay before the next step when the limit is reached. */
const PAUSE_SECONDS = 1;

export interface SendBatchPiece {
  readonly accountId: AccountId;
  readonly sendBatchId: SendBatchId;
  readonly jobId: string;
}

export async function planSendBatchPiece(
  ports: Ports,
  piece: SendBatchPiece,
  limits: SendBatchLimits = LIMITS,
): Promise<void> {
  for (;;) {
    const context = systemContext(ports, piece.accountId, 'send');
    const planned = await transact(ports, context, async (tx) => {
      const sendBatch = await lockSendBatch(tx, piece.accountId, piece.sendBatchId);
      if (sendBatch === null || sendBatch.state !== 'planning' || sendBatch.jobId !== piece.jobId)
        return ok('over' as const);
      const { moving, open } = await countOpenMails(tx, piece.accountId, { sendBatchId: sendBatch.id, at: context.at });
      const room = Math.min(limits.moving - moving, limits.open - open);
      const items =
        room <= 0
          ? []
          : await nextItems(tx, piece.accountId, { sendBatchId: sendBatch.id, limit: Math.min(CHUNK, room) });
      if (room > 0 && items.length === 0) {
        await moveSendBatch(tx, { ...sendBatch, state: 'planned' }, context.at);
        return ok('over' as const);
      }
      if (room > 0)
        await planItems(tx, { ports, context: { ...context, actor: sendBatch.actor } }, { sendBatch, items });
      if (room > CHUNK) return ok('more' as const);
      await queuePiece(tx, ports, { sendBatch, at: context.at, startAfterSeconds: PAUSE_SECONDS });
      return ok('over' as const);
    });
    assert(planned.ok, 'planning a send batch is never refused');
    if (planned.value === 'over') return;
  }
}

/** Queues the next step as a separate job; a repeated earlier one is ignored as outdated. */
export async function queuePiece(
  tx: Tx,
  ports: Pick<Ports, 'jobs' | 'newId'>,
  next: { readonly sendBatch: SendBatch; readonly at: string; readonly startAfterSeconds: number },
): Promise<void> {
  const { sendBatch, at, startAfterSeconds } = next;
  const jobId = ports.newId('job');
  await moveSendBatch(tx, { ...sendBatch, jobId }, at);
  const data = { accountId: sendBatch.accountId, sendBatchId: sendBatch.id, jobId };
  await ports.jobs.insert(tx, SEND_QUEUE, [{ id: jobId, data, startAfterSeconds }]);
}

interface Piece {
  readonly sendBatch: SendBatch;
  readonly items: readonly SendBatchItem[];
}

/** The data of an invoice needed to send it. */
interface Known {
  readonly record: InvoiceRecord;
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  /** Mails of its current revision. */
  readonly existing: readonly Transmission[];
}

async function planItems(tx: Tx, { ports, context }: Invocation, { sendBatch, items }: Piece): Promise<void> {
  const { accountId, at } = context;
  const known = await loadKnown(
    tx,
    accountId,
    items.map((item) => item.invoiceId),
  );
  const settled: SendBatchItem[] = [];
  const mails: { readonly transmissionId: Transmission['id']; readonly invoiceId: InvoiceId }[] = [];
  const fresh: TransmissionToQueue[] = [];
  for (const item of items) {
    const decided = decide(sendBatch, known.get(item.invoiceId));
    settled.push({ ...item, ...decided.settled });
    for (const transmissionId of decided.moving) mails.push({ transmissionId, invoiceId: item.invoiceId });
    for (const plan of decided.planned) {
      const { revision } = present(known.get(item.invoiceId), 'a planned invoice was loaded').record;
      const id = ports.newId('transmission');
      fresh.push({ ...plan, accountId, at, note: sendBatch.note, id, invoiceId: item.invoiceId, revision });
      mails.push({ transmissionId: id, invoiceId: item.invoiceId });
    }
  }
  const ids = await insertTransmissions(tx, fresh);
  assert(ids.length === fresh.length, 'no other transaction can plan mails of a locked invoice');
  await ports.jobs.insert(
    tx,
    TRANSMIT_QUEUE,
    ids.map((id) => ({ id, data: { accountId, transmissionId: id } })),
  );
  await settleItems(tx, accountId, { sendBatchId: sendBatch.id, items: settled, mails });
  const existing = [...known.values()].flatMap((each) => each.existing);
  await recordEvents(tx, { context, newId: ports.newId }, [
    ...fresh.map((transmission) =>
      recordTransmission(transmission, { step: 'queued', state: 'queued', previous: null }),
    ),
    ...(await resolveReplaced(tx, context, { existing, fresh })),
  ]);
}

/** Locks orders before invoices, as everywhere. */
async function loadKnown(tx: Tx, accountId: AccountId, ids: readonly InvoiceId[]): Promise<Map<InvoiceId, Known>> {
  const seen = [...(await loadRecords(tx, accountId, ids)).values()];
  const orders = new Set<OrderId>(seen.flatMap((record) => record.orderId ?? []));
  lockOrders(tx, owned(accountId, orders));
  const records = await lockRecords(tx, accountId, ids);
  const documents = await loadDocuments(tx, accountId, ids);
  const customerIds = new Set<CustomerId>(seen.map((record) => record.customerId));
  const customers = await loadCustomers(tx, owned(accountId, customerIds));
  const transmissions = await loadTransmissionsOf(tx, accountId, ids);
  const known = new Map<InvoiceId, Known>();
  for (const [id, record] of records) {
    const document = documents.get(id);
    if (document === undefined || record.lifecycle === 'deleted') continue;
    const customer = present(customers.get(record.customerId), 'an invoice has its customer');
    const existing = (transmissions.get(id) ?? []).filter((each) => each.revision === record.revision);
    known.set(id, { record, document, customer, existing });
  }
  return known;
}

interface Decided {
  readonly settled: Pick<SendBatchItem, 'outcome' | 'code' | 'detail'>;
  readonly planned: ReturnType<typeof planSending>;
  readonly moving: readonly Transmission['id'][];
}

function decide({ byFilter, resend }: SendBatch, known: Known | undefined): Decided {
  const settle = (outcome: 'skipped' | 'refused', code: string, detail: string): Decided => ({
    settled: { outcome, code, detail },
    planned: [],
    moving: [],
  });
  if (known === undefined) return settle('refused', 'invoice_not_found', 'No such invoice.');
  const { record, document, customer, existing } = known;
  const refusal = refuseSending(record);
  // Refused if requested by id; only skipped if selected by a filter.
  if (refusal !== null) return settle(byFilter ? 'skipped' : 'refused', refusal.code, refusal.detail);
  if (byFilter && record.origin === 'imported')
    return settle(
      'skipped',
      'invoice_imported',
      'The invoice was issued by another system. To send it from here, list it in invoice_ids.',
    );
  const wanted = planInvoiceMail({ customer, salesRepEmail: document.salesRepEmail, purpose: 'original' });
  if (wanted.length === 0)
    return settle('refused', 'no_recipient', 'The customer has no e-mail address. Add one, then send again.');
  const planned = planSending(wanted, existing).filter((plan) => resend || plan.purpose === 'original');
  const moving = existing.filter(({ state }) => state === 'queued' || state === 'sending').map(({ id }) => id);
  if (planned.length + moving.length > 0)
    return { settled: { outcome: 'queued', code: null, detail: null }, planned, moving };
  return existing.some((each) => each.state !== 'accepted' && each.state !== 'confirmed')
    ? settle('skipped', 'transmission_parked', 'An earlier mail of this invoice is parked or failed; retry that one.')
    : settle('skipped', 'invoice_already_sent', 'The invoice has already been sent.');
}
