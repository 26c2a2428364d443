/** Many invoices sent at once, over HTTP: asked for, watched, stopped; and how fast mail leaves altogether. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { DELIVERY_STATES } from '#model/delivery.ts';
import { SENDING_STANDINGS } from '#model/sending.ts';
import {
  cancelSending,
  findSendingItemPage,
  findSendingPage,
  MOST_SENT,
  readDeliveryCounts,
  readSending,
  sendInvoices,
  type SendingAnswer,
  type SendingInput,
} from '#flows/send-invoices.ts';
import type { DeliveryCounts, StandingItem } from '#views/sendings.ts';
import { idText, instantText, listOf } from '../answer-fields.ts';
import { defineEndpoint } from '../endpoint.ts';
import { idOrName, idParams, prose } from '../fields.ts';
import { invoiceFilterFields, invoiceFlags, toInvoiceFilter } from '../invoice-filter.ts';
import { byId, byPosition, pageAsked, pageQuery, writePage } from '../page.ts';

const MOST_IDS = 10_000;

const counted = <K extends string>(names: readonly K[], answerId: string) =>
  z.record(z.enum(names as [K, ...K[]]), z.int()).meta({ id: answerId });

const sendingAnswer = z
  .strictObject({
    object: z.literal('sending'),
    id: idText('sending'),
    state: z.enum(['planning', 'sending', 'done', 'cancelled']).meta({
      description:
        '`planning`: some invoices wait for their turn. `sending`: the last mails are on their way. `cancelled`: what waited will not be sent.',
    }),
    percent: z.int(),
    total: z.int().meta({ description: 'Invoices.' }),
    done: z.int().meta({ description: 'Invoices of which nothing waits or is on its way any more.' }),
    failed: z.int().meta({ description: 'Those of them that were refused, need a person or were given up.' }),
    eta_seconds: z.int().nullable(),
    invoices: counted(SENDING_STANDINGS, 'SendingInvoices'),
    mails: counted(DELIVERY_STATES, 'SendingMails'),
    resend: z.boolean(),
    note: z.string().nullable(),
    created_at: instantText(),
  })
  .meta({ id: 'Sending' });

export function writeSending({ sending, progress, at }: SendingAnswer): z.input<typeof sendingAnswer> {
  const { invoices, mails } = progress;
  const ahead = invoices.waiting + invoices.on_the_way;
  const done = sending.total - ahead;
  const seconds = (Date.parse(at) - Date.parse(sending.createdAt)) / 1000;
  return {
    object: 'sending',
    id: writeId('sending', sending.id),
    state: sending.state === 'planned' ? (ahead > 0 ? 'sending' : 'done') : sending.state,
    percent: Math.floor((done * 100) / sending.total),
    total: sending.total,
    done,
    failed: invoices.refused + invoices.needs_person + invoices.given_up,
    eta_seconds: ahead > 0 && done > 0 ? Math.ceil((seconds / done) * ahead) : null,
    invoices,
    mails,
    resend: sending.resend,
    note: sending.note,
    created_at: sending.createdAt,
  };
}

const itemAnswer = z
  .strictObject({
    object: z.literal('sending_invoice'),
    invoice_id: idText('invoice'),
    standing: z.enum(SENDING_STANDINGS),
    code: z.string().nullable().meta({ description: 'Why it was skipped or refused.' }),
    detail: z.string().nullable(),
  })
  .meta({ id: 'SendingInvoice' });

const writeItem = (item: StandingItem): z.input<typeof itemAnswer> => ({
  object: 'sending_invoice',
  invoice_id: writeId('invoice', item.invoiceId),
  standing: item.standing,
  code: item.code,
  detail: item.detail,
});

const written = (value: SendingAnswer) => ({ body: writeSending(value) });

const input = z.strictObject({
  invoice_ids: z.array(idOrName('invoice')).min(1).max(MOST_IDS).optional(),
  filter: z.strictObject({ ...invoiceFilterFields, ...invoiceFlags }).optional(),
  resend: z.boolean().optional().meta({ description: 'Whether those who have an invoice already get it again.' }),
  note: prose(1_000).optional(),
});

function toInput(sent: z.output<typeof input>): Result<SendingInput> {
  const { invoice_ids: ids, filter } = sent;
  const rest = { resend: sent.resend ?? false, note: sent.note ?? null };
  if (ids !== undefined && filter === undefined)
    return { ok: true, value: { of: { ids: ids.map((each) => each.id) }, ...rest } };
  if (filter !== undefined && ids === undefined)
    return { ok: true, value: { of: { filter: toInvoiceFilter(filter) }, ...rest } };
  const detail = 'Name invoice_ids, or a filter; an empty filter means all issued invoices.';
  return refuse('invalid_input', detail, [{ pointer: '', code: 'does_not_fit', detail }]);
}

const started = defineEndpoint({
  id: 'sendings.create',
  method: 'POST',
  path: '/v1/sendings',
  permission: 'invoices:write',
  tag: 'Deliveries',
  summary: 'Send many issued invoices: by id, or all that a filter finds',
  description:
    `Up to ${MOST_IDS.toLocaleString('en')} ids, or the filters of the list and up to ${MOST_SENT.toLocaleString('en')} invoices. Answers at once; the mails are planned a few ` +
    'hundred at a time and leave in the background. Each recipient gets what they have not got yet; what is on its way already is not doubled. ' +
    'A filter passes over void invoices and those issued elsewhere.',
  body: input,
  // A member of a filter that was left out by mistake would send to everybody.
  blanks: 'refused_in_filter',
  answers: { 202: sendingAnswer },
  refusals: ['sending_empty', 'sending_too_large'],
  handle: async ({ ports, asking, body }) => {
    const asked = toInput(body);
    return asked.ok ? sendInvoices(ports, asking, asked.value) : asked;
  },
  answer: written,
});

const listed = defineEndpoint({
  id: 'sendings.list',
  method: 'GET',
  path: '/v1/sendings',
  permission: 'invoices:read',
  tag: 'Deliveries',
  summary: 'Sendings, newest first',
  query: z.strictObject(pageQuery(byId)),
  answers: { 200: listOf(sendingAnswer) },
  refusals: [],
  handle: ({ ports, asking, query }) => findSendingPage(ports, asking, pageAsked(query)),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: SendingAnswer) => [row.sending.id], write: writeSending }),
  }),
});

const read = defineEndpoint({
  id: 'sendings.read',
  method: 'GET',
  path: '/v1/sendings/{id}',
  permission: 'invoices:read',
  tag: 'Deliveries',
  summary: 'How far a sending is: how many of how many, and what became of them',
  params: idParams('sending'),
  answers: { 200: sendingAnswer },
  refusals: ['sending_not_found'],
  handle: ({ ports, asking, params }) => readSending(ports, asking, params.id),
  answer: written,
});

const items = defineEndpoint({
  id: 'sendings.invoices',
  method: 'GET',
  path: '/v1/sendings/{id}/invoices',
  permission: 'invoices:read',
  tag: 'Deliveries',
  summary: 'Where each invoice of a sending stands, and why one was not sent',
  params: idParams('sending'),
  query: z.strictObject({
    limit: pageQuery(byPosition).limit,
    cursor: pageQuery(byPosition).cursor,
    standing: z.enum(SENDING_STANDINGS).optional(),
  }),
  answers: { 200: listOf(itemAnswer) },
  refusals: ['sending_not_found'],
  handle: ({ ports, asking, params, query }) =>
    findSendingItemPage(ports, asking, { ...pageAsked(query), id: params.id, standing: query.standing }),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: StandingItem) => [row.position], write: writeItem }),
  }),
});

const cancelled = defineEndpoint({
  id: 'sendings.cancel',
  method: 'POST',
  path: '/v1/sendings/{id}/cancel',
  permission: 'invoices:write',
  tag: 'Deliveries',
  summary: 'Stop a sending: what still waits stays unsent; mails on their way go on',
  params: idParams('sending'),
  answers: { 200: sendingAnswer },
  refusals: ['sending_not_found', 'sending_planned'],
  handle: ({ ports, asking, params }) => cancelSending(ports, asking, params.id),
  answer: written,
});

const countsAnswer = z
  .strictObject({
    object: z.literal('delivery_counts'),
    queued: z.int(),
    due: z.int().meta({ description: 'Queued and not postponed.' }),
    sending: z.int(),
    needs_person: z.int(),
    accepted_last_minute: z.int(),
    accepted_last_hour: z.int(),
    accepted_last_day: z.int(),
    eta_seconds: z
      .int()
      .nullable()
      .meta({ description: 'Until what is due has left, at the pace of the last minute.' }),
  })
  .meta({ id: 'DeliveryCounts' });

const counts = defineEndpoint({
  id: 'deliveries.counts',
  method: 'GET',
  path: '/v1/deliveries/counts',
  permission: 'invoices:read',
  tag: 'Deliveries',
  summary: 'How many mails wait, are being sent, need a person, and left lately',
  answers: { 200: countsAnswer },
  refusals: [],
  handle: ({ ports, asking }) => readDeliveryCounts(ports, asking),
  answer: (value: DeliveryCounts) => ({
    body: {
      object: 'delivery_counts' as const,
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

export const sendingEndpoints = [started, listed, read, items, cancelled, counts];
