/** Invoice documents for tests and benchmarks: complete with correct totals, customizable, deterministic by seed. */
import { extend, extendDiscounted, parseFraction, parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { present } from '#kernel/assert.ts';
import type { CustomerId, InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import type { ChargeKind } from '#model/order.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { LineTax, TaxCategory } from '#model/tax.ts';
import { totalDocument } from '#modules/tax/rules/total-document.ts';

export interface WrittenLine {
  readonly sku?: string;
  readonly description: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly price?: string;
  /** Fraction: "0.1" is 10 %. */
  readonly discount?: string;
  readonly tax?: LineTax;
}

export interface WrittenCharge {
  readonly kind: ChargeKind;
  readonly description: string;
  /** Minor units, signed. */
  readonly priced: bigint;
  readonly tax?: LineTax;
}

export const aTax = (category: TaxCategory, rate: string, exemptionReason: string | null = null): LineTax => ({
  category,
  rate: present(parseRate(rate), 'a rate'),
  exemptionReason,
});

const NINETEEN = aTax('S', '19');
const uuid = (last: number): string => `019a9d5e-0c00-7000-8000-${last.toString(16).padStart(12, '0')}`;

type Parts = Partial<Omit<InvoiceDocument, 'lines' | 'charges'>> & {
  readonly lines?: readonly WrittenLine[];
  readonly charges?: readonly WrittenCharge[];
};

export function aDocument({
  lines = [{ description: 'Chai, box of 20 bags' }],
  charges = [],
  ...parts
}: Parts = {}): InvoiceDocument {
  const currency = parts.currency ?? 'EUR';
  const digits = currencyDigits(currency);
  const pricesIncludeTax = parts.pricesIncludeTax ?? false;
  const priced = lines.map((line) => {
    const quantity = present(parseQuantity(line.quantity ?? '1'), 'a quantity');
    const unitPrice = present(parsePrice(line.price ?? '10'), 'a price');
    const discount = present(parseFraction(line.discount ?? '0'), 'a discount');
    return {
      orderLineId: null,
      sku: line.sku ?? null,
      description: line.description,
      quantity,
      unit: line.unit ?? 'pcs',
      unitPrice,
      tax: line.tax ?? NINETEEN,
      listed: extend(quantity, unitPrice, digits),
      priced: extendDiscounted({ quantity, unitPrice, discount }, digits),
    };
  });
  const amounts = totalDocument({
    currency,
    pricesIncludeTax,
    rounding: 'invoice',
    parts: { lines: priced, charges: charges.map((charge) => ({ chargeId: null, tax: NINETEEN, ...charge })) },
    taxesBefore: new Map(),
  });
  return {
    ...HEADER,
    currency,
    pricesIncludeTax,
    ...amounts,
    lines: amounts.lines.map((line, at) => ({ ...line, id: uuid(at + 100) as InvoiceLineId, position: at + 1 })),
    charges: amounts.charges.map((charge, at) => ({ ...charge, position: at + 1 })),
    ...parts,
  };
}

const HEADER = {
  invoiceId: uuid(1) as InvoiceId,
  kind: 'invoice',
  origin: 'shipment',
  number: 'INV-20001',
  revision: 1,
  customerId: uuid(2) as CustomerId,
  issuedOn: '2026-11-21',
  dueOn: '2026-12-21',
  suppliedOn: '2026-11-20',
  language: 'en',
  paymentTerms: 'net_30',
  seller: {
    name: 'Northwind Traders GmbH',
    address: { line1: 'Speicherstraße 12', city: 'Hamburg', postalCode: '20457', country: 'DE' },
    taxId: 'DE123456789',
    email: 'billing@northwind.example',
    phone: '+49 40 555 0100',
    website: 'northwind.example',
    bank: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', bankName: 'Commerzbank' },
  },
  billTo: {
    name: 'Blauer See Delikatessen',
    address: { line1: 'Forsterstraße 57', city: 'Mannheim', postalCode: '68306', country: 'DE' },
    taxId: 'DE987654321',
  },
  shipTo: {
    name: 'Lager Nord',
    address: { line1: 'Hafenstraße 3', line2: 'Tor 4', city: 'Mannheim', postalCode: '68159', country: 'DE' },
  },
  orderId: null,
  orderNumber: 'SO-10417',
  orderedOn: '2026-11-17',
  shipmentId: null,
  shipmentNumber: 'SHP-10417-1',
  carrier: 'DHL',
  trackingNumber: '00340434161094042557',
  poNumber: 'PO-4711',
  buyerReference: null,
  salesRepEmail: null,
  corrects: null,
  note: null,
} satisfies Partial<InvoiceDocument>;

const WORDS = [
  'Chai',
  'Olive oil',
  'Rösti',
  'Camembert',
  'Sauce',
  'Crab meat',
  'Lager beer',
  'Ravioli',
  'Cajun',
  'organic',
  'smoked',
  '24 jars',
  'box of 12',
  '500 g',
  'extra',
  'fine',
];

/** Realistic wholesale lines, depending on the seed. */
export function someLines(count: number, seed = 1): WrittenLine[] {
  let state = seed;
  /** mulberry32. */
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return Array.from({ length: count }, () => ({
    sku: `NW-${10_000 + next(89_999)}`,
    description: Array.from({ length: 3 + next(3) }, () => WORDS[next(WORDS.length)]).join(' '),
    quantity: String(1 + next(240)),
    unit: ['pcs', 'box', 'kg'][next(3)] ?? 'pcs',
    price: `${next(400)}.${String(next(100)).padStart(2, '0')}`,
  }));
}
