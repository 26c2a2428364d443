/** Orders and packed shipments to measure with, allocated in blocks of numbers, and checks of the results. */
import { readFile } from 'node:fs/promises';
import { writeId } from '#kernel/id.ts';
import type { OrderId, ShipmentId } from '#kernel/id.ts';
import type { BenchCluster, BenchDatabase } from './cluster.ts';

/** Accounts 1 to 100 share the load; one is hot; four make bulk calls; two are compared row by row. */
export const SPREAD = Array.from({ length: 100 }, (_, index) => index + 1);
export const HOT = [101];
export const BULK = [102, 103, 104, 105];
export const COMPARED = { floor: 106, ours: 107 } as const;
const LAST_ACCOUNT = 107;
const HISTORY = 10_000;
const CHUNK = 20_000;
/** Lines per measured order, and per order of the history. */
export const LINES = 3;
const HISTORY_LINES = 1;

export interface Block {
  readonly first: number;
  readonly count: number;
}

export interface Shippable {
  readonly key: string;
  /** Ids in API format. */
  readonly order: string;
  readonly shipment: string;
}

export const keyOf = (account: number): string => `qt_live_${String(account).padStart(43, '0')}`;

/** The schema-dependent part of a checkout's bench. */
export interface Work {
  load(database: BenchDatabase, wanted: Wanted): Promise<Block>;
  shippables(database: BenchDatabase, block: Block): Promise<Shippable[]>;
  verifyInvoiced(database: BenchDatabase, block: Block): Promise<void>;
}

/** A fresh copy of a database with the accounts and a history of invoices. Drops those of other versions of the loader, unless kept. */
export async function freshDatabase(
  cluster: BenchCluster,
  name: string,
  { keepOthers = false } = {},
): Promise<BenchDatabase> {
  const base = `bench_base_${cluster.fingerprint}`;
  for (const other of await cluster.databases()) {
    if (!keepOthers && !other.endsWith(cluster.fingerprint)) await cluster.dropDatabase(other);
  }
  await historyDatabase(cluster, base, HISTORY);
  const copy = `${name}_${cluster.fingerprint}`;
  await cluster.copyDatabase(base, copy);
  return cluster.open(copy);
}

/** Creates or completes a database with the given number of invoices, all issued today and open. */
async function historyDatabase(cluster: BenchCluster, name: string, invoices: number): Promise<void> {
  const isNew = await cluster.makeDatabase(name);
  const database = await cluster.open(name);
  try {
    if (isNew) await database.query(`select bench.make_accounts(1, ${LAST_ACCOUNT})`);
    const there = await lastNumber(database);
    if (there >= invoices) return;
    await load(database, {
      accounts: [...SPREAD, ...HOT],
      count: invoices - there,
      lines: HISTORY_LINES,
      state: 'invoiced',
    });
    await database.query('vacuum analyze');
  } finally {
    await database.close();
  }
}

/** In a grown history one account has half of the invoices, ten have a fortieth each, and ninety share the rest. */
export const LARGE = 1;
export const MEDIUM = Array.from({ length: 10 }, (_, index) => index + 2);
const BY_SIZE = [
  ...Array.from({ length: 200 }, () => LARGE),
  ...Array.from({ length: 10 }, () => MEDIUM).flat(),
  ...SPREAD.filter((account) => account > MEDIUM.length + 1),
];

/** Longer histories are multiples of one of this length. */
const ONCE = 1_000_000;

/**
 * Creates a database with accounts of realistic sizes and three years of history: most invoices paid, some overdue, a few void, and in each
 * larger account the same few exceptions. Completes one that was interrupted.
 */
export async function grownDatabase(cluster: BenchCluster, name: string, invoices: number): Promise<void> {
  const once = `bench_growth_${ONCE}_${cluster.fingerprint}`;
  if (invoices > ONCE) {
    await grownDatabase(cluster, once, ONCE);
    if (!(await cluster.databases()).includes(name)) await cluster.copyDatabase(once, name);
  }
  const isNew = await cluster.makeDatabase(name);
  const database = await cluster.open(name);
  try {
    if (isNew) await database.query(`select bench.make_accounts(1, ${LAST_ACCOUNT})`);
    if ((await lastNumber(database)) < invoices) {
      await database.query(`
        update pg_index set indisready = false, indisvalid = false where indrelid in (select oid from (${LARGE_TABLES}) t)`);
      await (invoices > ONCE ? multiply(database, invoices / ONCE - 1) : addHistory(database, invoices));
    }
    await mend(database);
  } finally {
    await database.close();
  }
}

async function addHistory(database: BenchDatabase, invoices: number): Promise<void> {
  const count = invoices - (await lastNumber(database));
  await load(database, { accounts: BY_SIZE, count, lines: HISTORY_LINES, state: 'invoiced', life: invoices });
}

