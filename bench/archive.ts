/**
 * Downloads an archive of thousands of stored PDFs and measures memory, compared with a bare server that reads the same files, checks
 * their hashes and sends them. Run: node bench/archive.ts [invoices]
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after } from 'node:test';
import { sha256 } from '#kernel/hash.ts';
import { startWorld } from '#test/world/server.ts';
import { pdfWrittenBy } from '#test/world/pdf-written-by.ts';

const MEGABYTE = 1_000_000;
const PDF_BYTES = 75_000;
const CALL = 1_000;
const ROUNDS = 3;
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const invoices = Number(process.argv[2] ?? '5000');

const world = await startWorld(
  { after },
  {
    config: { workers: false },
    ports: { formats: pdfWrittenBy(async () => ({ bytes: randomBytes(PDF_BYTES), logoProblem: null })) },
  },
);

async function call(path: string, body: unknown): Promise<{ results: { id: string }[] }> {
  const answer = await world.request('POST', path, { body });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

await call('/v1/customers', { external_id: 'buyer', name: 'Alfreds Futterkiste', email: 'ap@alfreds.example' });
for (let from = 0; from < invoices; from += CALL) {
  const items = Array.from({ length: Math.min(CALL, invoices - from) }, () => ({
    customer_id: 'external:buyer',
    lines: [{ description: 'Chai', quantity: '3', unit_price: '18.00', tax_rate: '19' }],
  }));
  const { results } = await call('/v1/orders', { items });
  await call('/v1/shipments', { items: results.map((result) => ({ order_id: result.id })) });
}

let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);

interface Taken {
  readonly bytes: number;
  readonly seconds: number;
  readonly cpu: number;
}

/** Server and client run in this process; the client only counts bytes. */
async function download(name: string, url: string): Promise<Taken> {
  const [before, since, started] = [process.memoryUsage().rss, process.cpuUsage(), performance.now()];
  most = before;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${world.key}` } });
  if (answer.status !== 200 || answer.body === null) throw new Error(await answer.text());
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  const { user, system } = process.cpuUsage(since);
  const taken = { bytes, seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  print(
    `${name.padEnd(26)} ${(bytes / MEGABYTE).toFixed(0)} MB in ${taken.seconds.toFixed(1)} s, ${taken.cpu.toFixed(1)} s of processor time; memory ${Math.round(before / MEGABYTE)} MB before, ${Math.round(most / MEGABYTE)} MB at most`,
  );
  return taken;
}

const archive = `${world.url}/v1/invoices/archive`;
await download('first, each file made', archive);

const hashes: string[] = [];
const client = await world.ports.database.transaction(
  [world.accountId],
  (tx) => tx.executeSql('select hash from transmissions.document where account_id = $1', [world.accountId]),
  'read',
);
for (const row of client.rows as { hash: string }[]) hashes.push(row.hash);
async function* files(): AsyncGenerator<Uint8Array> {
  for (const hash of hashes) {
    const bytes = await readFile(join(world.dataDir, 'blobs', hash.slice(0, 2), hash));
    if (sha256(bytes) !== hash) throw new Error('a file is not what it was');
    yield bytes;
  }
}
const bare = createServer((_request, response) => void Readable.from(files(), { objectMode: false }).pipe(response));
await new Promise<void>((resolve) => void bare.listen(0, '127.0.0.1', resolve));
const floor = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;

const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const theirs = await download('bare server', floor);
  const ours = await download('archive of stored files', archive);
  ratios.push(theirs.cpu / ours.cpu);
}
print(`bare server's processor time : archive's, by round: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
clearInterval(watch);
bare.close();
await world.stop();
process.exit(0);
