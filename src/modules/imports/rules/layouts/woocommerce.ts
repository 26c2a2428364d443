/**
 * WooCommerce: its own product export, and the exports of orders and customers by the plugins of WebToffee, SkyVerge (Customer/Order/Coupon
 * Export) and AlgolPlus (Advanced Order Export). Amounts are written without tax. Data.
 */
import type { Layout } from './layout.ts';
import { STATUSES_IMPORTED, STATUSES_LEFT_OUT } from './woocommerce-statuses.ts';

/** Which orders are left out and which are imported, by the status column. */
const byStatus = (column: string): Pick<Layout, 'skipWhen' | 'statuses'> => ({
  skipWhen: { column, is: STATUSES_LEFT_OUT },
  statuses: [{ column, imported: STATUSES_IMPORTED }],
});

const underscored = (prefix: 'billing' | 'shipping', field: string): Record<string, string> => ({
  [`${field}.line1`]: `${prefix}_address_1`,
  [`${field}.line2`]: `${prefix}_address_2`,
  [`${field}.city`]: `${prefix}_city`,
  [`${field}.region`]: `${prefix}_state`,
  [`${field}.postal_code`]: `${prefix}_postcode`,
  [`${field}.country`]: `${prefix}_country`,
});

const shipped = (prefix: 'shipping'): Record<string, string> => ({
  'ship_to.first_name': `${prefix}_first_name`,
  'ship_to.last_name': `${prefix}_last_name`,
  'ship_to.company': `${prefix}_company`,
});

const HEAD: Layout['fields'] = {
  external_id: 'order_id',
  number: ['order_number', 'order_number_formatted', 'order_id'],
  ordered_on: ['order_date', 'date'],
  currency: ['order_currency', 'currency'],
  note: 'customer_note',
  freight: 'shipping_total',
  freight_tax: 'shipping_tax_total',
  fee: 'fee_total',
  fee_tax: 'fee_tax_total',
  tax_total: 'tax_total',
  total: 'order_total',
  refunded: ['refunded_total', 'total_refunded', 'refund_items.amount', 'refunds.amount'],
  'metadata.status': 'status',
  'customer.email': ['billing_email', 'customer_email'],
  'customer.first_name': 'billing_first_name',
  'customer.last_name': 'billing_last_name',
  'customer.company': 'billing_company',
  ...underscored('billing', 'bill_to'),
  ...shipped('shipping'),
  ...underscored('shipping', 'ship_to'),
};

/** Its product export names its columns in the shop's language: as the plugin is translated into English, German, French, Spanish, Dutch, Italian. */
const COLUMNS = {
  type: ['Type', 'Typ', 'Tipo'],
  sku: ['SKU', 'Artikelnummer', 'UGS', 'COD'],
  name: ['Name', 'Nom', 'Nombre', 'Naam', 'Nome'],
  published: ['Published', 'Veröffentlicht', 'Publié', 'Publicado', 'Gepubliceerd', 'Pubblicato'],
  regularPrice: [
    'Regular price',
    'Regulärer Preis',
    'Tarif régulier',
    'Precio normal',
    'Reguliere prijs',
    'Normale prijs',
    'Prezzo di listino',
  ],
  taxStatus: [
    'Tax status',
    'Steuerstatus',
    'État de la TVA',
    'Statut fiscal',
    'Estado del impuesto',
    'Btw status',
    'Btw-status',
    'Belastingstatus',
    'Stato delle imposte',
  ],
  categories: ['Categories', 'Kategorien', 'Catégories', 'Categorías', 'Categorieën', 'Categorie'],
} as const;

/** Products as rows, or as columns, where each column carries the number of its line. */
const advanced = (needs: Layout['needs']): Layout => ({
  id: 'woocommerce_advanced_order_export',
  name: 'WooCommerce orders (Advanced Order Export)',
  kind: 'orders',
  part: 'main',
  needs,
  fields: {
    number: 'Order Number',
    external_id: 'Order Number',
    ordered_on: 'Order Date',
    currency: ['Order Currency', 'Currency'],
    note: 'Customer Note',
    discount: 'Cart Discount Amount',
    subtotal: 'Order Subtotal Amount',
    freight: 'Order Shipping Amount',
    refunded: 'Order Refund Amount',
    total: 'Order Total Amount',
    tax_total: 'Order Total Tax Amount',
    'metadata.status': 'Order Status',
    'customer.email': 'Email (Billing)',
    'customer.first_name': 'First Name (Billing)',
    'customer.last_name': 'Last Name (Billing)',
    'customer.company': 'Company (Billing)',
    'bill_to.line1': ['Address 1&2 (Billing)', 'Address 1 (Billing)'],
    'bill_to.line2': 'Address 2 (Billing)',
    'bill_to.city': 'City (Billing)',
    'bill_to.region': 'State Code (Billing)',
    'bill_to.postal_code': 'Postcode (Billing)',
    'bill_to.country': 'Country Code (Billing)',
    'ship_to.first_name': 'First Name (Shipping)',
    'ship_to.last_name': 'Last Name (Shipping)',
    'ship_to.line1': ['Address 1&2 (Shipping)', 'Address 1 (Shipping)'],
    'ship_to.line2': 'Address 2 (Shipping)',
    'ship_to.city': 'City (Shipping)',
    'ship_to.region': 'State Code (Shipping)',
    'ship_to.postal_code': 'Postcode (Shipping)',
    'ship_to.country': 'Country Code (Shipping)',
    'lines.sku': 'SKU',
    'lines.description': ['Item Name', 'Name'],
    // Ordered quantities, as in the total; refunds have a separate column.
    'lines.quantity': ['Quantity', 'Quantity (- Refund)'],
    'lines.unit_price': 'Item Cost',
    'lines.list_amount': 'Order Line Subtotal',
    'lines.amount': ['Order Line Total', 'Order Line (w/o tax)', 'Item Total'],
    'lines.tax_amount': ['Order Line Tax', 'Item Tax Amount'],
    'lines.tax_rate': ['Item Tax Rate', 'Tax Rate'],
  },
  questions: ['currency'],
  ...byStatus('Order Status'),
});

