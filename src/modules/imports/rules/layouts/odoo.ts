/**
 * Odoo: partners, products, sale orders and customer invoices, with the technical names of an import-compatible export or the labels of the
 * other one, in English and German, and the columns of its lists. An order's own fields are filled on its first row only. Data.
 */
import type { Layout } from './layout.ts';

const PARTNER = {
  'bill_to.line1': ['street', 'Street', 'Straße'],
  'bill_to.line2': ['street2', 'Street2', 'Straße 2', 'Straße2'],
  'bill_to.city': ['city', 'City', 'Stadt', 'Ort'],
  'bill_to.region': ['state_id', 'State', 'state_id/name', 'Bundesland'],
  'bill_to.postal_code': ['zip', 'Zip', 'ZIP', 'PLZ', 'Postleitzahl'],
  'bill_to.country': [
    'country_id',
    'Country',
    'country_id/code',
    'country_id/name',
    'country_id/id',
    'Land',
    'Land/Externe ID',
  ],
} as const;

const EXTERNAL_ID = ['id', 'External ID', 'Externe ID', 'ID'];
const INTERNAL_REFERENCE = ['Internal Reference', 'Interne Referenz'];

/** The prefixes of line columns: one in the technical names, others in the labels. */
const columns = (starts: readonly string[], names: readonly string[]): string[] =>
  starts.flatMap((start) => names.map((name) => `${start}/${name}`));

const ORDER = ['order_line', 'Order Lines', 'Auftragszeilen', 'Auftragspositionen'];
const INVOICE = ['invoice_line_ids', 'Invoice lines', 'Invoice Lines', 'Rechnungszeilen', 'Rechnungspositionen'];

const QUANTITY = ['Quantity', 'Ordered Quantity', 'Menge', 'Bestellte Menge'];
const UNIT_PRICE = ['Unit Price', 'Einzelpreis', 'Stückpreis', 'Preis pro Einheit'];
const DISCOUNT = ['discount', 'Discount (%)', 'Discount', 'Disc.%', 'Rabatt (%)', 'Rabatt'];
const TAXES = ['Taxes', 'Steuern'];
const SUBTOTAL = ['price_subtotal', 'Subtotal', 'Zwischensumme'];
const SKUS = ['product_id/default_code', 'Product/Internal Reference', 'Produkt/Interne Referenz'];
const CURRENCY = ['currency_id', 'Currency', 'currency_id/name', 'currency_id/id', 'Währung'];
const NET = ['amount_untaxed', 'Untaxed Amount', 'Nettobetrag', 'Betrag ohne Steuern'];
const TOTAL = ['amount_total', 'Total', 'Gesamt', 'Gesamtbetrag'];

/** An archived record is not active. */
const ACTIVE: Layout['statuses'] = [
  { column: ['active', 'Active', 'Aktiv'], imported: ['True', 'Wahr', '1'], doubtful: ['False', 'Falsch', '0'] },
];

const ORDER_FIELDS: Layout['fields'] = {
  external_id: EXTERNAL_ID,
  number: ['name', 'Order Reference', 'Number', 'Auftragsreferenz', 'Nummer'],
  ordered_on: ['date_order', 'Order Date', 'Creation Date', 'Auftragsdatum', 'Bestelldatum'],
  po_number: ['client_order_ref', 'Customer Reference', 'Kundenreferenz'],
  currency: CURRENCY,
  subtotal: NET,
  tax_total: ['amount_tax', 'Taxes', 'Tax', 'Steuern', 'Steuer'],
  total: TOTAL,
  payment_terms: ['payment_term_id', 'Payment Terms', 'Zahlungsbedingungen'],
  note: ['note', 'Terms and conditions', 'Allgemeine Geschäftsbedingungen'],
  'metadata.status': ['state', 'Status'],
  'customer.name': [
    'partner_id',
    'Customer',
    'partner_id/name',
    'Customer/Name',
    'partner_id/display_name',
    'Kunde',
    'Kunde/Name',
  ],
  'customer.email': ['partner_id/email', 'Customer/Email', 'Kunde/E-Mail'],
  'lines.sku': columns(ORDER, SKUS),
  'lines.description': columns(ORDER, [
    'name',
    'Description',
    'Beschreibung',
    'product_id',
    'Product',
    'Produkt',
    'product_id/name',
  ]),
  'lines.quantity': columns(ORDER, ['product_uom_qty', ...QUANTITY]),
  'lines.unit_price': columns(ORDER, ['price_unit', ...UNIT_PRICE]),
  'lines.discount_percent': columns(ORDER, DISCOUNT),
  'lines.tax_name': columns(ORDER, ['tax_id', 'tax_ids', ...TAXES, 'tax_id/name', 'tax_ids/name']),
  'lines.amount': columns(ORDER, SUBTOTAL),
  'lines.tax_amount': columns(ORDER, ['price_tax', 'Total Tax', 'Gesamtsteuer']),
};

