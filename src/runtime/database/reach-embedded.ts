/**
 * The embedded database for a CLI command: that of the running server, else one started for the duration of the command. Never creates a
 * database, never stops one it did not start, and connects as the plain role.
 */
import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Fault } from '#kernel/fault.ts';
import { recallAddress } from './cluster-files.ts';
import { startEmbedded, urlOfRole, type Embedded, type EmbeddedOptions } from './embedded.ts';

export interface Reached extends Embedded {
  /** False when it was started for this command. */
  readonly wasRunning: boolean;
}

const MAX_TRIES = 40;
const PAUSE_MS = 250;

/** @throws Fault `no_database_yet` when the data directory has no database. */
export async function reachEmbedded(options: EmbeddedOptions): Promise<Reached> {
  const dataDir = await realpath(options.dataDir).catch(() => null);
  if (dataDir === null || (await recallAddress(dataDir)) === null) {
    throw new Fault('no_database_yet', 'later', {
      detail: `There is no database in ${options.dataDir}. Start Quittance once (npm start), or set QUITTANCE_DATA_DIR or DATABASE_URL to where the data is.`,
    });
  }
  for (let attempt = 1; ; attempt++) {
    try {
      const started = await startEmbedded({ ...options, dataDir });
      return { ...started, wasRunning: false };
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'data_directory_in_use') throw error;
      // The holder of the directory may be starting or stopping, or be gone at the next attempt.
      const url = await openDoor(dataDir);
      if (url !== null) return { url, wasRunning: true, stop: () => Promise.resolve() };
      if (attempt === MAX_TRIES) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** URL of the running server's database; null while it accepts no connections. */
async function openDoor(dataDir: string): Promise<string | null> {
  const address = await recallAddress(dataDir);
  if (address === null || address.port === 0) return null;
  const url = urlOfRole(address);
  const client = new Client({ connectionString: url, application_name: 'quittance-cli' });
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
