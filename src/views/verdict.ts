/** How a check of the books says what it found. */
import { type RawBuilder, sql } from 'kysely';
import type { CheckName, Check, CheckOffender } from '#model/check.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The row a check selects when something does not fit. */
export type Found = CheckOffender;

export function conclude(found: {
  readonly name: CheckName;
  readonly checked: number;
  readonly offender: Found | null;
  /** What is said when nothing was found. */
  readonly good: string;
}): Check {
  const { name, checked, offender, good } = found;
  return { name, ok: offender === null, checked, offender, sentence: offender?.detail ?? good };
}

/** The one number a statement counts. */
export async function countOf(tx: Tx, count: RawBuilder<unknown>): Promise<number> {
  const row = await tx.maybe(sql<{ count: string }>`select (${count})::text as count`);
  return Number(row?.count ?? 0);
}
