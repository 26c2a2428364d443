/** Which parser understands which sender. A sender without one of its own speaks the generic form. */
import type { Result } from '#kernel/result.ts';
import type { InboundEvent, OrderEvent } from '#model/order-event.ts';
import { parseGenericEvent } from './generic/parse-event.ts';

const PARSERS: Readonly<Record<string, (event: InboundEvent) => Result<OrderEvent>>> = {};

export function parseEvent(event: InboundEvent): Result<OrderEvent> {
  return (PARSERS[event.source] ?? parseGenericEvent)(event);
}
