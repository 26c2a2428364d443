/**
 * A warehouse ships while its server and its database are killed; afterwards nothing acknowledged may be lost and nothing duplicated. Kills
 * only processes it started.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { parseId } from '#kernel/id.ts';
import { startEmbedded } from '#runtime/database/embedded.ts';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { openIdlePorts } from '../world/idle-ports.ts';
import { all, killQuietly, type Installation, type Program } from '../world/program.ts';
import { eventually } from '../world/server.ts';

const CLI = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const CALLERS = 6;
/** Orders per call. */
const AT_ONCE = 500;

interface Transmission {
  readonly id: string;
  readonly invoice_id: string;
  readonly state: string;
  readonly reason_code: string | null;
}

/** A client that ships order after order and records the responses; repeats interrupted requests. */
class Warehouse {
  /** Reported invoice by order. */
  readonly reported = new Map<string, string>();
  /** Responses that contradict an earlier one or are invalid. */
  readonly wrong: string[] = [];
  cutShort = 0;
  #next = 0;
  readonly #cutOff: string[] = [];

  /** Ships until `wanted` more are acknowledged, or the server is gone. */
  async ship(program: Program, wanted: number): Promise<void> {
    const enough = this.reported.size + wanted;
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        while (this.reported.size < enough) {
          const order = this.#cutOff.pop() ?? `order-${(this.#next += 1)}`;
          if (!(await this.#shipOne(program, order))) return;
        }
      }),
    );
  }

  async #shipOne(program: Program, order: string): Promise<boolean> {
    const body = { order_id: `external:${order}`, external_id: order };
    const got = await program.request('POST', '/v1/shipments', { body }).catch(() => null);
    if (got === null || got.status >= 500) {
      this.#cutOff.push(order);
      this.cutShort += 1;
      // A server without its database answers with an error and recovers; a killed one does not answer.
      return got !== null;
    }
    const invoice = got.body.invoice_id as string | undefined;
    const before = this.reported.get(order);
    if (invoice === undefined || (before !== undefined && before !== invoice))
      this.wrong.push(`${order}: ${JSON.stringify(got.body)}`);
    else this.reported.set(order, invoice);
    return true;
  }

  /** Repeats every request: each response must equal the earlier one. */
  async repeatAll(program: Program): Promise<void> {
    for (const order of [...this.reported.keys(), ...this.#cutOff]) await this.#shipOne(program, order);
  }
}

async function enterOrders(program: Program, count: number): Promise<void> {
  const customer = { external_id: 'buyer', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' };
  assert.equal((await program.request('POST', '/v1/customers', { body: customer })).status, 201);
  for (let first = 1; first <= count; first += AT_ONCE) {
    const items = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, index) => ({
      external_id: `order-${first + index}`,
      customer_id: 'external:buyer',
      lines: [{ description: 'Chai', quantity: '3', unit_price: '18.333333', discount_rate: '0.05', tax_rate: '0' }],
      charges: [{ kind: 'freight', amount: '4.99' }],
    }));
    const { body } = await program.request('POST', '/v1/orders', { body: { items } });
    assert.ok(body.results.every((result: { status: number }) => result.status === 201));
  }
}

/** Shifts timestamps by hours, so that every attempt of a killed server counts as abandoned. */
async function letTimePass({ dataDir }: Installation): Promise<void> {
  const log = pino({ level: 'silent' });
  const embedded = await startEmbedded({ dataDir, log });
  const ports = await openIdlePorts({ url: embedded.url, dataDir });
  await sweepTransmissions(ports, { prepareMs: 0, sendMs: 0, overdueMs: 0, most: 100_000 });
  await ports.close();
  await embedded.stop();
}

