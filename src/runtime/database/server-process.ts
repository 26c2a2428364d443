/**
 * Runs the PostgreSQL programs: creates a cluster, starts and stops its server, stops one left over from an earlier run.
 * Handles processes and files only; never sends SQL.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#kernel/fault.ts';
import { storageWords } from '../data-directory.ts';
import type { Log } from '../log.ts';
import { fsyncDirectory } from '#runtime/fsync-directory.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { isAlive, servesDirectory } from './process-identity.ts';
import type { ServerAccount } from './server-account.ts';
import type { ServerPrograms } from './server-programs.ts';

export const SUPERUSER = 'postgres';
const POLL_MS = 15;
const READY_WITHIN_MS = 60_000;
const FAST_STOP_WITHIN_MS = 30_000;
const IMMEDIATE_STOP_WITHIN_MS = 5_000;
const LINES_KEPT = 12;

/** Our own environment is not passed on: it holds secrets, and PG* variables would change the server's behaviour. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    ...(TEMP === undefined ? {} : { TEMP }),
  };
}

export async function clusterExists(files: ClusterFiles): Promise<boolean> {
  return (await stat(join(files.cluster, 'PG_VERSION')).catch(() => null)) !== null;
}

/** Created under a temporary name and renamed when complete: an interrupted start leaves nothing that looks like a database. */
export async function makeCluster(
  programs: ServerPrograms,
  files: ClusterFiles,
  flags: readonly string[],
): Promise<void> {
  const drafts = `${basename(files.cluster)}.new-`;
  for (const name of await readdir(files.place)) {
    if (name.startsWith(drafts)) await rm(join(files.place, name), { recursive: true, force: true });
  }
  const draft = join(files.place, `${drafts}${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${files.superuserPassword}\n`, { mode: 0o600, flag: 'wx' });
  await give(draft, files.account);
  await give(passwordFile, files.account);
  try {
    await run(programs.initdb, files, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...flags,
    ]);
    await rename(draft, files.cluster);
    await fsyncDirectory(files.place);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function give(path: string, account: ServerAccount | null): Promise<void> {
  if (account !== null) await chown(path, account.uid, account.gid);
}

function run(program: string, { account, place }: ClusterFiles, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    const fail = (why: string, cause?: unknown) => {
      const detail = `PostgreSQL's ${basename(program)} failed (${why}): ${output.trim()}`;
      reject(unusableFault(output, place) ?? new Fault('database_not_made', 'later', { detail, cause }));
    };
    // A program that cannot be executed reports it only by this event.
    child.on('error', (error) => fail(error.message, error));
    child.on('close', (code, signal) => (code === 0 ? resolve() : fail(String(code ?? signal))));
  });
}

/** The storage fault behind a program's output, which the operator has to fix; null for any other failure. */
function unusableFault(output: string, place: string): Fault | null {
  const words = storageWords(output, place);
  if (words === null) return null;
  return new Fault('data_directory_unusable', 'later', { detail: words, cause: new Error(output.trim()) });
}

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerStart {
  readonly programs: ServerPrograms;
  readonly files: ClusterFiles;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: Log;
}

export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const settings = Object.entries(start.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(start.programs.postgres, ['-D', start.files.cluster, '-p', String(start.port), ...settings], {
    cwd: '/',
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own session: on Ctrl-C we stop the server ourselves, after the last transaction.
    detached: true,
    ...start.files.account,
  });
  const lastLines = followLog(child, start.log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      lastLines.push(error.message);
      resolve();
    });
  });
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(start.files.cluster, child.pid))) {
    if (!over && Date.now() < deadline) {
      await Promise.race([ended, sleep(POLL_MS)]);
      continue;
    }
    child.kill('SIGKILL');
    const detail = `PostgreSQL did not start on ${start.files.cluster}: ${lastLines.join(' / ') || 'it said nothing'}`;
    throw (
      unusableFault(lastLines.join('\n'), start.files.place) ?? new Fault('database_did_not_start', 'later', { detail })
    );
  }
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return serverProcess(child, ended);
}

function followLog(child: ChildProcess, log: Log): string[] {
  const kept: string[] = [];
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((text) => text !== '')) {
      log.debug({ postgres: line }, 'Message of the database server.');
      kept.push(line);
      if (kept.length > LINES_KEPT) kept.shift();
    }
  });
  return kept;
}

/** The server writes its state to line eight of its pid file. */
async function isReady(cluster: string, pid: number | undefined): Promise<boolean> {
  const lines = await pidFile(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function pidFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n');
}

function serverProcess(child: ChildProcess, ended: Promise<void>): ServerProcess {
  const pid = child.pid ?? 0;
  const lives = () => child.exitCode === null && child.signalCode === null;
  const atExit = () => {
    if (lives()) child.kill('SIGINT');
  };
  process.once('exit', atExit);
  void ended.then(() => process.removeListener('exit', atExit));
  return {
    pid,
    ended,
    stop: async () => {
      if (!lives()) return;
      child.ref();
      await endProcess(pid, ended);
    },
  };
}

/** SIGINT disconnects all clients and writes a checkpoint, SIGQUIT leaves recovery to the next start; both keep every commit. */
async function endProcess(pid: number, ended: Promise<unknown>): Promise<void> {
  for (const [signal, withinMs] of [
    ['SIGINT', FAST_STOP_WITHIN_MS],
    ['SIGQUIT', IMMEDIATE_STOP_WITHIN_MS],
    ['SIGKILL', IMMEDIATE_STOP_WITHIN_MS],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const patience = new AbortController();
    const gone = await Promise.race([
      ended.then(() => true),
      sleep(withinMs, false, { signal: patience.signal }).catch(() => false),
    ]);
    patience.abort();
    if (gone) return;
  }
}

/** Stops a server left over from an earlier run, and removes a pid file whose pid now belongs to another process. */
export async function endLeftOver(cluster: string, log: Log): Promise<void> {
  const pid = Number((await pidFile(cluster))[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (!(await servesDirectory(pid, await realpath(cluster)))) {
    // The server would take that process for another instance of itself and refuse to start.
    await rm(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log.warn({ pid }, 'A database server of an earlier run is still running; stopping it first.');
  let waiting = true;
  const gone = (async () => {
    while (waiting && isAlive(pid) && (await servesDirectory(pid, await realpath(cluster)))) await sleep(POLL_MS);
  })();
  await endProcess(pid, gone);
  waiting = false;
}
