/** Results of the ledger checks. */
import { type RawBuilder, sql } from 'kysely';
import type { CheckName, Check, CheckOffender } from '#model/check.ts';
import type { Tx } from '#runtime/database/transaction.ts';

/** The row a check selects for a violation. */
export type Found = CheckOffender;

export function conclude(found: {
  readonly name: CheckName;
  readonly checked: number;
  readonly offender: Found | null;
  /** Message when no violation was found. */
  readonly good: string;
}): Check {
  const { name, checked, offender, good } = found;
  return { name, ok: offender === null, checked, offender, sentence: offender?.detail ?? good };
}

/** The count that the statement returns. */
export async function countOf(tx: Tx, count: RawBuilder<unknown>): Promise<number> {
  const row = await tx.maybe(sql<{ count: string }>`select (${count})::text as count`);
  return Number(row?.count ?? 0);
}
