/** Money in one call: a payment recorded and settled together, repeated safely, and told of when it is too much or cannot be. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { aCustomer, aProduct, expecting, pointers } from './selling-world.ts';
import { startWorld } from '../world/server.ts';

const world = await startWorld({ after });
await aProduct(world);

const post = (path: string, body: unknown, status: number) => expecting(status, world.request('POST', path, { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const today = new Date().toISOString().slice(0, 10);

/** An issued invoice over 21.42. */
const invoiceOf = async (customer: string, more: Record<string, unknown> = {}) => {
  const lines = [{ sku: 'CHAI', quantity: '1' }];
  return (await post('/v1/invoices', { customer_id: customer, lines, on_creation: 'issue', ...more }, 201)).body;
};
const balanceOf = async (invoice: { id: string }) => (await get(`/v1/invoices/${invoice.id}`)).balance;

describe('a payment in one call', () => {
  it('settles the invoice it names, and answers with both', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const { body } = await post(
      '/v1/payments',
      {
        amount: '21.42',
        method: 'bank_transfer',
        reference: invoice.number,
        allocations: [{ invoice_id: invoice.id }],
      },
      201,
    );
    assert.deepEqual(
      [body.transaction.customer_id, body.transaction.currency, body.transaction.effective_on, body.unallocated],
      [customer, 'EUR', today, '0.00'],
    );
    assert.deepEqual(body.settlement.allocations, [
      { transaction_id: body.id, invoice_id: invoice.id, amount: '21.42', invoice_balance: '0.00' },
    ]);
    assert.equal((await get(`/v1/invoices/${invoice.id}`)).status, 'paid');
  });

  it('settles invoices named by their number or the caller’s own id, as everywhere', async () => {
    const customer = await aCustomer(world, { number: 'K-7' });
    const numbered = await invoiceOf(customer);
    const own = await invoiceOf(customer, { external_id: 'erp-7' });
    const allocations = [{ invoice_id: `number:${numbered.number}` }, { invoice_id: 'external:erp-7' }];
    await post('/v1/payments', { customer_id: 'number:K-7', amount: '42.84', allocations }, 201);
    assert.deepEqual([await balanceOf(numbered), await balanceOf(own)], ['0.00', '0.00']);
    const unknown = { amount: '1.00', allocations: [{ invoice_id: 'number:INV-404' }] };
    assert.equal((await post('/v1/payments', unknown, 404)).body.code, 'invoice_not_found');
  });

  it('that names no invoice settles what is due first; the rest stays open credit', async () => {
    const customer = await aCustomer(world);
    const late = await invoiceOf(customer, { payment_terms: 'net_60' });
    const soon = await invoiceOf(customer, { payment_terms: 'net_7' });
    const first = (await post('/v1/payments', { customer_id: customer, amount: '30.00' }, 201)).body;
    assert.deepEqual(
      first.settlement.allocations.map((each: Record<string, string>) => [each['invoice_id'], each['amount']]),
      [
        [soon.id, '21.42'],
        [late.id, '8.58'],
      ],
    );
    const second = (await post('/v1/payments', { customer_id: customer, amount: '20.00' }, 201)).body;
    assert.deepEqual([await balanceOf(late), second.unallocated], ['0.00', '7.16']);
    const third = (await post('/v1/payments', { customer_id: customer, amount: '5.00' }, 201)).body;
    assert.deepEqual([third.settlement, third.unallocated], [null, '5.00']);
  });

  it('sent again with its external_id is the same payment; with other content it is refused', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const payment = {
      external_id: 'BANK-1',
      customer_id: customer,
      amount: '10.00',
      effective_on: '2026-01-05',
      allocations: [{ invoice_id: invoice.id, amount: '10.00' }],
    };
    const first = (await post('/v1/payments', payment, 201)).body;
    const again = (await post('/v1/payments', payment, 200)).body;
    assert.deepEqual(again, first);
    assert.equal(await balanceOf(invoice), '11.42');
    const other = await post('/v1/payments', { ...payment, amount: '11.00' }, 409);
    assert.deepEqual([other.body.code, ...pointers(other)], ['external_id_already_used', '/amount differs']);
    const allocations = [{ invoice_id: invoice.id, amount: '9.00' }];
    const elsewhere = await post('/v1/payments', { ...payment, allocations }, 409);
    assert.deepEqual(pointers(elsewhere), ['/allocations/0 differs']);
  });

  it('that names an invoice twice pays it once, and sent again is the same payment', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const named = { invoice_id: invoice.id };
    const unsaid = (await post('/v1/payments', { amount: '50.00', allocations: [named, named] }, 201)).body;
    assert.deepEqual([await balanceOf(invoice), unsaid.unallocated], ['0.00', '28.58']);
    const other = await invoiceOf(customer);
    const parts = ['9.00', '6.00'].map((amount) => ({ invoice_id: other.id, amount }));
    const payment = { external_id: 'BANK-3', amount: '50.00', effective_on: '2026-01-05', allocations: parts };
    const first = (await post('/v1/payments', payment, 201)).body;
    assert.equal(await balanceOf(other), '6.42');
    assert.deepEqual((await post('/v1/payments', payment, 200)).body, first);
    const allocations = parts.slice(0, 1);
    const refused = await post('/v1/payments', { ...payment, allocations }, 409);
    assert.deepEqual(pointers(refused), ['/allocations/0 differs']);
  });

  it('for a document that owes nothing is refused by name, and nothing is recorded', async () => {
    const customer = await aCustomer(world);
    const open = await invoiceOf(customer);
    const paid = await invoiceOf(customer);
    await post('/v1/payments', { amount: '21.42', allocations: [{ invoice_id: paid.id }] }, 201);
    const toVoid = await invoiceOf(customer);
    await post(`/v1/invoices/${toVoid.id}/void`, { reason: 'wrong' }, 200);
    const credited = await invoiceOf(customer);
    const note = (await post(`/v1/invoices/${credited.id}/credit`, { reason: 'wrong' }, 201)).body;
    const draft = await invoiceOf(customer, { on_creation: 'draft' });
    const others = await invoiceOf(await aCustomer(world));
    const pay = async (status: number, ...ids: string[]) =>
      pointers(await post('/v1/payments', { amount: '5', allocations: ids.map((id) => ({ invoice_id: id })) }, status));
    const before = (await get(`/v1/transactions?customer_id=${customer}`)).data.length;
    assert.deepEqual(await pay(409, toVoid.id), ['/allocations/0/invoice_id invoice_already_void']);
    assert.deepEqual(await pay(409, note.id), ['/allocations/0/invoice_id credit_note_is_no_receivable']);
    assert.deepEqual(await pay(409, draft.id), ['/allocations/0/invoice_id invoice_not_issued']);
    assert.deepEqual(await pay(409, paid.id), ['/allocations/0/invoice_id invoice_owes_nothing']);
    assert.deepEqual(await pay(409, open.id, (await invoiceOf(customer)).id), [
      '/allocations/1 allocation_exceeds_transaction',
    ]);
    assert.deepEqual(await pay(422, open.id, others.id), ['/allocations/1/invoice_id customer_mismatch']);
    assert.equal((await get(`/v1/transactions?customer_id=${customer}`)).data.length, before);
  });

  it('sent again with other allocations is refused, also when an allocation is left out or added', async () => {
    const customer = await aCustomer(world);
    const [one, two] = [await invoiceOf(customer), await invoiceOf(customer)];
    const payment = { external_id: 'BANK-33', customer_id: customer, amount: '30' };
    const first = { ...payment, allocations: [{ invoice_id: one.id }, { invoice_id: two.id, amount: '5.00' }] };
    const made = (await post('/v1/payments', first, 201)).body;
    const written = [{ invoice_id: one.id }, { invoice_id: two.id, amount: '5' }];
    const again = await post('/v1/payments', { ...payment, amount: '30.00', allocations: written }, 200);
    assert.equal(again.body.settlement.id, made.settlement.id);
    for (const allocations of [
      [{ invoice_id: one.id }],
      [{ invoice_id: one.id }, { invoice_id: two.id, amount: '6' }],
      [{ invoice_id: one.id }, { invoice_id: two.id }],
      undefined,
    ]) {
      const refused = await post('/v1/payments', { ...payment, allocations }, 409);
      assert.equal(refused.body.code, 'external_id_already_used', JSON.stringify(allocations));
    }
    const unowed = { external_id: 'BANK-34', customer_id: await aCustomer(world), amount: '5' };
    assert.equal((await post('/v1/payments', unowed, 201)).body.settlement, null);
    await post('/v1/payments', { ...unowed, allocations: [{ invoice_id: one.id }] }, 409);
  });

  it('five at once under one external_id are one', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const payment = { external_id: 'BANK-2', customer_id: customer, amount: '10.00', effective_on: '2026-01-05' };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => world.request('POST', '/v1/payments', { body: payment })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, 200, 200, 200, 201],
    );
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    assert.equal(await balanceOf(invoice), '11.42');
  });

  it('that cannot be settled as requested leaves nothing behind', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const allocations = [{ invoice_id: invoice.id, amount: '30.00' }];
    const refused = await post('/v1/payments', { customer_id: customer, amount: '20.00', allocations }, 409);
    assert.deepEqual(pointers(refused), ['/allocations/0/amount allocation_exceeds_transaction']);
    assert.deepEqual((await get(`/v1/transactions?customer_id=${customer}`)).data, []);
    assert.deepEqual(pointers(await post('/v1/payments', { amount: '20.00' }, 400)), ['/customer_id required']);
  });
});

