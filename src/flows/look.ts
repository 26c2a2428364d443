/** How a read happens: one snapshot, read only, for the asking account alone. Views are called inside it and nowhere else. */
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Ports } from './ports.ts';

export function look<T>(ports: Pick<Ports, 'database'>, asking: Asking, read: (tx: Tx) => Promise<T>): Promise<T> {
  return ports.database.transaction([asking.accountId], read, 'read');
}
