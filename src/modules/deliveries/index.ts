/** The door of deliveries: planning them, moving them from state to state, and the documents they carry. */
export { decideNextAttempt, MOST_ATTEMPTS } from './rules/decide-next-attempt.ts';
export { planChosenMail, planInvoiceMail, sameAddress } from './rules/plan-invoice-mail.ts';
export { planSending } from './rules/plan-sending.ts';
export { OUTCOME_UNKNOWN, wasMailed } from './rules/was-mailed.ts';
export { findDocument, findDocuments, insertDocuments, noteRenderFailure } from './store/documents.ts';
export { lockAbandoned, lockOverdue, nameNewJobs, type AbandonedDelivery } from './store/lost.ts';
export {
  acceptAttempts,
  claimDeliveries,
  insertAttempts,
  markHandedOver,
  moveDelivery,
  resolveParked,
  type HeldDelivery,
} from './store/moves.ts';
export { cancelDeliveries, insertDeliveries, insertFirstDeliveries, type DeliveryToQueue } from './store/plan.ts';
export { loadAttempts, loadDeliveries, loadDeliveriesOf, loadDelivery } from './store/read.ts';
export { insertUndrawn, resolveUndrawn } from './store/undrawn.ts';
export {
  countOpenMails,
  dropWaitingItems,
  insertSending,
  loadSending,
  loadSendings,
  lockSending,
  lockSilentSendings,
  moveSending,
  nextItems,
  settleItems,
} from './store/sendings.ts';
