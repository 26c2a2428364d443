/**
 * One Quittance at a time per data directory, by a file that names the holder. A lock whose holder is gone (killed, machine restarted)
 * is taken over; that of a live holder never.
 */
import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { link, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#kernel/fault.ts';
import { startOf, surroundings, type Surroundings } from './process-identity.ts';

const FILE = 'quittance.lock';
/** How often a holder touches its lock, for observers that cannot see its process (another container on the same volume). */
const HEARTBEAT_MS = 2_000;
/** After this many missed heartbeats the holder counts as gone. */
const BEATS_OF_SILENCE = 4;
const MAX_TRIES = 5;

interface Holder extends Surroundings {
  readonly pid: number;
  readonly start: string;
  readonly since: string;
}

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/** @throws Fault `data_directory_in_use`, naming the process that holds it. */
export async function lockDataDirectory(
  dataDir: string,
  heartbeatMs: number = HEARTBEAT_MS,
): Promise<DataDirectoryLock> {
  const file = join(dataDir, FILE);
  const me: Holder = {
    pid: process.pid,
    start: (await startOf(process.pid)) ?? '',
    since: new Date().toISOString(),
    ...surroundings(hostname()),
  };
  const text = `${JSON.stringify(me)}\n`;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    if (await createWhole(file, text)) return hold({ file, text, heartbeatMs });
    const found = await readFile(file, 'utf8').catch(() => null);
    if (found === null) continue;
    const holder = parse(found);
    if (holder !== null && (await isHeld(holder, me, () => stillBeats(file, heartbeatMs))))
      throw inUse(dataDir, holder);
    await removeStale(file, found);
  }
  throw new Fault('data_directory_in_use', 'later', {
    detail: `Several processes want ${dataDir} at once; none else than one may have it. Start one.`,
  });
}

/** Creates the file atomically with its content. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return await createInPlace(file, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Fallback for file systems without hard links. */
async function createInPlace(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

async function isHeld(holder: Holder, me: Holder, beats: () => Promise<boolean>): Promise<boolean> {
  if (holder.boot === me.boot && holder.processes === me.processes) {
    if (holder.processes === '' && holder.host !== me.host) return beats();
    return (await startOf(holder.pid)) === holder.start;
  }
  // The same machine, restarted since: no earlier process is alive.
  if (holder.boot !== me.boot && holder.host === me.host) return false;
  return beats();
}

async function stillBeats(file: string, heartbeatMs: number): Promise<boolean> {
  const before = await stat(file).catch(() => null);
  await sleep(BEATS_OF_SILENCE * heartbeatMs);
  const after = await stat(file).catch(() => null);
  return after !== null && after.mtimeMs !== before?.mtimeMs;
}

/** Two processes may find the same stale lock; one that then moves away a fresh lock by mistake restores it. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => null)) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

interface Held {
  readonly file: string;
  readonly text: string;
  readonly heartbeatMs: number;
}

function hold({ file, text, heartbeatMs }: Held): DataDirectoryLock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, heartbeatMs).unref();
  const atExit = () => {
    try {
      unlinkSync(file);
    } catch {
      // Already removed, or the next start finds it stale.
    }
  };
  process.once('exit', atExit);
  return {
    release: async () => {
      clearInterval(heartbeat);
      process.removeListener('exit', atExit);
      if ((await readFile(file, 'utf8').catch(() => null)) === text) await rm(file, { force: true });
    },
  };
}

function inUse(dataDir: string, holder: Holder): Fault {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return new Fault('data_directory_in_use', 'later', {
    detail: `Quittance already runs on ${dataDir}: process ${holder.pid}${where}, since ${holder.since}. Stop it first, or give this one a directory of its own (QUITTANCE_DATA_DIR).`,
  });
}
