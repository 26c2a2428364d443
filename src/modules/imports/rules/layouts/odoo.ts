/**
 * Odoo: partners, products, sale orders and customer invoices, with the technical names of an import-compatible export or the labels of the
 * other one. An order's own fields stand on its first row only. Data.
 */
import type { Layout } from './layout.ts';

const PARTNER = {
  'bill_to.line1': ['street', 'Street'],
  'bill_to.line2': ['street2', 'Street2'],
  'bill_to.city': ['city', 'City'],
  'bill_to.region': ['state_id', 'State', 'state_id/name'],
  'bill_to.postal_code': ['zip', 'Zip', 'ZIP'],
  'bill_to.country': ['country_id', 'Country', 'country_id/code', 'country_id/name'],
} as const;

/** `number:` the columns of lines begin with one word in the technical form and another in the labels. */
const columns = (starts: readonly string[], names: readonly string[]): string[] =>
  starts.flatMap((start) => names.map((name) => `${start}/${name}`));

const ORDER = ['order_line', 'Order Lines'];
const INVOICE = ['invoice_line_ids', 'Invoice lines', 'Invoice Lines'];

const ORDER_FIELDS: Layout['fields'] = {
  external_id: ['id', 'External ID', 'ID'],
  number: ['name', 'Order Reference', 'Number'],
  ordered_on: ['date_order', 'Order Date', 'Creation Date'],
  po_number: ['client_order_ref', 'Customer Reference'],
  currency: ['currency_id', 'Currency', 'currency_id/name'],
  subtotal: ['amount_untaxed', 'Untaxed Amount'],
  tax_total: ['amount_tax', 'Taxes', 'Tax'],
  total: ['amount_total', 'Total'],
  payment_terms: ['payment_term_id', 'Payment Terms'],
  note: ['note', 'Terms and conditions'],
  'metadata.status': ['state', 'Status'],
  'customer.name': ['partner_id', 'Customer', 'partner_id/name', 'Customer/Name', 'partner_id/display_name'],
  'customer.email': ['partner_id/email', 'Customer/Email'],
  'lines.sku': columns(ORDER, ['product_id/default_code', 'Product/Internal Reference']),
  'lines.description': columns(ORDER, ['name', 'Description', 'product_id', 'Product', 'product_id/name']),
  'lines.quantity': columns(ORDER, ['product_uom_qty', 'Quantity', 'Ordered Quantity']),
  'lines.unit_price': columns(ORDER, ['price_unit', 'Unit Price']),
  'lines.discount_percent': columns(ORDER, ['discount', 'Discount (%)', 'Discount']),
  'lines.tax_name': columns(ORDER, ['tax_id', 'tax_ids', 'Taxes', 'tax_id/name', 'tax_ids/name']),
  'lines.amount': columns(ORDER, ['price_subtotal', 'Subtotal']),
  'lines.tax_amount': columns(ORDER, ['price_tax', 'Total Tax']),
};

const INVOICE_FIELDS: Layout['fields'] = {
  number: ['name', 'Number'],
  kind: ['move_type', 'Type'],
  issued_on: ['invoice_date', 'Invoice/Bill Date', 'Invoice Date'],
  due_on: ['invoice_date_due', 'Due Date'],
  po_number: ['ref', 'Reference'],
  currency: ['currency_id', 'Currency', 'currency_id/name'],
  net_total: ['amount_untaxed', 'Untaxed Amount'],
  tax_total: ['amount_tax', 'Tax'],
  total: ['amount_total', 'Total'],
  open_amount: ['amount_residual', 'Amount Due'],
  'customer.name': [
    'partner_id',
    'Partner',
    'Customer',
    'partner_id/name',
    'invoice_partner_display_name',
    'Invoice Partner Display Name',
  ],
  'customer.email': ['partner_id/email', 'Partner/Email'],
  'lines.sku': columns(INVOICE, ['product_id/default_code', 'Product/Internal Reference']),
  'lines.description': columns(INVOICE, ['name', 'Label', 'product_id', 'Product', 'product_id/name']),
  'lines.quantity': columns(INVOICE, ['quantity', 'Quantity']),
  'lines.unit_price': columns(INVOICE, ['price_unit', 'Unit Price']),
  'lines.discount_percent': columns(INVOICE, ['discount', 'Discount (%)', 'Discount']),
  'lines.tax_name': columns(INVOICE, ['tax_ids', 'Taxes', 'tax_ids/name']),
  'lines.amount': columns(INVOICE, ['price_subtotal', 'Subtotal']),
};