export const WOOCOMMERCE: readonly Layout[] = [
  {
    id: 'webtoffee_orders',
    name: 'WooCommerce orders (WebToffee)',
    kind: 'orders',
    part: 'main',
    needs: ['order_id', 'order_total', 'line_item_1', 'billing_email'],
    fields: {
      ...HEAD,
      'tax_1.name': 'tax_items.rate',
      'lines.description': 'line_item.name',
      'lines.sku': 'line_item.sku',
      'lines.quantity': 'line_item.quantity',
      'lines.list_amount': 'line_item.sub_total',
      'lines.amount': 'line_item.total',
      'lines.tax_amount': 'line_item.tax',
    },
    questions: ['currency'],
    ...byStatus('status'),
  },
  {
    id: 'woocommerce_order_rows',
    name: 'WooCommerce orders, one row per item',
    kind: 'orders',
    part: 'main',
    needs: ['order_id', 'order_total', 'item_name', 'item_quantity', 'item_total'],
    fields: {
      ...HEAD,
      'lines.external_id': 'item_id',
      'lines.description': 'item_name',
      'lines.sku': 'item_sku',
      'lines.quantity': 'item_quantity',
      'lines.list_amount': 'item_subtotal',
      'lines.amount': 'item_total',
      'lines.tax_amount': 'item_total_tax',
    },
    questions: ['currency'],
    ...byStatus('status'),
  },
  advanced(['Order Number', 'Order Status', 'Order Date', ['Item Name', 'Name'], 'Item Cost', 'Order Total Amount']),
  advanced([
    'Order Number',
    'Order Status',
    'Order Date',
    ['Item Name #1', 'Name #1'],
    'Item Cost #1',
    'Order Total Amount',
  ]),
  {
    id: 'woocommerce_customers',
    name: 'WooCommerce customers',
    kind: 'customers',
    part: 'main',
    needs: ['billing_first_name', 'billing_last_name', 'billing_address_1', 'billing_country', 'user_email'],
    fields: {
      external_id: ['customer_id', 'ID'],
      company: 'billing_company',
      first_name: ['billing_first_name', 'first_name'],
      last_name: ['billing_last_name', 'last_name'],
      email: ['billing_email', 'user_email'],
      ...underscored('billing', 'bill_to'),
      ...shipped('shipping'),
      ...underscored('shipping', 'ship_to'),
    },
  },
  {
    id: 'woocommerce_customer_export',
    name: 'WooCommerce customers',
    kind: 'customers',
    part: 'main',
    needs: ['customer_id', 'billing_first_name', 'billing_last_name', 'billing_address_1', 'email'],
    fields: {
      external_id: 'customer_id',
      company: 'billing_company',
      first_name: ['billing_first_name', 'first_name'],
      last_name: ['billing_last_name', 'last_name'],
      email: ['billing_email', 'email'],
      ...underscored('billing', 'bill_to'),
      ...shipped('shipping'),
      ...underscored('shipping', 'ship_to'),
    },
  },
  {
    id: 'woocommerce_products',
    name: 'WooCommerce products',
    kind: 'products',
    part: 'main',
    needs: [COLUMNS.type, COLUMNS.sku, COLUMNS.name, COLUMNS.published, COLUMNS.regularPrice, COLUMNS.taxStatus],
    fields: {
      external_id: 'ID',
      sku: COLUMNS.sku,
      name: COLUMNS.name,
      unit_price: COLUMNS.regularPrice,
      'metadata.type': COLUMNS.type,
      'metadata.categories': COLUMNS.categories,
    },
    // Variable products have no price; their variations do.
    skipWhenEmpty: COLUMNS.sku,
    // 0 is private, -1 a draft.
    statuses: [{ column: COLUMNS.published, imported: ['1'], doubtful: ['0', '-1'] }],
  },
];
