/** The credentials of a program: one role in one account. The key's text exists only in the response that created it. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import type { Role } from './request-context.ts';

export interface ApiKey {
  readonly accountId: AccountId;
  readonly id: Id<'key'>;
  readonly label: string;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}
