/** An InvoiceDocument as text and back: exact amounts as decimal digits under known names, so a draft and a content hash need no guessing. */
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { InvoiceDocument } from './invoice-document.ts';

/** Members that are bigints in InvoiceDocument, wherever they stand. */
const EXACT = new Set([
  'quantity',
  'unitPrice',
  'listed',
  'priced',
  'net',
  'rate',
  'taxable',
  'amount',
  'lineTotal',
  'allowanceTotal',
  'chargeTotal',
  'netTotal',
  'taxTotal',
  'total',
]);

export function writeDocumentJson(document: InvoiceDocument): string {
  return canonicalJson(document);
}

export function parseDocumentJson(text: string): InvoiceDocument {
  return JSON.parse(text, (key, value: unknown) =>
    EXACT.has(key) && typeof value === 'string' ? BigInt(value) : value,
  ) as InvoiceDocument;
}

/** The hash a revision is known by: equal content, equal hash, on both sides of a connection. */
export function hashDocument(document: InvoiceDocument): string {
  return sha256(writeDocumentJson(document));
}
