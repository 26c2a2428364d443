/**
 * Thousands of issued invoices rendered and mailed by the real workers through a local mail server, with the server process killed and
 * restarted in the middle, compared with the bare engine and mail library measured before, in between and after.
 * Run: node bench/mail.ts [invoices] [--no-kill]
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { sealAudit } from '#flows/audit/seal.ts';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { openIdlePorts } from '#test/world/idle-ports.ts';
import { FOLDER, openBenchCluster } from './cluster.ts';
import { familyCpu, serverCpu } from './cpu.ts';
import type { FloorResult, FloorTask } from './mail-floor.ts';
import type { SinkReport } from './mail-sink.ts';
import { startServer, type ServerProcess } from './processes.ts';
import { keepJson, machineWords, table } from './report.ts';
import { freshDatabase, HOT, keyOf, load, shippables } from './work.ts';

const LINES = 10;
const CALL = 500;
const CONNECTIONS = 5;
const FLOOR_PAGES = 150;
const FLOOR_MAILS = 400;
const MEGABYTE = 1_000_000;
const TELL_EVERY_MS = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-kill': { type: 'boolean', default: false } },
});
const wanted = Number(positionals[0] ?? '10000');
const print = (words: string): void => void process.stdout.write(`${words}\n`);

const cluster = await openBenchCluster();
print(`database: ${cluster.words}\nmachine: ${machineWords()}`);
const database = await freshDatabase(cluster, 'bench_mail');
const key = keyOf(HOT[0] ?? 0);

const sink = fork(fileURLToPath(new URL('./mail-sink.ts', import.meta.url)));
const [{ port: smtpPort }] = (await once(sink, 'message')) as [{ port: number }];
async function fromSink(request: 'report' | 'numbers' = 'report'): Promise<SinkReport> {
  sink.send(request);
  return ((await once(sink, 'message')) as [SinkReport])[0];
}

const server = (workers: 'on' | 'off'): Promise<ServerProcess> =>
  startServer({
    database,
    workers,
    environment: { SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'billing@seller.example' },
  });

async function call(at: ServerProcess, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${at.port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Issues invoices to be mailed while no worker is running. */
async function issue(): Promise<void> {
  const block = await load(database, { accounts: HOT, count: wanted, lines: LINES, state: 'accepted' });
  const issuing = await server('off');
  const orders = (await shippables(database, block)).map((each) => ({ order_id: each.order }));
  for (let from = 0; from < orders.length; from += CALL)
    await call(issuing, '/v1/shipments', { items: orders.slice(from, from + CALL) });
  await issuing.stop();
  // Seal everything first, so that sealing is not part of the measurement.
  const sealer = await openIdlePorts({ url: database.url, dataDir: join(FOLDER, 'files') });
  while ((await sealAudit(sealer)) > 0) continue;
  await sealer.close();
  await database.query('vacuum analyze');
}

interface Ours {
  readonly account: AccountId;
  readonly invoices: readonly InvoiceId[];
}

async function waiting(): Promise<Ours> {
  const rows = await database.query<{ account: AccountId; invoice: InvoiceId }>(
    `select account_id as account, invoice_id as invoice from transmissions.transmission where state = 'queued' order by id`,
  );
  const [first] = rows;
  if (first === undefined || rows.length !== wanted) throw new Error(`${rows.length} mails wait, not ${wanted}`);
  return { account: first.account, invoices: rows.map((row) => row.invoice) };
}

const floors: FloorResult[] = [];
async function floor({ account, invoices }: Ours): Promise<void> {
  const from = floors.length * FLOOR_PAGES;
  const task: FloorTask = {
    url: database.url,
    accountId: account,
    invoiceIds: invoices.slice(from, from + FLOOR_PAGES),
    smtpPort,
    mails: FLOOR_MAILS,
    connections: CONNECTIONS,
  };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./mail-floor.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(task));
  floors.push((await json(child.stdout)) as FloorResult);
}

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0') * 1024;

interface Leg {
  readonly mails: number;
  readonly seconds: number;
  readonly nodeCpu: number;
  readonly databaseCpu: number;
}

const memory: { mails: number; megabytes: number }[] = [];
const legs: Leg[] = [];

/** Measures a server from its first mail until the given number; the time before the first is excluded. */
async function mail(at: ServerProcess, until: number): Promise<void> {
  const before = (await fromSink()).mails;
  while ((await fromSink()).mails === before) await pause(20);
  const [first, started] = [(await fromSink()).mails, performance.now()];
  const [node, postgres] = [familyCpu(at.pid), serverCpu(database.postmaster)];
  let reportedAt = started;
  let mails = first;
  while (mails < until) {
    await pause(200);
    mails = (await fromSink()).mails;
    memory.push({ mails, megabytes: residentOf(at.pid) / MEGABYTE });
    if (performance.now() - reportedAt < TELL_EVERY_MS) continue;
    reportedAt = performance.now();
    const counts = (await call(at, '/v1/transmissions/counts')) as Record<string, number>;
    print(
      `  ${mails} of ${wanted} have come; the API says: ${counts['due']} due, ${counts['sending']} being sent, ${counts['accepted_last_minute']} accepted in the last minute, ${counts['eta_seconds']} s to go`,
    );
  }
  legs.push({
    mails: mails - first,
    seconds: (performance.now() - started) / 1000,
    nodeCpu: familyCpu(at.pid) - node,
    databaseCpu: serverCpu(database.postmaster) - postgres,
  });
}

