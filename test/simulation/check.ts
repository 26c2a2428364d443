/** Holds what the tables say against the books kept beside the program: after every step what is cheap, at a world's end everything. It reads only. */
import type { InvoiceId, OrderLineId, TransactionId } from '#kernel/id.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { verifyBooks } from '#flows/verify-books.ts';
import { isFullyShipped, shippedOf, worth, type Order } from './books.ts';
import { startServer, UNHARMED } from './server.ts';
import { expect, wrong, type World } from './world.ts';

interface InvoiceRow {
  readonly id: InvoiceId;
  readonly kind: string;
  readonly lifecycle: string;
  readonly series: string | null;
  readonly serial: string | null;
  readonly issued_on: string | null;
  readonly total: string;
  readonly tax: string | null;
  readonly credited: string | null;
  readonly debited: string | null;
  readonly balance: string | null;
  readonly is_sent: boolean | null;
}

interface Tables {
  readonly orders: number;
  readonly shipments: readonly { readonly id: string; readonly state: string }[];
  readonly invoices: readonly InvoiceRow[];
  readonly transactions: readonly {
    readonly id: TransactionId;
    readonly allocated: string;
    readonly amount: string;
    readonly note: InvoiceId | null;
  }[];
  readonly settlements: readonly { readonly id: string; readonly state: string }[];
  readonly lines: readonly {
    readonly id: OrderLineId;
    readonly shipped: string;
    readonly billed: string;
    readonly credited: string;
  }[];
  readonly twins: number;
  readonly deliveries: readonly {
    readonly id: string;
    readonly invoice_id: InvoiceId;
    readonly state: string;
    readonly counts: boolean;
  }[];
  readonly events: Readonly<Record<string, number>>;
  readonly entries: number;
}

const LOOK = `
  select json_build_object(
    'orders', (select count(*) from orders.sales_order where account_id = $1),
    'shipments', (select coalesce(json_agg(json_build_object('id', id, 'state', state)), '[]') from fulfilment.shipment where account_id = $1),
    'invoices', (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'lifecycle', i.lifecycle, 'series', i.series,
        'serial', i.serial::text, 'issued_on', i.issued_on, 'total', i.total::text,
        'tax', (select sum(tax_amount)::text from invoices.tax t where t.account_id = $1 and t.invoice_id = i.id and t.revision = i.revision),
        'credited', s.credited::text, 'debited', s.debited::text, 'balance', s.balance::text, 'is_sent', s.is_sent) order by i.serial), '[]')
      from invoices.invoice i left join invoices.standing s on s.account_id = $1 and s.invoice_id = i.id where i.account_id = $1),
    'transactions', (select coalesce(json_agg(json_build_object('id', id, 'allocated', allocated::text, 'amount', amount::text, 'note', credit_note_id)), '[]')
      from settlements.transaction where account_id = $1),
    'settlements', (select coalesce(json_agg(json_build_object('id', id, 'state', state)), '[]') from settlements.settlement where account_id = $1),
    'lines', (select coalesce(json_agg(json_build_object('id', order_line_id, 'shipped', shipped::text, 'billed', billed::text, 'credited', credited::text)), '[]')
      from orders.quantity_balance where account_id = $1),
    'twins', (select count(*) from (select 1 from invoices.claim where account_id = $1 and state <> 'released'
      group by source_kind, source_id having count(*) > 1) twins),
    'deliveries', (select coalesce(json_agg(json_build_object('id', id, 'invoice_id', invoice_id, 'state', state, 'counts', counts_as_sent)), '[]')
      from deliveries.delivery where account_id = $1),
    'events', (select coalesce(json_object_agg(type, n), '{}') from (select type, count(*) as n from audit.event where account_id = $1 group by type) e),
    'entries', (select count(*) from audit.entry where account_id = $1)
  ) as found`;

async function look(world: World): Promise<Tables> {
  const { pool } = world.outside;
  return openDatabase(pool).transaction(
    [world.accountId],
    async (tx) => {
      const { rows } = await tx.executeSql(LOOK, [world.accountId]);
      return (rows[0] as { found: Tables }).found;
    },
    'read',
  );
}

/** "12.5000" in units of so many digits; nothing may be lost by it. */
function units(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const padded = fraction.padEnd(digits, '0');
  if (!/^0*$/.test(padded.slice(digits))) throw new Error(`${text} has more than ${digits} digits`);
  const value = BigInt(whole + padded.slice(0, digits));
  return text.startsWith('-') ? -value : value;
}

