/**
 * Opens the installation configured by the environment, whether its server is running or not. Does not change its setup, except for
 * commands that create or migrate the database.
 */
import { join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import type { Result } from '#kernel/result.ts';
import type { Machine } from '#runtime/machine.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { readConfig, type Config } from '#runtime/config.ts';
import { openPool } from '#runtime/database/connect.ts';
import { startEmbedded } from '#runtime/database/embedded.ts';
import { pendingMigrations } from '#runtime/database/migrate.ts';
import { reachEmbedded } from '#runtime/database/reach-embedded.ts';
import { reachServer } from '#runtime/database/reach-server.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import { createLog, type Log } from '#runtime/log.ts';

export interface Installation {
  readonly machine: Machine;
  readonly config: Config;
  /** Null when unknown: with the operator's own database server. */
  readonly isServerRunning: boolean | null;
}

const CONNECTIONS = 4;

/** Opens the installation, calls `work` and closes it. @throws Fault with a message for the operator. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  return withDatabase(reach, async (installation) => {
    const pending = await pendingMigrations(installation.machine.database.pool);
    if (pending.length > 0) {
      throw new Fault('database_of_another_version', 'later', {
        detail: `The database lacks ${pending.length} migrations of this version (the first is ${pending[0] ?? ''}). Start this version once (npm start), then try again.`,
      });
    }
    return work(installation);
  });
}

type Reach = (config: Config, log: Log) => Promise<Reached>;

interface Reached {
  readonly url: string;
  readonly isServerRunning: boolean | null;
  stop(): Promise<void>;
}

/** The same for a database of any schema version, reached by `reachIt`. */
export async function withDatabase<T>(reachIt: Reach, work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = valueOf(readConfig());
  // A command's output goes to standard output; by default only errors are logged.
  const log = createLog({ level: config.logLevel === 'info' ? 'error' : config.logLevel, to: process.stderr });
  const reached = await reachIt(config, log);
  const pool = openPool(reached.url, { log, connections: CONNECTIONS, applicationName: 'quittance-cli' });
  try {
    await reachServer(pool);
    const machine: Machine = {
      database: openDatabase(pool),
      jobs: createJobs(reached.url, log),
      blobs: folderBlobs(join(config.dataDir, 'blobs'), systemRandom),
      clock: systemClock,
      random: systemRandom,
      newId: idMaker(systemClock, systemRandom),
      log,
    };
    return await work({ machine, config, isServerRunning: reached.isServerRunning });
  } finally {
    await pool.end();
    await reached.stop();
  }
}

/** The running server's database, or that of the data directory, started for the duration of the command. */
export async function reach(config: Config, log: Log): Promise<Reached> {
  if (config.databaseUrl !== null)
    return { url: config.databaseUrl, isServerRunning: null, stop: () => Promise.resolve() };
  const reached = await reachEmbedded({ dataDir: config.dataDir, log });
  return { url: reached.url, isServerRunning: reached.wasRunning, stop: () => reached.stop() };
}

/** The same, but creates a missing database. */
export async function reachOrMake(config: Config, log: Log): Promise<Reached> {
  try {
    return await reach(config, log);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'no_database_yet') throw error;
    const started = await startEmbedded({ dataDir: config.dataDir, log });
    return { url: started.url, stop: () => started.stop(), isServerRunning: false };
  }
}

/** Returns the value, or throws the refusal as a fault that ends the command. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault(result.refusal.code, 'later', { detail: result.refusal.detail });
}
