/** A spreadsheet cell means what the sheet shows: formats, long numbers, formulas, merged and hidden rows, headers below titles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cell, TablePart, TableOptions } from '#model/table.ts';
import { tableBytes } from '#test/world/table-bytes.ts';
import { writeRawWorkbook, zip, type RawSheet } from '#test/world/workbook.ts';
import { openTableHere } from '#formats/tables/open-table.ts';
import { columnOf } from './cell-value.ts';
import { dayText } from './day-text.ts';
import { decimalText, shifted } from './decimal-text.ts';
import { numberFormat } from './number-format.ts';

async function open(bytes: Uint8Array, options: TableOptions = {}) {
  const table = await openTableHere(tableBytes(bytes, 4096), options);
  if (!table.ok) return { refused: table.refusal, header: [], headerRow: 0, rows: [], others: [] };
  const parts = await Array.fromAsync(table.value.rows());
  return {
    refused: null,
    header: table.value.look.header,
    headerRow: table.value.look.headerRow,
    rows: parts.flatMap((part) => (part.kind === 'rows' ? part.rows : [])),
    others: parts.filter((part): part is Exclude<TablePart, { kind: 'rows' }> => part.kind !== 'rows'),
  };
}

const text = (reference: string, value: string) => `<c r="${reference}" t="str"><v>${value}</v></c>`;
const HEADER = `<row r="1">${text('A1', 'value')}</row>`;

/** One cell of a sheet, as it is read. */
async function cellOf(cell: string, sheet: Partial<RawSheet> = {}): Promise<Cell | undefined> {
  const got = await open(writeRawWorkbook({ ...sheet, rows: `${HEADER}<row r="2">${cell}</row>` }));
  return got.rows[0]?.cells[0];
}

const numberCell = (value: number | string, format: string | number, workbook = '') =>
  cellOf(`<c r="A2" s="1"><v>${value}</v></c>`, { formats: [format], workbook });

test('a percentage, an amount and a code are what the sheet shows, beside what the cell holds', async () => {
  for (const [value, format, cell] of [
    [0.19, '0%', { text: '19%', held: '19%' }],
    [0.19, 9, { text: '19%', held: '19%' }],
    [0.0775, '0.00%', { text: '7.75%', held: '7.75%' }],
    [0.0775, '0%', { text: '8%', held: '7.75%' }],
    [0.07, '0.0 %', { text: '7.0 %', held: '7%' }],
    [19, '0"%"', { text: '19%', held: '19%' }],
    [0.5, '0%;-0%;"none"', { text: '50%', held: '50%' }],
    [1234, '00000', { text: '01234', held: '1234' }],
    [12345678, '0000\\-0000', { text: '1234-5678', held: '12345678' }],
    [42, '"INV-"0000', { text: 'INV-0042', held: '42' }],
    [1234.5, '#,##0.00 "€"', { text: '1,234.50 €', held: '1234.5' }],
    [1234.5, '[$€-407] #,##0.00', { text: '€ 1,234.50', held: '1234.5' }],
    [-1234.5, 44, { text: '(1,234.50)', held: '-1234.5' }],
    [0, '_-* "-"??_-', { text: '-', held: '0' }],
    [4500123, '#,##0', '4500123'],
    [1.5, '0.00', { text: '1.50', held: '1.5' }],
    [-5, '0.00;[Red]0.00', { text: '5.00', held: '-5' }],
    [0.5, '# ?/?', { text: '1/2', held: '0.5' }],
    [4006381333931, '0.00E+00', '4006381333931'],
    [5000, '[>1000]#,##0," k";0', { text: '5 k', held: '5000' }],
    [12, '@', '12'],
    [0, '0;-0;;@', { text: '', held: '0' }],
    [5, ';;;', { text: '', held: '5' }],
    [5, '"free"', { text: 'free', held: '5' }],
    [12, '[<10]"low";[>=10]"high"', { text: 'high', held: '12' }],
    [5, 'General" pcs"', { text: '5 pcs', held: '5' }],
    [5, '[$-407]0.00', { text: '5.00', held: '5' }],
    [5.5, '0.00 [$USD]', { text: '5.50 USD', held: '5.5' }],
    [12, 'no "format', '12'],
    [12, 'constructor', '12'],
  ] as const)
    assert.deepEqual(await numberCell(value, format), cell, `${value} as ${format}`);
});

