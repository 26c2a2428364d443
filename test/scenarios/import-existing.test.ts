/** Rows whose record is here already: refused by name, left out, or laid over it, as somebody asked; issued documents stand. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  beginImport,
  importRows,
  command,
  errorsOf,
  settled,
  type Bringing,
  type Shown,
} from '#test/world/importing.ts';
import { eventually, startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });

async function checkAs(caller: Caller, bringing: Bringing, existing?: string): Promise<Shown> {
  const id = await beginImport(caller, bringing);
  await command(caller, id, 'check', existing === undefined ? {} : { existing });
  return settled(caller, id);
}

async function runAs(caller: Caller, bringing: Bringing, existing: string): Promise<Shown> {
  const { id } = await checkAs(caller, bringing, existing);
  await command(caller, id, 'run');
  return settled(caller, id);
}

const customers = (main: string): Bringing => ({ kind: 'customers', main });

test('other content under an existing id is refused unless the user decides', async () => {
  const caller = await world.asOther();
  await importRows(caller, customers('id,name\n1,One\n'));
  const checked = await checkAs(caller, customers('id,name\n1,Uno\n2,Two\n'));
  const [flaw] = await errorsOf(caller, checked.id);
  assert.deepEqual([checked.existing, checked.counts.failed, flaw.rule], ['refuse', 1, 'differs']);
  assert.match(flaw.hint, /"update" or "skip"/);
});

test('customers are updated: filled cells replace values, empty cells keep them', async () => {
  const caller = await world.asOther();
  await importRows(
    caller,
    customers(
      'id,number,name,email,address,city,country,metadata.region,terms\n' +
        '1,K1,One,one@x.example,Way 1,Bonn,DE,west,net 30\n2,K2,Two,two@x.example,Way 2,Ulm,DE,south,net 30\n3,K3,Three,,,,,,\n',
    ),
  );
  const file = customers(
    'id,number,name,email,metadata.class,terms\n1,K1,One GmbH,,A,net 14\n2,K2,Two,two@x.example,,net 30\n4,K4,Four,,,\n',
  );
  const checked = await checkAs(caller, file, 'update');
  assert.deepEqual([checked.counts.ready, checked.counts.differs, checked.counts.exists], [1, 1, 1]);
  assert.equal((await caller.request('GET', '/v1/customers/external:1')).body.name, 'One', 'a check changes nothing');
  const done = await runAs(caller, file, 'update');
  assert.deepEqual([done.counts.created, done.counts.updated, done.counts.unchanged], [1, 1, 1]);
  const one = (await caller.request('GET', '/v1/customers/external:1')).body;
  assert.deepEqual(
    [one.name, one.email, one.payment_terms, one.bill_to.city, one.metadata],
    ['One GmbH', 'one@x.example', 'net_14', 'Bonn', { region: 'west', class: 'A' }],
  );
  const events = await eventually(
    async () => (await caller.request('GET', '/v1/events?type=customer.edited')).body.data,
    ({ length }) => length > 0,
  );
  assert.equal(events.length, 1);
  assert.deepEqual(Object.keys(events[0].data).sort(), ['metadata', 'name', 'payment_terms']);
  const again = await runAs(caller, file, 'update');
  assert.deepEqual([again.counts.created ?? 0, again.counts.updated ?? 0, again.counts.unchanged], [0, 0, 3]);
});

test('without ids of their own, rows mean the customer, product or rate of their number, sku or name', async () => {
  const caller = await world.asOther({ defaultTax: false });
  await importRows(caller, customers('Kundennummer;Firma\nK1;Eins\nK2;Zwei\n'));
  const done = await runAs(
    caller,
    customers('Kundennummer;Firma;E-Mail\nK1;Eins AG;a@eins.example\nK3;Drei;\n'),
    'update',
  );
  assert.deepEqual([done.counts.created, done.counts.updated], [1, 1]);
  const byNumber = (await caller.request('GET', '/v1/customers')).body.data.map(
    (each: { number: string; name: string; email: string | null }) => [each.number, each.name, each.email],
  );
  assert.deepEqual(byNumber.sort(), [
    ['K1', 'Eins AG', 'a@eins.example'],
    ['K2', 'Zwei', null],
    ['K3', 'Drei', null],
  ]);
  await importRows(caller, { kind: 'products', main: 'sku,name,price\nA,Chai,1.50\nB,Chang,2.00\n' });
  const prices = await runAs(
    caller,
    { kind: 'products', main: 'sku,name,price\nA,Chai,1.75\nB,Chang,2.00\n' },
    'update',
  );
  assert.deepEqual([prices.counts.updated, prices.counts.unchanged], [1, 1]);
  await importRows(caller, { kind: 'tax_rates', main: 'name,rate,default\nFull,19,yes\nLess,7,no\n' });
  const rates = await runAs(
    caller,
    { kind: 'tax_rates', main: 'name,rate,default\nFull,20,no\nLess,7,yes\n' },
    'update',
  );
  assert.deepEqual([rates.counts.updated, rates.counts.failed ?? 0], [2, 0]);
  const kept = (await caller.request('GET', '/v1/tax_rates')).body.data.map(
    (rate: { name: string; rate: string; is_default: boolean }) => [rate.name, rate.rate, rate.is_default],
  );
  assert.deepEqual(kept.sort(), [
    ['Full', '20', false],
    ['Less', '7', true],
  ]);
});

test('an order or document names its customer by id or by number', async () => {
  const caller = await world.asOther();
  await importRows(caller, customers('Kundennummer;Firma\nK1;Eins\n'));
  await importRows(caller, {
    kind: 'documents',
    main: 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Brutto;Steuer\nR1;K1;31.01.2026;119,00;19,00\n',
  });
  await importRows(caller, {
    kind: 'orders',
    main: 'Auftragsnummer;Kundennummer;Bezeichnung;Menge;Preis\nA1;K1;Tee;2;10,00\n',
  });
  await importRows(caller, { kind: 'shipments', main: 'Lieferschein;Auftragsnummer\nL1;A1\n' });
  const [order] = (await caller.request('GET', '/v1/orders?number=A1&expand=lines')).body.data;
  assert.deepEqual([order.number, order.customer_name], ['A1', 'Eins']);
});

test('left out, existing records stay as they are, and the report says so', async () => {
  const caller = await world.asOther();
  await importRows(caller, customers('id,number,name\n1,K1,One\n2,K2,Two\n'));
  const done = await runAs(caller, customers('id,number,name\n1,K1,Uno\n2,K2,Two\n3,K3,Three\n'), 'skip');
  assert.deepEqual([done.counts.created, done.counts.skipped, done.counts.unchanged], [1, 1, 1]);
  assert.equal((await caller.request('GET', '/v1/customers/external:1')).body.name, 'One');
  const document = (total: string): Bringing => ({
    kind: 'documents',
    main: `number,customer,date,total,tax\nR1,1,2026-01-31,${total},0.00\n`,
  });
  await importRows(caller, document('100.00'));
  const skipped = await runAs(caller, document('200.00'), 'skip');
  assert.deepEqual([skipped.counts.skipped, skipped.counts.created ?? 0], [1, 0]);
  assert.equal((await caller.request('GET', '/v1/invoices')).body.data[0].total, '100.00');
});

test('what is issued, ordered or shipped is never overwritten', async () => {
  const caller = await world.asOther();
  for (const kind of ['orders', 'shipments', 'documents']) {
    const id = await beginImport(caller, { kind, main: 'id\n1\n' });
    const refused = await caller.request('POST', `/v1/imports/${id}/check`, { body: { existing: 'update' } });
    assert.equal(refused.body.code, 'import_not_overwriting');
  }
});
