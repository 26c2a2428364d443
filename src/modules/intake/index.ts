/** Public interface of the intake module: storing inbound events and recording their outcome. */
export { decideSuperseded, type EventToCompare } from '#modules/intake/rules/decide-superseded.ts';
export {
  findStuckEvents,
  keepEvents,
  loadEvents,
  loadEventsOfOrders,
  noteMismatches,
  recordOutcomes,
  restoreContents,
  resolveEvents,
  type EventOfOrder,
  type EventOutcome,
  type EventToKeep,
  type InboundEventId,
  type KeptEvent,
} from './store.ts';
