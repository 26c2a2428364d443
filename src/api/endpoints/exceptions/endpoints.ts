/** Exception endpoints: items that need a person, each with its reason and possible actions. */
import { z } from 'zod';
import { EXCEPTION_KINDS, type ExceptionItem } from '#model/exception-item.ts';
import type { HandledException } from '#flows/exceptions/handle.ts';
import { findExceptionPage } from '#flows/exceptions/read.ts';
import { retryException } from '#flows/exceptions/retry.ts';
import { resolveException } from '#flows/exceptions/resolve.ts';
import { idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { subjectAnswer, writeAnyId, writeSubject } from '#api/endpoints/events/answer.ts';
import { idParams, prose } from '#api/fields/text-and-money.ts';
import { byTime, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

const fields = {
  object: z.literal('exception'),
  id: idText('exception'),
  kind: z.enum(EXCEPTION_KINDS),
  subject: subjectAnswer,
  label: z.string(),
  reason: z.string(),
  since: instantText(),
  retry_possible: z.boolean(),
  resolve_possible: z.boolean(),
};
const exceptionAnswer = z.strictObject(fields).meta({ id: 'Exception' });
const handledAnswer = z
  .strictObject({ ...fields, done: z.enum(['retried', 'resolved']) })
  .meta({ id: 'HandledException' });

const writeException = (item: ExceptionItem): z.input<typeof exceptionAnswer> => ({
  object: 'exception',
  id: writeAnyId('exception', item.id),
  kind: item.kind,
  subject: writeSubject(item),
  label: item.label,
  reason: item.reason,
  since: item.since,
  retry_possible: item.canRetry,
  resolve_possible: item.canResolve,
});

const handled = ({ item, done }: HandledException) => ({ body: { ...writeException(item), done } });

export const exceptionEndpoints = [
  defineEndpoint({
    id: 'exceptions.list',
    method: 'GET',
    path: '/v1/exceptions',
    permission: 'exceptions:read',
    tag: 'Exceptions',
    summary: 'List exceptions: everything that needs a person, newest first',
    query: z.strictObject({ ...pageQuery(byTime), kind: z.enum(EXCEPTION_KINDS).optional() }),
    answers: { 200: listOf(exceptionAnswer) },
    refusals: [],
    handle: ({ ports, context, query }) =>
      findExceptionPage(ports, context, { ...pageRequest(query), kind: query.kind }),
    answer: (found, { query }) => ({
      body: writePage(found, query, { keyOf: (item) => [item.since, item.id], write: writeException }),
    }),
  }),
  defineEndpoint({
    id: 'exceptions.retry',
    method: 'POST',
    path: '/v1/exceptions/{id}/retry',
    permission: 'exceptions:write',
    tag: 'Exceptions',
    summary: 'Retry the operation that caused an exception',
    params: idParams('exception'),
    answers: { 200: handledAnswer },
    refusals: [
      'exception_not_found',
      'exception_not_retryable',
      'transmission_not_found',
      'transmission_not_parked',
      'invoice_not_found',
      'invoice_not_issued',
      'invoice_already_void',
      'no_recipient',
      'shipment_not_found',
      'shipment_voided',
      'order_not_open',
      'customer_on_hold',
      'order_line_already_billed',
      'account_incomplete',
      'invoice_breaks_en16931',
      'payment_terms_unknown',
      'source_already_invoiced',
    ],
    handle: ({ ports, context, params }) => retryException(ports, context, params.id),
    answer: handled,
  }),
  defineEndpoint({
    id: 'exceptions.resolve',
    method: 'POST',
    path: '/v1/exceptions/{id}/resolve',
    permission: 'exceptions:write',
    tag: 'Exceptions',
    summary: 'Resolve an exception with a note',
    params: idParams('exception'),
    body: z.strictObject({ note: prose(500) }),
    answers: { 200: handledAnswer },
    refusals: ['exception_not_found', 'exception_not_resolvable', 'transmission_not_found', 'transmission_not_parked'],
    handle: ({ ports, context, params, body }) => resolveException(ports, context, { id: params.id, note: body.note }),
    answer: handled,
  }),
];
