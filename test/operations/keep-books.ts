/**
 * Data written by a real version: a company uses every feature through the API, and the result is stored as a backup. The upgrade test
 * creates it for this version, and uses those of released versions, stored beside it as `books-NNNN.tar.gz`.
 *
 * At every release run, with the version to be released: `node test/operations/keep-books.ts test/operations/books-NNNN.tar.gz`, where NNNN
 * is the number of its last migration. Commit the file; every later version must restore it and continue to work.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { systemClock } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { readConfig } from '#runtime/config.ts';
import type { Manifest } from '#runtime/backup/manifest.ts';
import { writeBackup } from '#runtime/backup/write-backup.ts';
import { startQuittance, type Running } from '../../src/main.ts';
import { importRows } from '../world/importing.ts';
import type { Tidies } from '../world/postgres.ts';
import { eventually, send, startWorld, type Caller, type Got } from '../world/server.ts';
import { pdfWrittenBy } from '../world/pdf-written-by.ts';

const HERE = import.meta.dirname;
/** Backups of released versions, oldest first. */
export const KEPT_BOOKS: readonly string[] = readdirSync(HERE)
  .filter((name) => /^books-\d{4}\.tar\.gz$/.test(name))
  .sort()
  .map((name) => join(HERE, name));

/** API key of the company. */
export const BOOKS_KEY = 'qt_live_keeper-of-books-'.padEnd(48, 'x');

export type Post = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Got['body']>;

const posting =
  (caller: Pick<Caller, 'request'>): Post =>
  async (path, body, headers = {}) => {
    const got = await caller.request('POST', path, { body, headers });
    assert.ok(got.status < 300, `${path}: ${JSON.stringify(got.body)}`);
    return got.body;
  };

export const postingTo = (url: string): Post =>
  posting({
    request: (method, path, sent) =>
      send(`${url}${path}`, method, { ...sent, headers: { ...sent?.headers, authorization: `Bearer ${BOOKS_KEY}` } }),
  });

const lines = [{ sku: 'CHAI', quantity: '3' }];

async function enter(post: Post): Promise<void> {
  await post('/v1/customers', {
    external_id: 'buyer',
    name: 'Bólido Comidas "preparadas" \\ Töne',
    payment_terms: 'net_14',
  });
  await post('/v1/products', {
    external_id: 'chai',
    sku: 'CHAI',
    name: 'Chai',
    unit_price: '18.333333',
    tax_rate: '19',
  });
  await post('/v1/tax_rates', { name: 'Reduced', category: 'S', rate: '7' });
  const order = { customer_id: 'external:buyer', lines, charges: [{ kind: 'freight', amount: '4.99' }] };
  await post('/v1/orders', { ...order, external_id: 'draft', accept: false });
  await post('/v1/orders', { ...order, external_id: 'open', po_number: 'PO-1' }, { 'idempotency-key': 'open' });
  await post('/v1/orders', { ...order, external_id: 'void' });
  await post('/v1/orders/external:void/void', { reason: 'Entered twice' });
  await post('/v1/orders', { ...order, external_id: 'packed' });
}

async function invoice(post: Post): Promise<void> {
  await post('/v1/shipments', { order_id: 'external:packed', external_id: 'packed', ship: false });
  await post('/v1/shipments/external:packed/ship');
  const order = { customer_id: 'external:buyer', lines };
  for (const external_id of ['parts', 'returned', 'wrong', 'paid']) await post('/v1/orders', { ...order, external_id });
  const { lines: made } = await post('/v1/orders', { ...order, external_id: 'half' });
  await post('/v1/shipments', { order_id: 'external:half', lines: [{ order_line_id: made[0].id, quantity: '1' }] });
  const returned = await post('/v1/shipments', { order_id: 'external:returned' });
  await post(`/v1/invoices/${returned.invoice_id}/credit`, { reason: 'Returned', source: 'hold' });
  const wrong = await post('/v1/shipments', { order_id: 'external:wrong' });
  await post(`/v1/invoices/${wrong.invoice_id}/void`, { reason: 'Wrong terms', source: 'hold' });
  const byHand = [{ description: 'Advice', quantity: '1.5', unit_price: '80', tax_rate: '19' }];
  const manual = { external_id: 'advice', customer_id: 'external:buyer', lines: byHand };
  await post('/v1/invoices', { ...manual, on_creation: 'draft' });
}

async function settle(post: Post): Promise<void> {
  const { invoice_id: id } = await post('/v1/shipments', { order_id: 'external:paid' });
  const payment = { customer_id: 'external:buyer', type: 'payment', method: 'bank_transfer', currency: 'EUR' };
  await post('/v1/transactions', { ...payment, external_id: 'bank', amount: '50.00', effective_on: '2026-11-20' });
  const allocations = [{ transaction_id: 'external:bank', invoice_id: id, amount: '20.5' }];
  await post('/v1/settlements', { external_id: 'settled', note: 'By bank', allocations });
  const { id: second } = await post('/v1/settlements', { allocations: [{ ...allocations[0], amount: '1' }] });
  await post(`/v1/settlements/${second}/void`);
}

