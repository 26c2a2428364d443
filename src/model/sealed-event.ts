/** An event as it is read: what happened to what, by whom, and its position in the account's chain once it has one. */
import type { Instant } from '#kernel/calendar.ts';
import type { EventType, SubjectKind } from './event-types.ts';

export interface ReadActor {
  readonly kind: string;
  /** UUID of an API key, or the name of the background work. */
  readonly id: string;
  /** The key's label; null for others. */
  readonly label: string | null;
}

/** Its position; `hash` covers everything up to it. */
export interface Seal {
  readonly position: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly sealedAt: Instant;
}

export interface ReadEvent {
  /** UUID shared by the event and its audit entry. */
  readonly id: string;
  readonly type: EventType;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previous: Readonly<Record<string, unknown>> | null;
  readonly actor: ReadActor;
  readonly requestId: string;
  readonly at: Instant;
  /** Null while it waits for the sequencer. */
  readonly seal: Seal | null;
}
