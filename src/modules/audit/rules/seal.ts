/**
 * The hash chain: SHA-256 over the previous hash and the canonical JSON of an entry with its event, exactly as stored. The first hash
 * includes the account, so that no chain can pass for another account's. Changing this serialisation breaks every existing chain.
 */
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { AccountId } from '#kernel/id.ts';

/** An audit entry and its event as the database holds them: instants with microseconds, JSON as its stored text. */
export interface SealedContent {
  readonly id: string;
  readonly actorKind: string;
  readonly actorId: string;
  readonly requestId: string;
  readonly action: string;
  readonly at: string;
  readonly eventType: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly data: string;
  readonly previous: string | null;
  readonly eventAt: string;
}

export const firstHash = (accountId: AccountId): string => sha256(`quittance audit chain of account ${accountId}`);

export function sealHash(previousHash: string, content: SealedContent): string {
  return sha256(
    `${previousHash}\n${canonicalJson({
      entry: {
        id: content.id,
        actor_kind: content.actorKind,
        actor_id: content.actorId,
        request_id: content.requestId,
        action: content.action,
        at: content.at,
      },
      event: {
        type: content.eventType,
        subject_kind: content.subjectKind,
        subject_id: content.subjectId,
        data: content.data,
        previous: content.previous,
        at: content.eventAt,
      },
    })}`,
  );
}
