/** Lines and charges in requests for orders and manual invoices: a product or a description, exact numbers, optional tax. */
import { z } from 'zod';
import { writeRate } from '#kernel/quantity.ts';
import { CHARGE_KINDS } from '#model/order.ts';
import type { OrderChargeInput, OrderLineInput } from '#model/order-input.ts';
import { TAX_CATEGORIES } from '#model/tax.ts';
import { TEXT_LIMITS } from '#model/text-limits.ts';
import {
  code,
  discountPercentUnits,
  discountRateUnits,
  externalId,
  money,
  priceUnits,
  prose,
  quantityUnits,
  rateUnits,
  reference,
  text,
} from './text-and-money.ts';

export const MAX_LINES = 1_000;
export const MAX_CHARGES = 50;

const taxFields = {
  tax_rate: rateUnits().optional(),
  tax_category: z.enum(TAX_CATEGORIES).optional(),
  exemption_reason: prose(TEXT_LIMITS.exemptionReason).optional(),
};

const lineFields = {
  external_id: externalId().optional(),
  product_id: reference('product').optional(),
  sku: code(TEXT_LIMITS.sku).optional(),
  description: prose(TEXT_LIMITS.lineDescription).optional(),
  quantity: quantityUnits(),
  unit: text(TEXT_LIMITS.unit).optional(),
  unit_price: priceUnits().optional(),
  discount_rate: discountRateUnits().optional(),
  discount_percent: discountPercentUnits().optional(),
  ...taxFields,
};

interface SentDiscount {
  readonly discount_rate?: bigint | undefined;
  readonly discount_percent?: bigint | undefined;
}

/** `discount_rate` and `discount_percent`, if both are given, must be equal; they have the same units. */
function refuseTwoDiscounts(
  { discount_rate: rate, discount_percent: percent }: SentDiscount,
  context: z.RefinementCtx,
) {
  if (rate === undefined || percent === undefined || rate === percent) return;
  context.addIssue({
    code: 'custom',
    path: ['discount_percent'],
    message: `discount_rate is ${writeRate(rate)} % but discount_percent is ${writeRate(percent)} %; give only one of them.`,
    params: { code: 'discounts_disagree' },
  });
}

const toLine = (sent: z.output<z.ZodObject<typeof lineFields>>): OrderLineInput => ({
  externalId: sent.external_id,
  product: sent.product_id,
  sku: sent.sku,
  description: sent.description,
  quantity: sent.quantity,
  unit: sent.unit,
  unitPrice: sent.unit_price,
  discountRate: sent.discount_rate ?? sent.discount_percent,
  taxRate: sent.tax_rate,
  taxCategory: sent.tax_category,
  exemptionReason: sent.exemption_reason,
});

export const lineInput = () => z.strictObject(lineFields).superRefine(refuseTwoDiscounts).transform(toLine);

/** A free line, or a quantity of an order line, which allows no other members. */
export const invoiceLineInput = () =>
  z
    .strictObject({ order_line_id: reference('order_line').optional(), ...lineFields })
    .superRefine(refuseTwoDiscounts)
    .transform(({ order_line_id, ...sent }) => ({
      orderLine: order_line_id ?? null,
      saysMore: Object.keys(sent).some((name) => name !== 'quantity'),
      line: toLine(sent),
    }));

export const chargeInput = () =>
  z
    .strictObject({
      kind: z.enum(CHARGE_KINDS),
      description: prose(TEXT_LIMITS.chargeDescription).optional(),
      amount: money('zero_or_more'),
      ...taxFields,
    })
    .transform((sent): OrderChargeInput => ({
      kind: sent.kind,
      description: sent.description,
      amount: sent.amount,
      taxRate: sent.tax_rate,
      taxCategory: sent.tax_category,
      exemptionReason: sent.exemption_reason,
    }));
