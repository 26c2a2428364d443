/** An import is taken back while others work: whoever names what it made comes before that or after it, and nothing escapes. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parseId, type AccountId } from '#kernel/id.ts';
import type { JobId } from '#model/import.ts';
import { createInvoice } from '#flows/invoices/create.ts';
import { createOrder } from '#flows/orders/create.ts';
import { cancelImport } from '#flows/imports/cancel.ts';
import { undoImport } from '#flows/imports/undo.ts';
import { runImport } from '#flows/imports/run.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { recordTransaction } from '#flows/transactions/record.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { workImport } from '#flows/imports/work.ts';
import { loadJob } from '#modules/imports/index.ts';
import type { Database, Isolation } from '#runtime/database/transaction.ts';
import { importDocuments } from '#flows/imports/documents.ts';
import { beginImport, importRows, check, settled } from '#test/world/importing.ts';
import { eventually, startWorld } from '#test/world/server.ts';

const world = await startWorld({ after });
/** Work is queued for nobody: each test does it itself. */
const unqueued: Ports = { ...world.ports, jobs: { ...world.ports.jobs, insert: async () => {} } };

/** Tables that have grown are analysed in between, in transactions of no account. */
const writesFor = (accountIds: readonly AccountId[], isolation: Isolation | undefined): boolean =>
  accountIds.length > 0 && isolation !== 'read';

/** Does its work and waits at the door: the first transaction that writes commits when it is let go. */
function held(database: Database) {
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let first = true;
  const waiting: Database = {
    ...database,
    transaction: (accountIds, work, isolation) =>
      database.transaction(
        accountIds,
        async (tx) => {
          const value = await work(tx);
          if (writesFor(accountIds, isolation) && first) {
            first = false;
            reached.resolve();
            await go.promise;
          }
          return value;
        },
        isolation,
      ),
  };
  return { database: waiting, reached: reached.promise, go: () => go.resolve() };
}

/** Until somebody waits for a lock somebody else holds. */
const somebodyWaits = () =>
  eventually(
    async () => Number((await world.ports.database.pool.query('select from pg_locks where not granted')).rowCount),
    (count) => count > 0,
  );

async function company() {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const customers = await importRows(caller, { kind: 'customers', main: 'id,name\nC1,One\nC2,Two\n' });
  const products = await importRows(caller, {
    kind: 'products',
    main: 'id,sku,name,price\nP1,A-1,Chai,9.50\nP2,A-2,Chang,3\n',
  });
  const context = systemContext(world.ports, caller.accountId, 'test');
  return { caller, context, customers: String(customers.id), products: String(products.id) };
}
type Company = Awaited<ReturnType<typeof company>>;

const customer = { external: 'C1' };
const line = { description: 'Tea', quantity: 1_000_000n, unitPrice: 10_000_000n, taxRate: 190_000n };
const lineOf = (product: string) => ({ ...line, product: { external: product } });

/** Each names C1 in its own way. */
const NAMING: Readonly<Record<string, (ports: Ports, at: Company) => Promise<{ readonly ok: boolean }>>> = {
  'an order': (ports, { context }) => createOrder(ports, context, { externalId: 'O1', customer, lines: [line] }),
  'an invoice written by hand': (ports, { context }) =>
    createInvoice(ports, context, {
      bills: { kind: 'lines', content: { customer, lines: [line] } },
      suppliedOn: null,
      note: null,
      onCreation: 'issue',
    }),
  'a payment': (ports, { context }) =>
    recordTransaction(ports, context, {
      customer,
      type: 'payment',
      method: 'bank_transfer',
      amount: '5.00',
      currency: 'EUR',
      effectiveOn: '2026-01-31',
    }),
  'a document issued before': async (ports, { context }) => {
    const document = {
      number: 'RE-1',
      kind: null,
      customer,
      issuedOn: '2026-01-10',
      dueOn: null,
      suppliedOn: null,
      currency: 'EUR',
      total: '119.00',
      net: '100.00',
      tax: '19.00',
      open: null,
      paid: null,
      paidOn: null,
      paymentTerms: null,
      poNumber: null,
      buyerReference: null,
      correctsNumber: null,
      note: null,
      billTo: null,
      lines: [],
    };
    const imported = await importDocuments(ports, context, { inputs: [document], sends: false });
    assert.ok(imported.ok);
    return present(imported.value[0], 'one answer per document');
  },
};

/** Begins to take an import back, by a worker of the test's own. */
async function undoing({ context }: Company, id: string, database = world.ports.database) {
  const importId = present(parseId('import', id), 'it has an id');
  const begun = await undoImport(unqueued, context, importId);
  assert.ok(begun.ok, JSON.stringify(begun));
  const jobId: JobId = present(begun.value.job, 'it has a job').id;
  return workImport({ ...unqueued, database }, { accountId: context.accountId, jobId, step: 0 });
}

const namesOf = async ({ caller }: Company, path: string): Promise<string[]> =>
  (await caller.request('GET', path)).body.data.map((thing: { external_id: string }) => thing.external_id).sort();

