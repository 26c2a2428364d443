/** Public interface of the settlements module: transactions, allocations and settlements. */
export {
  decideSettlement,
  movesOf,
  type RequestedAllocation,
  type SettlementDecision,
} from './rules/decide-settlement.ts';
export { recordCreditOfNote, type CreditOfNote } from './store/credit-of-note.ts';
export { findBroughtWith, type BroughtWith } from './store/paid-before.ts';
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