test('a moment before midnight stays on its day', async () => {
  for (const [value, format, cell] of [
    [45292.99999999, 'yyyy-mm-dd', { text: '2024-01-01', held: '2024-01-01T23:59:59' }],
    [45292.999999, 'yyyy-mm-dd hh:mm', { text: '2024-01-01 23:59', held: '2024-01-01T23:59:59' }],
    [45292.9999999999, 'yyyy-mm-dd', { text: '2024-01-01', held: '2024-01-01T23:59:59' }],
    [45292.3333333333, 'yyyy-mm-dd hh:mm:ss', { text: '2024-01-01 08:00:00', held: '2024-01-01T08:00:00' }],
    [0.99999, 'hh:mm', '23:59'],
  ] as const)
    assert.deepEqual(await numberCell(value, format), cell, `${value} as ${format}`);
});

test('days and times are ISO, in both calendars, and durations are none', async () => {
  for (const [value, format, cell] of [
    [46053, 14, '2026-01-31'],
    [46053, 'yyyy-mm-dd', '2026-01-31'],
    [46053.396, 22, '2026-01-31T09:30:14'],
    [46053.5, 'dd.mm.yyyy hh:mm', { text: '31.01.2026 12:00', held: '2026-01-31T12:00:00' }],
    [46053, '[$-407]d. mmmm yyyy', { text: '31. Januar 2026', held: '2026-01-31' }],
    [46053, '[$-F800]dddd, mmmm dd, yyyy', '2026-01-31'],
    [46053, 'mmm yy', { text: 'Jan 26', held: '2026-01-31' }],
    [0.5, 'h:mm', '12:00'],
    [1.104166667, '[h]:mm', '26:30'],
    [61, 14, '1900-03-01'],
    [59, 14, '1900-02-28'],
    [60, 14, { text: '60', fault: 'date_out_of_range' }],
    [-1, 14, { text: '-1', fault: 'date_out_of_range' }],
    [2958466, 14, { text: '2958466', fault: 'date_out_of_range' }],
  ] as const)
    assert.deepEqual(await numberCell(value, format), cell, `${value} as ${format}`);
  assert.equal(await numberCell(44591, 14, '<workbookPr date1904="1"/>'), '2026-01-31');
  assert.equal(await cellOf('<c r="A2" t="d"><v>2026-01-31T00:00:00</v></c>'), '2026-01-31');
  assert.equal(await cellOf('<c r="A2" t="d"><v>2026-01-31T09:30:00.000Z</v></c>'), '2026-01-31T09:30:00');
  assert.equal(dayText(Number.NaN, false), null);
});

