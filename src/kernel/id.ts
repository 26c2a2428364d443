/**
 * Ids: a UUIDv7 inside, a prefix and 26 characters of Crockford base32 outside ("inv_01jd..."). Inside the server an id is the
 * plain UUID text, branded by what it names; the prefix exists only at the edges.
 */
import { assert } from './assert.ts';

export const ID_PREFIXES = {
  account: 'acc',
  customer: 'cus',
  product: 'prd',
  tax_rate: 'tax',
  order: 'ord',
  order_line: 'oln',
  charge: 'chg',
  shipment: 'shp',
  invoice: 'inv',
  invoice_line: 'iln',
  transaction: 'txn',
  settlement: 'stl',
  delivery: 'dlv',
  event: 'evt',
  audit_entry: 'aud',
  key: 'key',
  job: 'job',
  exception: 'exc',
  inbound_event: 'inb',
  package: 'pkg',
  request: 'req',
  import: 'imp',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

declare const kind: unique symbol;
/** A UUID that names one kind of thing. */
export type Id<K extends IdKind> = string & { readonly [kind]: K };
export type AccountId = Id<'account'>;
export type CustomerId = Id<'customer'>;
export type ProductId = Id<'product'>;
export type OrderId = Id<'order'>;
export type OrderLineId = Id<'order_line'>;
export type ChargeId = Id<'charge'>;
export type ShipmentId = Id<'shipment'>;
export type InvoiceId = Id<'invoice'>;
export type TransactionId = Id<'transaction'>;
export type SettlementId = Id<'settlement'>;
export type DeliveryId = Id<'delivery'>;
export type InvoiceLineId = Id<'invoice_line'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** UUID text of the given 48-bit milliseconds and 10 random bytes, version 7, variant 10 (RFC 9562). */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  assert(random.length >= 10, 'ten random bytes make an id');
  const bytes = new Uint8Array(16);
  let time = BigInt(timeMs);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = Number(time & 0xffn);
    time >>= 8n;
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** "ord" + uuid -> "ord_01jd...". */
export function writeId<K extends IdKind>(idKind: K, id: Id<K>): string {
  let value = BigInt(`0x${id.replaceAll('-', '')}`);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return `${ID_PREFIXES[idKind]}_${text}`;
}

/** "ord_01jd..." -> uuid, or null when the prefix or the form is another's. */
export function parseId<K extends IdKind>(idKind: K, text: string): Id<K> | null {
  const prefix = `${ID_PREFIXES[idKind]}_`;
  if (!text.startsWith(prefix) || text.length !== prefix.length + 26) return null;
  let value = 0n;
  for (const character of text.slice(prefix.length)) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = (value << 5n) | BigInt(digit);
  }
  if (value >> 128n !== 0n) return null;
  const hex = value.toString(16).padStart(32, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<K>;
}

export const isUuid = (text: string): boolean => UUID.test(text);
