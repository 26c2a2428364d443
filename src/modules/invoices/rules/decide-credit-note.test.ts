/** A full credit note mirrors what was stored, to the cent, and names what it corrects. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeId, CustomerId, InvoiceId, InvoiceLineId } from '#kernel/id.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { checkEn16931 } from './check-en16931.ts';
import { decideCreditNote } from './decide-credit-note.ts';

const TAX = { category: 'S', rate: 190_000n, exemptionReason: null } as const;
const INVOICE: InvoiceDocument = {
  invoiceId: 'invoice' as InvoiceId,
  kind: 'invoice',
  origin: 'shipment',
  number: 'INV-7',
  revision: 2,
  customerId: 'customer' as CustomerId,
  currency: 'EUR',
  pricesIncludeTax: false,
  issuedOn: '2026-01-05',
  dueOn: '2026-02-04',
  suppliedOn: '2026-01-05',
  language: 'en',
  paymentTerms: 'net_30',
  seller: { name: 'Seller', address: null },
  billTo: { name: 'Buyer', address: null },
  shipTo: null,
  orderId: null,
  orderNumber: null,
  orderedOn: null,
  shipmentId: null,
  shipmentNumber: null,
  carrier: null,
  trackingNumber: null,
  poNumber: 'PO-1',
  buyerReference: null,
  salesRepEmail: null,
  corrects: null,
  note: 'Thank you',
  lines: [
    {
      id: 'old' as InvoiceLineId,
      position: 1,
      orderLineId: null,
      sku: null,
      description: 'Thing',
      quantity: 1_000_000n,
      unit: 'C62',
      unitPrice: 100_000n,
      tax: TAX,
      listed: 10n,
      priced: 10n,
      net: 10n,
    },
  ],
  charges: [],
  // A cent more than 19 % of 0.10, as cumulative rounding may leave it: the mirror must not "repair" it.
  taxes: [{ tax: TAX, taxable: 10n, amount: 3n }],
  lineTotal: 10n,
  allowanceTotal: 0n,
  chargeTotal: 0n,
  netTotal: 10n,
  taxTotal: 3n,
  total: 13n,
};
const credit = (original: InvoiceDocument) =>
  decideCreditNote({ original, invoiceId: 'credit' as InvoiceId, lineIds: ['new' as InvoiceLineId], note: 'Returned' });

test('the amounts are those stored on the invoice, positive, and its parties, order and PO number stay on it', () => {
  const result = credit(INVOICE);
  assert.ok(result.ok);
  const { value: note } = result;
  assert.deepEqual(note, {
    ...INVOICE,
    invoiceId: 'credit',
    kind: 'credit_note',
    origin: 'credit',
    number: null,
    revision: 1,
    issuedOn: null,
    dueOn: null,
    corrects: { invoiceId: 'invoice', number: 'INV-7', issuedOn: '2026-01-05' },
    note: 'Returned',
    lines: [{ ...INVOICE.lines[0], id: 'new' }],
  });
  assert.deepEqual(checkEn16931(note), []);
});

test('a draft is not credited, nor a credit note', () => {
  const draft = credit({ ...INVOICE, number: null, issuedOn: null });
  assert.equal(draft.ok ? '' : draft.refusal.code, 'invoice_not_issued');
  const twice = credit({ ...INVOICE, kind: 'credit_note' });
  assert.equal(twice.ok ? '' : twice.refusal.code, 'credit_note_cannot_be_credited');
});

test('an invoice below zero is not credited: its note would be below zero too', () => {
  const below = credit({ ...INVOICE, total: -1n });
  assert.equal(below.ok ? '' : below.refusal.code, 'invoice_total_negative');
});

test('what an earlier note gave back of it is taken off, to the cent, and both cancel the invoice out', () => {
  const discount: InvoiceDocument = {
    ...INVOICE,
    kind: 'credit_note',
    number: 'CN-1',
    lines: INVOICE.lines.map((line) => ({
      ...line,
      chargeId: 'charge' as ChargeId,
      description: 'Discount',
      priced: 4n,
      net: 4n,
    })),
    taxes: [{ tax: TAX, taxable: 4n, amount: 1n }],
    lineTotal: 4n,
    netTotal: 4n,
    taxTotal: 1n,
    total: 5n,
  };
  const result = decideCreditNote({
    original: INVOICE,
    invoiceId: 'credit' as InvoiceId,
    lineIds: ['new' as InvoiceLineId],
    earlier: [discount],
  });
  assert.ok(result.ok);
  const { value: note } = result;
  assert.deepEqual(note.charges, [
    {
      position: 1,
      chargeId: 'charge',
      kind: 'discount',
      description: 'Discount (CN-1)',
      tax: TAX,
      priced: -4n,
      net: -4n,
    },
  ]);
  assert.deepEqual(note.taxes, [{ tax: TAX, taxable: 6n, amount: 2n }]);
  assert.deepEqual([note.lineTotal, note.allowanceTotal, note.netTotal, note.total], [10n, 4n, 6n, 8n]);
  assert.deepEqual(checkEn16931(note), []);
});

test('an invoice of nothing but charges, issued without a line once, is credited by lines that name the charges', () => {
  const freight = {
    position: 1,
    chargeId: 'charge' as ChargeId,
    kind: 'freight' as const,
    description: 'Freight',
    tax: TAX,
    priced: 10n,
    net: 10n,
  };
  const result = credit({ ...INVOICE, lines: [], charges: [freight], lineTotal: 0n, chargeTotal: 10n });
  assert.ok(result.ok);
  const { value: note } = result;
  assert.deepEqual(
    note.lines.map((line) => [line.id, line.chargeId, line.description, line.priced, line.net]),
    [['new', 'charge', 'Freight', 10n, 10n]],
  );
  assert.deepEqual([note.charges, note.total], [[], INVOICE.total]);
  assert.deepEqual(checkEn16931(note), []);
});