it('a settlement that overpays lists the invoice and the amount', async () => {
  const customer = await aCustomer(world);
  const invoice = await invoiceOf(customer);
  const allocations = [{ invoice_id: invoice.id, amount: '25.00' }];
  const { settlement } = (await post('/v1/payments', { customer_id: customer, amount: '25.00', allocations }, 201))
    .body;
  assert.deepEqual(settlement.overpaid, [{ invoice_id: invoice.id, number: invoice.number, by: '3.58' }]);
  assert.equal(settlement.allocations[0].invoice_balance, '-3.58');
  const fine = await invoiceOf(customer);
  const paid = (await post('/v1/payments', { amount: '21.42', allocations: [{ invoice_id: fine.id }] }, 201)).body;
  assert.deepEqual(paid.settlement.overpaid, []);
});

it('a payment of a day that cannot be is refused, as in a file', async () => {
  const customer = await aCustomer(world);
  for (const path of ['/v1/transactions', '/v1/payments']) {
    for (const [day, code] of [
      ['2126-01-01', 'date_in_future'],
      ['1906-01-01', 'date_too_early'],
    ]) {
      const payment = { customer_id: customer, amount: '1.00', effective_on: day };
      const typed =
        path === '/v1/transactions' ? { ...payment, type: 'payment', method: 'cash', currency: 'EUR' } : payment;
      const refused = await post(path, typed, 400);
      assert.deepEqual(pointers(refused), [`/effective_on ${code}`], path);
    }
  }
});

