/**
 * The HTTP overhead of a request: an authenticated `POST /v1/shipments/{id}/ship` with a stubbed database and flow, compared with a bare
 * Fastify route with the same JSON, in turns, 64 connections. Run: node bench/http.ts [--rounds N] [--profile DIRECTORY]
 */
import { spawn } from 'node:child_process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { writeId, type Id, type IdKind } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { Shipment } from '#model/shipment.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { shipmentEndpoints, writeShipment } from '#api/endpoints/shipments/endpoints.ts';
import { createServer } from '#api/http/server.ts';
import { hashKey } from '#modules/access/index.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { processCpu } from './cpu.ts';
import { callServers } from './processes.ts';
import { table } from './report.ts';
import { median } from './rounds.ts';

const CONNECTIONS = 64;
const REQUESTS = 20_000;
const KEY = `qt_live_${'k'.repeat(43)}`;
const UUID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const anId = <K extends IdKind>(kind: K): Id<K> => UUID as Id<typeof kind>;

const shipment: Shipment = {
  accountId: anId('account'),
  id: anId('shipment'),
  externalId: null,
  orderId: anId('order'),
  customerId: anId('customer'),
  ordinal: 1,
  number: 'SO-000123-1',
  state: 'shipped',
  carrier: null,
  trackingNumber: null,
  shippedAt: '2026-11-30T09:30:00.000Z',
  shippedOn: '2026-11-30',
  contentHash: hashKey(KEY),
  createdAt: '2026-11-30T09:00:00.000Z',
  version: 2,
  lines: Array.from({ length: 3 }, () => ({ orderLineId: anId('order_line'), quantity: 2_000_000n })),
};
const answer = { shipment, invoiceId: anId('invoice'), heldBy: null, isNew: true };

/** Stub with one key. Answers in the next turn of the event loop, the earliest a real database could. */
const ROW = { accountId: anId('account'), id: anId('key'), role: 'owner', hash: hashKey(KEY) };
const alone: Partial<Tx> = {
  many: async <Row>() => nextTurn([ROW as Row]),
  maybe: async <Row>() => nextTurn(ROW as Row),
  run: async () => 1,
  executeSql: async () => ({ rows: [] }),
};

async function serveProduct() {
  const ports: Partial<Ports> = {
    database: {
      alone: alone as Tx,
      pool: null as never,
      transaction: () => Promise.reject(new Error('nothing is written here')),
    },
    clock: systemClock,
    random: systemRandom,
    newId: idMaker(systemClock, systemRandom),
    log: pino({ level: 'warn' }),
  };
  const { app } = await createServer({
    ports: ports as Ports,
    about: {
      version: '0',
      database: 'PostgreSQL',
      mail: 'sent through a mail server',
      publicUrl: '',
      pendingMigrations: async () => [],
    },
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
    checkAnswers: false,
    endpoints: shipmentEndpoints.map((endpoint) => ({ ...endpoint, handle: async () => ok(answer) })),
  });
  return app;
}

/** The same response with nothing else. */
async function serveBare() {
  const app = fastify();
  app.post('/v1/shipments/:id/ship', async () => writeShipment(answer));
  return app;
}

const SIDES = { bare: serveBare, product: serveProduct } as const;
type Side = keyof typeof SIDES;

async function serve(side: Side): Promise<void> {
  const app = await SIDES[side]();
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.stdout.write(`runs at ${app.listeningOrigin}\n`);
  process.once('SIGTERM', () => void app.close());
}

async function start(side: Side, flags: readonly string[]) {
  const child = spawn(process.execPath, [...flags, fileURLToPath(import.meta.url), side], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (output: Buffer) => resolve(Number(/:(\d+)\s*$/.exec(output.toString())?.[1])));
  });
  const request = { method: 'POST', path: `/v1/shipments/${writeId('shipment', shipment.id)}/ship`, key: KEY } as const;
  const requests = Array.from({ length: REQUESTS }, () => request);
  return {
    side,
    micros: [] as number[],
    async turn(): Promise<number> {
      const before = processCpu(child.pid ?? 0);
      await callServers({ queues: [{ connections: CONNECTIONS, port, requests }] });
      return ((processCpu(child.pid ?? 0) - before) / REQUESTS) * 1e6;
    },
    async stop(): Promise<void> {
      const ended = new Promise((resolve) => void child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function measure(rounds: number, flags: readonly string[]): Promise<void> {
  const bare = await start('bare', []);
  const product = await start('product', flags);
  for (let round = 0; round <= rounds; round++) {
    for (const side of round % 2 === 0 ? [bare, product] : [product, bare]) {
      const micros = await side.turn();
      if (round > 0) side.micros.push(micros);
    }
  }
  await Promise.all([bare.stop(), product.stop()]);
  const ratios = product.micros.map((micros, round) => micros / (bare.micros[round] ?? Number.NaN));
  const rows = [bare, product].map(({ side, micros }) => [
    side,
    median(micros).toFixed(1),
    `${Math.min(...micros).toFixed(1)} to ${Math.max(...micros).toFixed(1)}`,
  ]);
  process.stdout.write(
    `${table([['side', 'Node CPU us a request', 'rounds'], ...rows])}\n` +
      `ratio ${median(ratios).toFixed(2)}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; goal at most 1.5\n`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, profile: { type: 'string' } },
});
const [side] = positionals;
if (side === 'bare' || side === 'product') await serve(side);
else
  await measure(
    Number(values.rounds),
    values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
  );
