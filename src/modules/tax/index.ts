/** The door of tax: how a line is taxed, and what a document's tax comes to. */
export { resolveLineTax } from './rules/line-tax.ts';
export type { LineTaxQuestion } from './rules/line-tax.ts';
export { totalDocument } from './rules/total-document.ts';
export type { TotalQuestion } from './rules/total-document.ts';