export async function checkStep(world: World): Promise<Tables> {
  const found = await look(world);
  const { books } = world;
  expect(
    world,
    found.orders === books.orders.size,
    `${found.orders} orders are stored, ${books.orders.size} were entered`,
  );
  expect(
    world,
    found.shipments.length === books.shipments.size,
    `${found.shipments.length} shipments are stored, ${books.shipments.size} were made`,
  );
  for (const shipment of books.shipments.values()) {
    const state = found.shipments.find(({ id }) => id === shipment.id)?.state;
    expect(world, state === (shipment.isShipped ? 'shipped' : 'packed'), `a shipment is ${state}`);
  }
  expect(world, found.twins === 0, 'a source has two invoices');
  checkInvoices(world, found);
  checkMoney(world, found);
  for (const order of books.orders.values()) checkLines(world, found, order);
  checkMail(world, found);
  return found;
}

function checkInvoices(world: World, found: Tables): void {
  const { books } = world;
  expect(
    world,
    found.invoices.length === books.invoices.size,
    `${found.invoices.length} documents are stored, ${books.invoices.size} were made`,
  );
  const next = new Map<string, { serial: bigint; day: string }>();
  for (const row of found.invoices) {
    const invoice = books.invoices.get(row.id) ?? wrong(world, 'a document is stored that nobody was told of');
    const { digits } = invoice.order;
    expect(world, row.kind === invoice.kind, 'a document changed its kind');
    const state = row.lifecycle === 'closed' ? 'issued' : row.lifecycle;
    expect(world, state === invoice.state, `an invoice is ${row.lifecycle} and should be ${invoice.state}`);
    if (invoice.state === 'draft') continue;
    const total = units(row.total, digits);
    invoice.total ??= total;
    expect(world, invoice.total === total, 'an issued total changed');
    const said = { credited: units(row.credited ?? '-1', digits), debited: units(row.debited ?? '-1', digits) };
    const right = said.credited === invoice.credited && said.debited === invoice.debited;
    expect(world, right, `an invoice has ${row.credited} credited and ${row.debited} debited`);
    // A credit note's value is a transaction; the note itself is owed by nobody.
    const balance = invoice.kind === 'credit_note' ? 0n : total - invoice.credited + invoice.debited;
    expect(world, units(row.balance ?? '-1', digits) === balance, `a balance is ${row.balance}`);
    if (row.lifecycle === 'closed') expect(world, balance <= 0n, 'an invoice is closed and owed');
    else if (invoice.kind === 'invoice' && invoice.credited > 0n && invoice.state === 'issued')
      expect(world, balance > 0n, 'a paid invoice is open');
    const last = next.get(row.series ?? '') ?? { serial: 0n, day: '' };
    expect(
      world,
      BigInt(row.serial ?? '0') === last.serial + 1n,
      `number ${row.serial} of ${row.series} follows ${last.serial}`,
    );
    expect(world, (row.issued_on ?? '') >= last.day, 'a document is dated before the one of the number before');
    next.set(row.series ?? '', { serial: last.serial + 1n, day: row.issued_on ?? '' });
  }
}

function checkMoney(world: World, found: Tables): void {
  const { books } = world;
  for (const row of found.transactions) {
    const note = row.note === null ? undefined : books.invoices.get(row.note);
    if (!books.transactions.has(row.id)) {
      // A credit note's value: the only money that nobody recorded.
      if (note === undefined) return wrong(world, 'there is money that nobody recorded');
      expect(world, units(row.amount, note.order.digits) === note.total, 'a credit is not what its note says');
      const { customerId, currency } = note;
      books.transactions.set(row.id, {
        id: row.id,
        customerId,
        currency,
        amount: note.total ?? 0n,
        raises: false,
        allocated: 0n,
      });
    }
    const known = books.transactions.get(row.id) ?? wrong(world, 'it was just set');
    const digits = row.amount === '' ? 0 : digitsOf(known.currency);
    expect(world, units(row.amount, digits) === known.amount, 'money changed its amount');
    expect(
      world,
      units(row.allocated, digits) === known.allocated,
      `${row.allocated} of a transaction is allocated, not ${known.allocated}`,
    );
    expect(world, known.allocated >= 0n && known.allocated <= known.amount, 'more is allocated than there is');
  }
  expect(world, found.transactions.length === books.transactions.size, 'recorded money is gone');
  const notes = [...books.invoices.values()].filter((each) => each.kind === 'credit_note' && each.total !== 0n).length;
  expect(
    world,
    found.transactions.filter(({ note }) => note !== null).length === notes,
    'a credit note has not exactly one credit',
  );
  expect(
    world,
    found.settlements.length === books.settlements.size,
    `${found.settlements.length} settlements are stored, ${books.settlements.size} were made`,
  );
  for (const { id, isVoid } of books.settlements.values())
    expect(
      world,
      found.settlements.find((each) => each.id === id)?.state === (isVoid ? 'void' : 'settled'),
      'a settlement is not as it was left',
    );
}

const digitsOf = (currency: string): number => (currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2);

