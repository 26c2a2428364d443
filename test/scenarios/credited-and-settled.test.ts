/** Invoices credited, voided and settled: what they say they are afterwards, what settles itself, and the way on out of every refusal. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';
import { eventually, startWorld, type Caller } from '../world/server.ts';

const world = await startWorld({ after });
await aProduct(world);

const post = (path: string, body?: unknown, status = 200, caller: Caller = world) =>
  expecting(status, caller.request('POST', path, { body }));
const get = async (path: string, caller: Caller = world) => (await expecting(200, caller.request('GET', path))).body;

async function sold(parts: Record<string, unknown> = {}, caller: Caller = world) {
  const customer = await aCustomer(caller, parts);
  const order = (await anOrder(caller, { customer_id: customer })).body;
  const shipment = (await post('/v1/shipments', { order_id: order.id }, 201, caller)).body;
  const invoice = await get(`/v1/invoices/${shipment.invoice_id}`, caller);
  return { customer, order, shipment, invoice };
}

const credit = async (invoice: { id: string }, more: Record<string, unknown> = {}, caller: Caller = world) =>
  (await post(`/v1/invoices/${invoice.id}/credit`, { reason: 'Returned', ...more }, 201, caller)).body;
const take = (invoice: { id: string }, body = { reason: 'Wrong', source: 'hold' }) =>
  world.request('POST', `/v1/invoices/${invoice.id}/void`, { body });

async function pay(invoice: { id: string; customer_id: string }, amount: string) {
  const payment = { customer_id: invoice.customer_id, type: 'payment', method: 'cash', amount, currency: 'EUR' };
  const { id } = (await post('/v1/transactions', { ...payment, effective_on: '2026-01-05' }, 201)).body;
  return (await post('/v1/settlements', { allocations: [{ transaction_id: id, invoice_id: invoice.id, amount }] }, 201))
    .body;
}

describe('an invoice credited in full', () => {
  it('is settled by its credit note without a person, and the log tells of it', async () => {
    const { invoice } = await sold();
    const note = await credit(invoice);
    const now = await get(`/v1/invoices/${invoice.id}`);
    assert.deepEqual([now.balance, now.status, now.balance_status], ['0.00', 'paid', 'paid']);
    const [settlement] = (await get(`/v1/settlements?invoice_id=${invoice.id}`)).data;
    assert.equal(settlement.note, `Settled by credit note ${note.number}`);
    assert.equal(settlement.total, invoice.total);
    const [transaction] = (await get(`/v1/transactions?customer_id=${invoice.customer_id}`)).data;
    assert.deepEqual([transaction.credit_note_id, transaction.unallocated], [note.id, '0.00']);
    const types = await eventually(
      async () => (await get(`/v1/events?subject=${settlement.id}`)).data.map((event: { type: string }) => event.type),
      (found: string[]) => found.length > 0,
    );
    assert.deepEqual(types, ['settlement.settled']);
    const repeat = await post(`/v1/invoices/${invoice.id}/credit`, { reason: 'Returned' });
    assert.equal(repeat.body.id, note.id);
    assert.equal((await get(`/v1/settlements?invoice_id=${invoice.id}`)).data.length, 1);
  });

  it('that was paid in part is settled by what is owed; the rest stays open credit', async () => {
    const { invoice } = await sold();
    await pay(invoice, '10.00');
    await credit(invoice);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).balance, '0.00');
    const open = (await get(`/v1/transactions?customer_id=${invoice.customer_id}&is_open=true`)).data;
    assert.deepEqual(
      open.map((each: { type: string; unallocated: string }) => [each.type, each.unallocated]),
      [['credit', '10.00']],
    );
  });

  it('that was paid leaves all of the note as open credit', async () => {
    const { invoice } = await sold();
    await pay(invoice, invoice.total);
    await credit(invoice);
    const [open] = (await get(`/v1/transactions?customer_id=${invoice.customer_id}&is_open=true`)).data;
    assert.equal(open.unallocated, invoice.total);
  });

  it('waits for a person where the account says so', async () => {
    const manual = await world.asOther();
    await aProduct(manual);
    await expecting(200, manual.request('PATCH', '/v1/account', { body: { settle_credit_notes: 'manual' } }));
    const { invoice } = await sold({}, manual);
    await credit(invoice, {}, manual);
    assert.equal((await get(`/v1/invoices/${invoice.id}`, manual)).balance, invoice.total);
    const [open] = (await get(`/v1/transactions?customer_id=${invoice.customer_id}&is_open=true`, manual)).data;
    assert.equal(open.unallocated, invoice.total);
    assert.equal((await get('/v1/audit/verify', manual)).ok, true);
  });

  it('leaves its order not invoiced and unpaid; one of two leaves it partially invoiced', async () => {
    const { order, invoice } = await sold();
    const before = await get(`/v1/orders/${order.id}`);
    assert.deepEqual([before.billing, before.payment], ['invoiced', 'unpaid']);
    await credit(invoice);
    const credited = await get(`/v1/orders/${order.id}`);
    assert.deepEqual([credited.billing, credited.payment], ['not_invoiced', 'unpaid']);

    const other = (await anOrder(world, { customer_id: invoice.customer_id })).body;
    const part = { order_id: other.id, lines: [{ order_line_id: other.lines[0].id, quantity: '1' }] };
    const first = (await post('/v1/shipments', part, 201)).body;
    const second = (await post('/v1/shipments', { order_id: other.id }, 201)).body;
    await credit({ id: first.invoice_id });
    const partly = await get(`/v1/orders/${other.id}`);
    assert.deepEqual([partly.billing, partly.payment], ['partially_invoiced', 'unpaid']);
    await pay(await get(`/v1/invoices/${second.invoice_id}`), '1.00');
    assert.equal((await get(`/v1/orders/${other.id}`)).payment, 'partially_paid');
  });
});

describe('a void invoice', () => {
  it('owes nothing, and its order is not invoiced', async () => {
    const { order, invoice } = await sold();
    const { body } = await take(invoice);
    assert.deepEqual([body.status, body.balance, body.total], ['void', '0.00', invoice.total]);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).balance, '0.00');
    const now = await get(`/v1/orders/${order.id}`);
    assert.deepEqual([now.billing, now.payment], ['not_invoiced', 'unpaid']);
  });
});

describe('status=open', () => {
  it('lists all that is owed, by whichever word it is shown, and nothing else', async () => {
    const other = await world.asOther();
    await aProduct(other);
    const late = await sold({ payment_terms: 'due_on_receipt' }, other);
    const fresh = await sold({}, other);
    const [voided, credited] = [await sold({}, other), await sold({}, other)];
    await post(`/v1/invoices/${voided.invoice.id}/void`, { reason: 'Wrong' }, 200, other);
    await credit(credited.invoice, {}, other);
    const draft = { customer_id: late.customer, lines: [{ sku: 'CHAI', quantity: '1' }] };
    await post('/v1/invoices', draft, 201, other);
    const open = await get('/v1/invoices?status=open&include=total_count', other);
    const ids = new Set(open.data.map((each: { id: string }) => each.id));
    assert.deepEqual(ids, new Set([late.invoice.id, fresh.invoice.id]));
    assert.equal(open.total_count, 2);
    const ofOne = await get(`/v1/invoices?status=open&customer_id=${late.customer}`, other);
    assert.deepEqual(
      ofOne.data.map((each: { id: string }) => each.id),
      [late.invoice.id],
    );
  });
});

describe('a credit note', () => {
  const mailsOf = async (id: string) => (await get(`/v1/transmissions?invoice_id=${id}`)).data.length as number;

  it('is mailed when its invoice was', async () => {
    const { invoice } = await sold({ email: 'ap@mailed.example' });
    assert.equal(await mailsOf((await credit(invoice)).id), 1);
  });

  it('is not mailed when its invoice was not, nor when somebody says so', async () => {
    const quiet = await aCustomer(world, { email: 'ap@quiet.example' });
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    const issued = (await post('/v1/invoices', { customer_id: quiet, lines, on_creation: 'issue' }, 201)).body;
    assert.equal(await mailsOf((await credit(issued)).id), 0);
    const { invoice } = await sold({ email: 'ap@mailed.example' });
    assert.equal(await mailsOf((await credit(invoice, { send: false })).id), 0);
  });

  it('is mailed when somebody says so, and that is refused when nobody could get it', async () => {
    const quiet = await aCustomer(world, { email: 'ap@quiet.example' });
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    const issued = (await post('/v1/invoices', { customer_id: quiet, lines, on_creation: 'issue' }, 201)).body;
    assert.equal(await mailsOf((await credit(issued, { send: true })).id), 1);
    const { invoice } = await sold();
    const refused = await post(`/v1/invoices/${invoice.id}/credit`, { reason: 'Returned', send: true }, 422);
    assert.equal(refused.body.code, 'no_recipient');
  });
});

for (const stranger of ['accountant@elsewhere.example', 'stranger@gmail.com'])
  it(`an invoice mailed to ${stranger}, which is not the customer’s, is not sent by it, and may be voided`, async () => {
    const quiet = await aCustomer(world, { email: 'ap.quiet@gmail.com' });
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    const { id } = (await post('/v1/invoices', { customer_id: quiet, lines, on_creation: 'issue' }, 201)).body;
    await post(`/v1/invoices/${id}/send`, { recipients: [stranger] });
    const copied = await eventually(
      () => get(`/v1/invoices/${id}`),
      ({ transmissions }) => transmissions[0]?.state === 'accepted',
    );
    assert.deepEqual([copied.is_sent, copied.transmissions[0].recipient_role], [false, 'copy']);
    await expecting(200, take({ id }));
  });

describe('no refusal is a dead end', () => {
  it('an invoice closed by a settlement names the settlement to void, and is voidable then', async () => {
    const { invoice } = await sold();
    const settlement = await pay(invoice, invoice.total);
    const refused = await expecting(409, take(invoice));
    assert.equal(refused.body.code, 'invoice_has_settlements');
    assert.match(
      refused.body.detail,
      new RegExp(`${settlement.number} \\(POST /v1/settlements/${settlement.id}/void\\)`),
    );
    await post(`/v1/settlements/${settlement.id}/void`);
    assert.equal((await expecting(200, take(invoice))).body.status, 'void');
  });

  it('an invoice that was sent says how it is credited', async () => {
    const { invoice } = await sold({ email: 'ap@sent.example' });
    await eventually(
      () => get(`/v1/invoices/${invoice.id}`),
      ({ is_sent }) => is_sent,
    );
    const refused = await expecting(409, take(invoice));
    assert.equal(refused.body.code, 'invoice_already_sent');
    assert.match(refused.body.detail, new RegExp(`POST /v1/invoices/${invoice.id}/credit`));
  });

  it('a credit note by mistake says how the same is billed again, and it is', async () => {
    const { order, invoice } = await sold();
    const note = await credit(invoice);
    for (const id of [note.id, invoice.id]) {
      const refused = await expecting(409, take({ id }));
      assert.match(refused.body.detail, /POST \/v1\/invoices and its order_id/);
    }
    const again = (await post('/v1/invoices', { order_id: order.id, on_creation: 'issue' }, 201)).body;
    assert.equal(again.total, invoice.total);
    assert.equal((await get(`/v1/orders/${order.id}`)).billing, 'invoiced');
  });

  it('a credit note that settled its invoice by itself may be given back, and settled elsewhere', async () => {
    const { invoice } = await sold();
    await credit(invoice);
    const [settlement] = (await get(`/v1/settlements?invoice_id=${invoice.id}`)).data;
    await post(`/v1/settlements/${settlement.id}/void`);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).balance, invoice.total);
    const [open] = (await get(`/v1/transactions?customer_id=${invoice.customer_id}&is_open=true`)).data;
    const allocations = [{ transaction_id: open.id, invoice_id: invoice.id, amount: open.unallocated }];
    await post('/v1/settlements', { allocations }, 201);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).balance, '0.00');
  });

  it('a shipment that is billed names the invoice to take back, and is voidable then', async () => {
    const { shipment, invoice } = await sold();
    const refused = await expecting(409, world.request('POST', `/v1/shipments/${shipment.id}/void`));
    assert.match(refused.body.detail, new RegExp(`/v1/invoices/${invoice.id}/void or /credit`));
    await expecting(200, take(invoice));
    await post(`/v1/shipments/${shipment.id}/void`);
  });

  it('an order that is billed and shipped says what goes first, and is void at last', async () => {
    const { order, shipment, invoice } = await sold();
    const completed = await expecting(409, world.request('POST', `/v1/orders/${order.id}/void`));
    assert.match(completed.body.detail, /POST \/v1\/shipments\/\{id\}\/void/);
    await credit(invoice);
    await post(`/v1/shipments/${shipment.id}/void`);
    assert.equal((await post(`/v1/orders/${order.id}/void`)).body.phase, 'void');
  });
});

it('the books verify after all of this', async () => {
  const report = await get('/v1/audit/verify');
  assert.deepEqual(
    report.checks.filter((check: { ok: boolean }) => !check.ok),
    [],
  );
});

describe('what cannot be owed', () => {
  it('is not called paid: a void invoice, and a credit note whose credit is open', async () => {
    const customer = await aCustomer(world);
    const make = async () =>
      (
        await expecting(
          201,
          world.request('POST', '/v1/invoices', {
            body: {
              customer_id: customer,
              lines: [{ description: 'Chai', quantity: '1', unit_price: '18', tax_rate: '19' }],
              on_creation: 'issue',
            },
          }),
        )
      ).body.id as string;
    const standing = async (id: string) => {
      const { body } = await expecting(200, world.request('GET', `/v1/invoices/${id}`));
      return [body.balance_status, body.is_paid_in_full, body.is_overpaid, body.status];
    };
    const voided = await make();
    await expecting(200, world.request('POST', `/v1/invoices/${voided}/void`, { body: { reason: 'wrong' } }));
    assert.deepEqual(await standing(voided), [null, false, false, 'void']);
    await expecting(200, world.request('PATCH', '/v1/account', { body: { settle_credit_notes: 'manual' } }));
    const credited = await make();
    const note = await expecting(
      201,
      world.request('POST', `/v1/invoices/${credited}/credit`, { body: { reason: 'x' } }),
    );
    await expecting(200, world.request('PATCH', '/v1/account', { body: { settle_credit_notes: 'automatic' } }));
    assert.deepEqual(await standing(note.body.id), [null, false, false, 'issued']);
    assert.deepEqual((await standing(credited)).slice(0, 2), ['unpaid', false]);
    const paid = (await expecting(200, world.request('GET', `/v1/invoices?status=paid&customer_id=${customer}`))).body
      .data;
    assert.deepEqual(paid, []);
  });
});
