/** Nothing is billed automatically: a person decides what is billed and when. */
import type { Trigger } from './trigger.ts';

export const MANUAL = {
  firedBy: null,
  source: null,
  origin: 'manual',
  rung: 'ordered',
  billsRestWhenClosed: false,
  words: {
    when: 'nothing is billed automatically; a person bills it with `POST /v1/invoices`',
    limit: 'was ordered',
  },
} as const satisfies Trigger;
