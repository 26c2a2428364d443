/** Shipment endpoints: pack, ship, read. Shipping returns the invoice it created, or the existing one. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import type { Problem } from '#kernel/result.ts';
import { SHIPMENT_STATES } from '#model/shipment.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import { createShipment, createShipments } from '#flows/shipments/pack.ts';
import { shipShipment, type ShipmentAnswer } from '#flows/shipments/ship.ts';
import { findShipmentPage, readShipment } from '#flows/shipments/read.ts';
import { voidShipment } from '#flows/shipments/void.ts';
import { dateText, decimalText, idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineBulkEndpoint, defineEndpoint } from '#api/http/endpoint.ts';
import { expandField } from '#api/http/expand-field.ts';
import { expanded, expandsAs } from '#api/http/expandable.ts';
import { code, externalId, instant, quantityUnits, reference, refParams, text } from '#api/fields/text-and-money.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import { voidReason } from '#api/fields/void-reason.ts';
import { voidRepeat, warningsAnswer } from '#api/fields/warnings.ts';

const rowMembers = {
  object: z.literal('shipment'),
  id: idText('shipment'),
  external_id: z.string().nullable(),
  number: z.string(),
  order_id: idText('order'),
  customer_id: idText('customer'),
  state: z.enum(SHIPMENT_STATES),
  carrier: z.string().nullable(),
  tracking_number: z.string().nullable(),
  shipped_at: instantText().nullable(),
  shipped_on: dateText().nullable(),
  invoice_id: idText('invoice').nullable(),
  created_at: instantText(),
  customer: expanded('customer', 'customer'),
  order: expanded('order', 'order'),
  invoice: expanded('invoice', 'invoice'),
};

const linesAnswer = z.array(z.strictObject({ order_line_id: idText('order_line'), quantity: decimalText() }));

export const shipmentAnswer = z
  .strictObject({ ...rowMembers, warnings: warningsAnswer(), lines: linesAnswer })
  .meta({ id: 'Shipment' });

/** In lists, and expanded in other responses. */
export const shipmentRowAnswer = expandsAs(
  'shipment',
  z
    .strictObject({
      ...rowMembers,
      lines: linesAnswer.optional().meta({ description: 'Only with `expand=lines`.' }),
    })
    .meta({ id: 'ShipmentSummary' }),
);

type ToWrite = Pick<ShipmentAnswer, 'shipment' | 'invoiceId'>;

export const writeShipment = (
  value: ShipmentAnswer,
  warnings: readonly Problem[] = [],
): z.input<typeof shipmentAnswer> => ({
  ...writeShipmentRow(value),
  warnings: [...heldWarnings(value), ...warnings],
  ...writeShipmentParts(value),
});

/** Warns that a shipped shipment is not and will not be billed. */
function heldWarnings({ shipment, heldBy }: ShipmentAnswer): Problem[] {
  if (heldBy === null) return [];
  const detail = `Goods of this shipment are not billed: their invoice ${writeId('invoice', heldBy)} was voided or credited with "source": "hold", so shipping creates no invoice. To bill them: POST /v1/invoices with "order_id": "${writeId('order', shipment.orderId)}".`;
  return [{ pointer: '/invoice_id', code: 'billing_held', detail }];
}

/** Members that list rows omit and `expand=lines` adds. */
export const writeShipmentParts = ({ shipment }: ToWrite) => ({
  id: writeId('shipment', shipment.id),
  lines: shipment.lines.map((line) => ({
    order_line_id: writeId('order_line', line.orderLineId),
    quantity: writeQuantity(line.quantity),
  })),
});

export function writeShipmentRow({ shipment, invoiceId }: ToWrite) {
  return {
    object: 'shipment' as const,
    id: writeId('shipment', shipment.id),
    external_id: shipment.externalId,
    number: shipment.number,
    order_id: writeId('order', shipment.orderId),
    customer_id: writeId('customer', shipment.customerId),
    state: shipment.state,
    carrier: shipment.carrier,
    tracking_number: shipment.trackingNumber,
    shipped_at: shipment.shippedAt,
    shipped_on: shipment.shippedOn,
    invoice_id: invoiceId === null ? null : writeId('invoice', invoiceId),
    created_at: shipment.createdAt,
  };
}

