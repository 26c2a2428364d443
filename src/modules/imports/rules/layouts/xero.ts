/** Xero: contacts and sales invoices, as it exports them and as its import templates name their columns. Data. */
import type { Layout } from './layout.ts';

const address = (prefix: 'PO' | 'SA', field: string): Record<string, string> => ({
  [`${field}.line1`]: `${prefix}AddressLine1`,
  [`${field}.line2`]: `${prefix}AddressLine2`,
  [`${field}.line3`]: `${prefix}AddressLine3`,
  [`${field}.line4`]: `${prefix}AddressLine4`,
  [`${field}.city`]: `${prefix}City`,
  [`${field}.region`]: `${prefix}Region`,
  [`${field}.postal_code`]: `${prefix}PostalCode`,
  [`${field}.country`]: `${prefix}Country`,
});

export const XERO: readonly Layout[] = [
  {
    id: 'xero_contacts',
    name: 'Xero contacts',
    kind: 'customers',
    part: 'main',
    needs: ['ContactName', 'EmailAddress', 'POAddressLine1', 'SAAddressLine1', 'AccountNumber'],
    fields: {
      name: 'ContactName',
      number: 'AccountNumber',
      email: 'EmailAddress',
      tax_id: 'TaxNumber',
      ...address('PO', 'bill_to'),
      ...address('SA', 'ship_to'),
    },
  },
  {
    id: 'xero_sales_invoices',
    name: 'Xero sales invoices',
    kind: 'documents',
    part: 'main',
    needs: ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'DueDate', 'Quantity', 'UnitAmount', 'TaxType'],
    fields: {
      number: 'InvoiceNumber',
      kind: 'Type',
      'customer.name': 'ContactName',
      'customer.email': 'EmailAddress',
      ...address('PO', 'bill_to'),
      po_number: 'Reference',
      issued_on: 'InvoiceDate',
      due_on: 'DueDate',
      total: 'Total',
      tax_total: 'TaxTotal',
      open_amount: 'InvoiceAmountDue',
      currency: 'Currency',
      'lines.sku': 'InventoryItemCode',
      'lines.description': 'Description',
      'lines.quantity': 'Quantity',
      'lines.unit_price': 'UnitAmount',
      'lines.discount_percent': 'Discount',
      'lines.amount': 'LineAmount',
      'lines.tax_name': 'TaxType',
      'lines.tax_amount': 'TaxAmount',
    },
    values: {
      kind: {
        'Sales invoice': 'invoice',
        'Sales credit note': 'credit_note',
        ACCREC: 'invoice',
        ACCRECCREDIT: 'credit_note',
      },
    },
    questions: ['currency'],
    // Prepayments, overpayments and suppliers' bills are not sales documents.
    skipWhen: [
      {
        column: 'Status',
        is: ['Draft', 'Submitted', 'Awaiting Approval', 'Voided', 'Deleted'],
      },
      {
        column: 'Type',
        is: [
          'Sales overpayment',
          'Sales prepayment',
          'AROVERPAYMENT',
          'ARPREPAYMENT',
          'Purchase invoice',
          'Purchase credit note',
          'Purchase overpayment',
          'Purchase prepayment',
          'Bill',
          'ACCPAY',
          'ACCPAYCREDIT',
          'APOVERPAYMENT',
          'APPREPAYMENT',
        ],
      },
    ],
    statuses: [{ column: 'Status', imported: ['Awaiting Payment', 'Authorised', 'Authorized', 'Approved', 'Paid'] }],
  },
];
