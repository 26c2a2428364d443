/** Order discounts, through the API: they follow what is billed at each rate, no document is below zero, and what no invoice can carry is credited. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after }, { smtp: true });
const quiet = await aCustomer(world, { name: 'Without an address' });
const mailed = await aCustomer(world, { name: 'With an address', email: 'ap@alfreds.example' });

const post = (status: number, path: string, body?: unknown) =>
  expecting(status, world.request('POST', path, body === undefined ? {} : { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const invoice = (id: string) => get(`/v1/invoices/${id}`);

interface Placed {
  readonly id: string;
  readonly lines: readonly string[];
}

async function place(parts: Record<string, unknown>): Promise<Placed> {
  const { body } = await anOrder(world, { customer_id: quiet, ...parts });
  return { id: body.id, lines: body.lines.map((line: { id: string }) => line.id) };
}

/** Ships so much of each line, and answers the shipment and its invoice. */
async function ship(order: Placed, quantities: readonly number[]) {
  const lines = quantities.flatMap((quantity, index) =>
    quantity === 0 ? [] : [{ order_line_id: order.lines[index], quantity: String(quantity) }],
  );
  const { body } = await post(201, '/v1/shipments', { order_id: order.id, lines });
  return { shipment: body.id as string, invoice: await invoice(body.invoice_id) };
}

const amounts = (document: { net_total: string; tax_total: string }) => [document.net_total, document.tax_total];
const rates = (document: { tax_breakdown: { rate: string; taxable_amount: string; tax_amount: string }[] }) =>
  document.tax_breakdown.map((row) => [row.rate, row.taxable_amount, row.tax_amount]);
const notesOf = async (id: string) =>
  Promise.all((await invoice(id)).credit_note_ids.map((note: string) => invoice(note)));

const TEN = [{ description: 'Chai', quantity: '10', unit_price: '100', tax_rate: '15' }];
const THREE_HUNDRED = [{ kind: 'discount', amount: '300.00', tax_rate: '15' }];
const LAST = { order_charges: 'last', on_creation: 'issue' };

/** 10 x 100.00 at 15 %, 300.00 off, shipped 9 and 1. */
async function nineAndOne(parts: Record<string, unknown> = {}) {
  const order = await place({ lines: TEN, charges: THREE_HUNDRED, billing_policy: LAST, ...parts });
  return { order, nine: await ship(order, [9]), one: await ship(order, [1]) };
}

describe('a discount without a tax rate', () => {
  const lines = [
    { description: 'Lamp', quantity: '1', unit_price: '76.50', tax_rate: '21' },
    { description: 'Book', quantity: '1', unit_price: '65.16', tax_rate: '6' },
  ];
  const charges = [{ kind: 'discount', amount: '14.17' }];

  for (const order_charges of ['first', 'last', 'pro_rata']) {
    it(`follows what is billed at each rate (${order_charges}), so no invoice has tax at a rate it has no line of`, async () => {
      const order = await place({ lines, charges, billing_policy: { order_charges } });
      const [book, lamp] = [await ship(order, [0, 1]), await ship(order, [1, 0])];
      assert.deepEqual(rates(book.invoice), [['6', '58.64', '3.52']]);
      assert.deepEqual(rates(lamp.invoice), [['21', '68.85', '14.46']]);
    });
  }

  it('is taken from the rates that can bear it', async () => {
    const half = [
      { kind: 'discount', amount: '70.00', tax_rate: '21' },
      { kind: 'discount', amount: '20.00' },
    ];
    const order = await place({ lines, charges: half, billing_policy: { order_charges: 'pro_rata' } });
    const { invoice: both } = await ship(order, [1, 1]);
    assert.deepEqual(rates(both), [
      ['21', '0.00', '0.00'],
      ['6', '51.66', '3.10'],
    ]);
  });
});

