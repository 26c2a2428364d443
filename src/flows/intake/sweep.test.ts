/** Events are stored before they are applied, so that a crash in between neither loses one nor applies one twice. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { InvariantViolation } from '#kernel/assert.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import { writeId, type IdKind } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Database } from '#runtime/database/transaction.ts';
import { insertKey } from '#modules/access/index.ts';
import { keepEvents, loadEvents } from '#modules/intake/index.ts';
import { good, openBooks, type Books } from '#test/world/books.ts';
import { createAccount } from '#flows/accounts/create.ts';
import { createOrder } from '#flows/orders/create.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { receiveEvent, receiveEvents, type EventAnswer, type ReceivedEvent } from './receive.ts';
import { transact } from '#flows/kit/transact.ts';
import { sweepInboundEvents } from './sweep.ts';

const LONG_AGO = '2026-01-01T00:00:00.000Z';

/** An account that the sweep processes. */
async function openSweptBooks(t: TestContext): Promise<Books> {
  const books = await openBooks(t);
  const key = {
    accountId: books.accountId,
    id: books.ports.newId('key'),
    label: 'wms',
    role: 'owner',
    createdAt: books.context.at,
  } as const;
  await books.ports.database.transaction([books.accountId], (tx) => insertKey(tx, key, 'hash'));
  return books;
}

async function anOrder({ ports, context, customerId }: Books): Promise<string> {
  const lines = [{ description: 'Chai', quantity: 1_000_000n, unitPrice: 18_000_000n, taxRate: 0n }];
  const { order } = good(await createOrder(ports, context, { customer: { id: customerId }, lines })).thing;
  return writeId('order', order.id);
}

function anEvent(sourceEventId: string, order: string, rest: Record<string, string> = {}): ReceivedEvent {
  const data = { order_id: order, ...rest };
  const event = { source: 'wms', sourceEventId, type: 'shipment.shipped', occurredAt: null, data };
  return { ...event, raw: JSON.stringify(event) };
}

const countOf = ({ ports, context }: Books, from: string): Promise<number> =>
  readSnapshot(ports, context, async (tx) => {
    const { rows } = await tx.executeSql(`select count(*)::int as count from ${from}`, []);
    return (rows[0] as { count: number }).count;
  });

/** Stores an event as a server that stopped before applying it. */
async function keptOnly({ ports, context, accountId }: Books, { data, ...sent }: ReceivedEvent) {
  const event = {
    ...sent,
    accountId,
    id: ports.newId('inbound_event'),
    contentHash: sha256(canonicalJson({ type: sent.type, data })),
  };
  good(await transact(ports, context, async (tx) => ok(await keepEvents(tx, [{ event, repeats: 0, at: LONG_AGO }]))));
  return event;
}

class Died extends Error {}

/** A database whose nth transaction fails just before or just after its commit, like a crash. */
function dyingAt(last: number, when: 'before' | 'after', database: Database): Database {
  let begun = 0;
  return {
    ...database,
    async transaction(accountIds, work, isolation) {
      begun += 1;
      if (begun > last || (begun === last && when === 'before')) throw new Died();
      const result = await database.transaction(accountIds, work, isolation);
      if (begun >= last) throw new Died();
      return result;
    },
  };
}

describe('an event kept just before a crash', () => {
  it('is applied by the sweep: the goods are shipped and invoiced', async (t) => {
    const books = await openSweptBooks(t);
    const event = await keptOnly(books, anEvent('e-1', await anOrder(books)));

    assert.equal(await sweepInboundEvents(books.ports), 1);
    assert.equal(await sweepInboundEvents(books.ports), 0);

    const [kept] = await readSnapshot(books.ports, books.context, (tx) => loadEvents(tx, [event]));
    assert.equal(kept?.state, 'applied');
    assert.ok(kept?.outcome?.invoiceId);
  });
});

