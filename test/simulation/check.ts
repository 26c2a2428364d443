/** Compares the tables with the model. Read-only, as a role that bypasses row level security. */
import type { InvoiceRow } from './invoice-row.ts';
import type { AccountId, InvoiceId, OrderLineId, SettlementId, ShipmentId, TransactionId } from '#kernel/id.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { billedOf, expect, known, shippedOf, units, wrong, type Model, type Invoice, type Order } from './model.ts';
import { mayHaveArrived } from './mail-server.ts';
import { checkRates, checkWorth, readRates } from './check-worth.ts';
import { checkParts, readParts } from './check-parts.ts';
import { READ_TABLES } from './table-queries.ts';
import type { Job } from './environment.ts';
import { serverAt, details, type World } from './world.ts';

/** An inbound event that was applied, by its id in its source. */
export interface AppliedEvent {
  readonly id: string;
  readonly shipmentId: ShipmentId;
  readonly invoiceId: InvoiceId | null;
}

export interface Tables {
  readonly orders: readonly { readonly id: string; readonly phase: string }[];
  readonly shipments: readonly { readonly id: string; readonly state: string }[];
  readonly invoices: readonly InvoiceRow[];
  readonly transactions: readonly {
    readonly id: TransactionId;
    readonly allocated: string;
    readonly amount: string;
    readonly note: InvoiceId | null;
    readonly method: string | null;
    readonly reference: string | null;
  }[];
  readonly settlements: readonly {
    readonly id: SettlementId;
    readonly state: string;
    readonly allocations: readonly (readonly [TransactionId, InvoiceId, string])[];
  }[];
  readonly lines: readonly {
    readonly id: OrderLineId;
    readonly shipped: string;
    readonly billed: string;
    readonly credited: string;
  }[];
  readonly doublyBilled: number;
  readonly transmissions: readonly {
    readonly id: string;
    readonly invoice_id: InvoiceId;
    readonly state: string;
    readonly counts: boolean;
  }[];
  readonly events: Readonly<Record<string, number>>;
  readonly applied: readonly AppliedEvent[];
  readonly entries: number;
  readonly jobs: readonly Job[];
}

