/** A company brings its data in files: nothing is written before all of it was checked, everything wrong is named, nothing comes twice. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { beginImport, importRows, check, command, errorsOf, run, settled } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';
import { writeWorkbook } from '#test/world/workbook.ts';

const world = await startWorld({ after });

const customersIn = async (caller: { request: typeof world.request }) =>
  (await caller.request('GET', '/v1/customers?limit=200')).body.data as { external_id: string; name: string }[];

test('a file is understood by its header, checked, and imported', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, {
    kind: 'customers',
    main: new Uint8Array(
      Buffer.from(
        'Kundennummer;Firma;Straße;PLZ;Ort;Land;E-Mail\nK1;Müller & Söhne;Weg 1;10115;Köln;Deutschland;a@mueller.example\n',
        'latin1',
      ),
    ),
  });
  const shown = (await caller.request('GET', `/v1/imports/${id}`)).body;
  assert.deepEqual([shown.files[0].encoding, shown.files[0].delimiter], ['windows-1252', 'semicolon']);
  assert.deepEqual(shown.suggestions[0].mapping.fields.name, { column: 'Firma' });
  const checked = await check(caller, id);
  assert.deepEqual(
    [checked.state, checked.counts.ready, checked.counts.errors ?? 0],
    ['checked', 1, 0],
    JSON.stringify(await errorsOf(caller, id)),
  );
  assert.deepEqual(await customersIn(caller), [], 'nothing is written yet');
  const done = await run(caller, id);
  assert.deepEqual([done.state, done.counts.created, done.job.percent], ['done', 1, 100]);
  const [customer] = (await caller.request('GET', '/v1/customers')).body.data;
  assert.deepEqual(
    [customer.number, customer.name, customer.bill_to.city, customer.bill_to.country],
    ['K1', 'Müller & Söhne', 'Köln', 'DE'],
  );
});

test('a workbook is imported like any other table', async () => {
  const caller = await world.asOther();
  await importRows(caller, {
    kind: 'products',
    main: writeWorkbook({
      sheets: [
        {
          name: 'Artikel',
          rows: [
            ['sku', 'name', 'price', 'tax_rate'],
            ['A-1', 'Chai', 18.95, 19],
            ['A-2', 'Chang', 0.1, 7],
          ],
        },
      ],
    }),
  });
  const { data } = (await caller.request('GET', '/v1/products')).body;
  assert.deepEqual(data.map((p: { sku: string; unit_price: string }) => [p.sku, p.unit_price]).sort(), [
    ['A-1', '18.95'],
    ['A-2', '0.1'],
  ]);
});

test('every error is named by file, row, column and rule, and the file of errors can be corrected and sent again', async () => {
  const caller = await world.asOther();
  const header = 'id,name,email,country,address,city,note\n';
  const id = await beginImport(caller, {
    kind: 'customers',
    main: `${header}1,Good,a@x.example,DE,Way 1,Bonn,\n2,,b@x.example,DE,Way 2,Bonn,\n3,Bad mail,nobody,Atlantis,Way 3,Bonn,"a, b"\n4,Short,c@x.example\n5,No city,d@x.example,DE,Way 5,,\n1,Twice,e@x.example,DE,Way 1,Bonn,\n`,
  });
  const checked = await check(caller, id);
  const errors = (await errorsOf(caller, id)).map(({ part, row, column, rule }) => [part, row, column, rule]);
  assert.deepEqual(errors, [
    ['main', 7, null, 'id_repeated'],
    ['main', 3, 'name', 'required'],
    ['main', 4, 'email', 'not_an_email'],
    ['main', 4, 'country', 'unknown_country'],
    ['main', 5, null, 'too_few_cells'],
    ['main', 6, 'city', 'required'],
  ]);
  assert.deepEqual([checked.counts.ready ?? 0, checked.counts.failed], [0, 5]);
  const refused = await caller.request('POST', `/v1/imports/${id}/run`, {});
  assert.deepEqual([refused.status, refused.body.code], [409, 'import_has_errors']);

  const file = await caller.request('GET', `/v1/imports/${id}/error_files/main`);
  const lines = String(file.body).replace('\uFEFF', '').trimEnd().split('\r\n');
  assert.equal(lines[0], 'id,name,email,country,address,city,note,import_error,import_hint');
  assert.match(lines.find((line) => line.startsWith('3,')) ?? '', /not_an_email.*unknown_country/);
  const corrected = String(file.body)
    .replace('2,,b@', '2,Named,b@')
    .replace('nobody,Atlantis', 'n@x.example,AT')
    .replace('c@x.example,,,,', 'c@x.example,DE,Way 4,Bonn,')
    .replace('Way 5,,', 'Way 5,Ulm,')
    .split('\r\n')
    .filter((line) => !line.includes('Twice'))
    .join('\r\n');
  const again = await importRows(caller, { kind: 'customers', main: corrected });
  assert.equal(again.counts.created, 5);
});

test('cells that stand under no name in the header are reported as such', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: 'id,name,\nA,B,C\n' });
  await check(caller, id);
  const [error] = await errorsOf(caller, id);
  assert.deepEqual(
    [error.rule, error.detail],
    ['too_many_cells', 'The row has 3 cells, more than the 2 the header names.'],
  );
  assert.match(error.hint, /name each column with content in the header/);
});

test('the good rows of a file may be imported without the bad ones', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, {
    kind: 'products',
    main: 'sku;name;price;tax_rate\nA;One;1,50;19\nB;;2,00;19\nC;Three;drei;19\n',
  });
  const checked = await check(caller, id);
  assert.deepEqual([checked.numbers, checked.counts.ready, checked.counts.failed], ['comma', 1, 2]);
  const done = await run(caller, id, { skip_bad: true });
  assert.deepEqual([done.counts.created, done.counts.failed], [1, 2]);
});

test('the same file again imports nothing twice, with ids and without', async () => {
  const caller = await world.asOther();
  for (const main of ['id,name\n1,One\n2,Two\n', 'name,email\nThree,t@x.example\n']) {
    assert.ok((await importRows(caller, { kind: 'customers', main })).counts.created > 0);
    const again = await importRows(caller, { kind: 'customers', main });
    assert.deepEqual([again.counts.created ?? 0, typeof again.repeats_import_id], [0, 'string']);
  }
  assert.equal((await customersIn(caller)).length, 3);
});

test('numbers and days that may mean two things are refused by name until the sender decides', async () => {
  const caller = await world.asOther();
  const prices = await beginImport(caller, { kind: 'products', main: 'sku,name,price,tax_rate\nA,One,"1,500",19\n' });
  const checked = await check(caller, prices);
  assert.deepEqual(
    [checked.is_readable, (await errorsOf(caller, prices)).map(({ rule, row, column }) => [rule, row, column])],
    [false, [['numbers_ambiguous', 2, 'price']]],
  );
  assert.equal((await caller.request('POST', `/v1/imports/${prices}/run`, {})).body.code, 'import_unreadable');
  const suggested = (await caller.request('GET', `/v1/imports/${prices}`)).body.mapping;
  await caller.request('PUT', `/v1/imports/${prices}/mapping`, { body: { ...suggested, numbers: 'comma' } });
  assert.equal((await check(caller, prices)).counts.ready, 1);
});

test('a broken quote stops the check at its row, and nothing of the file is imported', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, {
    kind: 'customers',
    main: `id,name\n1,One\n${'2,Two\n'.repeat(3)}3,"Three\n4,Four\n`,
  });
  const checked = await check(caller, id);
  assert.equal(checked.is_readable, false);
  assert.ok((await errorsOf(caller, id)).some(({ rule, row }) => rule === 'quote_not_closed' && row === 6));
});

test('what is no table is refused when it is sent', async () => {
  const caller = await world.asOther();
  const begun = await caller.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  for (const [body, code] of [
    ['', 'file_empty'],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'file_not_a_table'],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'workbook_broken'],
  ] as const) {
    const sent = await caller.request('PUT', `/v1/imports/${begun.body.id}/files/main`, {
      body,
      headers: { 'content-type': 'text/csv' },
    });
    assert.equal(sent.body.code, code);
  }
});

test('an import is undone while nothing depends on what it made, and may then be done again', async () => {
  const caller = await world.asOther();
  await importRows(caller, { kind: 'tax_rates', main: 'name,rate,default\nStandard,19,yes\n' });
  const customers = await importRows(caller, { kind: 'customers', main: 'id,name\n1,One\n2,Two\n' });
  const flat =
    'order,number,customer,date,description,quantity,unit price\nO1,1001,1,2026-01-05,Chai,2,10.00\nO1,1001,1,2026-01-05,Chang,1,5.50\nO2,1002,2,2026-01-06,Chai,1,10.00\n';
  const orders = await importRows(caller, { kind: 'orders', main: flat });
  assert.equal(orders.counts.created, 2);
  const inUse = await caller.request('POST', `/v1/imports/${customers.id}/undo`, {});
  assert.deepEqual([inUse.status, inUse.body.code], [409, 'import_in_use']);
  await command(caller, orders.id, 'undo');
  const undone = await settled(caller, orders.id);
  assert.deepEqual([undone.state, undone.counts.undone], ['undone', 2]);
  assert.equal((await importRows(caller, { kind: 'orders', main: flat })).counts.created, 2);
  const [order] = (await caller.request('GET', '/v1/orders?number=1001&expand=lines')).body.data;
  assert.equal(order.lines.length, 2);
});

test('a run is paused between chunks, goes on, and is cancelled for good', async () => {
  const caller = await world.asOther();
  const rows = Array.from({ length: 3_000 }, (_, n) => `${n},Customer ${n}`).join('\n');
  const id = await beginImport(caller, { kind: 'customers', main: `id,name\n${rows}\n` });
  await check(caller, id);
  await command(caller, id, 'run');
  const paused = await caller.request('POST', `/v1/imports/${id}/pause`, {});
  if (paused.status === 202) {
    assert.equal(paused.body.state, 'paused');
    await command(caller, id, 'resume');
  }
  const done = await settled(caller, id);
  assert.deepEqual([done.state, done.counts.created], ['done', 3_000]);
  const second = await beginImport(caller, { kind: 'customers', main: 'id,name\nx,X\n' });
  await check(caller, second);
  assert.equal((await command(caller, second, 'cancel')).state, 'cancelled');
  assert.equal((await caller.request('POST', `/v1/imports/${second}/run`, {})).body.code, 'import_state');
});

test('only those who may import do, and nobody sees an import of another account', async () => {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: 'id,name\n1,One\n' });
  assert.equal((await world.request('GET', `/v1/imports/${id}`)).status, 404);
  assert.equal(
    (await (await world.as('warehouse')).request('POST', '/v1/imports', { body: { kind: 'customers' } })).status,
    403,
  );
});

test('the command line imports a file, names what is wrong, and leaves the failed rows beside it', async () => {
  const alone = await startWorld({ after });
  const folder = await mkdtemp(join(tmpdir(), 'quittance-import-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'customers.csv');
  const mapping = join(folder, 'mapping.json');
  await writeFile(file, 'nr;who;mail\n1;One;one@x.example\n2;Two;nobody\n');
  await writeFile(
    mapping,
    JSON.stringify({
      main: { fields: { external_id: { column: 'nr' }, name: { column: 'who' }, email: { column: 'mail' } } },
    }),
  );
  const cli = (...args: string[]) => {
    const { promise, resolve } = Promise.withResolvers<{ code: number; out: string; err: string }>();
    const program = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
    const env = { PATH: process.env['PATH'], DATABASE_URL: alone.databaseUrl, QUITTANCE_DATA_DIR: alone.dataDir };
    execFile(process.execPath, [program, 'import', ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
    return promise;
  };
  const checked = await cli('customers', file, '--mapping', mapping, '--check', '--json');
  assert.equal(checked.code, 1, checked.err);
  assert.deepEqual(
    JSON.parse(checked.out).errors.map((flaw: { row: number; rule: string }) => [flaw.row, flaw.rule]),
    [[3, 'not_an_email']],
  );
  assert.match(await readFile(join(folder, 'customers.errors.csv'), 'utf8'), /2;Two;nobody;.*not_an_email/);
  assert.deepEqual(await customersIn(alone), []);
  assert.equal((await cli('customers', file, '--mapping', mapping, '--skip-bad')).code, 1);
  assert.deepEqual(
    (await customersIn(alone)).map(({ name }) => name),
    ['One'],
  );
  await writeFile(file, 'nr;who;mail\n2;Two;two@x.example\n');
  const imported = await cli('customers', file);
  assert.equal(imported.code, 0, imported.err);
  assert.match(imported.out, /Imported customers.csv as customers/);
  assert.equal((await cli('customers', join(folder, 'nothing.csv'))).code, 1);

  // What it cannot know it asks, with the mapping that lacks only the answer.
  const book = join(folder, 'orders.csv');
  await writeFile(book, 'id,customer,description,quantity,price,tax_rate,discount\nO1,1,Chai,2,10.00,19,0.05\n');
  const answer = await cli('orders', book);
  assert.equal(answer.code, 1);
  assert.match(answer.err, /The column "discount" may belong to the whole record/);
  const suggested = answer.err.slice(answer.err.indexOf('{'));
  await writeFile(mapping, suggested.replace(/"discount": \{\}/, '"lines.discount_rate": {"column": "discount"}'));
  const answered = await cli('orders', book, '--mapping', mapping);
  assert.equal(answered.code, 0, answered.err);
  const [order] = (await alone.request('GET', '/v1/orders?expand=lines')).body.data;
  assert.equal(order.lines[0].discount_rate, '0.05');
});

test('a mapping that was put is found again by the same header in other letters', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const mapping = {
    main: { fields: { external_id: { column: 'Nr' }, name: { column: 'Firma' } }, skip_when_empty: 'Nr' },
  };
  await beginImport(caller, { kind: 'customers', main: 'Nr,Firma\n1,One\n', mapping });
  const imported = await importRows(caller, { kind: 'customers', main: 'NR,firma\n2,Two\n,Total\n' });
  assert.equal(imported.counts.created, 1);
});

test('a PO number that an open order of the customer carries is warned of by row, or refused where the account says so', async () => {
  const caller = await world.asOther();
  await importRows(caller, { kind: 'customers', main: 'id,number,name\n1,K1,One\n2,K2,Two\n' });
  const file = (name: string, rows: string[]) =>
    ['Order number,Customer number,PO number,Description,Quantity,Price', ...rows.map((row) => `${name}${row}`)].join(
      '\n',
    ) + '\n';
  const rows = ['1,K1,PO-7,Tea,1,10.00', '2,K1,po-7,Tea,1,10.00', '3,K2,PO-7,Tea,1,10.00'];
  const done = await importRows(caller, { kind: 'orders', main: file('A', rows) });
  assert.equal(done.counts.created, 3, JSON.stringify(await errorsOf(caller, done.id)));
  const warned = (await errorsOf(caller, done.id)).filter((each) => each.rule === 'po_number_already_used');
  assert.deepEqual(
    warned.map(({ row, severity }) => [row, severity]),
    [[3, 'warning']],
  );
  assert.match(String(warned[0]?.detail), /A1/);
  await caller.request('PATCH', '/v1/account', { body: { po_numbers: 'allow' } });
  const allowed = await importRows(caller, { kind: 'orders', main: file('B', rows) });
  assert.deepEqual(await errorsOf(caller, allowed.id), []);
  await caller.request('PATCH', '/v1/account', { body: { po_numbers: 'refuse' } });
  const id = await beginImport(caller, { kind: 'orders', main: file('C', rows) });
  const checked = await check(caller, id);
  assert.equal(checked.counts.errors, 3);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ rule, severity }) => [rule, severity]),
    Array.from({ length: 3 }, () => ['po_number_already_used', 'error']),
  );
});
