/** Our own promises, checked where they are made. A failure here is a bug in Quittance, never a mistake of a caller. */

export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new InvariantViolation(promise);
}

/** For values the types call optional and the flow knows to be there. */
export function present<T>(value: T | null | undefined, promise: string): T {
  assert(value !== null && value !== undefined, promise);
  return value;
}
