/** Who asks when nobody does: a worker's own transaction, for one account, now. */
import { writeId, type AccountId } from '#kernel/id.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from './ports.ts';

/** `id` names the work, as the audit log shows it. */
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
