/** Which parser understands which sender. A sender without one of its own speaks the generic form. */
import type { Result } from '#kernel/result.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import { parseGenericEvent, readGenericOrder } from './generic/parse-event.ts';

/** A map, since a sender may call itself anything: `valueOf`, say. */
const PARSERS: ReadonlyMap<string, (event: InboundEvent) => Result<OrderEvent>> = new Map();

export function parseEvent(event: InboundEvent): Result<OrderEvent> {
  return (PARSERS.get(event.source) ?? parseGenericEvent)(event);
}

/** The order an event is about, also where nothing else of it can be understood; null where that cannot be read either. */
export const readEventOrder = (event: InboundEvent): OrderEvent['order'] | null => readGenericOrder(event);
