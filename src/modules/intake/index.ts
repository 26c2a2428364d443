/** The door of intake: keep what came, find it again, and say what became of it. */
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