export async function readTables({ environment, sellers }: World): Promise<Map<AccountId, Tables>> {
  const { rows } = await environment.pools.monitor.query<{ id: AccountId; found: Tables }>({
    name: 'look',
    text: READ_TABLES,
    values: [sellers.map(({ accountId }) => accountId)],
  });
  environment.jobs = rows.flatMap(({ found }) => found.jobs);
  return new Map(rows.map(({ id, found }) => [id, found]));
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** The checks that hold at any time. */
export function compare(world: World, model: Model, found: Tables): void {
  compareStates('orders', found.orders, new Map([...model.orders].map(([id, { phase }]) => [id, phase])), 'phase');
  compareStates(
    'shipments',
    found.shipments,
    new Map([...model.shipments].map(([id, { state }]) => [id, state])),
    'state',
  );
  expect(found.doublyBilled === 0, 'a source has two invoices');
  discoverNotes(model, found.invoices);
  discoverCredited(model, found);
  compareInvoices(model, found);
  compareMoney(model, found);
  const ledger = byId(found.lines);
  for (const order of model.orders.values()) compareLines(model, ledger, order);
  compareMail(world, model, found);
  compareEvents(model, found);
}

function compareStates<Row extends { readonly id: string }>(
  what: string,
  rows: readonly Row[],
  right: ReadonlyMap<string, string>,
  column: keyof Row,
): void {
  expect(rows.length === right.size, `${rows.length} ${what} are stored, ${right.size} were made`);
  for (const row of rows) {
    const state = right.get(row.id) ?? wrong(`one of the ${what} is stored that no answer reported`);
    expect(row[column] === state, `one of the ${what} is ${String(row[column])} and should be ${state}`);
  }
}

/** Adds automatic documents to the model: credit notes for order remaining discounts. */
function discoverNotes(model: Model, rows: readonly InvoiceRow[]): void {
  for (const { id, kind, origin, corrects, total } of rows) {
    if (model.invoices.has(id)) continue;
    if (kind !== 'credit_note' || origin !== 'completion' || corrects === null)
      return wrong('a document is stored that no answer reported');
    const corrected = known(model.invoices, corrects);
    const { orderId, customerId, currency, digits } = corrected;
    const order = known(model.orders, orderId ?? wrong('a note over a discount corrects an invoice of no order'));
    expect(corrected.kind === 'invoice' && corrected.state === 'issued', 'a note corrects what does not stand');
    expect(
      order.charges.some(({ amount }) => amount < 0n),
      'a note gives a discount of an order that has none',
    );
    const like = {
      id,
      kind: 'credit_note',
      origin: 'completion',
      state: 'issued',
      lines: new Map(),
      correctsId: corrects,
    } as const;
    const money = { customerId, currency, digits, total: units(total, digits), credited: 0n, debited: 0n };
    model.invoices.set(id, { ...like, ...money, orderId, creditNoteId: null, paidBefore: 0n, number: null });
  }
}

function compareInvoices(model: Model, found: Tables): void {
  discoverNotes(model, found.invoices);
  compareCredits(model, found.invoices);
  const { length } = found.invoices;
  expect(length === model.invoices.size, `${length} documents are stored, ${model.invoices.size} were made`);
  const next = new Map<string, { serial: bigint; day: string }>();
  for (const row of found.invoices) {
    const invoice = model.invoices.get(row.id) ?? wrong('a document is stored that no answer reported');
    expect(row.kind === invoice.kind, 'a document changed its kind');
    const state = row.lifecycle === 'closed' ? 'issued' : row.lifecycle;
    expect(state === invoice.state, `a ${invoice.origin} invoice is ${row.lifecycle} and should be ${invoice.state}`);
    if (invoice.state === 'draft' || invoice.state === 'deleted') {
      expect(row.serial === null && row.number === null, 'a draft has a number');
      continue;
    }
    compareBalance(invoice, row);
    if (invoice.number !== null) {
      expect(row.number === invoice.number, 'an imported document has another number');
      continue;
    }
    const last = next.get(row.series ?? '') ?? { serial: 0n, day: '' };
    const serial = BigInt(row.serial ?? '0');
    expect(serial === last.serial + 1n, `number ${row.serial} of ${row.series} follows ${last.serial}`);
    expect((row.issued_on ?? '') >= last.day, 'a document is dated before the one of the number before');
    next.set(row.series ?? '', { serial, day: row.issued_on ?? '' });
  }
}

/** A fully credited invoice is credited exactly, by its credit note and those for discounts; no invoice by more than its total. */
function compareCredits(model: Model, rows: readonly InvoiceRow[]): void {
  const given = new Map<InvoiceId, bigint>();
  for (const { corrects, total, id } of rows) {
    if (corrects === null) continue;
    const { digits } = known(model.invoices, id);
    given.set(corrects, (given.get(corrects) ?? 0n) + units(total, digits));
  }
  for (const { id, total } of rows) {
    const { kind, digits, creditNoteId, origin } = known(model.invoices, id);
    if (kind !== 'invoice' || origin === 'imported') continue;
    const [credited, whole] = [given.get(id) ?? 0n, units(total, digits)];
    expect(credited <= whole, `${credited} is credited of ${whole}`);
    if (creditNoteId !== null) expect(credited === whole, `${credited} is credited of an invoice over ${whole}`);
  }
}

function compareBalance(invoice: Invoice, row: InvoiceRow): void {
  const { digits } = invoice;
  const total = units(row.total, digits);
  invoice.total ??= total;
  expect(invoice.total === total, `a total is ${row.total} and should be ${invoice.total}`);
  const [credited, debited] = [units(row.credited ?? '-1', digits), units(row.debited ?? '-1', digits)];
  const isRight = credited === invoice.credited && debited === invoice.debited;
  expect(
    isRight,
    `an invoice has ${credited} credited and ${debited} debited, not ${invoice.credited} and ${invoice.debited}`,
  );
  // A credit note's value is a transaction; the credit note itself has no balance.
  const balance = invoice.kind === 'credit_note' ? 0n : total - credited + debited;
  expect(units(row.balance ?? '-1', digits) === balance, `a balance is ${row.balance}, not ${balance}`);
  if (row.lifecycle === 'closed') expect(balance <= 0n, 'an invoice is closed and owed');
  else if (invoice.kind === 'invoice' && credited > 0n && invoice.state === 'issued')
    expect(balance > 0n, 'a paid invoice is open');
}

function compareMoney(model: Model, found: Tables): void {
  for (const row of found.transactions) {
    if (!model.transactions.has(row.id)) discover(model, row);
    const transaction = known(model.transactions, row.id);
    const { digits, amount, allocated } = transaction;
    expect(units(row.amount, digits) === amount, 'money changed its amount');
    expect(
      units(row.allocated, digits) === allocated,
      `${row.allocated} of a transaction is allocated, not ${allocated}`,
    );
    expect(allocated >= 0n && allocated <= amount, 'more is allocated than there is');
  }
  expect(found.transactions.length === model.transactions.size, 'recorded money is gone');
  const credits = [...model.invoices.values()].filter(
    ({ kind, total, origin, paidBefore }) =>
      kind === 'credit_note' && (origin === 'imported' ? paidBefore !== 0n : total !== 0n),
  );
  const recorded = found.transactions.filter(({ note }) => note !== null).length;
  expect(recorded === credits.length, 'a credit note has not exactly one credit');
  for (const row of found.settlements) {
    if (!model.settlements.has(row.id)) discoverSettlement(model, row);
    const { isVoid } = known(model.settlements, row.id);
    expect(row.state === (isVoid ? 'void' : 'settled'), 'a settlement is not as it was left');
  }
  expect(found.settlements.length === model.settlements.size, 'a settlement is gone');
}

/** Adds automatic transactions to the model: the value of credit notes, and payments made before a document's import. */
function discover(model: Model, row: Tables['transactions'][number]): void {
  const { id, note, method, reference } = row;
  const isBrought = note === null && method === 'imported';
  const invoice = isBrought
    ? [...model.invoices.values()].find(({ number, kind }) => number === reference && kind === 'invoice')
    : note === null
      ? undefined
      : model.invoices.get(note);
  if (invoice === undefined) return wrong('a transaction is stored that nobody recorded');
  const amount = invoice.origin === 'imported' ? invoice.paidBefore : (invoice.total ?? 0n);
  const { customerId, currency, digits } = invoice;
  const allocated = isBrought ? amount : 0n;
  model.transactions.set(id, { id, externalId: null, customerId, currency, digits, amount, raises: false, allocated });
}

function discoverSettlement(model: Model, { id, allocations }: Tables['settlements'][number]): void {
  const imported = allocations.map(([transactionId, invoiceId, text]) => {
    const invoice = known(model.invoices, invoiceId);
    const amount = units(text, invoice.digits);
    expect(invoice.origin === 'imported' && amount === invoice.paidBefore, 'a settlement is stored that nobody made');
    return { transactionId, invoiceId, amount };
  });
  model.settlements.set(id, { id, allocations: imported, isVoid: false });
}

/** Adds automatic settlements: a credit note settles its invoice up to the balance; the rest stays open credit. */
function discoverCredited(model: Model, found: Tables): void {
  const rows = new Map(found.transactions.map((row) => [row.id, row]));
  for (const { id, allocations } of found.settlements) {
    const [first] = allocations;
    if (first === undefined || model.settlements.has(id)) continue;
    const [transactionId, invoiceId, text] = first;
    const row = rows.get(transactionId);
    const invoice = model.invoices.get(invoiceId);
    if (row === undefined || row.note === null || invoice === undefined) continue;
    const isOfNote = invoice.creditNoteId === row.note || model.invoices.get(row.note)?.correctsId === invoiceId;
    if (!isOfNote) continue;
    if (!model.transactions.has(row.id)) discover(model, row);
    const transaction = known(model.transactions, row.id);
    const amount = units(text, invoice.digits);
    expect(allocations.length === 1 && amount > 0n, 'a credit note settled more than its invoice');
    expect(amount <= transaction.amount - transaction.allocated, 'a credit note settled more than it is worth');
    transaction.allocated += amount;
    invoice.credited += amount;
    model.settlements.set(id, { id, allocations: [{ transactionId, invoiceId, amount }], isVoid: false });
  }
}

function compareLines(model: Model, ledger: ReadonlyMap<string, Tables['lines'][number]>, order: Order): void {
  for (const line of order.lines) {
    const row = ledger.get(line.id);
    if (order.phase === 'draft' || (order.phase === 'void' && row === undefined)) {
      expect(row === undefined, 'a line of a draft is on the ledger');
      continue;
    }
    if (row === undefined) return wrong('a line is not on the ledger');
    const shipped = shippedOf(model, line.id);
    expect(units(row.shipped, 6) === shipped, `${row.shipped} of a line is shipped, not ${shipped}`);
    expect(shipped <= line.quantity, 'more is shipped than ordered');
    const net = units(row.billed, 6) - units(row.credited, 6);
    const billed = billedOf(model, line.id);
    expect(net === billed, `${net} of a line is billed, and live invoices bill ${billed}`);
    expect(billed <= (order.trigger === 'manual' ? line.quantity : shipped), 'more is billed than may be');
  }
}

function compareMail(world: World, model: Model, found: Tables): void {
  const { mailed } = world.environment.mail;
  const accepted = new Set<string>();
  for (const { id, invoice_id: invoiceId, state, counts } of found.transmissions) {
    const sent = mailed.get(id) ?? { unsure: 0, retries: 0 };
    const words = `transmission ${id} may have arrived ${sent.unsure} times, and ${sent.retries} retries were requested`;
    expect(sent.unsure <= 1 + sent.retries, words);
    if (counts && state === 'accepted') accepted.add(invoiceId);
    const isVoid = known(model.invoices, invoiceId).state === 'void';
    expect(!isVoid || !mayHaveArrived(mailed.get(id)), 'an invoice is void and may have arrived');
  }
  for (const { id, is_sent: isSent } of found.invoices)
    expect(
      isSent === null || isSent === accepted.has(id),
      'an invoice is called sent and no mail server took it, or the other way round',
    );
}

/** Every move has one event, and every event one audit entry. */
function compareEvents(model: Model, found: Tables): void {
  const [orders, shipments] = [[...model.orders.values()], [...model.shipments.values()]];
  const issued = [...model.invoices.values()].filter(({ state }) => state === 'issued' || state === 'void');
  const own = (kind: Invoice['kind']) =>
    issued.filter((each) => each.kind === kind && each.origin !== 'imported').length;
  const imported = (kind: Invoice['kind']) =>
    issued.filter((each) => each.kind === kind && each.origin === 'imported').length;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const right: readonly (readonly [string, number])[] = [
    ['order.created', orders.length],
    ['order.completed', sum(orders.map(({ completions }) => completions))],
    ['order.reopened', sum(orders.map(({ reopenings }) => reopenings))],
    ['order.voided', orders.filter(({ phase }) => phase === 'void').length],
    ['shipment.packed', shipments.length],
    ['shipment.shipped', shipments.filter(({ wasShipped }) => wasShipped).length],
    ['shipment.voided', shipments.filter(({ state }) => state === 'voided').length],
    ['invoice.issued', own('invoice')],
    ['credit_note.issued', own('credit_note')],
    ['invoice.imported', imported('invoice')],
    ['credit_note.imported', imported('credit_note')],
    ['invoice.voided', issued.filter(({ state }) => state === 'void').length],
    ['invoice.draft_deleted', [...model.invoices.values()].filter(({ state }) => state === 'deleted').length],
    ['transaction.recorded', model.transactions.size],
    ['settlement.settled', model.settlements.size],
    ['settlement.voided', [...model.settlements.values()].filter(({ isVoid }) => isVoid).length],
    ['transmission.accepted', found.transmissions.filter(({ state }) => state === 'accepted').length],
  ];
  for (const [type, count] of right) {
    const reported = found.events[type] ?? 0;
    expect(reported === count, `${reported} events ${type} for ${count}`);
  }
  const events = sum(Object.values(found.events));
  expect(events === found.entries, `${events} events have ${found.entries} audit entries`);
}

/** The checks that hold only when all work is done, and the program's own verification. */
export async function checkEnd(world: World): Promise<void> {
  const tables = await readTables(world);
  for (const { accountId, model } of world.sellers) {
    const found = tables.get(accountId) ?? wrong('an account is gone');
    compare(world, model, found);
    const waiting = found.transmissions.filter(({ state }) => state !== 'accepted' && state !== 'parked');
    expect(waiting.length === 0, `a transmission is still ${waiting[0]?.state}`);
    const parts = await readParts(world, accountId);
    for (const order of model.orders.values()) {
      checkWorth(model, byId(found.invoices), order);
      checkParts(model, parts, order);
    }
    checkRates(model, await readRates(world, accountId));
    const { counts } = world.environment;
    counts.invoices += model.invoices.size;
    const report = await verifyBooks(serverAt(world, 0).ports, accountId, null);
    expect(report.waiting === 0, `${report.waiting} entries are not sealed`);
    for (const check of report.checks) {
      const isRight = check.name !== 'shipped_is_invoiced' || !hasUnbilled(model);
      if (check.ok !== isRight) throw details(world, `verify: ${check.name}: ${JSON.stringify(check)}`);
    }
  }
}

/** Whether goods of a voided or credited invoice were partly billed manually: the rest is billed only manually. */
function hasUnbilled(model: Model): boolean {
  const shipped = [...model.shipments.values()].filter(({ state }) => state === 'shipped');
  const held = (line: OrderLineId) =>
    shipped.filter(({ isHeld }) => isHeld).reduce((sum, { lines }) => sum + (lines.get(line) ?? 0n), 0n);
  return shipped.some(
    ({ orderId, invoiceId, isHeld, lines }) =>
      known(model.orders, orderId).trigger === 'shipment_shipped' &&
      invoiceId === null &&
      !isHeld &&
      [...lines.keys()].some((line) => shippedOf(model, line) - billedOf(model, line) > held(line)),
  );
}
