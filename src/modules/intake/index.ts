/** The door of intake: keep what came, find it again, and say what became of it. */
export {
  findStuckEvents,
  keepEvents,
  loadEvents,
  noteMismatches,
  recordOutcomes,
  resolveEvents,
  type EventOutcome,
  type EventToKeep,
  type InboundEventId,
  type KeptEvent,
} from './store.ts';
