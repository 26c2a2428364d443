/** Retries a stored event that is not applied: after a crash, after its order was created, or on a person's request. */
import { ok, type Result } from '#kernel/result.ts';
import { owned } from '#model/owned.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadEvents, type InboundEventId } from '#modules/intake/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { EventAnswer } from './store.ts';
import { applyOne, applyMany } from './apply.ts';

export async function retryEvents(
  ports: Ports,
  context: RequestContext,
  ids: readonly InboundEventId[],
): Promise<Result<Result<EventAnswer>[]>> {
  const events = await readSnapshot(ports, context, (tx) => loadEvents(tx, owned(context.accountId, ids)));
  const answers = events.map((event): EventAnswer => ({ event, isNew: false, differs: false }));
  const [only] = answers;
  if (only === undefined || answers.length > 1) return applyMany(ports, context, answers);
  const applied = await applyOne(ports, context, only);
  return applied.ok ? ok([applied]) : applied;
}