async function mail(post: Post): Promise<void> {
  await post('/v1/customers', { external_id: 'mailed', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' });
  await post('/v1/orders', { external_id: 'mailed', customer_id: 'external:mailed', lines });
  await post('/v1/shipments', { order_id: 'external:mailed' });
}

async function mailAgain(caller: Caller): Promise<void> {
  const [first] = await mailsAccepted(caller, 1);
  await posting(caller)('/v1/send_batches', { invoice_ids: [first?.invoice_id], resend: true });
  await mailsAccepted(caller, 2);
}

const mailsAccepted = (caller: Caller, count: number) =>
  eventually(
    async () => (await caller.request('GET', '/v1/transmissions')).body.data as { state: string; invoice_id: string }[],
    (found) => found.length === count && found.every(({ state }) => state === 'accepted'),
    60_000,
  );

async function receive(post: Post): Promise<void> {
  const event = { source: 'warehouse', type: 'shipment.shipped' };
  await post('/v1/orders', { external_id: 'told', customer_id: 'external:buyer', lines });
  await post('/v1/events/inbound', { ...event, source_event_id: '1', data: { order_id: 'external:told' } });
  await post('/v1/events/inbound', { ...event, source_event_id: '2', data: { order_id: 'external:nobody' } });
}

const OPEN_ITEM = [
  'Belegnummer;Belegart;Kunde;Rechnungsdatum;Fälligkeit;Bruttobetrag;Steuerbetrag;Offen;Währung',
  'RE-2025-1;Invoice;C1;15.10.2025;14.11.2025;1.190,00;190,00;1.190,00;EUR',
].join('\n');

async function importFiles(caller: Caller): Promise<void> {
  await importRows(caller, { kind: 'customers', main: 'id,name,terms\nC1,One,net 30\nC2,Two,net 14\n' });
  await importRows(caller, { kind: 'documents', main: OPEN_ITEM });
}

interface Place {
  readonly url: string;
  readonly dataDir: string;
}

/** A server of this version without workers: rendering, mailing and sealing wait for another one. */
export async function startIdle({ url, dataDir }: Place): Promise<Running> {
  const config = readConfig({ DATABASE_URL: url, QUITTANCE_DATA_DIR: dataDir, PORT: '0' });
  assert.ok(config.ok);
  const idle = { ...config.value, workers: false };
  return startQuittance({ config: idle, log: pino({ level: 'silent' }), checkAnswers: true });
}

/** Ships an order whose invoice is to be mailed. */
export async function shipToMail(post: Post, externalId: string): Promise<void> {
  await post('/v1/orders', { external_id: externalId, customer_id: 'external:mailed', lines });
  await post('/v1/shipments', { order_id: `external:${externalId}` });
}

/** Writes the backup: everything is processed, except one invoice that is not rendered, mailed or sealed. */
export async function keepBooks(tidies: Tidies, file: string): Promise<Manifest> {
  // Stored PDFs can have any content here; small ones keep the file small.
  const ports = {
    formats: pdfWrittenBy(async ({ number }) => ({ bytes: Buffer.from(`%PDF-1.7 ${number}`), logoProblem: null })),
  };
  const world = await startWorld(tidies, { ports });
  const seller = { username: 'books', name: 'Books', homeCurrency: 'EUR', apiKey: BOOKS_KEY };
  const caller = await world.asOther(seller);
  const post = posting(caller);
  for (const step of [enter, invoice, settle, mail, receive]) await step(post);
  await importFiles(caller);
  await mailAgain(caller);
  const pool = openPool(world.databaseUrl, { log: pino({ level: 'silent' }) });
  try {
    await eventually(
      async () => (await pool.query<{ count: string }>('select count(*) as count from audit.pending')).rows[0]?.count,
      (count) => count === '0',
    );
    await world.stop();
    const idle = await startIdle({ url: world.databaseUrl, dataDir: world.dataDir });
    await shipToMail(postingTo(idle.url), 'waiting');
    await idle.stop();
    return await writeBackup({ pool, blobs: world.ports.blobs, clock: systemClock }, file);
  } finally {
    await pool.end();
  }
}

async function run(file: string | undefined): Promise<void> {
  assert.ok(file !== undefined, 'say which file to write');
  const tidy: (() => Promise<void>)[] = [];
  try {
    const { migrations, blobs } = await keepBooks({ after: (step) => tidy.unshift(step) }, file);
    process.stdout.write(`${file}: ${migrations.at(-1)?.name}, ${blobs.count} files\n`);
  } finally {
    for (const step of tidy) await step();
  }
}

if (import.meta.main) {
  await run(process.argv[2]);
  process.exit();
}
