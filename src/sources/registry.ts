/** Parsers by sender. A sender without its own parser uses the generic format. */
import type { Result } from '#kernel/result.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import { parseGenericEvent, readGenericOrder } from './generic/parse-event.ts';

/** A Map, since senders choose their names, for example `valueOf`. */
const PARSERS: ReadonlyMap<string, (event: InboundEvent) => Result<OrderEvent>> = new Map();

export function parseEvent(event: InboundEvent): Result<OrderEvent> {
  return (PARSERS.get(event.source) ?? parseGenericEvent)(event);
}

/** The order of an event, even when the rest of the event is invalid; null when there is none. */
export const readEventOrder = (event: InboundEvent): OrderEvent['order'] | null => readGenericOrder(event);
