/** An import's states as data. That everything is checked and nothing was issued from it is its flows' to see. */
import type { StateTable } from '#kernel/state-table.ts';
import type { ImportState } from '#model/import.ts';

/** `tell`: a file or the mapping changes. `pause` and `resume` hold a run between two chunks. */
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
] as const;
export type ImportMove = (typeof IMPORT_MOVES)[number];

export const IMPORT_TABLE: StateTable<ImportState, ImportMove> = {
  open: { tell: 'open', check: 'checking', cancel: 'cancelled' },
  checking: { checked: 'checked', cancel: 'cancelled' },
  checked: { tell: 'open', check: 'checking', run: 'running', cancel: 'cancelled' },
  running: { pause: 'paused', finish: 'done', cancel: 'cancelled' },
  paused: { resume: 'running', cancel: 'cancelled' },
  done: { undo: 'undoing' },
  cancelled: { undo: 'undoing' },
  undoing: { undone: 'undone' },
  undone: {},
};
