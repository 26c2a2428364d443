/** Public interface of the billing module: what a source puts on an invoice, the rest of an order closed short, and order totals. */
export { addBilled } from './rules/add-billed.ts';
export { decideBill, wholeOrder } from './rules/decide-bill.ts';
export type { BillQuestion } from './rules/decide-bill.ts';
export { decideCompletion, unbilledCharges, unbilledDiscounts } from './rules/decide-completion.ts';
export { isBilledInFull } from './rules/measure-progress.ts';
export { splitChargesByRate } from './rules/split-charges.ts';
export { takeFromInvoice } from './rules/take-from-invoice.ts';
export { unbilledLines } from './rules/unbilled-lines.ts';
