/**
 * The Northwind order book as requests of this API, converted from its CSV files without additions; amounts stay the text of the files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { present } from '#kernel/assert.ts';

export type Row = Readonly<Record<string, string>>;

export interface Northwind {
  readonly customers: readonly object[];
  readonly products: readonly object[];
  readonly orders: readonly NorthwindOrder[];
  /** By ship date, then by order. */
  readonly shipments: readonly {
    readonly external_id: string;
    readonly order_id: string;
    readonly shipped_at: string;
  }[];
  /** Orders that were never shipped. */
  readonly unshipped: readonly string[];
  readonly files: { readonly orders: readonly Row[]; readonly lines: readonly Row[] };
}

export interface NorthwindOrder {
  readonly external_id: string;
  readonly lines: readonly { readonly external_id: string; readonly quantity: string }[];
}

/** Codes of the country names in the file. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Argentina: 'AR',
  Austria: 'AT',
  Belgium: 'BE',
  Brazil: 'BR',
  Canada: 'CA',
  Denmark: 'DK',
  Finland: 'FI',
  France: 'FR',
  Germany: 'DE',
  Ireland: 'IE',
  Italy: 'IT',
  Mexico: 'MX',
  Norway: 'NO',
  Poland: 'PL',
  Portugal: 'PT',
  Spain: 'ES',
  Sweden: 'SE',
  Switzerland: 'CH',
  UK: 'GB',
  USA: 'US',
  Venezuela: 'VE',
};

/** @throws Error when a file does not match its header. */
export function readNorthwind(folder: string): Northwind {
  const rows = (name: string): Row[] => parse(readFileSync(join(folder, name)), { columns: true });
  const products = rows('products.csv');
  const orders = rows('orders.csv');
  const lines = rows('order_lines.csv');
  const shippers = new Map(rows('shippers.csv').map((row) => [cell(row, 'shipper_id'), cell(row, 'company_name')]));
  const nameOf = new Map(products.map((row) => [cell(row, 'product_id'), cell(row, 'product_name')]));
  const linesOf = Map.groupBy(lines, (row) => cell(row, 'order_id'));
  const shipped = orders.filter((row) => cell(row, 'shipped_date') !== '');
  return {
    customers: rows('customers.csv').map(toCustomer),
    products: products.map((row) => ({
      external_id: cell(row, 'product_id'),
      sku: `NW-${cell(row, 'product_id')}`,
      name: cell(row, 'product_name'),
      // The file has no tax.
      tax_rate: '0',
      metadata: { packing: cell(row, 'quantity_per_unit') },
    })),
    orders: orders.map((row) => toOrder(row, linesOf.get(cell(row, 'order_id')) ?? [], nameOf)),
    shipments: shipped
      .map((row) => ({
        external_id: cell(row, 'order_id'),
        order_id: `external:${cell(row, 'order_id')}`,
        shipped_at: `${cell(row, 'shipped_date')}T18:00:00Z`,
        carrier: present(shippers.get(cell(row, 'shipper_id')), 'every order names a shipper of the file'),
      }))
      .sort((a, b) => a.shipped_at.localeCompare(b.shipped_at) || a.external_id.localeCompare(b.external_id)),
    unshipped: orders.filter((row) => cell(row, 'shipped_date') === '').map((row) => cell(row, 'order_id')),
    files: { orders, lines },
  };
}

export const cell = (row: Row, name: string): string => present(row[name], `the file has a column ${name}`);

const output = <K extends string>(name: K, text: string) =>
  text === '' ? {} : ({ [name]: text } as { readonly [M in K]: string });

function place(row: Row, of: { line1: string; city: string; region: string; postal_code: string; country: string }) {
  const country = cell(row, of.country);
  return {
    line1: cell(row, of.line1),
    city: cell(row, of.city),
    ...output('region', cell(row, of.region)),
    ...output('postal_code', cell(row, of.postal_code)),
    country: present(COUNTRIES[country], `${country} is known by its code`),
  };
}

function toCustomer(row: Row) {
  const address = place(row, {
    line1: 'address',
    city: 'city',
    region: 'region',
    postal_code: 'postal_code',
    country: 'country',
  });
  return {
    external_id: cell(row, 'customer_id'),
    number: cell(row, 'customer_id'),
    name: cell(row, 'company_name'),
    currency: 'USD',
    bill_to: address,
    ship_to: [{ name: cell(row, 'company_name'), ...address }],
    metadata: { contact: cell(row, 'contact_name'), title: cell(row, 'contact_title'), phone: cell(row, 'phone') },
  };
}

/** Invoices are dated by the ship date and not mailed: the file has no addresses. */
function toOrder(row: Row, lines: readonly Row[], nameOf: ReadonlyMap<string, string>): NorthwindOrder {
  const id = cell(row, 'order_id');
  const address = {
    line1: 'ship_address',
    city: 'ship_city',
    region: 'ship_region',
    postal_code: 'ship_postal_code',
    country: 'ship_country',
  };
  const order = {
    external_id: id,
    number: id,
    customer_id: `external:${cell(row, 'customer_id')}`,
    ordered_on: cell(row, 'order_date'),
    currency: 'USD',
    ship_to: { name: cell(row, 'ship_name'), ...place(row, address) },
    billing_policy: { issue_date: 'ship_date', on_creation: 'issue' },
    lines: lines.map((line) => ({
      external_id: `${id}-${cell(line, 'product_id')}`,
      product_id: `external:${cell(line, 'product_id')}`,
      description: present(nameOf.get(cell(line, 'product_id')), 'every line names a product of the file'),
      quantity: cell(line, 'quantity'),
      unit_price: cell(line, 'unit_price'),
      discount_rate: cell(line, 'discount'),
    })),
    charges: [{ kind: 'freight', amount: cell(row, 'freight') }],
  };
  return order;
}
