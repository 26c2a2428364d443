/**
 * The embedded database: a real PostgreSQL on this machine, created at first start and restarted after any crash. Commits are durable
 * before they are acknowledged; it listens on this machine only.
 */
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Fault } from '#kernel/fault.ts';
import { checkDataDirectory, storageWordsOf } from '../data-directory.ts';
import type { Log } from '../log.ts';
import { findClusterFiles, makeDataDirectory, remember, type ClusterFiles } from './cluster-files.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { prepareServerPrograms, type ServerPrograms } from './server-programs.ts';
import {
  clusterExists,
  endLeftOver,
  makeCluster,
  startServer,
  SUPERUSER,
  type ServerProcess,
} from './server-process.ts';

export const ROLE = 'quittance';
const DATABASE = 'quittance';
const HOST = '127.0.0.1';
/** Survives reboots and new checkouts; accessible to every account. */
const SHARED_DIR = '/var/lib/quittance';
const MAX_TRIES = 8;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

const MEGABYTE = 2 ** 20;

/**
 * shared_buffers in megabytes: an eighth of the machine's memory, at least PostgreSQL's default. The indexes of a long history need it;
 * pages that have to be fetched again slow every shipment.
 */
export const pagesInMemory = (memory: number): number =>
  Math.min(1_024, Math.max(128, Math.floor(memory / 8 / MEGABYTE)));

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
  shared_buffers: `${pagesInMemory(Math.min(totalmem(), process.constrainedMemory() || Infinity))}MB`,
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // Errors quote statements and customers' rows: they go to the caller, not to the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
};

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Log;
}

export interface ClusterOptions extends EmbeddedOptions {
  /** For files that the server's account could not access in the data directory. */
  readonly sharedDir?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly initdbFlags?: readonly string[];
  readonly native?: string;
}

