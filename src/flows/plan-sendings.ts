/**
 * Plans the next mails of a sending: a few more whenever some have left, so that one account's thousands keep nobody else's mail waiting and a
 * sending can be stopped. Each piece is one story with the mails it plans; a piece that is not the next one does nothing.
 */
import { assert, present } from '#kernel/assert.ts';
import type { AccountId, CustomerId, InvoiceId, OrderId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { Delivery } from '#model/delivery.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { Sending, SendingId, SendingItem } from '#model/sending.ts';
import type { Asking } from '#model/story.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  countOpenMails,
  insertDeliveries,
  loadDeliveriesOf,
  lockSending,
  moveSending,
  nextItems,
  planInvoiceMail,
  planSending,
  settleItems,
  type DeliveryToQueue,
} from '#modules/deliveries/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { loadDocuments, loadRecords, lockRecords } from '#modules/invoices/index.ts';
import { lockOrders } from '#modules/orders/index.ts';
import type { Ports } from './ports.ts';
import { DELIVER_QUEUE, SEND_QUEUE } from './queues.ts';
import { refuseSending, resolveReplaced } from './send-invoice.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface SendingLimits {
  /** Mails of one sending that are to leave now. */
  readonly moving: number;
  /** With those postponed: a few keep nobody waiting, but when the mail server is down for hours the rest can still be stopped. */
  readonly open: number;
}

const LIMITS: SendingLimits = { moving: 400, open: 4_000 };
const CHUNK = 100;
/** Between a full window and the next look. */
const PAUSE_SECONDS = 1;

export interface SendingPiece {
  readonly accountId: AccountId;
  readonly sendingId: SendingId;
  readonly jobId: string;
}

export async function planSendingPiece(
  ports: Ports,
  piece: SendingPiece,
  limits: SendingLimits = LIMITS,
): Promise<void> {
  for (;;) {
    const asking = systemAsking(ports, piece.accountId, 'send');
    const told = await tell(ports, asking, async (tx) => {
      const sending = await lockSending(tx, piece.accountId, piece.sendingId);
      if (sending === null || sending.state !== 'planning' || sending.jobId !== piece.jobId) return ok('over' as const);
      const { moving, open } = await countOpenMails(tx, piece.accountId, { sendingId: sending.id, at: asking.at });
      const room = Math.min(limits.moving - moving, limits.open - open);
      const items =
        room <= 0 ? [] : await nextItems(tx, piece.accountId, { sendingId: sending.id, limit: Math.min(CHUNK, room) });
      if (room > 0 && items.length === 0) {
        await moveSending(tx, { ...sending, state: 'planned' }, asking.at);
        return ok('over' as const);
      }
      if (room > 0) await planItems(tx, { ports, asking: { ...asking, actor: sending.actor } }, { sending, items });
      if (room > CHUNK) return ok('more' as const);
      await queuePiece(tx, ports, { sending, at: asking.at, startAfterSeconds: PAUSE_SECONDS });
      return ok('over' as const);
    });
    assert(told.ok, 'planning a sending is never refused');
    if (told.value === 'over') return;
  }
}

/** The next piece gets a job of its own; an earlier one that comes again finds that it is not the next any more. */
export async function queuePiece(
  tx: Tx,
  ports: Pick<Ports, 'jobs' | 'newId'>,
  next: { readonly sending: Sending; readonly at: string; readonly startAfterSeconds: number },
): Promise<void> {
  const { sending, at, startAfterSeconds } = next;
  const jobId = ports.newId('job');
  await moveSending(tx, { ...sending, jobId }, at);
  const data = { accountId: sending.accountId, sendingId: sending.id, jobId };
  await ports.jobs.insert(tx, SEND_QUEUE, [{ id: jobId, data, startAfterSeconds }]);
}

interface Planner {
  readonly ports: Ports;
  readonly asking: Asking;
}

interface Piece {
  readonly sending: Sending;
  readonly items: readonly SendingItem[];
}

/** What is known of an invoice that is to be sent. */
interface Known {
  readonly record: InvoiceRecord;
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  /** Mails of its present revision. */
  readonly existing: readonly Delivery[];
}