const INVOICE_FIELDS: Layout['fields'] = {
  number: ['name', 'Number', 'Nummer'],
  kind: ['move_type', 'Type', 'Typ'],
  issued_on: [
    'invoice_date',
    'Invoice/Bill Date',
    'Invoice Date',
    'Rechnungsdatum',
    'Rechnungs-/Buchungsdatum',
    'Rechnungs-/Belegdatum',
  ],
  due_on: ['invoice_date_due', 'Due Date', 'Fälligkeitsdatum'],
  po_number: ['ref', 'Reference', 'Referenz'],
  currency: CURRENCY,
  // The export of a list writes the amounts of credit notes as negative.
  net_total: [...NET, 'Untaxed Amount Signed'],
  tax_total: ['amount_tax', 'Tax', 'Steuer', 'Tax Signed'],
  total: [...TOTAL, 'Total Signed'],
  open_amount: ['amount_residual', 'Amount Due', 'Fälliger Betrag', 'Offener Betrag', 'Amount Due Signed'],
  'customer.name': [
    'partner_id',
    'Partner',
    'Customer',
    'Kunde',
    'partner_id/name',
    'invoice_partner_display_name',
    'Invoice Partner Display Name',
    'Anzeigename des Rechnungspartners',
  ],
  'customer.email': ['partner_id/email', 'Partner/Email', 'Partner/E-Mail'],
  'lines.sku': columns(INVOICE, SKUS),
  'lines.description': columns(INVOICE, [
    'name',
    'Label',
    'Bezeichnung',
    'product_id',
    'Product',
    'Produkt',
    'product_id/name',
  ]),
  'lines.quantity': columns(INVOICE, ['quantity', ...QUANTITY]),
  'lines.unit_price': columns(INVOICE, ['price_unit', ...UNIT_PRICE]),
  'lines.discount_percent': columns(INVOICE, DISCOUNT),
  'lines.tax_name': columns(INVOICE, ['tax_ids', ...TAXES, 'tax_ids/name']),
  'lines.amount': columns(INVOICE, SUBTOTAL),
};

/** Vendor bills and journal entries are in the same table as customer invoices, distinguished by `move_type` of account.move. */
const OTHER_MOVES = [
  'in_invoice',
  'in_refund',
  'in_receipt',
  'entry',
  'Vendor Bill',
  'Vendor Credit Note',
  'Purchase Receipt',
  'Journal Entry',
];

/** An import-compatible export refers to the customer by the id used in the export of contacts. */
const CUSTOMER_BY_ID: Layout['substitutes'] = {
  customer_id: { column: ['partner_id/id', 'Customer/External ID', 'Kunde/Externe ID'], without: 'customer.name' },
};

const order = (needs: Layout['needs']): Layout => ({
  id: 'odoo_sale_orders',
  name: 'Odoo sale orders',
  kind: 'orders',
  part: 'main',
  needs,
  fields: ORDER_FIELDS,
  substitutes: CUSTOMER_BY_ID,
  questions: ['currency'],
  statuses: [
    {
      column: ['state', 'Status'],
      imported: ['sale', 'done', 'Sales Order', 'Locked', 'Verkaufsauftrag', 'Auftrag', 'Kundenauftrag', 'Gesperrt'],
    },
  ],
  skipWhen: {
    column: ['state', 'Status'],
    is: [
      'draft',
      'sent',
      'cancel',
      'Quotation',
      'Quotation Sent',
      'Cancelled',
      'Canceled',
      'Angebot',
      'Angebot gesendet',
      'Angebot versendet',
      'Abgebrochen',
      'Storniert',
    ],
  },
});

const invoice = (needs: Layout['needs']): Layout => ({
  id: 'odoo_invoices',
  name: 'Odoo customer invoices',
  kind: 'documents',
  part: 'main',
  needs,
  fields: INVOICE_FIELDS,
  substitutes: CUSTOMER_BY_ID,
  values: {
    kind: {
      out_invoice: 'invoice',
      out_refund: 'credit_note',
      'Customer Invoice': 'invoice',
      'Customer Credit Note': 'credit_note',
      Ausgangsrechnung: 'invoice',
      Kundenrechnung: 'invoice',
      Kundengutschrift: 'credit_note',
      'Gutschrift für Kunden': 'credit_note',
      out_receipt: 'invoice',
      'Sales Receipt': 'invoice',
    },
  },
  questions: ['currency'],
  statuses: [
    {
      column: ['state', 'Status'],
      imported: ['posted', 'Posted', 'Gebucht', 'Gesendet', 'sent', 'Bezahlt', 'paid', 'open'],
    },
  ],
  skipWhen: [
    {
      column: ['state', 'Status'],
      is: ['draft', 'cancel', 'Draft', 'Cancelled', 'Canceled', 'Entwurf', 'Abgebrochen', 'Storniert'],
    },
    { column: ['move_type', 'Type', 'Typ'], is: OTHER_MOVES },
  ],
});

