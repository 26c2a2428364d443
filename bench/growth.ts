/**
 * Whether costs grow with history: the same shipments and reads on databases with ten thousand invoices, a million and, with --full, five
 * million, in accounts of realistic sizes. Large databases are kept between runs, since creating one takes minutes.
 */
import { writeId } from '#kernel/id.ts';
import type { CustomerId, InvoiceId } from '#kernel/id.ts';
import type { BenchCluster, BenchDatabase } from './cluster.ts';
import type { LoadRequest } from './load-process.ts';
import { callServers, startServer } from './processes.ts';
import { compare, type Side } from './rounds.ts';
import { judged, shipOnGrown, type Grown, type Held, type Outcome, type Settings } from './scenarios.ts';
import { grownDatabase, keyOf, LARGE, MEDIUM } from './work.ts';

const SIZES = [10_000, 1_000_000];
const FULL_SIZE = 5_000_000;
const MAX_GROWTH = 1.1;
/** Enough requests per round that the resolution of CPU time, 1/100 s per process, does not matter. */
const READS_A_ROUND = 1_500;
const LONGEST_ROUND_SECONDS = 4;
const READERS = 8;
/** Orders that exist, in the same state, in every history. */
const FIRST_NUMBERS = 9_000;

export async function growth(
  cluster: BenchCluster,
  settings: Settings & { readonly full: boolean; readonly only: RegExp },
): Promise<Outcome[]> {
  const grown: Grown[] = [];
  try {
    const sizes = settings.full ? [...SIZES, FULL_SIZE] : SIZES;
    // All are created before the first is opened: a database in use cannot be copied.
    for (const size of sizes) {
      process.stderr.write(`${size} invoices\n`);
      await grownDatabase(cluster, nameOf(cluster, size), size);
    }
    for (const size of sizes) grown.push(await open(cluster, size));
    const outcomes: Outcome[] = [];
    if (settings.only.test(SHIPPING))
      outcomes.push(
        judged({ name: 'growth', what: SHIPPING }, await shipOnGrown(grown, settings), flatness(grown, MAX_GROWTH)),
      );
    for (const read of READS.filter(({ what }) => settings.only.test(what))) {
      process.stderr.write(`${read.what}\n`);
      const sides = await readOnGrown(grown, read, settings);
      outcomes.push(
        judged({ name: 'growth', what: read.what }, sides, flatness(grown, read.counts === true ? null : MAX_GROWTH)),
      );
    }
    return outcomes;
  } finally {
    for (const { database, server } of grown) {
      await server.stop();
      await database.close();
    }
  }
}

const nameOf = (cluster: BenchCluster, size: number): string => `bench_growth_${size}_${cluster.fingerprint}`;

async function open(cluster: BenchCluster, size: number): Promise<Grown> {
  const database = await cluster.open(nameOf(cluster, size));
  return { name: `${size} invoices`, database, server: await startServer({ database }) };
}

const SHIPPING = 'a shipment shipped and invoiced';

const flatness = (grown: readonly Grown[], atMost: number | null): Held[] => {
  const [least, ...more] = grown;
  return more.map(({ name }) => ({
    of: name,
    to: least?.name ?? '',
    what: 'databaseCpuMs',
    goal: atMost === null ? null : { atMost },
  }));
};

/** Records from the start of an account's history, which every database has. */
interface Subject {
  readonly account: number;
  readonly key: string;
  readonly customer: string;
  readonly invoice: string;
  readonly invoiceNumber: string;
  readonly poNumber: string;
  readonly day: string;
}

/** Read for all accounts, or only for the large one when the others' pages would be longer in larger databases. */
interface Read {
  readonly what: string;
  readonly path: (subject: Subject) => string;
  readonly isOfLarge?: true;
  /** A count reads all counted rows, so it has no target. */
  readonly counts?: true;
}

const INVOICES = '/v1/invoices?limit=50';

