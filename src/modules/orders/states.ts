/** The phases of an order as data, for orders entered by the supplier. Whether a void is possible (nothing shipped) is checked by its flow. */
import type { StateTable } from '#kernel/state-table.ts';
import type { OrderPhase } from '#model/order.ts';

/** `reopen` undoes a completion when a shipment that led to it is voided. */
export const ORDER_MOVES = ['accept', 'complete', 'reopen', 'void'] as const;
export type OrderMove = (typeof ORDER_MOVES)[number];

export const ORDER_TABLE: StateTable<OrderPhase, OrderMove> = {
  draft: { accept: 'accepted', void: 'void' },
  accepted: { complete: 'completed', void: 'void' },
  completed: { reopen: 'accepted' },
  void: {},
};
