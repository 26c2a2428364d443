/**
 * What every billing trigger must keep, whatever fires it: each one of the table is driven through the API by its event and put through
 * the same tests. The CHECK constraints of the database are compared with the table.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import Big from 'big.js';
import { Client } from 'pg';
import { verifyBooks } from '#flows/audit/verify.ts';
import {
  INVOICE_ORIGINS,
  RUNGS,
  SOURCE_KINDS,
  TRIGGER_NAMES,
  triggerOf,
  type FiringEvent,
  type Rung,
  type TriggerName,
} from '#model/trigger.ts';
import { startWorld } from '../world/server.ts';
import { aCustomer, anOrder, expecting } from '../scenarios/selling-world.ts';

const world = await startWorld({ after }, { config: { workers: false } });
const customer = await aCustomer(world);

const post = (status: number, path: string, body?: unknown) =>
  expecting(status, world.request('POST', path, body === undefined ? {} : { body }));
const get = async (path: string) => (await expecting(200, world.request('GET', path))).body;

interface Order {
  readonly id: string;
  readonly total: string;
  readonly lines: readonly { readonly id: string; readonly quantity: string; readonly billed_quantity: string }[];
}

interface Invoice {
  readonly id: string;
  readonly origin: string;
  readonly status: string;
  readonly total: string;
}

/** Prices and quantities that do not divide, two rates, freight and a discount over both. */
const CONTENT = {
  lines: [
    { description: 'Chai', quantity: '7', unit_price: '18.333333', discount_rate: '0.15', tax_rate: '19' },
    { description: 'Cheese', quantity: '2.125', unit_price: '33.47', tax_rate: '7' },
  ],
  charges: [
    { kind: 'freight', amount: '24.97' },
    { kind: 'discount', amount: '10.01' },
  ],
};
const PARTS = [
  ['3', '0.7'],
  ['4', '1.425'],
];

/** A source that fired: the same request once more, and the one that bills it after its invoice was voided for that. */
interface Fired {
  readonly repeat: () => Promise<unknown>;
  readonly billAgain: () => Promise<unknown>;
}

/** How each event comes about on a draft, source by source. A trigger on a new event says it here. */
const FIRE: Readonly<Record<FiringEvent | 'by hand', (order: Order) => Promise<Fired[]>>> = {
  'order.accepted': async (order) => [await firing(() => post(200, `/v1/orders/${order.id}/accept`))],
  'shipment.shipped': async (order) => {
    await post(200, `/v1/orders/${order.id}/accept`);
    const packed = await Promise.all(PARTS.map((part) => pack(order, part)));
    const fired: Fired[] = [];
    for (const id of packed) fired.push(await firing(() => post(200, `/v1/shipments/${id}/ship`)));
    return fired;
  },
  'by hand': async (order) => {
    await post(200, `/v1/orders/${order.id}/accept`);
    const fired: Fired[] = [];
    for (const [index, part] of PARTS.entries()) {
      const content = { order_id: order.id, lines: linesOf(order, part), on_creation: 'issue' };
      const bill = (name: string) => () =>
        world.request('POST', '/v1/invoices', { body: { ...content, external_id: `${name} ${order.id} ${index}` } });
      fired.push({ ...(await firing(bill('first'))), billAgain: bill('again') });
    }
    return fired;
  },
};

/** A trigger bills no more than its event has recorded. */
const RECORDED: Readonly<Record<FiringEvent | 'by hand', Rung>> = {
  'order.accepted': 'ordered',
  'shipment.shipped': 'shipped',
  'by hand': 'ordered',
};

async function firing(request: Fired['repeat']): Promise<Fired> {
  await request();
  return { repeat: request, billAgain: request };
}

const linesOf = (order: Order, part: readonly string[]) =>
  part.map((quantity, index) => ({ order_line_id: order.lines[index]?.id, quantity }));

const pack = async (order: Order, part: readonly string[]): Promise<string> =>
  (await post(201, '/v1/shipments', { order_id: order.id, lines: linesOf(order, part), ship: false })).body.id;

