/** The request context of a worker: for one account, at the current time. */
import { writeId, type AccountId } from '#kernel/id.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from './ports.ts';

/** `id`: the name of the work in the audit log. */
export const systemContext = (
  ports: Pick<Ports, 'clock' | 'newId'>,
  accountId: AccountId,
  id: string,
): RequestContext => ({
  accountId,
  actor: { kind: 'system', id },
  requestId: writeId('request', ports.newId('request')),
  at: ports.clock.now(),
});
