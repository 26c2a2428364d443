import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Big from 'big.js';
import { sealAudit } from '#flows/audit/seal.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { cell, readNorthwind, type Northwind } from '../world/northwind.ts';
import { startWorld, type World } from '../world/server.ts';
import { sharedPath } from '../world/shared.ts';

interface Invoice {
  readonly number: string;
  readonly order_number: string;
  readonly issued_on: string;
  readonly line_total: string;
  readonly charge_total: string;
  readonly total: string;
}

const CHUNK = 250;

/** Sends them in calls of many, and counts the answers by status. */
async function sendAll(world: World, path: string, items: readonly object[]): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let from = 0; from < items.length; from += CHUNK) {
    const got = await world.request('POST', path, { body: { items: items.slice(from, from + CHUNK) } });
    assert.equal(got.status, 200, JSON.stringify(got.body).slice(0, 500));
    for (const result of got.body.results as { status: number; problem?: unknown }[]) {
      assert.ok(result.status < 300, JSON.stringify(result.problem));
      counts[result.status] = (counts[result.status] ?? 0) + 1;
    }
  }
  return counts;
}

async function sendBook(world: World, book: Northwind): Promise<Record<string, Record<number, number>>> {
  return {
    customers: await sendAll(world, '/v1/customers', book.customers),
    products: await sendAll(world, '/v1/products', book.products),
    orders: await sendAll(world, '/v1/orders', book.orders),
    shipments: await sendAll(world, '/v1/shipments', book.shipments),
  };
}

async function invoicesOf(world: World, filter = ''): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await world.request('GET', `/v1/invoices?limit=200${filter}${cursor}`);
    assert.equal(status, 200, JSON.stringify(body));
    invoices.push(...body.data);
    if (!body.has_more) return invoices.sort((a, b) => a.number.localeCompare(b.number));
    cursor = `&cursor=${body.next_cursor}`;
  }
}

/** quantity x price x (1 - discount), half away from zero to the cent, line by line: from the files alone. */
function expectedOrders(book: Northwind): Map<string, { lines: Big; freight: Big }> {
  const expected = new Map(
    book.files.orders.map((row) => [cell(row, 'order_id'), { lines: Big(0), freight: Big(cell(row, 'freight')) }]),
  );
  for (const row of book.files.lines) {
    const order = expected.get(cell(row, 'order_id'));
    assert.ok(order);
    const net = Big(cell(row, 'quantity'))
      .times(cell(row, 'unit_price'))
      .times(Big(1).minus(cell(row, 'discount')));
    order.lines = order.lines.plus(net.round(2, Big.roundHalfUp));
  }
  return expected;
}

const sumOf = (amounts: readonly (Big | string)[]): string =>
  amounts.reduce<Big>((sum, amount) => sum.plus(amount), Big(0)).toFixed(2);

const dayOf = (book: Northwind) =>
  new Map(book.shipments.map((shipment) => [shipment.external_id, shipment.shipped_at.slice(0, 10)]));

