/** The content of a manual invoice in requests: complete on creation, partial in an edit. */
import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import type { InvoiceInput } from '#flows/invoices/create.ts';
import type { DraftHeader } from '#flows/invoices/edit-draft.ts';
import type { InvoiceAnswer } from '#flows/invoices/read.ts';
import { address, code, currency, date, email, paymentTerms, prose, reference } from '#api/fields/text-and-money.ts';
import { chargeInput, invoiceLineInput, MAX_CHARGES, MAX_LINES } from '#api/fields/line-fields.ts';
import { shipTo } from '#api/fields/party-fields.ts';

/** Members that an invoice of an order takes from the order, never from the request. */
const ORDERS_OWN = [
  'customer_id',
  'charges',
  'currency',
  'prices_include_tax',
  'payment_terms',
  'po_number',
  'buyer_reference',
  'bill_to',
  'ship_to',
  'sales_rep_email',
] as const;

/** Free lines for a customer, or `order_id` with quantities of its lines (default: everything still billable). */
export const contentFields = {
  customer_id: reference('customer').optional(),
  order_id: reference('order').optional(),
  lines: z.array(invoiceLineInput()).min(1).max(MAX_LINES).optional(),
  charges: z.array(chargeInput()).max(MAX_CHARGES).optional(),
  currency: currency().optional(),
  prices_include_tax: z.boolean().optional(),
  payment_terms: paymentTerms().optional(),
  po_number: code(TEXT_LIMITS.poNumber).nullable().optional(),
  buyer_reference: code(TEXT_LIMITS.buyerReference).nullable().optional(),
  bill_to: address().nullable().optional(),
  ship_to: shipTo().nullable().optional(),
  sales_rep_email: email().nullable().optional(),
  supplied_on: date().nullable().optional(),
  note: prose(TEXT_LIMITS.note).nullable().optional(),
};

type Content = z.output<z.ZodObject<typeof contentFields>>;

export function toInput(sent: Content, onCreation: InvoiceInput['onCreation']): Result<InvoiceInput> {
  const rest = { suppliedOn: sent.supplied_on ?? null, note: sent.note ?? null, onCreation };
  if (sent.order_id !== undefined) {
    const own = refuseOrdersOwn(sent);
    if (own !== null) return own;
    const lines = [];
    for (const [index, { orderLine, saysMore, line }] of (sent.lines ?? []).entries()) {
      if (orderLine === null)
        return refuseMixture(`/lines/${index}`, 'With order_id, every line requires an order_line_id.');
      if (saysMore)
        return refuseMixture(
          `/lines/${index}`,
          'With order_line_id, only quantity is allowed; the rest comes from the order line.',
        );
      lines.push({ orderLine, quantity: line.quantity });
    }
    return ok({
      bills: { kind: 'order', order: sent.order_id, lines: sent.lines === undefined ? null : lines },
      ...rest,
    });
  }
  if (sent.customer_id === undefined) return refuseMixture('/customer_id', 'Give a customer_id or an order_id.');
  if (sent.lines === undefined) return refuseMixture('/lines', 'Without order_id, lines are required.');
  const stray = sent.lines.findIndex((line) => line.orderLine !== null);
  if (stray >= 0) return refuseMixture(`/lines/${stray}/order_line_id`, 'order_line_id requires order_id.');
  const lines = sent.lines.map(({ line }) => line);
  const content = {
    customer: sent.customer_id,
    lines,
    charges: sent.charges,
    currency: sent.currency,
    pricesIncludeTax: sent.prices_include_tax,
    paymentTerms: sent.payment_terms,
    poNumber: sent.po_number,
    buyerReference: sent.buyer_reference,
    billTo: sent.bill_to,
    shipTo: sent.ship_to,
    salesRepEmail: sent.sales_rep_email,
  };
  return ok({ bills: { kind: 'lines', content }, ...rest });
}

/** Refuses members that come from the order; ignored, the invoice would differ from its request. */
export function refuseOrdersOwn(sent: Content): Result<never> | null {
  const problems = ORDERS_OWN.filter((name) => sent[name] !== undefined).map((name) => ({
    pointer: `/${name}`,
    code: 'does_not_fit',
    detail:
      'An invoice of an order has this from its order: leave it out, or correct the order (PATCH /v1/orders/{id}) and make the invoice then.',
  }));
  const names = problems.map(({ pointer }) => pointer.slice(1)).join(', ');
  return problems.length === 0
    ? null
    : refuse(
        'invalid_input',
        `An invoice of an order has ${names} from its order; only lines, supplied_on and note are its own.`,
        problems,
      );
}

const refuseMixture = (pointer: string, detail: string): Result<never> =>
  refuse('invalid_input', detail, [{ pointer, code: 'does_not_fit', detail }]);

/** The header changes of an edit: an absent member is unchanged, null clears it. */
export const toHeader = (sent: Content): DraftHeader => ({
  paymentTerms: sent.payment_terms,
  poNumber: sent.po_number,
  buyerReference: sent.buyer_reference,
  billTo: sent.bill_to,
  shipTo: sent.ship_to,
  salesRepEmail: sent.sales_rep_email,
  suppliedOn: sent.supplied_on,
  note: sent.note,
});

/** New lines, charges, currency or buyer recompose the content from the request and, for absent members, the draft. */
export function toContent(sent: Content, { record, document }: InvoiceAnswer): Result<InvoiceInput['bills'] | null> {
  const anew = [sent.customer_id, sent.order_id, sent.lines, sent.charges, sent.currency, sent.prices_include_tax];
  if (anew.every((given) => given === undefined)) {
    const own = document.orderId === null ? null : refuseOrdersOwn(sent);
    return own ?? ok(null);
  }
  const ofOrder =
    sent.order_id ??
    (sent.customer_id === undefined && document.orderId !== null ? { id: document.orderId } : undefined);
  const standing: Content = {
    customer_id: { id: record.customerId },
    currency: document.currency,
    prices_include_tax: document.pricesIncludeTax,
    payment_terms: document.paymentTerms,
    po_number: document.poNumber,
    buyer_reference: document.buyerReference,
    bill_to: document.billTo.address,
    ship_to: document.shipTo,
    sales_rep_email: document.salesRepEmail,
  };
  const input = toInput(ofOrder === undefined ? { ...standing, ...sent } : { ...sent, order_id: ofOrder }, 'draft');
  return input.ok ? ok(input.value.bills) : input;
}
