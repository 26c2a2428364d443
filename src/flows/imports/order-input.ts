/** An order from its rows: lines, charges and rates, interpreted by the file's totals. Looks up and saves nothing. */
import { currencyDigits } from '#kernel/currency.ts';
import { writeDecimal } from '#kernel/decimal.ts';
import { parseMoney } from '#kernel/money.ts';
import { parseQuantity } from '#kernel/quantity.ts';
import type { OrderChargeInput, OrderLineInput } from '#model/order-input.ts';
import { readOrderAmounts, type OrderAmounts, type Values } from '#modules/imports/index.ts';
import type { OrderToImport } from './orders.ts';
import { addressOf, shipToOf } from './addresses.ts';
import {
  customerNamed,
  exact,
  metadataOf,
  policyOf,
  referenceTo,
  taxOf,
  text,
  yesNo,
  type RecordBuilding,
} from './inputs.ts';

export const CHARGES = ['freight', 'fee', 'discount'] as const;

export function orderOf(building: RecordBuilding): OrderToImport {
  const { record, at, problems } = building;
  const { head, lines } = record;
  if (lines.length === 0)
    problems.push({
      field: 'lines.quantity',
      line: null,
      rule: 'order_without_lines',
      detail: 'No line belongs to this order.',
    });
  const currency = text(head, 'currency') ?? at.account.homeCurrency;
  const amounts = readOrderAmounts(record, { currency, known: at.rates, problems });
  const billTo = addressOf(building, 'bill_to');
  return {
    customer: customerNamed(building, billTo ?? null),
    expected: { currency, ...amounts.expected },
    order: {
      externalId: text(head, 'external_id') ?? at.ownId,
      accept: yesNo(head, 'accept'),
      number: text(head, 'number'),
      poNumber: text(head, 'po_number'),
      buyerReference: text(head, 'buyer_reference'),
      currency: text(head, 'currency'),
      pricesIncludeTax: amounts.pricesIncludeTax,
      orderedOn: text(head, 'ordered_on'),
      paymentTerms: text(head, 'payment_terms'),
      billTo,
      shipTo: shipToOf(building),
      salesRepEmail: text(head, 'sales_rep_email'),
      note: text(head, 'note'),
      billingPolicy: policyOf(head),
      metadata: metadataOf(head),
      lines: lines.map(({ values }, index) => orderLineOf(values, amounts.lines[index])),
      charges: amounts.charges.map((charge) => chargeOf(charge, currency)),
    },
  };
}

function orderLineOf(values: Values, amounts: OrderAmounts['lines'][number] | undefined): OrderLineInput {
  const product = text(values, 'product_id');
  return {
    externalId: text(values, 'external_id'),
    product: product === undefined ? undefined : referenceTo('product', product),
    sku: text(values, 'sku'),
    description: text(values, 'description'),
    quantity: exact(values, 'quantity', parseQuantity) ?? 0n,
    unit: text(values, 'unit'),
    unitPrice: amounts?.unitPrice,
    discountRate: amounts?.discountRate,
    ...taxOf(values),
    taxRate: amounts?.taxRate,
  };
}

/** Without trailing zeros: the order's currency may have fewer decimals than the account's. */
const chargeOf = ({ kind, amount, taxRate }: OrderAmounts['charges'][number], currency: string): OrderChargeInput => {
  const digits = currencyDigits(currency);
  const minor = parseMoney(amount, currency);
  const short = minor === null ? amount : writeDecimal(minor, digits, 'short');
  return taxRate === undefined ? { kind, amount: short } : { kind, amount: short, taxRate };
};
