/** API key endpoints. The key itself is returned only by the request that created it. */
import { z } from 'zod';
import { writeId, type Id } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { ApiKey } from '#model/api-key.ts';
import { ROLES } from '#model/permission.ts';
import { readKeys } from '#flows/api-keys/read.ts';
import { revokeApiKey } from '#flows/api-keys/revoke.ts';
import { createKey } from '#flows/api-keys/create.ts';
import { idText, instantText, listOf } from '#api/fields/answer-fields.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { idParams, text } from '#api/fields/text-and-money.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';

const keyAnswer = z
  .strictObject({
    object: z.literal('key'),
    id: idText('key'),
    label: z.string(),
    role: z.enum(ROLES),
    created_at: instantText(),
    last_used_at: instantText().nullable(),
    revoked_at: instantText().nullable(),
  })
  .meta({ id: 'Key' });

const newKeyAnswer = z
  .strictObject({
    ...keyAnswer.shape,
    key: z
      .string()
      .nullable()
      .meta({ description: 'The key itself, shown only in this response; null when the request is repeated.' }),
  })
  .meta({ id: 'NewKey' });

const writeKey = (key: ApiKey): z.input<typeof keyAnswer> => ({
  object: 'key',
  id: writeId('key', key.id),
  label: key.label,
  role: key.role,
  created_at: key.createdAt,
  last_used_at: key.lastUsedAt,
  revoked_at: key.revokedAt,
});

export const keyEndpoints = [
  defineEndpoint({
    id: 'keys.create',
    method: 'POST',
    path: '/v1/keys',
    permission: 'keys:write',
    tag: 'Keys',
    summary: 'Create an API key',
    body: z.strictObject({ label: text(100), role: z.enum(ROLES) }),
    answers: { 201: newKeyAnswer },
    refusals: ['key_role_exceeds_own'],
    handle: ({ ports, context, body }) => createKey(ports, context, body),
    answer: ({ key, text: shownOnce }) => ({ body: { ...writeKey(key), key: shownOnce } }),
    keep: (body) => ({ ...body, key: null }),
  }),
  defineEndpoint({
    id: 'keys.list',
    method: 'GET',
    path: '/v1/keys',
    permission: 'keys:read',
    tag: 'Keys',
    summary: 'List API keys, newest first',
    query: z.strictObject({ ...pageQuery(byId) }),
    answers: { 200: listOf(keyAnswer) },
    refusals: [],
    handle: async ({ ports, context, query }) => {
      const { limit, after, count } = pageRequest(query);
      return ok(await readKeys(ports, context, { limit, count, after: (after?.[0] ?? null) as Id<'key'> | null }));
    },
    answer: (found, { query }) => ({ body: writePage(found, query, { keyOf: (key) => [key.id], write: writeKey }) }),
  }),
  defineEndpoint({
    id: 'keys.revoke',
    method: 'DELETE',
    path: '/v1/keys/{id}',
    permission: 'keys:write',
    tag: 'Keys',
    summary: 'Revoke an API key with immediate effect',
    params: idParams('key'),
    answers: { 200: keyAnswer },
    refusals: ['key_not_found', 'key_role_exceeds_own', 'last_owner_key'],
    handle: ({ ports, context, params }) => revokeApiKey(ports, context, params.id),
    answer: (key) => ({ body: writeKey(key) }),
  }),
];