describe('a discount larger than the last invoice', () => {
  it('does not keep the invoice that it was credited on from being mailed once its customer has an address', async () => {
    const later = await aCustomer(world, { name: 'With an address later' });
    const { nine, one } = await nineAndOne({ customer_id: later, billing_policy: { order_charges: 'last' } });
    assert.equal((await notesOf(nine.invoice.id)).length, 1);
    await expecting(
      200,
      world.request('PATCH', `/v1/customers/${later}`, { body: { email: 'later@alfreds.example' } }),
    );
    for (const { id } of [nine.invoice, one.invoice])
      await eventually(
        () => invoice(id),
        ({ is_sent }) => is_sent === true,
      );
  });

  it('runs over into a credit note on the previous invoice, and the order adds up to its total', async () => {
    const { order, nine, one } = await nineAndOne();
    assert.deepEqual(amounts(nine.invoice), ['900.00', '135.00']);
    assert.deepEqual(amounts(one.invoice), ['0.00', '0.00']);
    assert.deepEqual([one.invoice.line_total, one.invoice.allowance_total], ['100.00', '100.00']);
    const [note, ...more] = await notesOf(nine.invoice.id);
    assert.deepEqual(more, []);
    assert.deepEqual([note.kind, note.origin, ...amounts(note)], ['credit_note', 'completion', '200.00', '30.00']);
    assert.equal(note.corrects.invoice_id, nine.invoice.id);
    assert.deepEqual(
      note.lines.map((line: { description: string; net_amount: string }) => [line.description, line.net_amount]),
      [['Discount', '200.00']],
    );
    const credits = (await get(`/v1/transactions?type=credit&customer_id=${quiet}`)).data;
    const own = credits.filter((each: { reference: string }) => each.reference === note.number);
    assert.deepEqual(
      own.map((each: { amount: string; open: string }) => each.amount),
      ['230.00'],
    );
    const { billing, phase } = await get(`/v1/orders/${order.id}`);
    assert.deepEqual([phase, billing], ['completed', 'invoiced']);
  });

  it('is credited once, however often the shipment is asked for again', async () => {
    const { nine, one } = await nineAndOne();
    const again = Array.from({ length: 4 }, () => post(200, `/v1/shipments/${one.shipment}/ship`));
    await Promise.all(again);
    assert.equal((await notesOf(nine.invoice.id)).length, 1);
  });

  it('is spread over the invoices, the newest first, and never more than an invoice has at the rate', async () => {
    const order = await place({
      lines: [...TEN, { description: 'Book', quantity: '1', unit_price: '500', tax_rate: '7' }],
      charges: [{ kind: 'discount', amount: '450.00', tax_rate: '15' }],
      billing_policy: { ...LAST, on_creation: 'issue' },
    });
    const first = await ship(order, [7]);
    const second = await ship(order, [2]);
    const third = await ship(order, [1, 1]);
    assert.deepEqual(rates(third.invoice), [
      ['15', '0.00', '0.00'],
      ['7', '500.00', '35.00'],
    ]);
    assert.deepEqual((await notesOf(second.invoice.id)).map(amounts), [['200.00', '30.00']]);
    assert.deepEqual((await notesOf(first.invoice.id)).map(amounts), [['150.00', '22.50']]);
  });

  it('is credited when two shipments of one call complete the order', async () => {
    const order = await place({ lines: TEN, charges: THREE_HUNDRED, billing_policy: LAST });
    const shipment = (quantity: string) => ({
      order_id: order.id,
      lines: [{ order_line_id: order.lines[0], quantity }],
    });
    const { body } = await post(200, '/v1/shipments', { items: [shipment('9'), shipment('1')] });
    const [nine] = body.results;
    assert.deepEqual((await notesOf(nine.body.invoice_id)).map(amounts), [['200.00', '30.00']]);
  });

  it('is credited when the draft that completes the order is issued', async () => {
    const { nine, one } = await nineAndOne({ billing_policy: { ...LAST, on_creation: 'draft' } });
    await post(200, `/v1/invoices/${nine.invoice.id}/issue`, { send: false });
    assert.deepEqual(await notesOf(nine.invoice.id), []);
    const issued = (await post(200, `/v1/invoices/${one.invoice.id}/issue`, { send: false })).body;
    assert.deepEqual(amounts(issued), ['0.00', '0.00']);
    assert.deepEqual((await notesOf(nine.invoice.id)).map(amounts), [['200.00', '30.00']]);
  });

  it('is credited when the order is billed by hand', async () => {
    const order = await place({ lines: TEN, charges: THREE_HUNDRED, billing_policy: { ...LAST, trigger: 'manual' } });
    const write = async (quantity: string) =>
      (
        await post(201, '/v1/invoices', {
          order_id: order.id,
          lines: [{ order_line_id: order.lines[0], quantity }],
          on_creation: 'issue',
        })
      ).body;
    const nine = await write('9');
    assert.deepEqual(amounts(await write('1')), ['0.00', '0.00']);
    assert.deepEqual((await notesOf(nine.id)).map(amounts), [['200.00', '30.00']]);
  });

  it('is mailed when the invoice it corrects was', async () => {
    const { nine } = await nineAndOne({
      customer_id: mailed,
      billing_policy: { order_charges: 'last', on_creation: 'issue_and_send' },
    });
    const [note] = await notesOf(nine.invoice.id);
    const sent = await eventually(
      () => invoice(note.id),
      (body) => body.is_sent,
      30_000,
    );
    assert.equal(sent.is_sent, true);
  });
});

