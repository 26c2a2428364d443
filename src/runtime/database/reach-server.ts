/** First contact with a database server: checks that it answers and is suitable. Read-only. */
import type { Pool } from 'pg';
import { Fault } from '#kernel/fault.ts';
import { checkServer } from './connect.ts';

/** @throws Fault with a message for the operator. */
export async function reachServer(pool: Pool): Promise<void> {
  const checked = await checkServer(pool).catch((cause: unknown) => {
    throw new Fault('database_unreachable', 'later', {
      detail: `The database cannot be used: ${reasonIn(cause)}. Look at DATABASE_URL, and whether its server runs and lets us in.`,
      cause,
    });
  });
  if (!checked.ok) throw new Fault(checked.refusal.code, 'later', { detail: checked.refusal.detail });
}

/** A host with several addresses fails with an AggregateError whose own message is empty. */
function reasonIn(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonIn).join(', ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
