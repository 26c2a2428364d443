/**
 * Puts the rooms together and starts them in order: database, migrations, jobs, first account, worker, server. What was started is
 * stopped in the opposite order, also when a later step fails. Run as a program it says where it is and stops when told.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import type { ReceivingLimits } from '#api/http/body-timeouts.ts';
import { createServer, type Served } from '#api/http/server.ts';
import { openChannels, type Channels, type ChannelSettings } from '#channels/registry.ts';
import { firstKeyLines, logStart, startedInJson, welcome, type Started } from '#cli/welcome.ts';
import { bootstrap, type FirstStart } from '#flows/accounts/bootstrap.ts';
import { fillDemo } from '#flows/demo/make.ts';
import { findIncompleteAccounts } from '#flows/accounts/find-incomplete.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { findAccounts } from '#flows/audit/verify.ts';
import { openFormats } from '#formats/registry.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { readConfig, type Config } from '#runtime/config.ts';
import { watchClock, type ClockWatch, type ClockWatchOptions } from '#runtime/clock-watch.ts';
import { checkDataDirectory, storageWordsOf } from '#runtime/data-directory.ts';
import { openPool } from '#runtime/database/connect.ts';
import { startEmbedded } from '#runtime/database/embedded.ts';
import { migrate, pendingMigrations } from '#runtime/database/migrate.ts';
import { reachServer } from '#runtime/database/reach-server.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import { refuseTakenPort, whyNotListening } from '#runtime/listening.ts';
import { createLog, type Log } from '#runtime/log.ts';
import { makeQueues, startWork, type Work } from '#worker/index.ts';

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  /** Answers are checked strictly against their schemas: tests and development. */
  readonly checkAnswers: boolean;
  /** Whether a key that is made at the start reaches somebody. Left out: it does. False: none is made, and `giveFirstKey` may do so later. */
  readonly isKeyShown?: boolean;
  /** Parts of the world a test owns. */
  readonly ports?: Partial<Ports>;
  /** Left out: how long bodies may take on their way by default. */
  readonly receivingLimits?: ReceivingLimits;
}

export interface Running extends Started {
  readonly ports: Ports;
  /** Lets requests and jobs in hand finish, then lets go of everything. */
  stop(): Promise<void>;
}

