/**
 * State changes of transmissions by compare-and-set: only along the state table, and by a worker only for its current attempt. A caller
 * that is too late changes nothing and must not act.
 */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, TransmissionId } from '#kernel/id.ts';
import { nextState, statesBefore } from '#kernel/state-table.ts';
import type { AttemptOutcome, Transmission, TransmissionState } from '#model/transmission.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { TRANSMISSION_TABLE, type TransmissionMove } from '../states.ts';
import { TRANSMISSION_COLUMNS } from './read.ts';

export interface HeldTransmission extends Transmission {
  readonly earlierAttempts: number;
  /** Start of the current attempt. */
  readonly claimedAt: Instant;
}

/** queued -> sending. Returns those claimed; others were claimed by another worker or are done. */
export async function claimTransmissions(
  tx: Tx,
  accountId: AccountId,
  claimed: { readonly ids: readonly TransmissionId[]; readonly at: Instant },
): Promise<HeldTransmission[]> {
  return tx.many(sql<HeldTransmission>`
    update transmissions.transmission d
    set state = 'sending', attempts = attempts + 1, claimed_at = ${claimed.at}, handed_over_at = null, updated_at = ${claimed.at},
      next_attempt_at = null, job_id = null
    where d.account_id = ${accountId} and d.id = any(${claimed.ids}::uuid[]) and d.state = any(${statesBefore(TRANSMISSION_TABLE, 'claim')})
    returning ${TRANSMISSION_COLUMNS}, d.earlier_attempts as "earlierAttempts", ${claimed.at}::text as "claimedAt"`);
}

/** Marks mails as possibly sent and returns them. Those not returned were taken away meanwhile and must not be sent. */
export async function markHandedOver(
  tx: Tx,
  accountId: AccountId,
  handed: {
    readonly attempts: readonly { readonly id: TransmissionId; readonly attempt: number }[];
    readonly at: Instant;
  },
): Promise<Set<TransmissionId>> {
  const marked = await tx.many(sql<{ id: TransmissionId }>`
    update transmissions.transmission d set handed_over_at = ${handed.at}
    from json_to_recordset(${JSON.stringify(handed.attempts)}::json) as h(id uuid, attempt integer)
    where d.account_id = ${accountId} and d.id = h.id and d.state = 'sending' and d.attempts = h.attempt and d.handed_over_at is null
    returning d.id`);
  return new Set(marked.map((row) => row.id));
}

export interface AcceptedAttempt {
  readonly id: TransmissionId;
  readonly attempt: number;
  readonly messageId: string;
  readonly response: string;
}

/** Marks attempts as accepted; returns the previous states, without those that have moved on without this attempt. */
export async function acceptAttempts(
  tx: Tx,
  accountId: AccountId,
  accepted: { readonly attempts: readonly AcceptedAttempt[]; readonly at: Instant },
): Promise<Map<TransmissionId, TransmissionState>> {
  const rows = accepted.attempts.map(({ id, attempt, messageId, response }) => ({
    id,
    attempt,
    message_id: messageId,
    response,
  }));
  const moved = await tx.many(sql<{ id: TransmissionId; previous: TransmissionState }>`
    with seen as (
      select id, state from transmissions.transmission
      where account_id = ${accountId} and id = any(${rows.map((row) => row.id)}::uuid[]) order by id for update
    )
    update transmissions.transmission d
    set state = 'accepted', reason = null, reason_code = null, message_id = a.message_id, response = a.response,
      accepted_at = ${accepted.at}, next_attempt_at = null, job_id = null, claimed_at = null, handed_over_at = null,
      resolved_at = null, updated_at = ${accepted.at}
    from seen, json_to_recordset(${JSON.stringify(rows)}::json) as a(id uuid, attempt integer, message_id text, response text)
    where d.account_id = ${accountId} and d.id = seen.id and a.id = d.id and d.attempts = a.attempt
      and d.state = any(${statesBefore(TRANSMISSION_TABLE, 'accept')})
    returning d.id, seen.state as previous`);
  return new Map(moved.map((row) => [row.id, row.previous]));
}

