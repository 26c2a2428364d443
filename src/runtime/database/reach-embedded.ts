/**
 * The embedded database for a command: the running server's when there is one, else started for as long as the command takes. It never
 * makes a database, never ends anybody else's, and enters as the plain role.
 */
import { realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Fault } from '#kernel/fault.ts';
import { recallAddress } from './cluster-files.ts';
import { startEmbedded, urlOfRole, type Embedded, type EmbeddedOptions } from './embedded.ts';

export interface Reached extends Embedded {
  /** False when it runs only for us. */
  readonly wasRunning: boolean;
}

const MAX_TRIES = 40;
const PAUSE_MS = 250;

/** @throws Fault `no_database_yet` where nothing was ever started. */
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
      // Whoever holds the directory may be starting, stopping, or gone by the next look.
      const url = await openDoor(dataDir);
      if (url !== null) return { url, wasRunning: true, stop: () => Promise.resolve() };
      if (attempt === MAX_TRIES) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** Where the running server's database is; null while it lets nobody in. */
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
