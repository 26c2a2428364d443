/** Assertions of internal invariants. A failure is a bug in Quittance, never an error of the caller. */

export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new InvariantViolation(promise);
}

/** Asserts that a value which its type allows to be absent is present. */
export function present<T>(value: T | null | undefined, promise: string): T {
  assert(value !== null && value !== undefined, promise);
  return value;
}
