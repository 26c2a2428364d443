/** What rows are once they are read: inputs of the flows that save customers, products, tax rates, orders and shipments. Nothing is saved here. */
import { needsCity } from '#kernel/country.ts';
import { parseId, type Id, type IdKind } from '#kernel/id.ts';
import { parseFraction, parsePrice, parseQuantity, parseRate, writeRate } from '#kernel/quantity.ts';
import type { Account } from '#model/account.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { CustomerStatus } from '#model/customer.ts';
import type { Language } from '#model/language.ts';
import type { OrderChargeInput, OrderInput, OrderLineInput } from '#model/order-input.ts';
import type { Address, ShipTo } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import type { TaxCategory } from '#model/tax.ts';
import { instantOf, type ReadRecord, type Values } from '#modules/imports/index.ts';
import type { DocumentSum } from './import-documents.ts';
import type { CustomerInput } from './save-customers.ts';
import type { ProductInput } from './save-products.ts';
import type { TaxRateInput } from './save-tax-rates.ts';
import type { ShipmentInput } from './pack-shipments.ts';

/** Said of a record before anything is saved: the field, and of which line. */
export interface FieldProblem {
  readonly field: string;
  readonly line: number | null;
  readonly rule: string;
  readonly detail: string;
}

/** What became of a record, and what else its report says. */
export interface SavedThing {
  /** Null where what is here already is not looked at any closer. */
  readonly id: string | null;
  readonly became: 'created' | 'unchanged' | 'updated' | 'skipped';
  readonly sum?: DocumentSum | undefined;
  readonly remark?: { readonly rule: string; readonly detail: string } | undefined;
}

/** An input, and whether its row says an id of its own. */
export interface Brought<Input> {
  readonly input: Input;
  readonly isNamed: boolean;
}

export interface RecordContext {
  readonly account: Account;
  /** For what has no id of its own: the same row of the same file is the same thing. */
  readonly ownId: string;
  /** Customers and orders that rows name by their number. */
  readonly numbered: NumberedThings;
}

export interface NumberedThings {
  readonly customer: ReadonlyMap<string, Id<'customer'>>;
  readonly order: ReadonlyMap<string, Id<'order'>>;
}

export type RecordBuilding = {
  readonly record: ReadRecord;
  readonly at: RecordContext;
  readonly problems: FieldProblem[];
};

const text = (values: Values, name: string): string | undefined => values.get(name)?.text;
const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | undefined => {
  const found = text(values, name);
  return found === undefined ? undefined : (parse(found) ?? undefined);
};
const yesNo = (values: Values, name: string): boolean | undefined => {
  const found = text(values, name);
  return found === undefined ? undefined : found === 'true';
};

export const referenceTo = <K extends IdKind>(kind: K, found: string): Reference<K> => {
  const id = parseId(kind, found);
  return id === null ? { external: found } : { id };
};

/** By our id, by its external id, or, where that means nothing, by its number. */
export function customerNamed({ numbered }: RecordContext, found: string): Reference<'customer'> {
  const id = numbered.customer.get(found);
  return id === undefined ? referenceTo('customer', found) : { id };
}

function orderNamed({ numbered }: RecordContext, found: string): Reference<'order'> {
  const id = numbered.order.get(found);
  return id === undefined ? referenceTo('order', found) : { id };
}

const taxOf = (values: Values) => ({
  taxRate: exact(values, 'tax_rate', parseRate),
  taxCategory: text(values, 'tax_category') as TaxCategory | undefined,
  exemptionReason: text(values, 'exemption_reason'),
});

