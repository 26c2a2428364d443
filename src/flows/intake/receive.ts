/**
 * Takes events of other systems: kept raw in a transaction of their own, then understood and applied, then their outcome noted. A crash in
 * between loses nothing, and a repeat of an applied event changes nothing and answers as before. Single events that arrive together are
 * told together, of several accounts too; none of them is ever found by its sender's words alone.
 */
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findTimelyEvents } from '#views/early-events.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { keepAll, toKeep, type EventAnswer, type ReceivedEvent } from './keep.ts';
import { coalesced, inOrder } from '#flows/kit/coalesced.ts';
import { transact } from '#flows/kit/transact.ts';
import { reapplyEvents } from './reapply.ts';
import { withoutKey, applyOne, applyMany, isEarly } from './apply.ts';

export type { EventAnswer, ReceivedEvent } from './keep.ts';

const keepEvent = coalesced('keep an event', async (tx, ports, requests: Parameters<typeof keepAll>[2]) =>
  ok(await keepAll(tx, ports, requests)),
);

export async function receiveEvent(
  ports: Ports,
  context: RequestContext,
  received: ReceivedEvent,
): Promise<Result<EventAnswer>> {
  const alone = withoutKey(context);
  const kept = await keepEvent(ports, alone, toKeep(ports, alone, received));
  if (!kept.ok) return kept;
  const applied = await applyOne(ports, context, kept.value);
  if (!applied.ok) return applied;
  const now = await lookAgain(ports, alone, [applied.value]);
  return ok(now(applied.value));
}

/** Each event with its own answer. */
export async function receiveEvents(
  ports: Ports,
  context: RequestContext,
  received: readonly ReceivedEvent[],
): Promise<Result<Result<EventAnswer>[]>> {
  const alone = withoutKey(context);
  const requests = received.map((event) => ({ context: alone, input: toKeep(ports, alone, event) }));
  const kept = await transact(ports, alone, async (tx) => ok(inOrder(requests, await keepAll(tx, ports, requests))));
  if (!kept.ok) return kept;
  const applied = await applyMany(
    ports,
    context,
    kept.value.flatMap((answer) => (answer.ok ? [answer.value] : [])),
  );
  if (!applied.ok) return applied;
  const now = await lookAgain(
    ports,
    alone,
    applied.value.flatMap((answer) => (answer.ok ? [answer.value] : [])),
  );
  return ok(applied.value.map((answer) => (answer.ok ? ok(now(answer.value)) : answer)));
}

/**
 * The order of an event may have come while the event was set aside: looked for once more, now that whoever enters it sees the event.
 * Answers what becomes of an answer by that.
 */
async function lookAgain(
  ports: Ports,
  context: RequestContext,
  answers: readonly EventAnswer[],
): Promise<(answer: EventAnswer) => EventAnswer> {
  const early = answers.filter(({ event }) => event.problem !== null && isEarly(event.problem));
  if (early.length === 0) return unchanged;
  const { accountId } = context;
  const ids = early.map(({ event }) => event.id);
  const timely = await readSnapshot(ports, context, (tx) => findTimelyEvents(tx, accountId, { events: ids }));
  if (timely.length === 0) return unchanged;
  const again = await reapplyEvents(ports, context, timely);
  const now = new Map(
    again.ok
      ? again.value.flatMap((answer) => (answer.ok ? [[answer.value.event.id, answer.value.event] as const] : []))
      : [],
  );
  return (answer) => ({ ...answer, event: now.get(answer.event.id) ?? answer.event });
}

const unchanged = (answer: EventAnswer): EventAnswer => answer;
