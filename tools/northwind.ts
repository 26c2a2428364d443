/**
 * Sends the Northwind order book to a running server through its HTTP API and compares the resulting invoices with the files to the cent:
 * `node tools/northwind.ts --url http://localhost:4400 --key qt_live_...`. A second run changes nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { divideRounded, sum, writeDecimal } from '#kernel/decimal.ts';
import { parseMoney } from '#kernel/money.ts';
import { parseFraction, parsePrice, parseQuantity } from '#kernel/quantity.ts';
import { present } from '#kernel/assert.ts';
import { cell, readNorthwind, type Northwind } from '#test/world/northwind.ts';
import { table } from '#cli/output.ts';

const DATA = join(import.meta.dirname, '../../shared/data/northwind');
const CHUNK = 200;
const ONE_HUNDRED_PERCENT = 1_000_000n;
/** Divisor from quantity, price and discount at six decimals each to cents. */
const TO_CENTS = 10n ** 16n;

interface Server {
  readonly url: string;
  readonly key: string;
}

interface Item {
  readonly status: number;
  readonly problem?: { readonly code: string; readonly detail: string };
}

interface Listed {
  readonly data: readonly {
    readonly total: string;
    readonly number: string | null;
    readonly order_number: string | null;
  }[];
  readonly has_more: boolean;
  readonly next_cursor: string | null;
}

async function query<T>({ url, key }: Server, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}

interface Sent {
  readonly made: number;
  readonly there: number;
}

async function send(server: Server, path: string, items: readonly object[]): Promise<Sent> {
  let [made, there] = [0, 0];
  const began = Date.now();
  for (let from = 0; from < items.length; from += CHUNK) {
    const { results } = await query<{ results: readonly Item[] }>(server, path, {
      items: items.slice(from, from + CHUNK),
    });
    for (const [index, { status, problem }] of results.entries()) {
      if (status === 201) made += 1;
      else if (status === 200) there += 1;
      else throw new Error(`${path} item ${from + index}: ${problem?.code ?? status} ${problem?.detail ?? ''}`);
    }
    progress(`${path.padEnd(16)} ${from + results.length} of ${items.length}`);
  }
  console.log(`${path.padEnd(16)} ${made} new, ${there} there already, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return { made, there };
}

function progress(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${words}\r`);
}

/** Expected totals in cents, computed line by line from the files only. */
function expected(book: Northwind): Map<string, bigint> {
  const freight = book.files.orders.map(
    (row) => [cell(row, 'order_id'), exact(parseMoney(cell(row, 'freight'), 'USD'))] as const,
  );
  const totals = new Map(freight);
  for (const row of book.files.lines) {
    const id = cell(row, 'order_id');
    const quantity = exact(parseQuantity(cell(row, 'quantity')));
    const price = exact(parsePrice(cell(row, 'unit_price')));
    const share = ONE_HUNDRED_PERCENT - exact(parseFraction(cell(row, 'discount')));
    totals.set(id, exact(totals.get(id)) + divideRounded(quantity * price * share, TO_CENTS));
  }
  return totals;
}

const exact = (value: bigint | null | undefined): bigint => present(value, 'the files hold plain numbers');

async function invoiced(server: Server, book: Northwind): Promise<Map<string, bigint>> {
  const ours = new Set(book.shipments.map((shipment) => shipment.external_id));
  const totals = new Map<string, bigint>();
  for (let cursor = ''; ;) {
    const page = await query<Listed>(server, `/v1/invoices?kind=invoice&limit=200${cursor}`);
    for (const { order_number: id, total } of page.data) {
      if (id !== null && ours.has(id)) totals.set(id, (totals.get(id) ?? 0n) + exact(parseMoney(total, 'USD')));
    }
    if (!page.has_more) return totals;
    cursor = `&cursor=${page.next_cursor ?? ''}`;
  }
}

async function main(server: Server, folder: string): Promise<void> {
  const book = readNorthwind(folder);
  const { name, address } = await query<{ name: string; address: object | null }>(server, '/v1/account');
  if (address === null)
    throw new Error(
      'The account has no address yet, so nothing would be invoiced: say who you are first (PATCH /v1/account).',
    );
  console.log(`Northwind into "${name}" at ${server.url}\n`);
  await send(server, '/v1/customers', book.customers);
  await send(server, '/v1/products', book.products);
  await send(server, '/v1/orders', book.orders);
  await send(server, '/v1/shipments', book.shipments);

  const [wanted, got] = [expected(book), await invoiced(server, book)];
  const shipped = book.shipments.map((shipment) => shipment.external_id);
  const wrong = shipped.filter((id) => wanted.get(id) !== got.get(id));
  const money = (cents: bigint) => writeDecimal(cents, 2);
  const rows = [
    ['', 'files', 'server'],
    ['shipped orders, invoices', String(shipped.length), String(got.size)],
    ['sum in USD', money(sum(shipped.map((id) => exact(wanted.get(id))))), money(sum(got.values()))],
    ['orders that differ', '', String(wrong.length)],
  ];
  console.log(`\n${table(rows).join('\n')}`);
  if (wrong.length === 0) console.log('\nEvery order was invoiced once, to the cent. Run it again: nothing changes.');
  else {
    console.log(`\nDiffering: ${wrong.slice(0, 20).join(', ')}`);
    process.exitCode = 1;
  }
}

const names = new Command('northwind')
  .description('the Northwind order book through the API of a running server')
  .option('--url <url>', 'where the server is', 'http://localhost:4400')
  .requiredOption('--key <key>', 'an API key that may write orders and shipments')
  .option('--data <folder>', 'where the CSV files are', DATA)
  .parse()
  .opts<{ url: string; key: string; data: string }>();

if (existsSync(join(names.data, 'orders.csv')))
  await main({ url: names.url.replace(/\/+$/, ''), key: names.key }, names.data);
else {
  console.error(`There is no orders.csv in ${names.data}. Say where the files are with --data.`);
  process.exitCode = 1;
}
