/** The record of a command: one event (the business fact, with previous values) and one audit entry (who did it), sharing an id. */
import type { EventType, SubjectKind } from './event-types.ts';
import type { AccountId } from '#kernel/id.ts';

/** `subject` is the affected thing, by kind and UUID; data and previous contain values in the form of the API. */
export interface DomainEvent {
  readonly accountId: AccountId;
  /** A past fact: "invoice.issued". */
  readonly type: EventType;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previous?: Readonly<Record<string, unknown>>;
}
