/** How a read happens: one snapshot, read only, for the asking account alone. Views are called inside it and nowhere else. */
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
