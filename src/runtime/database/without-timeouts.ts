/** Lifts the timeouts of one transaction: for checks that read whole ledgers, never for a request that holds locks. */
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

export async function withoutTimeouts(tx: Tx): Promise<void> {
  await tx.run(
    sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
  );
}
