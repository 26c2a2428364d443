/**
 * However long a history is, a page of a list reads about as many rows as it shows: asked of PostgreSQL's own counters, for every list the API
 * has and every way to narrow it. Rows are counted, never time.
 */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import { EVENT_TYPES } from '#model/event-types.ts';
import { EXCEPTION_KINDS } from '#model/exception-item.ts';
import { present } from '#kernel/assert.ts';
import { writeId, type AccountId } from '#kernel/id.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { RequestContext } from '#model/request-context.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase, type Database } from '#runtime/database/transaction.ts';
import { pino } from 'pino';
import { freshDatabase, type Tidies } from '../world/postgres.ts';
import { countingRows } from '../world/rows-read.ts';

const INVOICES = 6_000;
const PAGE = 10;
/** A page of ten invoices with their lines, transmissions and so on is some hundred; one walk through the history is thousands. */
const MAX_ROWS = 250;

interface History {
  readonly database: Database;
  readonly admin: Client;
  readonly accountId: AccountId;
  readonly named: Readonly<Record<string, string>>;
}
let history: History;

const each = (name: string, values: string): string[] => values.split(' ').map((value) => `${name}=${value}`);

/** Every list, with each filter, each value of one that has few, and each sort. `{customer}` and the like name things of the history. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  '/v1/keys': [''],
  '/v1/customers': [
    '',
    'search=nobody',
    'email=nobody@nowhere.example',
    'number=C-7',
    'external_id=none',
    'sales_rep_email=a@b.example',
    ...each('sort', 'name -name created_at -created_at'),
    ...each('status', 'normal preferred hold_shipment hold_all'),
  ],
  '/v1/products': [
    '',
    'search=nothing',
    'sku=SKU-7',
    'external_id=none',
    ...each('sort', 'name -name sku -sku created_at -created_at'),
  ],
  '/v1/tax_rates': ['', ...each('sort', 'name -name created_at -created_at')],
  '/v1/orders': [
    '',
    'customer_id={customer}',
    'number=SO-20',
    'po_number=PO-20',
    'po_number=none',
    'external_id=none',
    'search=SO-2010',
    'search=SO-201',
    'search=nobody at all',
    'ordered_from={day}',
    'ordered_to={day}',
    'ordered_from={day}&ordered_to={day}',
    'ordered_to={day}&sort=created_at',
    ...each('sort', 'created_at -created_at'),
    ...each('phase', 'draft accepted completed void'),
    ...each('sort=created_at&phase', 'draft accepted completed void'),
  ],
  '/v1/shipments': [
    '',
    'order_id={order}',
    'number=none',
    'external_id=none',
    'order_id={order}&invoiced=true',
    'po_number=PO-20',
    'po_number=none',
    'po_number=PO-20&order_id={order}&state=shipped',
    'po_number=PO-20&invoiced=true',
    'search=SO-201',
    'search=nobody at all',
    'state=shipped&invoiced=false',
    ...each('invoiced', 'true false'),
    ...each('state', 'packed shipped voided'),
  ],
  '/v1/invoices': [
    '',
    'customer_id={customer}',
    'order_id={order}',
    'shipment_id={shipment}',
    'number=INV-00020',
    'external_id=none',
    'external_id=none&customer_id={customer}&po_number=PO-20',
    'number=none',
    'is_sent=false&customer_id={customer}',
    'po_number=PO-20',
    'po_number=none',
    'payment_reference=none',
    'search=INV-00020',
    'search=INV-0020',
    'search=nobody at all',
    'due_from={day}',
    'due_to={day}',
    'due_from={day}&due_to={day}',
    'due_to={day}&status=past_due',
    'due_to={day}&is_open=true',
    ...each('is_open', 'true false'),
    ...each('customer_id={customer}&is_open', 'true false'),
    'expand=lines',
    'issued_from={day}',
    'issued_to={day}',
    'issued_from={day}&issued_to={day}',
    'issued_to={day}&customer_id={customer}',
    ...each('kind', 'invoice credit_note'),
    ...each('is_sent', 'true false'),
    ...each('status', 'draft open issued sent past_due paid overpaid uncollectible void'),
    ...each('customer_id={customer}&status', 'draft open issued sent past_due paid overpaid uncollectible void'),
    ...each('is_sent=false&status', 'draft open issued sent past_due paid overpaid uncollectible void'),
  ],
  '/v1/transmissions': [
    '',
    'invoice_id={invoice}',
    ...each('needs_person', 'true false'),
    ...each('state', 'queued sending accepted confirmed bounced rejected unknown parked'),
  ],
  '/v1/send_batches': [''],
  '/v1/transactions': [
    '',
    'customer_id={customer}',
    'is_open=true&customer_id={customer}',
    'invoice_id={invoice}',
    'invoice_id={invoice}&customer_id={customer}',
    'external_id=none',
    'reference=none',
    'search=nobody at all',
    ...each('is_open', 'true false'),
    ...each('type', 'payment credit adjustment rebate'),
  ],
  '/v1/settlements': [
    '',
    'number=none',
    'invoice_id={invoice}',
    'transaction_id={transaction}',
    'customer_id={customer}',
    'customer_id={customer}&invoice_id={invoice}',
    ...each('state', 'settled void'),
  ],
  '/v1/imports': [''],
  '/v1/events': [
    '',
    'after_position=2000',
    ...EVENT_TYPES.map((type) => `type=${type}`),
    'subject={invoice}',
    ...each('order', 'oldest newest'),
  ],
  '/v1/exceptions': ['', ...EXCEPTION_KINDS.map((kind) => `kind=${kind}`)],
  '/v1/audit': ['', ...each('order', 'oldest newest')],
};
/** Lists of one import's rows or one send batch's invoices: as long as that is, however long the history. */
const OF_ONE_THING = ['/v1/imports/{id}/errors', '/v1/send_batches/{id}/invoices'];