describe('an invoice that such a note corrects', () => {
  it('cannot be voided, and the refusal names the alternative', async () => {
    const { nine } = await nineAndOne();
    const refused = await post(409, `/v1/invoices/${nine.invoice.id}/void`, { reason: 'Wrong', source: 'bill_again' });
    assert.match(refused.body.detail, /Credit what is left of it, if anything: POST .*\/credit/);
  });

  it('is credited for what is left of it, and billed again it gives the discount again', async () => {
    const { nine, one } = await nineAndOne();
    const credit = { reason: 'Wrong address', source: 'bill_again', send: false };
    const note = (await post(201, `/v1/invoices/${nine.invoice.id}/credit`, credit)).body;
    assert.deepEqual([...amounts(note), note.total], ['700.00', '105.00', '805.00']);
    assert.equal((await post(200, `/v1/invoices/${nine.invoice.id}/credit`, credit)).body.id, note.id);
    const again = (await post(200, `/v1/shipments/${nine.shipment}/ship`)).body.invoice_id;
    assert.deepEqual(amounts(await invoice(again)), ['700.00', '105.00']);
    assert.deepEqual([(await notesOf(again)).length, (await notesOf(one.invoice.id)).length], [0, 0]);
  });

  it('keeps its note when the last invoice is voided and billed again', async () => {
    const { nine, one } = await nineAndOne();
    await post(200, `/v1/invoices/${one.invoice.id}/void`, { reason: 'Wrong', source: 'bill_again' });
    const again = (await post(200, `/v1/shipments/${one.shipment}/ship`)).body.invoice_id;
    assert.deepEqual(amounts(await invoice(again)), ['0.00', '0.00']);
    assert.equal((await notesOf(nine.invoice.id)).length, 1);
  });

  it('gives the rest too when the last goods come back and the order is closed short', async () => {
    const { order, nine, one } = await nineAndOne();
    await post(200, `/v1/invoices/${one.invoice.id}/void`, { reason: 'Returned', source: 'bill_again' });
    await post(200, `/v1/shipments/${one.shipment}/void`);
    assert.equal((await get(`/v1/orders/${order.id}`)).phase, 'accepted');
    await post(200, `/v1/orders/${order.id}/complete`);
    assert.deepEqual((await notesOf(nine.invoice.id)).map(amounts), [
      ['200.00', '30.00'],
      ['100.00', '15.00'],
    ]);
  });
});

