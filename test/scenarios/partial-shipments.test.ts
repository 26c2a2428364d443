import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import Big from 'big.js';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from './selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const customer = await aCustomer(world);

interface Invoice {
  readonly total: string;
  readonly net_total: string;
  readonly tax_total: string;
  readonly charge_total: string;
  readonly allowance_total: string;
  readonly charges: readonly { readonly kind: string; readonly net_amount: string }[];
  readonly tax_breakdown: readonly {
    readonly rate: string;
    readonly taxable_amount: string;
    readonly tax_amount: string;
  }[];
}

/** Prices and quantities that do not divide: thirds of cents everywhere. */
const LINES = [
  { description: 'Chai', quantity: '7', unit_price: '18.333333', discount_rate: '0.15', tax_rate: '19' },
  { description: 'Honey', quantity: '10', unit_price: '0.995', tax_rate: '7' },
  {
    description: 'Cheese, by weight',
    quantity: '2.125',
    unit_price: '33.47',
    discount_rate: '0.025',
    tax_rate: '7',
    unit: 'KGM',
  },
];
const CHARGES = [
  { kind: 'freight', amount: '24.97', tax_rate: '19' },
  { kind: 'fee', amount: '3.33' },
  { kind: 'discount', amount: '10.01' },
];
/** Of each line, shipment by shipment. */
const PARTS = [
  ['1', '3', '0.7'],
  ['2', '3', '0.7'],
  ['4', '4', '0.725'],
];

const sumOf = (amounts: readonly string[]): string =>
  amounts.reduce<Big>((sum, amount) => sum.plus(amount), Big(0)).toFixed(2);

const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;

const order = async (parts: Record<string, unknown> = {}) =>
  (await anOrder(world, { customer_id: customer, lines: LINES, charges: CHARGES, ...parts })).body;

async function shipInParts(placed: { id: string; lines: { id: string }[] }): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  for (const part of PARTS) {
    const lines = part.map((quantity, index) => ({ order_line_id: placed.lines[index]?.id, quantity }));
    const shipped = await expecting(
      201,
      world.request('POST', '/v1/shipments', { body: { order_id: placed.id, lines } }),
    );
    invoices.push(await get(`/v1/invoices/${shipped.body.invoice_id}`));
  }
  return invoices;
}

async function shipAtOnce(placed: { id: string }): Promise<Invoice> {
  const shipped = await expecting(201, world.request('POST', '/v1/shipments', { body: { order_id: placed.id } }));
  return get(`/v1/invoices/${shipped.body.invoice_id}`);
}

/** Rate to the sums of base and tax over all of them. */
function perRate(invoices: readonly Invoice[]): Record<string, string[]> {
  const rows = Map.groupBy(
    invoices.flatMap((invoice) => invoice.tax_breakdown),
    (row) => row.rate,
  );
  return Object.fromEntries(
    [...rows].map(([rate, of]) => [
      rate,
      [sumOf(of.map((row) => row.taxable_amount)), sumOf(of.map((row) => row.tax_amount))],
    ]),
  );
}

for (const pricesIncludeTax of [false, true]) {
  describe(`an order with prices ${pricesIncludeTax ? 'including' : 'before'} tax, shipped in three parts`, () => {
    it('is invoiced in parts that sum to it to the cent, per tax rate too', async () => {
      const placed = await order({ prices_include_tax: pricesIncludeTax });
      const parts = await shipInParts(placed);
      const whole = await shipAtOnce(await order({ prices_include_tax: pricesIncludeTax }));
      for (const total of ['total', 'net_total', 'tax_total'] as const) {
        assert.equal(sumOf(parts.map((part) => part[total])), placed[total], total);
        assert.equal(whole[total], placed[total], total);
      }
      assert.deepEqual(perRate(parts), perRate([whole]));
      const shown = await get(`/v1/orders/${placed.id}`);
      assert.deepEqual([shown.phase, shown.fulfilment, shown.billing], ['completed', 'shipped', 'invoiced']);
    });
  });
}

it('order totals are those calculated by hand', async () => {
  const placed = await order();
  // 7 x 18.333333 x 0.85 = 109.08; 10 x 0.995 = 9.95; 2.125 x 33.47 x 0.975 = 69.35
  assert.deepEqual(
    placed.lines.map((line: { amount: string }) => line.amount),
    ['109.08', '9.95', '69.35'],
  );
  assert.equal(placed.net_total, sumOf(['109.08', '9.95', '69.35', '24.97', '3.33', '-10.01']));
});

describe('the order’s freight', () => {
  const freightOf = (invoices: readonly Invoice[]): string[] =>
    invoices.map((invoice) =>
      sumOf(invoice.charges.filter(({ kind }) => kind === 'freight').map((charge) => charge.net_amount)),
    );

  it('is on the first invoice, on the last, or spread, as the policy requires', async () => {
    const charges = [{ kind: 'freight', amount: '24.97', tax_rate: '19' }];
    const under = async (rule: string) =>
      freightOf(await shipInParts(await order({ charges, billing_policy: { order_charges: rule } })));
    assert.deepEqual(await under('first'), ['24.97', '0.00', '0.00']);
    assert.deepEqual(await under('last'), ['0.00', '0.00', '24.97']);
    const spread = await under('pro_rata');
    assert.equal(sumOf(spread), '24.97');
    assert.ok(spread.every((part) => Number(part) > 0));
  });

  it('an over-shipment is refused with the line it is about, and nothing of it is kept', async () => {
    const placed = await order();
    const lines = [
      { order_line_id: placed.lines[0].id, quantity: '1' },
      { order_line_id: placed.lines[1].id, quantity: '10.000001' },
    ];
    const refused = await world.request('POST', '/v1/shipments', { body: { order_id: placed.id, lines } });
    assert.deepEqual([refused.status, refused.body.code], [409, 'order_line_already_shipped']);
    assert.equal(refused.body.errors?.[0]?.pointer, '/lines/1/quantity');
    const shown = await get(`/v1/orders/${placed.id}`);
    assert.deepEqual([shown.fulfilment, shown.shipment_ids, shown.invoice_ids], ['unfulfilled', [], []]);
  });
});
