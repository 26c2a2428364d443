/** An order in API responses: the same shape for lists, reads and commands. Without permission to see prices, only quantities. */
import { z } from 'zod';
import { currencyDigits } from '#kernel/currency.ts';
import { writeId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import type { Problem } from '#kernel/result.ts';
import { extendDiscounted, writeFraction, writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import { CHARGE_KINDS, ORDER_PHASES, type OrderCharge, type OrderLine } from '#model/order.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { BILLINGS, FULFILMENTS, PAYMENTS, type ShownOrder } from '#flows/orders/read.ts';
import {
  addressAnswer,
  dateText,
  decimalText,
  idText,
  instantText,
  metadataText,
  writeAddress,
} from '#api/fields/answer-fields.ts';
import { expanded, expandedList, expandsAs } from '#api/http/expandable.ts';
import { ownPolicyAnswer, writeOwnPolicy } from '#api/fields/own-policy.ts';
import { voidRepeat, warningsAnswer } from '#api/fields/warnings.ts';
import { shipToAnswer, writeShipTo } from '#api/fields/party-fields.ts';

const lineAnswer = z
  .strictObject({
    id: idText('order_line'),
    external_id: z.string().nullable(),
    product_id: idText('product').nullable(),
    sku: z.string().nullable(),
    description: z.string(),
    quantity: decimalText(),
    unit: z.string(),
    unit_price: decimalText().optional(),
    discount_rate: decimalText().optional(),
    discount_percent: decimalText().optional(),
    /** quantity x unit_price x (1 - discount_rate), rounded; with tax when the order's prices include it. */
    amount: decimalText().optional(),
    tax_rate: decimalText(),
    tax_category: z.enum(TAX_CATEGORIES),
    exemption_reason: z.string().nullable(),
    shipped_quantity: decimalText(),
    returned_quantity: decimalText(),
    /** Net of credited quantities. */
    billed_quantity: decimalText(),
    product: expanded('product', 'lines.product'),
  })
  .meta({ id: 'OrderLine' });

const chargeAnswer = z
  .strictObject({
    id: idText('charge'),
    kind: z.enum(CHARGE_KINDS),
    description: z.string(),
    amount: decimalText(),
    /** Null: split by the order's net per rate. */
    tax_rate: decimalText().nullable(),
    tax_category: z.enum(TAX_CATEGORIES).nullable(),
    exemption_reason: z.string().nullable(),
  })
  .meta({ id: 'OrderCharge' });

const rowMembers = {
  object: z.literal('order'),
  id: idText('order'),
  external_id: z.string().nullable(),
  number: z.string(),
  customer_id: idText('customer'),
  customer_name: z.string(),
  phase: z.enum(ORDER_PHASES),
  fulfilment: z.enum(FULFILMENTS),
  billing: z.enum(BILLINGS),
  payment: z.enum(PAYMENTS),
  po_number: z.string().nullable(),
  buyer_reference: z.string().nullable(),
  currency: z.string(),
  prices_include_tax: z.boolean(),
  ordered_on: dateText(),
  net_total: decimalText().optional(),
  tax_total: decimalText().optional(),
  total: decimalText().optional(),
  shipment_ids: z.array(idText('shipment')),
  invoice_ids: z.array(idText('invoice')),
  created_at: instantText(),
  updated_at: instantText(),
  accepted_at: instantText().nullable(),
  completed_at: instantText().nullable(),
  voided_at: instantText().nullable(),
  version: z.int(),
  customer: expanded('customer', 'customer'),
  invoices: expandedList('invoice', 'invoices'),
  shipments: expandedList('shipment', 'shipments'),
};

export const orderAnswer = z
  .strictObject({
    ...rowMembers,
    payment_terms: z.string(),
    bill_to: addressAnswer.nullable(),
    ship_to: shipToAnswer.nullable(),
    sales_rep_email: z.string().nullable(),
    /** On a draft the order's own settings; from acceptance on the complete frozen policy. */
    billing_policy: ownPolicyAnswer,
    note: z.string().nullable(),
    warnings: warningsAnswer(),
    lines: z.array(lineAnswer),
    charges: z.array(chargeAnswer).optional(),
    metadata: metadataText(),
  })
  .meta({ id: 'Order' });

function warningsOf({ order, samePo }: ShownOrder, { isVoidRepeat = false }: Sees): Problem[] {
  if (isVoidRepeat) return [voidRepeat('order', order.number)];
  if (samePo.length === 0) return [];
  const detail = `PO number ${order.poNumber} is on other open orders of this customer: ${samePo.join(', ')}.`;
  return [{ pointer: '/po_number', code: 'po_number_already_used', detail }];
}

/** In lists, and expanded in other responses. */
export const orderRowAnswer = expandsAs(
  'order',
  z
    .strictObject({
      ...rowMembers,
      lines: z.array(lineAnswer).optional().meta({ description: 'Only with `expand=lines`.' }),
      charges: z.array(chargeAnswer).optional().meta({ description: 'Only with `expand=lines`.' }),
    })
    .meta({ id: 'OrderSummary' }),
);

interface Sees {
  readonly prices: boolean;
  /** The request repeats the creation of an order that is void by now. */
  readonly isVoidRepeat?: boolean;
}

/** The full response. */
export function writeOrder(shown: ShownOrder, sees: Sees): z.input<typeof orderAnswer> {
  const { order } = shown;
  return {
    ...writeOrderRow(shown, sees),
    payment_terms: order.paymentTerms,
    bill_to: order.billTo === null ? null : writeAddress(order.billTo),
    ship_to: order.shipTo === null ? null : writeShipTo(order.shipTo),
    sales_rep_email: order.salesRepEmail,
    billing_policy: writeOwnPolicy(order.ownPolicy),
    note: order.note,
    warnings: warningsOf(shown, sees),
    ...writeOrderParts(shown, sees),
    metadata: { ...order.metadata },
  };
}

/** Members that list rows omit and `expand=lines` adds. */
export const writeOrderParts = (shown: ShownOrder, sees: Sees) => ({
  id: writeId('order', shown.order.id),
  lines: shown.order.lines.map((line) => writeLine(shown, line, sees)),
  ...(sees.prices ? { charges: shown.order.charges.map((charge) => writeCharge(charge, shown.order.currency)) } : {}),
});

export function writeOrderRow(shown: ShownOrder, sees: Sees) {
  const { order, axes } = shown;
  const money = (amount: bigint) => writeMoney(amount, order.currency);
  return {
    object: 'order' as const,
    id: writeId('order', order.id),
    external_id: order.externalId,
    number: order.number,
    customer_id: writeId('customer', order.customerId),
    customer_name: shown.customer.name,
    phase: order.phase,
    fulfilment: axes.fulfilment,
    billing: axes.billing,
    payment: axes.payment,
    po_number: order.poNumber,
    buyer_reference: order.buyerReference,
    currency: order.currency,
    prices_include_tax: order.pricesIncludeTax,
    ordered_on: order.orderedOn,
    ...(sees.prices
      ? {
          net_total: money(order.netTotal),
          tax_total: money(order.taxTotal),
          total: money(order.total),
        }
      : {}),
    shipment_ids: shown.shipments.map((shipment) => writeId('shipment', shipment.id)),
    invoice_ids: shown.invoices.map((invoice) => writeId('invoice', invoice.id)),
    created_at: order.createdAt,
    updated_at: order.updatedAt,
    accepted_at: order.acceptedAt,
    completed_at: order.completedAt,
    voided_at: order.voidedAt,
    version: order.version,
  };
}

function writeLine(
  { order, quantities }: ShownOrder,
  line: OrderLine,
  sees: { readonly prices: boolean },
): z.input<typeof lineAnswer> {
  const moved = quantities.get(line.id);
  const { quantity, unitPrice, discountRate } = line;
  const amount = extendDiscounted({ quantity, unitPrice, discount: discountRate }, currencyDigits(order.currency));
  return {
    id: writeId('order_line', line.id),
    external_id: line.externalId,
    product_id: line.productId === null ? null : writeId('product', line.productId),
    sku: line.sku,
    description: line.description,
    quantity: writeQuantity(quantity),
    unit: line.unit,
    ...(sees.prices
      ? {
          unit_price: writePrice(unitPrice),
          discount_rate: writeFraction(discountRate),
          // A fraction at six decimals and a percentage at four have the same units.
          discount_percent: writeRate(discountRate),
          amount: writeMoney(amount, order.currency),
        }
      : {}),
    tax_rate: writeRate(line.tax.rate),
    tax_category: line.tax.category,
    exemption_reason: line.tax.exemptionReason,
    shipped_quantity: writeQuantity(moved?.shipped ?? 0n),
    returned_quantity: writeQuantity(moved?.returned ?? 0n),
    billed_quantity: writeQuantity(moved === undefined ? 0n : moved.billed - moved.credited),
  };
}

function writeCharge(charge: OrderCharge, currency: string): z.input<typeof chargeAnswer> {
  return {
    id: writeId('charge', charge.id),
    kind: charge.kind,
    description: charge.description,
    amount: writeMoney(charge.amount, currency),
    tax_rate: charge.tax === null ? null : writeRate(charge.tax.rate),
    tax_category: charge.tax?.category ?? null,
    exemption_reason: charge.tax?.exemptionReason ?? null,
  };
}
