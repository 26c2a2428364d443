/** Inbound event endpoints: events are stored before they are parsed, applied once, or quarantined with the reason. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { receiveEvent, receiveEvents, type EventAnswer, type ReceivedEvent } from '#flows/intake/receive.ts';
import { idText, instantText } from '#api/fields/answer-fields.ts';
import { defineBulkEndpoint } from '#api/http/endpoint.ts';
import { field, flaw } from '#api/http/field.ts';
import { code, instant } from '#api/fields/text-and-money.ts';

const inboundAnswer = z
  .strictObject({
    object: z.literal('inbound_event'),
    id: idText('inbound_event'),
    source: z.string(),
    source_event_id: z.string(),
    type: z.string(),
    state: z.enum(['received', 'applied', 'quarantined']),
    /** True when the event was sent again with different content: recorded for a person, not applied. */
    differs_from_first: z.boolean(),
    shipment_id: idText('shipment').nullable(),
    invoice_id: idText('invoice').nullable(),
    problem: z
      .strictObject({
        code: z.string(),
        detail: z.string(),
        errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })),
      })
      .nullable(),
    received_at: instantText(),
  })
  .meta({ id: 'InboundEvent' });

const MAX_DEPTH_CHARACTERS = 1_000_000;

/** Any JSON; the source's parser interprets it after it is stored. PostgreSQL cannot store NUL. */
const anyJson = () =>
  field<unknown>({ type: 'object', additionalProperties: true, description: "The event's own content." }, (input) => {
    const written = JSON.stringify(input);
    if (written.length > MAX_DEPTH_CHARACTERS)
      return flaw('too_long', 'The data of one event is at most 1,000,000 characters.');
    return written.includes('\\u0000')
      ? flaw('control_characters', 'Contains control characters or other characters that are not allowed.')
      : input;
  });

const eventInput = z
  .strictObject({
    source: code(100),
    source_event_id: code(TEXT_LIMITS.externalId),
    type: code(100),
    occurred_at: instant().optional(),
    data: anyJson(),
  })
  .transform((sent): ReceivedEvent => ({
    source: sent.source,
    sourceEventId: sent.source_event_id,
    type: sent.type,
    occurredAt: sent.occurred_at ?? null,
    data: sent.data,
    raw: JSON.stringify(sent),
  }));

function writeEvent({ event, differs }: EventAnswer): z.input<typeof inboundAnswer> {
  return {
    object: 'inbound_event',
    id: writeId('inbound_event', event.id),
    source: event.source,
    source_event_id: event.sourceEventId,
    type: event.type,
    state: event.state,
    differs_from_first: differs,
    shipment_id: event.outcome === null ? null : writeId('shipment', event.outcome.shipmentId),
    invoice_id: event.outcome?.invoiceId == null ? null : writeId('invoice', event.outcome.invoiceId),
    problem: event.problem === null ? null : { ...event.problem, errors: [...(event.problem.errors ?? [])] },
    received_at: event.receivedAt,
  };
}

export const inboundEventEndpoints = [
  defineBulkEndpoint({
    id: 'events.receive',
    method: 'POST',
    path: '/v1/events/inbound',
    permission: 'events:write',
    tag: 'Events',
    summary: 'Receive an event from another system, such as shipment.shipped with the fields of a shipment',
    description:
      'The event is stored first, then applied. Returns 201 when it is applied, 200 for a repeat of an event already applied, and 202 when it is stored but quarantined: `problem` gives the reason, and `GET /v1/exceptions` lists the event until it can be applied, its goods are shipped by another request, or a person resolves it.',
    item: eventInput,
    answers: { 201: inboundAnswer, 200: inboundAnswer, 202: inboundAnswer },
    refusals: [],
    one: ({ ports, context, body }) => receiveEvent(ports, context, body),
    many: ({ ports, context, body }) => receiveEvents(ports, context, body),
    answer: (value: EventAnswer) => ({
      status: value.event.state === 'applied' ? (value.isNew ? 201 : 200) : 202,
      body: writeEvent(value),
    }),
  }),
];