for (const [words, name] of Object.entries(NAMING)) {
  test(`${words} written at the same moment keeps its customer from being undone`, async () => {
    const at = await company();
    const writing = held(world.ports.database);
    const written = name({ ...unqueued, database: writing.database }, at);
    await writing.reached;
    const undone = undoing(at, at.customers);
    await somebodyWaits();
    writing.go();
    assert.equal((await written).ok, true);
    await undone;
    const shown = await settled(at.caller, at.customers);
    assert.deepEqual([shown.state, shown.counts.undone, shown.counts.kept], ['undone', 1, 1]);
    assert.deepEqual(await namesOf(at, '/v1/customers'), ['C1']);
  });

  test(`${words} for a customer who is undone at the same moment is refused`, async () => {
    const at = await company();
    const taking = held(world.ports.database);
    // The first that writes is the piece's beginning; the second takes back.
    let writes = 0;
    const second: Database = {
      ...world.ports.database,
      transaction: (accountIds, work, isolation) =>
        (writesFor(accountIds, isolation) && (writes += 1) === 2 ? taking.database : world.ports.database).transaction(
          accountIds,
          work,
          isolation,
        ),
    };
    const undone = undoing(at, at.customers, second);
    await taking.reached;
    const written = name(unqueued, at);
    await somebodyWaits();
    taking.go();
    assert.deepEqual(
      await written.then((result) => 'refusal' in result && (result.refusal as { code: string }).code),
      'customer_not_found',
    );
    await undone;
    assert.deepEqual(await namesOf(at, '/v1/customers'), []);
  });
}

test('a product ordered at the same moment stays, and one that is undone is not ordered', async () => {
  const at = await company();
  const writing = held(world.ports.database);
  const order = { externalId: 'O1', customer, lines: [lineOf('P1')] };
  const ordered = createOrder({ ...unqueued, database: writing.database }, at.context, order);
  await writing.reached;
  const undone = undoing(at, at.products);
  await somebodyWaits();
  writing.go();
  assert.equal((await ordered).ok, true);
  await undone;
  assert.deepEqual(await namesOf(at, '/v1/products'), ['P1']);
  const late = await createOrder(unqueued, at.context, { ...order, externalId: 'O2', lines: [lineOf('P2')] });
  assert.deepEqual(late.ok ? null : late.refusal.errors?.map(({ code }) => code), ['product_not_found']);
});

test('a chunk in hand when its import is cancelled ends first, and is undone with all the rest', async () => {
  const at = await company();
  const rows = Array.from({ length: 700 }, (_, n) => `${n},Customer ${n}`).join('\n');
  const id = await beginImport(at.caller, { kind: 'customers', main: `id,name\n${rows}\n` });
  await check(at.caller, id);
  const importId = present(parseId('import', id), 'it has an id');
  const ran = await runImport(unqueued, at.context, { id: importId, skipBad: false, sends: false });
  assert.ok(ran.ok);
  const jobId = present(ran.value.job, 'it has a job').id;
  const chunk = held(world.ports.database);
  let writes = 0;
  const database: Database = {
    ...world.ports.database,
    transaction: (accountIds, work, isolation) =>
      (writesFor(accountIds, isolation) && (writes += 1) === 2 ? chunk.database : world.ports.database).transaction(
        accountIds,
        work,
        isolation,
      ),
  };
  const worked = workImport({ ...unqueued, database }, { accountId: at.context.accountId, jobId, step: 0 });
  await chunk.reached;
  const cancelled = cancelImport(unqueued, at.context, importId);
  await somebodyWaits();
  chunk.go();
  const answer = await cancelled;
  assert.ok(answer.ok);
  assert.deepEqual([answer.value.import.state, answer.value.import.counts.created], ['cancelled', 500]);
  await worked;
  const job = await readSnapshot(world.ports, at.context, (tx) => loadJob(tx, at.context.accountId, jobId));
  assert.deepEqual([job?.state, job?.done], ['cancelled', 500]);
  await undoing(at, id);
  assert.equal((await settled(at.caller, id)).counts.undone, 500);
  assert.deepEqual(await namesOf(at, '/v1/customers?limit=200'), ['C1', 'C2']);
});

/** An invoice of lines that say nothing but what they bill; written by hand, without any order. */
const invoiceOf = (at: Company, lines: readonly Record<string, string>[], onCreation: string) =>
  at.caller.request('POST', '/v1/invoices', {
    body: { customer_id: 'external:C1', lines, on_creation: onCreation },
  });

for (const [words, onCreation] of [
  ['an invoice was issued', 'issue'],
  ['a draft stands', 'draft'],
] as const) {
  test(`products from which ${words} are not undone, as products nobody billed are`, async () => {
    const at = await company();
    const made = await invoiceOf(at, [{ product_id: 'external:P1', quantity: '1', tax_rate: '19' }], onCreation);
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const refused = await at.caller.request('POST', `/v1/imports/${at.products}/undo`, {});
    assert.deepEqual([refused.status, refused.body.code], [409, 'import_in_use']);
    assert.match(refused.body.detail, /^1 of its records/);
    assert.deepEqual(await namesOf(at, '/v1/products'), ['P1', 'P2']);
  });
}

test('a default tax rate an invoice was issued by is not undone; what was issued elsewhere keeps none', async () => {
  const at = await company();
  const rates = await importRows(at.caller, { kind: 'tax_rates', main: 'id,name,rate,default\nR1,Standard,19,yes\n' });
  await importRows(at.caller, {
    kind: 'documents',
    main: 'number,customer,date,total,tax_rate,sku,quantity\nRE-1,C1,2026-01-10,119.00,19,A-1,1\n',
  });
  const free = await at.caller.request('POST', `/v1/imports/${at.products}/undo`, {});
  assert.equal(free.status, 202, JSON.stringify(free.body));
  const made = await invoiceOf(at, [{ description: 'Tea', quantity: '1', unit_price: '10' }], 'issue');
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const refused = await at.caller.request('POST', `/v1/imports/${rates.id}/undo`, {});
  assert.deepEqual([refused.status, refused.body.code], [409, 'import_in_use']);
});
