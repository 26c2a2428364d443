/** Who makes the request, for which account, and when: passed to every flow besides its input. */
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId } from '#kernel/id.ts';

export type Role = 'owner' | 'admin' | 'billing' | 'sales' | 'warehouse' | 'auditor' | 'approver' | 'payer';

export type Actor =
  | { readonly kind: 'api_key'; readonly id: string; readonly role: Role }
  | { readonly kind: 'system'; readonly id: string };

/** A repeatable request: its idempotency key, the hash of its body, and how its answer is written (stored in the same transaction). */
export interface Repeatable {
  readonly key: string;
  readonly bodyHash: string;
  readonly answer: (result: unknown) => { readonly status: number; readonly body: string };
}

/** One caller's request to a flow that serves several callers in one transaction. */
export interface CommandRequest<Input> {
  readonly context: RequestContext;
  readonly input: Input;
}

export interface RequestContext {
  readonly accountId: AccountId;
  readonly actor: Actor;
  readonly requestId: string;
  readonly at: Instant;
  readonly repeatable?: Repeatable;
}
