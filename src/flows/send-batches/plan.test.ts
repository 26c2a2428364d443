import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { ok } from '#kernel/result.ts';
import type { SendBatchId } from '#model/send-batch.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { countOpenMails, loadSendBatch } from '#modules/transmissions/index.ts';
import { startTransmissionWorld, type Business } from '#test/world/transmission-world.ts';
import { transmitDocument } from '#flows/transmissions/transmit.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { planSendBatchPiece } from './plan.ts';
import { createSendBatch } from './create.ts';
import { readSendBatch } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

const world = await startTransmissionWorld({ after });
const { ports, smtp } = world;

const LIMITS = { moving: 3, open: 6 };
const POSTPONED = { kind: 'answer', at: 'recipient', code: 451, words: '4.7.1 Come back later' } as const;
const LONGER_THAN_THE_FIRST_WAIT_MS = 120_000;

async function aSendBatch(business: Business, count: number): Promise<SendBatchId> {
  const ids = [];
  for (let issued = 0; issued < count; issued++) ids.push(await world.issue(business, { send: false }));
  const started = await createSendBatch(ports, business.context, { of: { ids }, resend: false, note: null });
  assert.ok(started.ok);
  return started.value.sendBatch.id;
}

/** Plans the next step; returns how many invoices are then waiting and in transmission. */
async function planNext(business: Business, sendBatchId: SendBatchId): Promise<[number, number]> {
  const { accountId, context } = business;
  const sendBatch = await readSnapshot(ports, context, (tx) => loadSendBatch(tx, accountId, sendBatchId));
  await planSendBatchPiece(
    ports,
    { accountId, sendBatchId, jobId: present(sendBatch, 'it was started').jobId },
    LIMITS,
  );
  const read = await readSendBatch(ports, context, sendBatchId);
  assert.ok(read.ok);
  const { waiting, on_the_way: onTheWay } = read.value.progress.invoices;
  return [waiting, onTheWay];
}

/** Attempts every due mail. */
async function transmitDue({ accountId, context }: Business): Promise<void> {
  const due = await readSnapshot(ports, context, (tx) =>
    tx.many(sql<{ id: never }>`
      select id from transmissions.transmission
      where account_id = ${accountId} and state = 'queued' and next_attempt_at <= ${ports.clock.now()}`),
  );
  for (const { id } of due) await transmitDocument(ports, { accountId, transmissionId: id });
}

describe('a send batch', () => {
  it('goes on while mails of it are postponed, until so many are that the whole mail server must be down', async () => {
    const business = await world.aBusiness({ email: 'late@postponed.example' });
    const sendBatchId = await aSendBatch(business, 8);
    smtp.setBehaviourFor('late@postponed.example', POSTPONED);
    assert.deepEqual(await planNext(business, sendBatchId), [5, 3]);
    assert.deepEqual(await planNext(business, sendBatchId), [5, 3], 'those on the way leave first');
    await transmitDue(business);
    assert.deepEqual(await planNext(business, sendBatchId), [2, 6], 'all three are postponed, and the next three go');
    await transmitDue(business);
    assert.deepEqual(await planNext(business, sendBatchId), [2, 6], 'nothing gets through');
    smtp.setBehaviourFor('late@postponed.example', { kind: 'accept' });
    world.pass(LONGER_THAN_THE_FIRST_WAIT_MS);
    await transmitDue(business);
    assert.deepEqual(await planNext(business, sendBatchId), [0, 2]);
  });

  it('waits for postponed mails once their time has come', async () => {
    const business = await world.aBusiness({ email: 'again@postponed.example' });
    const sendBatchId = await aSendBatch(business, 5);
    smtp.setBehaviourFor('again@postponed.example', POSTPONED);
    assert.deepEqual(await planNext(business, sendBatchId), [2, 3]);
    await transmitDue(business);
    world.pass(LONGER_THAN_THE_FIRST_WAIT_MS);
    assert.deepEqual(await planNext(business, sendBatchId), [2, 3]);
  });

  it('looks at its open mails alone, however many it has sent', async () => {
    const business = await world.aBusiness();
    const sendBatchId = await aSendBatch(business, 1);
    await keepMails(business, sendBatchId, { count: 3_000, state: 'accepted' });
    await keepMails(business, sendBatchId, { count: 100, state: 'queued' });
    const read = await readSnapshot(ports, business.context, async (tx) => {
      const before = await rowsRead(tx);
      const counted = await countOpenMails(tx, business.accountId, { sendBatchId, at: ports.clock.now() });
      return { counted, rows: (await rowsRead(tx)) - before };
    });
    assert.deepEqual(read.counted, { open: 100, moving: 0 });
    assert.ok(read.rows < 1_000, `${read.rows} rows read, in tables and in entries of indexes`);
  });
});

/** Sets mails to the state after one attempt: accepted, or postponed for an hour. */
async function keepMails(
  { accountId, context }: Business,
  sendBatchId: SendBatchId,
  { count, state }: { readonly count: number; readonly state: 'accepted' | 'queued' },
): Promise<void> {
  const at = ports.clock.now();
  const kept = await transact(ports, context, async (tx) => {
    await tx.run(sql`
      with mail as (
        insert into transmissions.transmission (account_id, id, invoice_id, revision, channel, recipient, recipient_role, purpose, counts_as_sent,
          state, attempts, created_at, updated_at, accepted_at, next_attempt_at, job_id)
        select ${accountId}, gen_random_uuid(), gen_random_uuid(), 1, 'email', 'ap@alfreds.example', 'customer', 'original', true,
          ${state}, 1, ${at}, ${at}, case when ${state} = 'accepted' then ${at}::timestamptz end,
          case when ${state} = 'queued' then ${at}::timestamptz + interval '1 hour' end,
          case when ${state} = 'queued' then gen_random_uuid() end
        from generate_series(1, ${count}::integer)
        returning account_id, id, invoice_id
      )
      insert into transmissions.send_batch_transmission (account_id, send_batch_id, transmission_id, invoice_id)
      select account_id, ${sendBatchId}, id, invoice_id from mail`);
    return ok(null);
  });
  assert.ok(kept.ok);
}

async function rowsRead(tx: Tx): Promise<number> {
  const counted = await tx.maybe(sql<{ rows: string }>`
    select sum(pg_stat_get_xact_tuples_returned(c.oid) + case c.relkind when 'r' then pg_stat_get_xact_tuples_fetched(c.oid) else 0 end)::text as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'i') and n.nspname = 'transmissions'`);
  return Number(present(counted, 'it was counted').rows);
}
