/**
 * An example of each request, as somebody would send it. Each is held against the schema it stands beside; the story they tell together is
 * sent to a real server by the contract's test.
 */

const address = { line1: 'Obere Str. 57', city: 'Berlin', postal_code: '12209', country: 'DE' };

export const REQUEST_EXAMPLES: Readonly<Record<string, unknown>> = {
  'account.update': {
    name: 'Northwind Traders',
    address: { line1: '1 Main Street', city: 'Hamburg', postal_code: '20095', country: 'DE' },
    tax_id: 'DE136695976',
    email: 'billing@northwind.example',
    bank: { iban: 'DE89370400440532013000', account_holder: 'Northwind Traders' },
  },
  'keys.create': { label: 'web shop', role: 'sales' },
  'tax_rates.create': { external_id: 'vat-19', name: 'VAT 19 %', rate: '19', is_default: true },
  'tax_rates.edit': { name: 'VAT' },
  'customers.create': {
    external_id: '4711',
    number: 'C-7',
    name: 'Alfreds Futterkiste',
    email: 'ap@alfreds.example',
    bill_to: address,
    payment_terms: 'net_30',
  },
  'customers.edit': { email: 'invoices@alfreds.example', sales_rep_email: null },
  'customers.upsert': { name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' },
  'customers.upsert_many': { external_id: '4712', name: 'Berglunds snabbköp' },
  'products.create': { external_id: 'A-1', sku: 'CHAI', name: 'Chai', unit_price: '18.00', tax_rate: '19' },
  'products.edit': { unit_price: '19.00' },
  'products.upsert': { sku: 'CHAI', name: 'Chai', unit_price: '18.50' },
  'products.upsert_many': { external_id: 'A-2', sku: 'CHANG', name: 'Chang', unit_price: '19.00' },
  'orders.create': {
    external_id: 'web-1',
    customer_id: 'external:4711',
    po_number: 'PO-4500017',
    lines: [{ sku: 'CHAI', quantity: '10' }],
    charges: [{ kind: 'freight', amount: '12.50' }],
  },
  'orders.edit': { po_number: 'PO-4500018', note: 'Deliver to gate 3' },
  'orders.complete': { waive_unbilled: true, reason: 'The rest will not be delivered' },
  'orders.void': { reason: 'Entered twice' },
  'shipments.create': {
    external_id: 'parcel-1',
    order_id: 'external:web-1',
    carrier: 'DHL',
    tracking_number: 'JD014600003828',
  },
  'shipments.ship': { carrier: 'DHL', tracking_number: 'JD014600003828' },
  'events.receive': {
    source: 'generic',
    source_event_id: 'wms-8841',
    type: 'shipment.shipped',
    occurred_at: '2026-11-30T09:30:00Z',
    data: { order_id: 'external:web-1' },
  },
  'invoices.create': {
    customer_id: 'external:4711',
    lines: [{ description: 'Advice', quantity: '2.5', unit: 'HUR', unit_price: '80.00', tax_rate: '19' }],
    on_creation: 'issue',
  },
  'invoices.edit': { note: 'As agreed by telephone' },
  'invoices.issue': { send: true },
  'invoices.send': { recipients: ['ap@alfreds.example'], note: 'As you asked' },
  'invoices.void': { reason: 'Wrong customer' },
  'invoices.credit': { reason: 'Goods came back', source: 'hold' },
  'transmissions.dismiss': { reason: 'Sent by post instead' },
  'send_batches.create': { filter: { status: 'issued', is_sent: false } },
  'transactions.create': {
    external_id: 'bank-20261130-17',
    customer_id: 'external:4711',
    type: 'payment',
    method: 'bank_transfer',
    amount: '229.08',
    currency: 'EUR',
    effective_on: '2026-11-30',
    reference: 'INV-00001',
  },
  'payments.create': {
    external_id: 'bank-20261130-18',
    amount: '229.08',
    effective_on: '2026-11-30',
    reference: 'INV-00001',
    allocations: [{ invoice_id: 'number:INV-00001' }],
  },
  'settlements.create': {
    allocations: [{ transaction_id: 'external:bank-20261130-17', invoice_id: 'number:INV-00001', amount: '229.08' }],
  },
  'imports.create': { kind: 'customers' },
  'imports.put_mapping': {
    main: { fields: { name: { column: 'Company' }, number: { column: 'Customer no.' } } },
    dates: 'dmy',
  },
  'imports.check': { existing: 'update' },
  'imports.run': { skip_bad: true },
  'exceptions.resolve': { note: 'Delivered by hand' },
};