function checkLines(world: World, found: Tables, order: Order): void {
  for (const line of order.lines) {
    const row = found.lines.find(({ id }) => id === line.id) ?? wrong(world, 'a line is not on the ledger');
    const shipped = shippedOf(world.books, line.id);
    expect(world, units(row.shipped, 6) === shipped, `${row.shipped} of a line is shipped, not ${shipped}`);
    expect(world, shipped <= line.quantity, 'more is shipped than ordered');
    let billed = 0n;
    for (const shipment of world.books.shipments.values()) {
      const invoice = shipment.invoiceId === null ? undefined : world.books.invoices.get(shipment.invoiceId);
      if (shipment.isShipped && invoice?.state === 'issued') billed += shipment.lines.get(line.id) ?? 0n;
    }
    const net = units(row.billed, 6) - units(row.credited, 6);
    expect(world, net === billed, `${net} of a line is billed, and live invoices bill ${billed}`);
  }
}

function checkMail(world: World, found: Tables): void {
  for (const [id, { unsure, retries }] of world.mailed)
    expect(
      world,
      unsure <= 1 + retries,
      `delivery ${id} was sent ${unsure} times and may have arrived every time; ${retries} were asked for`,
    );
  const accepted = new Set(
    found.deliveries.filter((each) => each.counts && each.state === 'accepted').map((each) => each.invoice_id),
  );
  for (const { id, is_sent } of found.invoices)
    if (is_sent !== null)
      expect(
        world,
        is_sent === accepted.has(id),
        'an invoice is called sent and no mail server took it, or the other way round',
      );
}

/** When everything has been done: every promise that can be checked. */
export async function checkEnd(world: World): Promise<void> {
  const found = await checkStep(world);
  const { books } = world;
  const waiting = found.deliveries.filter(({ state }) => state !== 'accepted' && state !== 'parked');
  expect(world, waiting.length === 0, `a delivery is still ${waiting[0]?.state}`);
  const sum = (type: string) => found.events[type] ?? 0;
  const issued = [...books.invoices.values()].filter((each) => each.state !== 'draft');
  const told: readonly (readonly [string, number])[] = [
    ['order.created', books.orders.size],
    ['order.accepted', books.orders.size],
    ['order.completed', [...books.orders.values()].filter(({ phase }) => phase === 'completed').length],
    ['order.voided', [...books.orders.values()].filter(({ phase }) => phase === 'void').length],
    ['shipment.packed', books.shipments.size],
    ['shipment.shipped', [...books.shipments.values()].filter(({ isShipped }) => isShipped).length],
    ['invoice.issued', issued.filter(({ kind }) => kind === 'invoice').length],
    ['credit_note.issued', issued.filter(({ kind }) => kind === 'credit_note').length],
    ['invoice.voided', issued.filter(({ state }) => state === 'void').length],
    ['transaction.recorded', books.transactions.size],
    ['settlement.settled', books.settlements.size],
    ['settlement.voided', [...books.settlements.values()].filter(({ isVoid }) => isVoid).length],
    ['delivery.accepted', found.deliveries.filter(({ state }) => state === 'accepted').length],
  ];
  for (const [type, count] of told) expect(world, sum(type) === count, `${sum(type)} events ${type} for ${count}`);
  const events = Object.values(found.events).reduce((all, count) => all + count, 0);
  expect(world, events === found.entries, `${events} events have ${found.entries} audit entries`);
  for (const order of books.orders.values()) checkWorth(world, found, order);
  const report = await verifyBooks(startServer(world.outside, UNHARMED), world.accountId, null);
  for (const check of report.checks) expect(world, check.ok, `verify: ${check.name}: ${JSON.stringify(check)}`);
}

/** An order that was shipped and billed in full cost what it says, to the last unit, whatever went wrong on the way. */
function checkWorth(world: World, found: Tables, order: Order): void {
  const { books } = world;
  const shipments = [...books.shipments.values()].filter((each) => each.order === order);
  const isBilled = shipments.every(
    ({ invoiceId }) => invoiceId !== null && books.invoices.get(invoiceId)?.state === 'issued',
  );
  if (order.closedShort || !isFullyShipped(books, order) || !isBilled) return;
  let [total, tax] = [0n, 0n];
  for (const invoice of books.invoices.values()) {
    if (invoice.order !== order || invoice.state !== 'issued') continue;
    const row = found.invoices.find(({ id }) => id === invoice.id) ?? wrong(world, 'it is stored');
    const sign = invoice.kind === 'credit_note' ? -1n : 1n;
    total += sign * (invoice.total ?? 0n);
    tax += sign * units(row.tax ?? '0', order.digits);
  }
  const right = worth(order);
  const isPerInvoice = order.taxRounding === 'invoice';
  const said = isPerInvoice && !order.pricesIncludeTax ? total - tax : total;
  const due = isPerInvoice && !order.pricesIncludeTax ? right.net : right.total;
  expect(
    world,
    said === due,
    `order ${order.externalId} was billed ${said}, and it is worth ${due} (tax by ${order.taxRounding})`,
  );
  if (!isPerInvoice)
    expect(
      world,
      total - tax === right.net,
      `order ${order.externalId} was billed net ${total - tax}, not ${right.net}`,
    );
}
