/** Each shipment is billed when it ships, with its share of the order's charges. */
import type { Trigger } from './trigger.ts';

export const SHIPMENT_SHIPPED = {
  firedBy: 'shipment.shipped',
  source: 'shipment',
  origin: 'shipment',
  rung: 'shipped',
  billsRestWhenClosed: true,
  words: {
    when: 'each shipment is billed when it is shipped',
    limit: 'has shipped',
  },
} as const satisfies Trigger;