/** Makes the killed server's heartbeats expire and its attempts old enough to be abandoned. */
async function letTimePass(): Promise<void> {
  await database.query(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
  const sweeper = await openIdlePorts({ url: database.url, dataDir: join(FOLDER, 'files') });
  await sweepTransmissions(sweeper, { prepareMs: 0, sendMs: 0, overdueMs: 3_600_000, most: 1_000 });
  await sweeper.close();
  await database.query(
    `update pgboss.job set start_after = now() where name = 'transmit' and state in ('created', 'retry')`,
  );
}

/** Fails unless each invoice arrived exactly once, except those parked with unknown outcome. */
async function verify(mailed: Ours): Promise<string> {
  const rows = await database.query<{ number: string; state: string; code: string | null }>(
    `select i.number, d.state, d.reason_code as code from transmissions.transmission d
     join invoices.invoice i on i.account_id = d.account_id and i.id = d.invoice_id
     where d.account_id = $1 and d.invoice_id = any($2::uuid[])`,
    [mailed.account, mailed.invoices],
  );
  const { byNumber } = await fromSink('numbers');
  const isUnknown = (row: (typeof rows)[number]) => row.state === 'parked' && row.code === 'outcome_unknown';
  const wrong = rows.filter((row) => {
    const came = byNumber[row.number] ?? 0;
    return isUnknown(row) ? came > 1 : row.state !== 'accepted' || came !== 1;
  });
  if (wrong.length > 0 || rows.length !== wanted)
    throw new Error(`${wrong.length} of ${rows.length} are wrong: ${JSON.stringify(wrong.slice(0, 5))}`);
  const unknown = rows.filter(isUnknown);
  const arrived = unknown.filter((row) => byNumber[row.number] === 1).length;
  return `each of ${rows.length - unknown.length} invoices came once and is known to have; ${unknown.length} wait for a person (of those, ${arrived} had arrived)`;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const sum = (of: (leg: Leg) => number): number => legs.reduce((total, leg) => total + of(leg), 0);
const at = (share: number) => {
  const sample = memory.find(({ mails }) => mails >= wanted * share);
  return `${Math.round(sample?.megabytes ?? NaN)} MB at ${Math.round(share * 100)} %`;
};

async function measure(): Promise<void> {
  print(`issuing ${wanted} invoices of ${LINES} lines`);
  await issue();
  const mailed = await waiting();
  const isKilled = !values['no-kill'];
  await floor(mailed);
  let working = await server('on');
  await mail(working, isKilled ? Math.round(wanted * 0.5) : wanted);
  if (isKilled) {
    process.kill(working.pid, 'SIGKILL');
    print('  killed');
    await floor(mailed);
    await letTimePass();
    working = await server('on');
    const rest = await database.query<{ count: number }>(
      `select count(*)::int as count from transmissions.transmission where state in ('queued', 'sending')`,
    );
    await mail(working, (await fromSink()).mails + (rest[0]?.count ?? 0));
  }
  await working.stop();
  await floor(mailed);
  const { bytes, mails, mostConnections } = await fromSink();
  const [drawCpu, mailCpu] = [median(floors.map((each) => each.drawCpu)), median(floors.map((each) => each.mailCpu))];
  const [nodeCpu, databaseCpu] = [
    sum((leg) => leg.nodeCpu) / sum((leg) => leg.mails),
    sum((leg) => leg.databaseCpu) / sum((leg) => leg.mails),
  ];
  const rate = sum((leg) => leg.mails) / sum((leg) => leg.seconds);
  const ms = (seconds: number) => (seconds * 1000).toFixed(2);
  const verdict = await verify(mailed);
  print(
    `\n${table([
      ['an invoice', 'CPU ms', 'a second'],
      ['bare engine draws the page', ms(drawCpu), (1 / median(floors.map((each) => each.drawSeconds))).toFixed(0)],
      ['bare library sends the bytes', ms(mailCpu), (1 / median(floors.map((each) => each.mailSeconds))).toFixed(0)],
      ['product, Node', ms(nodeCpu), rate.toFixed(1)],
      ['product, PostgreSQL', ms(databaseCpu), ''],
    ])}`,
  );
  const ratios = {
    node: (drawCpu + mailCpu) / nodeCpu,
    all: (drawCpu + mailCpu) / (nodeCpu + databaseCpu),
    rateOfEngine: rate * median(floors.map((each) => each.drawSeconds)),
  };
  print(
    `both floors' CPU : product's, Node ${ratios.node.toFixed(2)}, with PostgreSQL ${ratios.all.toFixed(2)}; rate : engine alone on one core ${ratios.rateOfEngine.toFixed(2)}\n` +
      `resident memory: ${[0.05, 0.25, 0.45, 0.6, 0.8, 0.95].map(at).join(', ')}, at most ${Math.round(Math.max(...memory.map((each) => each.megabytes)))} MB\n` +
      `${mails} mails of ${Math.round(bytes / mails / 1000)} kB over at most ${mostConnections} connections\n${verdict}`,
  );
  print(
    await keepJson('mail', {
      machine: machineWords(),
      database: cluster.words,
      wanted,
      floors,
      legs,
      memory: memory.filter((_, index) => index % 25 === 0),
      ratios,
      verdict,
    }),
  );
}

try {
  await measure();
} finally {
  sink.disconnect();
  await database.close();
  await cluster.stop();
}
