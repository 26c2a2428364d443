/** What waits for a person waits no longer than its cause: however that ended, and whoever ended it. One test for each kind and each way. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { retryQuarantined } from '#flows/intake/retry-quarantined.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';
import { eventually, startWorld } from '../world/server.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

let isDrawing = true;
const world = await startWorld(
  { after },
  {
    smtp: true,
    ports: {
      formats: pdfWrittenBy(async () => {
        if (!isDrawing) throw new Error('the printer is out of ink');
        return { bytes: Buffer.from('%PDF-1.7 an invoice'), logoProblem: null };
      }),
    },
  },
);
const smtp = present(world.smtp, 'a mail server');
await aProduct(world);

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly id: string };
}

const post = (path: string, body?: unknown, status = 200) => expecting(status, world.request('POST', path, { body }));
const waiting = async (): Promise<Item[]> => (await expecting(200, world.request('GET', '/v1/exceptions'))).body.data;
const kindsOf = async (subject: string): Promise<string[]> =>
  (await waiting()).filter((item) => item.subject.id === subject).map((item) => item.kind);
const waits = (subject: string, kind: string) =>
  eventually(
    () => kindsOf(subject),
    (kinds) => kinds.includes(kind),
  );
const ends = (subject: string) =>
  eventually(
    () => kindsOf(subject),
    (kinds) => kinds.length === 0,
  );

async function shipped(parts: Record<string, unknown> = {}, order: Record<string, unknown> = {}) {
  const customer = await aCustomer(world, parts);
  const entered = await anOrder(world, { customer_id: customer, ...order });
  const shipment = (await post('/v1/shipments', { order_id: entered.body.id }, 201)).body;
  return { customer, order: entered.body, shipment, invoice: shipment.invoice_id as string };
}

let mailboxes = 0;
/** An invoice whose one mail the mail server has refused. */
async function refusedMail() {
  const email = `gone-${(mailboxes += 1)}@alfreds.example`;
  smtp.setBehaviourFor(email, { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 Gone' }, { kind: 'accept' });
  const sold = await shipped({ email });
  const mails = await eventually(
    async () => (await expecting(200, world.request('GET', `/v1/transmissions?invoice_id=${sold.invoice}`))).body.data,
    ([mail]) => mail?.state === 'parked',
  );
  const transmission = mails[0].id as string;
  await waits(transmission, 'transmission_parked');
  return { ...sold, email, transmission };
}

const takeBack = (invoice: string, how: 'void' | 'credit', source: 'bill_again' | 'hold') =>
  post(`/v1/invoices/${invoice}/${how}`, { reason: 'Wrong terms', source }, how === 'void' ? 200 : 201);

describe('a mail that was refused waits no longer', () => {
  it('when the invoice reached the customer at another address', async () => {
    const { customer, invoice, transmission } = await refusedMail();
    await expecting(
      200,
      world.request('PATCH', `/v1/customers/${customer}`, { body: { email: 'right@alfreds.example' } }),
    );
    await post(`/v1/invoices/${invoice}/send`);
    await ends(transmission);
  });

  it('when the customer’s address was corrected: it goes to the new one by itself, and to nobody twice', async () => {
    const { customer, invoice, transmission, email } = await refusedMail();
    const right = `right-${mailboxes}@alfreds.example`;
    await expecting(200, world.request('PATCH', `/v1/customers/${customer}`, { body: { email: right } }));
    await ends(transmission);
    const mails = await eventually(
      async () => (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body.transmissions,
      (all: { recipient: string; state: string }[]) => all.some(({ state }) => state === 'accepted'),
    );
    assert.deepEqual(mails.map((mail) => `${mail.recipient} ${mail.state}`).toSorted(), [
      `${email} parked`,
      `${right} accepted`,
    ]);
    assert.equal((await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body.is_sent, true);
  });

  it('when the invoice was paid', async () => {
    const { customer, invoice, transmission } = await refusedMail();
    const { total } = (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body;
    await post('/v1/payments', { customer_id: customer, amount: total, allocations: [{ invoice_id: invoice }] }, 201);
    await ends(transmission);
  });

  it('but still waits when only a copy went to somebody else', async () => {
    const { invoice, transmission } = await refusedMail();
    await post(`/v1/invoices/${invoice}/send`, { recipients: ['accountant@elsewhere.example'] });
    await eventually(
      async () => (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body.transmissions,
      (mails: { state: string }[]) => mails.some(({ state }) => state === 'accepted'),
    );
    assert.deepEqual(await kindsOf(transmission), ['transmission_parked']);
  });

  it('when the invoice was voided', async () => {
    const { invoice, transmission } = await refusedMail();
    await takeBack(invoice, 'void', 'hold');
    await ends(transmission);
  });

  it('nor is it counted any more, by the account or by the send batch that planned it', async () => {
    const email = 'gone-too@alfreds.example';
    smtp.setBehaviourFor(email, { kind: 'answer', at: 'recipient', code: 550, words: '5.1.1 Gone' });
    const { invoice } = await shipped({ email }, { billing_policy: { on_creation: 'issue' } });
    const { id } = (await post('/v1/send_batches', { invoice_ids: [invoice] }, 202)).body;
    const sending = async () => (await expecting(200, world.request('GET', `/v1/send_batches/${id}`))).body.invoices;
    const listed = async () =>
      (await expecting(200, world.request('GET', '/v1/transmissions?needs_person=true&limit=200'))).body.data.length;
    const counted = async () =>
      (await expecting(200, world.request('GET', '/v1/transmissions/counts'))).body.needs_person;
    await eventually(sending, ({ needs_person }) => needs_person === 1);
    assert.equal(await counted(), await listed());
    await takeBack(invoice, 'void', 'hold');
    const { needs_person, given_up } = await sending();
    assert.deepEqual([needs_person, given_up], [0, 1]);
    assert.equal(await counted(), await listed());
  });

  it('when the invoice was credited in full', async () => {
    const { invoice, transmission } = await refusedMail();
    await takeBack(invoice, 'credit', 'hold');
    await ends(transmission);
  });

  it('when it was sent to the same address again, let go again, or is known to have arrived', async () => {
    const again = await refusedMail();
    await post(`/v1/invoices/${again.invoice}/send`);
    await ends(again.transmission);
    const retried = await refusedMail();
    await post(`/v1/transmissions/${retried.transmission}/retry`);
    await ends(retried.transmission);
    const known = await refusedMail();
    await post(`/v1/transmissions/${known.transmission}/confirm`);
    await ends(known.transmission);
  });
});

describe('a shipment that no invoice bills waits no longer', () => {
  for (const how of ['void', 'credit'] as const) {
    it(`when its invoice was taken back (${how}, bill_again) and its goods were billed by hand`, async () => {
      const { order, shipment, invoice } = await shipped();
      await takeBack(invoice, how, 'bill_again');
      await waits(shipment.id, 'shipment_not_invoiced');
      await post('/v1/invoices', { order_id: order.id, on_creation: 'issue' }, 201);
      await ends(shipment.id);
    });
  }

  it('but still waits when only a part of its goods was billed by hand', async () => {
    const { order, shipment, invoice } = await shipped();
    await takeBack(invoice, 'credit', 'bill_again');
    const lines = [{ order_line_id: order.lines[0].id, quantity: '1' }];
    await post('/v1/invoices', { order_id: order.id, lines, on_creation: 'issue' }, 201);
    assert.deepEqual(await kindsOf(shipment.id), ['shipment_not_invoiced']);
    await post('/v1/invoices', { order_id: order.id, on_creation: 'issue' }, 201);
    await ends(shipment.id);
  });

  it('when it was shipped again, and so billed again', async () => {
    const { shipment, invoice } = await shipped();
    await takeBack(invoice, 'credit', 'bill_again');
    await waits(shipment.id, 'shipment_not_invoiced');
    await post(`/v1/shipments/${shipment.id}/ship`);
    await ends(shipment.id);
  });

  it('when it was voided', async () => {
    const { shipment, invoice } = await shipped();
    await takeBack(invoice, 'void', 'bill_again');
    await waits(shipment.id, 'shipment_not_invoiced');
    await post(`/v1/shipments/${shipment.id}/void`);
    await ends(shipment.id);
  });
});

describe('an invoice without a recipient waits no longer', () => {
  const KIND = 'invoice_without_recipient';

  it('when its customer got an address: it is sent by itself', async () => {
    const { customer, invoice } = await shipped();
    await waits(invoice, KIND);
    await expecting(200, world.request('PATCH', `/v1/customers/${customer}`, { body: { email: 'ap@mute.example' } }));
    await ends(invoice);
    await eventually(
      async () => (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body,
      ({ is_sent }) => is_sent === true,
    );
  });

  it('when it was voided, credited, or paid', async () => {
    for (const how of ['void', 'credit'] as const) {
      const { invoice } = await shipped();
      await waits(invoice, KIND);
      await takeBack(invoice, how, 'hold');
      await ends(invoice);
    }
    const { customer, invoice } = await shipped();
    await waits(invoice, KIND);
    const { total, currency } = (await expecting(200, world.request('GET', `/v1/invoices/${invoice}`))).body;
    const payment = { customer_id: customer, type: 'payment', method: 'cash', amount: total, currency };
    const { id } = (await post('/v1/transactions', { ...payment, effective_on: '2026-01-05' }, 201)).body;
    await post('/v1/settlements', { allocations: [{ transaction_id: id, invoice_id: invoice, amount: total }] }, 201);
    await ends(invoice);
  });

  it('when a person gave an address for it', async () => {
    const { invoice } = await shipped();
    await post(`/v1/invoices/${invoice}/send`, { recipients: ['late@mute.example'] });
    await ends(invoice);
  });
});

it('a document that could not be drawn waits no longer when anybody has drawn it, or when it is void', async () => {
  isDrawing = false;
  const [drawn, voided] = [await shipped(), await shipped()];
  for (const { invoice } of [drawn, voided]) await waits(invoice, 'document_not_rendered');
  isDrawing = true;
  await expecting(200, world.request('GET', `/v1/invoices/${drawn.invoice}/pdf`));
  await takeBack(voided.invoice, 'void', 'hold');
  for (const { invoice } of [drawn, voided])
    await eventually(
      () => kindsOf(invoice),
      (kinds) => !kinds.includes('document_not_rendered'),
    );
});

it('an event that was not understood waits no longer when its sender sent it again with success', async () => {
  const event = {
    source: 'shop',
    source_event_id: 'e-1',
    type: 'shipment.shipped',
    data: { order_id: 'external:SO-1' },
  };
  const received = await world.request('POST', '/v1/events/inbound', { body: event });
  assert.equal(received.body.state, 'quarantined');
  await waits(received.body.id, 'inbound_event_quarantined');
  await anOrder(world, { customer_id: await aCustomer(world), external_id: 'SO-1' });
  await world.request('POST', '/v1/events/inbound', { body: event });
  await ends(received.body.id);
});

describe('a quarantined event waits no longer', () => {
  const KIND = 'inbound_event_quarantined';
  const send = async (event: object) => (await world.request('POST', '/v1/events/inbound', { body: event })).body;
  let reported = 0;
  const anEvent = (order: string, data: object) => ({
    source: 'wms',
    source_event_id: `told-${(reported += 1)}`,
    type: 'shipment.shipped',
    data: { order_id: order, ...data },
  });
  async function setAside(order: string, data: object, code: string) {
    const event = anEvent(order, data);
    const { id, state, problem } = await send(event);
    assert.deepEqual([state, problem?.code], ['quarantined', code]);
    await waits(id, KIND);
    return { id: id as string, event };
  }
  const ordered = async (quantity: string, customer: object = {}) => {
    const id = await aCustomer(world, { email: 'ap@wms.example', ...customer });
    return { customer: id, ...(await anOrder(world, { customer_id: id, lines: [{ sku: 'CHAI', quantity }] })).body };
  };
  const shipmentsOf = async (order: string): Promise<{ id: string; invoice_id: string }[]> =>
    (await expecting(200, world.request('GET', `/v1/shipments?order_id=${order}`))).body.data;
  /** The event is concluded with the only shipment there is, and sending it again ships nothing. */
  async function isAnsweredBy(
    shipment: { id: string; invoice_id: string },
    { id: order }: { id: string },
    event: object,
  ) {
    const again = await send(event);
    assert.deepEqual([again.state, again.shipment_id, again.invoice_id], ['applied', shipment.id, shipment.invoice_id]);
    assert.equal((await shipmentsOf(order)).length, 1);
  }

  it('when its customer’s hold was lifted, or the shipment in its way voided: its goods ship by themselves', async () => {
    const held = await ordered('2', { status: 'hold_shipment' });
    const stopped = await setAside(held.id, {}, 'customer_on_hold');
    await expecting(200, world.request('PATCH', `/v1/customers/${held.customer}`, { body: { status: 'normal' } }));
    await ends(stopped.id);
    assert.equal((await shipmentsOf(held.id)).length, 1);
    const inTheWay = await ordered('2');
    const packed = (await post('/v1/shipments', { order_id: inTheWay.id, ship: false }, 201)).body;
    const refused = await setAside(inTheWay.id, {}, 'nothing_left_to_ship');
    await post(`/v1/shipments/${packed.id}/void`);
    await ends(refused.id);
    assert.ok((await shipmentsOf(inTheWay.id)).some(({ invoice_id }) => invoice_id !== null));
  });

  it('when all of its goods were shipped by hand, though it names an unknown SKU or a quantity nobody can read', async () => {
    for (const [line, code] of [
      [{ sku: 'TEAPOT', quantity: '2' }, 'order_line_unknown'],
      [{ sku: 'CHAI', quantity: 'two' }, 'event_data_invalid'],
    ] as const) {
      const order = await ordered('2');
      const { id, event } = await setAside(order.id, { lines: [line] }, code);
      const shipment = (await post('/v1/shipments', { order_id: order.id }, 201)).body;
      await ends(id);
      await isAnsweredBy(shipment, order, event);
    }
  });

  it('when its part of the goods was shipped by hand; the rest of the order stays to be shipped', async () => {
    const order = await ordered('10');
    const lines = [{ sku: 'CHAI', quantity: '4' }];
    const { id, event } = await setAside(
      order.id,
      { lines, shipped_at: '2099-01-01T00:00:00Z' },
      'shipped_at_in_future',
    );
    const part = [{ order_line_id: order.lines[0].id, quantity: '3' }];
    await post('/v1/shipments', { order_id: order.id, lines: part, external_id: 'by-hand-too-few' }, 201);
    assert.deepEqual(await kindsOf(id), [KIND]);
    const rest = [{ order_line_id: order.lines[0].id, quantity: '4' }];
    const shipment = (await post('/v1/shipments', { order_id: order.id, lines: rest }, 201)).body;
    await ends(id);
    const again = await send(event);
    assert.deepEqual([again.state, again.shipment_id], ['applied', shipment.id]);
    assert.equal((await shipmentsOf(order.id)).length, 2);
  });

  it('when its sender sent it again, corrected; what it said before is kept', async () => {
    const order = await ordered('2');
    const { id, event } = await setAside(order.id, { lines: [{ sku: 'TEAPOT', quantity: '2' }] }, 'order_line_unknown');
    const corrected = { ...event, data: { order_id: order.id, lines: [{ sku: 'CHAI', quantity: '2' }] } };
    const applied = await send(corrected);
    assert.deepEqual([applied.id, applied.state, applied.differs_from_first], [id, 'applied', false]);
    await ends(id);
    assert.equal((await shipmentsOf(order.id)).length, 1);
    const again = await send(event);
    assert.deepEqual(
      [again.state, again.differs_from_first, again.shipment_id],
      ['applied', true, applied.shipment_id],
    );
  });

  it('when the day it spoke of has come', async () => {
    const order = await ordered('2');
    const soon = (ms: number) => new Date(Date.now() + 2 * 86_400_000 + ms).toISOString();
    const { id } = await setAside(order.id, { shipped_at: soon(4_000) }, 'shipped_at_in_future');
    const later = await setAside((await ordered('2')).id, { shipped_at: soon(3_600_000) }, 'shipped_at_in_future');
    await ends(id);
    assert.deepEqual(await kindsOf(later.id), [KIND]);
  });

  it('when its goods were shipped by hand under the id it gives', async () => {
    const order = await ordered('2');
    const lines = [{ sku: 'TEAPOT', quantity: '2' }];
    const { id, event } = await setAside(order.id, { external_id: 'wms-9', lines }, 'order_line_unknown');
    const shipment = (await post('/v1/shipments', { order_id: order.id, external_id: 'wms-9' }, 201)).body;
    await ends(id);
    await isAnsweredBy(shipment, order, event);
  });

  it('when what somebody had packed already was shipped', async () => {
    const order = await ordered('2');
    const packed = (await post('/v1/shipments', { order_id: order.id, ship: false }, 201)).body;
    const { id, event } = await setAside(order.id, {}, 'nothing_left_to_ship');
    const shipment = (await post(`/v1/shipments/${packed.id}/ship`)).body;
    await ends(id);
    await isAnsweredBy(shipment, order, event);
  });

  it('but still waits when only a part of its goods was shipped, or when they left before it came', async () => {
    const order = await ordered('2');
    const { id } = await setAside(order.id, { lines: [{ sku: 'CHAI', quantity: '3' }] }, 'order_line_already_shipped');
    await post('/v1/shipments', { order_id: order.id }, 201);
    const late = await setAside(order.id, {}, 'order_not_open');
    assert.equal(await retryQuarantined(world.ports), 1);
    for (const each of [id, late.id]) assert.deepEqual(await kindsOf(each), [KIND]);
  });
});
