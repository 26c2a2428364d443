/**
 * Writes down what became of attempts, inside the caller's transaction: the delivery moves by its state table, the next attempt's
 * job is inserted with it, and what cannot be decided by a machine is parked for a person. Never sends anything itself.
 */
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { DeliveryId } from '#kernel/id.ts';
import type { Happening } from '#model/audit.ts';
import type { AttemptOutcome, DeliveryState } from '#model/delivery.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { markAllSent } from '#modules/invoices/index.ts';
import {
  acceptAttempts,
  decideNextAttempt,
  insertAttempts,
  moveDelivery,
  OUTCOME_UNKNOWN,
  type HeldDelivery,
} from '#modules/deliveries/index.ts';
import { tellOfSent } from './accept-delivery.ts';
import { DELIVER_QUEUE } from './queues.ts';
import type { Ports } from './ports.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';

export interface Attempted {
  readonly delivery: HeldDelivery;
  readonly outcome: AttemptOutcome;
}

interface With {
  readonly ports: Ports;
  readonly asking: Asking;
}

/** Answers the deliveries concluded; one that has moved on without this attempt is left out, and nothing is written of it. */
export async function concludeAttempts(
  tx: Tx,
  { ports, asking }: With,
  attempts: readonly Attempted[],
): Promise<Set<DeliveryId>> {
  const { accountId, at } = asking;
  const told = await acceptAll(tx, asking, attempts);
  for (const { delivery, outcome } of attempts) {
    const happenings = outcome.kind === 'accepted' ? null : await setBack(tx, { ports, asking }, { delivery, outcome });
    if (happenings !== null) told.set(delivery.id, happenings);
  }
  const concluded = attempts.filter(({ delivery }) => told.has(delivery.id));
  if (concluded.length > 0) {
    await insertAttempts(
      tx,
      accountId,
      concluded.map(({ delivery, outcome }) => ({
        deliveryId: delivery.id,
        number: delivery.attempts,
        startedAt: delivery.claimedAt,
        finishedAt: at,
        outcome,
      })),
    );
    await recordHappenings(tx, { asking, newId: ports.newId }, [...told.values()].flat());
  }
  return new Set(told.keys());
}

/** Most attempts are accepted, so those go together: the deliveries, and the invoices that are sent by it. */
async function acceptAll(
  tx: Tx,
  asking: Asking,
  attempts: readonly Attempted[],
): Promise<Map<DeliveryId, readonly Happening[]>> {
  const { accountId, at } = asking;
  const accepted = attempts.flatMap(({ delivery, outcome }) =>
    outcome.kind === 'accepted' ? [{ delivery, outcome }] : [],
  );
  if (accepted.length === 0) return new Map();
  const moved = await acceptAttempts(tx, accountId, {
    at,
    attempts: accepted.map(({ delivery, outcome: { messageId, response } }) => ({
      id: delivery.id,
      attempt: delivery.attempts,
      messageId,
      response,
    })),
  });
  const counting = accepted.flatMap(({ delivery }) =>
    delivery.countsAsSent && moved.has(delivery.id) ? [delivery] : [],
  );
  const sent = new Set(await markAllSent(tx, accountId, { ids: counting.map((each) => each.invoiceId), at }));
  const makers = new Map(counting.toReversed().map((delivery) => [delivery.invoiceId, delivery]));
  const deliveries = [...makers.values()].filter((delivery) => sent.has(delivery.invoiceId));
  const tellings = deliveries.length === 0 ? [] : await tellOfSent(tx, asking, { deliveries, at });
  const told = new Map<DeliveryId, Happening[]>();
  for (const { delivery, outcome } of accepted) {
    const previous = moved.get(delivery.id);
    if (previous === undefined) continue;
    const facts = { attempt: delivery.attempts, message_id: outcome.messageId, response: outcome.response };
    told.set(delivery.id, [tellOfDelivery(delivery, { step: 'accepted', state: 'accepted', previous, facts })]);
  }
  for (const [index, { id }] of deliveries.entries())
    told.get(id)?.push(present(tellings[index], 'one is told of each'));
  return told;
}

