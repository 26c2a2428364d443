/** Settlement endpoints: allocate transactions to invoices atomically, void, read. */
import { z } from 'zod';
import { present } from '#kernel/assert.ts';
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import type { Problem } from '#kernel/result.ts';
import { INVOICE_STATES } from '#model/invoice-document.ts';
import { SETTLEMENT_STATES } from '#model/settlement.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { findSettlementPage, readSettlement } from '#flows/settlements/read.ts';
import type { SettlementAnswer } from '#flows/settlements/settle.ts';
import { settle } from '#flows/settlements/settle.ts';
import { voidSettlement } from '#flows/settlements/void.ts';
import { decimalText, idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { expanded } from '#api/http/expandable.ts';
import { writeAnyId } from '#api/endpoints/events/answer.ts';
import { code, externalId, idOrName, money, nameParams, prose, reference } from '#api/fields/text-and-money.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { voidReason } from '#api/fields/void-reason.ts';
import { voidRepeat, warningsAnswer } from '#api/fields/warnings.ts';

const MAX_ALLOCATIONS = 1_000;

const rowMembers = {
  object: z.literal('settlement'),
  id: idText('settlement'),
  external_id: z.string().nullable(),
  number: z.string(),
  state: z.enum(SETTLEMENT_STATES),
  currency: z.string(),
  total: decimalText().meta({ description: 'Sum of its allocations.' }),
  allocation_count: z.number().int().meta({ description: 'Number of allocations.' }),
  is_overpaid: z.boolean().meta({ description: 'Whether at least one of its invoices is now overpaid.' }),
  responsible: z.string().meta({ description: 'Who made the settlement: the id of an API key.' }),
  note: z.string().nullable(),
  created_at: instantText(),
  voided_at: instantText().nullable(),
};

const allocationsAnswer = z.array(
  z.strictObject({
    transaction_id: idText('transaction'),
    invoice_id: idText('invoice'),
    amount: decimalText(),
    invoice_balance: decimalText().meta({
      description: 'Open balance of the invoice now; negative when it is overpaid.',
    }),
    transaction: expanded('transaction', 'allocations.transaction'),
    invoice: expanded('invoice', 'allocations.invoice'),
  }),
);

/** In lists. */
const settlementRowAnswer = z
  .strictObject({
    ...rowMembers,
    allocations: allocationsAnswer.optional().meta({ description: 'Only with `expand=allocations`.' }),
  })
  .meta({ id: 'SettlementSummary' });

export const settlementAnswer = z
  .strictObject({
    ...rowMembers,
    allocations: allocationsAnswer,
    invoices: z
      .array(
        z.strictObject({
          id: idText('invoice'),
          number: z.string().nullable(),
          lifecycle: z.enum(INVOICE_STATES),
          balance: decimalText(),
          balance_status: z.enum(['unpaid', 'paid', 'overpaid']).nullable(),
        }),
      )
      .meta({ description: 'The settled invoices in their current state.' }),
    overpaid: z
      .array(z.strictObject({ invoice_id: idText('invoice'), number: z.string().nullable(), by: decimalText() }))
      .meta({
        description: 'The settled invoices that are overpaid, and by how much; usually empty.',
      }),
    warnings: warningsAnswer(),
  })
  .meta({ id: 'Settlement' });

const statusOf = (balance: bigint) => (balance > 0n ? 'unpaid' : balance === 0n ? 'paid' : 'overpaid');

/** "api_key:" and its UUID -> the key's id; a worker's name stays. */
function writeResponsible(responsible: string): string {
  const [kind = '', id = ''] = responsible.split(':');
  return kind === 'api_key' ? writeAnyId('key', id) : responsible;
}

function writeSettlementRow({ settlement, invoices }: SettlementAnswer) {
  const total = settlement.allocations.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    object: 'settlement' as const,
    id: writeId('settlement', settlement.id),
    external_id: settlement.externalId,
    number: settlement.number,
    state: settlement.state,
    currency: settlement.currency,
    total: writeMoney(total, settlement.currency),
    allocation_count: settlement.allocations.length,
    is_overpaid: invoices.some(({ balance }) => balance < 0n),
    responsible: writeResponsible(settlement.responsible),
    note: settlement.note,
    created_at: settlement.createdAt,
    voided_at: settlement.voidedAt,
  };
}

function writeAllocations({ settlement, invoices }: SettlementAnswer) {
  const balances = new Map(invoices.map((invoice) => [invoice.id, writeMoney(invoice.balance, invoice.currency)]));
  return settlement.allocations.map((allocation) => ({
    transaction_id: writeId('transaction', allocation.transactionId),
    invoice_id: writeId('invoice', allocation.invoiceId),
    amount: writeMoney(allocation.amount, settlement.currency),
    invoice_balance: present(balances.get(allocation.invoiceId), 'an allocated invoice is shown'),
  }));
}

export function writeSettlement(
  answer: SettlementAnswer,
  warnings: readonly Problem[] = [],
): z.input<typeof settlementAnswer> {
  const { invoices } = answer;
  return {
    ...writeSettlementRow(answer),
    allocations: writeAllocations(answer),
    overpaid: invoices
      .filter(({ balance }) => balance < 0n)
      .map(({ id: invoiceId, number, balance, currency }) => ({
        invoice_id: writeId('invoice', invoiceId),
        number,
        by: writeMoney(-balance, currency),
      })),
    invoices: invoices.map((invoice) => ({
      id: writeId('invoice', invoice.id),
      number: invoice.number,
      lifecycle: invoice.lifecycle,
      balance: writeMoney(invoice.balance, invoice.currency),
      balance_status: invoice.lifecycle === 'void' ? null : statusOf(invoice.balance),
    })),
    warnings: [...warnings],
  };
}

