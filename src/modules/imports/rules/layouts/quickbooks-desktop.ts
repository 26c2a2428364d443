/** QuickBooks Desktop: lists, reports and IIF files. Data. */
import type { Layout } from './layout.ts';
import { IIF_OTHERS, KINDS, NOT_ISSUED, PAID_AT_ONCE, TERMS } from './quickbooks-transactions.ts';

/** Inactive records are hidden in the lists of Desktop. */
const HIDDEN: Layout['statuses'] = [{ column: 'HIDDEN', imported: ['N'], doubtful: ['Y'] }];

/** Five address lines without a fixed meaning. */
const written = (field: string, column: string): Record<string, string> =>
  Object.fromEntries([1, 2, 3, 4, 5].map((line) => [`${field}.written_${line}`, `${column}${line}`]));

export const QUICKBOOKS_DESKTOP: readonly Layout[] = [
  {
    id: 'quickbooks_iif_items',
    name: 'QuickBooks Desktop items (IIF)',
    kind: 'products',
    part: 'main',
    needs: ['!INVITEM', 'NAME', 'INVITEMTYPE', 'PRICE'],
    statuses: HIDDEN,
    fields: {
      external_id: 'REFNUM',
      // Transactions refer to their item by this column.
      sku: 'NAME',
      name: 'NAME',
      unit_price: 'PRICE',
      'metadata.description': 'DESC',
    },
    // Taxes, discounts, subtotals and payments are items in QuickBooks too.
    skipWhen: { column: 'INVITEMTYPE', is: ['COMPTAX', 'STAX', 'DISC', 'SUBT', 'GRP', 'PMT'] },
  },
  {
    id: 'quickbooks_desktop_customers',
    name: 'QuickBooks Desktop customers',
    kind: 'customers',
    part: 'main',
    needs: ['Customer', 'Main Email', 'Bill to 1', 'Terms'],
    statuses: [{ column: 'Active Status', imported: ['Active'], doubtful: ['Not-active', 'Inactive'] }],
    fields: {
      name: 'Customer',
      number: 'Account No.',
      email: 'Main Email',
      payment_terms: 'Terms',
      tax_id: 'Resale Num',
      'metadata.company': 'Company',
      ...written('bill_to', 'Bill to '),
      ...written('ship_to', 'Ship to '),
    },
    values: { payment_terms: TERMS },
  },
  {
    id: 'quickbooks_iif_customers',
    name: 'QuickBooks Desktop customers (IIF)',
    kind: 'customers',
    part: 'main',
    needs: ['!CUST', 'NAME', 'BADDR1'],
    statuses: HIDDEN,
    fields: {
      name: 'NAME',
      external_id: 'REFNUM',
      email: 'EMAIL',
      payment_terms: 'TERMS',
      tax_id: 'RESALENUM',
      'metadata.company': 'COMPANYNAME',
      ...written('bill_to', 'BADDR'),
      ...written('ship_to', 'SADDR'),
    },
    values: { payment_terms: TERMS },
  },
  {
    id: 'quickbooks_sales_by_customer',
    name: 'QuickBooks sales by customer detail',
    kind: 'documents',
    part: 'main',
    needs: ['Type', 'Date', 'Num', 'Name', 'Item', 'Qty', 'Sales Price', 'Amount'],
    fields: {
      number: 'Num',
      kind: 'Type',
      issued_on: 'Date',
      'customer.name': 'Name',
      po_number: 'P. O. #',
      'lines.sku': 'Item',
      'lines.description': ['Memo', 'Item Description'],
      'lines.quantity': 'Qty',
      'lines.unit_price': 'Sales Price',
      'lines.amount': 'Amount',
    },
    values: { kind: KINDS },
    questions: ['currency', 'prices_include_tax', 'lines.tax_rate'],
    statuses: [{ column: 'Type', ...PAID_AT_ONCE }],
    skipWhen: { column: 'Type', is: NOT_ISSUED },
  },
  {
    id: 'quickbooks_transactions',
    name: 'QuickBooks Desktop invoices',
    kind: 'documents',
    part: 'main',
    needs: ['Type', 'Date', 'Num', 'Name', 'Due Date', 'Open Balance'],
    fields: {
      number: 'Num',
      kind: 'Type',
      issued_on: 'Date',
      due_on: 'Due Date',
      'customer.name': 'Name',
      payment_terms: 'Terms',
      po_number: ['P. O. #', 'P.O. No.'],
      // A report of open balances has no other amount; the open balance is imported as the total.
      total: ['Amount', 'Original Amount', 'Open Balance'],
      open_amount: 'Open Balance',
    },
    values: { kind: KINDS, payment_terms: TERMS },
    questions: ['currency', 'lines.tax_rate'],
    skipWhen: { column: 'Type', is: NOT_ISSUED },
  },
  {
    id: 'quickbooks_iif_invoices',
    name: 'QuickBooks Desktop invoices (IIF)',
    kind: 'documents',
    part: 'main',
    needs: ['!TRNS', 'TRNSTYPE', 'DATE', 'NAME', 'AMOUNT', 'DOCNUM'],
    fields: {
      number: 'DOCNUM',
      kind: 'TRNSTYPE',
      issued_on: 'DATE',
      due_on: 'DUEDATE',
      payment_terms: 'TERMS',
      po_number: 'PONUM',
      'customer.name': 'NAME',
      ...written('bill_to', 'ADDR'),
      note: 'INVMEMO',
      total: 'AMOUNT',
      tax_total: 'SPL.TAX',
      'lines.sku': 'SPL.INVITEM',
      'lines.description': 'SPL.MEMO',
      'lines.quantity': 'SPL.QNTY',
      'lines.unit_price': 'SPL.PRICE',
      'lines.amount': 'SPL.AMOUNT',
      'lines.tax_rate': 'SPL.TAXRATE',
    },
    values: {
      kind: { INVOICE: 'invoice', 'CASH SALE': 'invoice', 'CREDIT MEMO': 'credit_note', 'CASH REFUND': 'credit_note' },
      payment_terms: TERMS,
    },
    constants: { prices_include_tax: 'no' },
    questions: ['currency'],
    statuses: [{ column: 'TRNSTYPE', ...PAID_AT_ONCE }],
    skipWhen: { column: 'TRNSTYPE', is: [...NOT_ISSUED, ...IIF_OTHERS] },
  },
];
