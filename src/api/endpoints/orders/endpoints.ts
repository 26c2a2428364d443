/** Order endpoints: create one or many, read, list, edit, accept, complete, void. */
import { z } from 'zod';
import type { OrderId } from '#kernel/id.ts';
import { ORDER_PHASES } from '#model/order.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { acceptOrder } from '#flows/orders/accept.ts';
import { completeOrder } from '#flows/orders/complete.ts';
import { createOrder, createOrders } from '#flows/orders/create.ts';
import { editOrder } from '#flows/orders/edit.ts';
import { listOrders, readOrder, type ShownOrder } from '#flows/orders/read.ts';
import { voidOrder } from '#flows/orders/void.ts';
import { listOf } from '#api/fields/answer-fields.ts';
import { defineBulkEndpoint, defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { code, date, externalId, prose, reference, refParams, text } from '#api/fields/text-and-money.ts';
import { orderAnswer, orderRowAnswer, writeOrder, writeOrderRow } from './answer.ts';
import { orderEdit, orderInput } from './fields.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { voidReason } from '#api/fields/void-reason.ts';
import { seesPrices } from '#api/fields/sees-prices.ts';

const COMPOSE_REFUSALS = [
  'order_invalid',
  'tax_rate_missing',
  'customer_not_found',
  'po_number_already_used',
  'order_number_already_used',
  'amount_too_large',
] as const;

/** When the policy bills an order at acceptance. */
const BILL_REFUSALS = [
  'account_incomplete',
  'invoice_breaks_en16931',
  'order_line_already_billed',
  'payment_terms_unknown',
  'source_already_invoiced',
] as const;

const created = defineBulkEndpoint({
  id: 'orders.create',
  method: 'POST',
  path: '/v1/orders',
  permission: 'orders:write',
  tag: 'Orders',
  summary: 'Create an order, or up to 1,000 at once; each is accepted immediately unless accept is false',
  description:
    'A line either names a product by `sku` or `product_id`, or has its own `description` and `unit_price`. Defaults come from the product, then the customer, then the account. The same `external_id` with the same content returns 200 and the existing order; if that order is void, `warnings` contains `order_is_void`. The `external_id` and number of a void order can be reused with different content. If the trigger of the billing policy is `order_accepted`, accepting the order invoices it in full in the same transaction.',
  item: orderInput,
  answers: { 201: orderAnswer, 200: orderAnswer },
  refusals: [...COMPOSE_REFUSALS, ...BILL_REFUSALS, 'customer_on_hold', 'external_id_already_used'],
  one: ({ ports, context, body }) => createOrder(ports, context, body),
  many: ({ ports, context, body }) => createOrders(ports, context, body),
  answer: ({ isNew, thing }, { context }) => ({
    status: isNew ? 201 : 200,
    body: writeOrder(thing, { prices: seesPrices(context), isVoidRepeat: !isNew && thing.order.phase === 'void' }),
    etag: thing.order.version,
  }),
});

const answer = (value: ShownOrder, { context }: { readonly context: Parameters<typeof seesPrices>[0] }) => ({
  body: writeOrder(value, { prices: seesPrices(context) }),
  etag: value.order.version,
});

const EXPAND = [
  'lines',
  'lines.product',
  'customer',
  'invoices',
  'invoices.lines',
  'shipments',
  'shipments.lines',
] as const;

const read = defineEndpoint({
  id: 'orders.read',
  method: 'GET',
  path: '/v1/orders/{id}',
  permission: 'orders:read',
  tag: 'Orders',
  summary: 'Read an order, including to what extent it is shipped, billed and paid',
  params: refParams('order'),
  query: z.strictObject({ expand: expandField(EXPAND).optional() }),
  answers: { 200: orderAnswer },
  refusals: ['order_not_found'],
  handle: ({ ports, context, params }) => readOrder(ports, context, params.id),
  answer,
});

const edited = defineEndpoint({
  id: 'orders.edit',
  method: 'PATCH',
  path: '/v1/orders/{id}',
  permission: 'orders:write',
  tag: 'Orders',
  summary: 'Edit an order: fields left out stay unchanged, null clears',
  description:
    'Every field of a draft can be changed; `lines` and `charges` are replaced as a whole. Once the order is accepted, only `po_number`, `buyer_reference`, `bill_to`, `ship_to`, `note` and `metadata` can be changed.',
  params: refParams('order'),
  body: orderEdit,
  answers: { 200: orderAnswer },
  refusals: [...COMPOSE_REFUSALS, 'order_not_found', 'changed_meanwhile', 'order_field_fixed', 'order_is_void'],
  handle: ({ ports, context, params, body, ifMatch }) =>
    editOrder(ports, context, { order: params.id, seen: ifMatch, changes: body }),
  answer,
});

const accepted = defineEndpoint({
  id: 'orders.accept',
  method: 'POST',
  path: '/v1/orders/{id}/accept',
  permission: 'orders:write',
  tag: 'Orders',
  summary: 'Accept a draft order: its billing policy is frozen and its lines can be shipped',
  description:
    'If the trigger of the billing policy is `order_accepted`, the whole order is invoiced in the same transaction; if the invoice cannot be issued (`account_incomplete`), the order remains a draft. Repeating the request returns the accepted order unchanged; if its invoice was voided or credited with `source: bill_again`, a new invoice is issued.',
  params: refParams('order'),
  answers: { 200: orderAnswer },
  refusals: [
    'order_not_found',
    'changed_meanwhile',
    'order_is_void',
    'customer_on_hold',
    'po_number_already_used',
    ...BILL_REFUSALS,
  ],
  handle: ({ ports, context, params, ifMatch }) => acceptOrder(ports, context, { order: params.id, seen: ifMatch }),
  answer,
});

const completeInput = z
  .strictObject({ waive_unbilled: z.literal(true).optional(), reason: prose(500).optional() })
  .superRefine((sent, context) => {
    if (sent.waive_unbilled === true && sent.reason === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'waive_unbilled requires a reason.',
        params: { code: 'required' },
      });
    }
  });

