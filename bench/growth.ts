/**
 * Whether cost stays flat: the same shipments and the same reads on databases that hold ten thousand invoices, a million, and with --full five
 * million. Large databases are kept between runs, since making one takes minutes.
 */
import { writeId } from '#kernel/id.ts';
import type { CustomerId, InvoiceId } from '#kernel/id.ts';
import type { BenchCluster, BenchDatabase } from './cluster.ts';
import type { LoadRequest } from './load-process.ts';
import { callServers, startServer } from './processes.ts';
import { compare, type Side } from './rounds.ts';
import { judged, shipOnGrown, type Grown, type Held, type Outcome, type Settings } from './scenarios.ts';
import { historyDatabase, keyOf } from './work.ts';

const SIZES = [10_000, 1_000_000];
const FULL_SIZE = 5_000_000;
const MOST_GROWTH = 1.1;
/** Processor time is told in hundredths of a second a process: enough requests for that not to matter, unless they are slow. */
const READS_A_ROUND = 3_000;
const LONGEST_ROUND_SECONDS = 6;
const READERS = 8;

export async function growth(
  cluster: BenchCluster,
  settings: Settings & { readonly full: boolean },
): Promise<Outcome[]> {
  const grown: Grown[] = [];
  try {
    for (const size of settings.full ? [...SIZES, FULL_SIZE] : SIZES) grown.push(await open(cluster, size));
    const shipped = await shipOnGrown(grown, settings);
    const outcomes = [judged({ name: 'growth', what: 'shipments on more and more' }, shipped, flatness(grown))];
    for (const read of READS) {
      process.stderr.write(`${read.what}\n`);
      outcomes.push(
        judged({ name: 'growth', what: read.what }, await readOnGrown(grown, read, settings), flatness(grown)),
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

async function open(cluster: BenchCluster, size: number): Promise<Grown> {
  const name = `bench_growth_${size}_${cluster.fingerprint}`;
  process.stderr.write(`${size} invoices\n`);
  await historyDatabase(cluster, name, size);
  const database = await cluster.open(name);
  return { name: `${size} invoices`, database, server: await startServer({ database }) };
}

const flatness = (grown: readonly Grown[]): Held[] => {
  const [least, ...more] = grown;
  return more.map(({ name }) => ({
    of: name,
    to: least?.name ?? '',
    what: 'databaseCpuMs',
    goal: { atMost: MOST_GROWTH },
  }));
};

/** One account's customer, order and invoice of the middle of its history. */
interface Subject {
  readonly key: string;
  readonly customer: string;
  readonly invoice: string;
  readonly invoiceNumber: string;
  readonly poNumber: string;
}

interface Read {
  readonly what: string;
  readonly path: (subject: Subject) => string;
}

const READS: readonly Read[] = [
  { what: 'newest invoices', path: () => '/v1/invoices?limit=50' },
  // Even the smallest database has two of each customer: a page is as long in all of them.
  { what: 'newest invoices of a customer', path: ({ customer }) => `/v1/invoices?limit=2&customer_id=${customer}` },
  { what: 'paid invoices, of which there are none', path: () => '/v1/invoices?limit=50&status=paid' },
  { what: 'an invoice by its number', path: ({ invoiceNumber }) => `/v1/invoices?number=${invoiceNumber}` },
  { what: 'an invoice', path: ({ invoice }) => `/v1/invoices/${invoice}` },
  { what: 'timeline of an invoice', path: ({ invoice }) => `/v1/invoices/${invoice}/timeline` },
  { what: 'newest orders', path: () => '/v1/orders?limit=50' },
  { what: 'an order by its PO number', path: ({ poNumber }) => `/v1/orders?po_number=${poNumber}` },
  { what: 'newest deliveries', path: () => '/v1/deliveries?limit=50' },
  { what: 'newest events', path: () => '/v1/events?limit=50&order=newest' },
  { what: 'exceptions', path: () => '/v1/exceptions?limit=50' },
];

async function readOnGrown(grown: readonly Grown[], read: Read, { rounds, scale }: Settings) {
  const sides: Side[] = [];
  for (const { name, database, server } of grown) {
    const subjects = await subjectsOf(database);
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

/** One of each account: the newest invoice of the first ten thousand numbers, so that it exists in every database. */
async function subjectsOf(database: BenchDatabase): Promise<Subject[]> {
  const rows = await database.query<{
    account: number;
    customer: CustomerId;
    invoice: InvoiceId;
    number: string;
    po: string;
  }>(
    `select distinct on (w.account) w.account, i.customer_id as customer, i.id as invoice, i.number, o.po_number as po
     from bench.work w
     join invoices.invoice i on i.account_id = w.account_id and i.order_id = w.order_id
     join orders.sales_order o on o.account_id = w.account_id and o.id = w.order_id
     where w.n <= ${SIZES[0]} order by w.account, w.n desc`,
  );
  return rows.map((row) => ({
    key: keyOf(row.account),
    customer: writeId('customer', row.customer),
    invoice: writeId('invoice', row.invoice),
    invoiceNumber: row.number,
    poNumber: row.po,
  }));
}