export interface TransmissionChange {
  readonly id: TransmissionId;
  readonly move: TransmissionMove;
  readonly at: Instant;
  /** Only if this is the latest attempt; absent for decisions by people, which concern the transmission as a whole. */
  readonly attempt?: number;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly receipt?: { readonly messageId: string; readonly response: string };
  /** For a change back to `queued`. */
  readonly next?: { readonly at: Instant; readonly jobId: string };
}

/** Returns the previous state, or null when the current state does not allow the move. */
export async function moveTransmission(
  tx: Tx,
  accountId: AccountId,
  change: TransmissionChange,
): Promise<TransmissionState | null> {
  const before = statesBefore(TRANSMISSION_TABLE, change.move);
  const to = present(
    nextState(TRANSMISSION_TABLE, present(before[0], 'a move has a source state'), change.move),
    'it was listed',
  );
  const moved = await tx.maybe(sql<{ previous: TransmissionState }>`
    with seen as (
      select state from transmissions.transmission where account_id = ${accountId} and id = ${change.id} for update
    )
    update transmissions.transmission d
    set state = ${to}, reason = ${change.reason ?? null}, reason_code = ${change.reasonCode ?? null},
      message_id = coalesce(${change.receipt?.messageId ?? null}, d.message_id),
      response = coalesce(${change.receipt?.response ?? null}, d.response),
      accepted_at = case when ${to} = 'accepted' then ${change.at}::timestamptz else d.accepted_at end,
      earlier_attempts = case when ${change.move} = 'retry' then d.attempts else d.earlier_attempts end,
      next_attempt_at = ${change.next?.at ?? null}, job_id = ${change.next?.jobId ?? null},
      claimed_at = null, handed_over_at = null, resolved_at = null, updated_at = ${change.at}
    from seen
    where d.account_id = ${accountId} and d.id = ${change.id} and d.state = any(${before})
      and (${change.attempt ?? null}::integer is null or d.attempts = ${change.attempt ?? null}::integer)
    returning seen.state as previous`);
  return moved?.previous ?? null;
}

export interface AttemptToKeep {
  readonly transmissionId: TransmissionId;
  readonly number: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly outcome: AttemptOutcome;
}

export async function insertAttempts(tx: Tx, accountId: AccountId, attempts: readonly AttemptToKeep[]): Promise<void> {
  const rows = attempts.map(({ outcome, ...attempt }) => ({
    transmission_id: attempt.transmissionId,
    number: attempt.number,
    started_at: attempt.startedAt,
    finished_at: attempt.finishedAt,
    outcome: outcome.kind,
    reason: outcome.kind === 'accepted' ? outcome.response : outcome.reason,
    reason_code: 'code' in outcome ? outcome.code : null,
  }));
  await tx.run(sql`
    insert into transmissions.attempt (account_id, transmission_id, number, started_at, finished_at, outcome, reason, reason_code)
    select ${accountId}, transmission_id, number, started_at, finished_at, outcome, reason, reason_code
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(transmission_id uuid, number integer, started_at timestamptz,
      finished_at timestamptz, outcome text, reason text, reason_code text)
    on conflict do nothing`);
}

/** Resolves a parked transmission that a person dismissed or a newer one replaces. */
export async function resolveParked(
  tx: Tx,
  accountId: AccountId,
  resolved: { readonly ids: readonly TransmissionId[]; readonly at: Instant },
): Promise<TransmissionId[]> {
  const rows = await tx.many(sql<{ id: TransmissionId }>`
    update transmissions.transmission set resolved_at = ${resolved.at}, updated_at = ${resolved.at}
    where account_id = ${accountId} and id = any(${resolved.ids}::uuid[]) and state in ('parked', 'bounced', 'rejected')
      and resolved_at is null
    returning id`);
  return rows.map((row) => row.id);
}
