import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const customer = await aCustomer(world, {
  external_id: 'ALFKI',
  payment_terms: 'net_14',
  bill_to: { line1: 'Obere Str. 57', city: 'Berlin', postal_code: '12209', country: 'DE' },
  ship_to: [{ name: 'Lager 2', line1: 'Kai 3', city: 'Hamburg', postal_code: '20457', country: 'DE' }],
  sales_rep_email: 'nancy@seller.example',
});
await aProduct(world);
await aProduct(world, { sku: 'TOFU', name: 'Tofu', unit_price: '23.25', tax_rate: '7', external_id: 'P-14' });

describe('entering orders', () => {
  it('an order takes prices and taxes from products and the rest from its customer', async () => {
    const { body } = await anOrder(world, {
      customer_id: 'external:ALFKI',
      lines: [
        { sku: 'CHAI', quantity: '10', discount_rate: '0.15' },
        { product_id: 'external:P-14', quantity: '2.5', unit_price: '23.333333' },
        { description: 'Pallet', quantity: '1', unit_price: '12', tax_rate: '19' },
      ],
      charges: [{ kind: 'freight', amount: '10.00' }],
    });
    assert.equal(body.phase, 'accepted');
    assert.equal(body.number, 'SO-00001');
    assert.equal(body.customer_id, customer);
    assert.equal(body.payment_terms, 'net_14');
    assert.equal(body.currency, 'EUR');
    assert.equal(body.ship_to.name, 'Lager 2');
    assert.equal(body.bill_to.city, 'Berlin');
    assert.equal(body.sales_rep_email, 'nancy@seller.example');
    assert.deepEqual(
      body.lines.map((line: Record<string, string>) => [line['description'], line['amount'], line['tax_rate']]),
      [
        ['Chai', '153.00', '19'],
        ['Tofu', '58.33', '7'],
        ['Pallet', '12.00', '19'],
      ],
    );
    assert.equal(body.net_total, '233.33');
    // Freight follows the net per rate: 7.39 at 19 %, 2.61 at 7 %.
    assert.equal(body.tax_total, '37.02');
    assert.equal(body.total, '270.35');
    assert.deepEqual([body.fulfilment, body.billing, body.payment], ['unfulfilled', 'not_invoiced', 'unpaid']);
    const read = await expecting(200, world.request('GET', `/v1/orders/${body.id}`));
    assert.deepEqual(read.body, body);
    assert.equal(read.headers.get('etag') !== null, true);
  });

  it('prices that include tax leave the gross as it was written', async () => {
    const { body } = await anOrder(world, {
      customer_id: customer,
      prices_include_tax: true,
      lines: [
        { sku: 'CHAI', quantity: '1', unit_price: '119.00' },
        { sku: 'CHAI', quantity: '3', unit_price: '0.99' },
      ],
    });
    assert.equal(body.total, '121.97');
    assert.equal(body.tax_total, '19.47');
    assert.equal(body.net_total, '102.50');
  });

  it('the same order again is the same order; another with its external_id is refused by field', async () => {
    const order = {
      external_id: 'WEB-1',
      customer_id: customer,
      po_number: 'PO-1',
      lines: [{ sku: 'CHAI', quantity: '2.50' }],
    };
    const first = await anOrder(world, order);
    const again = await anOrder(world, { ...order, lines: [{ sku: 'CHAI', quantity: '2.5' }] }, 200);
    assert.deepEqual(again.body, first.body);
    // Named otherwise, it still says the same.
    await anOrder(world, { ...order, customer_id: 'external:ALFKI' }, 200);
    const other = await anOrder(world, { ...order, po_number: 'PO-2', lines: [{ sku: 'CHAI', quantity: '3' }] }, 409);
    assert.equal(other.body.code, 'external_id_already_used');
    assert.deepEqual(pointers(other), ['/po_number differs', '/lines/0/quantity differs']);
  });

  it('a PO number that another open order of the customer carries is taken, and both orders warn of it', async () => {
    const first = await anOrder(world, { customer_id: customer, po_number: 'PO-7' });
    assert.deepEqual(first.body.warnings, []);
    const second = await anOrder(world, { customer_id: customer, po_number: ' po-7 ' });
    assert.deepEqual(
      second.body.warnings.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
      ['/po_number po_number_already_used'],
    );
    assert.match(second.body.warnings[0].detail, new RegExp(first.body.number));
    const found = await expecting(200, world.request('GET', '/v1/orders?po_number=Po-7'));
    assert.equal(found.body.data.length, 2);
    await expecting(200, world.request('POST', `/v1/orders/${first.body.id}/void`));
    const again = await expecting(200, world.request('GET', `/v1/orders/${second.body.id}`));
    assert.deepEqual(again.body.warnings, []);
    await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'allow' } }));
    const third = await anOrder(world, { customer_id: customer, po_number: 'PO-7' });
    assert.deepEqual(third.body.warnings, []);
  });

  it('a PO number names one open order of its customer, where the account refuses a second', async () => {
    await expecting(200, world.request('PATCH', '/v1/account', { body: { po_numbers: 'refuse' } }));
    await anOrder(world, { customer_id: customer, po_number: 'PO-77' });
    const inCapitals = await anOrder(world, { customer_id: customer, po_number: 'po-77 ' }, 409);
    assert.equal(inCapitals.body.code, 'po_number_already_used');
    const second = await anOrder(world, { customer_id: customer, po_number: 'PO-77' }, 409);
    assert.equal(second.body.code, 'po_number_already_used');
    assert.deepEqual(pointers(second), ['/po_number po_number_already_used']);
    const somebodyElse = await aCustomer(world, { name: 'Around the Horn' });
    await anOrder(world, { customer_id: somebodyElse, po_number: 'PO-77' });
  });

  it('the same PO number twenty times at once makes one order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        world.request('POST', '/v1/orders', {
          body: { customer_id: customer, po_number: 'PO-RACE', lines: [{ sku: 'CHAI', quantity: '1' }] },
        }),
      ),
    );
    assert.deepEqual(
      answers.map((got) => got.status).sort((a, b) => a - b),
      [201, ...Array<number>(19).fill(409)],
    );
  });

  it('the same external_id twenty times at once makes one order and twenty answers', async () => {
    const body = { external_id: 'RACE-1', customer_id: customer, lines: [{ sku: 'CHAI', quantity: '1' }] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.request('POST', '/v1/orders', { body })));
    assert.deepEqual(
      answers.map((got) => got.status).sort((a, b) => a - b),
      [...Array<number>(19).fill(200), 201],
    );
    assert.equal(new Set(answers.map((got) => got.body.id)).size, 1);
  });

  it('a number given by the caller is kept, and the series passes over it', async () => {
    const { body: last } = await anOrder(world, { customer_id: customer });
    const next = `SO-${String(Number(last.number.slice(3)) + 1).padStart(5, '0')}`;
    await anOrder(world, { customer_id: customer, number: next });
    const { body } = await anOrder(world, { customer_id: customer });
    assert.equal(Number(body.number.slice(3)), Number(next.slice(3)) + 1);
    const twice = await anOrder(world, { customer_id: customer, number: next }, 409);
    assert.equal(twice.body.code, 'order_number_already_used');
  });

  it('a customer on hold may have drafts, but none is accepted', async () => {
    const held = await aCustomer(world, { name: 'Late Payer', status: 'hold_all' });
    assert.equal((await anOrder(world, { customer_id: held }, 409)).body.code, 'customer_on_hold');
    const { body } = await anOrder(world, { customer_id: held, accept: false });
    assert.equal(body.phase, 'draft');
    const refused = await expecting(409, world.request('POST', `/v1/orders/${body.id}/accept`));
    assert.equal(refused.body.code, 'customer_on_hold');
    await expecting(200, world.request('PATCH', `/v1/customers/${held}`, { body: { status: 'normal' } }));
    const accepted = await expecting(200, world.request('POST', `/v1/orders/${body.id}/accept`));
    assert.equal(accepted.body.phase, 'accepted');
    assert.equal(accepted.body.billing_policy.trigger, 'shipment_shipped');
  });

  it('problems are reported with their pointers', async () => {
    const wrong = await anOrder(
      world,
      {
        customer_id: customer,
        lines: [
          { sku: 'NO-SUCH', quantity: '1' },
          { quantity: '1' },
          { description: 'No price', quantity: '1' },
          { sku: 'CHAI', product_id: 'external:P-14', quantity: '1' },
          { sku: 'CHAI', quantity: '1', tax_rate: '0', tax_category: 'S' },
          { sku: 'CHAI', quantity: '1', external_id: 'L' },
          { sku: 'CHAI', quantity: '1', external_id: 'L' },
        ],
        charges: [{ kind: 'freight', amount: '1.005' }],
      },
      422,
    );
    assert.equal(wrong.body.code, 'order_invalid');
    assert.deepEqual(pointers(wrong).sort(), [
      '/charges/0/amount too_many_decimals',
      '/lines/0/sku product_not_found',
      '/lines/1/description description_missing',
      '/lines/2/unit_price unit_price_missing',
      '/lines/3/sku sku_contradicts_product',
      '/lines/4/tax_rate tax_rate_not_allowed',
      '/lines/6/external_id line_external_id_repeated',
    ]);
    const fields = await anOrder(
      world,
      {
        customer_id: customer,
        currency: 'XXX',
        colour: 'red',
        lines: [
          { sku: 'CHAI', quantity: 2 },
          { sku: 'CHAI', quantity: '-1' },
          { sku: 'CHAI', quantity: '1.1234567' },
          { sku: 'CHAI', quantity: '1', unit_price: '-1' },
        ],
      },
      400,
    );
    assert.equal(fields.body.code, 'invalid_input');
    assert.deepEqual(
      pointers(fields).filter((each) => each.startsWith('/lines')),
      [
        '/lines/0/quantity decimal_must_be_a_string',
        '/lines/1/quantity out_of_range',
        '/lines/2/quantity too_many_decimals',
        '/lines/3/unit_price out_of_range',
      ],
    );
    const price = await anOrder(world, { customer_id: customer, currency: 'USD' }, 422);
    assert.deepEqual(pointers(price), ['/lines/0/unit_price unit_price_missing']);
    const discount = await anOrder(
      world,
      { customer_id: customer, charges: [{ kind: 'discount', amount: '36.01' }] },
      422,
    );
    assert.deepEqual(pointers(discount), ['/charges discounts_exceed_order']);
    const huge = await anOrder(
      world,
      { customer_id: customer, lines: [{ sku: 'CHAI', quantity: '999999999.999999', unit_price: '999999999.999999' }] },
      422,
    );
    assert.equal(huge.body.code, 'amount_too_large');
    const unknown = await anOrder(world, { customer_id: 'external:NOBODY' }, 404);
    assert.deepEqual(pointers(unknown), ['/customer_id customer_not_found']);
  });

  it('a thousand orders come in one call, each with its own answer, and bad ones spoil no other', async () => {
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      external_id: `BULK-${index}`,
      customer_id: customer,
      po_number: `BULK-PO-${index % 500 === 7 ? 7 : index}`,
      lines: [
        { sku: index === 3 ? 'NO-SUCH' : 'CHAI', quantity: index === 4 ? '-1' : '1' },
        { sku: 'TOFU', quantity: '2' },
      ],
    }));
    const { body } = await expecting(200, world.request('POST', '/v1/orders', { body: { items } }));
    const statuses = body.results.map((result: { status: number }) => result.status) as number[];
    assert.equal(statuses[3], 422);
    assert.equal(statuses[4], 400);
    assert.equal(statuses[507], 409);
    assert.equal(statuses.filter((status) => status === 201).length, 997);
    assert.equal(body.results[3].problem.errors[0].pointer, '/items/3/lines/0/sku');
    const again = await expecting(200, world.request('POST', '/v1/orders', { body: { items } }));
    assert.equal(again.body.results.filter((result: { status: number }) => result.status === 200).length, 997);
    assert.deepEqual(
      again.body.results.map((result: { id?: string }) => result.id),
      body.results.map((result: { id?: string }) => result.id),
    );
  });

  it('the same thing twice in one call is one thing; two things with one external_id are not', async () => {
    const item = { external_id: 'TWIN', customer_id: customer, lines: [{ sku: 'CHAI', quantity: '1' }] };
    const { body } = await expecting(
      200,
      world.request('POST', '/v1/orders', { body: { items: [item, item, { ...item, note: 'other' }] } }),
    );
    assert.deepEqual(
      body.results.map((result: { status: number }) => result.status),
      [201, 200, 409],
    );
    assert.equal(body.results[0].id, body.results[1].id);
  });

  it('an order that breaks a constraint in the database spoils no other of its call', async () => {
    const blocker = world.request('POST', '/v1/orders', {
      body: {
        items: Array.from({ length: 50 }, (_, n) => ({
          customer_id: customer,
          po_number: `X-${n}`,
          lines: [{ sku: 'CHAI', quantity: '1' }],
        })),
      },
    });
    const rival = world.request('POST', '/v1/orders', {
      body: {
        items: Array.from({ length: 50 }, (_, n) => ({
          customer_id: customer,
          po_number: `X-${n + 25}`,
          lines: [{ sku: 'CHAI', quantity: '1' }],
        })),
      },
    });
    const results = (await Promise.all([blocker, rival])).flatMap((got) => got.body.results as { status: number }[]);
    assert.equal(results.filter((result) => result.status === 201).length, 75);
    assert.equal(results.filter((result) => result.status === 409).length, 25);
  });
});