const READS: readonly Read[] = [
  { what: 'invoices: newest', path: () => INVOICES },
  { what: 'invoices: of a customer', path: ({ customer }) => `/v1/invoices?limit=4&customer_id=${customer}` },
  { what: 'invoices: until a day', path: ({ day }) => `${INVOICES}&issued_to=${day}` },
  {
    what: 'invoices: until a day, of a customer',
    path: ({ day, customer }) => `/v1/invoices?limit=3&issued_to=${day}&customer_id=${customer}`,
  },
  { what: 'invoices: paid', path: () => `${INVOICES}&status=paid` },
  { what: 'invoices: sent, not due yet', path: () => '/v1/invoices?limit=20&status=sent', isOfLarge: true },
  { what: 'invoices: past due', path: () => '/v1/invoices?limit=20&status=past_due', isOfLarge: true },
  { what: 'invoices: void', path: () => '/v1/invoices?limit=15&status=void', isOfLarge: true },
  { what: 'invoices: not sent', path: () => '/v1/invoices?limit=15&is_sent=false', isOfLarge: true },
  { what: 'invoices: overpaid, of which there are none', path: () => `${INVOICES}&status=overpaid` },
  { what: 'invoices: issued and unsent', path: () => '/v1/invoices?limit=20&status=issued' },
  {
    what: 'invoices: unsent of a customer',
    path: ({ customer }) => `${INVOICES}&status=issued&customer_id=${customer}`,
  },
  { what: 'invoices: by number', path: ({ invoiceNumber }) => `/v1/invoices?number=${invoiceNumber}` },
  { what: 'invoices: one', path: ({ invoice }) => `/v1/invoices/${invoice}` },
  { what: 'invoices: timeline of one', path: ({ invoice }) => `/v1/invoices/${invoice}/timeline` },
  {
    what: 'invoices: paid ones counted',
    path: () => '/v1/invoices?limit=1&status=paid&include=total_count',
    counts: true,
  },
  { what: 'orders: newest', path: () => '/v1/orders?limit=50' },
  { what: 'orders: until a day', path: ({ day }) => `/v1/orders?limit=50&ordered_to=${day}` },
  { what: 'orders: by PO number', path: ({ poNumber }) => `/v1/orders?po_number=${poNumber}` },
  { what: 'orders: void, of which there are none', path: () => '/v1/orders?phase=void' },
  { what: 'shipments: newest', path: () => '/v1/shipments?limit=50' },
  { what: 'shipments: without an invoice', path: () => '/v1/shipments?invoiced=false&state=shipped', isOfLarge: true },
  { what: 'transmissions: newest', path: () => '/v1/transmissions?limit=50' },
  { what: 'transmissions: parked', path: () => '/v1/transmissions?state=parked' },
  { what: 'payments: newest', path: () => '/v1/transactions?limit=50' },
  { what: 'payments: not allocated, of which there are none', path: () => '/v1/transactions?is_open=true' },
  { what: 'settlements: of an invoice', path: ({ invoice }) => `/v1/settlements?invoice_id=${invoice}` },
  { what: 'customers: search by text', path: () => '/v1/customers?search=customer-7.example' },
  { what: 'events: newest', path: () => '/v1/events?limit=50&order=newest' },
  { what: 'events: of one invoice', path: ({ invoice }) => `/v1/events?subject=${invoice}` },
  { what: 'exceptions', path: () => '/v1/exceptions?limit=50', isOfLarge: true },
];

async function readOnGrown(grown: readonly Grown[], read: Read, { rounds, scale }: Settings) {
  const sides: Side[] = [];
  for (const { name, database, server } of grown) {
    const subjects = (await subjectsOf(database)).filter(({ account }) => read.isOfLarge !== true || account === LARGE);
    const count = Math.round(READS_A_ROUND * scale);
    const requests = Array.from({ length: count }, (_, index): LoadRequest => {
      const subject = subjects[index % subjects.length];
      if (subject === undefined) throw new Error('every account has a history');
      return { method: 'GET', path: read.path(subject), key: subject.key };
    });
    sides.push({
      name,
      pids: [server.pid],
      take: async () => {
        const queue = { connections: READERS, port: server.port, requests };
        const { seconds, latencies } = await callServers({ queues: [queue], atMostSeconds: LONGEST_ROUND_SECONDS });
        return { invoices: latencies.length, seconds, latencies };
      },
      verify: async () => {},
    });
  }
  return compare({ sides, rounds, postmaster: grown[0]?.database.postmaster ?? 0, settle: async () => {} });
}

/** For each larger account the newest paid invoice among the first numbers. */
async function subjectsOf(database: BenchDatabase): Promise<Subject[]> {
  const rows = await database.query<{
    account: number;
    customer: CustomerId;
    invoice: InvoiceId;
    number: string;
    po: string;
    day: string;
  }>(
    `select distinct on (w.account) w.account, i.customer_id as customer, i.id as invoice, i.number, o.po_number as po, i.issued_on::text as day
     from bench.work w
     join invoices.invoice i on i.account_id = w.account_id and i.order_id = w.order_id and i.closed_as = 'paid'
     join orders.sales_order o on o.account_id = w.account_id and o.id = w.order_id
     where w.n <= $1 and w.account = any($2) order by w.account, w.n desc`,
    [FIRST_NUMBERS, [LARGE, ...MEDIUM]],
  );
  return rows.map((row) => ({
    account: row.account,
    key: keyOf(row.account),
    customer: writeId('customer', row.customer),
    invoice: writeId('invoice', row.invoice),
    invoiceNumber: row.number,
    poNumber: row.po,
    day: row.day,
  }));
}
