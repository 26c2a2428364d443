/** Issued documents from files, with values exactly as written. Computes and looks up nothing. */
import type { PlainDate } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writeDecimal } from '#kernel/decimal.ts';
import { parseQuantity } from '#kernel/quantity.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { Address } from '#model/party.ts';
import type { TaxCategory } from '#model/tax.ts';
import {
  readDocumentAmounts,
  withPositiveAmounts,
  type DocumentLineAmounts,
  type Values,
} from '#modules/imports/index.ts';
import type { NamedCustomer } from './find-customers.ts';
import { addressOf } from './addresses.ts';
import { customerNamed, type RecordBuilding } from './inputs.ts';

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

/** Amounts as written; the currency determines the allowed decimals. */
export interface DocumentInput {
  readonly number: string;
  readonly kind: InvoiceKind | null;
  readonly customer: NamedCustomer;
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

/** Whether a line describes what was billed; one with only a tax rate belongs to the whole document. */
export const statesAmounts = ({ description, sku, quantity, unitPrice, net }: DocumentLineInput): boolean =>
  [description, sku, quantity, unitPrice, net].some((stated) => stated !== null);

const text = (values: Values, name: string): string | null => values.get(name)?.text ?? null;
const exact = (values: Values, name: string, parse: (text: string) => bigint | null): bigint | null => {
  const found = text(values, name);
  return found === null ? null : parse(found);
};

/** Without trailing zeros: the customer's currency may have fewer decimals than the account's. */
const writeNet = (net: bigint | null, currency: string): string | null =>
  net === null ? null : writeDecimal(net, currencyDigits(currency), 'short');

/** Some programs keep a voided invoice as one of nothing. */
const NOTHING_BILLED = {
  field: 'total',
  line: null,
  rule: 'document_of_zero',
  detail: 'The total of this document is 0.',
  hint: 'Leave it out if it was voided: correct the file, or use "skip_when" in the mapping.',
  isWarning: true,
} as const;

const isZero = (text: string): boolean => /^[-0.]+$/.test(text);

function billsNothing(head: Values, lines: readonly DocumentLineAmounts[]): boolean {
  const total = text(head, 'total') ?? text(head, 'net_total');
  if (total !== null) return isZero(total);
  return lines.length > 0 && lines.every(({ net, unitPrice }) => (net ?? unitPrice) === 0n);
}

export function readDocument(building: RecordBuilding): DocumentInput {
  const { at, problems } = building;
  const record = withPositiveAmounts(building.record);
  const { head, lines } = record;
  const currency = text(head, 'currency') ?? at.account.homeCurrency;
  const amounts = readDocumentAmounts(record, { currency, known: at.rates, problems });
  const billTo = addressOf(building, 'bill_to') ?? null;
  if (billsNothing(head, amounts)) problems.push(NOTHING_BILLED);
  const t = (name: string) => text(head, name);
  return {
    number: t('number') ?? '',
    kind: t('kind') as InvoiceKind | null,
    customer: customerNamed(building, billTo),
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
    billTo,
    lines: lines.map(({ values }, index) => ({
      description: text(values, 'description'),
      sku: text(values, 'sku'),
      quantity: exact(values, 'quantity', parseQuantity),
      unit: text(values, 'unit'),
      unitPrice: amounts[index]?.unitPrice ?? null,
      net: writeNet(amounts[index]?.net ?? null, currency),
      rate: amounts[index]?.rate,
      category: (text(values, 'tax_category') as TaxCategory | null) ?? undefined,
      exemptionReason: text(values, 'exemption_reason') ?? undefined,
    })),
  };
}
