/** Deliveries over HTTP: where each document stands on its way, and what a person decides about one that is stuck. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { DELIVERY_STATES, RECIPIENT_ROLES } from '#model/delivery.ts';
import { findDeliveryPage, readDelivery, type DeliveryAnswer } from '#flows/read-deliveries.ts';
import { confirmDelivery, dismissDelivery, retryDelivery } from '#flows/retry-delivery.ts';
import { idText, instantText, listOf, purposeText } from '../answer-fields.ts';
import { defineEndpoint } from '../endpoint.ts';
import { expandField } from '../expand-field.ts';
import { expanded } from '../expandable.ts';
import { idOrName, idParams, prose } from '../fields.ts';
import { byId, pageAsked, pageQuery, writePage } from '../page.ts';

const attemptAnswer = z
  .strictObject({
    number: z.int(),
    started_at: instantText(),
    finished_at: instantText(),
    outcome: z.enum(['accepted', 'temporary', 'permanent', 'unknown']),
    reason: z.string().nullable(),
    reason_code: z.string().nullable(),
  })
  .meta({ id: 'DeliveryAttempt' });

const deliveryAnswer = z
  .strictObject({
    object: z.literal('delivery'),
    id: idText('delivery'),
    invoice_id: idText('invoice'),
    revision: z.int(),
    channel: z.enum(['email']),
    recipient: z.string(),
    recipient_role: z.enum(RECIPIENT_ROLES),
    purpose: purposeText(),
    counts_as_sent: z.boolean(),
    note: z.string().nullable(),
    state: z.enum(DELIVERY_STATES),
    reason: z.string().nullable(),
    reason_code: z.string().nullable(),
    message_id: z.string().nullable(),
    response: z.string().nullable(),
    attempts: z.array(attemptAnswer),
    invoice: expanded('invoice', 'invoice'),
    next_attempt_at: instantText().nullable(),
    accepted_at: instantText().nullable(),
    resolved_at: instantText().nullable(),
    created_at: instantText(),
    updated_at: instantText(),
  })
  .meta({ id: 'Delivery' });

export function writeDelivery({ delivery, attempts }: DeliveryAnswer): z.input<typeof deliveryAnswer> {
  return {
    object: 'delivery',
    id: writeId('delivery', delivery.id),
    invoice_id: writeId('invoice', delivery.invoiceId),
    revision: delivery.revision,
    channel: delivery.channel,
    recipient: delivery.recipient,
    recipient_role: delivery.recipientRole,
    purpose: delivery.purpose,
    counts_as_sent: delivery.countsAsSent,
    note: delivery.note,
    state: delivery.state,
    reason: delivery.reason,
    reason_code: delivery.reasonCode,
    message_id: delivery.messageId,
    response: delivery.response,
    attempts: attempts.map((attempt) => ({
      number: attempt.number,
      started_at: attempt.startedAt,
      finished_at: attempt.finishedAt,
      outcome: attempt.outcome,
      reason: attempt.reason,
      reason_code: attempt.reasonCode,
    })),
    next_attempt_at: delivery.nextAttemptAt,
    accepted_at: delivery.acceptedAt,
    resolved_at: delivery.resolvedAt,
    created_at: delivery.createdAt,
    updated_at: delivery.updatedAt,
  };
}

const written = (value: DeliveryAnswer) => ({ body: writeDelivery(value) });
const common = { tag: 'Deliveries', params: idParams('delivery'), answers: { 200: deliveryAnswer } } as const;

const EXPAND = ['invoice', 'invoice.lines', 'invoice.customer'] as const;

const listed = defineEndpoint({
  id: 'deliveries.list',
  method: 'GET',
  path: '/v1/deliveries',
  permission: 'invoices:read',
  tag: 'Deliveries',
  summary: 'Deliveries, newest first',
  query: z.strictObject({
    ...pageQuery(byId),
    expand: expandField(EXPAND).optional(),
    state: z.enum(DELIVERY_STATES).optional(),
    invoice_id: idOrName('invoice').optional(),
    needs_person: z.enum(['true', 'false']).optional(),
  }),
  answers: { 200: listOf(deliveryAnswer) },
  refusals: [],
  handle: ({ ports, asking, query }) =>
    findDeliveryPage(ports, asking, {
      ...pageAsked(query),
      filter: {
        state: query.state,
        invoiceId: query.invoice_id?.id,
        needsPerson: query.needs_person === undefined ? undefined : query.needs_person === 'true',
      },
    }),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row: DeliveryAnswer) => [row.delivery.id], write: writeDelivery }),
  }),
});

const read = defineEndpoint({
  ...common,
  id: 'deliveries.read',
  method: 'GET',
  path: '/v1/deliveries/{id}',
  query: z.strictObject({ expand: expandField(EXPAND).optional() }),
  permission: 'invoices:read',
  summary: 'One delivery with its attempts',
  refusals: ['delivery_not_found'],
  handle: ({ ports, asking, params }) => readDelivery(ports, asking, params.id),
  answer: written,
});

const retried = defineEndpoint({
  ...common,
  id: 'deliveries.retry',
  method: 'POST',
  path: '/v1/deliveries/{id}/retry',
  permission: 'invoices:write',
  summary: 'Let a parked delivery go again, at once and with a fresh number of attempts',
  refusals: [
    'delivery_not_found',
    'delivery_not_parked',
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_void',
  ],
  handle: ({ ports, asking, params }) => retryDelivery(ports, asking, params.id),
  answer: written,
});

const confirmed = defineEndpoint({
  ...common,
  id: 'deliveries.confirm',
  method: 'POST',
  path: '/v1/deliveries/{id}/confirm',
  permission: 'invoices:write',
  summary: 'Say that a parked delivery is known to have arrived',
  description: 'It becomes accepted, and its invoice sent. For mails after which the server fell silent.',
  refusals: [
    'delivery_not_found',
    'delivery_not_parked',
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_void',
  ],
  handle: ({ ports, asking, params }) => confirmDelivery(ports, asking, params.id),
  answer: written,
});

const dismissed = defineEndpoint({
  ...common,
  id: 'deliveries.dismiss',
  method: 'POST',
  path: '/v1/deliveries/{id}/dismiss',
  permission: 'invoices:write',
  summary: 'Leave a parked delivery as it is: nobody is asked about it any more',
  body: z.strictObject({ reason: prose(500) }),
  refusals: ['delivery_not_found', 'delivery_not_parked'],
  handle: ({ ports, asking, params, body }) => dismissDelivery(ports, asking, { id: params.id, reason: body.reason }),
  answer: written,
});

export const deliveryEndpoints = [listed, read, retried, confirmed, dismissed];
