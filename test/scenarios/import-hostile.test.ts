/** Files as people really have them: understood, or refused in words that say what to do, by row and column where there is one. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { beginImport, check, errorsOf } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';
import { writeRawWorkbook } from '#test/world/workbook.ts';

const world = await startWorld({ after });
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const DOCUMENTS = 'number,customer,date,total,tax\n';

const cell = (reference: string, text: string) => `<c r="${reference}" t="str"><v>${text}</v></c>`;
/** A workbook of one product; what stands behind its name, and its sku, as XML. Style 1 shows percent, style 2 two decimals. */
const productSheet = (behind: string, sku = cell('A2', 'A')): Uint8Array =>
  writeRawWorkbook({
    rows: `<row r="1">${cell('A1', 'sku')}${cell('B1', 'name')}${cell('C1', 'price')}${cell('D1', 'vat')}</row><row r="2">${sku}${cell('B2', 'Tea')}${behind}</row>`,
    formats: ['0%', '0.00'],
  });

/** What the check finds: how many rows are fit, and what is wrong. */
const FILES: readonly (readonly [words: string, kind: string, main: string | Uint8Array, found: readonly unknown[]])[] =
  [
    ['Windows-1252 by semicolons', 'customers', latin('Kundennummer;Firma;Land\r\nK1;Müller;D\r\n'), [1]],
    ['UTF-16 by tabs', 'customers', new Uint8Array(Buffer.from('\ufeffid\tname\n1\tÖl\n', 'utf16le')), [1]],
    ['a byte order mark', 'customers', '\ufeffid,name\n1,One\n', [1]],
    ['old line ends', 'customers', 'id,name\r1,One\r2,Two\r', [2]],
    ['quotes in the middle', 'customers', 'id,name\n1,The "Best"\n2,5" pipes\n', [2]],
    ['a delimiter in a text', 'customers', 'id,name,email\n1,Smith, Jones,a@x.example\n', [0, '2 null too_many_cells']],
    [
      'two encodings in one file',
      'customers',
      latin(`id,name\n1,${Buffer.from('Köln').toString('latin1')}\n2,Öl\n`),
      [1, '2 name damaged_text'],
    ],
    ['an open quote', 'customers', 'id,name\n1,"One\n2,Two\n', [0, '2 null quote_not_closed']],
    ['blanks nobody sees', 'customers', 'id,name\n\u200b1\u00a0,\u3000One\n', [1]],
    ['names of blanks alone', 'customers', 'id,name\n1,\u200b\u00a0\n', [0, '2 name required']],
    [
      'control characters',
      'customers',
      'id,name\n1,O\u0007ne\n2,T\u0085wo\n',
      [0, '2 name control_characters', '3 name line_break'],
    ],
    [
      'characters of value 0 in UTF-16',
      'customers',
      new Uint8Array(Buffer.from('\ufeffid,name\n1,O\u0000ne\n2,Two\n', 'utf16le')),
      [1, '2 name damaged_text'],
    ],
    [
      'half a character in a workbook',
      'products',
      productSheet('<c r="C2"><v>9.5</v></c>', cell('A2', 'A_xD800_')),
      [0, '2 sku damaged_text'],
    ],
    [
      'a character of value 0 in a workbook',
      'products',
      productSheet('<c r="C2"><v>9.5</v></c>', cell('A2', 'A_x0000_B')),
      [0, '2 sku damaged_text'],
    ],
    [
      'a control character in a workbook',
      'products',
      productSheet('<c r="C2"><v>9.5</v></c>', cell('A2', 'A_x0007_B')),
      [0, '2 sku control_characters'],
    ],
    ['a wide character where the preview is cut', 'customers', `id,name\n1,${'x'.repeat(199)}\u{1f600}\n`, [1]],
    ['addresses nobody has', 'customers', 'id,name,email\n1,One,a..b@x.example\n', [0, '2 email not_an_email']],
    [
      'a price of too many digits',
      'products',
      `sku;name;price\nA;Tea;1${'0'.repeat(60_000)}\n`,
      [0, '2 price too_long'],
    ],
    ['a line of totals', 'customers', 'id;name\n1;One\nSum;\n', [1, '3 name required']],
    ['one id, two contents', 'customers', 'id,name\n1,One\n1,Uno\n', [0, '3 null id_repeated']],
    [
      'more lines of one order than an order may have',
      'orders',
      `order,customer,description,quantity,price\n${'O-1,C-1,Tea,1,2.50\n'.repeat(1_001)}`,
      [0, '2 null too_many_lines'],
    ],
    [
      'more rows of one thing than anybody reads',
      'customers',
      `id,name\n${'1,One\n'.repeat(6_000)}`,
      [0, '2 null too_many_rows'],
    ],
    ['nothing below the header', 'customers', 'id,name\n', [0]],
    ['euros and percents', 'products', 'sku;name;price;vat\nA;Tea;€ 1.234,50;19 %\nB;Milk;12,-;7%\n', [2]],
    ['prices that may be thousands', 'products', 'sku;name;price\nA;Tea;1.500\n', [0, '2 price numbers_ambiguous']],
    ['prices in two ways', 'products', 'sku;name;price\nA;Tea;1.50\nB;Milk;2,50\n', [0, '3 price numbers_mixed']],
    [
      'a day that may be a month',
      'documents',
      `${DOCUMENTS}R1,K1,01/02/2026,119.00,19.00\n`,
      [0, '2 date dates_ambiguous'],
    ],
    ['two digits of a year', 'documents', `${DOCUMENTS}R1,K1,31.01.26,119.00,19.00\n`, [0, '2 date year_too_short']],
    [
      'an article number that a spreadsheet shortened',
      'products',
      'sku,name,price\n4.00638E+12,Tea,1.00\n',
      [0, '2 sku number_damaged'],
    ],
    [
      'digits that only look like digits, and blanks inside of numbers',
      'products',
      'sku,name,price\nA,Tea,12.50\u00b9\nB,Milk,10 25.00\nC,Jam,\u2460\nD,Oats,12\u20ac50\nE,Rye,1 234.50\n',
      [1, '2 price not_a_number', '3 price not_a_number', '4 price not_a_number', '5 price not_a_number'],
    ],
    ['a percentage as a price', 'products', 'sku,name,price\nA,Tea,19 %\n', [0, '2 price is_a_percentage']],
    ['an error of a spreadsheet', 'customers', 'id,name\n1,#N/A\n2,Two\n', [1, '2 name cell_error']],
    [
      'titles above the header',
      'customers',
      'Example Trading\nCustomers\n\nid,name,email,currency\n1,One,a@x.example,EUR\n',
      [1],
    ],
    ['guarded numbers', 'customers', 'id,name\n="001",One\n\'002,Two\n', [2]],
    ['shown percentages', 'products', productSheet('<c r="C2"><v>9.5</v></c><c r="D2" s="1"><v>0.19</v></c>'), [1]],
    [
      'a formula that was never computed',
      'products',
      productSheet('<c r="C2"><f>1+1</f></c>'),
      [0, '2 price formula_not_computed'],
    ],
    ['hidden digits', 'products', productSheet('<c r="C2" s="2"><v>18.954</v></c>'), [0, '2 price shown_rounded']],
    [
      'a long number kept as a number',
      'products',
      productSheet('', '<c r="A2"><v>340062123456789012</v></c>'),
      [0, '2 sku digits_lost'],
    ],
    [
      'a hidden row',
      'products',
      productSheet('</row><row r="3" hidden="1"><c r="A3" t="str"><v>B</v></c>'),
      [1, '3 null rows_hidden'],
    ],
    ['a day as a number', 'documents', `${DOCUMENTS}R1,K1,46053,119.00,19.00\n`, [0, '2 date not_a_date']],
  ];

