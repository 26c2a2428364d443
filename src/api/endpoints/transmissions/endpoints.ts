/** Transmission endpoints: the state of each, and a person's decision about one that is stuck. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { CHANNELS, TRANSMISSION_STATES, RECIPIENT_ROLES } from '#model/transmission.ts';
import { findTransmissionPage, readTransmission, type TransmissionAnswer } from '#flows/transmissions/read.ts';
import { retryTransmission } from '#flows/transmissions/retry.ts';
import { dismissTransmission } from '#flows/transmissions/dismiss.ts';
import { confirmTransmission } from '#flows/transmissions/confirm.ts';
import { idText, instantText, listOf, purposeText } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { expanded } from '#api/http/expandable.ts';
import { idOrName, idParams, prose } from '#api/fields/text-and-money.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

const attemptAnswer = z
  .strictObject({
    number: z.int(),
    started_at: instantText(),
    finished_at: instantText(),
    outcome: z.enum(['accepted', 'temporary', 'permanent', 'unknown']),
    reason: z.string().nullable(),
    reason_code: z.string().nullable(),
  })
  .meta({ id: 'TransmissionAttempt' });

const transmissionAnswer = z
  .strictObject({
    object: z.literal('transmission'),
    id: idText('transmission'),
    invoice_id: idText('invoice'),
    revision: z.int(),
    channel: z.enum(CHANNELS),
    recipient: z.string(),
    recipient_role: z.enum(RECIPIENT_ROLES),
    purpose: purposeText(),
    counts_as_sent: z.boolean(),
    note: z.string().nullable(),
    state: z.enum(TRANSMISSION_STATES),
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
  .meta({ id: 'Transmission' });

export function writeTransmission({ transmission, attempts }: TransmissionAnswer): z.input<typeof transmissionAnswer> {
  return {
    object: 'transmission',
    id: writeId('transmission', transmission.id),
    invoice_id: writeId('invoice', transmission.invoiceId),
    revision: transmission.revision,
    channel: transmission.channel,
    recipient: transmission.recipient,
    recipient_role: transmission.recipientRole,
    purpose: transmission.purpose,
    counts_as_sent: transmission.countsAsSent,
    note: transmission.note,
    state: transmission.state,
    reason: transmission.reason,
    reason_code: transmission.reasonCode,
    message_id: transmission.messageId,
    response: transmission.response,
    attempts: attempts.map((attempt) => ({
      number: attempt.number,
      started_at: attempt.startedAt,
      finished_at: attempt.finishedAt,
      outcome: attempt.outcome,
      reason: attempt.reason,
      reason_code: attempt.reasonCode,
    })),
    next_attempt_at: transmission.nextAttemptAt,
    accepted_at: transmission.acceptedAt,
    resolved_at: transmission.resolvedAt,
    created_at: transmission.createdAt,
    updated_at: transmission.updatedAt,
  };
}

const written = (value: TransmissionAnswer) => ({ body: writeTransmission(value) });
const common = {
  tag: 'Transmissions',
  params: idParams('transmission'),
  answers: { 200: transmissionAnswer },
} as const;

const EXPAND = ['invoice', 'invoice.lines', 'invoice.customer'] as const;

const listed = defineEndpoint({
  id: 'transmissions.list',
  method: 'GET',
  path: '/v1/transmissions',
  permission: 'invoices:read',
  tag: 'Transmissions',
  summary: 'List transmissions, newest first',
  query: z.strictObject({
    ...pageQuery(byId),
    expand: expandField(EXPAND).optional(),
    state: z.enum(TRANSMISSION_STATES).optional(),
    invoice_id: idOrName('invoice').optional(),
    needs_person: z.enum(['true', 'false']).optional(),
  }),
  answers: { 200: listOf(transmissionAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    findTransmissionPage(ports, context, {
      ...pageRequest(query),
      filter: {
        state: query.state,
        invoiceId: query.invoice_id?.id,
        needsPerson: query.needs_person === undefined ? undefined : query.needs_person === 'true',
      },
    }),
  answer: (value, { query }) => ({
    body: writePage(value, query, {
      keyOf: (row: TransmissionAnswer) => [row.transmission.id],
      write: writeTransmission,
    }),
  }),
});

const read = defineEndpoint({
  ...common,
  id: 'transmissions.read',
  method: 'GET',
  path: '/v1/transmissions/{id}',
  query: z.strictObject({ expand: expandField(EXPAND).optional() }),
  permission: 'invoices:read',
  summary: 'Read a transmission with its attempts',
  refusals: ['transmission_not_found'],
  handle: ({ ports, context, params }) => readTransmission(ports, context, params.id),
  answer: written,
});

const retried = defineEndpoint({
  ...common,
  id: 'transmissions.retry',
  method: 'POST',
  path: '/v1/transmissions/{id}/retry',
  permission: 'invoices:write',
  summary: 'Retry a parked transmission immediately, with the full number of attempts',
  refusals: [
    'transmission_not_found',
    'transmission_not_parked',
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_void',
  ],
  handle: ({ ports, context, params }) => retryTransmission(ports, context, params.id),
  answer: written,
});

const confirmed = defineEndpoint({
  ...common,
  id: 'transmissions.confirm',
  method: 'POST',
  path: '/v1/transmissions/{id}/confirm',
  permission: 'invoices:write',
  summary: 'Confirm that a parked transmission has arrived',
  description:
    'The transmission becomes accepted and its invoice counts as sent. For mails whose outcome is unknown because the mail server did not answer.',
  refusals: [
    'transmission_not_found',
    'transmission_not_parked',
    'invoice_not_found',
    'invoice_not_issued',
    'invoice_already_void',
  ],
  handle: ({ ports, context, params }) => confirmTransmission(ports, context, params.id),
  answer: written,
});

const dismissed = defineEndpoint({
  ...common,
  id: 'transmissions.dismiss',
  method: 'POST',
  path: '/v1/transmissions/{id}/dismiss',
  permission: 'invoices:write',
  summary: 'Dismiss a parked transmission: it no longer needs a person',
  body: z.strictObject({ reason: prose(500) }),
  refusals: ['transmission_not_found', 'transmission_not_parked'],
  handle: ({ ports, context, params, body }) =>
    dismissTransmission(ports, context, { id: params.id, reason: body.reason }),
  answer: written,
});

export const transmissionEndpoints = [listed, read, retried, confirmed, dismissed];