async function draft(trigger: TriggerName, policy: Record<string, unknown> = {}, content = CONTENT): Promise<Order> {
  const billing_policy = { trigger, on_creation: 'issue', ...policy };
  return (await anOrder(world, { customer_id: customer, accept: false, ...content, billing_policy })).body;
}

/** The oldest first, without the void ones. */
async function invoicesOf(order: Order): Promise<Invoice[]> {
  const { data } = await get(`/v1/invoices?order_id=${order.id}&limit=100`);
  return (data as Invoice[]).filter(({ status }) => status !== 'void').toReversed();
}

const sumOf = (invoices: readonly Invoice[]): string =>
  invoices.reduce<Big>((sum, { total }) => sum.plus(total), Big(0)).toFixed(2);

const billedOf = async ({ id }: Order): Promise<string[]> =>
  (await get(`/v1/orders/${id}`)).lines.map((line: Order['lines'][number]) => line.billed_quantity);

async function request<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: world.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

for (const name of TRIGGER_NAMES) {
  const trigger = triggerOf(name);
  const fire = FIRE[trigger.firedBy ?? 'by hand'];

  describe(`the trigger ${name}`, () => {
    it('makes one invoice for each source, which says where it arose', async () => {
      const order = await draft(name);
      const sources = await fire(order);
      const invoices = await invoicesOf(order);
      assert.deepEqual(
        invoices.map(({ origin }) => origin),
        sources.map(() => trigger.origin),
      );
      const claims = await request<{ kind: string }>(
        `select c.source_kind as kind from invoices.claim c
         join invoices.invoice i on i.account_id = c.account_id and i.id = c.invoice_id
         join orders.sales_order o on o.account_id = i.account_id and o.id = i.order_id
         where o.number = $1 and c.state = 'live'`,
        [(await get(`/v1/orders/${order.id}`)).number],
      );
      const expected = trigger.source === null ? [] : sources.map(() => trigger.source);
      assert.deepEqual(
        claims.map(({ kind }) => kind),
        expected,
      );
    });

    it('bills the order to the cent over all of its sources', async () => {
      const order = await draft(name);
      await fire(order);
      assert.equal(sumOf(await invoicesOf(order)), order.total);
      assert.deepEqual(
        await billedOf(order),
        order.lines.map(({ quantity }) => quantity),
      );
    });

    it('bills nothing twice, however often and however many at once ask', async () => {
      const order = await draft(name);
      const sources = await fire(order);
      const invoices = await invoicesOf(order);
      await Promise.all([...sources, ...sources, ...sources].map(({ repeat }) => repeat()));
      assert.deepEqual(await invoicesOf(order), invoices);
    });

    it('leaves nothing for the facts that come after it', async () => {
      const order = await draft(name);
      await fire(order);
      const invoices = await invoicesOf(order);
      const { shipment_ids: shipped } = await get(`/v1/orders/${order.id}`);
      if (shipped.length === 0) await post(201, '/v1/shipments', { order_id: order.id });
      await post(200, `/v1/orders/${order.id}/complete`);
      assert.deepEqual(await invoicesOf(order), invoices);
      const more = await post(409, '/v1/invoices', { order_id: order.id, on_creation: 'issue' });
      assert.equal(more.body.code, 'nothing_left_to_bill');
    });

    it('bills up to what its event records', () => {
      assert.equal(trigger.rung, RECORDED[trigger.firedBy ?? 'by hand']);
    });

    it(`lets no line be billed beyond what ${trigger.words.limit}`, async () => {
      const lines = [{ description: 'Chai', quantity: '5', unit_price: '3', tax_rate: '19' }];
      const order = await draft(name, { on_creation: 'draft' }, { lines, charges: [] });
      await post(200, `/v1/orders/${order.id}/accept`);
      const shipment = await pack(order, ['2']);
      await post(200, `/v1/shipments/${shipment}/ship`);
      const limit = { ordered: 5, shipped: 2 }[trigger.rung];
      const bill = (status: number, quantity: number) =>
        post(status, '/v1/invoices', {
          order_id: order.id,
          lines: linesOf(order, [String(quantity)]),
          on_creation: 'issue',
        });
      assert.equal((await bill(409, limit + 1)).body.code, 'order_line_already_billed');
      await bill(201, limit);
      for (const { id, status } of await invoicesOf(order)) {
        if (status !== 'draft') continue;
        const twice = await post(409, `/v1/invoices/${id}/issue`);
        assert.match(twice.body.code, /^(order_line_already_billed|nothing_left_to_bill)$/);
      }
      assert.deepEqual(await billedOf(order), [String(limit)]);
    });

    it('bills a source again when its invoice was voided for that, once and for the same', async () => {
      const order = await draft(name);
      const [first] = await fire(order);
      const [wrong, ...others] = await invoicesOf(order);
      assert.ok(first !== undefined && wrong !== undefined);
      await post(200, `/v1/invoices/${wrong.id}/void`, { reason: 'Wrong address', source: 'bill_again' });
      assert.deepEqual(await invoicesOf(order), others);
      await Promise.all([first.billAgain(), first.billAgain(), first.billAgain()]);
      const anew = (await invoicesOf(order)).filter(({ id }) => !others.some((other) => other.id === id));
      assert.equal(anew.length, 1);
      assert.notEqual(anew[0]?.id, wrong.id);
      assert.equal(sumOf(await invoicesOf(order)), order.total);
    });

    it('holds a source whose invoice was voided for good', async () => {
      if (trigger.source === null) return;
      const order = await draft(name);
      const sources = await fire(order);
      const [wrong, ...others] = await invoicesOf(order);
      await post(200, `/v1/invoices/${wrong?.id}/void`, { reason: 'Samples', source: 'hold' });
      for (const { billAgain } of sources) await billAgain();
      assert.deepEqual(await invoicesOf(order), others);
    });

    it('makes a draft where the policy says so, which bills the order once it is issued', async () => {
      const order = await draft(name, { on_creation: 'draft' });
      await fire(order);
      for (const { id, status } of await invoicesOf(order)) {
        if (trigger.source !== null) assert.equal(status, 'draft');
        if (status === 'draft') await post(200, `/v1/invoices/${id}/issue`);
      }
      assert.equal(sumOf(await invoicesOf(order)), order.total);
    });
  });
}

