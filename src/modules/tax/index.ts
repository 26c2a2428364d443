/** Public interface of the tax module: the tax of a line and of a document, and checks of tax ids. */
export { resolveLineTax } from './rules/resolve-line-tax.ts';
export type { LineTaxQuestion } from './rules/resolve-line-tax.ts';
export { totalDocument } from './rules/total-document.ts';
export type { DocumentToTotal as TotalQuestion } from './rules/total-document.ts';
export { problemsOfTaxId } from './rules/tax-ids.ts';
