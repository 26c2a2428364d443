/**
 * Imports of files compared with bare inserts of the same rows: rows checked and saved per second, and the server's memory.
 * `node bench/import.ts [megabytes] [rounds]`: first rounds of a tenth, then the whole size once.
 * `node bench/import.ts [megabytes] short`: short rows of that total size, only read and staged, where the number of rows matters.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openBenchCluster, type BenchDatabase } from './cluster.ts';
import { processCpu, serverCpu } from './cpu.ts';
import { startServer, type ServerProcess } from './processes.ts';
import { keepJson, machineWords, table } from './report.ts';

const DATABASE = 'bench_import';
const KEY = 'qt_live_bench_import_0123456789abcdefghijklmnopqrstuvwxyz';
const MEGABYTE = 1_000_000;
const CHUNK = 500;
/** Tables written per customer, without the import's own. */
const TABLES = ['directory.customer', 'audit.event', 'audit.entry', 'audit.link'] as const;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const note = 'n'.repeat(480);
const line = (name: string, n: number): string =>
  `${name}-${n},"Customer, ${n}",c${n}@example.com,Way ${n},10115,Berlin,DE,"${note} ""${n}"""\n`;

/** Generated while it is sent, so that it is never in memory as a whole. */
async function* write(name: string, bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('id,name,email,address,zip,city,country,metadata.note\n');
  for (let n = 0, size = 0; size < bytes;) {
    let piece = '';
    while (piece.length < 65_536) piece += line(name, n++);
    size += piece.length;
    yield Buffer.from(piece);
  }
}

async function* writeShort(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from('external_id,sku,name,unit_price\n');
  for (let n = 0, size = 0; size < bytes;) {
    let piece = '';
    while (piece.length < 65_536) piece += `P${n},SKU-${n},Product number ${n},${n++ % 1000}.50\n`;
    size += piece.length;
    yield Buffer.from(piece);
  }
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number | undefined>>;
  readonly job?: { readonly phase: string; readonly done: number; readonly total: number | null } | null;
}

interface Measured {
  readonly seconds: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  /** Resident megabytes: medians of the first and the last fifth of the time, and the maximum. */
  readonly memory: { readonly early: number; readonly late: number; readonly most: number };
}

interface Bench {
  readonly server: ServerProcess;
  readonly database: BenchDatabase;
}

interface Sent {
  readonly type: string;
  readonly body: string | ReadableStream<Uint8Array>;
}

async function request(server: ServerProcess, what: `${string} ${string}`, sent?: Sent) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, ...(sent === undefined ? {} : { 'content-type': sent.type }) },
    ...(sent === undefined ? {} : { body: sent.body, duplex: 'half' }),
  });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  return (await answer.json()) as Shown;
}

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs the work and samples the server's memory meanwhile. */
async function measure({ server, database }: Bench, work: () => Promise<unknown>): Promise<Measured> {
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(residentOf(server.pid)), 100);
  const before = { server: processCpu(server.pid), database: serverCpu(database.postmaster), at: performance.now() };
  await work();
  const seconds = (performance.now() - before.at) / 1000;
  clearInterval(watch);
  const fifth = Math.max(1, Math.floor(memory.length / 5));
  return {
    seconds,
    serverCpu: processCpu(server.pid) - before.server,
    databaseCpu: serverCpu(database.postmaster) - before.database,
    memory: { early: median(memory.slice(0, fifth)), late: median(memory.slice(-fifth)), most: Math.max(...memory) },
  };
}

async function work({ server }: Bench, id: string, name: 'check' | 'run'): Promise<Shown> {
  await request(server, `POST /v1/imports/${id}/${name}`);
  for (;;) {
    const shown = await request(server, `GET /v1/imports/${id}`);
    if (shown.state !== 'checking' && shown.state !== 'running') return shown;
    await pause(200);
  }
}

interface Round {
  readonly rows: number;
  readonly megabytes: number;
  readonly sent: Measured;
  readonly checked: Measured;
  readonly ran: Measured;
  readonly floorSeconds: number;
}

async function round(bench: Bench, name: string, megabytes: number): Promise<Round> {
  const { server, database } = bench;
  const { id } = await request(server, 'POST /v1/imports', { type: 'application/json', body: '{"kind":"customers"}' });
  const body = ReadableStream.from(write(name, megabytes * MEGABYTE));
  const sent = await measure(bench, () =>
    request(server, `PUT /v1/imports/${id}/files/main`, { type: 'text/csv', body }),
  );
  const checked = await measure(bench, () => work(bench, id, 'check'));
  const done: { shown?: Shown } = {};
  const ran = await measure(bench, async () => (done.shown = await work(bench, id, 'run')));
  const rows = done.shown?.counts['created'] ?? 0;
  if (rows === 0) throw new Error(`nothing was brought: ${JSON.stringify(done.shown)}`);
  await sealed(database);
  return { rows, megabytes, sent, checked, ran, floorSeconds: await insertAgain(database, name) };
}