describe('events that were received together by a server that died', () => {
  it('are applied once, wherever it died: the first caller, the sweep and a repeating sender see the same invoice', async (t) => {
    const books = await openSweptBooks(t);
    for (const when of ['before', 'after'] as const) {
      for (let last = 1; last <= 6; last++) {
        const orders = await Promise.all(Array.from({ length: 4 }, () => anOrder(books)));
        const events = orders.map((order, index) => anEvent(`${when}-${last}-${index}`, order));
        const dying = { ...books.ports, database: dyingAt(last, when, books.ports.database) };
        const answers = await Promise.allSettled(
          events.map((event) => receiveEvent(dying, { ...books.context, at: LONG_AGO }, event)),
        );
        if (when === 'after' && last === 1) {
          assert.equal(await countOf(books, `intake.inbound_event where state = 'received'`), 1, 'kept first');
        }
        await sweepInboundEvents(books.ports);
        assert.equal(await countOf(books, `intake.inbound_event where state <> 'applied'`), 0);
        for (const [index, event] of events.entries()) {
          const again = good(await receiveEvent(books.ports, books.context, event));
          assert.equal(again.event.state, 'applied');
          const answer = answers[index];
          if (answer?.status === 'fulfilled') assert.deepEqual(again.event, good(answer.value).event);
          else assert.ok(answer?.reason instanceof Died);
        }
      }
    }
    const orders = await countOf(books, 'orders.sales_order');
    assert.equal(await countOf(books, 'invoices.invoice'), orders);
    assert.equal(await countOf(books, `audit.event where type = 'inbound_event.applied'`), orders);
  });
});

describe('an event that cannot be applied', () => {
  it('is quarantined with its reason, whatever is wrong with it, and those around it are applied', async (t) => {
    const books = await openSweptBooks(t);
    const wrong: readonly Record<string, string>[] = [
      {},
      { shipped_at: '9999-12-31T23:59:59-14:00' },
      {},
      // A lone surrogate, which the database refuses.
      { carrier: '\ud800' },
      { shipped_at: '9990-12-01T00:00:00Z' },
      {},
    ];
    const stated = [
      'applied',
      'event_data_invalid',
      'applied',
      'event_data_invalid',
      'shipped_at_in_future',
      'applied',
    ];
    const events: ReceivedEvent[] = [];
    for (const [index, rest] of wrong.entries()) events.push(anEvent(`odd-${index}`, await anOrder(books), rest));
    const answers = good(await receiveEvents(books.ports, books.context, events)).map(good);
    const became = ({ event: { state, problem } }: EventAnswer) => problem?.code ?? state;
    assert.deepEqual(answers.map(became), stated);
    assert.equal(answers[1]?.event.problem?.errors?.[0]?.code, 'not_an_instant');

    for (const [index, rest] of wrong.entries())
      await keptOnly(books, anEvent(`kept-${index}`, await anOrder(books), rest));
    assert.equal(await sweepInboundEvents(books.ports), 6);
    assert.equal(await countOf(books, `intake.inbound_event where state = 'applied'`), 6);
    assert.equal(await countOf(books, `intake.inbound_event where state = 'quarantined'`), 6);
    assert.equal(await countOf(books, 'invoices.invoice'), 6);
    assert.equal(answers[3]?.event.problem?.errors?.[0]?.code, 'control_characters');
  });

  it('because of a bug of ours is quarantined too, and does not affect the others', async (t) => {
    const books = await openSweptBooks(t);
    const failing = {
      ...books.ports,
      newId: <K extends IdKind>(kind: K) => {
        if (kind === 'shipment') throw new InvariantViolation('a promise that is broken');
        return books.ports.newId(kind);
      },
    };
    const answer = good(await receiveEvent(failing, books.context, anEvent('one', await anOrder(books))));
    assert.equal(answer.event.problem?.code, 'event_not_applicable');
    assert.equal(answer.event.state, 'quarantined');
  });

  it('of one account does not keep the sweep from others', async (t) => {
    const books = await openSweptBooks(t);
    const made = good(await createAccount(books.ports, { username: 'later', name: 'Later' }));
    assert.ok(made.accountId > books.accountId);
    await keptOnly(
      { ...books, accountId: made.accountId, context: { ...books.context, accountId: made.accountId } },
      anEvent('e-1', 'external:nothing'),
    );
    const { database } = books.ports;
    const failing: Database = {
      ...database,
      async transaction(accountIds, work, isolation) {
        if (accountIds.includes(books.accountId)) throw new Died();
        return database.transaction(accountIds, work, isolation);
      },
    };
    assert.equal(await sweepInboundEvents({ ...books.ports, database: failing }), 1);
  });
});
