/** Send batch endpoints: create, read progress, stop; and the account's mail throughput. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { TRANSMISSION_STATES } from '#model/transmission.ts';
import { SEND_BATCH_STANDINGS } from '#model/send-batch.ts';
import { MAX_SENT, createSendBatch, type SendBatchInput } from '#flows/send-batches/create.ts';
import { cancelSendBatch } from '#flows/send-batches/cancel.ts';
import {
  findSendBatchItemPage,
  findSendBatchPage,
  readTransmissionCounts,
  readSendBatch,
  type SendBatchAnswer,
} from '#flows/send-batches/read.ts';
import type { TransmissionCounts, StandingItem } from '#views/send-batches.ts';
import { idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { idOrName, idParams, prose } from '#api/fields/text-and-money.ts';
import { invoiceFilterFields, invoiceFlags, toInvoiceFilter } from '#api/endpoints/invoices/filter.ts';
import { byId, byPosition, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

const MAX_IDS = 10_000;

const counted = <K extends string>(names: readonly K[], answerId: string) =>
  z.record(z.enum(names as [K, ...K[]]), z.int()).meta({ id: answerId });

const sendBatchAnswer = z
  .strictObject({
    object: z.literal('send_batch'),
    id: idText('send_batch'),
    state: z.enum(['planning', 'sending', 'done', 'cancelled']).meta({
      description:
        '`planning`: some invoices are still to be processed. `sending`: the last mails are being sent. `cancelled`: queued mails will not be sent.',
    }),
    percent: z.int(),
    total: z.int().meta({ description: 'Number of invoices.' }),
    done: z.int().meta({ description: 'Number of invoices with no mail queued or being sent.' }),
    failed: z
      .int()
      .meta({ description: 'Number of those invoices that were refused, need a person, or were dismissed.' }),
    eta_seconds: z.int().nullable(),
    invoices: counted(SEND_BATCH_STANDINGS, 'SendBatchInvoices'),
    mails: counted(TRANSMISSION_STATES, 'SendBatchMails'),
    resend: z.boolean(),
    note: z.string().nullable(),
    created_at: instantText(),
  })
  .meta({ id: 'SendBatch' });

export function writeSendBatch({ sendBatch, progress, at }: SendBatchAnswer): z.input<typeof sendBatchAnswer> {
  const { invoices, mails } = progress;
  const ahead = invoices.waiting + invoices.on_the_way;
  const done = sendBatch.total - ahead;
  const seconds = (Date.parse(at) - Date.parse(sendBatch.createdAt)) / 1000;
  return {
    object: 'send_batch',
    id: writeId('send_batch', sendBatch.id),
    state: sendBatch.state === 'planned' ? (ahead > 0 ? 'sending' : 'done') : sendBatch.state,
    percent: Math.floor((done * 100) / sendBatch.total),
    total: sendBatch.total,
    done,
    failed: invoices.refused + invoices.needs_person + invoices.given_up,
    eta_seconds: ahead > 0 && done > 0 ? Math.ceil((seconds / done) * ahead) : null,
    invoices,
    mails,
    resend: sendBatch.resend,
    note: sendBatch.note,
    created_at: sendBatch.createdAt,
  };
}

const itemAnswer = z
  .strictObject({
    object: z.literal('send_batch_invoice'),
    invoice_id: idText('invoice'),
    standing: z.enum(SEND_BATCH_STANDINGS),
    code: z.string().nullable().meta({ description: 'Why it was skipped or refused.' }),
    detail: z.string().nullable(),
  })
  .meta({ id: 'SendBatchInvoice' });

const writeItem = (item: StandingItem): z.input<typeof itemAnswer> => ({
  object: 'send_batch_invoice',
  invoice_id: writeId('invoice', item.invoiceId),
  standing: item.standing,
  code: item.code,
  detail: item.detail,
});

const written = (value: SendBatchAnswer) => ({ body: writeSendBatch(value) });

const input = z.strictObject({
  invoice_ids: z.array(idOrName('invoice')).min(1).max(MAX_IDS).optional(),
  filter: z.strictObject({ ...invoiceFilterFields, ...invoiceFlags }).optional(),
  resend: z
    .boolean()
    .optional()
    .meta({ description: 'Whether to send again to recipients who already have the invoice.' }),
  note: prose(1_000).optional(),
});

function toInput(sent: z.output<typeof input>): Result<SendBatchInput> {
  const { invoice_ids: ids, filter } = sent;
  const rest = { resend: sent.resend ?? false, note: sent.note ?? null };
  if (ids !== undefined && filter === undefined)
    return { ok: true, value: { of: { ids: ids.map((each) => each.id) }, ...rest } };
  if (filter !== undefined && ids === undefined)
    return { ok: true, value: { of: { filter: toInvoiceFilter(filter) }, ...rest } };
  const detail = 'Give either invoice_ids or a filter; an empty filter matches all issued invoices.';
  return refuse('invalid_input', detail, [{ pointer: '', code: 'does_not_fit', detail }]);
}

const started = defineEndpoint({
  id: 'send_batches.create',
  method: 'POST',
  path: '/v1/send_batches',
  permission: 'invoices:write',
  tag: 'Transmissions',
  summary: 'Send many issued invoices, given by id or by a filter',
  description: `Takes up to ${MAX_IDS.toLocaleString('en')} ids, or the filters of \`GET /v1/invoices\` with up to ${MAX_SENT.toLocaleString('en')} matching invoices. Returns immediately; the mails are sent in the background, planned a few hundred at a time. A recipient who already has the invoice, or to whom it is on its way, does not get it again unless \`resend\` is true. With a filter, void invoices and invoices issued by another system are left out.`,
  body: input,
  // A filter member dropped by mistake would send to everybody.
  blanks: 'refused_in_filter',
  answers: { 202: sendBatchAnswer },
  refusals: ['send_batch_empty', 'send_batch_too_large'],
  handle: async ({ ports, context, body }) => {
    const request = toInput(body);
    return request.ok ? createSendBatch(ports, context, request.value) : request;
  },
  answer: written,
});

const listed = defineEndpoint({
  id: 'send_batches.list',
  method: 'GET',
  path: '/v1/send_batches',
  permission: 'invoices:read',
  tag: 'Transmissions',
  summary: 'List send batches, newest first',
  query: z.strictObject(pageQuery(byId)),
  answers: { 200: listOf(sendBatchAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) => findSendBatchPage(ports, context, pageRequest(query)),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: SendBatchAnswer) => [row.sendBatch.id], write: writeSendBatch }),
  }),
});

const read = defineEndpoint({
  id: 'send_batches.read',
  method: 'GET',
  path: '/v1/send_batches/{id}',
  permission: 'invoices:read',
  tag: 'Transmissions',
  summary: 'Read the progress of a send batch and the outcome of its invoices',
  params: idParams('send_batch'),
  answers: { 200: sendBatchAnswer },
  refusals: ['send_batch_not_found'],
  handle: ({ ports, context, params }) => readSendBatch(ports, context, params.id),
  answer: written,
});

const items = defineEndpoint({
  id: 'send_batches.invoices',
  method: 'GET',
  path: '/v1/send_batches/{id}/invoices',
  permission: 'invoices:read',
  tag: 'Transmissions',
  summary: 'List the invoices of a send batch with their state, and the reason if one was not sent',
  params: idParams('send_batch'),
  query: z.strictObject({
    limit: pageQuery(byPosition).limit,
    cursor: pageQuery(byPosition).cursor,
    standing: z.enum(SEND_BATCH_STANDINGS).optional(),
  }),
  answers: { 200: listOf(itemAnswer) },
  refusals: ['send_batch_not_found'],
  handle: ({ ports, context, params, query }) =>
    findSendBatchItemPage(ports, context, { ...pageRequest(query), id: params.id, standing: query.standing }),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: StandingItem) => [row.position], write: writeItem }),
  }),
});

const cancelled = defineEndpoint({
  id: 'send_batches.cancel',
  method: 'POST',
  path: '/v1/send_batches/{id}/cancel',
  permission: 'invoices:write',
  tag: 'Transmissions',
  summary: 'Cancel a send batch: queued mails are not sent; mails being sent are completed',
  params: idParams('send_batch'),
  answers: { 200: sendBatchAnswer },
  refusals: ['send_batch_not_found', 'send_batch_planned'],
  handle: ({ ports, context, params }) => cancelSendBatch(ports, context, params.id),
  answer: written,
});

const countsAnswer = z
  .strictObject({
    object: z.literal('transmission_counts'),
    queued: z.int(),
    due: z.int().meta({ description: 'Queued mails that are due now, not postponed.' }),
    sending: z.int(),
    needs_person: z.int(),
    accepted_last_minute: z.int(),
    accepted_last_hour: z.int(),
    accepted_last_day: z.int(),
    eta_seconds: z
      .int()
      .nullable()
      .meta({ description: 'Estimated seconds until all due mails have been sent, at the rate of the last minute.' }),
  })
  .meta({ id: 'TransmissionCounts' });

const counts = defineEndpoint({
  id: 'transmissions.counts',
  method: 'GET',
  path: '/v1/transmissions/counts',
  permission: 'invoices:read',
  tag: 'Transmissions',
  summary: 'Count mails queued, being sent, in need of a person, and recently accepted',
  answers: { 200: countsAnswer },
  refusals: [],
  handle: ({ ports, context }) => readTransmissionCounts(ports, context),
  answer: (value: TransmissionCounts) => ({
    body: {
      object: 'transmission_counts' as const,
      queued: value.queued,
      due: value.due,
      sending: value.sending,
      needs_person: value.needsPerson,
      accepted_last_minute: value.acceptedLastMinute,
      accepted_last_hour: value.acceptedLastHour,
      accepted_last_day: value.acceptedLastDay,
      eta_seconds: value.acceptedLastMinute > 0 ? Math.ceil((value.due * 60) / value.acceptedLastMinute) : null,
    },
  }),
});

export const sendBatchEndpoints = [started, listed, read, items, cancelled, counts];