const order = (needs: readonly string[]): Layout => ({
  id: 'odoo_sale_orders',
  name: 'Odoo sale orders',
  kind: 'orders',
  part: 'main',
  needs,
  fields: ORDER_FIELDS,
  asks: ['currency'],
  skipWhen: {
    column: needs.includes('order_line/price_unit') ? 'state' : 'Status',
    is: ['draft', 'sent', 'cancel', 'Quotation', 'Quotation Sent', 'Cancelled', 'Canceled'],
  },
});

const invoice = (needs: readonly string[], status: string): Layout => ({
  id: 'odoo_invoices',
  name: 'Odoo customer invoices',
  kind: 'documents',
  part: 'main',
  needs,
  fields: INVOICE_FIELDS,
  values: {
    kind: {
      out_invoice: 'invoice',
      out_refund: 'credit_note',
      'Customer Invoice': 'invoice',
      'Customer Credit Note': 'credit_note',
    },
  },
  asks: ['currency'],
  skipWhen: { column: status, is: ['draft', 'cancel', 'Draft', 'Cancelled', 'Canceled'] },
});

const product = (needs: readonly string[], fields: Layout['fields']): Layout => ({
  id: 'odoo_products',
  name: 'Odoo products',
  kind: 'products',
  part: 'main',
  needs,
  fields,
  skipWhenEmpty: needs.includes('default_code') ? 'default_code' : 'Internal Reference',
});

export const ODOO: readonly Layout[] = [
  order(['partner_id', 'order_line/product_uom_qty', 'order_line/price_unit']),
  order(['name', 'partner_id/name', 'order_line/product_uom_qty', 'order_line/price_unit']),
  order(['Order Reference', 'Customer', 'Order Lines/Quantity', 'Order Lines/Unit Price']),
  invoice(['name', 'partner_id', 'invoice_date', 'invoice_line_ids/quantity', 'invoice_line_ids/price_unit'], 'state'),
  invoice(
    ['name', 'partner_id/name', 'invoice_date', 'invoice_line_ids/quantity', 'invoice_line_ids/price_unit'],
    'state',
  ),
  invoice(['Number', 'Invoice lines/Quantity', 'Invoice lines/Unit Price'], 'Status'),
  invoice(['Number', 'Invoice/Bill Date', 'Amount Due'], 'Status'),
  invoice(['name', 'invoice_date', 'amount_total', 'amount_residual'], 'state'),
  {
    id: 'odoo_partners',
    name: 'Odoo partners',
    kind: 'customers',
    part: 'main',
    needs: ['name', 'street', 'zip', 'country_id'],
    fields: { external_id: 'id', number: 'ref', name: 'name', email: 'email', tax_id: 'vat', ...PARTNER },
  },
  {
    id: 'odoo_partners',
    name: 'Odoo partners',
    kind: 'customers',
    part: 'main',
    needs: ['Name', 'Street', 'Zip', 'Country', 'Tax ID'],
    fields: {
      external_id: ['External ID', 'ID'],
      number: 'Reference',
      name: 'Name',
      email: 'Email',
      tax_id: 'Tax ID',
      ...PARTNER,
    },
  },
  product(['name', 'default_code', 'list_price'], {
    external_id: 'id',
    sku: 'default_code',
    name: 'name',
    unit_price: ['list_price', 'lst_price'],
    'metadata.category': 'categ_id',
  }),
  product(['Name', 'Internal Reference', 'Sales Price'], {
    external_id: ['External ID', 'ID'],
    sku: 'Internal Reference',
    name: 'Name',
    unit_price: ['Sales Price'],
    'metadata.category': 'Product Category',
  }),
];
