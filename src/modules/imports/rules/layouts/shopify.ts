/** Shopify's own exports of orders, customers and products, as its help pages describe their columns. Data. */
import type { Layout } from './layout.ts';

const address = (prefix: 'Billing' | 'Shipping', field: string): Record<string, string | string[]> => ({
  [`${field}.line1`]: [`${prefix} Address1`, `${prefix} Street`],
  [`${field}.line2`]: `${prefix} Address2`,
  [`${field}.city`]: `${prefix} City`,
  [`${field}.postal_code`]: `${prefix} Zip`,
  [`${field}.region`]: [`${prefix} Province Name`, `${prefix} Province`],
  [`${field}.country`]: `${prefix} Country`,
});

const taxes = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((number) => [
    [`tax_${number}.name`, `Tax ${number} Name`],
    [`tax_${number}.amount`, `Tax ${number} Value`],
  ]),
);

export const SHOPIFY: readonly Layout[] = [
  {
    id: 'shopify_orders',
    name: 'Shopify orders',
    kind: 'orders',
    part: 'main',
    needs: ['Name', 'Financial Status', 'Lineitem quantity', 'Lineitem name', 'Lineitem price'],
    fields: {
      number: 'Name',
      external_id: 'Name',
      currency: 'Currency',
      ordered_on: 'Created at',
      po_number: 'PO Number',
      subtotal: 'Subtotal',
      freight: 'Shipping',
      tax_total: 'Taxes',
      total: 'Total',
      discount: 'Discount Amount',
      refunded: 'Refunded Amount',
      prices_include_tax: 'Taxes Included',
      ...taxes,
      note: 'Notes',
      'customer.email': 'Email',
      'customer.name': ['Billing Name', 'Shipping Name'],
      'customer.company': 'Billing Company',
      ...address('Billing', 'bill_to'),
      'ship_to.name': 'Shipping Name',
      'ship_to.company': 'Shipping Company',
      ...address('Shipping', 'ship_to'),
      'metadata.financial_status': 'Financial Status',
      'metadata.fulfillment_status': 'Fulfillment Status',
      'lines.quantity': 'Lineitem quantity',
      'lines.description': 'Lineitem name',
      'lines.unit_price': 'Lineitem price',
      'lines.sku': 'Lineitem sku',
      'lines.taxable': 'Lineitem taxable',
      'lines.discount_amount': 'Lineitem discount',
    },
    questions: ['currency'],
    // Voided payments and expired authorizations were never captured, and refunded ones were paid back: nothing is owed.
    skipWhen: [{ column: 'Cancelled at' }, { column: 'Financial Status', is: ['voided', 'expired', 'refunded'] }],
    statuses: [
      {
        column: 'Financial Status',
        // The warning of the order names the refunded amount.
        imported: ['paid', 'pending', 'authorized', 'partially_paid', 'partially_refunded'],
      },
      {
        column: 'Fulfillment Status',
        imported: ['fulfilled', 'unfulfilled', 'partial', 'pending', 'open', 'in_progress', 'scheduled', 'on_hold'],
        doubtful: ['restocked'],
      },
    ],
  },
  {
    id: 'shopify_customers',
    name: 'Shopify customers',
    kind: 'customers',
    part: 'main',
    needs: ['First Name', 'Last Name', 'Email', 'Total Spent', 'Total Orders'],
    fields: {
      external_id: 'Customer ID',
      company: ['Default Address Company', 'Company'],
      first_name: 'First Name',
      last_name: 'Last Name',
      email: 'Email',
      'bill_to.line1': ['Default Address Address1', 'Address1'],
      'bill_to.line2': ['Default Address Address2', 'Address2'],
      'bill_to.city': ['Default Address City', 'City'],
      'bill_to.region': ['Default Address Province Code', 'Province Code', 'Province'],
      'bill_to.country': ['Default Address Country Code', 'Country Code', 'Country'],
      'bill_to.postal_code': ['Default Address Zip', 'Zip'],
      'metadata.tags': 'Tags',
    },
  },
  {
    id: 'shopify_products',
    name: 'Shopify products',
    kind: 'products',
    part: 'main',
    needs: ['Handle', 'Title', 'Variant SKU', 'Variant Price'],
    fields: {
      external_id: 'Variant SKU',
      sku: 'Variant SKU',
      name: ['variant.name', 'Title'],
      unit_price: 'Variant Price',
      'metadata.handle': 'Handle',
      'metadata.vendor': 'Vendor',
    },
    // Rows of further images have no price.
    skipWhenEmpty: 'Variant Price',
    fillDown: { group: 'Handle', columns: ['Title', 'Vendor', 'Status'] },
    statuses: [{ column: 'Status', imported: ['active'], doubtful: ['draft', 'archived'] }],
  },
];
