/** Payment endpoint: records and settles in one call, against the given invoices or those due first. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { recordPayment, type PaymentAnswer } from '#flows/payments/record.ts';
import { decimalText, idText } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import {
  code,
  currency,
  date,
  externalId,
  idOrName,
  money,
  prose,
  reference,
  text,
} from '#api/fields/text-and-money.ts';
import { repeatWarnings, settlementAnswer, writeSettlement } from '#api/endpoints/settlements/endpoints.ts';
import { transactionAnswer, writeTransaction } from '#api/endpoints/transactions/endpoints.ts';

const MAX_ALLOCATIONS = 1_000;

const paymentAnswer = z
  .strictObject({
    object: z.literal('payment'),
    id: idText('transaction').meta({ description: 'The id of its transaction.' }),
    transaction: transactionAnswer,
    settlement: settlementAnswer.nullable().meta({ description: 'What it settled; null when nothing was owed.' }),
    unallocated: decimalText().meta({ description: 'What it exceeds: open credit of the customer.' }),
  })
  .meta({ id: 'Payment' });

const writePayment = ({ isNew, transaction, settlement }: PaymentAnswer): z.input<typeof paymentAnswer> => ({
  object: 'payment',
  id: writeId('transaction', transaction.id),
  transaction: writeTransaction(transaction),
  settlement: settlement === null ? null : writeSettlement(settlement, repeatWarnings(isNew, settlement)),
  unallocated: writeMoney(transaction.unallocated, transaction.currency),
});

const allocation = z.strictObject({
  invoice_id: idOrName('invoice'),
  amount: money('positive')
    .meta({ description: 'Left out: what is owed on the invoice, up to what is left of the payment.' })
    .optional(),
});

const body = z.strictObject({
  external_id: externalId().optional(),
  customer_id: reference('customer')
    .meta({
      description: 'Whose payment it is. May be left out beside allocations: then whose invoice is named first.',
    })
    .optional(),
  amount: money('positive'),
  currency: currency()
    .meta({
      description: "Left out: that of the first invoice named, else the customer's, else the account's home currency.",
    })
    .optional(),
  method: text(40).meta({ description: 'How it was paid, in your words.', default: 'other' }).optional(),
  effective_on: date().meta({ description: "The day it was paid. Left out: today in the account's zone." }).optional(),
  reference: code(140).optional(),
  note: prose(TEXT_LIMITS.note).optional(),
  allocations: z
    .array(allocation)
    .min(1)
    .max(MAX_ALLOCATIONS)
    .meta({
      description: 'What it pays. Left out: the open invoices of the customer in its currency, those due first.',
    })
    .optional(),
});

export const paymentEndpoints = [
  defineEndpoint({
    id: 'payments.create',
    method: 'POST',
    path: '/v1/payments',
    permission: 'payments:write',
    tag: 'Settlements',
    summary: 'Record a payment and settle invoices with it',
    description:
      'One transaction of type `payment` and one settlement, both or none. What the payment exceeds stays open credit, to be settled by ' +
      '`POST /v1/settlements`. The same external_id with the same content answers 200 with what was recorded and settled then. If that settlement is void, its `warnings` ' +
      'say so, and other allocations settle the payment anew.',
    body,
    answers: { 201: paymentAnswer, 200: paymentAnswer },
    refusals: [
      'external_id_already_used',
      'customer_not_found',
      'invoice_not_found',
      'invoice_not_issued',
      'invoice_already_void',
      'invoice_uncollectible',
      'invoice_owes_nothing',
      'credit_note_is_no_receivable',
      'customer_mismatch',
      'currency_mismatch',
      'allocation_exceeds_transaction',
    ],
    handle: ({ ports, context, body: sent }) =>
      recordPayment(ports, context, {
        externalId: sent.external_id,
        customer: sent.customer_id,
        amount: sent.amount,
        currency: sent.currency,
        method: sent.method,
        effectiveOn: sent.effective_on,
        reference: sent.reference,
        note: sent.note,
        allocations: sent.allocations?.map((each) => ({ invoiceId: each.invoice_id.id, amount: each.amount })),
      }),
    answer: (value) => ({
      status: value.isNew ? 201 : 200,
      body: writePayment(value),
      etag: value.transaction.version,
    }),
  }),
];
