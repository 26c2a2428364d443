import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';
import { eventually, startWorld } from '../world/server.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

let inkIsOut = false;
const world = await startWorld(
  { after },
  {
    smtp: true,
    ports: {
      formats: pdfWrittenBy(async () => {
        if (inkIsOut) throw new Error('the printer is out of ink');
        return { bytes: Buffer.from('%PDF-1.7 an invoice'), logoProblem: null };
      }),
    },
  },
);
await aProduct(world);

interface Item {
  id: string;
  kind: string;
  label: string;
  reason: string;
  subject: { kind: string; id: string };
  retry_possible: boolean;
  resolve_possible: boolean;
}

/** All but the invoices of customers without an address, which have a test of their own. */
const waiting = async (): Promise<Item[]> => {
  const items: Item[] = (await expecting(200, world.request('GET', '/v1/exceptions'))).body.data;
  return items.filter((item) => item.kind !== 'invoice_without_recipient');
};
const theOnly = async (kind: string): Promise<Item> =>
  present(
    (await eventually(waiting, (items) => items.some((item) => item.kind === kind))).find((item) => item.kind === kind),
    kind,
  );
const nothing = () => eventually(waiting, (items) => items.length === 0);
const act = (status: number, item: Pick<Item, 'id'>, what: 'retry' | 'resolve', body?: unknown) =>
  expecting(status, world.request('POST', `/v1/exceptions/${item.id}/${what}`, { body }));
const shipTo = async (customer: string) => {
  const order = await anOrder(world, { customer_id: customer });
  return (await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: order.body.id } }))).body;
};

