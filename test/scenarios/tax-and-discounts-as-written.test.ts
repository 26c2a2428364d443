/** Tax that nobody said, rates written as fractions, discounts in percent: wherever lines come in, they mean one thing or are refused. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { beginImport, importRows, check, errorsOf } from '../world/importing.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, aProduct, anOrder, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after }, { defaultTax: false });
const customer = await aCustomer(world, { external_id: 'C1' });
const line = { description: 'Crate', quantity: '1', unit_price: '100' };

const manual = (lines: readonly object[], status: number) =>
  expecting(
    status,
    world.request('POST', '/v1/invoices', { body: { customer_id: customer, lines, on_creation: 'draft' } }),
  );

async function importErrors(kind: string, main: string): Promise<string[]> {
  const id = await beginImport(world, { kind, main });
  await check(world, id);
  const errors = await errorsOf(world, id);
  return errors.map((error) => `${error.row} ${error.field} ${error.rule}: ${error.detail} ${error.hint ?? ''}`);
}

describe('with no default tax rate', () => {
  it('an order, an edit of an order, and a manual invoice without tax are refused, with the call that sets a default', async () => {
    const order = await anOrder(world, { customer_id: customer, lines: [line] }, 422);
    const draft = await anOrder(world, { customer_id: customer, accept: false, lines: [{ ...line, tax_rate: '0' }] });
    const edit = await expecting(
      422,
      world.request('PATCH', `/v1/orders/${draft.body.id}`, { body: { lines: [line] } }),
    );
    const byHand = await manual([line], 422);
    for (const refused of [order, edit, byHand]) {
      assert.equal(refused.body.code, 'tax_rate_missing');
      assert.deepEqual(pointers(refused), ['/lines/0/tax_rate tax_rate_missing']);
      assert.match(refused.body.detail, /POST \/v1\/tax_rates with "is_default": true/);
    }
  });

  it('a product without a tax does not make its lines untaxed', async () => {
    await aProduct(world, { sku: 'BARE', tax_rate: undefined });
    const got = await anOrder(world, { customer_id: customer, lines: [{ sku: 'BARE', quantity: '1' }] }, 422);
    assert.deepEqual(pointers(got), ['/lines/0/tax_rate tax_rate_missing']);
  });

  it('rows of an order file without tax are errors of their row', async () => {
    const file = 'order,customer,description,qty,price\nO-1,C1,Crate,1,100\n';
    const [only, ...others] = await importErrors('orders', file);
    assert.match(only ?? '', /^2 lines\.tax_rate tax_rate_missing: .*default/);
    assert.deepEqual(others, []);
  });

  it('a line with rate 0 is untaxed, as stated', async () => {
    const { body } = await anOrder(world, { customer_id: customer, lines: [{ ...line, tax_rate: '0' }] });
    assert.equal(body.total, '100.00');
  });
});

describe('a tax rate written as a fraction', () => {
  const HINT = /"0\.19" is 0\.19 %; write "19"/;

  it('is refused on lines, charges, products and rates, with what to write instead', async () => {
    const order = await anOrder(
      world,
      {
        customer_id: customer,
        lines: [{ ...line, tax_rate: '0.19' }],
        charges: [{ kind: 'freight', amount: '5', tax_rate: '0.19' }],
      },
      422,
    );
    assert.deepEqual(pointers(order), [
      '/lines/0/tax_rate tax_rate_looks_like_a_fraction',
      '/charges/0/tax_rate tax_rate_looks_like_a_fraction',
    ]);
    for (const refused of [
      order,
      await manual([{ ...line, tax_rate: '0.19' }], 422),
      await world.request('POST', '/v1/products', { body: { sku: 'F', name: 'F', tax_rate: '0.19' } }),
      await world.request('POST', '/v1/tax_rates', { body: { name: 'F', rate: '0.19' } }),
    ]) {
      assert.equal(refused.status, 422);
      assert.match(refused.body.errors[0].detail, HINT);
    }
  });

  it('is an error of its row in files of orders, products, tax rates and documents', async () => {
    const files = [
      ['orders', 'order,customer,description,qty,price,tax_rate\nO-2,C1,Crate,1,100,0.19\n'],
      ['products', 'sku,name,tax_rate\nF,F,0.19\n'],
      ['tax_rates', 'name,rate\nF,0.19\n'],
      ['documents', 'number,customer,date,total,tax_total,tax_rate\nD-1,C1,2026-01-10,119.00,19.00,0.19\n'],
    ] as const;
    for (const [kind, main] of files) {
      const errors = await importErrors(kind, main);
      assert.match(errors.join('\n'), HINT, kind);
      assert.match(errors.join('\n'), /tax_rate_looks_like_a_fraction/, kind);
    }
  });
});

describe('a discount in percent', () => {
  const five = { ...line, tax_rate: '19', discount_percent: '5' };

  it('"5" takes 5 %, on orders, edits, invoices by hand and in files', async () => {
    const order = await anOrder(world, { customer_id: customer, accept: false, lines: [five] });
    const [first] = order.body.lines;
    assert.deepEqual([first.discount_rate, first.discount_percent, first.amount], ['0.05', '5', '95.00']);
    const edited = await expecting(
      200,
      world.request('PATCH', `/v1/orders/${order.body.id}`, {
        body: { lines: [{ ...five, discount_percent: '12.5' }] },
      }),
    );
    assert.deepEqual([edited.body.lines[0].discount_rate, edited.body.lines[0].amount], ['0.125', '87.50']);
    assert.equal((await manual([five], 201)).body.net_total, '95.00');
    await importRows(world, {
      kind: 'orders',
      main: 'id,customer,description,qty,price,tax_rate,discount_percent\nO-3,C1,Crate,1,100,19,5\n',
    });
    const imported = await expecting(200, world.request('GET', '/v1/orders/external:O-3'));
    assert.equal(imported.body.lines[0].discount_rate, '0.05');
  });

  it('beside a discount_rate it must be equal, or is refused', async () => {
    const both = { ...five, discount_rate: '0.05' };
    assert.equal((await anOrder(world, { customer_id: customer, lines: [both] })).body.lines[0].amount, '95.00');
    const other = { ...five, discount_rate: '0.5' };
    const order = await anOrder(world, { customer_id: customer, lines: [other] }, 400);
    const byHand = await manual([other], 400);
    for (const refused of [order, byHand]) {
      assert.deepEqual(pointers(refused), ['/lines/0/discount_percent discounts_disagree']);
      assert.match(refused.body.errors[0].detail, /discount_rate is 50 % but discount_percent is 5 %/);
    }
    const file =
      'id,customer,description,qty,price,tax_rate,discount_rate,discount_percent\nO-4,C1,Crate,1,100,19,0.5,5\n';
    assert.match((await importErrors('orders', file)).join('\n'), /^2 lines\.discount_percent discounts_disagree/);
  });

  it('written into discount_rate is refused with the field it belongs in', async () => {
    const wrong = { ...line, tax_rate: '19', discount_rate: '15' };
    const order = await anOrder(world, { customer_id: customer, lines: [wrong] }, 400);
    assert.deepEqual(pointers(order), ['/lines/0/discount_rate discount_rate_looks_like_a_percentage']);
    assert.match(order.body.errors[0].detail, /"0\.15" is 15 %.*"discount_percent": "15"/);
    const file = 'id,customer,description,qty,price,tax_rate,discount_rate\nO-5,C1,Crate,1,100,19,15\n';
    assert.match((await importErrors('orders', file)).join('\n'), /lines\.discount_percent/);
  });
});
