/** Work that is done for every account in turn, by itself: one account's trouble is logged and keeps no other from its turn. */
import type { AccountId } from '#kernel/id.ts';
import { listAccountIds } from '#modules/access/index.ts';
import type { Ports } from './ports.ts';

export interface Sweep<T> {
  /** For the log: what was not done for the account, as a sentence. */
  readonly failed: string;
  readonly work: (accountId: AccountId) => Promise<T>;
}

/** What the accounts answered that could be worked on. */
export async function eachAccount<T>(ports: Pick<Ports, 'database' | 'log'>, sweep: Sweep<T>): Promise<T[]> {
  return eachOf(ports, await listAccountIds(ports.database.alone), sweep);
}

/** The same for accounts that are known to have work. */
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