/** An address is whole or not there. */
export function addressOf({ record: { head }, problems }: RecordBuilding, prefix: string): Address | undefined {
  const at = (name: string) => text(head, `${prefix}.${name}`);
  const [line1, line2, city, region, postalCode, country] = [
    'line1',
    'line2',
    'city',
    'region',
    'postal_code',
    'country',
  ].map(at);
  if ([line1, line2, city, region, postalCode].every((part) => part === undefined)) return undefined;
  for (const [name, part] of [
    ['line1', line1],
    ['city', city],
    ['country', country],
  ] as const) {
    if (part === undefined && (name !== 'city' || needsCity(country ?? '')))
      problems.push({
        field: `${prefix}.${name}`,
        line: null,
        rule: 'required',
        detail: `An address needs "${prefix}.${name}".`,
      });
  }
  return {
    line1: line1 ?? '',
    city: city ?? '',
    postalCode: postalCode ?? '',
    country: country ?? '',
    ...(line2 === undefined ? {} : { line2 }),
    ...(region === undefined ? {} : { region }),
  };
}

function shipToOf(building: RecordBuilding): ShipTo | undefined {
  const address = addressOf(building, 'ship_to');
  const name = text(building.record.head, 'ship_to.name');
  if (address === undefined) return undefined;
  return name === undefined ? { address } : { name, address };
}

