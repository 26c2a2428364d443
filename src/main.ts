/**
 * Puts the rooms together and starts them in order: database, migrations, jobs, first account, worker, server. What was started is
 * stopped in the opposite order, also when a later step fails. Run as a program it says where it is and stops when told.
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import type { Result } from '#kernel/result.ts';
import { createServer } from '#api/server.ts';
import { openChannels } from '#channels/registry.ts';
import { bootstrap, type FirstStart } from '#flows/bootstrap.ts';
import { fillDemo } from '#flows/demo.ts';
import type { Ports } from '#flows/ports.ts';
import { findAccounts } from '#flows/verify-books.ts';
import { openFormats } from '#formats/registry.ts';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { readConfig, type Config } from '#runtime/config.ts';
import { checkServer, openPool } from '#runtime/database/connect.ts';
import { startEmbedded } from '#runtime/database/embedded.ts';
import { migrate, pendingMigrations } from '#runtime/database/migrate.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import { createLog, type Log } from '#runtime/log.ts';
import { makeQueues, startWork } from '#worker/index.ts';

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  /** Answers are checked strictly against their schemas: tests and development. */
  readonly checkAnswers: boolean;
  /** Parts of the world a test owns. */
  readonly ports?: Partial<Ports>;
}

export interface Running {
  /** Where it listens. */
  readonly url: string;
  readonly ports: Ports;
  readonly first: FirstStart;
  /** Where mail goes and where data is, in words. */
  readonly mail: string;
  readonly database: string;
  /** Lets requests and jobs in hand finish, then lets go of everything. */
  stop(): Promise<void>;
}