async function planItems(tx: Tx, { ports, asking }: Planner, { sending, items }: Piece): Promise<void> {
  const { accountId, at } = asking;
  const known = await loadKnown(
    tx,
    accountId,
    items.map((item) => item.invoiceId),
  );
  const settled: SendingItem[] = [];
  const mails: { readonly deliveryId: Delivery['id']; readonly invoiceId: InvoiceId }[] = [];
  const fresh: DeliveryToQueue[] = [];
  for (const item of items) {
    const decided = decide(sending, known.get(item.invoiceId));
    settled.push({ ...item, ...decided.settled });
    for (const deliveryId of decided.moving) mails.push({ deliveryId, invoiceId: item.invoiceId });
    for (const plan of decided.planned) {
      const { revision } = present(known.get(item.invoiceId), 'it was planned for').record;
      const id = ports.newId('delivery');
      fresh.push({ ...plan, accountId, at, note: sending.note, id, invoiceId: item.invoiceId, revision });
      mails.push({ deliveryId: id, invoiceId: item.invoiceId });
    }
  }
  const ids = await insertDeliveries(tx, fresh);
  assert(ids.length === fresh.length, 'mails of a locked invoice are planned by nobody else');
  await ports.jobs.insert(
    tx,
    DELIVER_QUEUE,
    ids.map((id) => ({ id, data: { accountId, deliveryId: id } })),
  );
  await settleItems(tx, accountId, { sendingId: sending.id, items: settled, mails });
  const existing = [...known.values()].flatMap((each) => each.existing);
  await recordHappenings(tx, { asking, newId: ports.newId }, [
    ...fresh.map((delivery) => tellOfDelivery(delivery, { step: 'queued', state: 'queued', previous: null })),
    ...(await resolveReplaced(tx, asking, { existing, fresh })),
  ]);
}

/** Orders are locked before invoices everywhere. */
async function loadKnown(tx: Tx, accountId: AccountId, ids: readonly InvoiceId[]): Promise<Map<InvoiceId, Known>> {
  const seen = [...(await loadRecords(tx, accountId, ids)).values()];
  const orders = new Set<OrderId>(seen.flatMap((record) => record.orderId ?? []));
  lockOrders(tx, owned(accountId, orders));
  const records = await lockRecords(tx, accountId, ids);
  const documents = await loadDocuments(tx, accountId, ids);
  const customerIds = new Set<CustomerId>(seen.map((record) => record.customerId));
  const customers = await loadCustomers(tx, owned(accountId, customerIds));
  const deliveries = await loadDeliveriesOf(tx, accountId, ids);
  const known = new Map<InvoiceId, Known>();
  for (const [id, record] of records) {
    const document = documents.get(id);
    if (document === undefined || record.lifecycle === 'deleted') continue;
    const customer = present(customers.get(record.customerId), 'an invoice has its customer');
    const existing = (deliveries.get(id) ?? []).filter((each) => each.revision === record.revision);
    known.set(id, { record, document, customer, existing });
  }
  return known;
}

interface Decided {
  readonly settled: Pick<SendingItem, 'outcome' | 'code' | 'detail'>;
  readonly planned: ReturnType<typeof planSending>;
  readonly moving: readonly Delivery['id'][];
}

function decide({ byFilter, resend }: Sending, known: Known | undefined): Decided {
  const settle = (outcome: 'skipped' | 'refused', code: string, detail: string): Decided => ({
    settled: { outcome, code, detail },
    planned: [],
    moving: [],
  });
  if (known === undefined) return settle('refused', 'invoice_not_found', 'No such invoice.');
  const { record, document, customer, existing } = known;
  const refusal = refuseSending(record);
  // Who named it should hear of it; a filter has merely caught it too.
  if (refusal !== null) return settle(byFilter ? 'skipped' : 'refused', refusal.code, refusal.detail);
  if (byFilter && record.origin === 'imported')
    return settle('skipped', 'invoice_imported', 'It was issued elsewhere; name it to send it from here.');
  const wanted = planInvoiceMail({ customer, salesRepEmail: document.salesRepEmail, purpose: 'original' });
  if (wanted.length === 0) return settle('refused', 'no_recipient', 'The customer has no e-mail address; give it one.');
  const planned = planSending(wanted, existing).filter((plan) => resend || plan.purpose === 'original');
  const moving = existing.filter(({ state }) => state === 'queued' || state === 'sending').map(({ id }) => id);
  if (planned.length + moving.length > 0)
    return { settled: { outcome: 'queued', code: null, detail: null }, planned, moving };
  return existing.some((each) => each.state !== 'accepted' && each.state !== 'confirmed')
    ? settle('skipped', 'delivery_parked', 'An earlier mail of it waits for a person, or was given up; retry that one.')
    : settle('skipped', 'invoice_already_sent', 'It was sent already.');
}
