/** Public interface of the transmissions module: planning, state changes, and rendered documents. */
export { decideNextAttempt, MAX_ATTEMPTS } from './rules/decide-next-attempt.ts';
export { planChosenMail, planInvoiceMail, sameAddress } from './rules/plan-invoice-mail.ts';
export { planSending } from './rules/plan-sending.ts';
export { OUTCOME_UNKNOWN, wasMailed } from './rules/was-mailed.ts';
export { findDocument, findDocuments, insertDocuments, noteRenderFailure } from './store/documents.ts';
export {
  lockAbandoned,
  lockOverdue,
  nameNewJobs,
  type AbandonedTransmission,
} from '#modules/transmissions/store/abandoned.ts';
export {
  acceptAttempts,
  claimTransmissions,
  insertAttempts,
  markHandedOver,
  moveTransmission,
  resolveParked,
  type HeldTransmission,
} from '#modules/transmissions/store/change-state.ts';
export {
  cancelTransmissions,
  insertTransmissions,
  insertFirstTransmissions,
  type TransmissionToQueue,
} from './store/plan.ts';
export { loadAttempts, loadTransmissions, loadTransmissionsOf, loadTransmission } from './store/read.ts';
export { insertUndrawn, resolveUndrawn } from '#modules/transmissions/store/missing-characters.ts';
export {
  countOpenMails,
  dropWaitingItems,
  insertSendBatch,
  loadSendBatch,
  loadSendBatches,
  lockSendBatch,
  lockSilentSendBatches,
  moveSendBatch,
  nextItems,
  settleItems,
} from './store/send-batches.ts';