const TECHNICAL_LINE = ['invoice_line_ids/quantity', 'invoice_line_ids/price_unit'];

export const ODOO: readonly Layout[] = [
  order([['partner_id', 'partner_id/name', 'partner_id/id'], 'order_line/product_uom_qty', 'order_line/price_unit']),
  order([
    ['Order Reference', 'Auftragsreferenz'],
    ['Customer', 'Kunde'],
    columns(['Order Lines', 'Auftragszeilen', 'Auftragspositionen'], QUANTITY),
    columns(['Order Lines', 'Auftragszeilen', 'Auftragspositionen'], UNIT_PRICE),
  ]),
  invoice(['name', ['partner_id', 'partner_id/name', 'partner_id/id'], 'invoice_date', ...TECHNICAL_LINE]),
  invoice([
    ['Number', 'Nummer'],
    columns(['Invoice lines', 'Rechnungszeilen', 'Rechnungspositionen'], QUANTITY),
    columns(['Invoice lines', 'Rechnungszeilen', 'Rechnungspositionen'], UNIT_PRICE),
  ]),
  invoice([
    ['Number', 'Nummer'],
    ['Invoice/Bill Date', 'Rechnungs-/Buchungsdatum', 'Rechnungs-/Belegdatum'],
    ['Amount Due', 'Amount Due Signed', 'Fälliger Betrag', 'Offener Betrag'],
  ]),
  invoice(['name', 'invoice_date', 'amount_total', 'amount_residual']),
  {
    id: 'odoo_partners',
    name: 'Odoo partners',
    kind: 'customers',
    part: 'main',
    needs: ['name', 'street', 'zip', ['country_id', 'country_id/id', 'country_id/code', 'country_id/name']],
    fields: { external_id: 'id', number: 'ref', name: 'name', email: 'email', tax_id: 'vat', ...PARTNER },
    statuses: ACTIVE,
  },
  {
    id: 'odoo_partners',
    name: 'Odoo partners',
    kind: 'customers',
    part: 'main',
    needs: [
      ['Name', 'Complete Name', 'Vollständiger Name'],
      ['Street', 'Straße'],
      ['Zip', 'PLZ', 'Postleitzahl'],
      ['Country', 'Land'],
      ['Tax ID', 'Steuer-ID', 'USt-IdNr.', 'Umsatzsteuer-Identifikationsnummer'],
    ],
    fields: {
      external_id: EXTERNAL_ID,
      number: ['Reference', 'Referenz'],
      name: ['Name', 'Complete Name', 'Vollständiger Name'],
      email: ['Email', 'E-Mail'],
      tax_id: ['Tax ID', 'Steuer-ID', 'USt-IdNr.', 'Umsatzsteuer-Identifikationsnummer'],
      ...PARTNER,
    },
    statuses: ACTIVE,
  },
  {
    // The list export has no street, so no address is imported.
    id: 'odoo_partner_list',
    name: 'Odoo list of customers',
    kind: 'customers',
    part: 'main',
    needs: [
      ['Complete Name', 'Vollständiger Name'],
      ['Email', 'E-Mail'],
      ['City', 'Stadt'],
      ['Country', 'Land'],
    ],
    fields: {
      external_id: EXTERNAL_ID,
      name: ['Complete Name', 'Vollständiger Name'],
      email: ['Email', 'E-Mail'],
      'metadata.city': ['City', 'Stadt'],
      'metadata.country': ['Country', 'Land'],
    },
  },
  {
    id: 'odoo_products',
    name: 'Odoo products',
    kind: 'products',
    part: 'main',
    needs: [
      ['name', 'Name'],
      ['default_code', ...INTERNAL_REFERENCE],
      ['list_price', 'Sales Price', 'Verkaufspreis'],
    ],
    fields: {
      external_id: EXTERNAL_ID,
      sku: ['default_code', ...INTERNAL_REFERENCE],
      name: ['name', 'Name'],
      unit_price: ['list_price', 'lst_price', 'Sales Price', 'Verkaufspreis'],
      'metadata.category': ['categ_id', 'Product Category', 'Produktkategorie'],
    },
    skipWhenEmpty: ['default_code', ...INTERNAL_REFERENCE],
    statuses: ACTIVE,
  },
];
