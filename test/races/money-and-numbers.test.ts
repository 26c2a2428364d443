import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, expecting } from '../scenarios/selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const customer = await aCustomer(world);

const post = (path: string, body?: unknown) => world.request('POST', path, body === undefined ? {} : { body });
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;
const atOnce = <T>(times: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => call(index)));

const drafted = async (price: string): Promise<string> =>
  (
    await expecting(
      201,
      post('/v1/invoices', {
        customer_id: customer,
        lines: [{ description: 'Advice', quantity: '1', unit_price: price, tax_rate: '0' }],
      }),
    )
  ).body.id;

const issued = async (price: string): Promise<string> => {
  const id = await drafted(price);
  await expecting(200, post(`/v1/invoices/${id}/issue`));
  return id;
};

const paid = async (amount: string): Promise<string> =>
  (
    await expecting(
      201,
      post('/v1/transactions', {
        customer_id: customer,
        type: 'payment',
        method: 'bank_transfer',
        amount,
        currency: 'EUR',
        effective_on: '2026-11-20',
      }),
    )
  ).body.id;

const seriesOf = async (): Promise<number[]> =>
  ((await get('/v1/invoices?kind=invoice&limit=200')).data as { number: string | null }[])
    .flatMap(({ number }) => (number === null ? [] : [Number(number.replace('INV-', ''))]))
    .sort((a, b) => a - b);

describe('money under concurrency', () => {
  it('fifty settlements at once take no more from a transaction than it has', async () => {
    const [invoices, payment] = [await Promise.all([issued('500'), issued('40'), issued('7')]), await paid('100')];
    const answers = await atOnce(50, (index) =>
      post('/v1/settlements', {
        allocations: [{ transaction_id: payment, invoice_id: invoices[index % 3], amount: '7' }],
      }),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 14);
    for (const { status, body } of answers) {
      if (status !== 201) assert.deepEqual([status, body.errors[0].code], [409, 'allocation_exceeds_transaction']);
    }
    const transaction = await get(`/v1/transactions/${payment}`);
    assert.deepEqual([transaction.allocated, transaction.unallocated], ['98.00', '2.00']);
    const balances = await Promise.all(invoices.map(async (id) => Number((await get(`/v1/invoices/${id}`)).balance)));
    assert.equal(500 + 40 + 7 - balances.reduce((sum, balance) => sum + balance, 0), 98);
  });

  it('settlements that cross each other all end, and end right', async () => {
    const [a, b] = [await issued('300'), await issued('300')];
    const [x, y] = [await paid('300'), await paid('300')];
    const answers = await atOnce(30, (index) => {
      const pairs = [
        { transaction_id: x, invoice_id: a, amount: '5' },
        { transaction_id: y, invoice_id: b, amount: '5' },
      ];
      return post('/v1/settlements', { allocations: index % 2 === 0 ? pairs : pairs.toReversed() });
    });
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.deepEqual(await Promise.all([a, b].map(async (id) => (await get(`/v1/invoices/${id}`)).balance)), [
      '150.00',
      '150.00',
    ]);
    assert.equal(new Set(answers.map(({ body }) => body.number)).size, 30);
  });

  it('ten credits of one invoice at once are one credit note and one open credit', async () => {
    const invoice = await issued('80');
    const answers = await atOnce(10, () => post(`/v1/invoices/${invoice}/credit`, { reason: 'Returned', send: false }));
    assert.deepEqual(
      [201, 200].map((wanted) => answers.filter(({ status }) => status === wanted).length),
      [1, 9],
    );
    assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
    const credits = (await get('/v1/transactions?type=credit')).data as { amount: string }[];
    assert.deepEqual(
      credits.map(({ amount }) => amount),
      ['80.00'],
    );
  });
});

describe('numbers under concurrency', () => {
  it('drafts issued, deleted and refused at once leave no gap in the series', async () => {
    const before = await seriesOf();
    const drafts = await Promise.all(Array.from({ length: 40 }, () => drafted('3')));
    const answers = await Promise.all(
      drafts.flatMap((id, index) => [
        post(`/v1/invoices/${id}/issue`),
        ...(index % 4 === 0 ? [world.request('DELETE', `/v1/invoices/${id}`)] : []),
        ...(index % 5 === 0 ? [post(`/v1/invoices/${id}/issue`)] : []),
        ...(index % 7 === 0
          ? [post('/v1/invoices', { customer_id: 'external:nobody', lines: [], on_creation: 'issue' })]
          : []),
      ]),
    );
    assert.ok(
      answers.every(({ status }) => status < 500),
      'nothing broke',
    );
    const series = await seriesOf();
    assert.deepEqual(
      series,
      Array.from({ length: series.length }, (_, index) => index + 1),
    );
    assert.ok(series.length >= before.length + 30, 'a draft is issued unless it was deleted first');
  });

  it('the books hold after all of this', async () => {
    const report = await verifyBooks(world.ports, world.accountId, null);
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
  });
});
