import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';

const world = await startWorld({ after });
const post = (path: string, body: unknown, status = 201) => expecting(status, world.request('POST', path, { body }));
const found = async (path: string): Promise<string[]> =>
  (await expecting(200, world.request('GET', path))).body.data.map((row: { id: string }) => row.id);

await aProduct(world);
const alfreds = await aCustomer(world, { name: 'Alfreds Futterkiste', number: 'K-1', email: 'ap@alfreds.example' });
const berglunds = await aCustomer(world, { name: 'Berglunds snabbköp', number: 'K-2' });

async function sold(customer: string, parts: Record<string, unknown> = {}) {
  const order = (await anOrder(world, { customer_id: customer, ...parts })).body;
  const shipment = (await post('/v1/shipments', { order_id: order.id })).body;
  return { order: order.id as string, shipment: shipment.id as string, invoice: shipment.invoice_id as string };
}
const first = await sold(alfreds, { po_number: 'PO-Ä1', external_id: 'web-1' });
const second = await sold(berglunds, { po_number: 'po-2', payment_terms: 'net_60' });
const draft = (
  await post('/v1/invoices', {
    external_id: 'advice-7',
    customer_id: alfreds,
    po_number: 'PO-Draft',
    lines: [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }],
  })
).body.id as string;
const read = async (id: string) => (await expecting(200, world.request('GET', `/v1/invoices/${id}`))).body;
const invoice = await read(first.invoice);
const paid = (
  await post('/v1/transactions', {
    customer_id: alfreds,
    type: 'payment',
    method: 'bank_transfer',
    amount: invoice.total,
    currency: 'EUR',
    effective_on: '2026-01-05',
    reference: 'SEPA 77/a',
    external_id: 'bank-77',
  })
).body.id as string;
await post('/v1/settlements', {
  allocations: [{ transaction_id: paid, invoice_id: first.invoice, amount: invoice.total }],
});