it('a mail that was refused waits with the words of the mail server; a retry sends it', async () => {
  const { smtp } = world;
  const to = 'full@alfreds.example';
  present(smtp, 'a mail server').setBehaviourFor(
    to,
    { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 Nobody of that name here' },
    { kind: 'accept' },
  );
  await shipTo(await aCustomer(world, { email: to }));
  const item = await theOnly('transmission_parked');
  assert.match(item.reason, /Nobody of that name here/);
  assert.match(item.label, /^INV-\d+ to full@alfreds\.example$/);
  assert.deepEqual([item.retry_possible, item.resolve_possible], [true, true]);
  const { body } = await act(200, item, 'retry');
  assert.equal(body.done, 'retried');
  await nothing();
  await present(smtp, 'a mail server').waitForMessages(1);
});

it('a mail that cannot be sent is laid aside with a note, which the log keeps', async () => {
  const to = 'gone@alfreds.example';
  present(world.smtp, 'a mail server').setBehaviourFor(to, {
    kind: 'answer',
    at: 'recipient',
    code: 550,
    words: '5.1.1 Gone',
  });
  await shipTo(await aCustomer(world, { email: to }));
  const item = await theOnly('transmission_parked');
  const body = { note: 'Handed over in person' };
  const keyed = { body, headers: { 'idempotency-key': 'aside-1' } };
  const first = await expecting(200, world.request('POST', `/v1/exceptions/${item.id}/resolve`, keyed));
  assert.deepEqual(
    (await expecting(200, world.request('POST', `/v1/exceptions/${item.id}/resolve`, keyed))).body,
    first.body,
  );
  await act(404, item, 'resolve', body);
  await nothing();
  const events = await eventually(
    async () =>
      (await expecting(200, world.request('GET', `/v1/events?subject=${item.subject.id}&type=transmission.resolved`)))
        .body.data,
    (found) => found.length === 1,
  );
  assert.equal(events[0].data.because, 'Handed over in person');
});

it('an event of an unknown order waits until the order is there, then ships and bills it by itself', async () => {
  const customer = await aCustomer(world);
  const event = (data: object) => ({ source: 'shop', source_event_id: 'e-1', type: 'shipment.shipped', data });
  const received = await world.request('POST', '/v1/events/inbound', { body: event({ order_id: 'external:SO-1' }) });
  assert.equal(received.body.state, 'quarantined');
  const item = await theOnly('inbound_event_quarantined');
  assert.equal(item.label, 'shop e-1');
  await act(200, item, 'retry');
  assert.equal((await waiting()).length, 1);
  await anOrder(world, { customer_id: customer, external_id: 'SO-1' });
  await eventually(waiting, (items) => items.length === 0);

  await world.request('POST', '/v1/events/inbound', { body: event({ order_id: 'external:SO-2' }) });
  const mismatch = await theOnly('inbound_event_mismatched');
  await act(409, mismatch, 'retry');
  await act(200, mismatch, 'resolve', { note: 'The shop was reset' });
  await nothing();
});

it('a shipment whose invoice was voided waits to be billed again, and cannot be laid aside', async () => {
  const shipment = await shipTo(await aCustomer(world));
  await expecting(
    200,
    world.request('POST', `/v1/invoices/${shipment.invoice_id}/void`, {
      body: { reason: 'Wrong terms', source: 'bill_again' },
    }),
  );
  const item = await theOnly('shipment_not_invoiced');
  assert.equal(item.subject.id, shipment.id);
  await act(409, item, 'resolve', { note: 'Never mind' });
  await act(200, item, 'retry');
  await nothing();
  const again = (await expecting(200, world.request('GET', `/v1/shipments/${shipment.id}`))).body;
  assert.ok(again.invoice_id !== null && again.invoice_id !== shipment.invoice_id);
});

it('a document that cannot be drawn waits with the reason, until it can', async () => {
  inkIsOut = true;
  await shipTo(await aCustomer(world));
  const item = await theOnly('document_not_rendered');
  assert.match(item.reason, /out of ink/);
  inkIsOut = false;
  await act(200, item, 'retry');
  await nothing();
});

it('an auditor may look at what waits but not decide it, and other accounts see nothing of it', async () => {
  const shipment = await shipTo(await aCustomer(world));
  await expecting(
    200,
    world.request('POST', `/v1/invoices/${shipment.invoice_id}/void`, {
      body: { reason: 'Wrong', source: 'bill_again' },
    }),
  );
  const item = await theOnly('shipment_not_invoiced');
  const auditor = await world.as('auditor');
  await expecting(200, auditor.request('GET', '/v1/exceptions'));
  await expecting(403, auditor.request('POST', `/v1/exceptions/${item.id}/retry`));
  const stranger = await world.asOther();
  assert.deepEqual((await expecting(200, stranger.request('GET', '/v1/exceptions'))).body.data, []);
  await expecting(404, stranger.request('POST', `/v1/exceptions/${item.id}/retry`));
});

it('an invoice whose customer has no address waits to be sent, and is sent when there is one', async () => {
  const customer = await aCustomer(world);
  await anOrder(world, { customer_id: customer, external_id: 'SO-MUTE' });
  const shipped = await expecting(
    201,
    world.request('POST', '/v1/shipments', { body: { order_id: 'external:SO-MUTE' } }),
  );
  const path = '/v1/exceptions?kind=invoice_without_recipient';
  const mute = async (): Promise<(Item & { subject: { id: string } })[]> =>
    (await expecting(200, world.request('GET', path))).body.data;
  const item = (await mute()).find((each) => each.subject.id === shipped.body.invoice_id);
  assert.ok(item !== undefined);
  await act(422, item, 'retry');
  await expecting(200, world.request('PATCH', `/v1/customers/${customer}`, { body: { email: 'ap@mute.example' } }));
  await eventually(mute, (items) => items.every((each) => each.subject.id !== shipped.body.invoice_id));
});

it('a draft keeps what an edit leaves out', async () => {
  const customer = await aCustomer(world);
  const lines = [{ description: 'Advice', quantity: '2', unit_price: '80' }];
  const draft = await expecting(
    201,
    world.request('POST', '/v1/invoices', { body: { customer_id: customer, lines, po_number: 'PO-1' } }),
  );
  const noted = await expecting(
    200,
    world.request('PATCH', `/v1/invoices/${draft.body.id}`, { body: { note: 'Thank you' } }),
  );
  assert.equal(noted.body.note, 'Thank you');
  assert.equal(noted.body.po_number, 'PO-1');
  assert.equal(noted.body.total, draft.body.total);
  const one = [{ description: 'Advice', quantity: '1', unit_price: '80' }];
  const halved = await expecting(
    200,
    world.request('PATCH', `/v1/invoices/${draft.body.id}`, { body: { lines: one } }),
  );
  assert.deepEqual([halved.body.net_total, halved.body.note, halved.body.po_number], ['80.00', 'Thank you', 'PO-1']);
});

it('the books are checked as a whole over the API', async () => {
  const report = (await expecting(200, world.request('GET', '/v1/audit/verify'))).body;
  const names = report.checks.map((check: { name: string }) => check.name);
  for (const name of ['audit_chain', 'number_series', 'quantity_ledger', 'shipped_is_invoiced', 'balances']) {
    assert.ok(names.includes(name), name);
  }
  assert.equal(
    report.ok,
    report.checks.every((check: { ok: boolean }) => check.ok),
  );
});