/** Seals what waits, and answers the head: it moves with every event and with nothing else. */
async function headOf(world: World): Promise<string> {
  while ((await sealAudit(world.ports)) > 0);
  const report = await verifyBooks(world.ports, world.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
  return `${report.head.position}:${report.head.hash}`;
}

describe('a wholesaler’s order book of two years', () => {
  it('ships into 809 invoices that agree with it to the cent, and a replay changes nothing', async (t) => {
    const folder = sharedPath(t, 'data/northwind');
    if (folder === null) return;
    const book = readNorthwind(folder);
    const world = await startWorld(t, { config: { workers: false } });
    await world.request('PATCH', '/v1/account', {
      body: { name: 'Northwind Traders', home_currency: 'USD', time_zone: 'America/Los_Angeles' },
    });

    assert.deepEqual(await sendBook(world, book), {
      customers: { 201: 91 },
      products: { 201: 77 },
      orders: { 201: 830 },
      shipments: { 201: 809 },
    });
    const invoices = await invoicesOf(world);
    checkNumbers(invoices);
    checkAmounts(book, invoices);

    const head = await headOf(world);
    assert.deepEqual(await sendBook(world, book), {
      customers: { 200: 91 },
      products: { 200: 77 },
      orders: { 200: 830 },
      shipments: { 200: 809 },
    });
    assert.deepEqual(await invoicesOf(world), invoices);
    assert.equal(await headOf(world), head, 'a replay leaves no event');

    await shipInThree(world, book, '11008');
  });
});

function checkNumbers(invoices: readonly Invoice[]): void {
  assert.deepEqual(
    invoices.map(({ number }) => number),
    Array.from({ length: 809 }, (_, index) => `INV-${String(index + 1).padStart(5, '0')}`),
  );
}

function checkAmounts(book: Northwind, invoices: readonly Invoice[]): void {
  const expected = expectedOrders(book);
  const shippedOn = dayOf(book);
  for (const invoice of invoices) {
    const order = expected.get(invoice.order_number);
    assert.ok(order, invoice.order_number);
    assert.deepEqual(
      [invoice.line_total, invoice.charge_total, invoice.total, invoice.issued_on],
      [
        sumOf([order.lines]),
        sumOf([order.freight]),
        sumOf([order.lines, order.freight]),
        shippedOn.get(invoice.order_number),
      ],
      invoice.order_number,
    );
  }
  const shipped = [...expected].filter(([id]) => shippedOn.has(id)).map(([, order]) => order);
  assert.equal(new Set(invoices.map((invoice) => invoice.order_number)).size, 809);
  assert.equal(
    sumOf(invoices.map(({ total }) => total)),
    sumOf(shipped.flatMap(({ lines, freight }) => [lines, freight])),
  );
  // The files' own control sums, of shipped and unshipped orders together.
  assert.equal(sumOf([...expected.values()].map(({ freight }) => freight)), '64942.69');
}

/** Thirds of whole pieces, the last shipment taking what is left. */
async function shipInThree(world: World, book: Northwind, id: string): Promise<void> {
  assert.ok(book.unshipped.includes(id));
  const order = book.orders.find(({ external_id }) => external_id === id);
  assert.ok(order);
  const thirds = order.lines.map(({ external_id, quantity }) => ({
    order_line_id: `external:${external_id}`,
    quantity: String(Math.floor(Number(quantity) / 3)),
  }));
  for (const [index, day] of ['1998-05-07', '1998-05-08', '1998-05-11'].entries()) {
    const lines = index < 2 ? { lines: thirds } : {};
    const body = {
      order_id: `external:${id}`,
      external_id: `${id}-${index + 1}`,
      shipped_at: `${day}T18:00:00Z`,
      ...lines,
    };
    const got = await world.request('POST', '/v1/shipments', { body });
    assert.equal(got.status, 201, JSON.stringify(got.body));
  }
  const { body: shown } = await world.request('GET', `/v1/orders/external:${id}`);
  const parts = await invoicesOf(world, `&order_id=external:${id}`);
  const whole = expectedOrders(book).get(id);
  assert.ok(whole);
  assert.deepEqual(
    parts.map(({ number, issued_on }) => `${number} ${issued_on}`),
    ['INV-00810 1998-05-07', 'INV-00811 1998-05-08', 'INV-00812 1998-05-11'],
  );
  assert.equal(sumOf(parts.map(({ line_total }) => line_total)), sumOf([whole.lines]));
  assert.equal(sumOf(parts.map(({ charge_total }) => charge_total)), sumOf([whole.freight]));
  assert.equal(sumOf(parts.map(({ total }) => total)), shown.total);
  assert.deepEqual([shown.phase, shown.fulfilment, shown.billing], ['completed', 'shipped', 'invoiced']);
  await headOf(world);
}
