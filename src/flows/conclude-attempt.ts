/**
 * Writes down what became of one attempt, inside the caller's transaction: the delivery moves by its state table, the next attempt's
 * job is inserted with it, and what cannot be decided by a machine is parked for a person. Never sends anything itself.
 */
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { Happening } from '#model/audit.ts';
import type { AttemptOutcome, DeliveryState } from '#model/delivery.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import {
  decideNextAttempt,
  insertAttempt,
  moveDelivery,
  OUTCOME_UNKNOWN,
  type HeldDelivery,
} from '#modules/deliveries/index.ts';
import { acceptDelivery } from './accept-delivery.ts';
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

/** False when the delivery has moved on without this attempt: then nothing is written. */
export async function concludeAttempt(
  tx: Tx,
  { ports, asking }: With,
  { delivery, outcome }: Attempted,
): Promise<boolean> {
  const { accountId, at } = asking;
  const happenings = await move(tx, { ports, asking }, { delivery, outcome });
  if (happenings === null) return false;
  await insertAttempt(tx, accountId, {
    deliveryId: delivery.id,
    number: delivery.attempts,
    startedAt: delivery.claimedAt,
    finishedAt: at,
    outcome,
  });
  await recordHappenings(tx, { asking, newId: ports.newId }, happenings);
  return true;
}

async function move(tx: Tx, { ports, asking }: With, { delivery, outcome }: Attempted): Promise<Happening[] | null> {
  const facts = { attempt: delivery.attempts };
  if (outcome.kind === 'accepted') {
    const { messageId, response } = outcome;
    return acceptDelivery(tx, asking, {
      delivery,
      at: asking.at,
      attempt: delivery.attempts,
      receipt: { messageId, response },
      facts: { ...facts, message_id: messageId, response },
    });
  }
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