/** Every invoice has exactly one mail: written once, waiting for a retry, or parked with unknown outcome. */
async function checkMails(
  installation: Installation,
  program: Program,
  invoices: ReadonlyMap<string, string>,
): Promise<void> {
  // Jobs of a killed server are handed out again after their heartbeat expires.
  const isSettled = ({ state, reason_code: code }: Transmission) =>
    state === 'accepted' || state === 'parked' || (state === 'queued' && code === 'stopped');
  const transmissions = await eventually(
    () => all<Transmission>(program, '/v1/transmissions'),
    (found) => found.every(isSettled),
    180_000,
  );
  assert.deepEqual(
    new Set(transmissions.map((transmission) => transmission.invoice_id)),
    new Set(invoices.keys()),
    'one mail each, none lost',
  );
  assert.equal(transmissions.length, invoices.size);
  const folder = join(installation.dataDir, 'outbox');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const written = new Set(files.map((name) => name.slice(0, -'.eml'.length)));
  for (const { id, state, reason_code: code } of transmissions) {
    const isWritten = written.has(parseId('transmission', id) ?? '');
    if (state === 'accepted') assert.ok(isWritten, `${id} is said to have left and is not there`);
    else assert.ok(state !== 'parked' || code === 'outcome_unknown', `${id} is ${state}: ${code ?? ''}`);
  }
  const named = await Promise.all(
    files.map(
      async (name) => /INV-\d+/.exec((await PostalMime.parse(await readFile(join(folder, name)))).subject ?? '')?.[0],
    ),
  );
  assert.equal(new Set(named).size, files.length, 'no invoice was mailed twice');
  assert.ok(files.length > 0, 'mail did leave');
}

/** What is killed: the server, its database, or both at once. */
const BLOWS = ['server', 'database', 'both'] as const;

export interface Fire {
  readonly installation: Installation;
  readonly kills: number;
  /** Acknowledged shipments between kills. */
  readonly perKill: number;
  /** Called after each kill. */
  readonly onKill?: (done: number) => void;
}

export interface Survived {
  readonly kills: number;
  readonly acknowledged: number;
  readonly cutShort: number;
}

/** Ships under load with repeated kills; afterwards repeats and checks everything. */
export async function shipUnderFire(fire: Fire): Promise<Survived> {
  const { installation, kills, perKill } = fire;
  const warehouse = new Warehouse();
  let program = await installation.start();
  await enterOrders(program, kills * (3 * perKill + CALLERS));
  for (let nth = 0; nth < kills; nth += 1) {
    program = await strike({ fire, warehouse, program, blow: BLOWS[nth % BLOWS.length] ?? 'server' });
    fire.onKill?.(nth + 1);
  }
  await program.end('SIGKILL');
  await letTimePass(installation);
  program = await installation.start();
  await warehouse.repeatAll(program);
  assert.deepEqual(warehouse.wrong, []);
  assert.ok(warehouse.reported.size >= kills * perKill);
  await checkInvoices(installation, program, warehouse);
  await verify(installation, program);
  return { kills, acknowledged: warehouse.reported.size, cutShort: warehouse.cutShort };
}

async function strike(at: {
  readonly fire: Fire;
  readonly warehouse: Warehouse;
  readonly program: Program;
  readonly blow: (typeof BLOWS)[number];
}): Promise<Program> {
  const { fire, warehouse, program, blow } = at;
  const { installation, perKill } = fire;
  const reached = warehouse.reported.size + perKill;
  const loading = warehouse.ship(program, 3 * perKill);
  await eventually(
    async () => warehouse.reported.size,
    (size) => size >= reached,
    60_000,
  );
  const { pid } = program;
  const postmaster = await installation.postmaster();
  if (blow !== 'database') await program.end('SIGKILL');
  if (blow !== 'server') killQuietly(postmaster ?? assert.fail('the database has a process'));
  await loading;
  const isGone = await program.request('GET', '/healthz').then(
    () => false,
    () => true,
  );
  if (isGone) return installation.start();
  assert.equal(program.pid, pid, 'a server whose database was killed brings it back by itself');
  return program;
}

async function checkInvoices(installation: Installation, program: Program, warehouse: Warehouse): Promise<void> {
  const invoices = await all<{ id: string; order_number: string; status: string }>(program, '/v1/invoices');
  assert.deepEqual(
    new Set(invoices.map(({ id }) => id)),
    new Set(warehouse.reported.values()),
    'what was acknowledged is there, and nothing else',
  );
  const orders = new Set(invoices.map((invoice) => invoice.order_number));
  assert.equal(orders.size, invoices.length, 'no order was invoiced twice');
  await checkMails(installation, program, new Map(invoices.map(({ id, order_number }) => [id, order_number])));
}

/** Runs `verify` beside the running server and without it. */
async function verify({ variables }: Installation, program: Program): Promise<void> {
  const env = { ...variables };
  const verified = await promisify(execFile)(process.execPath, [CLI, 'verify'], { env });
  assert.match(verified.stdout, /All checks passed/);
  await program.end('SIGTERM');
  const alone = await promisify(execFile)(process.execPath, [CLI, 'verify', '--json'], { env });
  assert.equal((JSON.parse(alone.stdout) as { ok: boolean }).ok, true);
}