describe('ids of the caller’s own', () => {
  it('a settlement sent again with its external_id is the same one; with other content it is refused', async () => {
    const customer = await aCustomer(world);
    const invoice = await invoiceOf(customer);
    const payment = { customer_id: customer, type: 'payment', method: 'cash', amount: '20.00', currency: 'EUR' };
    const { id } = (await post('/v1/transactions', { ...payment, effective_on: '2026-01-05' }, 201)).body;
    const allocations = [{ transaction_id: id, invoice_id: invoice.id, amount: '5.00' }];
    const first = (await post('/v1/settlements', { external_id: 'S-1', allocations }, 201)).body;
    const again = (await post('/v1/settlements', { external_id: 'S-1', allocations }, 200)).body;
    assert.deepEqual([again.id, again.external_id, await balanceOf(invoice)], [first.id, 'S-1', '16.42']);
    const other = [{ ...allocations[0], amount: '6.00' }];
    const refused = await post('/v1/settlements', { external_id: 'S-1', allocations: other }, 409);
    assert.equal(refused.body.code, 'external_id_already_used');
  });

  it('an invoice by hand sent again with its external_id is the same one; with other content it is refused', async () => {
    const customer = await aCustomer(world);
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    const wanted = { external_id: 'M-1', customer_id: customer, lines, on_creation: 'issue' };
    const answers = await Promise.all([1, 2, 3].map(() => world.request('POST', '/v1/invoices', { body: wanted })));
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, 200, 201],
    );
    assert.equal(new Set(answers.map(({ body }) => body.number)).size, 1);
    assert.equal(answers[0]?.body.external_id, 'M-1');
    const other = { ...wanted, lines: [{ sku: 'CHAI', quantity: '2' }] };
    assert.equal((await post('/v1/invoices', other, 409)).body.code, 'external_id_already_used');
  });

  it('a refused invoice does not use its external_id up, nor does a deleted draft', async () => {
    const customer = await aCustomer(world);
    const lines = [{ sku: 'CHAI', quantity: '1' }];
    await post('/v1/invoices', { external_id: 'M-2', customer_id: customer, lines: [{ quantity: '1' }] }, 422);
    const draft = (await post('/v1/invoices', { external_id: 'M-2', customer_id: customer, lines }, 201)).body;
    await expecting(204, world.request('DELETE', `/v1/invoices/${draft.id}`));
    await post('/v1/invoices', { external_id: 'M-2', customer_id: customer, lines, note: 'anew' }, 201);
  });
});

it('the books verify after all of this', async () => {
  const report = await get('/v1/audit/verify');
  assert.deepEqual(
    report.checks.filter((check: { ok: boolean }) => !check.ok),
    [],
  );
});
