import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, it } from 'node:test';
import { Client } from 'pg';
import { sealAudit } from '#flows/audit/seal.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { aCustomer, anOrder, aProduct, expecting } from './selling-world.ts';
import { sharedCluster } from '../world/postgres.ts';
import { startWorld } from '../world/server.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

const world = await startWorld(
  { after },
  { ports: { formats: pdfWrittenBy(async () => ({ bytes: Buffer.from('%PDF-1.7 an invoice'), logoProblem: null })) } },
);
await aProduct(world);
const customer = await aCustomer(world);
const post = async (path: string, body: unknown) => (await expecting(201, world.request('POST', path, { body }))).body;

for (let i = 0; i < 4; i++) {
  const order = await anOrder(world, { customer_id: customer, charges: [{ kind: 'freight', amount: '5' }] });
  const shipment = await post('/v1/shipments', { order_id: order.body.id });
  const payment = await post('/v1/transactions', {
    customer_id: customer,
    type: 'payment',
    method: 'cash',
    amount: '50',
    currency: 'EUR',
    effective_on: '2026-11-20',
    reference: `R${i}`,
  });
  await post('/v1/settlements', {
    allocations: [{ transaction_id: payment.id, invoice_id: shipment.invoice_id, amount: '10' }],
  });
  await expecting(200, world.request('GET', `/v1/invoices/${shipment.invoice_id}/pdf`));
}
// From here on the world stands still: its worker would seal what the tests put in.
await world.stop();

const cluster = await sharedCluster();
const address = new URL(cluster.superuserUrl);
address.pathname = new URL(world.databaseUrl).pathname;
const { openPool } = await import('#runtime/database/connect.ts');
const { openDatabase } = await import('#runtime/database/transaction.ts');
const pool = openPool(world.databaseUrl, { log: world.ports.log });
after(() => pool.end());
const ports = { ...world.ports, database: openDatabase(pool) };
await sealAudit(ports);

/** The checks that fail after these statements, which are undone again by the others. */
async function failing(
  ...statements: string[]
): Promise<(readonly [name: string, label: string | null, sentence: string])[]> {
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    for (const statement of statements) {
      assert.ok((await client.query(statement)).rowCount !== 0 || !/^(update|delete)/.test(statement), statement);
    }
  } finally {
    await client.end();
  }
  const report = await verifyBooks(ports, world.accountId, null);
  assert.equal(
    report.ok,
    report.checks.every((check) => check.ok),
  );
  return report.checks.flatMap((check) =>
    check.offender === null ? [] : [[check.name, check.offender.label, check.sentence] as const],
  );
}

const first = `(select id from invoices.invoice where number = 'INV-00002')`;

it('untouched books are in order', async () => assert.deepEqual(await failing(), []));

it('a missing number is named with the one before which it is missing', async () => {
  const gap = await failing(
    `update invoices.invoice set serial = 40, number = 'INV-00040' where number = 'INV-00002'`,
    `update invoices.series set next_serial = 41`,
  );
  assert.deepEqual(
    gap.map(([name, label]) => [name, label]),
    [
      ['number_series', 'invoice 2'],
      ['documents', 'INV-00040'],
    ],
  );
  const undone = await failing(
    `update invoices.invoice set serial = 2, number = 'INV-00002' where number = 'INV-00040'`,
    `update invoices.series set next_serial = 5`,
  );
  assert.deepEqual(undone, []);
});

it('a number given twice, a counter that ran ahead and a settlement that is gone are named', async () => {
  const twice = await failing(
    `alter table invoices.invoice drop constraint invoice_account_id_series_serial_key`,
    `update invoices.invoice set serial = 1 where number = 'INV-00002'`,
  );
  assert.equal(twice.find(([name]) => name === 'number_series')?.[2], 'Number 1 of series invoice was given twice.');
  assert.deepEqual(await failing(`update invoices.invoice set serial = 2 where number = 'INV-00002'`), []);

  const ahead = await failing(`update invoices.series set next_serial = 7`);
  assert.deepEqual(ahead, [
    ['number_series', 'invoice 5', 'Series invoice has counted to 6, but number 5 is missing.'],
  ]);
  assert.deepEqual(await failing(`update invoices.series set next_serial = 5`), []);

  const dated = await failing(`update invoices.invoice set issued_on = issued_on + 1 where number = 'INV-00003'`);
  assert.equal(dated[0]?.[1], 'INV-00004');
  assert.deepEqual(
    await failing(`update invoices.invoice set issued_on = issued_on - 1 where number = 'INV-00003'`),
    [],
  );
});