test('a number of which digits were lost is refused, and noise of arithmetic is none', async () => {
  for (const [raw, expected] of [
    ['18.949999999999999', '18.95'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.5E+3', '1500'],
    ['4006381333931', '4006381333931'],
    ['999999999999999', '999999999999999'],
    ['-0', '0'],
    ['0.333333333333333315', '0.3333333333333333'],
  ] as const)
    assert.deepEqual(decimalText(raw), { text: expected, isDigitLost: false }, raw);
  for (const raw of ['1234567890123456', '1.23456789012345E+17', '12345678901234.56', '-9007199254740993'])
    assert.equal(decimalText(raw)?.isDigitLost, true, raw);
  for (const raw of ['', 'abc', 'NaN', 'Infinity', '1e999']) assert.equal(decimalText(raw), null, raw);
  assert.equal(shifted('0.0775', 2), '7.75');
  assert.equal(shifted('-12', -2), '-0.12');
  assert.deepEqual(await cellOf('<c r="A2"><v>340062123456789012</v></c>'), {
    text: '340062123456789012',
    fault: 'digits_lost',
  });
});

test('a number beyond what a spreadsheet can hold is one whose digits are lost', async () => {
  const cell = await cellOf(`<c r="A2"><v>${'9'.repeat(200_000)}</v></c>`);
  assert.equal(typeof cell === 'object' ? cell.fault : cell, 'digits_lost');
  assert.deepEqual(await cellOf('<c r="A2"><v>abc</v></c>'), { text: 'abc', fault: 'cell_error' });
});

test('formulas count as what they came to; one that was never computed, and an error, are faults of their cell', async () => {
  assert.deepEqual(await cellOf('<c r="A2"><f>1+1</f><v>2</v></c>'), '2');
  assert.deepEqual(await cellOf('<c r="A2" t="str"><f>A1</f><v>x</v></c>'), 'x');
  assert.equal(await cellOf(`<c r="A2" t="str"><f>""</f><v></v></c>${text('B2', 'b')}`), '');
  const uncomputed = { text: '', fault: 'formula_not_computed' };
  assert.deepEqual(await cellOf('<c r="A2"><f>1+1</f></c>'), uncomputed);
  assert.deepEqual(await cellOf('<c r="A2"><f>1+1</f><v/></c>'), uncomputed);
  assert.deepEqual(
    await cellOf('<c r="A2"><f>1+1</f><v>0</v></c>', { workbook: '<calcPr fullCalcOnLoad="1"/>' }),
    uncomputed,
  );
  assert.deepEqual(await cellOf('<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), {
    text: '#DIV/0!',
    fault: 'cell_error',
  });
  assert.equal(await cellOf('<c r="A2" t="b"><v>1</v></c>'), 'TRUE');
});

test('texts come whole: runs together, how they are pronounced left out, escapes undone', async () => {
  const shared =
    '<sst><si><r><t>Mül</t></r><r><t xml:space="preserve">ler </t></r><rPh><t>みゅ</t></rPh></si><si><t>a_x000D_b_x005F_c</t></si></sst>';
  const parts = { 'xl/sharedStrings.xml': shared };
  assert.equal(await cellOf('<c r="A2" t="s"><v>0</v></c>', { parts }), 'Müller ');
  assert.equal(await cellOf('<c r="A2" t="s"><v>1</v></c>', { parts }), 'a\rb_c');
  assert.deepEqual(await cellOf('<c r="A2" t="s"><v>7</v></c>', { parts }), { text: '', fault: 'cell_error' });
  const inline = '<c r="A2" t="inlineStr"><is><r><t>東京</t></r><rPh><t>トウキョウ</t></rPh></is></c>';
  assert.equal(await cellOf(inline), '東京');
});

test('a range merged downwards says the same in each of its rows', async () => {
  const got = await open(
    writeRawWorkbook({
      rows:
        `<row r="1">${text('A1', 'order')}${text('B1', 'po')}${text('C1', 'sku')}</row>` +
        `<row r="2">${text('A2', 'O1')}${text('B2', 'P1')}${text('C2', 'A')}</row>` +
        `<row r="3">${text('C3', 'B')}</row><row r="4"/><row r="5">${text('A5', 'O2')}${text('C5', 'C')}</row>`,
      behind:
        '<mergeCells count="3"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/><mergeCell ref="A9:C9"/></mergeCells>',
    }),
  );
  assert.deepEqual(
    got.rows.map(({ number, cells }) => [number, ...cells]),
    [
      [2, 'O1', 'P1', 'A'],
      [3, 'O1', 'P1', 'B'],
      [5, 'O2', '', 'C'],
    ],
  );
});

test('hidden rows are left out, and told', async () => {
  const got = await open(
    writeRawWorkbook({
      rows: `${HEADER}<row r="2">${text('A2', 'a')}</row><row r="3" hidden="1">${text('A3', 'b')}</row><row r="4" hidden="true">${text('A4', 'c')}</row>`,
    }),
  );
  assert.deepEqual(
    got.rows.map(({ number }) => number),
    [2],
  );
  assert.deepEqual(
    got.others.map((part) => [part.kind, part.code, part.row]),
    [['remark', 'rows_hidden', 3]],
  );
});

test('rows without height are left out as hidden ones are; hidden columns are read, and told by their letters', async () => {
  const got = await open(
    writeRawWorkbook({
      before:
        '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="0"/><col min="30" max="16384" hidden="1"/></cols>',
      rows: `<row r="1">${text('A1', 'a')}${text('B1', 'b')}${text('C1', 'c')}</row><row r="2" ht="0" customHeight="1">${text('A2', '1')}</row><row r="3" ht="15">${text('A3', '2')}${text('B3', '3')}</row>`,
    }),
  );
  assert.deepEqual(
    got.rows.map(({ number, cells }) => [number, ...cells]),
    [[3, '2', '3']],
  );
  assert.deepEqual(
    got.others.map((part) => [part.code, part.row]),
    [
      ['rows_hidden', 2],
      ['columns_hidden', 1],
    ],
  );
  assert.match(got.others[1]?.detail ?? '', /^Columns B, C are hidden/);
});

test('the header is found below titles and blank rows, or in the row that was named', async () => {
  const row = (n: number, ...cells: string[]) =>
    `<row r="${n}">${cells.map((cell, index) => text(`${'ABCDEF'[index]}${n}`, cell)).join('')}</row>`;
  const rows =
    row(1, 'Example Trading') +
    row(2, 'Customers', 'January') +
    row(4, 'id', 'name', 'email', 'city') +
    row(5, '1', 'One', 'a@x.example', 'Ghent') +
    row(6, '2', 'Two');
  const got = await open(writeRawWorkbook({ rows }));
  assert.deepEqual([got.headerRow, got.header.length, got.rows.length], [4, 4, 2]);
  const opened = await open(writeRawWorkbook({ rows }), { headerRow: 2 });
  assert.deepEqual([opened.headerRow, opened.header], [2, ['Customers', 'January']]);
  assert.equal((await open(writeRawWorkbook({ rows }), { headerRow: 3 })).refused?.code, 'header_row_not_found');
});

test('workbooks of other programs are read: other part names, prefixes and relations, no styles and no shared texts', async () => {
  const parts = new Map([
    [
      '_rels/.rels',
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/book/main.xml"/></Relationships>',
    ],
    [
      'Book\\Main.xml',
      '<x:workbook xmlns:x="y"><x:sheets><x:sheet name="Chart" q:id="r1"/><x:sheet name="S" q:id="r2"/></x:sheets></x:workbook>',
    ],
    [
      'book/_rels/main.xml.rels',
      '<Relationships><Relationship Id="r1" Type="http://x/chartsheet" Target="c.xml"/><Relationship Id="r2" Type="http://x/worksheet" Target="../sheets/s.xml"/></Relationships>',
    ],
    [
      'sheets/s.xml',
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>id</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ],
  ]);
  const got = await open(zip(parts));
  assert.deepEqual([got.header, got.rows.map(({ cells }) => cells)], [['id'], [['7']]]);
});

test('what else is an archive is called by its name', async () => {
  for (const [name, words] of [
    ['xl/workbook.bin', /XLSB/],
    ['content.xml', /OpenDocument/],
    ['Index/Document.iwa', /Numbers/],
    ['word/document.xml', /text document/],
    ['orders.csv', /Unpack it/],
    ['hello.txt', /not an XLSX workbook/],
  ] as const) {
    const got = await open(
      zip(
        new Map([
          [name, 'x'],
          ['mimetype', 'y'],
        ]),
      ),
    );
    assert.equal(got.refused?.code, 'file_not_a_table');
    assert.match(got.refused.detail, words);
  }
});

test('no workbook may cost more than its size: depth, texts, formats, rows out of order and bombs end it by name', async () => {
  const codeOf = async (bytes: Uint8Array) => {
    const got = await open(bytes);
    return got.refused?.code ?? got.others[0]?.code ?? 'read';
  };
  const deep = `${'<g>'.repeat(5_000)}${'</g>'.repeat(5_000)}`;
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: `${HEADER}<row r="2"><c r="A2">${deep}</c></row>` })),
    'workbook_broken',
  );
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: `${HEADER}<row r="3"/><row r="2">${text('A2', 'x')}</row>` })),
    'workbook_broken',
  );
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: `${HEADER}<row r="1048577">${text('A2', 'x')}</row>` })),
    'too_many_rows',
  );
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: `${HEADER}<row r="2">${text('A2', 'x'.repeat(1_100_000))}</row>` })),
    'row_too_long',
  );
  assert.equal(await codeOf(writeRawWorkbook({ rows: HEADER, formats: ['0'.repeat(1_001)] })), 'workbook_too_large');
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: HEADER, formats: Array.from({ length: 5_001 }, (_, n) => `0"${n}"`) })),
    'workbook_too_large',
  );
  assert.equal(
    await codeOf(writeRawWorkbook({ rows: `<row r="1">${text('A1', 'x'.repeat(1_001))}</row>` })),
    'header_too_long',
  );
  const bomb = `${HEADER}${' '.repeat(40_000_000)}<row r="2">${text('A2', 'x')}</row>`;
  assert.equal(await codeOf(writeRawWorkbook({ rows: bomb })), 'workbook_too_large');
});

