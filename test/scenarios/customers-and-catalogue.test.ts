import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, aProduct, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });

describe('customers', () => {
  it('a customer is entered, read by either id, and edited where the edit says so', async () => {
    const id = await aCustomer(world, {
      external_id: 'VINET',
      name: 'Vins et alcools Chevalier',
      email: 'ap@vinet.example',
      currency: 'EUR',
      payment_terms: 'net_30',
      bill_to: { line1: "59 rue de l'Abbaye", city: 'Reims', postal_code: '51100', country: 'FR' },
      tax_id: 'FR61954506077',
      transmission: { email: ['ap@vinet.example', 'copy@vinet.example'] },
      billing_policy: { on_creation: 'draft' },
      metadata: { region: 'east' },
    });
    const { body } = await expecting(200, world.request('GET', '/v1/customers/external:VINET'));
    assert.equal(body.id, id);
    assert.equal(body.bill_to.city, 'Reims');
    assert.deepEqual(body.transmission.email, ['ap@vinet.example', 'copy@vinet.example']);
    assert.deepEqual(body.billing_policy, { on_creation: 'draft' });
    const edited = await expecting(
      200,
      world.request('PATCH', `/v1/customers/${id}`, { body: { email: null, name: 'Vinet', ship_to: [] } }),
    );
    assert.deepEqual(
      { ...edited.body, updated_at: '' },
      { ...body, email: null, name: 'Vinet', version: 2, updated_at: '' },
    );
    assert.equal(edited.headers.get('etag'), '"2"');
    const stale = await expecting(
      412,
      world.request('PATCH', `/v1/customers/${id}`, { body: { name: 'Late' }, headers: { 'if-match': '"1"' } }),
    );
    assert.equal(stale.body.code, 'changed_meanwhile');
  });

  it('the same customer again is the same customer; other content is refused by field, also after an edit', async () => {
    const body = { external_id: 'SAME', name: 'Same', bill_to: { line1: 'A 1', city: 'B', country: 'DE' } };
    const first = await expecting(201, world.request('POST', '/v1/customers', { body }));
    assert.deepEqual((await expecting(200, world.request('POST', '/v1/customers', { body }))).body, first.body);
    const other = await expecting(
      409,
      world.request('POST', '/v1/customers', {
        body: { ...body, name: 'Other', bill_to: { ...body.bill_to, city: 'C' } },
      }),
    );
    assert.equal(other.body.code, 'external_id_already_used');
    assert.deepEqual(pointers(other), ['/name differs', '/bill_to/city differs']);
    await expecting(200, world.request('PATCH', '/v1/customers/external:SAME', { body: { name: 'Renamed' } }));
    assert.equal((await expecting(200, world.request('POST', '/v1/customers', { body }))).body.name, 'Renamed');
    assert.equal(
      (await expecting(200, world.request('POST', '/v1/customers', { body: { ...body, name: 'Renamed' } }))).body
        .version,
      2,
    );
  });

  it('bad input is reported precisely and nothing is stored', async () => {
    const bad = await expecting(
      400,
      world.request('POST', '/v1/customers', {
        body: {
          external_id: 'BAD',
          currency: 'EURO',
          payment_terms: 'soon',
          email: 'nobody',
          colour: 'red',
          status: 'angry',
          bill_to: { line1: 'x', city: 'y', country: 'Germany' },
          metadata: { a: 1 },
        },
      }),
    );
    assert.equal(bad.body.code, 'invalid_input');
    const reported = pointers(bad).map((each) => each.split(' ')[0]);
    for (const pointer of [
      '/name',
      '/currency',
      '/payment_terms',
      '/email',
      '/status',
      '/bill_to/country',
      '/metadata',
    ])
      assert.ok(reported.includes(pointer), pointer);
    await expecting(404, world.request('GET', '/v1/customers/external:BAD'));
    const terms = await expecting(
      400,
      world.request('POST', '/v1/customers', { body: { name: 'X', payment_terms: 'net_999' } }),
    );
    assert.deepEqual(
      pointers(terms).map((each) => each.split(' ')[0]),
      ['/payment_terms'],
    );
    await aCustomer(world, { number: 'C-1' });
    assert.equal(
      (await expecting(409, world.request('POST', '/v1/customers', { body: { name: 'Y', number: 'C-1' } }))).body.code,
      'customer_number_already_used',
    );
  });

  it('many come in one call, a bad one spoils no other', async () => {
    const items = Array.from({ length: 1_000 }, (_, n) => ({
      external_id: `M-${n}`,
      name: n === 5 ? '' : `Customer ${n}`,
      number: n === 9 ? 'N-8' : `N-${n}`,
    }));
    const { body } = await expecting(200, world.request('POST', '/v1/customers', { body: { items } }));
    const statuses = body.results.map((result: { status: number }) => result.status) as number[];
    assert.equal(statuses[5], 400);
    assert.equal(statuses[9], 409);
    assert.equal(statuses.filter((status) => status === 201).length, 998);
    const again = await expecting(200, world.request('POST', '/v1/customers', { body: { items } }));
    assert.equal(again.body.results.filter((result: { status: number }) => result.status === 200).length, 998);
  });

  it('are listed by name, page by page, and found by part of it', async () => {
    const other = await world.asOther();
    for (const name of ['Zaanse', 'bólido', 'Alpha', 'alpha', 'Öl & Co', 'Beta']) await aCustomer(other, { name });
    const byName = async (sort: string) => {
      const names: string[] = [];
      let cursor = '';
      do {
        const { body } = await expecting(200, other.request('GET', `/v1/customers?sort=${sort}&limit=2${cursor}`));
        names.push(...body.data.map((customer: { name: string }) => customer.name));
        cursor = body.next_cursor === null ? '' : `&cursor=${body.next_cursor}`;
      } while (cursor !== '');
      return names;
    };
    const names = await byName('name');
    assert.equal(names.length, 6);
    assert.deepEqual(
      names.slice(0, 3).map((name) => name.toLowerCase()),
      ['alpha', 'alpha', 'beta'],
    );
    assert.deepEqual((await byName('-name')).length, 6);
    const found = await expecting(200, other.request('GET', '/v1/customers?search=ALPHA&include=total_count'));
    assert.equal(found.body.total_count, 2);
    assert.deepEqual(
      (await expecting(400, other.request('GET', '/v1/customers?cursor=nonsense'))).body.errors[0].code,
      'invalid_cursor',
    );
  });
});

