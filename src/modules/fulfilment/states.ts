/** The shipment's states as data. A shipped one is voided only together with its invoice, which its flow does in one transaction. */
import type { StateTable } from '#kernel/state-table.ts';
import type { ShipmentState } from '#model/shipment.ts';

export const SHIPMENT_MOVES = ['ship', 'void'] as const;
export type ShipmentMove = (typeof SHIPMENT_MOVES)[number];

export const SHIPMENT_TABLE: StateTable<ShipmentState, ShipmentMove> = {
  packed: { ship: 'shipped', void: 'voided' },
  shipped: { void: 'voided' },
  voided: {},
};
