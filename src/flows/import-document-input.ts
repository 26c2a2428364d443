/** Issued documents as files bring them: what a record's values say, exactly as written. Nothing is computed and nothing looked up here. */
import type { PlainDate } from '#kernel/calendar.ts';
import { parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { Address } from '#model/party.ts';
import type { Reference } from '#model/reference.ts';
import type { TaxCategory } from '#model/tax.ts';
import type { Values } from '#modules/imports/index.ts';
import { addressOf, customerNamed, type RecordBuilding } from './import-things.ts';

export interface DocumentLineInput {
  readonly description: string | null;
  readonly sku: string | null;
  readonly quantity: bigint | null;
  readonly unit: string | null;
  readonly unitPrice: bigint | null;
  readonly net: string | null;
  readonly rate: bigint | undefined;
  readonly category: TaxCategory | undefined;
  readonly exemptionReason: string | undefined;
}

/** Amounts as written; the currency says how many decimals they may have. */
export interface DocumentInput {
  readonly number: string;
  readonly kind: InvoiceKind | null;
  readonly customer: Reference<'customer'>;
  readonly issuedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly suppliedOn: PlainDate | null;
  readonly currency: string | null;
  readonly total: string | null;
  readonly net: string | null;
  readonly tax: string | null;
  readonly open: string | null;
  readonly paid: string | null;
  readonly paidOn: PlainDate | null;
  readonly paymentTerms: string | null;
  readonly poNumber: string | null;
  readonly buyerReference: string | null;
  readonly correctsNumber: string | null;
  readonly note: string | null;
  readonly billTo: Address | null;
  readonly lines: readonly DocumentLineInput[];
}

/** Whether a line says what was billed: a rate alone is of the whole document. */
export const saysWhat = ({ description, sku, quantity, unitPrice, net }: DocumentLineInput): boolean =>
  [description, sku, quantity, unitPrice, net].some((said) => said !== null);

const text = (values: Values, name: string): string | null => values.get(name)?.text ?? null;
const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | null => {
  const found = text(values, name);
  return found === null ? null : parse(found);
};

export function readDocument(building: RecordBuilding): DocumentInput {
  const { head, lines } = building.record;
  const t = (name: string) => text(head, name);
  return {
    number: t('number') ?? '',
    kind: t('kind') as InvoiceKind | null,
    customer: customerNamed(building.at, t('customer_id') ?? ''),
    issuedOn: t('issued_on') ?? '',
    dueOn: t('due_on'),
    suppliedOn: t('supplied_on'),
    currency: t('currency'),
    total: t('total'),
    net: t('net_total'),
    tax: t('tax_total'),
    open: t('open_amount'),
    paid: t('paid_amount'),
    paidOn: t('paid_on'),
    paymentTerms: t('payment_terms'),
    poNumber: t('po_number'),
    buyerReference: t('buyer_reference'),
    correctsNumber: t('corrects_number'),
    note: t('note'),
    billTo: addressOf(building, 'bill_to') ?? null,
    lines: lines.map(({ values }) => ({
      description: text(values, 'description'),
      sku: text(values, 'sku'),
      quantity: exact(values, 'quantity', parseQuantity),
      unit: text(values, 'unit'),
      unitPrice: exact(values, 'unit_price', parsePrice),
      net: text(values, 'net_amount'),
      rate: exact(values, 'tax_rate', parseRate) ?? undefined,
      category: (text(values, 'tax_category') as TaxCategory | null) ?? undefined,
      exemptionReason: text(values, 'exemption_reason') ?? undefined,
    })),
  };
}