const completed = defineEndpoint({
  id: 'orders.complete',
  method: 'POST',
  path: '/v1/orders/{id}/complete',
  permission: 'orders:write',
  tag: 'Orders',
  summary: 'Complete an order: quantities not shipped by now will not be shipped',
  description:
    'Freight and fees not yet invoiced are billed by a supplementary invoice, and discounts not yet given are credited by credit notes on the invoices of the order; with `waive_unbilled` and a `reason`, both are waived. An order completes automatically once everything has shipped. Existing invoices do not change: if `order_accepted` billed goods that will not be shipped, credit the invoice.',
  params: refParams('order'),
  body: completeInput.optional(),
  answers: { 200: orderAnswer },
  refusals: [
    'order_not_found',
    'changed_meanwhile',
    'order_is_void',
    'order_not_accepted',
    'order_has_packed_shipments',
    'source_already_invoiced',
    'account_incomplete',
    'invoice_breaks_en16931',
    'payment_terms_unknown',
  ],
  handle: ({ ports, context, params, body, ifMatch }) =>
    completeOrder(ports, context, {
      order: params.id,
      seen: ifMatch,
      waive: body?.waive_unbilled === true,
      reason: body?.reason ?? null,
    }),
  answer,
});

const voided = defineEndpoint({
  id: 'orders.void',
  method: 'POST',
  path: '/v1/orders/{id}/void',
  permission: 'orders:write',
  tag: 'Orders',
  summary: 'Void an order that has no packed or shipped goods and no invoices',
  params: refParams('order'),
  body: voidReason().optional(),
  answers: { 200: orderAnswer },
  refusals: ['order_not_found', 'changed_meanwhile', 'order_completed', 'order_has_shipments', 'order_has_invoices'],
  handle: ({ ports, context, params, body, ifMatch }) =>
    voidOrder(ports, context, { order: params.id, seen: ifMatch, reason: body?.reason ?? null }),
  answer,
});

const SEARCH =
  "The beginning of the number or PO number of the order, its external id, or part of the customer's name, number, e-mail address or external id. If more than 200 numbers match, only the last 200 in alphabetical order are searched.";

const listed = defineEndpoint({
  id: 'orders.list',
  method: 'GET',
  path: '/v1/orders',
  permission: 'orders:read',
  tag: 'Orders',
  summary: 'List orders, newest first',
  description:
    'With a period (`ordered_from`, `ordered_to`), orders are sorted by the day of the order, in the direction of `sort`.',
  query: z.strictObject({
    ...pageQuery(byId),
    expand: expandField(EXPAND).optional(),
    sort: z.enum(['created_at', '-created_at']).optional(),
    customer_id: reference('customer').optional(),
    phase: z.enum(ORDER_PHASES).optional(),
    number: code(TEXT_LIMITS.orderNumber).optional(),
    po_number: code(TEXT_LIMITS.poNumber).optional(),
    external_id: externalId().optional(),
    ordered_from: date().optional(),
    ordered_to: date().optional(),
    search: text(200).meta({ type: 'string', description: SEARCH }).optional(),
  }),
  answers: { 200: listOf(orderRowAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) => {
    const { limit, after, count } = pageRequest(query);
    return listOrders(ports, context, {
      limit,
      count,
      after: after === null ? null : (after[0] as OrderId),
      newestFirst: query.sort !== 'created_at',
      filter: {
        customer: query.customer_id,
        phase: query.phase,
        number: query.number,
        poNumber: query.po_number,
        externalId: query.external_id,
        orderedFrom: query.ordered_from,
        orderedTo: query.ordered_to,
        search: query.search,
      },
    });
  },
  answer: (value, { query, context }) => ({
    body: writePage(value, query, {
      keyOf: (row: ShownOrder) => [row.order.id],
      write: (row: ShownOrder) => writeOrderRow(row, { prices: seesPrices(context) }),
    }),
  }),
});

export const orderEndpoints = [created, read, edited, accepted, completed, voided, listed];
