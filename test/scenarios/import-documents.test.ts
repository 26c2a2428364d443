/** What was issued before comes along with its own numbers: receivables are right on the first evening, and nobody gets a mail. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { verifyBooks } from '#flows/audit/verify.ts';
import { beginImport, importRows, check, command, errorsOf, settled } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';

const world = await startWorld({ after });

async function company() {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  await importRows(caller, {
    kind: 'customers',
    main: 'id,name,email,terms\nC1,One,one@x.example,net 30\nC2,Two,two@x.example,net 14\n',
  });
  return caller;
}

const OPEN_ITEMS = [
  'Belegnummer;Belegart;Kunde;Rechnungsdatum;Fälligkeit;Bruttobetrag;Steuerbetrag;Offen;Währung',
  'RE-2025-1;Invoice;C1;15.10.2025;14.11.2025;1.190,00;190,00;1.190,00;EUR',
  'RE-2025-2;Invoice;C1;20.10.2025;;238,00;38,00;100,00;EUR',
  'RE-2025-3;Invoice;C2;01.11.2025;;119,00;19,00;0,00;EUR',
  'GU-2025-1;Credit Note;C1;05.11.2025;;59,50;9,50;59,50;EUR',
].join('\n');

test('open items come with their numbers, and what is owed is what was owed', async () => {
  const caller = await company();
  const id = await beginImport(caller, { kind: 'documents', main: OPEN_ITEMS });
  const checked = await check(caller, id);
  assert.equal(checked.counts.errors ?? 0, 0, JSON.stringify(await errorsOf(caller, id)));
  assert.deepEqual(
    checked.control_sums.map((sum: Record<string, unknown>) => [sum['kind'], sum['count'], sum['total'], sum['open']]),
    [
      ['invoice', 3, '1547.00', '1290.00'],
      ['credit_note', 1, '59.50', '59.50'],
    ],
  );
  await command(caller, id, 'run');
  assert.equal((await settled(caller, id)).counts.created, 4);
  const invoices = (await caller.request('GET', '/v1/invoices?limit=50')).body.data as Record<string, string>[];
  const byNumber = new Map(invoices.map((invoice) => [invoice['number'], invoice]));
  const facts = (number: string) =>
    ['origin', 'status', 'issued_on', 'due_on', 'total', 'balance'].map((name) => byNumber.get(number)?.[name]);
  assert.deepEqual(
    facts('RE-2025-1').filter((_, at) => at !== 1),
    ['imported', '2025-10-15', '2025-11-14', '1190.00', '1190.00'],
  );
  assert.deepEqual(
    facts('RE-2025-2').filter((_, at) => at !== 1),
    ['imported', '2025-10-20', '2025-11-19', '238.00', '100.00'],
  );
  assert.deepEqual(facts('RE-2025-3'), ['imported', 'paid', '2025-11-01', '2025-11-15', '119.00', '0.00']);
  assert.equal(byNumber.get('GU-2025-1')?.['kind'], 'credit_note');
  const transmissions = (await caller.request('GET', '/v1/transmissions')).body.data;
  assert.deepEqual(transmissions, [], 'nobody gets a mail');
  const credits = (await caller.request('GET', '/v1/transactions?type=credit')).body.data;
  assert.deepEqual(
    credits.map((credit: Record<string, string>) => [credit['amount'], credit['unallocated']]),
    [['59.50', '59.50']],
  );

  const again = await importRows(caller, { kind: 'documents', main: OPEN_ITEMS });
  assert.deepEqual([again.counts.created ?? 0, again.counts.unchanged], [0, 4]);
  const undo = await caller.request('POST', `/v1/imports/${id}/undo`, {});
  assert.equal(undo.body.code, 'import_not_undoable');
  const books = await verifyBooks(world.ports, caller.accountId, null);
  assert.deepEqual(
    books.checks.filter(({ ok }) => !ok),
    [],
  );
});

test('documents of several lines and rates keep every amount they came with', async () => {
  const caller = await company();
  await importRows(caller, {
    kind: 'documents',
    main:
      'number,customer,date,total,tax_total,open,description,quantity,line net,tax_rate\n' +
      'A-1,C1,2026-01-10,226.01,26.01,226.01,Chairs,2,100.00,19\nA-1,C1,2026-01-10,226.01,26.01,226.01,Books,1,100.00,7\n',
  });
  const [listed] = (await caller.request('GET', '/v1/invoices')).body.data;
  const invoice = (await caller.request('GET', `/v1/invoices/${listed.id}`)).body;
  assert.deepEqual(
    invoice.lines.map((line: Record<string, string>) => [
      line['description'],
      line['quantity'],
      line['unit_price'],
      line['net_amount'],
    ]),
    [
      ['Chairs', '2', '50', '100.00'],
      ['Books', '1', '100', '100.00'],
    ],
  );
  assert.deepEqual([invoice.net_total, invoice.tax_total, invoice.total], ['200.00', '26.01', '226.01']);
});

test('documents that contradict themselves, or have no customer, are refused by row and rule', async () => {
  const caller = await company();
  const id = await beginImport(caller, {
    kind: 'documents',
    main:
      'number,customer,date,total,net,tax,open\nB-1,C1,2026-01-10,119.00,100.00,20.00,119.00\nB-2,C9,2026-01-10,119.00,100.00,19.00,119.00\n' +
      'B-3,C1,2026-01-10,119.00,100.00,19.00,120.00\nB-4,C1,2026-01-10,119.00,,,119.00\nB-5,C1,2026-01-10,119.00,100.00,19.00,-5.00\n',
  });
  await check(caller, id);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ row, column, rule }) => [row, column, rule]),
    [
      [2, 'total', 'amounts_differ'],
      [3, 'customer', 'customer_not_found'],
      [4, 'open', 'open_exceeds_total'],
      [5, 'tax', 'tax_unknown'],
      [6, 'open', 'out_of_range'],
    ],
  );
});

test('numbers that look like our own let our series start behind them', async () => {
  const caller = await company();
  await importRows(caller, {
    kind: 'documents',
    main: 'number,customer,date,total,tax_rate\nINV-00412,C1,2026-01-10,119.00,19\nINV-00007,C1,2026-01-09,119.00,19\n'
      .replaceAll('tax_rate', 'tax')
      .replaceAll(',19\n', ',19.00\n'),
  });
  const made = await caller.request('POST', '/v1/invoices', {
    body: {
      customer_id: 'external:C1',
      lines: [{ description: 'Tea', quantity: '1', unit_price: '10', tax_rate: '19' }],
      on_creation: 'issue',
    },
  });
  assert.equal(made.body.number ?? JSON.stringify(made.body), 'INV-00413');
  const late = await beginImport(caller, {
    kind: 'documents',
    main: 'number,customer,date,total,tax\nINV-00999,C1,2026-01-10,119.00,19.00\nINV-00413,C1,2026-01-10,119.00,19.00\n',
  });
  await check(caller, late);
  assert.deepEqual(
    (await errorsOf(caller, late)).map(({ row, rule }) => [row, rule]),
    [
      [2, 'number_in_own_series'],
      [3, 'invoice_number_already_used'],
    ],
  );
});

test('open items imported again with other amounts or days are refused by row; the same ones answer with what the books say', async () => {
  const caller = await company();
  const head = 'number,customer,date,due,total,net,tax,open,paid_on,po_number\n';
  const first = [
    'RA-1,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,119.00,,P1',
    'RA-2,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,40.00,2026-01-20,',
    'RA-3,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,0.00,,',
    'RA-4,C1,2026-01-05,,-59.50,-50.00,-9.50,-20.00,,',
  ];
  await importRows(caller, { kind: 'documents', main: `${head}${first.join('\n')}\n` });
  const changed = [
    ['RA-1,C1,2026-01-05,2026-02-05,119.00,90.00,29.00,119.00,,P1', 'net_total, tax_total'],
    ['RA-1,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,0.00,,P1', 'open_amount (it was imported with 119.00 open)'],
    ['RA-1,C1,2026-01-05,2026-12-31,119.00,100.00,19.00,119.00,,P1', 'due_on'],
    ['RA-1,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,119.00,,P2', 'po_number'],
    ['RA-2,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,119.00,,', 'open_amount (it was imported with 40.00 open)'],
    ['RA-2,C1,2026-01-05,2026-02-05,119.00,100.00,19.00,40.00,2026-01-21,', 'paid_on'],
    ['RA-4,C1,2026-01-05,,-59.50,-50.00,-9.50,-59.50,,', 'open_amount (it was imported with 20.00 open)'],
  ] as const;
  for (const [row, fields] of changed) {
    const id = await beginImport(caller, { kind: 'documents', main: `${head}${row}\n` });
    const checked = await check(caller, id);
    assert.deepEqual([checked.counts.exists ?? 0, checked.control_sums], [0, []], row);
    const [error] = await errorsOf(caller, id);
    assert.deepEqual([error?.row, error?.column, error?.rule], [2, 'number', 'invoice_number_already_used'], row);
    assert.ok(error?.detail.endsWith(`with other content: ${fields}.`), `${row}: ${error?.detail}`);
  }
  // Paid here since: the file still says what it said, and the sums say what is owed by now.
  const [owed] = (await caller.request('GET', '/v1/invoices?number=RA-1')).body.data;
  const paid = await caller.request('POST', '/v1/transactions', {
    body: {
      customer_id: 'external:C1',
      type: 'payment',
      method: 'bank_transfer',
      amount: '19.00',
      currency: 'EUR',
      effective_on: '2026-01-30',
    },
  });
  const allocations = [{ transaction_id: paid.body.id, invoice_id: owed.id, amount: '19.00' }];
  const settledNow = await caller.request('POST', '/v1/settlements', { body: { allocations } });
  assert.equal(settledNow.status, 201, JSON.stringify(settledNow.body));
  const again = await beginImport(caller, { kind: 'documents', main: `${head}${first.join('\n')}\n` });
  const checked = await check(caller, again);
  assert.equal(checked.counts.exists, 4, JSON.stringify(await errorsOf(caller, again)));
  assert.deepEqual(
    checked.control_sums.map((sum: Record<string, unknown>) => [sum['kind'], sum['count'], sum['total'], sum['open']]),
    [
      ['invoice', 3, '357.00', '140.00'],
      ['credit_note', 1, '59.50', '20.00'],
    ],
  );
});

test('an empty cell for what is open is no answer: the row is refused, unless the paid amount or the mapping gives it', async () => {
  const caller = await company();
  const header = 'number,customer,date,total,tax,offen,bezahlt\n';
  const row = (number: string, open: string, paid: string) => `${number},C1,2026-01-10,119.00,19.00,${open},${paid}\n`;
  const id = await beginImport(caller, {
    kind: 'documents',
    main: header + row('E-1', '', '') + row('E-2', '0', '') + row('E-3', '', '19.00') + row('E-4', '119.00', ''),
  });
  const checked = await check(caller, id);
  const errors = await errorsOf(caller, id);
  assert.deepEqual(
    errors.map((flaw) => [flaw.row, flaw.column, flaw.rule]),
    [[2, 'offen', 'required']],
  );
  assert.match(errors[0].hint, /Write 0 for paid documents/);
  assert.deepEqual(
    checked.control_sums.map((sum: Record<string, unknown>) => [sum['count'], sum['open']]),
    [[3, '219.00']],
  );
  const { mapping } = (await caller.request('GET', `/v1/imports/${id}`)).body;
  mapping.main.fields.open_amount.constant = '0';
  await caller.request('PUT', `/v1/imports/${id}/mapping`, { body: mapping });
  assert.equal((await check(caller, id)).counts.errors ?? 0, 1, 'paid and open then contradict each other in one row');
});

test('days that cannot be are refused by name: issued in the future, before there were books, or due before it was issued', async () => {
  const caller = await company();
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const id = await beginImport(caller, {
    kind: 'documents',
    main:
      'number,customer,date,due,total,tax,paid,paid_on\n' +
      `F-1,C1,${day(3)},,119.00,19.00,0,\nF-2,C1,1926-01-10,,119.00,19.00,0,\nF-3,C1,2026-01-10,2025-12-31,119.00,19.00,0,\n` +
      `F-4,C1,2026-01-10,,119.00,19.00,19.00,${day(3)}\nF-5,C1,${day(0)},${day(0)},119.00,19.00,0,\n`,
  });
  const checked = await check(caller, id);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ row, column, rule }) => [row, column, rule]),
    [
      [2, 'date', 'date_in_future'],
      [3, 'date', 'date_too_early'],
      [4, 'due', 'due_before_issued'],
      [5, 'paid_on', 'date_in_future'],
    ],
  );
  assert.equal(checked.counts.ready, 1);
});

test('a rate beside the total of a document without lines is its rate, and a word for amount and rate must be decided', async () => {
  const caller = await company();
  const imported = await importRows(caller, {
    kind: 'documents',
    main: 'number,customer_id,issued_on,total,tax_rate,open_amount\nD-1,C1,2026-01-10,119.00,19,119.00\nD-2,C1,2026-01-10,107.00,7,0\n',
  });
  assert.equal(imported.counts.created, 2);
  const invoices = (await caller.request('GET', '/v1/invoices')).body.data as Record<string, string>[];
  assert.deepEqual(invoices.map(({ number, net_total: net }) => `${number} ${net}`).sort(), [
    'D-1 100.00',
    'D-2 100.00',
  ]);
  const id = await beginImport(caller, {
    kind: 'documents',
    main: 'Rechnungsnummer;Kunde;Datum;Brutto;MwSt;Fällig\nD-3;C1;10.01.2026;119,00;19;11.01.2026\n',
  });
  const refused = await caller.request('POST', `/v1/imports/${id}/check`, {});
  assert.deepEqual(
    refused.body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ['/main/fields/tax_total'],
  );
  const [{ mapping }] = (await caller.request('GET', `/v1/imports/${id}`)).body.suggestions;
  assert.deepEqual(mapping.fields.due_on, { column: 'Fällig' });
});