test('references that are none count on from the cell before', () => {
  assert.equal(columnOf('BC12'), 54);
  for (const reference of ['', '12', 'ABCD1', 'a1', 'A']) assert.equal(columnOf(reference), null, reference);
  assert.equal(numberFormat(4, undefined).show(1234.5, '1234.5'), '1234.50');
});

test('whatever is broken in a workbook, it is a table or refused by name', async () => {
  const well = writeRawWorkbook({
    rows: `${HEADER}<row r="2"><c r="A2" s="1"><f>1</f><v>2</v></c></row>`,
    formats: ['0.00'],
    behind: '<mergeCells><mergeCell ref="A2:A9"/></mergeCells>',
    parts: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>' },
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(well.length - 1),
      fc.nat(255),
      fc.nat(well.length),
      fc.boolean(),
      async (at, byte, end, isCut) => {
        const bytes = well.slice(0, isCut ? end : well.length);
        if (at < bytes.length) bytes[at] = byte;
        const got = await open(bytes);
        assert.ok(got.refused === null || /^[a-z_]+$/.test(got.refused.code));
      },
    ),
    { numRuns: 100 },
  );
  const xml = `${HEADER}<row r="2"><c r="A2" t="n" s="1"><f>1</f><v>2.5</v></c></row>`;
  await fc.assert(
    fc.asyncProperty(fc.nat(xml.length - 1), fc.string({ maxLength: 6 }), async (at, put) => {
      const got = await open(
        writeRawWorkbook({ rows: xml.slice(0, at) + put + xml.slice(at + put.length), formats: [put] }),
      );
      assert.ok(got.refused === null || /^[a-z_]+$/.test(got.refused.code));
    }),
    { numRuns: 100 },
  );
});

test('merged ranges that repeat millions of values are refused by name', async () => {
  const columns = Array.from({ length: 1_000 }, (_, index) => index + 1);
  const letters = (n: number): string =>
    (n <= 26 ? '' : letters(Math.floor((n - 1) / 26))) + String.fromCharCode(65 + ((n - 1) % 26));
  const first = columns.map((n) => text(`${letters(n)}2`, 'x')).join('');
  const below = Array.from(
    { length: 3_000 },
    (_, index) => `<row r="${index + 3}">${text(`A${index + 3}`, 'y')}</row>`,
  );
  const merges = columns.map((n) => `<mergeCell ref="${letters(n)}2:${letters(n)}9000"/>`).join('');
  const got = await open(
    writeRawWorkbook({
      rows: `<row r="1">${columns.map((n) => text(`${letters(n)}1`, `c${n}`)).join('')}</row><row r="2">${first}</row>${below.join('')}`,
      behind: `<mergeCells>${merges}</mergeCells>`,
    }),
  );
  assert.equal(got.others[0]?.kind === 'broken' && got.others[0].code, 'too_many_cells_in_file');
});
