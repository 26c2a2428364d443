/** Public interface of the billing module: what a source puts on an invoice, the rest of an order closed short, and order totals. */
export { addBilled } from './rules/add-billed.ts';
export { decideBill, wholeOrder } from './rules/decide-bill.ts';
export type { BillQuestion } from './rules/decide-bill.ts';
export { decideCompletion, unbilledCharges, unbilledDiscounts } from './rules/decide-completion.ts';
export { isBilledInFull } from './rules/measure-progress.ts';
export { splitChargesByRate } from '#modules/billing/rules/split-charges-by-rate.ts';
export { creditDiscountOn } from '#modules/billing/rules/credit-discount.ts';
export { unbilledLines } from './rules/unbilled-lines.ts';
