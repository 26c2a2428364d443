/** Writes an InvoiceDocument as JSON and parses it: exact amounts become strings under known names, so that drafts and content hashes are exact. */
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { DEFAULT_LANGUAGE } from './language.ts';

/** Members that are bigints in InvoiceDocument, at any depth. */
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

/** The default language is left out, so that documents from before languages existed keep their text and hash. */
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

/** The hash that identifies a revision: equal content gives an equal hash, for seller and buyer alike. */
export function hashDocument(document: InvoiceDocument): string {
  return sha256(writeDocumentJson(document));
}
