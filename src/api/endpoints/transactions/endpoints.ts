/** Transaction endpoints: record and read, with the amount left to allocate. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { ADJUSTMENT_TYPES, TRANSACTION_TYPES, type Transaction } from '#model/settlement.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { findTransactionPage, readTransaction } from '#flows/transactions/read.ts';
import { recordTransaction } from '#flows/transactions/record.ts';
import { dateText, decimalText, idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { expanded, expandsAs } from '#api/http/expandable.ts';
import {
  code,
  currency,
  date,
  externalId,
  money,
  prose,
  reference,
  refParams,
  text,
  idOrName,
} from '#api/fields/text-and-money.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

export const transactionAnswer = z
  .strictObject({
    object: z.literal('transaction'),
    id: idText('transaction'),
    external_id: z.string().nullable(),
    customer_id: idText('customer'),
    type: z.enum(TRANSACTION_TYPES),
    method: z.string().nullable(),
    adjustment_type: z.enum(ADJUSTMENT_TYPES).nullable(),
    amount: decimalText(),
    allocated: decimalText(),
    unallocated: decimalText(),
    currency: z.string(),
    effective_on: dateText(),
    reference: z.string().nullable(),
    note: z.string().nullable(),
    credit_note_id: idText('invoice').nullable(),
    created_at: instantText(),
    customer: expanded('customer', 'customer'),
    credit_note: expanded('invoice', 'credit_note'),
  })
  .meta({ id: 'Transaction' });
expandsAs('transaction', transactionAnswer);

export function writeTransaction(transaction: Transaction): z.input<typeof transactionAnswer> {
  const amount = (units: bigint) => writeMoney(units, transaction.currency);
  return {
    object: 'transaction',
    id: writeId('transaction', transaction.id),
    external_id: transaction.externalId,
    customer_id: writeId('customer', transaction.customerId),
    type: transaction.type,
    method: transaction.method,
    adjustment_type: transaction.adjustmentType,
    amount: amount(transaction.amount),
    allocated: amount(transaction.allocated),
    unallocated: amount(transaction.unallocated),
    currency: transaction.currency,
    effective_on: transaction.effectiveOn,
    reference: transaction.reference,
    note: transaction.note,
    credit_note_id: transaction.creditNoteId === null ? null : writeId('invoice', transaction.creditNoteId),
    created_at: transaction.createdAt,
  };
}

const EXPAND = ['customer', 'credit_note', 'credit_note.lines'] as const;

export const transactionEndpoints = [
  defineEndpoint({
    id: 'transactions.create',
    method: 'POST',
    path: '/v1/transactions',
    permission: 'payments:write',
    tag: 'Transactions',
    summary: 'Record a payment, credit, adjustment or rebate',
    description:
      'Recording a transaction settles no invoice; `POST /v1/payments` does both. The same `external_id` with the same content returns 200 and the existing transaction.',
    body: z.strictObject({
      external_id: externalId().optional(),
      customer_id: reference('customer'),
      type: z.enum(TRANSACTION_TYPES),
      method: text(40).optional(),
      adjustment_type: z.enum(ADJUSTMENT_TYPES).optional(),
      amount: money('positive'),
      currency: currency(),
      effective_on: date(),
      reference: code(140).optional(),
      note: prose(TEXT_LIMITS.note).optional(),
    }),
    answers: { 201: transactionAnswer, 200: transactionAnswer },
    refusals: ['customer_not_found', 'external_id_already_used'],
    handle: ({ ports, context, body }) =>
      recordTransaction(ports, context, {
        externalId: body.external_id,
        customer: body.customer_id,
        type: body.type,
        method: body.method,
        adjustmentType: body.adjustment_type,
        amount: body.amount,
        currency: body.currency,
        effectiveOn: body.effective_on,
        reference: body.reference,
        note: body.note,
      }),
    answer: ({ isNew, thing }) => ({ status: isNew ? 201 : 200, body: writeTransaction(thing), etag: thing.version }),
  }),
  defineEndpoint({
    id: 'transactions.list',
    method: 'GET',
    path: '/v1/transactions',
    permission: 'payments:read',
    tag: 'Transactions',
    summary: 'List transactions, newest first',
    query: z.strictObject({
      ...pageQuery(byId),
      expand: expandField(EXPAND).optional(),
      customer_id: reference('customer').optional(),
      invoice_id: idOrName('invoice')
        .meta({
          type: 'string',
          description: 'An invoice to which some of it is allocated by a settlement that is not void.',
        })
        .optional(),
      type: z.enum(TRANSACTION_TYPES).optional(),
      external_id: externalId().optional(),
      reference: code(140)
        .meta({ type: 'string', description: 'The reference of the transaction; case-insensitive.' })
        .optional(),
      search: text(200)
        .meta({
          type: 'string',
          description:
            "The reference or external id of the transaction, or part of the customer's name, number, e-mail address or external id.",
        })
        .optional(),
      is_open: z
        .enum(['true', 'false'])
        .meta({ description: 'Whether it has open credit left to allocate.' })
        .optional(),
    }),
    answers: { 200: listOf(transactionAnswer) },
    refusals: [],
    handle: ({ ports, context, query }) => {
      const { limit, after, count } = pageRequest(query);
      const filter = {
        customer: query.customer_id,
        invoiceId: query.invoice_id?.id,
        type: query.type,
        externalId: query.external_id,
        reference: query.reference,
        search: query.search,
        isOpen: query.is_open === undefined ? undefined : query.is_open === 'true',
      };
      return findTransactionPage(ports, context, { filter, limit, count, after: after?.[0] ?? null });
    },
    answer: (found, { query }) => ({
      body: writePage(found, query, { keyOf: (transaction) => [transaction.id], write: writeTransaction }),
    }),
  }),
  defineEndpoint({
    id: 'transactions.read',
    method: 'GET',
    path: '/v1/transactions/{id}',
    permission: 'payments:read',
    tag: 'Transactions',
    summary: 'Read a transaction',
    params: refParams('transaction'),
    query: z.strictObject({ expand: expandField(EXPAND).optional() }),
    answers: { 200: transactionAnswer },
    refusals: ['transaction_not_found'],
    handle: ({ ports, context, params }) => readTransaction(ports, context, params.id),
    answer: (transaction) => ({ body: writeTransaction(transaction), etag: transaction.version }),
  }),
];