const { version: VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** For what reads long: one check of whole books for each, and one for monitoring. */
const ASIDE_CONNECTIONS = 3;
const REQUESTS_END_WITHIN_MS = 10_000;
/** Both together less than the queue waits for a job (15 s), so that every job says itself how it ended. */
const MAIL_GRACE_MS = 8_000;
const CHANNELS_END_WITHIN_MS = 4_000;
/** The whole way to a good end; operators give a stopping server a little more. */
const STOP_WITHIN_MS = 45_000;
const ENDED_AT_ONCE = 130;
const USAGE_ERROR = 2;

/** @throws Fault with words for the operator when it cannot start; nothing is left running then. */
export async function startQuittance(options: StartOptions): Promise<Running> {
  const open = new AsyncDisposableStack();
  try {
    return await start(options, open);
  } catch (error) {
    await closeAll(open, options.log);
    throw error;
  }
}

/** The last one first; one that fails does not keep the others. */
async function closeAll(open: AsyncDisposableStack, log: Log): Promise<void> {
  await open
    .disposeAsync()
    .catch((error: unknown) => log.error({ err: error }, 'A part of the server could not be stopped cleanly.'));
}

async function start(options: StartOptions, open: AsyncDisposableStack): Promise<Running> {
  const { config } = options;
  await refuseTakenPort(config);
  // The database that comes with us looks at its own.
  if (config.databaseUrl !== null) await checkDataDirectory(config.dataDir);
  const { ports, formats, databaseWords, pool } = await openPorts(options, open);
  await ports.jobs.start();
  let jobsRun = true;
  open.defer(async () => {
    if (jobsRun) await ports.jobs.stop();
  });
  await makeQueues(ports);
  const first = valueOf(await bootstrap(ports, { apiKey: config.apiKey, isKeyShown: options.isKeyShown ?? true }));
  const incomplete = await findIncompleteAccounts(ports);
  if (config.workers) {
    const work = await startWork(ports);
    open.defer(async () => {
      jobsRun = false;
      await stopWork(work, { ports, formats });
    });
  }
  const mail = ports.channels.email.destination;
  const served = await createServer({
    ports,
    about: {
      version: VERSION,
      database: config.databaseUrl === null ? 'embedded PostgreSQL' : 'PostgreSQL',
      mail: config.smtpUrl === null ? 'written to files, not sent' : 'sent through a mail server',
      publicUrl: config.publicUrl,
      pendingMigrations: () => pendingMigrations(pool),
    },
    requestsPerMinute: config.requestsPerMinute,
    checkAnswers: options.checkAnswers,
    ...(options.receivingLimits === undefined ? {} : { receivingLimits: options.receivingLimits }),
  });
  open.defer(() => closeServer(served));
  await listen(served.app, config);
  const address = served.app.server.address() as AddressInfo;
  return {
    version: VERSION,
    url: `http://${urlHost(config.host)}:${address.port}`,
    ports,
    first,
    incomplete,
    mail,
    database: databaseWords,
    stop: () => closeAll(open, options.log),
  };
}

/** Stops listening at once; requests in hand have a while, then their callers are cut off: they may repeat what they asked. */
async function closeServer(served: Served): Promise<void> {
  const patience = setTimeout(() => served.app.server.closeAllConnections(), REQUESTS_END_WITHIN_MS);
  try {
    await served.close();
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Takes no more jobs. A mail server or a document that is slow has a while; then what has not left is put back, and what may have left is said to be
 * unknown, both by the jobs themselves, which still have their database.
 */
async function stopWork(work: Work, { ports, formats }: Pick<Opened, 'ports' | 'formats'>): Promise<void> {
  const patience = setTimeout(() => {
    for (const channel of Object.values(ports.channels)) void channel.close(CHANNELS_END_WITHIN_MS);
    void formats.close();
  }, MAIL_GRACE_MS);
  try {
    await work.stop();
  } finally {
    clearTimeout(patience);
  }
}

async function listen(app: Served['app'], { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw whyNotListening(cause, port);
  }
}

const urlHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;

type Opened = Awaited<ReturnType<typeof openPorts>>;

async function openPorts({ config, log, ports: given }: StartOptions, open: AsyncDisposableStack) {
  const database = await openDatabaseOf(config, log, open);
  const pool = openPool(database.url, { log });
  open.defer(() => pool.end());
  await reachServer(pool);
  await migrateIn(pool, config);
  const channels = openChannelsOf(config);
  open.defer(async () => void (await Promise.all(Object.values(channels).map((channel) => channel.close()))));
  const formats = openFormats({ pdf: { workers: config.pdfThreads } });
  open.defer(() => formats.close());
  const clock = given?.clock ?? systemClock;
  const opened = openDatabase(pool);
  const aside = openPool(database.url, { log, connections: ASIDE_CONNECTIONS, applicationName: 'quittance-aside' });
  open.defer(() => aside.end());
  const clockWatch = given?.clockWatch ?? (await watchClockUntilStopped({ alone: opened.alone, clock, log }, open));
  const random = given?.random ?? systemRandom;
  const ports: Ports = {
    database: opened,
    aside: openDatabase(aside),
    clockWatch,
    jobs: createJobs(database.url, log),
    blobs: folderBlobs(join(config.dataDir, 'blobs'), random),
    clock,
    random,
    newId: idMaker(clock, random),
    log,
    channels,
    mailFrom: config.mailFrom,
    formats: formats.formats,
    checkLogo: (logo, accountId) => formats.checkLogo(logo, accountId),
    ...given,
  };
  return { ports, formats, databaseWords: database.words, pool };
}

async function migrateIn(pool: Parameters<typeof migrate>[0], { databaseUrl, dataDir }: Config): Promise<void> {
  try {
    await migrate(pool);
  } catch (cause) {
    const words = storageWordsOf(cause, dataDir);
    if (words === null) throw cause;
    const detail = databaseUrl === null ? words : 'The disk of the database server is full. Free some space there.';
    throw new Fault('storage_full', 'later', { detail, cause });
  }
}

/** The channels of this installation. @throws Fault when SMTP_URL is invalid. */
export function openChannelsOf(config: Config, smtpLimits: ChannelSettings['smtpLimits'] = {}): Channels {
  const { dataDir, smtpUrl, dkim } = config;
  const settings = {
    dataDir,
    smtpLimits,
    ...(smtpUrl === null ? {} : { smtpUrl }),
    ...(dkim === null ? {} : { dkim }),
  };
  return valueOf(openChannels(settings));
}

async function watchClockUntilStopped(options: ClockWatchOptions, open: AsyncDisposableStack): Promise<ClockWatch> {
  const watch = await watchClock(options);
  open.defer(() => watch.stop());
  return watch;
}

async function openDatabaseOf(
  config: Config,
  log: Log,
  open: AsyncDisposableStack,
): Promise<{ url: string; words: string }> {
  if (config.databaseUrl !== null) {
    const { hostname, port, pathname } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, words: `PostgreSQL at ${hostname}${port === '' ? '' : `:${port}`}${pathname}` };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  open.defer(() => embedded.stop());
  return { url: embedded.url, words: `embedded PostgreSQL in ${config.dataDir}` };
}

/** The value, or the refusal as the fault that ends the start. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault(result.refusal.code, 'later', { detail: result.refusal.detail });
}

const writeLines = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

export interface MainOptions {
  /** Fills an untouched account with an invented company. */
  readonly demo: boolean;
  /** Where it runs as one JSON document, for programs that start it. */
  readonly json: boolean;
}

/** What `npm start` and `quittance serve` do. */
export async function main({ demo, json }: MainOptions): Promise<void> {
  const config = readConfig();
  if (!config.ok) return giveUp(config.refusal, json);
  // What a program reads stays one document: the log goes to standard error then.
  const log = createLog({ level: config.value.logLevel, to: json ? process.stderr : process.stdout });
  const isForPeople = !json && process.stdout.isTTY;
  const starting = startQuittance({
    config: config.value,
    log,
    checkAnswers: process.env['NODE_ENV'] === 'development',
    // Made below, where it is shown: a start that is interrupted must not make a key that nobody has seen.
    isKeyShown: false,
  });
  const isStopping = stopOnSignal(starting, log);
  let running: Running;
  try {
    running = await starting;
  } catch (error) {
    if (error instanceof Fault) return giveUp({ code: error.code, detail: error.message }, json);
    log.error({ err: error }, 'The start failed.');
    const detail = `${error instanceof Error ? error.message : String(error)} (see the log for details)`;
    return giveUp({ code: 'failed', detail }, json);
  }
  if (isStopping()) return;
  if (json) {
    const first = await giveFirstKey(running);
    writeLines([JSON.stringify(startedInJson({ ...running, first }), null, 2)]);
  }
  if (isForPeople) writeLines(welcome(running));
  else if (!json) logStart(log, running);
  if (demo)
    await showDemo(
      running,
      config.value,
      isForPeople ? writeLines : (lines) => void lines.map((line) => log.info(line.trim())),
    );
  if (isForPeople && !isStopping()) writeLines(firstKeyLines(await giveFirstKey(running)));
}

/** Where nobody can enter yet, a key for whoever is shown it now. */
const giveFirstKey = async ({ ports, first }: Running): Promise<FirstStart> =>
  first.key.kind === 'missing' ? valueOf(await bootstrap(ports, { apiKey: null, isKeyShown: true })) : first;

/** Fills an untouched account with an invented company. Mail of invented people must not reach a mail server. */
async function showDemo(
  { url, ports, first }: Running,
  config: Config,
  write: (lines: readonly string[]) => void,
): Promise<void> {
  const line = (words: string) => write([`  demo      ${words}`]);
  if (config.smtpUrl !== null)
    return line('SMTP_URL is set, so the demo was not started: it would send its mail through a real mail server.');
  const accountId = first.newAccountId ?? (await findAccounts(ports))[0];
  if (accountId === undefined) return;
  const filled = await fillDemo(ports, { accountId, progress: line });
  if (!filled.ok) return line(filled.refusal.detail);
  const { isNew, company, customers, products, orders } = filled.value;
  line(`${company}${isNew ? '' : ' already existed'}: ${customers} customers, ${products} products, ${orders} orders.`);
  write([
    `  look at   ${url}/v1/invoices?status=past_due   overdue invoices (also: overpaid, sent, void, draft)`,
    `            ${url}/v1/orders                     drafts, partly shipped, shipped, completed, void`,
    `            ${url}/v1/exceptions                 what needs a person, and why`,
    `            ${join(config.dataDir, 'outbox')}    the mails it would have sent, with their PDFs`,
    '            with your key: curl -H "Authorization: Bearer qt_live_..."; one more key: npm run cli -- key create --role owner --label me',
  ]);
}

/** `npm start -- --demo --json`; the command line's own `serve` says more about what there is. */
async function mainOf(given: readonly string[]): Promise<void> {
  const unknown = given.find((option) => option !== '--demo' && option !== '--json');
  if (unknown === undefined) return main({ demo: given.includes('--demo'), json: given.includes('--json') });
  process.stderr.write(`error: unknown option '${unknown}': there are --demo and --json\n`);
  process.exitCode = USAGE_ERROR;
}

function giveUp({ code, detail }: Pick<Refusal, 'code' | 'detail'>, json: boolean): void {
  process.stderr.write(`${json ? JSON.stringify({ code, detail }, null, 2) : `Quittance cannot start.\n${detail}`}\n`);
  process.exitCode = 1;
}

/** Signals within this time count as one: Ctrl-C on a terminal reaches the program itself and is forwarded by whatever started it. */
const ONE_SIGNAL_WITHIN_MS = 1_000;

/** The first signal ends well, also one that comes while it starts; a second one ends at once. */
function stopOnSignal(starting: Promise<Running>, log: Log): () => boolean {
  let stopping = false;
  let endsAtOnce = false;
  const stop = async (): Promise<void> => {
    // A start that fails says so itself.
    const running = await starting.catch(() => null);
    await running?.stop();
  };
  const begin = (): void => {
    stopping = true;
    setTimeout(() => (endsAtOnce = true), ONE_SIGNAL_WITHIN_MS).unref();
    log.info('Stopping: finishing running requests and jobs first.');
    setTimeout(() => {
      log.error(
        'It could not be stopped cleanly in time; everything acknowledged is stored, the rest is resumed at the next start.',
      );
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    stop().then(
      () => {
        log.info('Stopped.');
        process.exit();
      },
      (error: unknown) => {
        log.error({ err: error }, 'It could not be stopped cleanly.');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) begin();
      else if (endsAtOnce) process.exit(ENDED_AT_ONCE);
    });
  }
  return () => stopping;
}

if (import.meta.main) await mainOf(process.argv.slice(2));
