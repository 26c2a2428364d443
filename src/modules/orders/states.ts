/** The phase table of orders entered by the supplier. Further conditions of a void (nothing shipped) are checked by the flow. */
import type { StateTable } from '#kernel/state-table.ts';
import type { OrderPhase } from '#model/order.ts';

/** `reopen`: a shipment of a completed order is voided. */
export const ORDER_MOVES = ['accept', 'complete', 'reopen', 'void'] as const;
export type OrderMove = (typeof ORDER_MOVES)[number];

export const ORDER_TABLE: StateTable<OrderPhase, OrderMove> = {
  draft: { accept: 'accepted', void: 'void' },
  accepted: { complete: 'completed', void: 'void' },
  completed: { reopen: 'accepted' },
  void: {},
};
