/** Public interface of the settlements module: transactions, allocations and settlements. */
export { allocateAsRequested, allocateByDueDate, type RequestedPart } from './rules/allocate-payment.ts';
export {
  checkAllocations,
  movesOf,
  type RequestedAllocation,
  type SettlementDecision,
} from './rules/check-allocations.ts';
export { recordCreditNoteCredit, type CreditNoteCredit } from './store/credit-note-credit.ts';
export { findImportedPayments, type ImportedPayment } from './store/imported-payments.ts';
export {
  findSettlementsByExternalId,
  findSettlementsOf,
  insertSettlement,
  loadSettlements,
  lockSettlement,
  markSettlementVoid,
} from './store/settlements.ts';
export {
  allocate,
  findRecorded,
  findTransactionIds,
  insertTransactions,
  loadTransactions,
  lockTransactions,
  type TransactionToRecord,
} from './store/transactions.ts';
