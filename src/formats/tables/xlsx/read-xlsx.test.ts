/** Workbooks as people keep them: the shown value of every cell, the right sheet, and a damaged one refused by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText, type TableRow, type TableOptions } from '#model/table.ts';
import { tableBytes } from '#test/world/table-bytes.ts';
import { writeRawWorkbook, writeWorkbook, zip } from '#test/world/workbook.ts';
import { openTableHere } from '#formats/tables/open-table.ts';

async function read(bytes: Uint8Array, options: TableOptions = {}) {
  const table = await openTableHere(tableBytes(bytes, 4096), options);
  if (!table.ok) return { refused: table.refusal.code, look: null, rows: [] as TableRow[], broken: null };
  const rows: TableRow[] = [];
  let broken: string | null = null;
  for await (const part of table.value.rows()) {
    if (part.kind === 'rows') rows.push(...part.rows);
    else if (part.kind === 'broken') broken = part.code;
  }
  return { refused: null, look: table.value.look, rows, broken };
}

test('texts, numbers, days and truth come as a person sees them', async () => {
  const got = await read(
    writeWorkbook({
      sheets: [
        {
          name: 'Kunden',
          rows: [
            ['id', 'name', 'price', 'on', 'vip'],
            [{ inline: '<1>' }, 'Müller & Söhne', 18.95, { day: 46053 }, true],
          ],
        },
      ],
    }),
  );
  assert.equal(got.look?.sheet, 'Kunden');
  assert.deepEqual(got.rows, [
    { number: 2, cells: ['<1>', 'Müller & Söhne', { text: '18.95', held: '18.95' }, '2026-01-31', 'TRUE'] },
  ]);
});

test('cells left out keep their place, empty rows are left out and rows keep their numbers', async () => {
  const got = await read(writeWorkbook({ sheets: [{ name: 'S', rows: [[], ['a', 'b', 'c'], [], ['1', null, '3']] }] }));
  assert.deepEqual(got.rows, [{ number: 4, cells: ['1', '', '3'] }]);
});

test('a workbook that counts days from 1904 shows the same days', async () => {
  const got = await read(
    writeWorkbook({ is1904: true, sheets: [{ name: 'S', rows: [['on'], [{ day: 46053 - 1462 }], [{ day: 0.5 }]] }] }),
  );
  assert.deepEqual(
    got.rows.map((row) => row.cells[0]),
    ['2026-01-31', '1904-01-01T12:00:00'],
  );
});

test('the first visible sheet is read unless another is named', async () => {
  const sheets = [
    { name: 'Hidden', isHidden: true, rows: [['h']] },
    { name: 'One', rows: [['one'], ['1']] },
    { name: 'Two', rows: [['two'], ['2']] },
  ];
  assert.deepEqual((await read(writeWorkbook({ sheets }))).look?.header, ['one']);
  assert.deepEqual((await read(writeWorkbook({ sheets }), { sheet: 'Two' })).look?.header, ['two']);
  assert.equal((await read(writeWorkbook({ sheets }), { sheet: 'Three' })).refused, 'sheet_not_found');
});

test('a thousand rows come in their order', async () => {
  const rows = [['n'], ...Array.from({ length: 3000 }, (_, n) => [n])];
  const got = await read(writeWorkbook({ sheets: [{ name: 'S', rows }] }));
  assert.equal(got.rows.length, 3000);
  assert.deepEqual(got.rows.at(-1), { number: 3001, cells: ['2999'] });
});

/** A sheet of its own XML, for what no writer here would write. */
const sheetOf = (rows: string): Uint8Array =>
  zip(
    new Map([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>'],
      ['xl/sheet.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`],
    ]),
  );

test('empty cells far to the right are none, and of what stands right of the header one cell is given', async () => {
  const at = (column: string, text: string) => `<c r="${column}1" t="str"><v>${text}</v></c>`;
  const got = await read(
    sheetOf(
      `<row r="1">${at('A', 'id')}${at('B', 'name')}<c r="XFD1" s="3"/></row>` +
        `<row r="2">${at('A', '1')}${at('B', 'One')}<c r="XFD2" s="3"/></row>` +
        `<row r="3">${at('A', '2')}${at('ABC', 'far')}${at('XFD', 'further')}</row>` +
        `<row r="4">${at('XFD', ' ')}</row><row r="5">${at('B', 'no id')}</row>`,
    ),
  );
  assert.deepEqual(got.look?.header, ['id', 'name']);
  assert.deepEqual(got.rows, [
    { number: 2, cells: ['1', 'One'] },
    { number: 3, cells: ['2', '', 'far'] },
    { number: 5, cells: ['', 'no id'] },
  ]);
});

test('rows of a header as wide as can be are handed on in small parts, and a wider one is refused by name', async () => {
  const row = (n: number, column: string) => `<row r="${n}"><c r="${column}${n}" t="str"><v>x${n}</v></c></row>`;
  const sheet = (column: string) => sheetOf(Array.from({ length: 3001 }, (_, n) => row(n + 1, column)).join(''));
  // Column 2000.
  const table = await openTableHere(tableBytes(sheet('BXX'), 4096), { headerRow: 1 });
  assert.ok(table.ok);
  let [count, most] = [0, 0];
  for await (const part of table.value.rows()) {
    if (part.kind !== 'rows') continue;
    count += part.rows.length;
    most = Math.max(
      most,
      part.rows.reduce((cells, each) => cells + each.cells.length, 0),
    );
  }
  assert.equal(count, 3000);
  assert.ok(most <= 120_000, `${most} cells at once`);
  assert.equal((await read(sheet('XFD'))).refused, 'too_many_columns');
});

test('a long text that many cells share counts in each of them: a row, what is handed on at once, and a file stay within their limits', async () => {
  const texts = `<sst><si><t>id</t></si><si><t>${'x'.repeat(300_000)}</t></si></sst>`;
  const row = (n: number, cells: number) =>
    `<row r="${n}">${Array.from({ length: cells }, () => '<c t="s"><v>1</v></c>').join('')}</row>`;
  const sheet = (rows: number, cells: number) =>
    writeRawWorkbook({
      rows: `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>${Array.from({ length: rows }, (_, n) => row(n + 2, cells)).join('')}`,
      parts: { 'xl/sharedStrings.xml': texts },
    });
  assert.equal((await read(sheet(1, 4))).broken, 'row_too_long');
  const table = await openTableHere(tableBytes(sheet(700, 3), 4096), { headerRow: 1 });
  assert.ok(table.ok);
  let [most, broken] = [0, ''];
  for await (const part of table.value.rows()) {
    if (part.kind === 'broken') broken = part.code;
    if (part.kind !== 'rows') continue;
    const lengths = part.rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell).length));
    most = Math.max(
      most,
      lengths.reduce((all, length) => all + length, 0),
    );
  }
  assert.equal(broken, 'too_much_text_in_file');
  assert.ok(most < 6 * 1024 ** 2, `${most} characters at once`);
});

test('archives that are no workbook, damaged ones and damaged sheets are refused by name', async () => {
  assert.equal((await read(zip(new Map([['hello.txt', 'hello']])))).refused, 'file_not_a_table');
  assert.equal(
    (await read(writeWorkbook({ sheets: [{ name: 'S', rows: [['a']] }] }).subarray(0, 300))).refused,
    'workbook_broken',
  );
  const parts = new Map([
    ['xl/workbook.xml', '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>'],
    [
      'xl/sheet.xml',
      `<worksheet><sheetData><row r="1"><c t="str"><v>id</v></c></row>${'<row><c><v>1</v></c></row>'.repeat(20_000)}<row><c>`,
    ],
  ]);
  const got = await read(zip(parts));
  assert.equal(got.refused ?? got.broken, 'workbook_broken');
});

test('a document type cannot make a workbook grow', async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>';
  const parts = new Map([
    ['xl/workbook.xml', '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'],
    ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>'],
    ['xl/sharedStrings.xml', bomb],
    ['xl/sheet.xml', '<worksheet><sheetData/></worksheet>'],
  ]);
  assert.equal((await read(zip(parts))).refused, 'workbook_broken');
});