describe('invoices are found', () => {
  it('by the PO number of the buyer, whatever its case, drafts too', async () => {
    assert.deepEqual(await found(`/v1/invoices?po_number=${encodeURIComponent('po-ä1')}`), [first.invoice]);
    assert.deepEqual(await found('/v1/invoices?po_number=PO-2'), [second.invoice]);
    assert.deepEqual(await found('/v1/invoices?po_number=po-draft'), [draft]);
    assert.deepEqual(await found('/v1/invoices?po_number=PO'), []);
    assert.deepEqual(await found(`/v1/invoices?po_number=PO-2&customer_id=${alfreds}`), []);
    assert.deepEqual(await found(`/v1/invoices?po_number=PO-2&order_id=${second.order}`), [second.invoice]);
    assert.deepEqual(await found(`/v1/invoices?po_number=PO-1&order_id=${second.order}`), []);
  });

  it('by the external id they were entered under', async () => {
    assert.deepEqual(await found('/v1/invoices?external_id=advice-7'), [draft]);
    assert.deepEqual(await found('/v1/invoices?external_id=advice-7&po_number=po-draft&status=draft'), [draft]);
    assert.deepEqual(await found('/v1/invoices?external_id=advice-7&po_number=po-2'), []);
    assert.deepEqual(await found(`/v1/invoices?external_id=advice-7&order_id=${second.order}`), []);
    assert.deepEqual(await found('/v1/invoices?external_id=web-1'), []);
  });

  it('by whether something of them is owed', async () => {
    assert.deepEqual(await found('/v1/invoices?is_open=true'), [second.invoice]);
    assert.deepEqual(await found(`/v1/invoices?is_open=true&customer_id=${alfreds}`), []);
    assert.deepEqual((await found('/v1/invoices?is_open=false')).toSorted(), [first.invoice, draft].toSorted());
    assert.deepEqual(await found('/v1/invoices?is_open=true&po_number=po-2'), [second.invoice]);
  });

  it('by the day they are due, paid or not, the latest first', async () => {
    const due = (await read(second.invoice)).due_on as string;
    assert.ok(invoice.due_on < due);
    assert.deepEqual(await found(`/v1/invoices?due_from=${invoice.due_on}`), [second.invoice, first.invoice]);
    assert.deepEqual(await found(`/v1/invoices?due_to=${invoice.due_on}`), [first.invoice]);
    assert.deepEqual(await found(`/v1/invoices?due_from=${due}&due_to=${due}`), [second.invoice]);
    assert.deepEqual(await found(`/v1/invoices?due_from=${invoice.due_on}&is_open=true`), [second.invoice]);
    assert.deepEqual(await found(`/v1/invoices?due_to=${due}&customer_id=${alfreds}`), [first.invoice]);
    assert.deepEqual(await found(`/v1/invoices?due_to=${due}&issued_from=${invoice.issued_on}&kind=invoice`), [
      second.invoice,
      first.invoice,
    ]);
    const one = (await expecting(200, world.request('GET', `/v1/invoices?due_from=${invoice.due_on}&limit=1`))).body;
    assert.deepEqual(await found(`/v1/invoices?due_from=${invoice.due_on}&limit=1&cursor=${one.next_cursor}`), [
      first.invoice,
    ]);
  });

  it('by the reference of the payment, for as long as its settlement stands', async () => {
    assert.deepEqual(await found('/v1/invoices?payment_reference=sepa%2077%2FA'), [first.invoice]);
    assert.deepEqual(await found(`/v1/invoices?payment_reference=SEPA%2077%2Fa&customer_id=${berglunds}`), []);
    assert.deepEqual(await found('/v1/invoices?payment_reference=SEPA'), []);
  });

  it('by a text: a number, a PO number, the order, or what the customer is called', async () => {
    const search = (text: string, more = '') => found(`/v1/invoices?search=${encodeURIComponent(text)}${more}`);
    assert.deepEqual(await search(invoice.number), [first.invoice]);
    assert.deepEqual(await search(invoice.number.toLowerCase()), [first.invoice]);
    assert.deepEqual(await search('po-2'), [second.invoice]);
    assert.deepEqual(await search('web-1'), [first.invoice]);
    assert.deepEqual(await search(invoice.order_number), [first.invoice]);
    assert.deepEqual(await search('futter'), [draft, first.invoice]);
    assert.deepEqual(await search('ap@alfreds'), [draft, first.invoice]);
    assert.deepEqual(await search('futter', '&is_open=true'), []);
    assert.deepEqual(await search('snabb', `&customer_id=${alfreds}`), []);
    assert.deepEqual(await search('po-2', `&order_id=${second.order}`), [second.invoice]);
    assert.deepEqual(await search('100%_'), []);
    const counted = await expecting(
      200,
      world.request('GET', '/v1/invoices?search=futter&limit=1&include=total_count'),
    );
    assert.equal(counted.body.total_count, 2);
    assert.deepEqual(await search('futter', `&limit=1&cursor=${counted.body.next_cursor}`), [first.invoice]);
  });

  it('by the beginning of a number or PO number, the newest first', async () => {
    const search = (text: string, more = '') => found(`/v1/invoices?search=${encodeURIComponent(text)}${more}`);
    const both = [second.invoice, first.invoice];
    assert.deepEqual(await search('INV-0000'), both);
    assert.deepEqual(await search('inv-0000'), both);
    assert.deepEqual(await search('INV-0000', '&status=open'), [second.invoice]);
    assert.deepEqual(await search('INV-0000', `&customer_id=${alfreds}`), [first.invoice]);
    assert.deepEqual(await search('INV-00009'), []);
    assert.deepEqual(await search('NV-0000'), []);
    assert.deepEqual(await search('po-'), [draft, ...both]);
    assert.deepEqual(await search('PO-dr'), [draft]);
    assert.deepEqual(await search(invoice.order_number.slice(0, -1)), both);
    const page = await expecting(200, world.request('GET', '/v1/invoices?search=INV-0&limit=1&include=total_count'));
    assert.deepEqual([page.body.data[0].id, page.body.total_count], [second.invoice, 2]);
    assert.deepEqual(await search('INV-0', `&limit=1&cursor=${page.body.next_cursor}`), [first.invoice]);
    const orders = [second.order, first.order];
    assert.deepEqual(await found(`/v1/orders?search=${invoice.order_number.slice(0, -1)}`), orders);
    assert.deepEqual(await found('/v1/orders?search=po-'), orders);
    const shipments = (await expecting(200, world.request('GET', '/v1/shipments'))).body.data;
    const ids = shipments.map((row: { id: string }) => row.id);
    assert.deepEqual(await found(`/v1/shipments?search=${shipments[0].number.slice(0, 3)}`), ids);
    assert.deepEqual(await found('/v1/shipments?search=po-&state=shipped'), ids);
    assert.deepEqual(await found(`/v1/shipments?search=po-&order_id=${second.order}`), [second.shipment]);
    assert.deepEqual(await found('/v1/shipments?search=po-&po_number=PO-2'), [second.shipment]);
    assert.deepEqual(await found('/v1/shipments?search=po-&state=packed'), []);
    assert.deepEqual(await found('/v1/shipments?search=web-1'), [ids[1]]);
  });

  it('a batch or archive of what a search finds takes whole numbers only: nothing is mailed that was not named', async () => {
    const batch = await post('/v1/send_batches', { filter: { search: invoice.number.slice(0, -1) } }, 422);
    assert.equal(batch.body.code, 'send_batch_empty');
  });

  it('in whole pages also when the text means many customers', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `Chain store ${index}`, number: `CH-${index}` }));
    await expecting(200, world.request('POST', '/v1/customers', { body: { items: many } }));
    const made: string[] = [];
    for (const number of ['CH-3', 'CH-29', 'CH-17']) made.unshift((await sold(`number:${number}`)).invoice);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await expecting(
        200,
        world.request('GET', `/v1/invoices?search=chain&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`),
      );
      pages.push(...body.data.map((row: { id: string }) => row.id));
      cursor = body.next_cursor as string | null;
    }
    assert.deepEqual(pages, made);
  });
});

