/** Runs work for every account in turn: a failure is logged and does not stop the others. */
import type { AccountId } from '#kernel/id.ts';
import { listAccountIds } from '#modules/access/index.ts';
import type { Ports } from './ports.ts';

export interface Sweep<T> {
  /** Log message for a failure. */
  readonly failed: string;
  readonly work: (accountId: AccountId) => Promise<T>;
}

/** Returns the results of the accounts that succeeded. */
export async function eachAccount<T>(ports: Pick<Ports, 'database' | 'log'>, sweep: Sweep<T>): Promise<T[]> {
  return eachOf(ports, await listAccountIds(ports.database.alone), sweep);
}

/** The same for given accounts. */
export async function eachOf<T>(
  { log }: Pick<Ports, 'log'>,
  accountIds: Iterable<AccountId>,
  { failed, work }: Sweep<T>,
): Promise<T[]> {
  const done: T[] = [];
  for (const accountId of accountIds) {
    try {
      done.push(await work(accountId));
    } catch (error) {
      log.error({ err: error, account_id: accountId }, failed);
    }
  }
  return done;
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
