/** State tables as data: which event moves which state where. The only judge of whether a move is legal. */

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
