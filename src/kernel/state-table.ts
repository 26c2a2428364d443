/** State tables as data: which event moves which state where. Only they decide whether a move is legal. */
import { assert } from './assert.ts';

export type StateTable<State extends string, Move extends string> = {
  readonly [S in State]: { readonly [M in Move]?: State };
};

/** Where a move leads from a state, or null when it is not listed. */
export function nextState<State extends string, Move extends string>(
  table: StateTable<State, Move>,
  state: State,
  move: Move,
): State | null {
  return table[state][move] ?? null;
}

/** The states from which a move is legal, for compare-and-set updates. */
export function statesBefore<State extends string, Move extends string>(
  table: StateTable<State, Move>,
  move: Move,
): State[] {
  return (Object.keys(table) as State[]).filter((state) => table[state][move] !== undefined);
}

/** A move with a single target state, for compare-and-set in a fixed statement. */
export function stepOf<State extends string, Move extends string>(
  table: StateTable<State, Move>,
  move: Move,
): { readonly from: readonly State[]; readonly to: State } {
  const from = statesBefore(table, move);
  const [to = null, ...others] = new Set(from.map((state) => nextState(table, state, move)));
  assert(to !== null && others.length === 0, `${move} leads to one state`);
  return { from, to };
}
