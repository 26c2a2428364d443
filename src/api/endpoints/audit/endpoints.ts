/** Audit log endpoints: the chained entries, and the verification that none was altered. */
import { z } from 'zod';
import { writeId, type InvoiceId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { CHECK_NAMES, OFFENDER_KINDS } from '#model/check.ts';
import { EVENT_TYPES } from '#model/event-types.ts';
import type { CheckOffender } from '#model/check.ts';
import type { ReadEvent } from '#model/sealed-event.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { readTimeline } from '#flows/audit/read-timeline.ts';
import type { BooksReport } from '#flows/audit/verify.ts';
import { verifyOnce } from '#flows/audit/verify-once.ts';
import { listEvents } from '#views/events.ts';
import { describeEvent } from '#views/timeline-texts.ts';
import { idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import {
  actorAnswer,
  factsAnswer,
  subjectAnswer,
  writeActor,
  writeAnyId,
  writeFacts,
  writeSubject,
} from '#api/endpoints/events/answer.ts';
import { flaw, textField } from '#api/http/field.ts';
import { nameParams } from '#api/fields/text-and-money.ts';
import { byPosition, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

const hashText = () => z.string().regex(/^[0-9a-f]{64}$/);
const entryId = idText('audit_entry');

const entryAnswer = z
  .strictObject({
    object: z.literal('audit_entry'),
    id: entryId,
    event_id: idText('event'),
    position: z.int(),
    hash: hashText().meta({ description: 'SHA-256 over the previous hash and this entry with its event.' }),
    previous_hash: hashText(),
    action: z.string(),
    subject: subjectAnswer,
    actor: actorAnswer,
    request_id: z.string(),
    at: instantText(),
    sealed_at: instantText().nullable(),
  })
  .meta({ id: 'AuditEntry' });

const writeEntry = (event: ReadEvent): z.input<typeof entryAnswer> => ({
  object: 'audit_entry',
  id: writeAnyId('audit_entry', event.id),
  event_id: writeAnyId('event', event.id),
  position: event.seal?.position ?? 0,
  hash: event.seal?.hash ?? '',
  previous_hash: event.seal?.previousHash ?? '',
  action: event.type,
  subject: writeSubject(event),
  actor: writeActor(event.actor),
  request_id: event.requestId,
  at: event.at,
  sealed_at: event.seal?.sealedAt ?? null,
});

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

/** "POSITION:HASH", as returned by an earlier verification. */
const keptHead = () =>
  textField(
    { pattern: HEAD.source, description: 'A head kept from an earlier verification, as POSITION:HASH.' },
    (input) => {
      const [, position, hash] = HEAD.exec(input) ?? [];
      return position === undefined || hash === undefined
        ? flaw('malformed_head', 'Expected POSITION:HASH, as a verification answered it.')
        : { position: Number(position), hash };
    },
  );

const reportAnswer = z
  .strictObject({
    object: z.literal('audit_verification'),
    ok: z.boolean(),
    verified: z.int().meta({ description: 'Number of sealed entries that passed the check.' }),
    waiting: z.int().meta({ description: 'Number of entries not yet sealed, and so not yet part of the chain.' }),
    head: z.strictObject({ position: z.int(), hash: hashText(), keep: z.string() }).meta({
      description:
        'The last entry that passed the check. Store it elsewhere: without it, the removal of the latest entries cannot be detected.',
    }),
    offender: z
      .strictObject({
        what: z.enum(['changed', 'removed', 'reordered', 'inserted']),
        position: z.int().nullable(),
        entry_id: entryId.nullable(),
      })
      .nullable(),
    sentence: z.string(),
    checks: z.array(
      z.strictObject({
        name: z.enum(CHECK_NAMES),
        ok: z.boolean(),
        checked: z.int(),
        offender: z
          .strictObject({
            kind: z.enum(OFFENDER_KINDS),
            id: z.string().nullable(),
            label: z.string().nullable(),
            detail: z.string(),
          })
          .nullable(),
        sentence: z.string(),
      }),
    ),
  })
  .meta({ id: 'AuditVerification' });

const timelineAnswer = z
  .strictObject({
    object: z.literal('timeline'),
    invoice_id: idText('invoice'),
    entries: z.array(
      z.strictObject({
        at: instantText(),
        type: z.enum(EVENT_TYPES),
        sentence: z.string(),
        actor: actorAnswer,
        event_id: idText('event'),
        position: z.int().nullable().meta({ description: 'Position in the log; null until it is assigned.' }),
        hash: hashText().nullable(),
        subject: subjectAnswer,
        data: factsAnswer,
      }),
    ),
  })
  .meta({ id: 'Timeline' });

function writeReport({ ok: holds, chain, checks }: BooksReport): z.input<typeof reportAnswer> {
  const { verified, waiting, head, offender } = chain;
  const failed = checks.find((check) => !check.ok);
  const named = (entryId: string | null) => (entryId === null ? null : writeAnyId('audit_entry', entryId));
  return {
    object: 'audit_verification',
    ok: holds,
    verified,
    waiting,
    head: { ...head, keep: `${head.position}:${head.hash}` },
    offender:
      offender === null
        ? null
        : { what: offender.what, position: offender.position, entry_id: named(offender.entryId) },
    sentence: offender?.sentence ?? failed?.sentence ?? `${verified} sealed entries hold, and the books agree.`,
    checks: checks.map((check) => ({
      ...check,
      offender: check.offender === null ? null : writeOffender(check.offender),
    })),
  };
}

const writeOffender = (offender: CheckOffender) => ({
  ...offender,
  id: offender.id === null ? null : writeAnyId(offender.kind, offender.id),
});

const writeTimeline = (invoiceId: InvoiceId, events: readonly ReadEvent[]): z.input<typeof timelineAnswer> => ({
  object: 'timeline',
  invoice_id: writeId('invoice', invoiceId),
  entries: events.map((event) => ({
    at: event.at,
    type: event.type,
    sentence: describeEvent(event, invoiceId),
    actor: writeActor(event.actor),
    event_id: writeAnyId('event', event.id),
    position: event.seal?.position ?? null,
    hash: event.seal?.hash ?? null,
    subject: writeSubject(event),
    data: writeFacts(event.data),
  })),
});

export const auditEndpoints = [
  defineEndpoint({
    id: 'audit.list',
    method: 'GET',
    path: '/v1/audit',
    permission: 'audit:read',
    tag: 'Audit',
    summary: 'List audit entries by their position in the chain, newest first',
    query: z.strictObject({ ...pageQuery(byPosition), order: z.enum(['oldest', 'newest']).optional() }),
    answers: { 200: listOf(entryAnswer) },
    refusals: [],
    handle: async ({ ports, context, query }) => {
      const { limit, after, count } = pageRequest(query);
      const request = {
        filter: {},
        order: query.order ?? ('newest' as const),
        limit,
        count,
        after: after?.[0] ?? null,
      };
      return ok(await readSnapshot(ports, context, (tx) => listEvents(tx, context.accountId, request)));
    },
    answer: (found, { query }) => ({
      body: writePage(found, query, { keyOf: (event) => [event.seal?.position ?? 0], write: writeEntry }),
    }),
  }),
  defineEndpoint({
    id: 'audit.verify',
    method: 'GET',
    path: '/v1/audit/verify',
    permission: 'audit:read',
    tag: 'Audit',
    summary:
      'Verify the books: the audit chain, number series, quantity ledger, balances, documents, and shipped goods not billed',
    description:
      'Only one verification per account runs at a time. It reads all data of the account and may take minutes. Each check names the first record that fails it; `offender` is the first failing entry of the audit chain.',
    query: z.strictObject({ head: keptHead().optional() }),
    answers: { 200: reportAnswer },
    refusals: ['verification_running'],
    handle: ({ ports, context, query }) => verifyOnce(ports, context, query.head ?? null),
    answer: (report) => ({ body: writeReport(report) }),
  }),
  defineEndpoint({
    id: 'invoices.timeline',
    method: 'GET',
    path: '/v1/invoices/{id}/timeline',
    permission: 'invoices:read',
    tag: 'Invoices',
    summary: 'Read the history of an invoice from its order to its payment',
    params: nameParams('invoice'),
    answers: { 200: timelineAnswer },
    refusals: ['invoice_not_found'],
    handle: ({ ports, context, params }) => readTimeline(ports, context, params.id.id),
    answer: (events, { params }) => ({ body: writeTimeline(params.id.id, events) }),
  }),
];
