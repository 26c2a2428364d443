/** Events in API responses: all ids get their prefixes, also those within an event's data. */
import { z } from 'zod';
import { ID_PREFIXES, isUuid, writeId, type Id, type IdKind } from '#kernel/id.ts';
import { EVENT_TYPES, SUBJECT_KINDS } from '#model/event-types.ts';
import type { ReadActor, ReadEvent } from '#model/sealed-event.ts';
import { instantText } from '#api/fields/answer-fields.ts';

export const actorAnswer = z
  .strictObject({ kind: z.enum(['api_key', 'system']), id: z.string(), label: z.string().nullable() })
  .meta({ id: 'Actor' });

export const subjectAnswer = z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string() }).meta({ id: 'Subject' });

const KINDS = new Map<string, IdKind>((Object.keys(ID_PREFIXES) as IdKind[]).map((kind) => [kind, kind]));

/** "order" and its UUID -> "ord_..."; ids of unknown kinds are unchanged. */
export function writeAnyId(kind: string, id: string): string {
  const known = KINDS.get(kind);
  return known === undefined || !isUuid(id) ? id : writeId(known, id as Id<IdKind>);
}

export const writeActor = (actor: ReadActor): z.input<typeof actorAnswer> => ({
  kind: actor.kind === 'api_key' ? 'api_key' : 'system',
  id: actor.kind === 'api_key' ? writeAnyId('key', actor.id) : actor.id,
  label: actor.label,
});

export const writeSubject = (event: Pick<ReadEvent, 'subjectKind' | 'subjectId'>): z.input<typeof subjectAnswer> => ({
  kind: event.subjectKind,
  id: writeAnyId(event.subjectKind, event.subjectId),
});

export const factsAnswer = z.record(z.string(), z.unknown());

/** A UUID in a member named after a kind ("order_id") is written as an id of that kind. */
export function writeFacts(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, writeFact(key, value)]));
}

function writeFact(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => writeFact(key, item));
  if (typeof value === 'object' && value !== null) return writeFacts(value as Record<string, unknown>);
  return typeof value === 'string' && key.endsWith('_id') ? writeAnyId(key.slice(0, -'_id'.length), value) : value;
}

export const eventAnswer = z
  .strictObject({
    object: z.literal('event'),
    id: z.string(),
    position: z.int().meta({ description: 'Its place in the account’s log, without gaps.' }),
    type: z.enum(EVENT_TYPES),
    subject: subjectAnswer,
    data: factsAnswer,
    previous: factsAnswer.nullable().meta({ description: 'What it replaced.' }),
    actor: actorAnswer,
    request_id: z.string(),
    at: instantText(),
  })
  .meta({ id: 'Event' });

export function writeEvent(event: ReadEvent): z.input<typeof eventAnswer> {
  return {
    object: 'event',
    id: writeAnyId('event', event.id),
    position: event.seal?.position ?? 0,
    type: event.type,
    subject: writeSubject(event),
    data: writeFacts(event.data),
    previous: event.previous === null ? null : writeFacts(event.previous),
    actor: writeActor(event.actor),
    request_id: event.requestId,
    at: event.at,
  };
}
