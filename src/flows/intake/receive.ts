/**
 * Receives events of other systems: stores them raw in their own transaction, then parses and applies them, then records the outcome. A
 * crash in between loses nothing; a repeat of an applied event changes nothing and returns the same answer. Concurrent single events share
 * a transaction, also across accounts; an event is always looked up within its account.
 */
import { ok, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { findTimelyEvents } from '#views/early-events.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { storeEvents, toStore, type EventAnswer, type ReceivedEvent } from './store.ts';
import { coalesced, inOrder } from '#flows/kit/coalesced.ts';
import { transact } from '#flows/kit/transact.ts';
import { retryEvents } from './retry.ts';
import { withoutKey, applyOne, applyMany, isEarly } from './apply.ts';

export type { EventAnswer, ReceivedEvent } from './store.ts';

const keepEvent = coalesced('keep an event', async (tx, ports, requests: Parameters<typeof storeEvents>[2]) =>
  ok(await storeEvents(tx, ports, requests)),
);

export async function receiveEvent(
  ports: Ports,
  context: RequestContext,
  received: ReceivedEvent,
): Promise<Result<EventAnswer>> {
  const alone = withoutKey(context);
  const kept = await keepEvent(ports, alone, toStore(ports, alone, received));
  if (!kept.ok) return kept;
  const applied = await applyOne(ports, context, kept.value);
  if (!applied.ok) return applied;
  const now = await lookAgain(ports, alone, [applied.value]);
  return ok(now(applied.value));
}

/** Returns one answer per event. */
export async function receiveEvents(
  ports: Ports,
  context: RequestContext,
  received: readonly ReceivedEvent[],
): Promise<Result<Result<EventAnswer>[]>> {
  const alone = withoutKey(context);
  const requests = received.map((event) => ({ context: alone, input: toStore(ports, alone, event) }));
  const kept = await transact(ports, alone, async (tx) =>
    ok(inOrder(requests, await storeEvents(tx, ports, requests))),
  );
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
 * The order may have been created while the event was being quarantined: looks it up once more after the commit. Returns the updated
 * answers.
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
  const again = await retryEvents(ports, context, timely);
  const now = new Map(
    again.ok
      ? again.value.flatMap((answer) => (answer.ok ? [[answer.value.event.id, answer.value.event] as const] : []))
      : [],
  );
  return (answer) => ({ ...answer, event: now.get(answer.event.id) ?? answer.event });
}

const unchanged = (answer: EventAnswer): EventAnswer => answer;
