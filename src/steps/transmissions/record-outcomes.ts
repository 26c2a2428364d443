/**
 * Records the outcome of attempts in the caller's transaction: moves the transmission by its state table, inserts the job of the next
 * attempt, and parks what needs a person. Never sends anything.
 */
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { TransmissionId } from '#kernel/id.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { AttemptOutcome, TransmissionState } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { markAllSent } from '#modules/invoices/index.ts';
import {
  acceptAttempts,
  decideNextAttempt,
  insertAttempts,
  moveTransmission,
  OUTCOME_UNKNOWN,
  type HeldTransmission,
} from '#modules/transmissions/index.ts';
import { recordSent } from './accept.ts';
import { TRANSMIT_QUEUE } from '#flows/kit/queues.ts';
import type { Invocation, Ports } from '#flows/kit/ports.ts';
import { recordTransmission } from './audit-event.ts';

export interface Attempted {
  readonly transmission: HeldTransmission;
  readonly outcome: AttemptOutcome;
}

/** Returns the concluded transmissions; one that has moved on without this attempt is left out and not changed. */
export async function recordAttemptOutcomes(
  tx: Tx,
  { ports, context }: Invocation,
  attempts: readonly Attempted[],
): Promise<Set<TransmissionId>> {
  const { accountId, at } = context;
  const accepted = await acceptAll(tx, context, attempts);
  for (const { transmission, outcome } of attempts) {
    const events =
      outcome.kind === 'accepted' ? null : await setBack(tx, { ports, context }, { transmission, outcome });
    if (events !== null) accepted.set(transmission.id, events);
  }
  const concluded = attempts.filter(({ transmission }) => accepted.has(transmission.id));
  if (concluded.length > 0) {
    await insertAttempts(
      tx,
      accountId,
      concluded.map(({ transmission, outcome }) => ({
        transmissionId: transmission.id,
        number: transmission.attempts,
        startedAt: transmission.claimedAt,
        finishedAt: at,
        outcome,
      })),
    );
    await recordEvents(tx, { context, newId: ports.newId }, [...accepted.values()].flat());
  }
  return new Set(accepted.keys());
}

/** Most attempts succeed, so these are updated set-based: the transmissions and the invoices sent by them. */
async function acceptAll(
  tx: Tx,
  context: RequestContext,
  attempts: readonly Attempted[],
): Promise<Map<TransmissionId, readonly DomainEvent[]>> {
  const { accountId, at } = context;
  const accepted = attempts.flatMap(({ transmission, outcome }) =>
    outcome.kind === 'accepted' ? [{ transmission, outcome }] : [],
  );
  if (accepted.length === 0) return new Map();
  const moved = await acceptAttempts(tx, accountId, {
    at,
    attempts: accepted.map(({ transmission, outcome: { messageId, response } }) => ({
      id: transmission.id,
      attempt: transmission.attempts,
      messageId,
      response,
    })),
  });
  const counting = accepted.flatMap(({ transmission }) =>
    transmission.countsAsSent && moved.has(transmission.id) ? [transmission] : [],
  );
  const sent = new Set(await markAllSent(tx, accountId, { ids: counting.map((each) => each.invoiceId), at }));
  const makers = new Map(counting.toReversed().map((transmission) => [transmission.invoiceId, transmission]));
  const transmissions = [...makers.values()].filter((transmission) => sent.has(transmission.invoiceId));
  const tellings = transmissions.length === 0 ? [] : await recordSent(tx, context, { transmissions, at });
  const events = new Map<TransmissionId, DomainEvent[]>();
  for (const { transmission, outcome } of accepted) {
    const previous = moved.get(transmission.id);
    if (previous === undefined) continue;
    const facts = { attempt: transmission.attempts, message_id: outcome.messageId, response: outcome.response };
    events.set(transmission.id, [
      recordTransmission(transmission, { step: 'accepted', state: 'accepted', previous, facts }),
    ]);
  }
  for (const [index, { id }] of transmissions.entries())
    events.get(id)?.push(present(tellings[index], 'an event per transmission'));
  return events;
}