/** Skips tables already multiplied; the table used to check for completion comes last. */
async function multiply(database: BenchDatabase, copies: number): Promise<void> {
  await database.query(await readFile(new URL('./multiply.sql', import.meta.url), 'utf8'));
  await database.query(`create table if not exists bench.multiplied (name text)`);
  const tables = await database.query<{ name: string }>(`select oid::regclass::text as name from (${LARGE_TABLES}) t`);
  await database.query(`set session_replication_role = replica`);
  for (const { name } of [...tables, { name: 'bench.work' }]) {
    if ((await database.query('select from bench.multiplied where name = $1', [name])).length > 0) continue;
    process.stderr.write(`  ${name}\n`);
    await database.query(
      `begin; select bench.multiply('${name}', ${copies}); insert into bench.multiplied values ('${name}'); commit`,
    );
  }
  await database.query(`set session_replication_role = origin`);
}

/** Creates the dropped indexes, then the exceptions, the same in histories of any length. */
async function mend(database: BenchDatabase): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select oid::regclass::text as name from (${LARGE_TABLES}) t where oid in (select indrelid from pg_index where not indisvalid)`,
  );
  if (tables.length === 0) return;
  await database.query(`set maintenance_work_mem = '512MB'`);
  for (const { name } of tables) {
    process.stderr.write(`  indexes of ${name}\n`);
    await database.query(`reindex table ${name}`);
  }
  await database.query(`update transmissions.transmission set state = 'accepted' where state = 'parked'`);
  await database.query(`update invoices.claim set state = 'held' where state = 'released'`);
  for (const account of [LARGE, ...MEDIUM]) await database.query('select bench.make_trouble($1)', [account]);
  await database.query('vacuum analyze');
}

/** Tables of the history: their indexes are created after loading, which takes a fraction of the time. */
const LARGE_TABLES = `
  select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('orders', 'fulfilment', 'invoices', 'settlements', 'transmissions', 'intake', 'audit')
    and c.relname not in ('number_series', 'series', 'head', 'pending')`;

export interface Wanted {
  readonly accounts: readonly number[];
  readonly count: number;
  readonly lines?: number;
  readonly state: 'accepted' | 'packed' | 'invoiced';
  /** Number of orders in the whole history; default: everything happened today. */
  readonly life?: number;
}

/** Loads orders; the caller must run ANALYZE before measuring. */
export async function load(database: BenchDatabase, wanted: Wanted): Promise<Block> {
  const first = (await lastNumber(database)) + 1;
  await database.query(`set session_replication_role = replica`);
  for (let done = 0; done < wanted.count; done += CHUNK) {
    const last = first + Math.min(done + CHUNK, wanted.count) - 1;
    await database.query('select bench.load($1, $2, $3, $4, $5, $6)', [
      first + done,
      last,
      wanted.accounts,
      wanted.lines ?? LINES,
      wanted.state,
      wanted.life ?? null,
    ]);
    if (wanted.count > CHUNK * 5 && (done / CHUNK) % 10 === 0)
      process.stderr.write(`  loading: ${done} of ${wanted.count}\r`);
  }
  await database.query(`set session_replication_role = origin`);
  return { first, count: wanted.count };
}

async function lastNumber(database: BenchDatabase): Promise<number> {
  const [row] = await database.query<{ last: string }>('select coalesce(max(n), 0)::text as last from bench.work');
  return Number(row?.last);
}

export async function shippables(database: BenchDatabase, block: Block): Promise<Shippable[]> {
  const rows = await database.query<{ account: number; order_id: OrderId; shipment_id: ShipmentId }>(
    'select account, order_id, shipment_id from bench.work where n between $1 and $2 order by n',
    [block.first, block.first + block.count - 1],
  );
  return rows.map((row) => ({
    key: keyOf(row.account),
    order: writeId('order', row.order_id),
    shipment: writeId('shipment', row.shipment_id),
  }));
}

/** Fails unless every order of the block has exactly one live invoice with all lines, charge and tax, its event and its transmission. */
export async function verifyInvoiced(database: BenchDatabase, block: Block): Promise<void> {
  const [seen] = await database.query<Record<string, string>>(
    `with done as materialized (
       select w.n, i.account_id, i.id from bench.work w
       join invoices.invoice i on i.account_id = w.account_id and i.order_id = w.order_id and i.lifecycle = 'issued'
       join invoices.claim c on c.account_id = i.account_id and c.source_kind = 'shipment' and c.source_id = i.shipment_id and c.state = 'live'
       where w.n between $1 and $2)
     select (select count(distinct n) from done) as orders, (select count(*) from done) as invoices,
       (select count(*) from done d join invoices.line l on l.account_id = d.account_id and l.invoice_id = d.id) as lines,
       (select count(*) from done d join invoices.charge l on l.account_id = d.account_id and l.invoice_id = d.id) as charges,
       (select count(*) from done d join invoices.tax l on l.account_id = d.account_id and l.invoice_id = d.id) as taxes,
       (select count(*) from done d join transmissions.transmission l on l.account_id = d.account_id and l.invoice_id = d.id) as transmissions,
       (select count(*) from done d join audit.event e on e.account_id = d.account_id and e.subject_id = d.id) as events`,
    [block.first, block.first + block.count - 1],
  );
  const { count } = block;
  const expected = {
    orders: count,
    invoices: count,
    lines: count * LINES,
    charges: count,
    taxes: count,
    transmissions: count,
    events: count,
  };
  for (const [what, wanted] of Object.entries(expected)) {
    if (Number(seen?.[what]) !== wanted)
      throw new Error(`${seen?.[what]} ${what} after ${count} invoices, not ${wanted}`);
  }
}
