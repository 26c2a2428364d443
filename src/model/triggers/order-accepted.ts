/** The whole order is billed when it is accepted, before anything ships. */
import type { Trigger } from './trigger.ts';

export const ORDER_ACCEPTED = {
  firedBy: 'order.accepted',
  source: 'order',
  origin: 'order',
  rung: 'ordered',
  billsRestWhenClosed: false,
  words: {
    when: 'the whole order is billed when it is accepted, and its shipments create no further invoices',
    limit: 'was ordered',
  },
} as const satisfies Trigger;
