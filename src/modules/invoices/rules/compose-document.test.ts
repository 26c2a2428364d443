/** What a document takes over from the seller, the buyer, the order and the shipment when it is put together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CustomerId, InvoiceId, InvoiceLineId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { Account } from '#model/account.ts';
import type { Customer } from '#model/customer.ts';
import type { Address } from '#model/party.ts';
import type { Shipment } from '#model/shipment.ts';
import { aDocument } from '#test/world/invoice-document.ts';
import { toOrder } from '#test/properties/random-order.ts';
import { buyerOf, composeDocument, headerOfOrder, languageOf, sellerOf } from './compose-document.ts';

const address = (city: string): Address => ({ line1: 'Street 1', city, postalCode: '1', country: 'DE' });
const ACCOUNT = {
  name: 'Nordlicht GmbH',
  address: address('Hamburg'),
  taxId: null,
  nationalTaxId: null,
  email: null,
  phone: null,
  website: null,
  bank: null,
  language: 'en',
  orderNoteOnInvoice: false,
} as unknown as Account;
const CUSTOMER = {
  id: 'customer' as CustomerId,
  name: 'Delikatessen AG',
  billTo: address('Mannheim'),
  taxId: null,
  nationalTaxId: null,
  email: null,
  language: null,
} as unknown as Customer;
const ORDER = {
  ...toOrder({ currency: 'CHF', pricesIncludeTax: true, lines: [], charges: [] }),
  poNumber: 'PO-1',
  buyerReference: 'BR-1',
  salesRepEmail: 'rep@seller.example',
  billTo: address('Basel'),
  shipTo: { address: address('Zug') },
  note: 'Leave at the gate',
};
const SHIPMENT = {
  id: 'shipment' as ShipmentId,
  number: 'SO-1-2',
  carrier: 'DHL',
  trackingNumber: '0034',
} as Shipment;

const header = (account: Account = ACCOUNT) =>
  headerOfOrder(ORDER, {
    account,
    invoiceId: 'invoice' as InvoiceId,
    origin: 'shipment',
    suppliedOn: '2026-01-05',
  });
const compose = (change: Partial<Parameters<typeof composeDocument>[0]> = {}) =>
  composeDocument({
    header: header(),
    account: ACCOUNT,
    customer: CUSTOMER,
    amounts: aDocument({ lines: [{ description: 'Tea' }, { description: 'Rice' }] }),
    lineIds: ['first', 'second'] as InvoiceLineId[],
    order: ORDER,
    shipment: SHIPMENT,
    ...change,
  });

test('a new document has neither number nor dates and is the first revision of an invoice that corrects nothing', () => {
  const { kind, number, issuedOn, dueOn, revision, corrects } = compose();
  assert.deepEqual([kind, number, issuedOn, dueOn, revision, corrects], ['invoice', null, null, null, 1, null]);
});

test('an invoice of an order has its currency, terms, references and addresses', () => {
  const document = compose();
  assert.deepEqual(
    [document.currency, document.pricesIncludeTax, document.paymentTerms, document.poNumber, document.buyerReference],
    ['CHF', true, 'net_30', 'PO-1', 'BR-1'],
  );
  assert.deepEqual(
    [document.shipTo?.address.city, document.salesRepEmail, document.suppliedOn, document.origin],
    ['Zug', 'rep@seller.example', '2026-01-05', 'shipment'],
  );
  assert.deepEqual(
    [document.orderId, document.orderNumber, document.orderedOn],
    ['order' as OrderId, 'SO-1', '2026-01-05'],
  );
  assert.deepEqual(
    [document.shipmentId, document.shipmentNumber, document.carrier, document.trackingNumber],
    ['shipment', 'SO-1-2', 'DHL', '0034'],
  );
});

test('an invoice without an order or a shipment names none', () => {
  const document = compose({ order: null, shipment: null });
  assert.deepEqual(
    [document.orderId, document.orderNumber, document.orderedOn, document.shipmentId, document.shipmentNumber],
    [null, null, null, null, null],
  );
  assert.deepEqual([document.carrier, document.trackingNumber], [null, null]);
});

test('lines and charges are numbered from one, and each line has the id made for it', () => {
  const amounts = aDocument({
    lines: [{ description: 'Tea' }, { description: 'Rice' }],
    charges: [
      { kind: 'freight', description: 'Freight', priced: 500n },
      { kind: 'discount', description: 'Discount', priced: -100n },
    ],
  });
  const { lines, charges } = compose({ amounts });
  assert.deepEqual(
    lines.map(({ id, position, description }) => [id, position, description]),
    [
      ['first', 1, 'Tea'],
      ['second', 2, 'Rice'],
    ],
  );
  assert.deepEqual(
    charges.map(({ position, kind }) => [position, kind]),
    [
      [1, 'freight'],
      [2, 'discount'],
    ],
  );
});

test('the amounts are those that were totalled, each in its own place', () => {
  // Net 100.00 + 10.00 - 5.00 = 105.00; 19 % of it is 19.95.
  const amounts = aDocument({
    lines: [{ description: 'Tea', price: '100' }],
    charges: [
      { kind: 'freight', description: 'Freight', priced: 1_000n },
      { kind: 'discount', description: 'Discount', priced: -500n },
    ],
  });
  const { lineTotal, chargeTotal, allowanceTotal, netTotal, taxTotal, total, taxes } = compose({ amounts });
  assert.deepEqual(
    [lineTotal, chargeTotal, allowanceTotal, netTotal, taxTotal, total],
    [10_000n, 1_000n, 500n, 10_500n, 1_995n, 12_495n],
  );
  assert.deepEqual(
    taxes.map(({ taxable, amount }) => [taxable, amount]),
    [[10_500n, 1_995n]],
  );
});

test("the billing address of the order goes before the customer's", () => {
  assert.equal(compose().billTo.address?.city, 'Basel');
  assert.equal(compose({ header: { ...header(), billTo: null } }).billTo.address?.city, 'Mannheim');
});

test('the buyer has the numbers and the address it is reached by, and no empty fields', () => {
  assert.deepEqual(buyerOf(CUSTOMER, null), { name: 'Delikatessen AG', address: address('Mannheim') });
  const whole = buyerOf({ ...CUSTOMER, taxId: 'DE1', nationalTaxId: '29/815', email: 'ap@buyer.example' }, null);
  assert.deepEqual([whole.taxId, whole.nationalTaxId, whole.email], ['DE1', '29/815', 'ap@buyer.example']);
});

test('the seller has what its profile has, and no empty fields', () => {
  assert.deepEqual(sellerOf(ACCOUNT), { name: 'Nordlicht GmbH', address: address('Hamburg') });
  const rest = {
    taxId: 'DE2',
    nationalTaxId: '29/816',
    email: 'billing@seller.example',
    phone: '+49 40 1',
    website: 'seller.example',
    bank: { iban: 'DE89370400440532013000' },
  };
  assert.deepEqual(sellerOf({ ...ACCOUNT, ...rest }), {
    name: 'Nordlicht GmbH',
    address: address('Hamburg'),
    ...rest,
  });
});

test("a document is written in the customer's language, else in the account's", () => {
  assert.equal(languageOf(ACCOUNT, CUSTOMER), 'en');
  assert.equal(languageOf(ACCOUNT, { ...CUSTOMER, language: 'de' }), 'de');
  assert.equal(compose({ customer: { ...CUSTOMER, language: 'de' } }).language, 'de');
});

test('the note of an order is printed on its invoices only where the account wants it', () => {
  assert.equal(header().note, null);
  assert.equal(header({ ...ACCOUNT, orderNoteOnInvoice: true }).note, 'Leave at the gate');
});
