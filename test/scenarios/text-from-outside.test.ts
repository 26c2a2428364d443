/** What shops, warehouses and spreadsheets really send: blanks, twins, sizes, SKUs in any case; judged the same at every entrance. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world, { external_id: 'C-1' });
await aProduct(world);

const line = { description: 'Tea', quantity: '1', unit_price: '10', tax_rate: '19' };
const post = (path: string, body: unknown) => world.request('POST', path, { body });
const order = (parts: object = {}) => post('/v1/orders', { customer_id: customer, lines: [line], ...parts });
const shippedEvent = (id: string, data: object) =>
  post('/v1/events/inbound', { source: 'wms', source_event_id: id, type: 'shipment.shipped', data });
const flaws = (got: { body: { errors?: { pointer: string; code: string }[] } }) =>
  (got.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the same thing by another entrance', () => {
  it('is one shipment and one invoice, however many blanks the id came with', async () => {
    const placed = await expecting(201, order({ external_id: ' SO-1\u00a0' }));
    assert.equal(placed.body.external_id, 'SO-1');
    const shipped = await expecting(201, post('/v1/shipments', { order_id: 'external:SO-1', external_id: 'S1 ' }));
    const again = await expecting(
      201,
      shippedEvent('e-1', { order_id: ' external:SO-1\u200b ', external_id: '\u00a0S1' }),
    );
    assert.equal(again.body.shipment_id, shipped.body.id);
    assert.equal(again.body.invoice_id, shipped.body.invoice_id);
    const invoices = await world.request('GET', `/v1/invoices?order_id=${placed.body.id}`);
    assert.equal(invoices.body.data.length, 1);
  });

  it('is refused by the same rule in an event as in a request', async () => {
    const { body } = await expecting(201, order());
    const wrong = { carrier: 'a\u0007b', lines: [{ order_line_id: 'external:1', quantity: '1000000000' }] };
    const answer = await post('/v1/shipments', { order_id: body.id, ...wrong });
    const reported = await shippedEvent('e-2', { order_id: body.id, ...wrong });
    assert.deepEqual(
      reported.body.problem.errors
        .map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])
        .sort(),
      answer.body.errors
        .map(({ pointer, code }: { pointer: string; code: string }) => [`/data${pointer}`, code])
        .sort(),
    );
  });
});

describe('a blank text', () => {
  it('in an optional field is as if the field were left out', async () => {
    const got = await expecting(
      201,
      order({
        external_id: '',
        po_number: ' ',
        ordered_on: '',
        note: '\n',
        currency: '',
        lines: [{ ...line, sku: '', unit: ' ', tax_category: '', discount_rate: '' }],
      }),
    );
    assert.deepEqual([got.body.external_id, got.body.po_number, got.body.note], [null, null, null]);
    assert.equal(got.body.lines[0].sku, null);
    assert.match(got.body.ordered_on, /^\d{4}-/);
    const shipped = await expecting(201, shippedEvent('e-3', { order_id: got.body.id, carrier: '', shipped_at: ' ' }));
    assert.equal(shipped.body.state, 'applied');
  });

  it('in a required field is empty, and in an edit it clears as null does', async () => {
    assert.deepEqual(flaws(await post('/v1/customers', { name: ' ', number: '' })), ['/name empty']);
    assert.deepEqual(flaws(await order({ lines: [{ ...line, quantity: '' }] })), ['/lines/0/quantity empty']);
    const made = await expecting(201, post('/v1/customers', { name: 'One', number: 'K-9' }));
    const edited = await world.request('PATCH', `/v1/customers/${made.body.id}`, { body: { number: '' } });
    assert.equal(edited.body.number, null);
    assert.deepEqual(flaws(await world.request('PATCH', `/v1/customers/${made.body.id}`, { body: { name: '' } })), [
      '/name empty',
    ]);
  });

  it('never widens a filter or what is sent', async () => {
    assert.equal((await world.request('GET', '/v1/invoices?customer_id=')).status, 400);
    assert.equal((await post('/v1/send_batches', { filter: { customer_id: '' } })).status, 400);
    assert.equal(flaws(await post('/v1/shipments', { order_id: 'external:SO-1', lines: '' }))[0], '/lines wrong_type');
  });
});

describe('an input of any size', () => {
  it('costs no more than its size, and is refused where it is too large', async () => {
    const zeros = `1${'0'.repeat(200_000)}1`;
    const began = performance.now();
    assert.deepEqual(flaws(await order({ lines: [{ ...line, quantity: zeros }] })), ['/lines/0/quantity too_long']);
    assert.deepEqual(flaws(await order({ lines: [{ ...line, unit_price: `1.${zeros}` }] })), [
      '/lines/0/unit_price too_long',
    ]);
    assert.deepEqual(flaws(await order({ charges: [{ kind: 'freight', amount: zeros }] })), [
      '/charges/0/amount too_long',
    ]);
    const reported = await shippedEvent('e-4', {
      order_id: 'external:SO-1',
      lines: [{ order_line_id: 'external:1', quantity: zeros }],
    });
    assert.equal(reported.body.problem.errors[0].code, 'too_long');
    const empty = `{"items":[{"customer_id":"external:C-1","lines":[${'{},'.repeat(3_000_000)}{}]}]}`;
    assert.deepEqual(flaws(await world.request('POST', '/v1/orders', { body: empty })), ['/items/0/lines too_long']);
    const many = JSON.stringify({
      items: Array.from({ length: 400 }, () => ({ customer_id: 'external:C-1', lines: Array(1000).fill({}) })),
    });
    assert.equal((await world.request('POST', '/v1/orders', { body: many })).status, 400);
    const items = `{"items":[${'{},'.repeat(3_000_000)}{}]}`;
    assert.deepEqual(flaws(await world.request('POST', '/v1/orders', { body: items })), ['/items too_long']);
    assert.equal((await world.request('GET', `/v1/orders?limit=${zeros.slice(0, 10_000)}`)).status, 400);
    // Each of these held the server for half a minute and more; together they may take a slow machine a while.
    assert.ok(performance.now() - began < 30_000);
  });

  it('names no field twice', async () => {
    const twice = '{"name":"One","number":"1","name":"Two"}';
    const got = await world.request('POST', '/v1/customers', { body: twice });
    assert.equal(got.status, 400);
    assert.deepEqual(flaws(got), ['/name duplicate_key']);
  });
});

describe('an address', () => {
  it('needs a city only where there are cities', async () => {
    const address = { line1: '1 Raffles Place', postal_code: '048616', country: 'SG' };
    const made = await expecting(201, post('/v1/customers', { name: 'SG', bill_to: address }));
    assert.equal(made.body.bill_to.country, 'SG');
    assert.deepEqual(flaws(await post('/v1/customers', { name: 'DE', bill_to: { ...address, country: 'DE' } })), [
      '/bill_to/city required',
    ]);
  });

  it('may have lines of several lines, and never control characters', async () => {
    const bill_to = { line1: 'Hall 3\r\nGate B', city: 'Kiel', country: 'DE' };
    const made = await expecting(201, post('/v1/customers', { name: 'DE', bill_to }));
    assert.equal(made.body.bill_to.line1, 'Hall 3\nGate B');
    assert.deepEqual(flaws(await post('/v1/customers', { name: 'DE', bill_to: { ...bill_to, line1: 'a\u0000b' } })), [
      '/bill_to/line1 control_characters',
    ]);
  });
});

describe('the note of an order', () => {
  it('is printed on its invoices when the account says so, and keeps its line breaks', async () => {
    const ship = async () => {
      const placed = await expecting(201, order({ note: 'Ring twice.\r\nBack door.' }));
      const shipped = await expecting(201, post('/v1/shipments', { order_id: placed.body.id }));
      return (await world.request('GET', `/v1/invoices/${shipped.body.invoice_id}`)).body.note;
    };
    assert.equal(await ship(), null);
    await expecting(200, world.request('PATCH', '/v1/account', { body: { order_note_on_invoice: true } }));
    assert.equal(await ship(), 'Ring twice.\nBack door.');
    await expecting(200, world.request('PATCH', '/v1/account', { body: { order_note_on_invoice: false } }));
  });
});

describe('a SKU', () => {
  it('outside the catalogue is fine on a line that says what it costs, and stands on the invoice', async () => {
    const got = await expecting(201, order({ lines: [{ ...line, sku: 'ONCE-1' }] }));
    assert.equal(got.body.lines[0].sku, 'ONCE-1');
    const shipped = await expecting(201, post('/v1/shipments', { order_id: got.body.id }));
    const invoice = await world.request('GET', `/v1/invoices/${shipped.body.invoice_id}`);
    assert.equal(invoice.body.lines[0].sku, 'ONCE-1');
    const bare = await order({ lines: [{ sku: 'ONCE-1', quantity: '1' }] });
    assert.deepEqual(flaws(bare), ['/lines/0/sku product_not_found']);
    const byHand = await expecting(
      201,
      post('/v1/invoices', { customer_id: customer, lines: [{ ...line, sku: 'ONCE-2' }], on_creation: 'draft' }),
    );
    assert.equal(byHand.body.lines[0].sku, 'ONCE-2');
  });

  it('in the catalogue fills what is missing, in whatever case it is written', async () => {
    const got = await expecting(201, order({ lines: [{ sku: ' chai ', quantity: '2' }] }));
    assert.equal(got.body.lines[0].sku, 'CHAI');
    const twin = await post('/v1/products', { sku: 'Chai', name: 'Chai again' });
    assert.equal(twin.body.code, 'sku_already_used');
    const found = await world.request('GET', '/v1/products?sku=chai');
    assert.equal(found.body.data[0].sku, 'CHAI');
  });

  it('names the lines of an order that ship, in their order when several have it', async () => {
    const lines = ['2', '3'].map((quantity) => ({ sku: 'CHAI', quantity, unit_price: '10', tax_rate: '19' }));
    const placed = await expecting(201, order({ lines }));
    const ids = placed.body.lines.map(({ id }: { id: string }) => id);
    const first = await expecting(
      201,
      post('/v1/shipments', { order_id: placed.body.id, lines: [{ sku: 'chai', quantity: '4' }] }),
    );
    assert.deepEqual(first.body.lines, [
      { order_line_id: ids[0], quantity: '2' },
      { order_line_id: ids[1], quantity: '2' },
    ]);
    const rest = { order_id: placed.body.id, lines: [{ sku: 'CHAI', quantity: '2' }] };
    const tooMany = await post('/v1/shipments', rest);
    assert.equal(tooMany.body.code, 'order_line_already_shipped');
    const last = await expecting(201, shippedEvent('e-9', { ...rest, lines: [{ sku: ' Chai', quantity: '1' }] }));
    assert.equal(last.body.state, 'applied');
    const unknown = await post('/v1/shipments', { order_id: placed.body.id, lines: [{ sku: 'X', quantity: '1' }] });
    assert.equal(unknown.body.code, 'order_not_open');
  });
});
