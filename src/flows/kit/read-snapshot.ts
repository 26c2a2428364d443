/** Reads in one read-only snapshot, limited to the caller's account. Views are called only inside it. */
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Ports } from './ports.ts';

export function readSnapshot<T>(
  ports: Pick<Ports, 'database'>,
  context: RequestContext,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  return ports.database.transaction([context.accountId], read, 'read');
}