function metadataOf(head: Values): Record<string, string> | undefined {
  const entries = [...head].flatMap(([name, value]) =>
    name.startsWith('metadata.') ? [[name.slice('metadata.'.length), value.text] as const] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function policyOf(head: Values): Partial<BillingPolicy> | undefined {
  const named = {
    trigger: 'trigger',
    onCreation: 'on_creation',
    orderCharges: 'order_charges',
    taxRounding: 'tax_rounding',
    issueDate: 'issue_date',
  };
  const said = Object.entries(named).flatMap(([member, name]) => {
    const value = text(head, `billing_policy.${name}`);
    return value === undefined ? [] : [[member, value] as const];
  });
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Partial<BillingPolicy>);
}

export function customerOf(building: RecordBuilding): CustomerInput {
  const { head } = building.record;
  const shipTo = shipToOf(building);
  const emails = text(head, 'delivery.email')?.split('\n');
  return {
    externalId: text(head, 'external_id') ?? building.at.ownId,
    number: text(head, 'number'),
    name: text(head, 'name') ?? '',
    email: text(head, 'email'),
    currency: text(head, 'currency'),
    paymentTerms: text(head, 'payment_terms'),
    language: text(head, 'language') as Language | undefined,
    billTo: addressOf(building, 'bill_to'),
    shipTo: shipTo === undefined ? undefined : [shipTo],
    taxId: text(head, 'tax_id'),
    nationalTaxId: text(head, 'national_tax_id'),
    salesRepEmail: text(head, 'sales_rep_email'),
    delivery: emails === undefined ? undefined : { email: emails },
    billingPolicy: policyOf(head),
    status: text(head, 'status') as CustomerStatus | undefined,
    metadata: metadataOf(head),
  };
}

export function productOf({ record: { head }, at }: RecordBuilding): ProductInput {
  return {
    externalId: text(head, 'external_id') ?? at.ownId,
    sku: text(head, 'sku') ?? '',
    name: text(head, 'name') ?? '',
    unit: text(head, 'unit'),
    unitPrice: exact(head, 'unit_price', parsePrice),
    ...taxOf(head),
    metadata: metadataOf(head),
  };
}

export function taxRateOf({ record: { head }, at }: RecordBuilding): TaxRateInput {
  return {
    externalId: text(head, 'external_id') ?? at.ownId,
    name: text(head, 'name') ?? '',
    category: text(head, 'category') as TaxCategory | undefined,
    rate: exact(head, 'rate', parseRate),
    exemptionReason: text(head, 'exemption_reason'),
    isDefault: yesNo(head, 'is_default'),
  };
}

export function orderOf(building: RecordBuilding): OrderInput {
  const {
    record: { head, lines },
    at,
    problems,
  } = building;
  if (lines.length === 0)
    problems.push({
      field: 'lines.quantity',
      line: null,
      rule: 'order_without_lines',
      detail: 'No line belongs to this order.',
    });
  return {
    externalId: text(head, 'external_id') ?? at.ownId,
    customer: customerNamed(at, text(head, 'customer_id') ?? ''),
    accept: yesNo(head, 'accept'),
    number: text(head, 'number'),
    poNumber: text(head, 'po_number'),
    buyerReference: text(head, 'buyer_reference'),
    currency: text(head, 'currency'),
    pricesIncludeTax: yesNo(head, 'prices_include_tax'),
    orderedOn: text(head, 'ordered_on'),
    paymentTerms: text(head, 'payment_terms'),
    billTo: addressOf(building, 'bill_to'),
    shipTo: shipToOf(building),
    salesRepEmail: text(head, 'sales_rep_email'),
    note: text(head, 'note'),
    billingPolicy: policyOf(head),
    metadata: metadataOf(head),
    lines: lines.map(({ values }, index) => orderLineOf(values, { index, problems })),
    charges: chargesOf(head),
  };
}

function orderLineOf(
  values: Values,
  { index, problems }: { readonly index: number; readonly problems: FieldProblem[] },
): OrderLineInput {
  const product = text(values, 'product_id');
  // A percent at four decimals and a fraction at six are the same units.
  const [rate, percent] = [exact(values, 'discount_rate', parseFraction), exact(values, 'discount_percent', parseRate)];
  if (rate !== undefined && percent !== undefined && rate !== percent) {
    const detail = `discount_rate says ${writeRate(rate)} % and discount_percent ${writeRate(percent)} %.`;
    problems.push({ field: 'lines.discount_percent', line: index, rule: 'discounts_disagree', detail });
  }
  return {
    externalId: text(values, 'external_id'),
    product: product === undefined ? undefined : referenceTo('product', product),
    sku: text(values, 'sku'),
    description: text(values, 'description'),
    quantity: exact(values, 'quantity', parseQuantity) ?? 0n,
    unit: text(values, 'unit'),
    unitPrice: exact(values, 'unit_price', parsePrice),
    discountRate: rate ?? percent,
    ...taxOf(values),
  };
}

export const CHARGES = ['freight', 'fee', 'discount'] as const;

function chargesOf(head: Values): OrderChargeInput[] {
  return CHARGES.flatMap((kind) => {
    const amount = text(head, kind);
    return amount === undefined || /^0+(\.0+)?$/.test(amount) ? [] : [{ kind, amount }];
  });
}

export type ShipmentToSave = ShipmentInput & { readonly ship: boolean };

export function shipmentOf({ record: { head, lines }, at, problems }: RecordBuilding): ShipmentToSave {
  const wished = lines.flatMap(({ values }, index) => {
    const line = text(values, 'order_line_id');
    const sku = text(values, 'sku');
    const quantity = exact(values, 'quantity', parseQuantity);
    if (line === undefined && sku === undefined && quantity === undefined) return [];
    if ((line === undefined && sku === undefined) || quantity === undefined) {
      const field = `lines.${line === undefined && sku === undefined ? 'order_line_id' : 'quantity'}`;
      problems.push({
        field,
        line: index,
        rule: 'required',
        detail: `"${field}" must not be empty when the other is said.`,
      });
      return [];
    }
    return [{ orderLine: line === undefined ? { sku: sku ?? '' } : referenceTo('order_line', line), quantity }];
  });
  const shippedAt = text(head, 'shipped_at');
  return {
    order: orderNamed(at, text(head, 'order_id') ?? ''),
    externalId: text(head, 'external_id') ?? at.ownId,
    lines: wished.length === 0 ? null : wished,
    carrier: text(head, 'carrier') ?? null,
    trackingNumber: text(head, 'tracking_number') ?? null,
    shippedAt: shippedAt === undefined ? null : instantOf(shippedAt, at.account.timeZone),
    ship: yesNo(head, 'ship') ?? true,
  };
}
