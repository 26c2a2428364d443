/** The states of an import as data. Its flows check further conditions, such as that nothing was issued before an undo. */
import { nextState, type StateTable } from '#kernel/state-table.ts';
import type { ImportState } from '#model/import.ts';

/** `tell`: a file or the mapping changes. `pause` and `resume` act between two chunks. `fail`: after the last retry. */
export const IMPORT_MOVES = [
  'tell',
  'check',
  'checked',
  'run',
  'pause',
  'resume',
  'cancel',
  'finish',
  'undo',
  'undone',
  'fail',
] as const;
export type ImportMove = (typeof IMPORT_MOVES)[number];

export const IMPORT_TABLE: StateTable<ImportState, ImportMove> = {
  open: { tell: 'open', check: 'checking', cancel: 'cancelled' },
  checking: { checked: 'checked', cancel: 'cancelled', fail: 'failed' },
  checked: { tell: 'open', check: 'checking', run: 'running', cancel: 'cancelled' },
  running: { pause: 'paused', finish: 'done', cancel: 'cancelled', fail: 'failed' },
  paused: { resume: 'running', cancel: 'cancelled' },
  done: { undo: 'undoing' },
  cancelled: { undo: 'undoing' },
  // The work that failed decides which of them is possible.
  failed: { check: 'checking', resume: 'running', cancel: 'cancelled', undo: 'undoing' },
  undoing: { undone: 'undone', fail: 'failed' },
  undone: {},
};

export const mayMove = (state: ImportState, move: ImportMove): boolean => nextState(IMPORT_TABLE, state, move) !== null;
