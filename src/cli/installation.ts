/**
 * Where a command works: the installation that the environment names, with its server running or not. It changes nothing of how that
 * is set up: it makes no database and applies no migration.
 */
import { join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import type { Result } from '#kernel/result.ts';
import type { Machine } from '#runtime/machine.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { readConfig, type Config } from '#runtime/config.ts';
import { checkServer, openPool } from '#runtime/database/connect.ts';
import { pendingMigrations } from '#runtime/database/migrate.ts';
import { reachEmbedded } from '#runtime/database/reach-embedded.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import { createLog, type Log } from '#runtime/log.ts';

export interface Installation {
  readonly machine: Machine;
  readonly config: Config;
  /** Null where nobody can know: a database server of the operator's. */
  readonly isServerRunning: boolean | null;
}

const CONNECTIONS = 4;

/** Opens it, works, and leaves it as it was. @throws Fault with words for the operator. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = valueOf(readConfig());
  // What a command has to say stands on standard output; the log keeps quiet unless something is wrong.
  const log = createLog(config.logLevel === 'info' ? 'error' : config.logLevel);
  const reached = await reach(config, log);
  const pool = openPool(reached.url, { log, connections: CONNECTIONS, applicationName: 'quittance-cli' });
  try {
    valueOf(await checkServer(pool));
    const pending = await pendingMigrations(pool);
    if (pending.length > 0) {
      throw new Fault('database_of_another_version', 'later', {
        detail: `The database lacks ${pending.length} migrations of this version (the first is ${pending[0] ?? ''}). Start this version once (npm start), then try again.`,
      });
    }
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

async function reach(config: Config, log: Log) {
  if (config.databaseUrl !== null)
    return { url: config.databaseUrl, isServerRunning: null, stop: () => Promise.resolve() };
  const reached = await reachEmbedded({ dataDir: config.dataDir, log });
  return { url: reached.url, isServerRunning: reached.wasRunning, stop: () => reached.stop() };
}

/** The value, or the refusal as the fault that ends the command. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault(result.refusal.code, 'later', { detail: result.refusal.detail });
}
