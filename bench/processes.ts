/** Starts and stops the measured processes: the product's server, the procedure's, the load generators and pgbench. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { FOLDER, type BenchDatabase } from './cluster.ts';
import type { LoadResult, LoadTask } from './load-process.ts';
import type { Block } from './work.ts';

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly database: BenchDatabase;
  readonly program?: 'quittance' | 'procedure';
  /** Run the server of another checkout. */
  readonly tree?: string;
  readonly nodeFlags?: readonly string[];
  readonly workers?: 'on' | 'off';
  readonly environment?: Readonly<Record<string, string>>;
}

const PROGRAMS = { quittance: 'src/main.ts', procedure: 'bench/procedure-server.ts' } as const;
const START_WITHIN_MS = 30_000;

/** The production setup without workers: rendering, mailing and sealing are measured separately. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const {
    database,
    program = 'quittance',
    tree = file('..'),
    nodeFlags = [],
    workers = 'off',
    environment = {},
  } = options;
  const child = spawn(process.execPath, [...nodeFlags, join(tree, PROGRAMS[program])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      QUITTANCE_DATA_DIR: join(FOLDER, 'files'),
      QUITTANCE_WORKERS: workers,
      HOST: '127.0.0.1',
      PORT: '0',
      // Logs the URL but no requests.
      LOG_LEVEL: 'info',
      REQUESTS_PER_MINUTE: '999999999',
      ...environment,
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => reject(new Error(`${program} did not start:\n${output}`)), START_WITHIN_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /runs at http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(Number(found));
    });
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}:\n${output}`)));
  });
  return {
    pid: pidOf(child),
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('a process that started has an id');
  return child.pid;
}

export async function callServers(task: LoadTask): Promise<LoadResult> {
  const child = spawn(process.execPath, [file('./load-process.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(task));
  const result = (await json(child.stdout)) as LoadResult;
  if (result.failed > 0 || result.refusedItems > 0) {
    throw new Error(
      `${result.failed} requests failed, ${result.refusedItems} items refused:\n${result.failures.join('\n')}`,
    );
  }
  return result;
}

export interface FloorTask {
  readonly database: BenchDatabase;
  /** Rounded down to a multiple of the clients. */
  readonly block: Block;
  readonly clients: number;
  readonly procedure: 'ship' | 'pack_and_ship';
}

export interface FloorResult {
  readonly seconds: number;
  readonly latencies: readonly number[];
}

let pgbench: string | null | undefined;
export function floorCaller(): string {
  try {
    pgbench ??= execFileSync('pgbench', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    pgbench = null;
  }
  return pgbench ?? 'a bare pg client (no pgbench on this machine)';
}

export function callFloor(task: FloorTask): Promise<FloorResult> {
  floorCaller();
  return pgbench === null ? callByPg(task) : callByPgbench(task);
}

/** Each client takes every n-th number, with prepared statements and logged latencies. */
async function callByPgbench({ database, block, clients, procedure }: FloorTask): Promise<FloorResult> {
  const folder = mkdtempSync(join(FOLDER, 'pgbench-'));
  try {
    const script = join(folder, 'floor.sql');
    writeFileSync(
      script,
      `\\set n :first + :i * :clients + :client_id\n\\set i :i + 1\nselect bench.${procedure}(:n);\n`,
    );
    const flags = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      String(Math.min(2, clients)),
      '-t',
      String(block.count / clients),
      '-D',
      `first=${block.first}`,
      '-D',
      `clients=${clients}`,
      '-D',
      'i=0',
      '-l',
      `--log-prefix=${join(folder, 'log')}`,
      '-f',
      script,
    ];
    const child = spawn('pgbench', [...flags, database.url], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
    if (code !== 0 || !(perSecond > 0)) throw new Error(`pgbench failed:\n${output}`);
    const latencies = readdirSync(folder)
      .filter((name) => name.startsWith('log'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => Number(line.split(' ')[2]) / 1000)
      .sort((a, b) => a - b);
    return { seconds: block.count / perSecond, latencies };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function callByPg(task: FloorTask): Promise<FloorResult> {
  const child = spawn(process.execPath, [file('./floor-process.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ ...task, database: undefined, url: task.database.url }));
  return (await json(child.stdout)) as FloorResult;
}
