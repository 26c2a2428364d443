/**
 * A delivery's state moved by compare-and-set: only along the state table, and by a worker only for the attempt it holds. Whoever comes
 * too late moves nothing and must do nothing.
 */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, DeliveryId } from '#kernel/id.ts';
import { nextState, statesBefore } from '#kernel/state-table.ts';
import type { AttemptOutcome, Delivery, DeliveryState } from '#model/delivery.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { DELIVERY_TABLE, type DeliveryMove } from '../states.ts';
import { DELIVERY_COLUMNS } from './read.ts';

export interface HeldDelivery extends Delivery {
  readonly earlierAttempts: number;
  /** When the attempt under way began. */
  readonly claimedAt: Instant;
}

/** queued -> sending: an attempt begins. Null when it is not queued (any more), so somebody else has it or it is done. */
export async function claimDelivery(
  tx: Tx,
  accountId: AccountId,
  claimed: { readonly id: DeliveryId; readonly at: Instant },
): Promise<HeldDelivery | null> {
  return tx.maybe(sql<HeldDelivery>`
    update deliveries.delivery d
    set state = 'sending', attempts = attempts + 1, claimed_at = ${claimed.at}, handed_over_at = null, updated_at = ${claimed.at},
      next_attempt_at = null, job_id = null
    where d.account_id = ${accountId} and d.id = ${claimed.id} and d.state = any(${statesBefore(DELIVERY_TABLE, 'claim')})
    returning ${DELIVERY_COLUMNS}, d.earlier_attempts as "earlierAttempts", ${claimed.at}::text as "claimedAt"`);
}

/** Marks that from now on the mail may leave. False when the attempt was taken away meanwhile: then nothing may be sent. */
export async function markHandedOver(
  tx: Tx,
  accountId: AccountId,
  handed: { readonly id: DeliveryId; readonly attempt: number; readonly at: Instant },
): Promise<boolean> {
  const count = await tx.run(sql`
    update deliveries.delivery set handed_over_at = ${handed.at}
    where account_id = ${accountId} and id = ${handed.id} and state = 'sending' and attempts = ${handed.attempt}
      and handed_over_at is null`);
  return count === 1;
}

export interface DeliveryChange {
  readonly id: DeliveryId;
  readonly move: DeliveryMove;
  readonly at: Instant;
  /** Only while this attempt is the last one; left out by people, who speak of the delivery as a whole. */
  readonly attempt?: number;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly receipt?: { readonly messageId: string; readonly response: string };
  /** For a move back to `queued`. */
  readonly next?: { readonly at: Instant; readonly jobId: string };
}

/** Answers the state it was in, or null when the move is not legal from where it stands. */
export async function moveDelivery(
  tx: Tx,
  accountId: AccountId,
  change: DeliveryChange,
): Promise<DeliveryState | null> {
  const before = statesBefore(DELIVERY_TABLE, change.move);
  const to = present(
    nextState(DELIVERY_TABLE, present(before[0], 'a move leads from somewhere'), change.move),
    'it was listed',
  );
  const moved = await tx.maybe(sql<{ previous: DeliveryState }>`
    with seen as (
      select state from deliveries.delivery where account_id = ${accountId} and id = ${change.id} for update
    )
    update deliveries.delivery d
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

export async function insertAttempt(
  tx: Tx,
  accountId: AccountId,
  attempt: {
    readonly deliveryId: DeliveryId;
    readonly number: number;
    readonly startedAt: Instant;
    readonly finishedAt: Instant;
    readonly outcome: AttemptOutcome;
  },
): Promise<void> {
  const { outcome } = attempt;
  await tx.run(sql`
    insert into deliveries.attempt (account_id, delivery_id, number, started_at, finished_at, outcome, reason, reason_code)
    values (${accountId}, ${attempt.deliveryId}, ${attempt.number}, ${attempt.startedAt}, ${attempt.finishedAt}, ${outcome.kind},
      ${outcome.kind === 'accepted' ? outcome.response : outcome.reason}, ${'code' in outcome ? outcome.code : null})
    on conflict do nothing`);
}

/** A parked delivery that a person leaves as it is, or that a newer one stands in for. */
export async function resolveParked(
  tx: Tx,
  accountId: AccountId,
  resolved: { readonly ids: readonly DeliveryId[]; readonly at: Instant },
): Promise<DeliveryId[]> {
  const rows = await tx.many(sql<{ id: DeliveryId }>`
    update deliveries.delivery set resolved_at = ${resolved.at}, updated_at = ${resolved.at}
    where account_id = ${accountId} and id = any(${resolved.ids}::uuid[]) and state in ('parked', 'bounced', 'rejected')
      and resolved_at is null
    returning id`);
  return rows.map((row) => row.id);
}