const lineInput = z
  .strictObject({
    order_line_id: reference('order_line').optional(),
    sku: code(TEXT_LIMITS.sku).optional(),
    quantity: quantityUnits(),
  })
  .transform(({ order_line_id, sku, quantity }, context) => {
    if (order_line_id !== undefined && sku === undefined) return { orderLine: order_line_id, quantity };
    if (sku !== undefined && order_line_id === undefined) return { orderLine: { sku }, quantity };
    const message = 'Give either order_line_id or sku.';
    context.issues.push({ code: 'custom', message, input: sku, params: { code: 'does_not_fit' } });
    return z.NEVER;
  });

const shipmentInput = z
  .strictObject({
    order_id: reference('order'),
    external_id: externalId().optional(),
    lines: z.array(lineInput).min(1).max(TEXT_LIMITS.shipmentLines).optional(),
    carrier: text(TEXT_LIMITS.carrier).optional(),
    tracking_number: code(TEXT_LIMITS.trackingNumber).optional(),
    shipped_at: instant().optional(),
    ship: z.boolean().optional(),
  })
  .refine((sent) => sent.ship !== false || sent.shipped_at === undefined, {
    path: ['shipped_at'],
    message: 'Cannot be given with ship: false; give it when the shipment ships.',
    params: { code: 'does_not_fit' },
  })
  .transform((sent) => ({
    order: sent.order_id,
    externalId: sent.external_id ?? null,
    lines: sent.lines ?? null,
    carrier: sent.carrier ?? null,
    trackingNumber: sent.tracking_number ?? null,
    shippedAt: sent.shipped_at ?? null,
    ship: sent.ship ?? true,
  }));

const SHIP_REFUSALS = [
  'order_not_found',
  'order_not_open',
  'customer_on_hold',
  'order_line_unknown',
  'order_line_already_shipped',
  'order_line_already_billed',
  'nothing_left_to_ship',
  'external_id_already_used',
  'shipment_voided',
  'shipped_at_in_future',
  'shipped_at_too_early',
  'invoice_breaks_en16931',
  'payment_terms_unknown',
  'source_already_invoiced',
] as const;

const created = defineBulkEndpoint({
  id: 'shipments.create',
  method: 'POST',
  path: '/v1/shipments',
  permission: 'shipments:write',
  tag: 'Shipments',
  summary: 'Create a shipment: pack it and, unless ship is false, ship it',
  description:
    'Without `lines`, the shipment contains everything on the order that is not yet packed or shipped. A line is identified by `order_line_id` or by `sku`; if several lines of the order have the SKU, the quantity is assigned to them in the sequence of the order. Shipping creates the invoice in the same transaction. The same `external_id` with the same content returns 200 with the existing shipment and its invoice; if that shipment is void, `warnings` contains `shipment_is_void`. The `external_id` of a void shipment can be reused with different content. A `shipped_at` more than two days in the future or before 1990 is refused.',
  item: shipmentInput,
  answers: { 201: shipmentAnswer, 200: shipmentAnswer },
  refusals: [...SHIP_REFUSALS, 'shipment_number_already_used'],
  one: ({ ports, context, body }) => createShipment(ports, context, body),
  many: ({ ports, context, body }) => createShipments(ports, context, body),
  answer: (value: ShipmentAnswer) => ({
    status: value.isNew ? 201 : 200,
    body: writeShipment(
      value,
      !value.isNew && value.shipment.state === 'voided' ? [voidRepeat('shipment', value.shipment.number)] : [],
    ),
  }),
});

const shipInput = z.strictObject({
  shipped_at: instant().optional(),
  carrier: text(TEXT_LIMITS.carrier).optional(),
  tracking_number: code(TEXT_LIMITS.trackingNumber).optional(),
});

const shipped = defineEndpoint({
  id: 'shipments.ship',
  method: 'POST',
  path: '/v1/shipments/{id}/ship',
  permission: 'shipments:write',
  tag: 'Shipments',
  summary: 'Ship a packed shipment and invoice it in one transaction',
  description:
    'Repeating the request returns the shipment with the same invoice. If its invoice was voided or credited with `source: bill_again`, a new invoice is created; with `source: hold`, none is created and `warnings` contains `billing_held`. A `shipped_at` more than two days in the future or before 1990 is refused.',
  params: refParams('shipment'),
  body: shipInput.optional(),
  answers: { 200: shipmentAnswer },
  refusals: [...SHIP_REFUSALS, 'shipment_not_found'],
  handle: ({ ports, context, params, body }) =>
    shipShipment(ports, context, {
      shipment: params.id,
      shippedAt: body?.shipped_at ?? null,
      carrier: body?.carrier ?? null,
      trackingNumber: body?.tracking_number ?? null,
    }),
  answer: (value: ShipmentAnswer, { body }) => ({ body: writeShipment(value, alreadyShipped(value, body ?? {})) }),
});