/** Warns that a repeat of a voided settlement settles nothing. */
export const repeatWarnings = (isNew: boolean, { settlement }: SettlementAnswer): Problem[] =>
  !isNew && settlement.state === 'void' ? [voidRepeat('settlement', settlement.number)] : [];

const written = (answer: SettlementAnswer) => ({ body: writeSettlement(answer), etag: answer.settlement.version });

const EXPAND = ['allocations.transaction', 'allocations.invoice'] as const;
const EXPAND_ROWS = ['allocations', ...EXPAND] as const;

export const settlementEndpoints = [
  defineEndpoint({
    id: 'settlements.create',
    method: 'POST',
    path: '/v1/settlements',
    permission: 'payments:write',
    tag: 'Settlements',
    summary: 'Settle invoices with transactions',
    description:
      'All allocations are made, or none. They must share one customer and one currency, and cannot exceed the open credit of their transactions. An invoice may become overpaid; `overpaid` then gives the amount. The same `external_id` with the same content returns 200 and the existing settlement; if that settlement is void, `warnings` contains `settlement_is_void`. The `external_id` of a void settlement can be reused with different content. `POST /v1/payments` records a payment and settles invoices with it in one request.',
    body: z.strictObject({
      external_id: externalId().optional(),
      note: prose(TEXT_LIMITS.note).optional(),
      allocations: z
        .array(
          z.strictObject({
            transaction_id: reference('transaction'),
            invoice_id: idOrName('invoice'),
            amount: money('positive'),
          }),
        )
        .min(1)
        .max(MAX_ALLOCATIONS),
    }),
    answers: { 201: settlementAnswer, 200: settlementAnswer },
    refusals: [
      'external_id_already_used',
      'transaction_not_found',
      'invoice_not_found',
      'invoice_not_issued',
      'invoice_already_void',
      'invoice_uncollectible',
      'credit_note_is_no_receivable',
      'customer_mismatch',
      'currency_mismatch',
      'allocation_exceeds_transaction',
    ],
    handle: ({ ports, context, body }) =>
      settle(ports, context, {
        externalId: body.external_id,
        note: body.note,
        allocations: body.allocations.map((allocation) => ({
          transaction: allocation.transaction_id,
          invoiceId: allocation.invoice_id.id,
          amount: allocation.amount,
        })),
      }),
    answer: (value) => ({
      status: value.isNew ? 201 : 200,
      body: writeSettlement(value, repeatWarnings(value.isNew, value)),
      etag: value.settlement.version,
    }),
  }),
  defineEndpoint({
    id: 'settlements.list',
    method: 'GET',
    path: '/v1/settlements',
    permission: 'payments:read',
    tag: 'Settlements',
    summary: 'List settlements, newest first',
    query: z.strictObject({
      ...pageQuery(byId),
      expand: expandField(EXPAND_ROWS).optional(),
      number: code(60).optional(),
      customer_id: reference('customer').optional(),
      invoice_id: idOrName('invoice').optional(),
      transaction_id: reference('transaction').optional(),
      state: z.enum(SETTLEMENT_STATES).optional(),
    }),
    answers: { 200: listOf(settlementRowAnswer) },
    refusals: [],
    handle: ({ ports, context, query }) => {
      const { limit, after, count } = pageRequest(query);
      const filter = {
        customer: query.customer_id,
        number: query.number,
        invoiceId: query.invoice_id?.id,
        transaction: query.transaction_id,
        state: query.state,
      };
      return findSettlementPage(ports, context, { filter, limit, count, after: after?.[0] ?? null });
    },
    answer: (found, { query }) => ({
      body: writePage(found, query, {
        keyOf: (answer) => [answer.settlement.id],
        write: (answer) => ({
          ...writeSettlementRow(answer),
          ...(query.expand === undefined ? {} : { allocations: writeAllocations(answer) }),
        }),
      }),
    }),
  }),
  defineEndpoint({
    id: 'settlements.read',
    method: 'GET',
    path: '/v1/settlements/{id}',
    permission: 'payments:read',
    tag: 'Settlements',
    summary: 'Read a settlement',
    params: nameParams('settlement'),
    query: z.strictObject({ expand: expandField(EXPAND).optional() }),
    answers: { 200: settlementAnswer },
    refusals: ['settlement_not_found'],
    handle: ({ ports, context, params }) => readSettlement(ports, context, params.id.id),
    answer: written,
  }),
  defineEndpoint({
    id: 'settlements.void',
    method: 'POST',
    path: '/v1/settlements/{id}/void',
    permission: 'payments:write',
    tag: 'Settlements',
    summary: 'Void a settlement',
    description:
      'The allocated amounts become open credit again, and invoices that the settlement had paid are owed again. Repeating the request changes nothing.',
    params: nameParams('settlement'),
    body: voidReason().optional(),
    answers: { 200: settlementAnswer },
    refusals: ['settlement_not_found'],
    handle: ({ ports, context, params, body }) =>
      voidSettlement(ports, context, { id: params.id.id, reason: body?.reason ?? null }),
    answer: written,
  }),
];
