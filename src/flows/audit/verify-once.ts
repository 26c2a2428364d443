/**
 * Verification requested over the API: one per account at a time, few in total, and on separate connections, so that long reads do not
 * delay other requests.
 */
import { Fault } from '#kernel/fault.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { tryAdvisoryLock } from '#runtime/database/advisory-lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { verifyBooksIn, type BooksReport, type ChainHead } from './verify.ts';

/** Leaves one of the separate connections free for monitoring. */
const MAX_AT_ONCE = 2;

/** Number of checks running in this process. */
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
        (await tryAdvisoryLock(tx, `verify ${accountId}`))
          ? ok(await verifyBooksIn(tx, ports, { accountId, keptHead }))
          : refuse('verification_running', 'This account is already being verified; try again when that has finished.'),
      'read',
    );
  } finally {
    running.set(database, (running.get(database) ?? 1) - 1);
  }
}
