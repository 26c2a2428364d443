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
    id: idText('transaction').meta({ description: 'The id of the transaction.' }),
    transaction: transactionAnswer,
    settlement: settlementAnswer
      .nullable()
      .meta({ description: 'The settlement of the invoices; null if nothing was owed.' }),
    unallocated: decimalText().meta({
      description: 'The part of the payment not allocated: open credit of the customer.',
    }),
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
    .meta({ description: 'Default: the open balance of the invoice, up to what is left of the payment.' })
    .optional(),
});

const body = z.strictObject({
  external_id: externalId().optional(),
  customer_id: reference('customer')
    .meta({
      description: 'Who paid. Default: the customer of the first invoice in `allocations`.',
    })
    .optional(),
  amount: money('positive'),
  currency: currency()
    .meta({
      description:
        "Default: the currency of the first invoice in `allocations`, else of the customer, else the account's home currency.",
    })
    .optional(),
  method: text(40)
    .meta({ description: 'How it was paid, such as `bank_transfer` or `card`.', default: 'other' })
    .optional(),
  effective_on: date()
    .meta({ description: "The date of the payment. Default: today in the account's time zone." })
    .optional(),
  reference: code(140).optional(),
  note: prose(TEXT_LIMITS.note).optional(),
  allocations: z
    .array(allocation)
    .min(1)
    .max(MAX_ALLOCATIONS)
    .meta({
      description:
        'The invoices to pay. Default: the open invoices of the customer in this currency, the earliest due first.',
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
      'Records a transaction of type `payment` and a settlement, both or neither. The part of the payment that exceeds what is owed stays open credit and can be allocated later with `POST /v1/settlements`. The same `external_id` with the same content returns 200 with the payment and settlement already recorded. If that settlement is void, `warnings` contains `settlement_is_void`; the payment can be settled again by repeating the request with different allocations.',
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