describe('other lists are narrowed by the same names', () => {
  it('orders by a text', async () => {
    assert.deepEqual(await found('/v1/orders?search=web-1'), [first.order]);
    assert.deepEqual(await found('/v1/orders?search=po-2'), [second.order]);
    assert.deepEqual(await found('/v1/orders?search=futter'), [first.order]);
    assert.deepEqual(await found('/v1/orders?search=futter&phase=void'), []);
  });

  it('transactions by reference, external id and a text', async () => {
    assert.deepEqual(await found('/v1/transactions?reference=sepa%2077%2Fa'), [paid]);
    assert.deepEqual(await found('/v1/transactions?external_id=bank-77'), [paid]);
    assert.deepEqual(await found('/v1/transactions?search=futter'), [paid]);
    assert.deepEqual(await found('/v1/transactions?search=bank-77'), [paid]);
    assert.deepEqual(await found('/v1/transactions?search=snabb'), []);
  });

  it('shipments and settlements by number', async () => {
    const { body } = await expecting(200, world.request('GET', `/v1/shipments/${first.shipment}`));
    assert.deepEqual(await found(`/v1/shipments?number=${body.number}`), [first.shipment]);
    assert.deepEqual(await found('/v1/shipments?external_id=none'), []);
    const [settled] = (await expecting(200, world.request('GET', '/v1/settlements'))).body.data;
    assert.deepEqual(await found(`/v1/settlements?number=${settled.number}`), [settled.id]);
  });

  it('shipments by the PO number of their order, whatever its case', async () => {
    assert.deepEqual(await found('/v1/shipments?po_number=PO-2'), [second.shipment]);
    assert.deepEqual(await found('/v1/shipments?po_number=po-2&invoiced=true&state=packed'), []);
    assert.deepEqual(await found(`/v1/shipments?po_number=PO-2&order_id=${second.order}`), [second.shipment]);
    assert.deepEqual(await found(`/v1/shipments?po_number=PO-2&order_id=${first.order}`), []);
    assert.deepEqual(await found('/v1/shipments?po_number=PO'), []);
  });

  it('settlements by customer', async () => {
    const settled = await found('/v1/settlements');
    assert.equal(settled.length, 1);
    assert.deepEqual(await found(`/v1/settlements?customer_id=${alfreds}`), settled);
    assert.deepEqual(await found('/v1/settlements?customer_id=number:K-1'), settled);
    assert.deepEqual(await found(`/v1/settlements?customer_id=${berglunds}`), []);
  });

  it('transactions by the invoice they are allocated to, for as long as the settlement stands', async () => {
    assert.deepEqual(await found(`/v1/transactions?invoice_id=${first.invoice}`), [paid]);
    assert.deepEqual(await found(`/v1/transactions?invoice_id=number:${invoice.number}&search=futter`), [paid]);
    assert.deepEqual(await found(`/v1/transactions?invoice_id=${second.invoice}`), []);
    const { total } = await read(second.invoice);
    const small = { customer_id: berglunds, method: 'cash', amount: total, currency: 'EUR' };
    const payment = (await post('/v1/payments', { ...small, allocations: [{ invoice_id: second.invoice }] })).body;
    const [settlement] = await found(`/v1/settlements?customer_id=${berglunds}`);
    const allocated = await found(`/v1/transactions?invoice_id=${second.invoice}`);
    assert.equal(allocated.length, 1, JSON.stringify(payment));
    await expecting(200, world.request('POST', `/v1/settlements/${settlement}/void`));
    assert.deepEqual(await found(`/v1/transactions?invoice_id=${second.invoice}`), []);
  });

  it('settlements without their allocations, unless they are asked for', async () => {
    const rows = async (query = '') =>
      (await expecting(200, world.request('GET', `/v1/settlements?customer_id=${alfreds}${query}`))).body.data;
    const [row] = await rows();
    const whole = (await expecting(200, world.request('GET', `/v1/settlements/${row.id}`))).body;
    assert.equal(row.allocations, undefined);
    assert.deepEqual([row.total, row.allocation_count], [whole.allocations[0].amount, whole.allocations.length]);
    assert.deepEqual((await rows('&expand=allocations'))[0].allocations, whole.allocations);
    const [{ allocations }] = await rows('&expand=allocations.invoice');
    assert.equal(allocations[0].invoice.id, whole.allocations[0].invoice_id);
  });

  it('and expand may be given more than once, any other parameter not', async () => {
    const path = `/v1/invoices?external_id=advice-7`;
    const together = (await expecting(200, world.request('GET', `${path}&expand=customer,lines`))).body;
    assert.equal(together.data[0].customer.id, alfreds);
    assert.deepEqual(
      (await expecting(200, world.request('GET', `${path}&expand=customer&expand=lines`))).body,
      together,
    );
    const one = (
      await expecting(200, world.request('GET', `/v1/invoices/${draft}?expand=customer&expand=credit_notes`))
    ).body;
    assert.equal(one.customer.id, alfreds);
    for (const [repeated, name] of [
      [`/v1/invoices?number=A&number=B`, 'number'],
      [`/v1/orders?limit=1&limit=1`, 'limit'],
      [`/v1/settlements?state=void&state=settled`, 'state'],
    ] as const) {
      const { body } = await expecting(400, world.request('GET', repeated));
      assert.deepEqual(body.errors, [
        { pointer: `/query/${name}`, code: 'repeated_parameter', detail: `"${name}" is given 2 times; send it once.` },
      ]);
    }
  });

  it('the archive and the send batch take what the list takes', async () => {
    await expecting(200, world.request('GET', '/v1/invoices/archive?po_number=po-2&due_from=2020-01-01'));
    const sent = await post('/v1/send_batches', { filter: { search: 'futter', is_open: true } }, 422);
    assert.equal(sent.body.code, 'send_batch_empty');
  });

  it('and never by another account', async () => {
    const other = await world.asOther();
    for (const path of [
      '/v1/invoices?search=futter',
      '/v1/invoices?po_number=po-2',
      '/v1/invoices?external_id=advice-7',
      '/v1/shipments?po_number=po-2',
      '/v1/settlements',
      '/v1/invoices?payment_reference=SEPA%2077%2Fa',
      '/v1/invoices?due_from=2020-01-01',
      '/v1/orders?search=web-1',
      '/v1/transactions?reference=SEPA%2077%2Fa',
    ])
      assert.deepEqual((await expecting(200, other.request('GET', path))).body.data, [], path);
  });
});
