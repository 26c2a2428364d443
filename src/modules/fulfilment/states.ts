/** The states of a shipment as data. Further conditions, such as a live invoice that refuses a void, are checked by its flows. */
import type { StateTable } from '#kernel/state-table.ts';
import type { ShipmentState } from '#model/shipment.ts';

export const SHIPMENT_MOVES = ['ship', 'void'] as const;
export type ShipmentMove = (typeof SHIPMENT_MOVES)[number];

export const SHIPMENT_TABLE: StateTable<ShipmentState, ShipmentMove> = {
  packed: { ship: 'shipped', void: 'voided' },
  shipped: { void: 'voided' },
  voided: {},
};
