/**
 * Ids are TypeIDs (https://github.com/jetify-com/typeid, specification 0.3): a prefix and a UUIDv7 in 26 characters of base32 ("inv_01jd...").
 * Inside the server an id is the plain UUID text, branded by what it names; the prefix exists only at the edges.
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
  transmission: 'trm',
  event: 'evt',
  audit_entry: 'aud',
  key: 'key',
  job: 'job',
  exception: 'exc',
  inbound_event: 'inb',
  package: 'pkg',
  request: 'req',
  import: 'imp',
  send_batch: 'sbt',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

declare const kind: unique symbol;
/** A UUID branded with the kind of thing it identifies. */
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
export type TransmissionId = Id<'transmission'>;
export type InvoiceLineId = Id<'invoice_line'>;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Converted with tables and small integers: ids are written and parsed many times per request, and bigints would cost ten times as much. */
const PAIRS = Array.from({ length: 1024 }, (_, ten) => `${ALPHABET[ten >> 5]}${ALPHABET[ten & 31]}`);
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex = (byte: number): string => BYTES[byte & 0xff] ?? '';
const NO_DIGIT = 255;
const digitsOf = (alphabet: string): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) => {
    const digit = alphabet.indexOf(String.fromCharCode(code));
    return digit < 0 ? NO_DIGIT : digit;
  });
const HEX_DIGITS = digitsOf('0123456789abcdef');
const BASE32_DIGITS = digitsOf(ALPHABET);

/** UUID text of the given 48-bit milliseconds and 10 random bytes, version 7, variant 10 (RFC 9562). */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  assert(random.length >= 10, 'ten random bytes make an id');
  const high = Math.floor(timeMs / 0x1_0000);
  const time = `${hex(high >>> 24)}${hex(high >>> 16)}${hex(high >>> 8)}${hex(high)}-${hex(timeMs >>> 8)}${hex(timeMs)}`;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = random;
  const version = hex((a & 0x0f) | 0x70) + hex(b);
  const variant = hex((c & 0x3f) | 0x80) + hex(d);
  return `${time}-${version}-${variant}-${hex(e)}${hex(f)}${hex(g)}${hex(h)}${hex(i)}${hex(j)}`;
}

const UUID_LENGTH = 36;
const DASH = 45;

/** "ord" + uuid -> "ord_01jd...". */
export function writeId<K extends IdKind>(idKind: K, id: Id<K>): string {
  assert(id.length === UUID_LENGTH, 'an id is a UUID');
  let text = `${ID_PREFIXES[idKind]}_`;
  let value = 0;
  // The 130 bits of 26 characters begin with two that are always 0.
  let bits = 2;
  let all = 0;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const code = id.charCodeAt(i);
    if (code === DASH) continue;
    const digit = HEX_DIGITS[code] ?? NO_DIGIT;
    all |= digit;
    value = ((value << 4) | digit) & 0x3fff;
    bits += 4;
    if (bits < 10) continue;
    bits -= 10;
    text += PAIRS[(value >> bits) & 0x3ff];
  }
  assert(all < 16 && bits === 0, 'an id is a UUID');
  return text;
}

/** "ord_01jd..." -> uuid, or null when the prefix or the form differs. */
export function parseId<K extends IdKind>(idKind: K, text: string): Id<K> | null {
  const prefix = `${ID_PREFIXES[idKind]}_`;
  const from = prefix.length;
  if (!text.startsWith(prefix) || text.length !== from + 26) return null;
  let value = BASE32_DIGITS[text.charCodeAt(from)] ?? NO_DIGIT;
  // 26 characters hold two bits more than a UUID.
  if (value > 7) return null;
  let bits = 3;
  let uuid = '';
  for (let i = from + 1; i < text.length; i++) {
    const digit = BASE32_DIGITS[text.charCodeAt(i)] ?? NO_DIGIT;
    if (digit === NO_DIGIT) return null;
    value = ((value << 5) | digit) & 0x1fff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    const { length } = uuid;
    if (length === 8 || length === 13 || length === 18 || length === 23) uuid += '-';
    uuid += hex(value >> bits);
  }
  return uuid as Id<K>;
}

export const isUuid = (text: string): boolean => UUID.test(text);
