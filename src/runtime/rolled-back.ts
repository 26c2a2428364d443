/**
 * The one error that tells of no failure. A transaction is undone by throwing, so what was written and must not stand has to be thrown away;
 * work itself returns its refusal, and whoever opened the transaction (`unit-of-work.ts`, or a database that wraps another) throws this and
 * catches it again.
 */
import type { Refusal } from '#kernel/result.ts';

export class RolledBack extends Error {
  override readonly name = 'RolledBack';
  /** Null where nothing was refused: a rehearsal leaves nothing, whatever came of it. */
  readonly refusal: Refusal | null;
  constructor(refusal: Refusal | null) {
    super(refusal?.detail ?? 'rolled back');
    this.refusal = refusal;
  }
}
