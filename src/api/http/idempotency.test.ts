import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '#test/world/server.ts';

const world = await startWorld({ after });

const countKeys = async (): Promise<number> =>
  (await world.request('GET', '/v1/keys?include=total_count')).body.total_count as number;

const make = (idempotencyKey: string, body: unknown = { label: 'robot', role: 'sales' }) =>
  world.request('POST', '/v1/keys', { body, headers: { 'idempotency-key': idempotencyKey } });

describe('a request with an Idempotency-Key', () => {
  it('has its effect once; a repeat gets the first answer, marked as such', async () => {
    const before = await countKeys();
    const first = await make('once');
    const again = await make('once');
    assert.equal(first.status, 201);
    assert.equal(first.headers.get('idempotent-replayed'), null);
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.equal(again.body.id, first.body.id);
    assert.equal(await countKeys(), before + 1);
  });

  it('keeps no secret: the key is shown in the first answer alone', async () => {
    const first = await make('secret');
    const again = await make('secret');
    assert.match(first.body.key, /^qt_live_/);
    assert.equal(again.body.key, null);
    const kept = await world.ports.database.transaction([world.accountId], (tx) =>
      tx.executeSql('select answer from runtime.repeatable_request where account_id = $1', [world.accountId]),
    );
    assert.doesNotMatch(JSON.stringify(kept.rows), /qt_live_/);
  });

  it('is the same request when only the order of its members differs', async () => {
    const first = await make('order', { label: 'a', role: 'sales' });
    const again = await make('order', { role: 'sales', label: 'a' });
    assert.equal(again.body.id, first.body.id);
  });

  it('with other content is refused and changes nothing', async () => {
    await make('taken');
    const before = await countKeys();
    const other = await make('taken', { label: 'other', role: 'sales' });
    assert.equal(other.status, 422);
    assert.equal(other.body.code, 'idempotency_key_reused');
    assert.equal(await countKeys(), before);
  });

  it('twenty at once run once, and all get the one answer', async () => {
    const before = await countKeys();
    const answers = await Promise.all(Array.from({ length: 20 }, () => make('race')));
    assert.deepEqual(
      answers.map((answer) => answer.status),
      answers.map(() => 201),
    );
    assert.equal(new Set(answers.map((answer) => answer.body.id)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers.get('idempotent-replayed') === null).length, 1);
    assert.equal(await countKeys(), before + 1);
  });

  it('that was refused is not kept: the corrected request may use the key', async () => {
    const sales = await world.as('sales');
    const refused = await sales.request('POST', '/v1/keys', {
      body: { label: 'x', role: 'owner' },
      headers: { 'idempotency-key': 'refused' },
    });
    assert.equal(refused.status, 403);
    const bad = await make('refused', { label: 'x', role: 'nobody' });
    assert.equal(bad.status, 400);
    assert.equal((await make('refused')).status, 201);
  });

  it('belongs to its account: another account may use the same one', async () => {
    const other = await world.asOther();
    const ours = await make('shared');
    const theirs = await other.request('POST', '/v1/keys', {
      body: { label: 'robot', role: 'sales' },
      headers: { 'idempotency-key': 'shared' },
    });
    assert.equal(theirs.status, 201);
    assert.equal(theirs.headers.get('idempotent-replayed'), null);
    assert.notEqual(theirs.body.id, ours.body.id);
  });

  it('has a key of 1 to 255 characters', async () => {
    for (const key of ['', 'x'.repeat(256)]) {
      const got = await make(key);
      assert.equal(got.status, 400);
      assert.equal(got.body.code, 'invalid_header');
    }
    assert.equal((await make('x'.repeat(255))).status, 201);
  });

  it('that waits too long for the first one is refused as retryable', async () => {
    const { pool } = world.ports.database;
    const holder = await pool.connect();
    try {
      await holder.query('begin');
      await holder.query(`select set_config('app.account_ids', $1, true)`, [`{${world.accountId}}`]);
      await holder.query(
        `insert into runtime.repeatable_request (account_id, key, body_hash, created_at) values ($1, 'held', 'x', now())`,
        [world.accountId],
      );
      const waited = await make('held');
      assert.equal(waited.status, 409);
      assert.equal(waited.body.code, 'busy');
      assert.equal(waited.headers.get('retry-after'), '1');
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    assert.equal((await make('held')).status, 201);
  });
});