type Unaccepted = Exclude<AttemptOutcome, { readonly kind: 'accepted' }>;

async function setBack(
  tx: Tx,
  { ports, context }: Invocation,
  { transmission, outcome }: { readonly transmission: HeldTransmission; readonly outcome: Unaccepted },
): Promise<DomainEvent[] | null> {
  if (outcome.kind === 'unknown') return loseAndPark(tx, context, { transmission, reason: outcome.reason });
  if (outcome.kind === 'permanent') return park(tx, context, { transmission, outcome });
  const failures = transmission.attempts - transmission.earlierAttempts;
  const seconds = decideNextAttempt(failures, chance(ports));
  if (seconds === null) return park(tx, context, { transmission, outcome });
  return postpone(tx, { ports, context }, { transmission, outcome, seconds });
}

interface Failed {
  readonly transmission: HeldTransmission;
  readonly outcome: { readonly reason: string; readonly code: string };
}

async function postpone(
  tx: Tx,
  { ports, context }: Invocation,
  { transmission, outcome, seconds }: Failed & { readonly seconds: number },
): Promise<DomainEvent[] | null> {
  const { accountId, at } = context;
  const jobId = ports.newId('job');
  const nextAt: Instant = new Date(Date.parse(at) + seconds * 1_000).toISOString();
  const previous = await moveTransmission(tx, accountId, {
    id: transmission.id,
    move: 'postpone',
    at,
    attempt: transmission.attempts,
    reason: outcome.reason,
    reasonCode: outcome.code,
    next: { at: nextAt, jobId },
  });
  if (previous === null) return null;
  await ports.jobs.insert(tx, TRANSMIT_QUEUE, [
    { id: jobId, data: { accountId, transmissionId: transmission.id }, startAfterSeconds: seconds },
  ]);
  const facts = {
    attempt: transmission.attempts,
    reason: outcome.reason,
    reason_code: outcome.code,
    next_attempt_at: nextAt,
  };
  return [recordTransmission(transmission, { step: 'postponed', state: 'queued', previous, facts })];
}

async function park(tx: Tx, context: RequestContext, { transmission, outcome }: Failed): Promise<DomainEvent[] | null> {
  const { reason, code } = outcome;
  const previous = await moveTransmission(tx, context.accountId, {
    id: transmission.id,
    move: 'park',
    at: context.at,
    attempt: transmission.attempts,
    reason,
    reasonCode: code,
  });
  return previous === null ? null : [parked(transmission, { previous, reason, code })];
}

/** Mail offers no look-up, and sending twice is worse than asking a person: so both moves at once. */
async function loseAndPark(
  tx: Tx,
  context: RequestContext,
  { transmission, reason }: { readonly transmission: HeldTransmission; readonly reason: string },
): Promise<DomainEvent[] | null> {
  const { accountId, at } = context;
  const change = { id: transmission.id, at, attempt: transmission.attempts, reason, reasonCode: OUTCOME_UNKNOWN };
  const previous = await moveTransmission(tx, accountId, { ...change, move: 'lose' });
  if (previous === null) return null;
  const between = present(
    await moveTransmission(tx, accountId, { ...change, move: 'park' }),
    'a lost transmission can be parked',
  );
  const facts = { attempt: transmission.attempts, reason };
  return [
    recordTransmission(transmission, { step: 'lost', state: 'unknown', previous, facts }),
    parked(transmission, { previous: between, reason, code: OUTCOME_UNKNOWN }),
  ];
}

function parked(
  transmission: HeldTransmission,
  events: { readonly previous: TransmissionState; readonly reason: string; readonly code: string },
): DomainEvent {
  const facts = { attempt: transmission.attempts, reason: events.reason, reason_code: events.code };
  return recordTransmission(transmission, { step: 'parked', state: 'parked', previous: events.previous, facts });
}

const chance = (ports: Ports): number => (ports.random.bytes(1)[0] ?? 0) / 256;