it('a quantity changed in the ledger is named with its order and line', async () => {
  const entry = `update orders.quantity_entry set quantity = quantity * 2 where kind = 'billed' and source_id = ${first}`;
  assert.match(
    (await failing(entry))[0]?.[2] ?? '',
    /^Order \S+ line 1: billed: entries sum to 4, the balance says 2\.$/,
  );
  const undo = `update orders.quantity_entry set quantity = quantity / 2 where kind = 'billed' and source_id = ${first}`;
  assert.deepEqual(await failing(undo), []);
  const both = await failing(
    entry,
    `alter table orders.quantity_balance drop constraint billed_within_ceiling`,
    `update orders.quantity_balance set billed = 4 where order_line_id = (select order_line_id from invoices.line where invoice_id = ${first})`,
  );
  assert.deepEqual(
    both.map(([name]) => name),
    ['quantity_ledger', 'billed_quantities'],
  );
  assert.match(both[1]?.[2] ?? '', /invoices bill 2, the ledger says 4/);
  await failing(
    undo,
    `update orders.quantity_balance set billed = 2 where order_line_id = (select order_line_id from invoices.line where invoice_id = ${first})`,
  );
});

it('an allocation, a balance and a lifecycle that do not follow are named', async () => {
  const allocation = await failing(`update settlements.allocation set amount = 20 where invoice_id = ${first}`);
  assert.deepEqual(
    allocation.map(([name, label]) => [name, label]),
    [
      ['allocations', 'R1'],
      ['balances', 'INV-00002'],
    ],
  );
  const undone = `update settlements.allocation set amount = 10 where invoice_id = ${first}`;
  assert.deepEqual(await failing(undone), []);

  const forgiven = await failing(`update invoices.standing set credited = total where invoice_id = ${first}`);
  assert.match(forgiven[0]?.[2] ?? '', /^INV-00002: allocations credit 10\.0000, but it says /);
  assert.deepEqual(await failing(`update invoices.standing set credited = 10 where invoice_id = ${first}`), []);

  const closed = await failing(
    `update invoices.invoice set lifecycle = 'closed', closed_as = 'paid' where id = ${first}`,
  );
  assert.match(closed[0]?.[2] ?? '', /closed as paid, but .* is owed/);
  assert.deepEqual(
    await failing(`update invoices.invoice set lifecycle = 'issued', closed_as = null where id = ${first}`),
    [],
  );
});

it('a document that differs from what was issued is named', async () => {
  const renamed = await failing(
    `update invoices.line set description = 'Chai of the finest sort' where invoice_id = ${first}`,
  );
  assert.deepEqual(renamed, [['documents', 'INV-00002', 'INV-00002: its content differs from what was issued.']]);
  assert.deepEqual(await failing(`update invoices.line set description = 'Chai' where invoice_id = ${first}`), []);
  const addressed = await failing(
    `update invoices.revision set bill_to = replace(bill_to::text, 'Alfreds', 'Alfredos')::json where invoice_id = ${first}`,
  );
  assert.deepEqual(
    addressed.map(([name]) => name),
    ['documents'],
  );
  await failing(
    `update invoices.revision set bill_to = replace(bill_to::text, 'Alfredos', 'Alfreds')::json where invoice_id = ${first}`,
  );
});

it('a shipment that lost its invoice is named', async () => {
  const lost = await failing(`update invoices.claim set state = 'released' where invoice_id = ${first}`);
  assert.deepEqual(
    lost.map(([name]) => name),
    ['shipped_is_invoiced'],
  );
  assert.match(lost[0]?.[2] ?? '', /^Shipment .* left on \d{4}-\d\d-\d\d and has no invoice\.$/);
  assert.deepEqual(await failing(`update invoices.claim set state = 'live' where invoice_id = ${first}`), []);
});

it('a rendered file that is gone is named', async () => {
  await rm(world.dataDir, { recursive: true, force: true });
  const gone = await failing();
  assert.deepEqual(
    gone.map(([name]) => name),
    ['files'],
  );
  assert.match(gone[0]?.[2] ?? '', /\.pdf is missing from the data directory\.$/);
});
