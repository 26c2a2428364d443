import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { generated } from '../../../tools/generate-api.ts';
import { startWorld } from '#test/world/server.ts';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { knownRefusal } from './refusals.ts';

describe('the contract', () => {
  it('matches the endpoints, in the repository as on the wire, and openapi-typescript accepts it', async () => {
    for (const [name, text] of await generated()) {
      const found = await readFile(new URL(`../../../${name}`, import.meta.url), 'utf8');
      assert.ok(found === text, `${name} is stale: run node tools/generate-api.ts`);
    }
  });

  it('lists a permission, a summary and known refusals for every endpoint', () => {
    for (const endpoint of ENDPOINTS) {
      assert.ok(endpoint.summary.length > 5, endpoint.id);
      assert.doesNotMatch(endpoint.summary, /[`*]/, `${endpoint.id}: a summary is shown as it is written`);
      for (const code of endpoint.refusals) assert.ok(knownRefusal(code) !== null, `${endpoint.id} ${code}`);
      assert.match(endpoint.id, /^[a-z_]+(\.[a-z0-9_]+)+$/);
    }
  });

  it('never takes or gives a field it does not name', () => {
    for (const endpoint of ENDPOINTS) {
      const answers = Object.values(endpoint.answers).filter((shape) => shape instanceof z.ZodType);
      for (const schema of [endpoint.params, endpoint.query, endpoint.body, ...answers]) {
        if (schema === null) continue;
        const open: string[] = [];
        z.toJSONSchema(schema, {
          io: 'input',
          unrepresentable: 'any',
          override: ({ zodSchema, path }) => {
            if (zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall?._zod.def.type !== 'never')
              open.push(path.join('.'));
          },
        });
        assert.deepEqual(open, [], endpoint.id);
      }
    }
  });
});

describe('the typed client', () => {
  it('makes, lists and revokes a key', async (t) => {
    const { client } = await startWorld(t);
    const made = await client.POST('/v1/keys', { body: { label: 'from the client', role: 'billing' } });
    assert.equal(made.response.status, 201);
    const id = made.data?.id ?? '';
    const listed = await client.GET('/v1/keys', { params: { query: { limit: 1 } } });
    assert.equal(listed.data?.data[0]?.label, 'from the client');
    const revoked = await client.DELETE('/v1/keys/{id}', { params: { path: { id } } });
    assert.notEqual(revoked.data?.revoked_at, null);
    const missing = await client.GET('/v1/account', { headers: { authorization: 'Bearer nobody' } });
    assert.equal(missing.error?.code, 'api_key_unknown');
  });
});
