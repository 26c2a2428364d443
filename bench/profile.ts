/** Profile of a shipment: time per statement, wait events of the database under load, and Node.js' busiest functions. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FOLDER, type BenchDatabase } from './cluster.ts';
import { callServers, startServer, type ServerProcess } from './processes.ts';
import { table } from './report.ts';
import { shipRequest } from './scenarios.ts';
import { load, shippables, SPREAD, verifyInvoiced } from './work.ts';

const WARM_UP = 300;
const ALONE = 300;
const UNDER_LOAD = 3_000;
const SAMPLE_EVERY_MS = 20;
const TOP = 35;

export async function profile(database: BenchDatabase): Promise<string> {
  const statements = await countStatements(database);
  const underLoad = await profileUnderLoad(database);
  return `${statements}\n\n${underLoad}`;
}

async function ship(
  database: BenchDatabase,
  server: ServerProcess,
  request: { readonly count: number; readonly connections: number },
): Promise<number> {
  const block = await load(database, { accounts: SPREAD, count: request.count, state: 'packed' });
  const requests = (await shippables(database, block)).map(shipRequest);
  const { seconds } = await callServers({
    queues: [{ connections: request.connections, port: server.port, requests }],
  });
  await verifyInvoiced(database, block);
  return seconds;
}

/** Statement statistics of the server; they have a cost, so measurements run without them. */
export const STATEMENTS_COUNTED = { shared_preload_libraries: 'pg_stat_statements' };

interface Statement {
  readonly text: string;
  readonly calls: number;
  readonly micros: number;
}

/** Counts execution time only, without parsing and sending results. */
async function countStatements(database: BenchDatabase): Promise<string> {
  const [loaded] = await database.query<{ libraries: string }>(
    `select current_setting('shared_preload_libraries') as libraries`,
  );
  if (loaded?.libraries.includes('pg_stat_statements') !== true)
    return 'one connection: the server does not load pg_stat_statements, so its statements are not counted';
  await database.query('create extension if not exists pg_stat_statements');
  const server = await startServer({ database });
  let seconds: number;
  try {
    await ship(database, server, { count: WARM_UP, connections: 1 });
    await database.query('analyze');
    await database.query('select pg_stat_statements_reset()');
    seconds = await ship(database, server, { count: ALONE, connections: 1 });
  } finally {
    await server.stop();
  }
  const statements = await database.query<Statement>(
    `select regexp_replace(query, '\\s+', ' ', 'g') as text, calls::integer, (total_exec_time * 1000)::float8 as micros
     from pg_stat_statements where calls >= $1 and dbid = (select oid from pg_database where datname = current_database())
     order by total_exec_time desc`,
    [ALONE / 2],
  );
  const rows = statements.map(({ text, calls, micros }) => [
    (calls / ALONE).toFixed(1),
    (micros / calls).toFixed(0),
    text.slice(0, 150),
  ]);
  const total = statements.reduce((sum, { calls }) => sum + calls, 0) / ALONE;
  const executing = statements.reduce((sum, { micros }) => sum + micros, 0) / ALONE;
  return (
    `one connection: ${((seconds * 1000) / ALONE).toFixed(2)} ms a shipment, ${total.toFixed(1)} statements, ${(executing / 1000).toFixed(2)} ms of it executing them\n` +
    table([['a shipment', 'µs each', 'statement'], ...rows])
  );
}

async function profileUnderLoad(database: BenchDatabase): Promise<string> {
  const folder = join(FOLDER, 'profile');
  rmSync(folder, { recursive: true, force: true });
  const server = await startServer({ database, nodeFlags: ['--cpu-prof', '--cpu-prof-dir', folder] });
  let waits: string;
  try {
    await ship(database, server, { count: WARM_UP, connections: 64 });
    const sampler = sampleWaits(database);
    const seconds = await ship(database, server, { count: UNDER_LOAD, connections: 64 });
    waits = `64 connections: ${(UNDER_LOAD / seconds).toFixed(0)} invoices/s\n${await sampler.stop()}`;
  } finally {
    await server.stop();
  }
  const [file] = readdirSync(folder);
  return `${waits}\n\n${busiest(JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as CpuProfile)}`;
}

/** Samples of the sessions' activity by wait event. */
function sampleWaits(database: BenchDatabase): { stop(): Promise<string> } {
  const seen = new Map<string, number>();
  let samples = 0;
  let running = true;
  const sampling = (async () => {
    while (running) {
      const rows = await database.query<{ doing: string; sessions: string }>(
        `select case when state = 'active' then coalesce(wait_event_type || ': ' || wait_event, 'running') else state end as doing, count(*) as sessions
         from pg_stat_activity where datname = current_database() and application_name = 'quittance' group by 1`,
      );
      samples += 1;
      for (const { doing, sessions } of rows) seen.set(doing, (seen.get(doing) ?? 0) + Number(sessions));
      await pause(SAMPLE_EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      running = false;
      await sampling;
      const rows = [...seen]
        .sort((a, b) => b[1] - a[1])
        .map(([doing, sessions]) => [doing, (sessions / samples).toFixed(2)]);
      return table([['sessions of the server', 'on average'], ...rows]);
    },
  };
}

interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Self time by function and by package, including the server's startup. */
function busiest({ nodes, samples, timeDeltas }: CpuProfile): string {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const functions = new Map<string, number>();
  const places = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of samples.entries()) {
    const frame = byId.get(id);
    const micros = timeDeltas[index] ?? 0;
    if (frame === undefined || frame.functionName === '(idle)') continue;
    busy += micros;
    const place = placeOf(frame.url);
    const name = `${frame.functionName || '(anonymous)'} ${place}${frame.url === '' ? '' : `:${frame.lineNumber + 1}`}`;
    functions.set(name, (functions.get(name) ?? 0) + micros);
    const room = frame.url === '' ? frame.functionName : roomOf(place);
    places.set(room, (places.get(room) ?? 0) + micros);
  }
  const rows = (from: Map<string, number>) =>
    [...from]
      .sort((a, b) => b[1] - a[1])
      .slice(0, TOP)
      .map(([name, micros]) => [`${((micros / busy) * 100).toFixed(1)} %`, name]);
  return `Node was busy ${(busy / 1e6).toFixed(2)} s\n${table([['self', 'where'], ...rows(places)])}\n\n${table([['self', 'function'], ...rows(functions)])}`;
}

const placeOf = (url: string): string => url.replace(/^.*\/node_modules\//, '').replace(/^file:.*\/src\//, 'src/');

const roomOf = (place: string): string =>
  place
    .split('/')
    .slice(0, place.startsWith('src/') || place.startsWith('@') ? 3 : 1)
    .join('/');
