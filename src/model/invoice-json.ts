/** An InvoiceDocument as text and back: exact amounts as decimal digits under known names, so a draft and a content hash need no guessing. */
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { DEFAULT_LANGUAGE } from './language.ts';

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

/** The default language is left out, so that documents from before there was a choice keep their text and their hash. */
export function writeDocumentJson(document: InvoiceDocument): string {
  const { language, ...rest } = document;
  return canonicalJson(language === DEFAULT_LANGUAGE ? rest : document);
}

export function parseDocumentJson(text: string): InvoiceDocument {
  const parsed = JSON.parse(text, (key, value: unknown) =>
    EXACT.has(key) && typeof value === 'string' ? BigInt(value) : value,
  ) as Omit<InvoiceDocument, 'language'> & Partial<Pick<InvoiceDocument, 'language'>>;
  return { language: DEFAULT_LANGUAGE, ...parsed };
}

/** The hash a revision is known by: equal content, equal hash, on both sides of a connection. */
export function hashDocument(document: InvoiceDocument): string {
  return sha256(writeDocumentJson(document));
}
