/** Many invoices sent as one thing to watch: asked for by their ids or by a filter, followed by its progress, stopped while some still wait. */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Sending, SendingId, SendingProgress, SendingStanding } from '#model/sending.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  dropWaitingItems,
  insertSending,
  loadSending,
  loadSendings,
  lockSending,
  moveSending,
} from '#modules/deliveries/index.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import {
  countDeliveries,
  listSendingItems,
  listSendings,
  readSendingProgress,
  type DeliveryCounts,
  type StandingItem,
} from '#views/sendings.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { SEND_QUEUE } from './queues.ts';
import { tell } from './story.ts';

export const MOST_SENT = 50_000;

export interface SendingInput {
  readonly of: { readonly ids: readonly InvoiceId[] } | { readonly filter: InvoiceFilter };
  readonly resend: boolean;
  readonly note: string | null;
}

export interface SendingAnswer {
  readonly sending: Sending;
  readonly progress: SendingProgress;
  /** When it was looked at. */
  readonly at: string;
}

export function sendInvoices(ports: Ports, asking: Asking, input: SendingInput): Promise<Result<SendingAnswer>> {
  return tell(ports, asking, async (tx) => {
    const { accountId, actor, at } = asking;
    const invoiceIds = 'ids' in input.of ? [...new Set(input.of.ids)] : await findIds(tx, asking, input.of.filter);
    if (invoiceIds.length === 0) return refuse('sending_empty', 'No issued invoice fits; there is nothing to send.');
    if (invoiceIds.length > MOST_SENT)
      return refuse(
        'sending_too_large',
        `More than ${MOST_SENT} invoices fit. Send them in parts, by issued_from and issued_to.`,
      );
    const id = ports.newId('sending');
    const jobId = ports.newId('job');
    const { resend, note } = input;
    const byFilter = 'filter' in input.of;
    await insertSending(tx, { accountId, id, byFilter, resend, note, actor, jobId, createdAt: at }, invoiceIds);
    await ports.jobs.insert(tx, SEND_QUEUE, [{ id: jobId, data: { accountId, sendingId: id, jobId } }]);
    await recordHappenings(tx, { asking, newId: ports.newId }, [
      {
        accountId,
        type: 'sending.started',
        subjectKind: 'sending',
        subjectId: id,
        data: { total: invoiceIds.length, by_filter: byFilter, resend },
      },
    ]);
    return ok(await answerOf(tx, asking, present(await loadSending(tx, accountId, id), 'it was just made')));
  });
}

/** The oldest first, as they were issued. */
async function findIds(tx: Tx, asking: Asking, filter: InvoiceFilter): Promise<InvoiceId[]> {
  const account = await loadAccount(tx, asking.accountId);
  const found = await listInvoices(tx, asking.accountId, {
    filter: { ...filter, isIssued: true },
    today: dateInZone(asking.at, account.timeZone),
    limit: MOST_SENT,
    after: null,
    count: false,
  });
  return found.rows.toReversed();
}

async function answerOf(tx: Tx, asking: Asking, sending: Sending): Promise<SendingAnswer> {
  return { sending, progress: await readSendingProgress(tx, asking.accountId, sending.id), at: asking.at };
}

export function readSending(ports: Ports, asking: Asking, id: SendingId): Promise<Result<SendingAnswer>> {
  return look<Result<SendingAnswer>>(ports, asking, async (tx) => {
    const sending = await loadSending(tx, asking.accountId, id);
    return sending === null ? refuseUnknown() : ok(await answerOf(tx, asking, sending));
  });
}

const refuseUnknown = (): Result<never> => refuse('sending_not_found', 'No such sending.');

export function findSendingPage(
  ports: Ports,
  asking: Asking,
  asked: { readonly limit: number; readonly after: readonly [string] | null; readonly count: boolean },
): Promise<Result<{ readonly rows: SendingAnswer[]; readonly totalCount: number | null }>> {
  return look(ports, asking, async (tx) => {
    const page = await listSendings(tx, asking.accountId, { ...asked, after: asked.after?.[0] ?? null });
    const rows: SendingAnswer[] = [];
    for (const sending of await loadSendings(tx, asking.accountId, page.rows))
      rows.push(await answerOf(tx, asking, sending));
    return ok({ rows, totalCount: page.totalCount });
  });
}

export function findSendingItemPage(
  ports: Ports,
  asking: Asking,
  asked: {
    readonly id: SendingId;
    readonly standing: SendingStanding | undefined;
    readonly limit: number;
    readonly after: readonly [number] | null;
  },
): Promise<Result<{ readonly rows: StandingItem[]; readonly totalCount: null }>> {
  return look<Result<{ readonly rows: StandingItem[]; readonly totalCount: null }>>(ports, asking, async (tx) => {
    if ((await loadSending(tx, asking.accountId, asked.id)) === null) return refuseUnknown();
    const { id: sendingId, standing, limit } = asked;
    const rows = await listSendingItems(tx, asking.accountId, {
      sendingId,
      standing,
      limit,
      after: asked.after?.[0] ?? 0,
    });
    return ok({ rows, totalCount: null });
  });
}

/** What waits to be planned stays unsent; mails already on their way go on. */
export function cancelSending(ports: Ports, asking: Asking, id: SendingId): Promise<Result<SendingAnswer>> {
  return tell(ports, asking, async (tx) => {
    const { accountId, at } = asking;
    const sending = await lockSending(tx, accountId, id);
    if (sending === null) return refuseUnknown();
    if (sending.state === 'planned')
      return refuse('sending_planned', 'All its mails are on their way or have left; there is nothing to stop.');
    if (sending.state === 'planning') {
      const detail = 'The sending was cancelled before its turn came.';
      const dropped = await dropWaitingItems(tx, accountId, { sendingId: id, code: 'sending_cancelled', detail });
      await moveSending(tx, { ...sending, state: 'cancelled' }, at);
      await recordHappenings(tx, { asking, newId: ports.newId }, [
        {
          accountId,
          type: 'sending.cancelled',
          subjectKind: 'sending',
          subjectId: id,
          data: { sending_id: writeId('sending', id), unsent: dropped },
          previous: { state: sending.state },
        },
      ]);
    }
    return ok(await answerOf(tx, asking, { ...sending, state: 'cancelled' }));
  });
}

export const readDeliveryCounts = (ports: Ports, asking: Asking): Promise<Result<DeliveryCounts>> =>
  look(ports, asking, async (tx) => ok(await countDeliveries(tx, asking.accountId, asking.at)));
