import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from './selling-world.ts';

const world = await startWorld({ after }, { smtp: true });
const quiet = await aCustomer(world, { name: 'Without an address' });
const mailed = await aCustomer(world, { name: 'With an address', email: 'ap@alfreds.example' });
const LINES = [
  { description: 'Chai', quantity: '3', unit_price: '18.05', discount_rate: '0.1', tax_rate: '19' },
  { description: 'Honey', quantity: '1', unit_price: '8.95', tax_rate: '7' },
];

const post = (status: number, path: string, body?: unknown) =>
  expecting(status, world.request('POST', path, body === undefined ? {} : { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;

async function ship(customer: string): Promise<{ order: string; shipment: string; invoice: string }> {
  const placed = await anOrder(world, {
    customer_id: customer,
    lines: LINES,
    charges: [{ kind: 'freight', amount: '4.90' }],
  });
  const { body } = await post(201, '/v1/shipments', { order_id: placed.body.id });
  return { order: placed.body.id, shipment: body.id, invoice: body.invoice_id };
}

const sent = (invoice: string) =>
  eventually(
    () => get(`/v1/invoices/${invoice}`),
    (body) => body.is_sent,
    30_000,
  );

describe('an invoice that was not sent is voided', () => {
  it('and its shipment is billed again by a new one of the same amount under a new number', async () => {
    const { shipment, invoice, order } = await ship(quiet);
    const voided = (await post(200, `/v1/invoices/${invoice}/void`, { reason: 'Wrong address', source: 'bill_again' }))
      .body;
    assert.equal(voided.status, 'void');
    assert.equal((await get(`/v1/shipments/${shipment}`)).invoice_id, null);
    assert.equal((await get(`/v1/orders/${order}`)).billing, 'not_invoiced');
    const again = (await post(200, `/v1/shipments/${shipment}/ship`)).body.invoice_id as string;
    const [first, second] = [await get(`/v1/invoices/${invoice}`), await get(`/v1/invoices/${again}`)];
    assert.equal(second.total, first.total);
    assert.ok(second.number > first.number, 'the void one keeps its number');
    assert.equal((await get(`/v1/orders/${order}`)).billing, 'invoiced');
    assert.equal((await post(200, `/v1/shipments/${shipment}/ship`)).body.invoice_id, again, 'and only once');
  });

  it('and its shipment stays unbilled when it is held', async () => {
    const { shipment, invoice } = await ship(quiet);
    await post(200, `/v1/invoices/${invoice}/void`, { reason: 'Samples', source: 'hold' });
    assert.equal((await post(200, `/v1/shipments/${shipment}/ship`)).body.invoice_id, null);
    const unbilled = (await get('/v1/exceptions?kind=shipment_not_invoiced')).data;
    assert.deepEqual(unbilled, [], 'a decision that was made bothers nobody');
  });

  it('twice is no error; a draft is deleted instead', async () => {
    const { invoice } = await ship(quiet);
    const once = (await post(200, `/v1/invoices/${invoice}/void`, { reason: 'Wrong', source: 'hold' })).body;
    const twice = (await post(200, `/v1/invoices/${invoice}/void`, { reason: 'Other words', source: 'hold' })).body;
    assert.deepEqual(twice, once);
    const draft = await post(201, '/v1/invoices', { customer_id: quiet, lines: [LINES[0]] });
    const refused = await world.request('POST', `/v1/invoices/${draft.body.id}/void`, {
      body: { reason: 'x', source: 'hold' },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'invoice_not_issued']);
  });
});

describe('an invoice the customer has is credited', () => {
  it('never voided: a credit note with the same amounts corrects it and is mailed', async () => {
    const { invoice, order } = await ship(mailed);
    await sent(invoice);
    const refused = await world.request('POST', `/v1/invoices/${invoice}/void`, {
      body: { reason: 'Wrong', source: 'hold' },
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'invoice_already_sent']);

    const note = (await post(201, `/v1/invoices/${invoice}/credit`, { reason: 'Returned in full' })).body;
    const original = await get(`/v1/invoices/${invoice}`);
    assert.match(note.number, /^CN-\d{5}$/);
    assert.deepEqual(
      [note.kind, note.total, note.net_total, note.tax_total, note.tax_breakdown],
      ['credit_note', original.total, original.net_total, original.tax_total, original.tax_breakdown],
    );
    assert.deepEqual(note.corrects, { invoice_id: invoice, number: original.number, issued_on: original.issued_on });
    assert.equal(
      (await post(200, `/v1/invoices/${invoice}/credit`, { reason: 'Again' })).body.id,
      note.id,
      'once only',
    );
    await sent(note.id);
    assert.deepEqual(
      (await get(`/v1/orders/${order}`)).lines.map((line: { billed_quantity: string }) => line.billed_quantity),
      ['0', '0'],
    );
  });

  it('and the goods are billed anew when that was wanted', async () => {
    const { invoice, shipment } = await ship(mailed);
    await sent(invoice);
    await post(201, `/v1/invoices/${invoice}/credit`, { reason: 'Wrong PO number', source: 'bill_again' });
    const again = (await post(200, `/v1/shipments/${shipment}/ship`)).body.invoice_id as string;
    assert.notEqual(again, invoice);
    assert.equal((await get(`/v1/invoices/${again}`)).total, (await get(`/v1/invoices/${invoice}`)).total);
  });

  it('a credit note is neither credited nor voided, and a void invoice is not credited', async () => {
    const { invoice } = await ship(mailed);
    await sent(invoice);
    const note = (await post(201, `/v1/invoices/${invoice}/credit`, { reason: 'Returned', send: false })).body
      .id as string;
    const credited = await world.request('POST', `/v1/invoices/${note}/credit`, { body: { reason: 'x' } });
    assert.equal(credited.body.code, 'credit_note_cannot_be_credited');
    const voided = await world.request('POST', `/v1/invoices/${note}/void`, { body: { reason: 'x', source: 'hold' } });
    assert.equal(voided.body.code, 'credit_note_cannot_be_voided');
    const other = await ship(quiet);
    await post(200, `/v1/invoices/${other.invoice}/void`, { reason: 'Wrong', source: 'hold' });
    const late = await world.request('POST', `/v1/invoices/${other.invoice}/credit`, { body: { reason: 'x' } });
    assert.equal(late.body.code, 'invoice_already_void');
  });
});

it('the books hold after all of this', async () => {
  const report = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
});
