/** Converts parsed rows to inputs of the flows that save customers, products, tax rates, orders and shipments. Saves nothing. */
import type { FieldProblem } from './record.ts';
import { parseId, type Id, type IdKind } from '#kernel/id.ts';
import { parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import type { Account } from '#model/account.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { CustomerStatus } from '#model/customer.ts';
import type { Language } from '#model/language.ts';
import type { Address } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import type { TaxCategory } from '#model/tax.ts';
import { instantOf, type KnownRates, type ReadRecord, type Values } from '#modules/imports/index.ts';
import { addressOf, shipToOf, unreadAddresses } from './addresses.ts';
import { contactOf, nameOf, type NamedCustomer } from './find-customers.ts';
import type { CustomerInput } from '#flows/customers/create.ts';
import type { ProductInput } from '#flows/products/create.ts';
import type { TaxRateInput } from '#flows/tax-rates/create.ts';
import type { ShipmentInput } from '#flows/shipments/pack.ts';

/** An input, and whether its row has its own id. */
export interface Incoming<Input> {
  readonly input: Input;
  readonly isNamed: boolean;
}

export interface RecordContext {
  readonly account: Account;
  /** For rows without an id: the same row of the same file is the same record. */
  readonly ownId: string;
  /** Customers and orders that rows refer to by number. */
  readonly numbered: IdsByNumber;
  /** The account's tax rates. */
  readonly rates: KnownRates;
}

export interface IdsByNumber {
  readonly customer: ReadonlyMap<string, Id<'customer'>>;
  readonly order: ReadonlyMap<string, Id<'order'>>;
}

export type RecordBuilding = {
  readonly record: ReadRecord;
  readonly at: RecordContext;
  readonly problems: FieldProblem[];
};

export const text = (values: Values, name: string): string | undefined => values.get(name)?.text;
export const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | undefined => {
  const found = text(values, name);
  return found === undefined ? undefined : (parse(found) ?? undefined);
};
export const yesNo = (values: Values, name: string): boolean | undefined => {
  const found = text(values, name);
  return found === undefined ? undefined : found === 'true';
};

/** Prefixes of references, as in the API. */
export const NUMBER = 'number:';
const EXTERNAL = 'external:';

export const referenceTo = <K extends IdKind>(kind: K, found: string): Reference<K> => {
  const id = parseId(kind, found);
  if (id !== null) return { id };
  return { external: found.startsWith(EXTERNAL) ? found.slice(EXTERNAL.length).trim() : found };
};

/** By id, external id or, if there is none, number; without any of them by contact data, or the import's default customer. */
export function customerNamed(
  { record: { head }, at: { numbered }, problems }: RecordBuilding,
  billTo: Address | null,
): NamedCustomer {
  const found = text(head, 'customer_id') ?? '';
  const id = numbered.customer.get(found);
  const contact = found === '' ? contactOf(head, billTo) : null;
  if (contact !== null) return { contact };
  if (found === '') {
    const other = text(head, 'customer.if_none');
    if (other !== undefined) return { contact: { name: other, email: null, billTo: null } };
    const detail = 'The row has no customer: no id, name or e-mail address.';
    const hint =
      'Give the customer of such rows: "customer.if_none" in the mapping, or --set customer.if_none="Counter sales" on the command line.';
    problems.push({ field: 'customer.name', line: null, rule: 'customer_missing', detail, hint });
  }
  return id === undefined ? referenceTo('customer', found) : { id };
}

function orderNamed({ numbered }: RecordContext, found: string): Reference<'order'> {
  const id = numbered.order.get(found);
  return id === undefined ? referenceTo('order', found) : { id };
}

export const taxOf = (values: Values) => ({
  taxRate: exact(values, 'tax_rate', parseRate),
  taxCategory: text(values, 'tax_category') as TaxCategory | undefined,
  exemptionReason: text(values, 'exemption_reason'),
});

export function metadataOf(head: Values): Record<string, string> | undefined {
  const entries = [
    ...[...head].flatMap(([name, value]) =>
      name.startsWith('metadata.') ? [[name.slice('metadata.'.length), value.text] as const] : [],
    ),
    ...unreadAddresses(head),
  ];
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

export function policyOf(head: Values): Partial<BillingPolicy> | undefined {
  const named = {
    trigger: 'trigger',
    onCreation: 'on_creation',
    orderCharges: 'order_charges',
    taxRounding: 'tax_rounding',
    issueDate: 'issue_date',
  };
  const stated = Object.entries(named).flatMap(([member, name]) => {
    const value = text(head, `billing_policy.${name}`);
    return value === undefined ? [] : [[member, value] as const];
  });
  return stated.length === 0 ? undefined : (Object.fromEntries(stated) as Partial<BillingPolicy>);
}

const NO_NAME = 'The row has no customer name: no name, company, person or e-mail address.';
const NAME_HINT = 'Fill one of these cells, or map another column to one of them.';

/** A customer with only an e-mail address uses it as its name, as in orders. */
export function customerOf(building: RecordBuilding): CustomerInput {
  const { head } = building.record;
  const name = nameOf(head, '') ?? text(head, 'email');
  if (name === undefined)
    building.problems.push({ field: 'name', line: null, rule: 'required', detail: NO_NAME, hint: NAME_HINT });
  const shipTo = shipToOf(building);
  const emails = text(head, 'transmission.email')?.split('\n');
  return {
    externalId: text(head, 'external_id') ?? building.at.ownId,
    number: text(head, 'number'),
    name: name ?? '',
    email: text(head, 'email'),
    currency: text(head, 'currency'),
    paymentTerms: text(head, 'payment_terms'),
    language: text(head, 'language') as Language | undefined,
    billTo: addressOf(building, 'bill_to'),
    shipTo: shipTo === undefined ? undefined : [shipTo],
    taxId: text(head, 'tax_id'),
    nationalTaxId: text(head, 'national_tax_id'),
    salesRepEmail: text(head, 'sales_rep_email'),
    transmission: emails === undefined ? undefined : { email: emails },
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

export type ShipmentToSave = ShipmentInput & { readonly ship: boolean };

export function shipmentOf({ record: { head, lines }, at, problems }: RecordBuilding): ShipmentToSave {
  const requested = lines.flatMap(({ values }, index) => {
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
        detail: `"${field}" must not be empty when the other is given.`,
      });
      return [];
    }
    return [{ orderLine: line === undefined ? { sku: sku ?? '' } : referenceTo('order_line', line), quantity }];
  });
  const shippedAt = text(head, 'shipped_at');
  return {
    order: orderNamed(at, text(head, 'order_id') ?? ''),
    externalId: text(head, 'external_id') ?? at.ownId,
    lines: requested.length === 0 ? null : requested,
    carrier: text(head, 'carrier') ?? null,
    trackingNumber: text(head, 'tracking_number') ?? null,
    shippedAt: shippedAt === undefined ? null : instantOf(shippedAt, at.account.timeZone),
    ship: yesNo(head, 'ship') ?? true,
  };
}