/** Fields of a repeated request that differ from the shipment and are therefore ignored, as warnings. */
function alreadyShipped({ isNew, shipment }: ShipmentAnswer, body: z.output<typeof shipInput>): Problem[] {
  if (isNew) return [];
  const ignored = [
    ...(body.carrier === undefined || body.carrier === shipment.carrier ? [] : ['carrier']),
    ...(body.tracking_number === undefined || body.tracking_number === shipment.trackingNumber
      ? []
      : ['tracking_number']),
    ...(body.shipped_at === undefined || body.shipped_at === shipment.shippedAt ? [] : ['shipped_at']),
  ];
  const detail = 'The shipment has already shipped; the value recorded then is kept.';
  return ignored.map((name) => ({ pointer: `/${name}`, code: 'already_shipped', detail }));
}

const voided = defineEndpoint({
  id: 'shipments.void',
  method: 'POST',
  path: '/v1/shipments/{id}/void',
  permission: 'shipments:write',
  tag: 'Shipments',
  summary: 'Void a packed shipment, or a shipped one whose invoice is void',
  params: refParams('shipment'),
  body: voidReason().optional(),
  answers: { 200: shipmentAnswer },
  refusals: ['shipment_not_found', 'shipment_has_invoice'],
  handle: ({ ports, context, params, body }) =>
    voidShipment(ports, context, { ref: params.id, reason: body?.reason ?? null }),
  answer: (value: ShipmentAnswer) => ({ body: writeShipment(value) }),
});

const EXPAND = ['lines', 'customer', 'order', 'order.lines', 'invoice', 'invoice.lines'] as const;

const read = defineEndpoint({
  id: 'shipments.read',
  method: 'GET',
  path: '/v1/shipments/{id}',
  permission: 'shipments:read',
  tag: 'Shipments',
  summary: 'Read a shipment',
  params: refParams('shipment'),
  query: z.strictObject({ expand: expandField(EXPAND).optional() }),
  answers: { 200: shipmentAnswer },
  refusals: ['shipment_not_found'],
  handle: ({ ports, context, params }) => readShipment(ports, context, params.id),
  answer: (value: ShipmentAnswer) => ({ body: writeShipment(value), etag: value.shipment.version }),
});

const SEARCH =
  'The beginning of the number of the shipment, or of the number or PO number of its order, or an external id of either. If more than 200 numbers match, only the last 200 in alphabetical order are searched.';

const listed = defineEndpoint({
  id: 'shipments.list',
  method: 'GET',
  path: '/v1/shipments',
  permission: 'shipments:read',
  tag: 'Shipments',
  summary: 'List shipments, newest first',
  query: z.strictObject({
    ...pageQuery(byId),
    expand: expandField(EXPAND).optional(),
    state: z.enum(SHIPMENT_STATES).optional(),
    order_id: reference('order').optional(),
    number: code(60).optional(),
    external_id: externalId().optional(),
    po_number: code(TEXT_LIMITS.poNumber).optional(),
    search: text(200).meta({ type: 'string', description: SEARCH }).optional(),
    invoiced: z.enum(['true', 'false']).optional(),
  }),
  answers: { 200: listOf(shipmentRowAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) =>
    findShipmentPage(ports, context, {
      ...pageRequest(query),
      filter: {
        state: query.state,
        order: query.order_id,
        number: query.number,
        externalId: query.external_id,
        poNumber: query.po_number,
        search: query.search,
        invoiced: query.invoiced === undefined ? undefined : query.invoiced === 'true',
      },
    }),
  answer: (value, { query }) => ({
    body: writePage(value, query, { keyOf: (row) => [row.shipment.id], write: writeShipmentRow }),
  }),
});

export const shipmentEndpoints = [created, shipped, voided, read, listed];
