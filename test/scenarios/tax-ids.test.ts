/** Tax ids of sellers and buyers: checked when they are given, printed with what stands beside them. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { beginImport, check, errorsOf, run } from '../world/importing.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, expecting, pointers } from './selling-world.ts';

const world = await startWorld({ after });
const bill_to = { line1: 'Lange Reihe 50', city: 'Hamburg', postal_code: '20099', country: 'DE' };

describe('a tax id', () => {
  it('with a wrong check digit is refused by its field and rule, on a customer and on the account', async () => {
    const refused = await expecting(
      400,
      world.request('POST', '/v1/customers', { body: { name: 'A', bill_to, tax_id: 'DE129273399' } }),
    );
    assert.deepEqual(pointers(refused), ['/tax_id tax_id_wrong_check_digit']);
    assert.match(refused.body.errors[0].detail, /no VAT ID of DE.*national_tax_id/);
    const own = await expecting(400, world.request('PATCH', '/v1/account', { body: { tax_id: 'DE12927339' } }));
    assert.deepEqual(pointers(own), ['/tax_id tax_id_wrong_length']);
    const customer = await aCustomer(world, { bill_to, tax_id: 'DE129273398' });
    const edited = await world.request('PATCH', `/v1/customers/${customer}`, { body: { tax_id: 'FR61954506078' } });
    assert.deepEqual(pointers(edited), ['/tax_id tax_id_wrong_check_digit']);
  });

  it('in a bulk call spoils no other customer', async () => {
    const items = [
      { name: 'Right', tax_id: 'GB980780684' },
      { name: 'Wrong', tax_id: 'GB980780685' },
    ];
    const { body } = await world.request('POST', '/v1/customers', { body: { items } });
    assert.deepEqual(
      body.results.map(({ status }: { status: number }) => status),
      [201, 400],
    );
  });

  it('of a country without rules here is accepted as text', async () => {
    const inUs = { line1: '507 20th Ave. E.', city: 'Seattle', postal_code: '98122', country: 'US' };
    await aCustomer(world, { bill_to: inUs, tax_id: '12-3456789' });
  });

  it('in a file is refused by row, and its good rows come in', async () => {
    const main = 'Number,Name,Country,VAT,Steuernummer\n1,Eins,DE,DE129273398,29/815/08151\n2,Zwei,DE,DE129273399,\n';
    const id = await beginImport(world, { kind: 'customers', main });
    await check(world, id);
    const [error] = await errorsOf(world, id);
    assert.deepEqual([error.row, error.field, error.rule], [3, 'tax_id', 'tax_id_wrong_check_digit']);
    await run(world, id, { skip_bad: true });
    const { body } = await world.request('GET', '/v1/customers?limit=200');
    const imported = body.data.find(({ name }: { name: string }) => name === 'Eins');
    assert.equal(imported.national_tax_id, '29/815/08151');
  });

  it('stands on the invoice with the national number beside it, as they were when it was issued', async () => {
    await expecting(200, world.request('PATCH', '/v1/account', { body: { national_tax_id: 'HRB 12345 Hamburg' } }));
    const customer_id = await aCustomer(world, { bill_to, tax_id: 'DE129273398', national_tax_id: '29/815/08151' });
    const lines = [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }];
    const { body } = await expecting(
      201,
      world.request('POST', '/v1/invoices', { body: { customer_id, lines, on_creation: 'issue' } }),
    );
    await expecting(200, world.request('PATCH', '/v1/account', { body: { national_tax_id: null } }));
    const read = await expecting(200, world.request('GET', `/v1/invoices/${body.id}`));
    assert.equal(read.body.seller.national_tax_id, 'HRB 12345 Hamburg');
    assert.deepEqual([read.body.bill_to.tax_id, read.body.bill_to.national_tax_id], ['DE129273398', '29/815/08151']);
  });
});