/** Reads to the end, then cancels; reports progress. */
async function readShort(bench: Bench, megabytes: number): Promise<void> {
  const { server } = bench;
  const { id } = await request(server, 'POST /v1/imports', { type: 'application/json', body: '{"kind":"products"}' });
  const body = ReadableStream.from(writeShort(megabytes * MEGABYTE));
  const sent = await measure(bench, () =>
    request(server, `PUT /v1/imports/${id}/files/main`, { type: 'text/csv', body }),
  );
  const reached: string[] = [];
  const read = await measure(bench, async () => {
    const started = performance.now();
    await request(server, `POST /v1/imports/${id}/check`);
    for (let next = 10_000; ; next += 10_000) {
      let shown = await request(server, `GET /v1/imports/${id}`);
      while (shown.job?.phase === 'read' && performance.now() - started < next) {
        await pause(200);
        shown = await request(server, `GET /v1/imports/${id}`);
      }
      reached.push(`${Math.round((performance.now() - started) / 1000)} s: ${whole(shown.job?.done ?? 0)}`);
      if (shown.job?.phase !== 'read' || next >= MAX_MS) return;
    }
  });
  const cancelled = await request(server, `POST /v1/imports/${id}/cancel`);
  const rows = cancelled.counts['rows'] ?? 0;
  print(`rows read at ${reached.join(', ')}`);
  print(
    table([
      ['MB', 'rows', 'sent s', 'read s', 'rows/s', 'CPU us a row', 'MB first / last / most'],
      [
        whole(megabytes),
        whole(rows),
        sent.seconds.toFixed(1),
        read.seconds.toFixed(1),
        whole(rows / read.seconds),
        `${((read.serverCpu / rows) * 1e6).toFixed(0)} + ${((read.databaseCpu / rows) * 1e6).toFixed(0)}`,
        `${whole(read.memory.early)} / ${whole(read.memory.late)} / ${whole(read.memory.most)}`,
      ],
    ]),
  );
}

const MAX_MS = 200_000;

/** Waits for the sequencer, since the chain's rows are among those inserted again. */
async function sealed(database: BenchDatabase): Promise<void> {
  while (((await database.query<{ n: number }>(`select count(*)::int as n from audit.pending`))[0]?.n ?? 0) > 0)
    await pause(200);
}

/** The names of a table's columns but for generated ones. */
async function writtenColumns(database: BenchDatabase, table: string): Promise<string> {
  const rows = await database.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => name).join(', ');
}

/** Inserts the same rows into equal tables with one client; the time for reading them is excluded. */
async function insertAgain(database: BenchDatabase, name: string): Promise<number> {
  await database.query('drop schema if exists floor cascade');
  await database.query('create schema floor');
  const columns = new Map<string, string>();
  for (const each of TABLES) {
    await database.query(`create table floor.${each.split('.')[1]} (like ${each} including all)`);
    columns.set(each, await writtenColumns(database, each));
  }
  await database.query('checkpoint');
  const ids = await database.query<{ id: string }>(
    `select id from directory.customer where external_id like $1 order by id`,
    [`${name}-%`],
  );
  let seconds = 0;
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK).map(({ id }) => id);
    const pieces: string[] = [];
    for (const each of TABLES) pieces.push(await rowsOf(database, each, some));
    const started = performance.now();
    await database.query('begin');
    for (const [index, each] of TABLES.entries()) {
      const to = `floor.${each.split('.')[1]}`;
      const list = columns.get(each) ?? '';
      await database.query(`insert into ${to} (${list}) select ${list} from json_populate_recordset(null::${to}, $1)`, [
        pieces[index],
      ]);
    }
    await database.query('commit');
    seconds += (performance.now() - started) / 1000;
  }
  await database.query('drop schema floor cascade');
  return seconds;
}

async function rowsOf(database: BenchDatabase, name: string, ids: readonly string[]): Promise<string> {
  const of =
    name === 'directory.customer'
      ? 't.id = any($1::uuid[])'
      : `t.${name === 'audit.link' ? 'entry_id' : 'id'} in (select id from audit.event where subject_id = any($1::uuid[]))`;
  const [row] = await database.query<{ rows: string }>(
    `select coalesce(json_agg(t), '[]')::text as rows from ${name} t where ${of}`,
    [ids],
  );
  return row?.rows ?? '[]';
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

function show(rounds: readonly Round[]): void {
  const rate = ({ rows }: Round, seconds: number) => whole(rows / seconds);
  const cpu = ({ rows }: Round, { serverCpu: node, databaseCpu }: Measured) =>
    `${((node / rows) * 1e6).toFixed(0)} + ${((databaseCpu / rows) * 1e6).toFixed(0)}`;
  const memory = ({ memory: { early, late, most } }: Measured) => `${whole(early)} / ${whole(late)} / ${whole(most)}`;
  print(
    table([
      [
        'MB',
        'rows',
        'sent s',
        'checked/s',
        'run/s',
        'floor/s',
        'run : floor',
        'CPU us check',
        'CPU us run',
        'MB check',
        'MB run',
      ],
      ...rounds.map((each) => [
        whole(each.megabytes),
        whole(each.rows),
        each.sent.seconds.toFixed(1),
        rate(each, each.checked.seconds),
        rate(each, each.ran.seconds),
        rate(each, each.floorSeconds),
        (each.floorSeconds / each.ran.seconds).toFixed(2),
        cpu(each, each.checked),
        cpu(each, each.ran),
        memory(each.checked),
        memory(each.ran),
      ]),
    ]),
  );
}

const megabytes = Number(process.argv[2] ?? '100');
const rounds = Number(process.argv[3] ?? '3');
const cluster = await openBenchCluster();
await cluster.dropDatabase(DATABASE);
await cluster.makeDatabase(DATABASE);
const database = await cluster.open(DATABASE);
const server = await startServer({ database, workers: 'on', environment: { QUITTANCE_API_KEY: KEY } });
print(`${cluster.words}; ${machineWords()}`);
const done: Round[] = [];
try {
  if (process.argv[3] === 'short') await readShort({ server, database }, megabytes);
  else await rowsAndFloor();
} finally {
  if (done.length > 0) {
    show(done);
    print(await keepJson('import', done));
  }
  await server.stop();
  await database.close();
  await cluster.dropDatabase(DATABASE);
  await cluster.stop();
}

async function rowsAndFloor(): Promise<void> {
  for (let n = 1; n <= rounds; n++) done.push(await round({ server, database }, `S${n}`, megabytes / 10));
  done.push(await round({ server, database }, 'L', megabytes));
}
