/** How work inside a transaction says that what it wrote must not stand. */
import type { Refusal } from '#kernel/result.ts';

/** Thrown when what was written must not stand: all of the batch is rolled back, and its items are tried one by one. */
export class RefusedBatch extends Error {
  override readonly name = 'RefusedBatch';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}