const { version: VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Things to undo, the last one first; one that fails does not keep the others. */
class Undo {
  readonly #steps: (() => Promise<unknown>)[] = [];
  readonly #log: Log;
  constructor(log: Log) {
    this.#log = log;
  }

  later(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async all(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step().catch((error: unknown) => this.#log.error({ err: error }, 'a part did not stop well'));
    }
  }
}

/** @throws Fault with words for the operator when it cannot start; nothing is left running then. */
export async function startQuittance(options: StartOptions): Promise<Running> {
  const undo = new Undo(options.log);
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function start(options: StartOptions, undo: Undo): Promise<Running> {
  const { config, log } = options;
  const { ports, databaseWords, pool } = await openPorts(options, undo);
  await ports.jobs.start();
  let jobsRun = true;
  undo.later(async () => {
    if (jobsRun) await ports.jobs.stop();
  });
  await makeQueues(ports);
  const first = await bootstrap(ports, { apiKey: config.apiKey });
  if (config.workers) {
    const work = await startWork(ports);
    undo.later(async () => {
      jobsRun = false;
      await work.stop();
    });
  }
  const mail = ports.channels.email.destination;
  const served = await createServer({
    ports,
    about: {
      version: VERSION,
      database: databaseWords,
      mail,
      publicUrl: config.publicUrl,
      pendingMigrations: () => pendingMigrations(pool),
    },
    requestsPerMinute: config.requestsPerMinute,
    checkAnswers: options.checkAnswers,
  });
  undo.later(() => served.close());
  await listen(served.app, config);
  const address = served.app.server.address() as AddressInfo;
  log.info({ port: address.port, version: VERSION }, 'listening');
  return {
    url: `http://${urlHost(config.host)}:${address.port}`,
    ports,
    first,
    mail,
    database: databaseWords,
    stop: () => undo.all(),
  };
}

async function listen(app: Awaited<ReturnType<typeof createServer>>['app'], { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'EADDRINUSE') {
      throw new Fault('port_taken', 'later', {
        detail: `Port ${port} is taken by another program. Set PORT to a free one, or stop it.`,
        cause,
      });
    }
    if (code === 'EACCES')
      throw new Fault('port_refused', 'later', {
        detail: `This account may not listen on port ${port}. Set PORT to one above 1023.`,
        cause,
      });
    throw cause;
  }
}

const urlHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;

async function openPorts({ config, log, ports: given }: StartOptions, undo: Undo) {
  const database = await openDatabaseOf(config, log, undo);
  const pool = openPool(database.url, { log });
  undo.later(() => pool.end());
  valueOf(await checkServer(pool));
  await migrate(pool);
  const channels = valueOf(
    openChannels({
      dataDir: config.dataDir,
      ...(config.smtpUrl === null ? {} : { smtpUrl: config.smtpUrl }),
      ...(config.dkim === null ? {} : { dkim: config.dkim }),
    }),
  );
  undo.later(() => channels.email.close());
  const formats = openFormats();
  undo.later(() => formats.close());
  const clock = given?.clock ?? systemClock;
  const random = given?.random ?? systemRandom;
  const ports: Ports = {
    database: openDatabase(pool),
    jobs: createJobs(database.url, log),
    blobs: folderBlobs(join(config.dataDir, 'blobs'), random),
    clock,
    random,
    newId: idMaker(clock, random),
    log,
    channels,
    mailFrom: config.mailFrom,
    renderPdf: (document, branding) => formats.pdf.write(document, branding),
    ...given,
  };
  return { ports, databaseWords: database.words, pool };
}

async function openDatabaseOf(config: Config, log: Log, undo: Undo): Promise<{ url: string; words: string }> {
  if (config.databaseUrl !== null) {
    const { hostname, port, pathname } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, words: `PostgreSQL at ${hostname}${port === '' ? '' : `:${port}`}${pathname}` };
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  undo.later(() => embedded.stop());
  return { url: embedded.url, words: `embedded PostgreSQL in ${config.dataDir}` };
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault(result.refusal.code, 'later', { detail: result.refusal.detail });
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What `npm start` and `quittance serve` do. */
export async function main(): Promise<void> {
  const config = readConfig();
  if (!config.ok) return giveUp(config.refusal.detail);
  const isDemo = process.argv.includes('--demo');
  const log = createLog(config.value.logLevel);
  let running: Running;
  try {
    running = await startQuittance({
      config: config.value,
      log,
      checkAnswers: process.env['NODE_ENV'] === 'development',
    });
  } catch (error) {
    if (error instanceof Fault) return giveUp(error.message);
    throw error;
  }
  stopWhenTold(running);
  say(welcome(running));
  if (isDemo) await showDemo(running, config.value);
}

/** Fills an untouched account with an invented company. Mail of invented people must not reach a mail server. */
async function showDemo({ url, ports, first }: Running, config: Config): Promise<void> {
  if (config.smtpUrl !== null)
    return say('  demo      SMTP_URL is set, so the demo stays away: it would hand its mail to a real mail server.');
  const accountId = first.kind === 'made' ? first.accountId : (await findAccounts(ports))[0];
  if (accountId === undefined) return;
  const filled = await fillDemo(ports, { accountId, progress: (words) => say(`  demo      ${words}`) });
  if (!filled.ok) return say(`  demo      ${filled.refusal.detail}`);
  const { isNew, company, customers, products, orders } = filled.value;
  say(
    [
      `  demo      ${company}${isNew ? '' : ' was there already'}: ${customers} customers, ${products} products, ${orders} orders.`,
      `  look at   ${url}/v1/invoices?status=past_due   what is owed too long (also: overpaid, sent, void, draft)`,
      `            ${url}/v1/orders                     drafts, partly shipped, shipped, completed, void`,
      `            ${url}/v1/exceptions                 what waits for a person, and why`,
      `            ${join(config.dataDir, 'outbox')}    the mails it would have sent, with their PDF`,
      '            with your key: curl -H "Authorization: Bearer qt_live_..."; one more key: npm run cli -- key create --role owner --label me',
    ].join('\n'),
  );
}

function giveUp(words: string): void {
  process.stderr.write(`Quittance cannot start.\n${words}\n`);
  process.exitCode = 1;
}

function welcome({ url, first, mail, database }: Running): string {
  const lines = [
    `Quittance ${VERSION} runs at ${url}`,
    `  database  ${database}`,
    `  mail      ${mail}`,
    `  API docs  ${url}/docs`,
  ];
  if (first.kind === 'made') {
    lines.push(
      first.wasGiven
        ? '  key       QUITTANCE_API_KEY is the owner key of the first account'
        : `  first key ${first.key}`,
      ...(first.wasGiven ? [] : ['            It owns the account. It is shown this once: keep it safe.']),
      `  try       curl ${url}/v1/account -H "Authorization: Bearer ${first.wasGiven ? '$QUITTANCE_API_KEY' : first.key}"`,
    );
  } else if (first.givenKeyWorks === false) {
    lines.push(
      '  key       QUITTANCE_API_KEY is unknown here: it is only read on an empty database. Make one: npm run cli -- key create --role owner --label me',
    );
  }
  return lines.join('\n');
}

/** The first signal ends well; a second one ends at once. */
function stopWhenTold(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      say('Stopping: requests and jobs in hand are finished first.');
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

if (import.meta.main) await main();
