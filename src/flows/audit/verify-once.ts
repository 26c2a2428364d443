/**
 * A check of an account's books as somebody asks for it over the network: one for each account at a time, few at once, and on connections
 * of their own, so that however long they read, nobody who works waits for one.
 */
import { Fault } from '#kernel/fault.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { claimAlone } from '#runtime/database/claim-alone.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { verifyBooksIn, type BooksReport, type ChainHead } from './verify.ts';

/** One connection of those aside stays free for monitoring. */
const MAX_AT_ONCE = 2;

/** How many this process is at. */
const running = new WeakMap<object, number>();

export async function verifyOnce(
  ports: Ports,
  { accountId }: RequestContext,
  keptHead: ChainHead | null,
): Promise<Result<BooksReport>> {
  const database = ports.aside ?? ports.database;
  const before = running.get(database) ?? 0;
  if (before >= MAX_AT_ONCE)
    throw new Fault('overloaded', 'later', { detail: 'Another account is being verified. Try again later.' });
  running.set(database, before + 1);
  try {
    return await database.transaction(
      [accountId],
      async (tx) =>
        (await claimAlone(tx, `verify ${accountId}`))
          ? ok(await verifyBooksIn(tx, ports, { accountId, keptHead }))
          : refuse('verification_running', 'This account is already being verified; try again when that has finished.'),
      'read',
    );
  } finally {
    running.set(database, (running.get(database) ?? 1) - 1);
  }
}