it('the books of an account that uses every trigger verify', async () => {
  const { checks } = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  );
});

describe('the database', () => {
  const definition = async (name: string): Promise<string> => {
    const [row] = await request<{ definition: string }>(
      `select pg_get_expr(conbin, conrelid) as definition from pg_constraint where conname = $1`,
      [name],
    );
    assert.ok(row !== undefined, name);
    return row.definition;
  };
  const LISTS: readonly (readonly [constraint: string, values: readonly string[]])[] = [
    ['claim_source_kind_check', SOURCE_KINDS],
    ['invoice_origin_check', INVOICE_ORIGINS],
    ['quantity_balance_ceiling_check', RUNGS],
  ];
  for (const [constraint, values] of LISTS) {
    it(`takes by ${constraint} what the table of triggers has, and nothing else`, async () => {
      const taken = [...(await definition(constraint)).matchAll(/'([^']*)'::text/g)].map(([, value]) => value);
      assert.deepEqual(new Set(taken), new Set(values));
    });
  }

  it('limits what is billed by the rung of the trigger', async () => {
    const limit = await definition('billed_within_ceiling');
    const balance = { ordered: 5, shipped: 3 };
    for (const rung of RUNGS) {
      const allowed = async (billed: number) =>
        (
          await request<{ allowed: boolean }>(
            `select ${limit} as allowed from (values ($1::text, $2::numeric, $3::numeric, $4::numeric, 1::numeric))
              b(ceiling, ordered, shipped, billed, credited)`,
            [rung, balance.ordered, balance.shipped, billed + 1],
          )
        )[0]?.allowed;
      assert.deepEqual([await allowed(balance[rung]), await allowed(balance[rung] + 1)], [true, false], rung);
    }
  });
});