describe('an order closed short', () => {
  it('gives the whole discount again when an invoice with a note is credited and its goods are billed again', async () => {
    const order = await place({ lines: TEN, charges: THREE_HUNDRED, billing_policy: LAST });
    const nine = await ship(order, [9]);
    await post(200, `/v1/orders/${order.id}/complete`);
    assert.deepEqual((await notesOf(nine.invoice.id)).map(amounts), [['300.00', '45.00']]);
    const credit = { reason: 'Wrong address', source: 'bill_again', send: false };
    const note = (await post(201, `/v1/invoices/${nine.invoice.id}/credit`, credit)).body;
    assert.deepEqual(amounts(note), ['600.00', '90.00']);
    const again = await invoice((await post(200, `/v1/shipments/${nine.shipment}/ship`)).body.invoice_id);
    assert.deepEqual([amounts(again), again.credit_note_ids], [['600.00', '90.00'], []]);
  });
});

describe('a discount that fits nowhere', () => {
  it('waits for a person, who lays it aside with a note', async () => {
    const order = await place({ lines: TEN, charges: [{ kind: 'discount', amount: '950.00' }], billing_policy: LAST });
    const { invoice: one } = await ship(order, [1]);
    await post(200, `/v1/orders/${order.id}/complete`);
    assert.deepEqual((await notesOf(one.id)).map(amounts), [['100.00', '15.00']]);
    const list = async () => (await get('/v1/exceptions?kind=discount_not_credited')).data;
    const [item] = await list();
    assert.match(item.reason, /850 EUR/);
    assert.deepEqual([item.subject.id, item.retry_possible], [order.id, false]);
    await post(409, `/v1/exceptions/${item.id}/retry`);
    await post(200, `/v1/exceptions/${item.id}/resolve`, { note: 'Agreed by phone' });
    assert.deepEqual(await list(), []);
  });

  it('waits no longer when it was given as a credit that names the order, or of that very amount', async () => {
    const list = async () => (await get('/v1/exceptions?kind=discount_not_credited')).data;
    for (const [amount, reference] of [
      ['500.00', undefined],
      ['850.00', undefined],
      ['1011.50', 'number'],
    ]) {
      const order = await place({
        lines: TEN,
        charges: [{ kind: 'discount', amount: '950.00' }],
        billing_policy: LAST,
      });
      await ship(order, [1]);
      await post(200, `/v1/orders/${order.id}/complete`);
      const [item] = await list();
      await post(201, '/v1/transactions', {
        customer_id: quiet,
        type: 'credit',
        amount,
        currency: 'EUR',
        effective_on: '2026-01-05',
        ...(reference === undefined ? {} : { reference: ` ${(await get(`/v1/orders/${order.id}`)).number} ` }),
      });
      assert.equal((await list()).length, amount === '500.00' ? 1 : 0);
      if (amount === '500.00') await post(200, `/v1/exceptions/${item.id}/resolve`, { note: 'Agreed by phone' });
    }
  });

  it('is no exception where nothing was billed: there is nothing it could be taken from', async () => {
    const order = await place({ lines: TEN, charges: THREE_HUNDRED, billing_policy: LAST });
    await post(200, `/v1/orders/${order.id}/complete`);
    assert.deepEqual((await get('/v1/exceptions?kind=discount_not_credited')).data, []);
  });

  it('is refused on an order or an invoice that has too little at its rate', async () => {
    const content = {
      customer_id: quiet,
      lines: [{ description: 'Book', quantity: '1', unit_price: '100', tax_rate: '7' }],
      charges: [{ kind: 'discount', amount: '10.00', tax_rate: '19' }],
    };
    const order = await expecting(422, world.request('POST', '/v1/orders', { body: content }));
    assert.deepEqual(pointers(order), ['/charges discounts_exceed_rate']);
    const byHand = await expecting(422, world.request('POST', '/v1/invoices', { body: content }));
    assert.equal(byHand.body.code, 'invoice_rate_negative');
    assert.match(byHand.body.detail, /19 %/);
  });
});

it('the books verify after all of this', async () => {
  const report = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
});
