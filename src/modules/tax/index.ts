/** Public interface of the tax module: the tax of a line and of a document. */
export { resolveLineTax } from './rules/line-tax.ts';
export type { LineTaxQuestion } from './rules/line-tax.ts';
export { totalDocument } from './rules/total-document.ts';
export type { TotalQuestion } from './rules/total-document.ts';