export interface Embedded {
  /** Connects as the plain role that owns the database. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface Cluster extends Embedded {
  readonly superuserUrl: string;
  readonly cluster: string;
}

/** @throws Fault `data_directory_in_use` when another Quittance runs on the directory. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const cluster = await openCluster(options);
  return { url: cluster.url, stop: () => cluster.stop() };
}

/** The same with options for tests: the superuser, other settings. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  await checkDataDirectory(options.dataDir, { make: makeDataDirectory });
  const dataDir = await realpath(resolve(options.dataDir));
  const lock = await lockDataDirectory(dataDir);
  try {
    const supervised = await superviseServer({ ...options, dataDir });
    return {
      url: supervised.url,
      superuserUrl: supervised.superuserUrl,
      cluster: supervised.cluster,
      stop: async () => {
        await supervised.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw unusableFault(error, dataDir) ?? error;
  }
}

/** A storage fault for an error that is not a fault yet. */
function unusableFault(error: unknown, dataDir: string): Fault | null {
  if (error instanceof Fault && error.code !== 'database_not_made') return null;
  const detail = storageWordsOf(error, dataDir);
  return detail === null ? null : new Fault('data_directory_unusable', 'later', { detail, cause: error });
}

/** A recorded port means there was data: creating an empty database instead would hide its loss. */
function refuseToForget(files: ClusterFiles): void {
  if (files.port === 0) return;
  throw new Fault('database_files_missing', 'later', {
    detail: `The database of ${files.dataDir} stood in ${files.cluster} and is not there. Bring it back, or remove ${files.dataDir}/postgres.json to begin with an empty one.`,
  });
}

interface Ready {
  readonly options: ClusterOptions;
  readonly files: ClusterFiles;
  readonly programs: ServerPrograms;
}

async function superviseServer(options: ClusterOptions): Promise<Cluster> {
  const sharedDir = options.sharedDir ?? SHARED_DIR;
  const found = await findClusterFiles(options.dataDir, sharedDir);
  const copyInto = found.account === null ? options.dataDir : sharedDir;
  const programs = await prepareServerPrograms({
    account: found.account,
    copyInto,
    ...(options.native === undefined ? {} : { native: options.native }),
  });
  if (!(await clusterExists(found))) {
    refuseToForget(found);
    options.log.info(`Creating the database in ${found.cluster}.`);
    await makeCluster(programs, found, options.initdbFlags ?? []);
  }
  const { server, files } = await startOnSomePort({ options, files: found, programs });
  try {
    await makeRoleAndDatabase(files);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const watch = keepRunning({ options, files, programs }, server);
  return {
    url: urlOf(files, ROLE, DATABASE),
    superuserUrl: urlOf(files, SUPERUSER, 'postgres'),
    cluster: files.cluster,
    stop: () => watch.stop(),
  };
}

/** Retries: processes of a killed server take a moment to end, and a port may be taken between the check and listening. */
async function startOnSomePort(ready: Ready): Promise<{ server: ServerProcess; files: ClusterFiles }> {
  let { files } = ready;
  for (let attempt = 1; ; attempt++) {
    await endLeftOver(files.cluster, ready.options.log);
    const port = await freePort(files.port);
    if (port !== files.port) {
      files = { ...files, port };
      await remember(files);
    }
    try {
      return { server: await startOnPort({ ...ready, files }), files };
    } catch (error) {
      if (attempt === MAX_TRIES) throw error;
      ready.options.log.debug({ err: error, attempt }, 'The database server did not start; trying again.');
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

function startOnPort({ options, files, programs }: Ready): Promise<ServerProcess> {
  return startServer({
    programs,
    files,
    port: files.port,
    settings: { ...SETTINGS, ...options.settings },
    log: options.log,
  });
}

async function freePort(wanted: number): Promise<number> {
  const port = await tryPort(wanted);
  return port ?? (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolvePort) => {
    const probe = createServer();
    probe.once('error', () => resolvePort(null));
    probe.listen(port, HOST, () => {
      const address = probe.address();
      const taken = address !== null && typeof address === 'object' ? address.port : null;
      probe.close(() => resolvePort(taken));
    });
  });
}

/** Restarts a server that ends unexpectedly, on the same port, which open pools use. */
function keepRunning(ready: Ready, first: ServerProcess): { stop(): Promise<void> } {
  const { log } = ready.options;
  const stopping = new AbortController();
  let server = first;
  const watching = (async () => {
    for (let failures = 0; ;) {
      await server.ended;
      if (stopping.signal.aborted) return;
      log.error({ failures }, 'The database server ended unexpectedly; starting it again.');
      try {
        await endLeftOver(ready.files.cluster, log);
        server = await startOnPort(ready);
        failures = 0;
        if (stopping.signal.aborted) await server.stop();
      } catch (error) {
        failures++;
        log.error({ err: error }, 'The database server could not be restarted; trying again.');
        await sleep(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS), undefined, {
          signal: stopping.signal,
        }).catch(() => undefined);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await server.stop();
      await watching;
    },
  };
}

function urlOf(files: ClusterFiles, user: string, database: string): string {
  const password = user === SUPERUSER ? files.superuserPassword : files.password;
  return `postgres://${user}:${password}@${HOST}:${files.port}/${database}`;
}

/** Connection URL of the plain role. */
export const urlOfRole = ({ port, password }: Pick<ClusterFiles, 'port' | 'password'>): string =>
  `postgres://${ROLE}:${password}@${HOST}:${port}/${DATABASE}`;

/** Creates each only when missing: the next start completes an interrupted first one. */
async function makeRoleAndDatabase(files: ClusterFiles): Promise<void> {
  const client = new Client({
    connectionString: urlOf(files, SUPERUSER, 'postgres'),
    application_name: 'quittance-start',
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = '${ROLE}') as role,
              exists (select from pg_database where datname = '${DATABASE}') as database`,
    );
    if (rows[0]?.role !== true) {
      await client.query(
        `create role ${ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password '${files.password}'`,
      );
      await client.query(`alter role ${ROLE} set plan_cache_mode = force_generic_plan`);
    }
    if (rows[0]?.database !== true) await client.query(`create database ${DATABASE} owner ${ROLE}`);
  } catch (cause) {
    throw new Fault('database_not_made', 'later', {
      detail: `The database in ${files.cluster} does not let us in, or cannot be set up.`,
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