type Unaccepted = Exclude<AttemptOutcome, { readonly kind: 'accepted' }>;

async function setBack(
  tx: Tx,
  { ports, asking }: With,
  { delivery, outcome }: { readonly delivery: HeldDelivery; readonly outcome: Unaccepted },
): Promise<Happening[] | null> {
  if (outcome.kind === 'unknown') return loseAndPark(tx, asking, { delivery, reason: outcome.reason });
  if (outcome.kind === 'permanent') return park(tx, asking, { delivery, outcome });
  const failures = delivery.attempts - delivery.earlierAttempts;
  const seconds = decideNextAttempt(failures, chance(ports));
  if (seconds === null) return park(tx, asking, { delivery, outcome });
  return postpone(tx, { ports, asking }, { delivery, outcome, seconds });
}

interface Failed {
  readonly delivery: HeldDelivery;
  readonly outcome: { readonly reason: string; readonly code: string };
}

async function postpone(
  tx: Tx,
  { ports, asking }: With,
  { delivery, outcome, seconds }: Failed & { readonly seconds: number },
): Promise<Happening[] | null> {
  const { accountId, at } = asking;
  const jobId = ports.newId('job');
  const nextAt: Instant = new Date(Date.parse(at) + seconds * 1_000).toISOString();
  const previous = await moveDelivery(tx, accountId, {
    id: delivery.id,
    move: 'postpone',
    at,
    attempt: delivery.attempts,
    reason: outcome.reason,
    reasonCode: outcome.code,
    next: { at: nextAt, jobId },
  });
  if (previous === null) return null;
  await ports.jobs.insert(tx, DELIVER_QUEUE, [
    { id: jobId, data: { accountId, deliveryId: delivery.id }, startAfterSeconds: seconds },
  ]);
  const facts = {
    attempt: delivery.attempts,
    reason: outcome.reason,
    reason_code: outcome.code,
    next_attempt_at: nextAt,
  };
  return [tellOfDelivery(delivery, { step: 'postponed', state: 'queued', previous, facts })];
}

async function park(tx: Tx, asking: Asking, { delivery, outcome }: Failed): Promise<Happening[] | null> {
  const { reason, code } = outcome;
  const previous = await moveDelivery(tx, asking.accountId, {
    id: delivery.id,
    move: 'park',
    at: asking.at,
    attempt: delivery.attempts,
    reason,
    reasonCode: code,
  });
  return previous === null ? null : [parked(delivery, { previous, reason, code })];
}

/** Mail cannot be asked whether it arrived, and sending it twice is worse than asking a person: so both moves at once. */
async function loseAndPark(
  tx: Tx,
  asking: Asking,
  { delivery, reason }: { readonly delivery: HeldDelivery; readonly reason: string },
): Promise<Happening[] | null> {
  const { accountId, at } = asking;
  const change = { id: delivery.id, at, attempt: delivery.attempts, reason, reasonCode: OUTCOME_UNKNOWN };
  const previous = await moveDelivery(tx, accountId, { ...change, move: 'lose' });
  if (previous === null) return null;
  const between = present(await moveDelivery(tx, accountId, { ...change, move: 'park' }), 'it was just lost');
  const facts = { attempt: delivery.attempts, reason };
  return [
    tellOfDelivery(delivery, { step: 'lost', state: 'unknown', previous, facts }),
    parked(delivery, { previous: between, reason, code: OUTCOME_UNKNOWN }),
  ];
}

function parked(
  delivery: HeldDelivery,
  told: { readonly previous: DeliveryState; readonly reason: string; readonly code: string },
): Happening {
  const facts = { attempt: delivery.attempts, reason: told.reason, reason_code: told.code };
  return tellOfDelivery(delivery, { step: 'parked', state: 'parked', previous: told.previous, facts });
}

const chance = (ports: Ports): number => (ports.random.bytes(1)[0] ?? 0) / 256;
