/** Public interface of the intake module: storing inbound events and recording their outcome. */
export { decideOvertaken, type WeighedEvent } from './rules/decide-overtaken.ts';
export {
  findStuckEvents,
  keepEvents,
  loadEvents,
  loadEventsOfOrders,
  noteMismatches,
  recordOutcomes,
  resolveEvents,
  type EventOfOrder,
  type EventOutcome,
  type EventToKeep,
  type InboundEventId,
  type KeptEvent,
} from './store.ts';