for (const [words, kind, main, [ready, ...flaws]] of FILES) {
  test(`a file of ${kind} with ${words} is understood, or its fault is named`, async () => {
    const caller = await world.asOther();
    const id = await beginImport(caller, { kind, main });
    const checked = await check(caller, id);
    const found = (await errorsOf(caller, id)).map(({ row, column, rule }) => `${row} ${column} ${rule}`);
    assert.deepEqual([checked.counts.ready ?? 0, ...found], [ready, ...flaws]);
  });
}

test('a file that would cost more than its size is refused by name, and the server answers others meanwhile', async () => {
  const caller = await world.asOther();
  const begun = await caller.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  const put = (body: string | Uint8Array, query = '') =>
    caller.request('PUT', `/v1/imports/${begun.body.id}/files/main?file_name=c.csv${query}`, {
      body,
      headers: { 'content-type': 'text/csv' },
    });
  let answered = 0;
  const state = { isOver: false };
  const others = (async () => {
    while (!state.isOver) {
      assert.equal((await caller.request('GET', '/healthz')).status, 200);
      answered += 1;
    }
  })();
  const codes = [];
  const bomb = writeRawWorkbook({ rows: `<row r="1">${cell('A1', 'id')}</row>${' '.repeat(30_000_000)}` });
  for (const body of [`${'a,'.repeat(500_000)}a\n`, `${'a'.repeat(2_000)},name\n1,One\n`, bomb])
    codes.push((await put(body)).body.code);
  state.isOver = true;
  await others;
  assert.deepEqual(codes, ['too_many_columns', 'header_too_long', 'workbook_too_large']);
  assert.ok(answered > codes.length, `${answered} answers`);
  assert.equal((await put('id,name\n1,One\n', '&header_row=9')).body.code, 'header_row_not_found');
});