describe('the catalogue', () => {
  it('a product keeps six decimals and its tax; edits clear and replace', async () => {
    const id = await aProduct(world, {
      sku: 'SCREW',
      name: 'Screw',
      unit_price: '0.012345',
      external_id: 'S-1',
      unit: 'H87',
    });
    const { body } = await expecting(200, world.request('GET', '/v1/products/external:S-1'));
    assert.deepEqual(
      [body.id, body.unit_price, body.tax_rate, body.tax_category, body.unit],
      [id, '0.012345', '19', 'S', 'H87'],
    );
    const free = await expecting(
      200,
      world.request('PATCH', `/v1/products/${id}`, { body: { tax_rate: '0', unit_price: null } }),
    );
    assert.deepEqual([free.body.tax_category, free.body.tax_rate, free.body.unit_price], ['Z', '0', null]);
    const open = await expecting(
      200,
      world.request('PATCH', `/v1/products/${id}`, { body: { tax_rate: null, tax_category: null } }),
    );
    assert.deepEqual([open.body.tax_category, open.body.tax_rate], [null, null]);
    assert.equal(
      (await expecting(409, world.request('POST', '/v1/products', { body: { sku: 'SCREW', name: 'Twice' } }))).body
        .code,
      'sku_already_used',
    );
    const tax = await expecting(
      422,
      world.request('POST', '/v1/products', { body: { sku: 'BOOK', name: 'Book', tax_category: 'E', tax_rate: '7' } }),
    );
    assert.equal(tax.body.code, 'tax_invalid');
    assert.deepEqual(pointers(tax), ['/tax_rate tax_rate_not_allowed', '/exemption_reason exemption_reason_missing']);
  });

  it('a tax rate that contradicts itself is refused by the fields it was sent with', async () => {
    const refused = async (body: object) =>
      pointers(await expecting(422, world.request('POST', '/v1/tax_rates', { body: { name: 'Odd', ...body } })));
    assert.deepEqual(await refused({ category: 'S' }), ['/rate tax_rate_missing']);
    assert.deepEqual(await refused({}), ['/rate tax_rate_missing']);
    assert.deepEqual(await refused({ rate: '0.19' }), ['/rate tax_rate_looks_like_a_fraction']);
  });

  it('two products with one sku in one call: the first has it', async () => {
    const items = ['A', 'B', 'A'].map((sku, n) => ({ sku: `DUP-${sku}`, name: `N${n}` }));
    const { body } = await expecting(200, world.request('POST', '/v1/products', { body: { items } }));
    assert.deepEqual(
      body.results.map((result: { status: number }) => result.status),
      [201, 201, 409],
    );
    assert.equal(body.results[2].problem.code, 'sku_already_used');
  });

  it('products are listed by sku; another account has its own', async () => {
    const other = await world.asOther();
    for (const sku of ['C', 'a', 'B']) await aProduct(other, { sku });
    const { body } = await expecting(200, other.request('GET', '/v1/products?sort=sku&limit=2'));
    assert.deepEqual(
      body.data.map((product: { sku: string }) => product.sku),
      ['a', 'B'],
    );
    const next = await expecting(200, other.request('GET', `/v1/products?limit=2&cursor=${body.next_cursor}`));
    assert.deepEqual(
      next.body.data.map((product: { sku: string }) => product.sku),
      ['C'],
    );
    await expecting(404, other.request('GET', '/v1/products/external:S-1'));
  });

  it('a line that says no tax is refused until the account has a default tax rate, and the refusal says how to set one', async () => {
    const other = await world.asOther({ defaultTax: false });
    const customer = await aCustomer(other);
    const line = { description: 'Crate', quantity: '1', unit_price: '100' };
    const none = await anOrder(other, { customer_id: customer, lines: [line] }, 422);
    assert.deepEqual([none.body.code, ...pointers(none)], ['tax_rate_missing', '/lines/0/tax_rate tax_rate_missing']);
    assert.match(none.body.detail, /POST \/v1\/tax_rates with "is_default": true/);
    const byHand = await expecting(
      422,
      other.request('POST', '/v1/invoices', { body: { customer_id: customer, lines: [line] } }),
    );
    assert.deepEqual(
      [byHand.body.code, ...pointers(byHand)],
      ['tax_rate_missing', '/lines/0/tax_rate tax_rate_missing'],
    );
    await expecting(
      201,
      other.request('POST', '/v1/tax_rates', { body: { name: 'Reduced', rate: '7', external_id: 'R' } }),
    );
    const untold = await anOrder(other, { customer_id: customer, lines: [line] }, 422);
    assert.deepEqual(pointers(untold), ['/lines/0/tax_rate tax_rate_missing']);
    await expecting(
      201,
      other.request('POST', '/v1/tax_rates', { body: { name: 'Standard', rate: '19', is_default: true } }),
    );
    assert.equal((await anOrder(other, { customer_id: customer, lines: [line] })).body.total, '119.00');
    await expecting(200, other.request('PATCH', '/v1/tax_rates/external:R', { body: { is_default: true } }));
    assert.equal((await anOrder(other, { customer_id: customer, lines: [line] })).body.total, '107.00');
    const { body } = await expecting(200, other.request('GET', '/v1/tax_rates'));
    assert.deepEqual(
      body.data.map((rate: { name: string; is_default: boolean }) => [rate.name, rate.is_default]),
      [
        ['Reduced', true],
        ['Standard', false],
      ],
    );
    assert.equal(
      (await expecting(409, other.request('POST', '/v1/tax_rates', { body: { name: 'Standard', rate: '20' } }))).body
        .code,
      'tax_rate_name_already_used',
    );
    const exempt = await expecting(
      201,
      other.request('POST', '/v1/tax_rates', { body: { name: 'Export', category: 'G' } }),
    );
    assert.equal(exempt.body.rate, '0');
    assert.notEqual(exempt.body.exemption_reason, null);
  });

  it('who only reads the catalogue does not write it', async () => {
    const sales = await world.as('sales');
    await expecting(200, sales.request('GET', '/v1/products'));
    await expecting(403, sales.request('POST', '/v1/products', { body: { sku: 'X', name: 'X' } }));
    const warehouse = await world.as('warehouse');
    const { body } = await expecting(200, warehouse.request('GET', '/v1/products'));
    assert.ok(body.data.every((product: object) => !('unit_price' in product)));
    await expecting(403, warehouse.request('GET', '/v1/customers'));
  });
});
