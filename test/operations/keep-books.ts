/**
 * Fills a database with companies that got as far as one migration each allows, and keeps it as a backup: `node test/operations/keep-books.ts
 * FILE`. Run with the version that is about to be released, so that later ones are tested against what it really wrote.
 */
import assert from 'node:assert/strict';
import { pino } from 'pino';
import { systemClock } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { readMigrations } from '#runtime/database/migrate.ts';
import { readConfig } from '#runtime/config.ts';
import { writeBackup } from '#runtime/backup/write-backup.ts';
import { startQuittance } from '../../src/main.ts';
import { bring } from '../world/importing.ts';
import { eventually, send, startWorld, type Caller, type Got } from '../world/server.ts';
import { keyOfStage, STAGES, usernameOfStage } from './stages.ts';

type Post = (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Got['body']>;

const posting =
  (caller: Pick<Caller, 'ask'>): Post =>
  async (path, body, headers = {}) => {
    const got = await caller.ask('POST', path, { body, headers });
    assert.ok(got.status < 300, `${path}: ${JSON.stringify(got.body)}`);
    return got.body;
  };

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
  await post('/v1/orders', { ...order, external_id: 'open' }, { 'idempotency-key': 'open' });
  await post('/v1/orders', { ...order, external_id: 'void' });
  await post('/v1/orders/external:void/void', { reason: 'Entered twice' });
  await post('/v1/orders', { ...order, external_id: 'packed' });
}

async function invoice(post: Post): Promise<void> {
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
  await post('/v1/invoices', { customer_id: 'external:buyer', lines: byHand, on_creation: 'draft' });
}

async function settle(post: Post): Promise<void> {
  const { invoice_id: id } = await post('/v1/shipments', { order_id: 'external:paid' });
  const payment = { customer_id: 'external:buyer', type: 'payment', method: 'bank_transfer', currency: 'EUR' };
  await post('/v1/transactions', { ...payment, external_id: 'bank', amount: '50.00', effective_on: '2026-11-20' });
  const allocations = [{ transaction_id: 'external:bank', invoice_id: id, amount: '20.5' }];
  await post('/v1/settlements', { note: 'By bank', allocations });
  const { id: second } = await post('/v1/settlements', { allocations: [{ ...allocations[0], amount: '1' }] });
  await post(`/v1/settlements/${second}/void`);
}

async function mail(post: Post): Promise<void> {
  await post('/v1/customers', { external_id: 'mailed', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' });
  await post('/v1/orders', { external_id: 'mailed', customer_id: 'external:mailed', lines });
  await post('/v1/shipments', { order_id: 'external:mailed' });
}

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

const file = process.argv[2];
assert.ok(file !== undefined, 'say which file to write');
const head = (await readMigrations()).at(-1);
const stages = STAGES.filter((stage) => stage <= Number(head?.name.slice(0, 4)));
const tidy: (() => Promise<void>)[] = [];
// Drawings are kept byte for byte whatever they show; small ones keep the file small.
const ports = {
  renderPdf: async ({ number }: { readonly number: string | null }) => ({
    bytes: Buffer.from(`%PDF-1.7 ${number}`),
    logoProblem: null,
  }),
};
const world = await startWorld({ after: (step) => tidy.unshift(step) }, { ports });
for (const stage of stages) {
  const caller = await world.asOther({
    username: usernameOfStage(stage),
    name: `Stage ${stage}`,
    homeCurrency: 'EUR',
    apiKey: keyOfStage(stage),
  });
  const post = posting(caller);
  await enter(post);
  if (stage >= 6) await post('/v1/shipments', { order_id: 'external:packed', external_id: 'packed', ship: false });
  if (stage >= 7) await invoice(post);
  if (stage >= 8) await settle(post);
  if (stage >= 9) await mail(post);
  if (stage >= 10) await receive(post);
  if (stage >= 12) {
    await bring(caller, { kind: 'customers', main: 'id,name,terms\nC1,One,net 30\nC2,Two,net 14\n' });
    await bring(caller, { kind: 'documents', main: OPEN_ITEM });
  }
  if (stage >= 9) {
    await eventually(
      async () => (await caller.ask('GET', '/v1/deliveries')).body.data as { state: string }[],
      (found) => found.length > 0 && found.every(({ state }) => state === 'accepted'),
    );
  }
}
const pool = openPool(world.databaseUrl, { log: pino({ level: 'silent' }) });
tidy.unshift(() => pool.end());
await eventually(
  async () => (await pool.query<{ count: string }>('select count(*) as count from audit.pending')).rows[0]?.count,
  (count) => count === '0',
);
await world.stop();

// What nobody has drawn, mailed or sealed yet: as a server leaves it that is stopped.
const config = readConfig({ DATABASE_URL: world.databaseUrl, QUITTANCE_DATA_DIR: world.dataDir, PORT: '0' });
assert.ok(config.ok);
const idle = await startQuittance({
  config: { ...config.value, workers: false },
  log: pino({ level: 'silent' }),
  checkAnswers: true,
});
for (const stage of stages.filter((each) => each >= 9)) {
  const headers = { authorization: `Bearer ${keyOfStage(stage)}` };
  const post = posting({ ask: (method, path, sent) => send(`${idle.url}${path}`, method, { ...sent, headers }) });
  await post('/v1/orders', { external_id: 'waiting', customer_id: 'external:mailed', lines });
  await post('/v1/shipments', { order_id: 'external:waiting' });
}
const manifest = await writeBackup({ pool, blobs: idle.ports.blobs, clock: systemClock }, file);
await idle.stop();
for (const step of tidy) await step();
process.stdout.write(`${file}: ${manifest.migrations.at(-1)?.name}, ${manifest.blobs.count} files\n`);
process.exit();
