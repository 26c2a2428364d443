/**
 * The only error that is not a failure. A transaction is rolled back by throwing: work returns its refusal, and the code that opened the
 * transaction (`unit-of-work.ts`, or a database that wraps another) throws this error and catches it again.
 */
import type { Refusal } from '#kernel/result.ts';

export class RolledBack extends Error {
  override readonly name = 'RolledBack';
  /** Null when nothing was refused: a dry run is always rolled back. */
  readonly refusal: Refusal | null;
  constructor(refusal: Refusal | null) {
    super(refusal?.detail ?? 'rolled back');
    this.refusal = refusal;
  }
}