test('words that are as plausible in two encodings must be decided before anything is imported, and the answer is taken', async () => {
  const caller = await world.asOther();
  const bytes = new Uint8Array(Buffer.from('id;name\n1;\x8cwi\xeaty\n', 'latin1'));
  const id = await beginImport(caller, { kind: 'customers', main: bytes });
  const [file] = (await caller.request('GET', `/v1/imports/${id}`)).body.files;
  const readings = [
    [file.encoding, file.encoding_samples],
    ...file.encoding_candidates.map((each: { encoding: string; samples: string[] }) => [each.encoding, each.samples]),
  ];
  assert.deepEqual(Object.fromEntries(readings)['windows-1250'], ['Święty']);
  assert.ok(readings.length > 1);
  assert.equal((await check(caller, id)).is_readable, false);
  assert.deepEqual(
    (await errorsOf(caller, id)).map(({ rule }) => rule),
    ['encoding_ambiguous'],
  );
  assert.equal((await caller.request('POST', `/v1/imports/${id}/run`, { body: {} })).body.code, 'import_unreadable');
  const put = await caller.request('PUT', `/v1/imports/${id}/files/main?file_name=c.csv&encoding=windows-1250`, {
    body: bytes,
    headers: { 'content-type': 'text/csv' },
  });
  assert.deepEqual([put.body.files[0].encoding_candidates, put.body.files[0].preview[0][1]], [[], 'Święty']);
  const checked = await check(caller, id);
  assert.deepEqual([checked.is_readable, checked.counts.ready], [true, 1]);
});

test('a file in UTF-32 is refused by name, with or without its mark, and so are names of columns that are damaged', async () => {
  const caller = await world.asOther();
  const begun = await caller.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  const put = async (body: Uint8Array) => {
    const { status, body: answer } = await caller.request(
      'PUT',
      `/v1/imports/${begun.body.id}/files/main?file_name=c.csv`,
      { body, headers: { 'content-type': 'text/csv' } },
    );
    return [status, answer.code];
  };
  const utf32 = (text: string, isBigEndian = false) => {
    const bytes = Buffer.alloc(text.length * 4);
    for (const [index, character] of [...text].entries()) {
      const point = character.codePointAt(0) ?? 0;
      if (isBigEndian) bytes.writeUInt32BE(point, index * 4);
      else bytes.writeUInt32LE(point, index * 4);
    }
    return new Uint8Array(bytes);
  };
  for (const text of ['\ufeffid,name\n1,One\n', 'id,name\n1,Öl\n'])
    for (const isBigEndian of [false, true])
      assert.deepEqual(await put(utf32(text, isBigEndian)), [422, 'encoding_not_supported']);
  const damaged = new Uint8Array(Buffer.from('\ufeffid,na\u0000me\n1,One\n', 'utf16le'));
  assert.deepEqual(await put(damaged), [422, 'header_damaged']);
});

