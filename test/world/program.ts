/**
 * The real program as a separate process on a data directory with the embedded PostgreSQL. For tests that kill processes; kills only what it
 * started.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tidies } from './postgres.ts';
import { eventually, send, SELLER, type Caller } from './server.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const LONGEST_START_MS = 60_000;
export const OWNER_KEY = `qt_live_${'o'.repeat(40)}`;

const ANY_PROGRAM = {
  PATH: process.env['PATH'] ?? '',
  QUITTANCE_API_KEY: OWNER_KEY,
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'info',
  REQUESTS_PER_MINUTE: '1000000',
};

export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Sends a request as the owner of the first account. */
  readonly request: Caller['request'];
  /** Its output so far. */
  output(): string;
  /** Resolves to its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Sends the signal without waiting. */
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export interface Installation {
  readonly dataDir: string;
  /** Environment variables for programs on this installation. */
  readonly variables: Readonly<Record<string, string>>;
  start(): Promise<Program>;
  /** Process id of the database server from its pid file; null when there is none. */
  postmaster(): Promise<number | null>;
}

/** An empty data directory; at cleanup its processes are killed and its files removed. */
export async function anInstallation(tidies: Tidies): Promise<Installation> {
  const folder = await mkdtemp(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'quittance-kill-'));
  // The database server's account has to traverse it; its contents keep their permissions.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  const variables = { ...ANY_PROGRAM, QUITTANCE_DATA_DIR: dataDir };
  const alive = new Set<Program>();
  const cluster = async (): Promise<string | null> => {
    const text = await readFile(join(dataDir, 'postgres.json'), 'utf8').catch(() => null);
    return text === null ? null : join((JSON.parse(text) as { place: string }).place, 'postgres');
  };
  const postmaster = async (): Promise<number | null> => {
    const place = await cluster();
    const text = place === null ? null : await readFile(join(place, 'postmaster.pid'), 'utf8').catch(() => null);
    return text === null ? null : Number(text.split('\n')[0]);
  };
  tidies.after(async () => {
    await Promise.all([...alive].map((program) => program.end('SIGKILL')));
    const pid = await postmaster();
    if (pid !== null) killQuietly(pid);
    const place = await cluster();
    if (place !== null && !place.startsWith(folder)) await rm(join(place, '..'), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  return {
    dataDir,
    variables,
    postmaster,
    start: async () => {
      const program = await startProgram(variables, (ended) => alive.delete(ended));
      alive.add(program);
      return program;
    },
  };
}

/** A process configured by environment variables only; killed at cleanup. `main`: the entry file of another version. */
export async function aProgram(
  tidies: Tidies,
  variables: Readonly<Record<string, string>>,
  main: string = MAIN,
): Promise<Program> {
  const alive = new Set<Program>();
  const program = await startProgram({ ...ANY_PROGRAM, ...variables }, (ended) => alive.delete(ended), main);
  alive.add(program);
  tidies.after(async () => void (await Promise.all([...alive].map((left) => left.end('SIGKILL')))));
  return program;
}

async function startProgram(
  variables: Readonly<Record<string, string>>,
  forget: (program: Program) => void,
  main: string = MAIN,
): Promise<Program> {
  const child = spawn(process.execPath, [main], { env: { ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => {
    isOver = true;
    return code as number | null;
  });
  await eventually(
    async () => text,
    (words) => isOver || words.includes('runs at http'),
    LONGEST_START_MS,
  );
  const url = /runs at (http[^\s"]+)/.exec(text)?.[1];
  if (url === undefined) throw new Error(`it did not start: ${text}`);
  const program: Program = {
    url,
    pid: child.pid ?? 0,
    request: (method, path, sent = {}) => {
      const headers = { authorization: `Bearer ${OWNER_KEY}`, ...sent.headers };
      return send(`${url}${path}`, method, { ...sent, headers });
    },
    output: () => text,
    ended,
    signal: (signal) => void child.kill(signal),
    end: async (signal) => {
      child.kill(signal);
      await ended;
      forget(program);
    },
  };
  // An account must be complete to issue invoices; with an unknown key this has no effect.
  await program.request('PATCH', '/v1/account', { body: SELLER });
  return program;
}

/** All items of a list, page by page. */
export async function all<T>(program: Program, path: string): Promise<T[]> {
  const found: T[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await program.request('GET', `${path}?limit=200${cursor}`);
    assert.equal(status, 200, JSON.stringify(body));
    found.push(...body.data);
    if (!body.has_more) return found;
    cursor = `&cursor=${body.next_cursor}`;
  }
}

export function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already ended.
  }
}
