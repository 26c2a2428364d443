/** Concurrent events of many senders and several accounts are stored, applied and concluded together, and none sees another's. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { startWorld, type Caller, type Got } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from '../scenarios/selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const others = await Promise.all([1, 2].map((number) => world.asOther({ name: `Sender ${number}` })));
const senders = await Promise.all(
  [{ ...world, accountId: world.accountId }, ...others].map(async (caller) => ({
    caller,
    accountId: caller.accountId,
    customer: await aCustomer(caller),
  })),
);
type Sender = (typeof senders)[number];
const [first, second] = senders as [Sender, Sender, Sender];

async function anOrderOf({ caller, customer }: Sender, externalId?: string): Promise<string> {
  const { body } = await anOrder(caller, {
    customer_id: customer,
    lines: [{ description: 'Chai', unit_price: '18.05', tax_rate: '19', quantity: '2' }],
    ...(externalId === undefined ? {} : { external_id: externalId }),
  });
  return body.id as string;
}

const anEvent = (id: string, data: Record<string, unknown>) => ({
  source: 'wms',
  source_event_id: id,
  type: 'shipment.shipped',
  data,
});

const send = (caller: Caller, body: unknown, headers: Record<string, string> = {}): Promise<Got> =>
  caller.request('POST', '/v1/events/inbound', { body, headers });

const invoicesOf = async ({ caller }: Sender, order: string): Promise<{ id: string }[]> =>
  (await expecting(200, caller.request('GET', `/v1/invoices?order_id=${order}`))).body.data;

const exceptionsOf = async ({ caller }: Sender): Promise<{ kind: string; subject: { id: string }; reason: string }[]> =>
  (await expecting(200, caller.request('GET', '/v1/exceptions'))).body.data;

const toldOf = async ({ accountId }: Sender, type: string): Promise<string[]> =>
  world.ports.database.transaction([accountId], async (tx) => {
    const { rows } = await tx.executeSql(
      'select subject_id from audit.event where account_id = $1 and type = $2 order by subject_id',
      [accountId, type],
    );
    return (rows as { subject_id: string }[]).map((row) => row.subject_id);
  });

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const shuffled = <T>(things: readonly T[]): T[] =>
  things
    .map((thing, index) => ({ thing, place: (index * 7919) % 104_729 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
const only = <T>(values: readonly T[]): T[] => [...new Set(values)];

describe('events that arrive together', () => {
  it('under the same source_event_id of two accounts are two events, each applied to its own order', async () => {
    const pairs = await Promise.all(
      times(10, async (index) => {
        const orders = await Promise.all([first, second].map((sender) => anOrderOf(sender, `web-${index}`)));
        const answers = await Promise.all(
          [first, second].map(({ caller }) =>
            send(caller, anEvent(`same-${index}`, { order_id: `external:web-${index}` })),
          ),
        );
        return { orders, answers };
      }),
    );
    for (const { orders, answers } of pairs) {
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201],
      );
      assert.equal(only(answers.map(({ body }) => body.id)).length, 2);
      for (const [index, sender] of [first, second].entries()) {
        const invoices = await invoicesOf(sender, orders[index] ?? '');
        assert.deepEqual(
          invoices.map(({ id }) => id),
          [answers[index]?.body.invoice_id],
        );
      }
    }
  });

  it('cannot ship what belongs to another account, though its owner ships it at the same moment', async () => {
    const orders = await Promise.all(times(8, () => anOrderOf(first)));
    const answers = await Promise.all(
      orders.flatMap((order, index) => {
        const event = anEvent(`reach-${index}`, { order_id: order });
        return [send(first.caller, event), send(second.caller, event)];
      }),
    );
    const by = (place: number) => answers.filter((_, index) => index % 2 === place);
    assert.deepEqual(only(by(0).map(({ status }) => status)), [201]);
    assert.deepEqual(only(by(1).map(({ status, body }) => `${status} ${body.state} ${body.problem.code}`)), [
      '202 quarantined order_not_found',
    ]);
    assert.deepEqual(only(by(1).map(({ body }) => body.invoice_id)), [null]);
  });

  it('fifty different and twenty repeats at once from three accounts: each is applied once, and repeats hear the same', async () => {
    const events = await Promise.all(
      times(50, async (index) => {
        const sender = senders[index % senders.length] as Sender;
        return { sender, order: await anOrderOf(sender), id: `many-${index}` };
      }),
    );
    const sendBatches = shuffled([...events, ...events.slice(0, 20)]);
    const answers = await Promise.all(
      sendBatches.map(async ({ sender, order, id }) => ({
        id,
        got: await send(sender.caller, anEvent(id, { order_id: order })),
      })),
    );
    assert.deepEqual(only(answers.map(({ got }) => got.body.state)), ['applied']);
    assert.equal(answers.filter(({ got }) => got.status === 201).length, 50);
    assert.equal(answers.filter(({ got }) => got.status === 200).length, 20);
    for (const { sender, order, id } of events) {
      const outcomes = answers.filter((answer) => answer.id === id).map(({ got }) => got.body);
      assert.equal(only(outcomes.map((body) => `${body.id} ${body.shipment_id} ${body.invoice_id}`)).length, 1);
      assert.deepEqual(
        (await invoicesOf(sender, order)).map((invoice) => invoice.id),
        [outcomes[0]?.invoice_id],
      );
    }
    for (const sender of senders) {
      const reported = await toldOf(sender, 'inbound_event.applied');
      assert.equal(reported.length, only(reported).length, 'it is told once that an event was applied');
    }
  });

  it('of which one says something else under the same id: the first counts, and a person is asked about the others', async () => {
    const order = await anOrderOf(first);
    const answers = await Promise.all(
      times(12, (index) =>
        send(first.caller, anEvent('twisted', { order_id: order, tracking_number: `T${index < 9 ? 'rue' : index}` })),
      ),
    );
    const same = answers.filter(({ body }) => !body.differs_from_first);
    assert.equal(only(answers.map(({ body }) => body.id)).length, 1);
    assert.ok(same.length === 9 || same.length === 1, `${same.length} say what the first said`);
    assert.deepEqual(only(same.map(({ body }) => body.state)), ['applied']);
    assert.equal((await invoicesOf(first, order)).length, 1);
    const pending = (await exceptionsOf(first)).filter(({ kind }) => kind === 'inbound_event_mismatched');
    assert.deepEqual(
      pending.map(({ subject, reason }) => [subject.id, Number.parseInt(reason, 10)]),
      [[answers[0]?.body.id, answers.length - same.length]],
    );
    assert.deepEqual(
      (await exceptionsOf(second)).filter(({ kind }) => kind === 'inbound_event_mismatched'),
      [],
    );
  });

  it('are served though one of them cannot be understood or applied; that one is set aside alone', async () => {
    const orders = await Promise.all(times(10, () => anOrderOf(first)));
    const [good, strange, unknown] = await Promise.all([
      Promise.all(orders.map((order, index) => send(first.caller, anEvent(`fine-${index}`, { order_id: order })))),
      send(first.caller, { ...anEvent('strange', { weather: 'rain' }), type: 'weather.changed' }),
      send(first.caller, anEvent('unknown', { order_id: 'external:nobody-knows' })),
    ]);
    assert.deepEqual(only(good.map(({ status }) => status)), [201]);
    assert.deepEqual([strange.status, strange.body.state], [202, 'quarantined']);
    assert.deepEqual([unknown.status, unknown.body.problem.code], [202, 'order_not_found']);
    await anOrderOf(first, 'nobody-knows');
    const again = await send(first.caller, anEvent('unknown', { order_id: 'external:nobody-knows' }));
    assert.deepEqual([again.status, again.body.state, again.body.problem], [200, 'applied', null]);
  });

  it('alone and in one call at once, whoever comes first, are one event', async () => {
    const order = await anOrderOf(first);
    const event = anEvent('mixed', { order_id: order });
    const answers = await Promise.all(
      times(12, (index) => send(first.caller, index % 2 === 0 ? event : { items: [event, event] })),
    );
    const bodies = answers.flatMap(({ body }) =>
      body.object === 'bulk' ? body.results.map((result: { body: unknown }) => result.body) : [body],
    );
    assert.equal(bodies.length, 18);
    assert.equal(only(bodies.map((body) => JSON.stringify(body))).length, 1);
    assert.equal((await invoicesOf(first, order)).length, 1);
  });
});

describe('events with Idempotency-Keys', () => {
  it('are answered once each; the same key at once has one effect and one answer, and a replay says the same', async () => {
    const orders = await Promise.all(times(12, (index) => anOrderOf(senders[index % 2] as Sender)));
    const sendKeyed = (index: number) =>
      send((senders[index % 2] as Sender).caller, anEvent(`keyed-${index}`, { order_id: orders[index] }), {
        'idempotency-key': `E-${index - (index % 2)}`,
      });
    const answers = await Promise.all(times(36, (index) => sendKeyed(index % 12)));
    assert.deepEqual(
      answers.map(({ status }) => status >= 200 && status <= 201),
      answers.map(() => true),
    );
    for (const index of times(12, (at) => at)) {
      const outcomes = answers.filter((_, at) => at % 12 === index).map(({ body }) => JSON.stringify(body));
      assert.equal(only(outcomes).length, 1);
    }
    const again = await Promise.all(times(12, sendKeyed));
    assert.deepEqual(only(again.map(({ headers }) => headers.get('idempotent-replayed'))), ['true']);
    assert.deepEqual(
      again.map(({ body }) => body),
      answers.slice(0, 12).map(({ body }) => body),
    );
  });

  it('many in one call are answered again as they were', async () => {
    const orders = await Promise.all(times(3, () => anOrderOf(first)));
    const items = [...orders, 'external:missing'].map((order, index) => anEvent(`bulk-${index}`, { order_id: order }));
    const key = { 'idempotency-key': 'BULK' };
    const reported = await expecting(200, send(first.caller, { items }, key));
    assert.deepEqual(
      reported.body.results.map(({ status }: { status: number }) => status),
      [201, 201, 201, 202],
    );
    const again = await expecting(200, send(first.caller, { items }, key));
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(again.body, reported.body);
  });

  it('of what was applied before, without a key or with another, hear what the first heard', async () => {
    const order = await anOrderOf(first);
    const event = anEvent('before', { order_id: order });
    const before = await expecting(201, send(first.caller, event));
    const after = await expecting(200, send(first.caller, event, { 'idempotency-key': 'LATER' }));
    assert.deepEqual(after.body, before.body);
  });
});

describe('books that took events together', () => {
  it('hold', async () => {
    for (const { accountId } of senders) {
      const report = await verifyBooks(world.ports, accountId, null);
      assert.deepEqual(
        report.checks.filter((check) => !check.ok),
        [],
      );
    }
  });
});

describe('an event that comes before its order', () => {
  it('is applied when the order arrives, one or many together, and leaves the exceptions', async () => {
    const { caller, customer } = first;
    const waiting = async () => (await exceptionsOf(first)).filter(({ reason }) => reason === 'No such order.').length;
    const before = await waiting();
    for (const id of ['early-1', 'early-2', 'early-3'])
      await expecting(202, send(caller, anEvent(id, { order_id: `external:${id}` })));
    assert.equal(await waiting(), before + 3);
    const line = { description: 'Chai', unit_price: '18.05', tax_rate: '19', quantity: '2' };
    const one = await anOrderOf(first, 'early-1');
    const items = ['early-2', 'early-3'].map((external_id) => ({ external_id, customer_id: customer, lines: [line] }));
    const many = await expecting(200, caller.request('POST', '/v1/orders', { body: { items } }));
    const orders = [one, ...many.body.results.map(({ id }: { id: string }) => id)];
    for (const order of orders) assert.equal((await invoicesOf(first, order)).length, 1);
    assert.equal(await waiting(), before);
  });

  it('waits for a draft to be accepted', async () => {
    const { caller, customer } = second;
    const line = { description: 'Chai', unit_price: '18.05', tax_rate: '19', quantity: '2' };
    const draft = { external_id: 'draft-1', customer_id: customer, lines: [line], accept: false };
    const { body } = await expecting(201, caller.request('POST', '/v1/orders', { body: draft }));
    await expecting(202, send(caller, anEvent('too-soon', { order_id: body.id })));
    await expecting(
      202,
      send(caller, anEvent('sooner', { order_id: 'external:draft-1', external_id: 'wms:too-soon' })),
    );
    await expecting(200, caller.request('POST', `/v1/orders/${body.id}/accept`));
    assert.equal((await invoicesOf(second, body.id)).length, 1);
    assert.equal(
      (await expecting(200, send(caller, anEvent('too-soon', { order_id: body.id })))).body.state,
      'applied',
    );
  });

  it('or at the same moment, is applied once, whichever of the two is first', async () => {
    const pairs = await Promise.all(
      times(40, async (index) => {
        const id = `race-${index}`;
        const event = () => send(first.caller, anEvent(id, { order_id: `external:${id}` }));
        const [order] = await Promise.all(
          index % 2 === 0 ? [anOrderOf(first, id), event()] : [anOrderOf(first, id), event(), event()],
        );
        return { id, order };
      }),
    );
    for (const { id, order } of pairs) {
      const again = await send(first.caller, anEvent(id, { order_id: `external:${id}` }));
      assert.equal(again.body.state, 'applied', id);
      assert.equal((await invoicesOf(first, order)).length, 1, id);
    }
    assert.ok((await verifyBooks(world.ports, first.accountId, null)).ok);
  });
});

it('of two corrections at the same moment one is applied, and the event keeps that one', async () => {
  const seller = first;
  const events = await Promise.all(
    times(24, async (nth) => {
      const order = await anOrderOf(seller, `corrected-${nth}`);
      const event = (quantity: string) =>
        anEvent(`correction-${nth}`, { order_id: order, lines: [{ sku: 'none', quantity }] });
      return { order, nth, event };
    }),
  );
  const lineOf = async (order: string): Promise<string> =>
    (await expecting(200, seller.caller.request('GET', `/v1/orders/${order}`))).body.lines[0].id;
  for (const { order, nth, event } of events) {
    assert.equal((await send(seller.caller, event('1'))).body.state, 'quarantined');
    const line = await lineOf(order);
    const corrected = (quantity: string) =>
      anEvent(`correction-${nth}`, { order_id: order, lines: [{ order_line_id: line, quantity }] });
    const answers = await Promise.all(['1', '2'].map((quantity) => send(seller.caller, corrected(quantity))));
    const { rows } = await world.ports.database.transaction([seller.accountId], (tx) =>
      tx.executeSql(
        `select e.raw, (select sum(l.quantity)::text from fulfilment.shipment_line l join fulfilment.shipment s
           on s.account_id = l.account_id and s.id = l.shipment_id where s.account_id = $1 and s.external_id = $2) as shipped
         from intake.inbound_event e where e.account_id = $1 and e.source_event_id = $3`,
        [seller.accountId, `wms:correction-${nth}`, `correction-${nth}`],
      ),
    );
    const [row] = rows as { raw: string; shipped: string }[];
    const kept = JSON.parse(row?.raw ?? '{}').data.lines[0].quantity;
    assert.equal(Number(row?.shipped), Number(kept), 'the event keeps what was shipped');
    const differing = answers.map(({ body }) => body.differs_from_first);
    assert.deepEqual(
      differing.toSorted((a: boolean, b: boolean) => Number(a) - Number(b)),
      [false, true],
      'one of the two callers is told that the other one was applied',
    );
  }
});
