/** Public interface of the invoices module: rules for documents, numbering, storage and state changes. */
export { checkEn16931 } from './rules/check-en16931.ts';
export {
  buyerOf,
  composeDocument,
  headerOfOrder,
  languageOf,
  sellerOf,
  type DocumentHeader,
} from './rules/compose-document.ts';
export { composeImported, type ImportedLine } from './rules/compose-imported.ts';
export { decideCreditNote } from './rules/decide-credit-note.ts';
export { decideDiscountCreditNote, leftToCredit } from '#modules/invoices/rules/decide-discount-credit-note.ts';
export { DISPLAY_STATUSES, displayStatus, type DisplayStatus } from './rules/display-status.ts';
export { decideDueOn, parsePaymentTerms } from './rules/due-date.ts';
export { loadBilled } from './store/billed.ts';
export { endClaims, findEndOfClaims, findClaims, insertClaim, type StandingClaim } from './store/claims.ts';
export { insertDraft, markDeleted, markVoid, updateDraft } from './store/drafts.ts';
export { freeExternalId, releaseExternalId, takeExternalId } from './store/external-ids.ts';
export { findByNumber, keepClearOf, type NumberedDocument } from './store/imported.ts';
export { insertIssued, type InvoiceToIssue } from './store/issue.ts';
export { findCreditNotes, loadCreditNotesOf, loadDocuments, loadRecords, lockRecords } from './store/read.ts';
export { applyAllocations, closePaid, loadStandings, lockStandings, reopen } from './store/standing.ts';
export { takeNumbers, type GivenNumber } from '#modules/invoices/store/number-series.ts';
export { markAllSent, markSent } from './store/sent.ts';