test('a guessed encoding is shown with words as they were read, and another one can be said', async () => {
  const caller = await world.asOther();
  const begun = await caller.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  const put = async (query: string) =>
    (
      await caller.request('PUT', `/v1/imports/${begun.body.id}/files/main?file_name=c.csv${query}`, {
        body: new Uint8Array(Buffer.from('id;name\n1;Dvo\xf8\xe1k Ji\xf8\xed\n2;Plze\xf2\n', 'latin1')),
        headers: { 'content-type': 'text/csv' },
      })
    ).body.files[0];
  const guessed = await put('');
  assert.deepEqual([guessed.encoding, guessed.encoding_samples], ['windows-1250', ['Dvořák', 'Jiří', 'Plzeň']]);
  const given = await put('&encoding=windows-1252');
  assert.deepEqual([given.encoding, given.encoding_samples, given.preview[0][1]], ['windows-1252', [], 'Dvoøák Jiøí']);
});

test('by the command line: a wrong delimiter, a price of two meanings, a customer who is missing, each mended and imported', async () => {
  const alone = await startWorld({ after });
  const folder = await mkdtemp(join(tmpdir(), 'quittance-hostile-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'file.csv');
  const cli = async (content: string | null, ...args: string[]) => {
    if (content !== null) await writeFile(file, content);
    const { promise, resolve } = Promise.withResolvers<{ code: number; output: string }>();
    const program = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
    const env = { PATH: process.env['PATH'], DATABASE_URL: alone.databaseUrl, QUITTANCE_DATA_DIR: alone.dataDir };
    execFile(process.execPath, [program, 'import', ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: `${out}${err}` }),
    );
    return promise;
  };
  const unparted = await cli('id:name\nK1:One\n', 'customers', file);
  assert.equal(unparted.code, 1);
  assert.match(unparted.output, /"name" needs a column.*separated by commas\. Its columns: "id:name".*--delimiter/s);
  const imported = await cli('id|name|colour\nK1|One|red\n', 'customers', file, '--delimiter', 'pipe');
  assert.match(imported.output, /Not imported: colour.*1 imported/s);

  const unclear = await cli('sku;name;price\nA;Tea;1.500\n', 'products', file);
  assert.match(unclear.output, /--numbers.*Nothing was imported/s);
  assert.equal((await cli(null, 'products', file, '--numbers', 'comma')).code, 0);
  assert.equal((await alone.request('GET', '/v1/products')).body.data[0].unit_price, '1500');

  const open = await cli(
    `${DOCUMENTS}R1,K1,2026-01-31,119.00,19.00\nR2,K2,2026-01-31,119.00,19.00\n`,
    'documents',
    file,
  );
  assert.match(
    open.output,
    /row 3, customer: No such customer.*--skip-bad leaves the failed ones out and imports the other 1/s,
  );
  assert.equal((await cli(null, 'documents', file, '--skip-bad')).code, 1);
  assert.deepEqual(
    (await readdir(folder)).sort(),
    ['file.csv', 'file.errors-2.csv', 'file.errors.csv'],
    'nothing is overwritten',
  );
  const errors = await readFile(join(folder, 'file.errors.csv'), 'utf8');
  const corrected = await cli(errors.replace('K2', 'K1'), 'documents', file);
  assert.equal(corrected.code, 0, corrected.output);
  assert.equal((await alone.request('GET', '/v1/invoices')).body.data.length, 2);

  const renamed = await cli('id,name\nK1,Uno\n', 'customers', file, '--existing', 'update');
  assert.match(renamed.output, /1 updated/);
  assert.equal((await cli(null, 'customers', file, '--send')).code, 2, 'only documents are mailed');
});
