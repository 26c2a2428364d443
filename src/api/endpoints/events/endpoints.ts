/** Event feed endpoints: events in log order, readable from any position. */
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { EVENT_TYPES } from '#model/event-types.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { listEvents } from '#views/events.ts';
import { listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { eventAnswer, writeEvent } from './answer.ts';
import { anyId, wholeNumber } from '#api/fields/text-and-money.ts';
import { byPosition, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

export const eventEndpoints = [
  defineEndpoint({
    id: 'events.list',
    method: 'GET',
    path: '/v1/events',
    permission: 'audit:read',
    tag: 'Events',
    summary: 'List events by their position in the log',
    description:
      'An event gets its position within a second of being committed, and the position never changes. To follow the log, pass the last position seen as `after_position`.',
    query: z.strictObject({
      ...pageQuery(byPosition),
      order: z.enum(['oldest', 'newest']).optional(),
      after_position: wholeNumber(
        'Only events after this position. For the first page; later pages use `cursor`.',
      ).optional(),
      type: z.enum(EVENT_TYPES).optional(),
      subject: anyId().optional(),
    }),
    answers: { 200: listOf(eventAnswer) },
    refusals: [],
    handle: async ({ ports, context, query }) => {
      const { limit, after, count } = pageRequest(query);
      const filter = { type: query.type, subjectId: query.subject };
      const order = query.order ?? 'oldest';
      const start = after?.[0] ?? (order === 'oldest' ? (query.after_position ?? null) : null);
      return ok(
        await readSnapshot(ports, context, (tx) =>
          listEvents(tx, context.accountId, { filter, order, limit, count, after: start }),
        ),
      );
    },
    answer: (found, { query }) => ({
      body: writePage(found, query, { keyOf: (event) => [event.seal?.position ?? 0], write: writeEvent }),
    }),
  }),
];
