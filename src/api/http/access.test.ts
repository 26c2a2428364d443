import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { mayDo, ROLES } from '#model/permission.ts';
import type { Role } from '#model/request-context.ts';
import { eventually, send, startWorld, type Caller } from '#test/world/server.ts';
import { ENDPOINTS } from '#api/endpoints/index.ts';

const world = await startWorld({ after });
const callers = new Map<Role, Caller>();
for (const role of ROLES) callers.set(role, await world.as(role));

const ANY_ID = '01m7y79zaafz2sxn7j1byjnrza';
/** A URL that matches the path, with ids that do not exist. */
const pathOf = (path: string): string => path.replaceAll(/\{\w+\}/g, `external:${ANY_ID}`);

describe('authentication', () => {
  it('not without a key, or with one that is unknown, misspelt or revoked', async () => {
    const url = `${world.url}/v1/account`;
    const missing = await send(url, 'GET');
    assert.equal(missing.status, 401);
    assert.equal(missing.body.code, 'api_key_missing');
    assert.equal(missing.headers.get('www-authenticate'), 'Bearer realm="quittance"');
    for (const key of ['x', `qt_live_${'a'.repeat(43)}`, `${world.key}x`, "qt_live_' or '1'='1"]) {
      const got = await send(url, 'GET', { headers: { authorization: `Bearer ${key}` } });
      assert.equal(got.status, 401, key);
      assert.equal(got.body.code, 'api_key_unknown');
    }
    assert.equal(
      (await send(url, 'GET', { headers: { authorization: 'Basic Zm9vOmJhcg==' } })).body.code,
      'api_key_missing',
    );
  });

  it('many who come at once are each known by their own key', async () => {
    const other = await world.asOther({ name: 'Elsewhere' });
    const nobody = `qt_live_${'n'.repeat(43)}`;
    const keys = Array.from({ length: 60 }, (_, index) => [world.key, other.key, nobody][index % 3] ?? '');
    const answers = await Promise.all(
      keys.map((key) => send(`${world.url}/v1/account`, 'GET', { headers: { authorization: `Bearer ${key}` } })),
    );
    const own = (await world.request('GET', '/v1/account')).body.id;
    const elsewhere = (await other.request('GET', '/v1/account')).body.id;
    assert.notEqual(own, elsewhere);
    for (const [index, { status, body }] of answers.entries()) {
      const expected = [own, elsewhere, undefined][index % 3];
      assert.equal(status, index % 3 === 2 ? 401 : 200);
      assert.equal(body.id, expected);
    }
  });

  it('a revoked key stops with the very next request', async () => {
    const made = await world.request('POST', '/v1/keys', { body: { label: 'short-lived', role: 'billing' } });
    const authorization = `Bearer ${made.body.key}`;
    assert.equal((await send(`${world.url}/v1/account`, 'GET', { headers: { authorization } })).status, 200);
    const revoked = await world.request('DELETE', `/v1/keys/${made.body.id}`);
    assert.equal(revoked.status, 200);
    assert.notEqual(revoked.body.revoked_at, null);
    assert.equal((await send(`${world.url}/v1/account`, 'GET', { headers: { authorization } })).status, 401);
    assert.equal((await world.request('DELETE', `/v1/keys/${made.body.id}`)).status, 200, 'revoking twice is no error');
  });

  it('a key shows when it was last used', async () => {
    const made = await world.request('POST', '/v1/keys', { body: { label: 'used', role: 'billing' } });
    const find = async () =>
      (await world.request('GET', '/v1/keys?limit=200')).body.data.find(
        (key: { id: string }) => key.id === made.body.id,
      );
    assert.equal((await find()).last_used_at, null);
    await send(`${world.url}/v1/account`, 'GET', { headers: { authorization: `Bearer ${made.body.key}` } });
    await eventually(find, (key) => key.last_used_at !== null);
  });

  it('the last owner key cannot be revoked', async () => {
    const other = await world.asOther();
    const [own] = (await other.request('GET', '/v1/keys')).body.data;
    const refused = await other.request('DELETE', `/v1/keys/${own.id}`);
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'last_owner_key');
  });

  it('a key cannot grant more than it has itself', async () => {
    const admin = callers.get('admin');
    const got = await admin?.request('POST', '/v1/keys', { body: { label: 'up', role: 'owner' } });
    assert.equal(got?.status, 403);
    assert.equal(got?.body.code, 'key_role_exceeds_own');
  });
});

describe('every endpoint', () => {
  for (const endpoint of ENDPOINTS) {
    it(`${endpoint.id} lets in the roles that have ${endpoint.permission}, and names it to the others`, async () => {
      for (const [role, caller] of callers) {
        // An empty bulk or an invalid body: permissions are checked before content, and nothing is changed.
        const body = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? {} : { body: [] };
        const got = await caller.request(endpoint.method, pathOf(endpoint.path), body);
        if (mayDo(role, endpoint.permission)) {
          assert.notEqual(got.status, 403, `${role} ${JSON.stringify(got.body)}`);
          assert.notEqual(got.status, 401);
          assert.ok(got.status < 500, `${role} ${JSON.stringify(got.body)}`);
        } else {
          assert.equal(got.status, 403, role);
          assert.equal(got.body.code, 'permission_missing');
          assert.match(got.body.detail, new RegExp(`"${endpoint.permission}"`));
        }
      }
    });
  }

  it('has a name and an address of its own', () => {
    const names = ENDPOINTS.map((endpoint) => endpoint.id);
    const addresses = ENDPOINTS.map((endpoint) => `${endpoint.method} ${endpoint.path}`);
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(addresses).size, addresses.length);
  });
});

describe('accounts never see each other', () => {
  it('not each other’s keys, whatever the id', async () => {
    const other = await world.asOther();
    const theirs = (await other.request('GET', '/v1/keys')).body.data;
    const ours = (await world.request('GET', '/v1/keys?limit=200')).body.data;
    assert.equal(theirs.length, 1);
    assert.ok(!ours.some((key: { id: string }) => key.id === theirs[0].id));
    assert.equal((await world.request('DELETE', `/v1/keys/${theirs[0].id}`)).body.code, 'key_not_found');
  });

  it('not even by SQL: every table with an account is closed to the others', async () => {
    const { database } = world.ports;
    const { rows } = await database.alone.executeSql(`
      select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity and c.relforcerowsecurity as closed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')`);
    const open = (rows as { name: string; closed: boolean }[])
      .filter((table) => !table.closed)
      .map((table) => table.name);
    assert.deepEqual(open.sort(), ['access.api_key', 'audit.pending'], 'the named exceptions');
    const other = await world.asOther();
    const seen = await database.transaction([other.accountId], (tx) => tx.executeSql('select id from access.account'));
    assert.deepEqual(seen.rows, [{ id: other.accountId }]);
    assert.deepEqual((await database.transaction([], (tx) => tx.executeSql('select id from access.account'))).rows, []);
  });
});
