/** The settlement's states as data: it settles at once, and may be voided once. */
import type { StateTable } from '#kernel/state-table.ts';
import type { SettlementState } from '#model/settlement.ts';

export const SETTLEMENT_MOVES = ['void'] as const;
export type SettlementMove = (typeof SETTLEMENT_MOVES)[number];

export const SETTLEMENT_TABLE: StateTable<SettlementState, SettlementMove> = {
  settled: { void: 'void' },
  void: {},
};