const isList = (path: string, query: unknown): boolean =>
  !OF_ONE_THING.includes(path) && Object.hasOwn((query as { shape?: object } | null)?.shape ?? {}, 'limit');

const listOf = (path: string) =>
  present(ENDPOINTS.find((one) => one.method === 'GET' && one.path === path) ?? null, `the list ${path}`);

describe('a page of a list, however long the history', () => {
  const tidies: (() => Promise<void>)[] = [];
  before(async () => {
    history = await openHistory({ after: (tidy) => void tidies.unshift(tidy) });
  });
  after(async () => {
    for (const tidy of tidies) await tidy();
  });

  it('is asked for in every way there is', async () => {
    const lists = ENDPOINTS.filter(({ method, path, query }) => method === 'GET' && isList(path, query));
    assert.deepEqual(lists.map(({ path }) => path).toSorted(), Object.keys(LISTS).toSorted());
    const { paths } = JSON.parse(await readFile(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
      paths: Record<string, { get: { parameters: { name?: string; schema?: { enum?: string[] } }[] } }>;
    };
    const ways = Object.entries(LISTS).flatMap(([path, queries]) => queries.map((query) => `${path}?${query}&`));
    for (const path of Object.keys(LISTS)) {
      for (const { name, schema } of present(paths[path], 'a described path').get.parameters) {
        if (name === undefined || ['limit', 'cursor', 'include', 'expand'].includes(name)) continue;
        for (const value of schema?.enum?.map((value) => `${value}&`) ?? [''])
          assert.ok(
            ways.some((way) => way.startsWith(path) && way.includes(`${name}=${value}`)),
            `${path}?${name}=${value}`,
          );
      }
    }
  });

  for (const [path, queries] of Object.entries(LISTS)) {
    it(`reads about what it shows: ${path}`, async () => {
      const dear: string[] = [];
      for (const query of queries) {
        const rows = await rowsRead(path, query);
        if (rows > MAX_ROWS) dear.push(`${rows} rows for ${path}?${query}`);
      }
      assert.deepEqual(dear, []);
    });
  }

  it('reads some hundred rows of thousands for a search that begins all numbers', async () => {
    for (const [path, search] of [
      ['/v1/invoices', 'INV-'],
      ['/v1/orders', 'SO-'],
      ['/v1/orders', 'po-'],
      ['/v1/shipments', 'SO-'],
    ] as const) {
      const rows = await rowsRead(path, `search=${search}`);
      assert.ok(rows < 1_000, `${rows} rows for ${path}?search=${search}`);
    }
  });

  it('reads the whole history without its index, and is seen doing so', async () => {
    await history.admin.query('drop index orders.sales_order_not_completed');
    assert.ok((await rowsRead('/v1/orders', 'phase=void')) > MAX_ROWS);
  });
});

/** The rows read for a page, or for the one behind it, whichever are more. */
async function rowsRead(path: string, query: string): Promise<number> {
  const list = listOf(path);
  const requested = Object.fromEntries(
    new URLSearchParams(query.replaceAll(/\{(\w+)\}/g, (_, name: string) => history.named[name] ?? '')),
  );
  let most = 0;
  let cursor: string | null | undefined;
  for (let page = 0; page < 2 && cursor !== null; page++) {
    const parsed = present(list.query, 'a list has a query').parse({
      ...requested,
      limit: String(PAGE),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const { database, rows } = countingRows(history.database);
    const context: RequestContext = {
      accountId: history.accountId,
      actor: { kind: 'api_key', id: 'test', role: 'owner' },
      requestId: 'req_test',
      at: new Date().toISOString(),
    };
    const call = {
      ports: { database } as Ports,
      context,
      params: undefined,
      query: parsed,
      body: undefined,
      ifMatch: null,
    };
    const result = await list.handle(call);
    assert.ok(result.ok, `${path}?${query}`);
    const { body } = list.answer(result.value, call) as {
      body: { next_cursor: string | null };
    };
    cursor = body.next_cursor;
    most = Math.max(most, rows());
  }
  return most;
}

/** One account with four fifths of the invoices and three with the rest, as the bench makes them. */
async function openHistory(tidies: Tidies): Promise<History> {
  const { url, superuserUrl } = await freshDatabase(tidies);
  const admin = new Client({ connectionString: superuserUrl });
  await admin.connect();
  tidies.after(() => admin.end());
  await admin.query(await readFile(new URL('../../bench/load.sql', import.meta.url), 'utf8'));
  await admin.query(`select bench.make_accounts(1, 4)`);
  await admin.query(`set session_replication_role = replica`);
  await admin.query(`select bench.load(1, ${INVOICES}, '{1,1,1,1,1,1,1,1,1,1,1,1,2,3,4}', 1, 'invoiced', ${INVOICES})`);
  await admin.query(
    `select bench.load(${INVOICES + 1}, ${INVOICES + 50}, '{1}', 1, 'packed', null), bench.make_trouble(1)`,
  );
  await admin.query(`vacuum analyze`);
  const account = `account_id = bench.id(1, 1)`;
  const { rows } = await admin.query<Record<string, string>>(`
    select i.account_id, i.id as invoice, i.customer_id as customer, i.order_id as order, i.shipment_id as shipment, i.issued_on::text as day,
      (select transaction_id from settlements.allocation a where a.account_id = i.account_id and a.invoice_id = i.id) as transaction
    from invoices.invoice i where ${account} and closed_as = 'paid' order by id offset 300 limit 1`);
  const found = present(rows[0] ?? null, 'a paid invoice');
  const id = (kind: 'invoice' | 'customer' | 'order' | 'shipment' | 'transaction') =>
    writeId(kind, present(found[kind] ?? null, kind) as never);
  const pool = openPool(url, { log: pino({ level: 'silent' }), connections: 1 });
  tidies.after(() => pool.end());
  return {
    database: openDatabase(pool),
    admin,
    accountId: present(found['account_id'] ?? null, 'an account') as AccountId,
    named: {
      day: present(found['day'] ?? null, 'a day'),
      invoice: id('invoice'),
      customer: id('customer'),
      order: id('order'),
      shipment: id('shipment'),
      transaction: id('transaction'),
    },
  };
}
