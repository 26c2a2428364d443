/**
 * Validates the floor: the same orders are shipped by the procedure in one account and by the product in another, and every table must then
 * have as many new rows, of the same width, and the same sums. Fails when the floor does less work than the product.
 */
import type { BenchDatabase } from './cluster.ts';
import { callFloor, callServers, startServer } from './processes.ts';
import { table } from './report.ts';
import { shipRequest } from './scenarios.ts';
import { COMPARED, load, shippables, verifyInvoiced, type Block } from './work.ts';

const ORDERS = 32;
/** Allowed ratio of the floor's row widths in bytes to ours: wider rows would flatter the product. */
const NARROWEST = 0.95;
const WIDEST = 1.01;

interface Held {
  readonly rows: number;
  readonly bytes: number;
}
type Holding = Map<string, Held>;

/** Rows and bytes per table of one account, including jobs. */
async function holdingOf(database: BenchDatabase, account: number): Promise<Holding> {
  const tables = await database.query<{ name: string; filter: string }>(
    `select format('%I.%I', table_schema, table_name) as name, 'account_id = bench.id(1, $1)' as filter
     from information_schema.columns join information_schema.tables using (table_catalog, table_schema, table_name)
     where column_name = 'account_id' and table_schema not in ('bench', 'access') and table_type = 'BASE TABLE'
     union all select 'pgboss.job', 'data->>''accountId'' = bench.id(1, $1)::text'
     order by 1`,
  );
  const holding: Holding = new Map();
  for (const { name, filter } of tables) {
    const [row] = await database.query<{ rows: string; bytes: string }>(
      `select count(*) as rows, coalesce(sum(pg_column_size(t.*)), 0) as bytes from ${name} t where ${filter}`,
      [account],
    );
    holding.set(name, { rows: Number(row?.rows), bytes: Number(row?.bytes) });
  }
  return holding;
}

async function shipAsFloor(database: BenchDatabase, block: Block): Promise<void> {
  await callFloor({ database, block, clients: 1, procedure: 'ship' });
}

async function shipAsOurs(database: BenchDatabase, block: Block): Promise<void> {
  const server = await startServer({ database });
  try {
    const requests = (await shippables(database, block)).map(shipRequest);
    await callServers({ queues: [{ connections: 4, port: server.port, requests }] });
  } finally {
    await server.stop();
  }
}

async function rowsOf(
  database: BenchDatabase,
  account: number,
  ship: (block: Block) => Promise<void>,
): Promise<Holding> {
  // Prices depend on the order number, and the numbers differ, so sums are compared with those of the orders.
  const block = await load(database, { accounts: [account], count: ORDERS, state: 'packed' });
  await database.query('analyze');
  const before = await holdingOf(database, account);
  await ship(block);
  await verifyInvoiced(database, block);
  const after = await holdingOf(database, account);
  const [sums] = await database.query<{ ordered: string; invoiced: string }>(
    `select sum(o.total)::text as ordered,
       (select sum(i.total)::text from invoices.invoice i where i.account_id = bench.id(1, $1)) as invoiced
     from orders.sales_order o where o.account_id = bench.id(1, $1)`,
    [account],
  );
  if (sums?.ordered !== sums?.invoiced)
    throw new Error(`ordered ${sums?.ordered}, invoiced ${sums?.invoiced} in account ${account}`);
  const added: Holding = new Map();
  for (const [name, { rows, bytes }] of after) added.set(name, { rows: rows - (before.get(name)?.rows ?? 0), bytes });
  return added;
}

/** Returns the table of rows. @throws Error when the floor's rows differ from the product's. */
export async function compareRows(database: BenchDatabase): Promise<string> {
  const floor = await rowsOf(database, COMPARED.floor, (block) => shipAsFloor(database, block));
  const ours = await rowsOf(database, COMPARED.ours, (block) => shipAsOurs(database, block));
  const lines: string[][] = [];
  const wrong: string[] = [];
  for (const [name, { rows, bytes }] of ours) {
    const theirs = floor.get(name) ?? { rows: 0, bytes: 0 };
    if (rows !== theirs.rows) wrong.push(`${name}: floor ${theirs.rows} rows, ours ${rows} for ${ORDERS} invoices`);
    const width = bytes === 0 ? 1 : theirs.bytes / bytes;
    if (width < NARROWEST || width > WIDEST)
      wrong.push(`${name}: the floor's rows are ${width.toFixed(2)} times as wide`);
    if (rows > 0) lines.push([name, String(theirs.rows / ORDERS), String(rows / ORDERS), width.toFixed(2)]);
  }
  if (wrong.length > 0) throw new Error(`the floor is not one:\n${wrong.join('\n')}`);
  return table([['table', 'floor', 'ours', 'floor bytes : ours'], ...lines]);
}
