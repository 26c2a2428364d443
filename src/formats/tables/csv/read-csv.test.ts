/** Files as people's systems write them: whatever encoding, delimiter and line ends, the same rows come out, or the place is named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Encoding, TableRow, TableOptions } from '#model/table.ts';
import { tableBytes } from '#test/world/table-bytes.ts';
import { openTableHere } from '#formats/tables/open-table.ts';
import { openCsv } from './read-csv.ts';
import { writeCsvRow } from './write-csv.ts';

async function read(content: string | Uint8Array, options: TableOptions = {}) {
  const table = await openTableHere(tableBytes(content), options);
  if (!table.ok) return { refused: table.refusal.code, look: null, rows: [] as TableRow[], broken: null };
  const rows: TableRow[] = [];
  let broken: { readonly code: string; readonly row: number } | null = null;
  for await (const part of table.value.rows()) {
    if (part.kind === 'rows') rows.push(...part.rows);
    else if (part.kind === 'broken') broken = { code: part.code, row: part.row };
  }
  return { refused: null, look: table.value.look, rows, broken };
}

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((c) => (c === '€' ? 0x80 : c.charCodeAt(0))));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

for (const [name, delimiter] of [
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['pipes', '|'],
] as const) {
  test(`a file delimited by ${name} is recognised`, async () => {
    const got = await read(`id${delimiter}name\n1${delimiter}"Müller, Söhne; ${delimiter} Co"\n`);
    assert.equal(got.look?.delimiter, delimiter);
    assert.deepEqual(got.rows, [{ number: 2, cells: ['1', `Müller, Söhne; ${delimiter} Co`] }]);
  });
}

test('decimal commas do not pass for delimiters', async () => {
  const got = await read('sku;price;note\nA;1,50;a, b\nB;2,75;c\n');
  assert.equal(got.look?.delimiter, ';');
  assert.deepEqual(got.rows[0]?.cells, ['A', '1,50', 'a, b']);
});

test('a spreadsheet may say its delimiter in the first line', async () => {
  const got = await read('sep=|\nid|a,b\n1|x,y\n');
  assert.deepEqual(got.look?.header, ['id', 'a,b']);
  assert.deepEqual(got.rows[0]?.cells, ['1', 'x,y']);
});

test('UTF-8 with and without mark, UTF-16 and Windows-1252 give the same rows', async () => {
  const text = 'name;city\nMüller €;Köln\n';
  for (const [encoding, bytes] of [
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', utf16(text)],
    ['windows-1252', windows1252(text)],
  ] as const) {
    const got = await read(bytes);
    assert.equal(got.look?.encoding, encoding);
    assert.deepEqual(got.look?.header, ['name', 'city']);
    assert.deepEqual(got.rows[0]?.cells, ['Müller €', 'Köln']);
  }
});

test('one byte late in the file decides that it is Windows-1252', async () => {
  const got = await read(windows1252(`name\n${'plain\n'.repeat(20_000)}Köln\n`));
  assert.equal(got.look?.encoding, 'windows-1252');
  assert.equal(got.rows.at(-1)?.cells[0], 'Köln');
});

test('a UTF-8 file that was cut within its last letter is read as UTF-8, where that letter is damaged; one letter alone is another encoding', async () => {
  const cut = new TextEncoder().encode('name\nMüller\nKä').subarray(0, -1);
  const got = await read(cut);
  assert.deepEqual([got.look?.encoding, got.rows.map(({ cells }) => cells[0])], ['utf-8', ['Müller', 'K\ufffd']]);
  assert.equal((await read(windows1252('name\nCafé'))).look?.encoding, 'windows-1252');
});

test('a file said to be UTF-8 that is not is refused by name', async () => {
  assert.equal((await read(windows1252('name\nKöln\n'), { encoding: 'utf-8' })).refused, 'encoding_differs');
});

test('empty lines are left out and rows keep the numbers a spreadsheet shows', async () => {
  const got = await read('\r\nid,name\r\n\r\n1,a\r\n,\r\n2,b');
  assert.deepEqual(
    got.rows.map((row) => [row.number, row.cells[0]]),
    [
      [4, '1'],
      [6, '2'],
    ],
  );
});

test('cells hold line breaks, doubled quotes and quotes within words', async () => {
  const got = await read('id,note\n1,"two\nlines"\n2,"a ""quoted"" word"\n3,5" pipe\n');
  assert.deepEqual(
    got.rows.map((row) => row.cells[1]),
    ['two\nlines', 'a "quoted" word', '5" pipe'],
  );
});

test('line ends of every system read alike, also mixed', async () => {
  const got = await read('a,b\r\n1,2\n3,4\r5,6');
  assert.deepEqual(
    got.rows.map((row) => row.cells),
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  );
});

test('ragged rows are given as they are, for the check to name', async () => {
  const got = await read('a,b\n1\n1,2,3\n');
  assert.deepEqual(
    got.rows.map((row) => row.cells.length),
    [1, 3],
  );
});

test('a quote that is never closed stops the reading at its row', async () => {
  const got = await read('a,b\n1,2\n"3,4\n5,6\n');
  assert.deepEqual(
    got.rows.map((row) => row.number),
    [2],
  );
  assert.deepEqual(got.broken, { code: 'quote_not_closed', row: 3 });
});

test('a quote left open that a later quote seems to close stops the reading at its row, and swallows nothing', async () => {
  const content = 'id,name\n0,Zed\nA,"open\nB,Bee\nC,"Cee"\nD,Dee\n';
  for (const size of [1, 3, 65_536]) {
    const got = await openTableHere(tableBytes(content, size), {});
    assert.ok(got.ok);
    const parts = await Array.fromAsync(got.value.rows());
    assert.deepEqual(
      parts.flatMap((part) => (part.kind === 'rows' ? part.rows.map((row) => row.cells[1]) : [])),
      ['Zed'],
    );
    const [broken] = parts.filter((part) => part.kind === 'broken');
    assert.deepEqual([broken?.code, broken?.row, broken?.column], ['quote_misplaced', 3, 2]);
    assert.match(broken?.detail ?? '', /line 5 of the file/);
  }
  assert.deepEqual((await read('a,b\n1,"say "hi" now"\n')).broken, { code: 'quote_misplaced', row: 2 });
  assert.equal((await read('a,"b"x\n1,2\n')).refused, 'quote_misplaced');
});

test('quotes that spreadsheets write are no misplaced ones, wherever the pieces of the file end', async () => {
  const content =
    'id,note\r\n1,""\r\n2,""""\r\n3,"a ""b"""\r\n4,"two\r\n""lines"""\r\n5,5" pipe\r\n6, "x"\r\n"7","end"';
  for (const size of [1, 2, 5, 65_536]) {
    const got = await openTableHere(tableBytes(content, size), {});
    assert.ok(got.ok);
    const parts = await Array.fromAsync(got.value.rows());
    assert.deepEqual(
      parts.flatMap((part) => (part.kind === 'rows' ? part.rows.map((row) => row.cells[1] as string) : [part.code])),
      ['', '"', 'a "b"', 'two\r\n"lines"', '5" pipe', ' "x"', 'end'],
    );
  }
});

test('a row without end is refused before it fills the memory', async () => {
  const got = await openTableHere(tableBytes(`a,b\n1,"${'x'.repeat(3_000_000)}"\n`, 65_536), {});
  assert.ok(got.ok);
  const parts = await Array.fromAsync(got.value.rows());
  assert.deepEqual(
    parts.map((part) => part.kind === 'broken' && [part.code, part.row]),
    [false, ['row_too_long', 2]],
  );
});

test('a file of blank lines is refused by name before they cost time, also between rows', async () => {
  const got = await read(`a,b\n1,2\n${'\n'.repeat(2_000_000)}3,4\n`);
  assert.deepEqual([got.rows.length, got.broken?.code], [1, 'too_many_blank_rows']);
  assert.equal((await read(`a,b\n${'\n'.repeat(1_000)}3,4\n`)).rows.length, 1);
});

test('rows of nothing but delimiters are blank rows, refused alike before they cost time', async () => {
  const got = await read(`a,b,c\n1,2,3\n${',,\n'.repeat(1_000_000)}4,5,6\n`);
  assert.deepEqual([got.rows.length, got.broken?.code], [1, 'too_many_blank_rows']);
  assert.ok((got.broken?.row ?? 0) < 150_000, `${got.broken?.row} rows were read`);
  assert.equal((await read(`a,b,c\n${' , ,\n'.repeat(5_000)}4,5,6\n`)).rows.length, 1);
});

test('blank rows in runs that are each short enough are counted together', async () => {
  const got = await read(`a,b\n${`${'\n'.repeat(10_000)}1,2\n`.repeat(40)}`);
  assert.equal(got.broken?.code, 'too_many_blank_rows');
  assert.ok(got.rows.length < 20);
});

test('bytes that are no text and files without rows are refused by name', async () => {
  assert.equal((await read(Uint8Array.from([1, 0, 2, 0]))).refused, 'file_not_a_table');
  assert.equal((await read('\n\n ,\n')).refused, 'file_empty');
});

test('whatever cells are written come back, by every delimiter and in every encoding', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', ''));
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
      async (rows, delimiter, wide) => {
        const text = [['id', 'name'], ...rows].map((cells) => writeCsvRow(cells, delimiter)).join('');
        const got = await openCsv(tableBytes(wide ? utf16(text) : text), { delimiter: delimiter as ',' });
        assert.ok(got.ok);
        const parts = await Array.fromAsync(got.value.rows());
        const expected = rows.filter((cells) => cells.some((each) => each.trim() !== ''));
        const read = parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
        assert.deepEqual(
          read.slice(1).map((each) => each.cells),
          expected,
        );
      },
    ),
  );
});

const FOREIGN: readonly (readonly [encoding: Encoding, words: string])[] = [
  ['windows-1252', 'Müller Söhne Straße'],
  ['windows-1252', 'Crème brûlée façon Élysée'],
  ['windows-1250', 'Dvořák Jiří Plzeň Příbram'],
  ['windows-1250', 'Gdańsk Łódź Świętokrzyskie'],
  ['iso-8859-2', 'Košice Žilina Šaľa'],
  ['windows-1251', 'Москва Санкт Петербург'],
  ['koi8-r', 'Москва Санкт Петербург'],
  ['cp866', 'Москва Санкт Петербург'],
  ['windows-1253', 'Αθήνα Θεσσαλονίκη'],
  ['windows-1254', 'İstanbul Diyarbakır Eskişehir Muğla'],
  ['cp850', 'Müller Söhne Straße Käse'],
  ['cp852', 'Dvořák Plzeň Žižkov Děčín'],
  ['macintosh', 'Müller Söhne Straße'],
  ['shift_jis', '東京都 みなと 株式会社テスト'],
  ['euc-jp', '東京都 みなと 株式会社テスト'],
  ['gb18030', '北京市朝阳区 上海 深圳有限公司'],
  ['big5', '台北市中正區 有限公司'],
  ['euc-kr', '서울특별시 강남구 주식회사'],
];

for (const [encoding, words] of FOREIGN) {
  test(`a file in ${encoding} ("${words}") is recognised, and may be named`, async () => {
    const lines = words.split(' ').map((word, index) => `${index};${word};EUR`);
    const bytes = new Uint8Array(iconv.encode(`id;name;currency\n${lines.join('\n')}\n`, encoding));
    for (const declared of [undefined, encoding]) {
      const got = await read(bytes, { encoding: declared });
      assert.equal(got.look?.encoding, encoding);
      assert.deepEqual(
        got.rows.map(({ cells }) => cells[1]),
        words.split(' '),
      );
      assert.equal(got.look.encodingSamples?.includes(words.split(' ')[0] ?? ''), declared === undefined);
    }
  });
}

test('UTF-16 without a mark and ISO-2022-JP are recognised; a byte of value 0 elsewhere is named by its place', async () => {
  const text = 'id,name\n1,Öl 東京\n';
  const little = Buffer.from(text, 'utf16le');
  assert.equal((await read(new Uint8Array(little))).rows[0]?.cells[1], 'Öl 東京');
  assert.equal((await read(new Uint8Array(Buffer.from(little).swap16()))).rows[0]?.cells[1], 'Öl 東京');
  const japanese = Uint8Array.from([...Buffer.from('id,name\n1,'), 0x1b, 0x24, 0x42, 0x45, 0x6c, 0x1b, 0x28, 0x42, 10]);
  assert.equal((await read(japanese)).rows[0]?.cells[1], '東');
  assert.equal((await read('id,name\n1,a\u0000b\n')).refused, 'file_not_a_table');
});

test('a file that mixes UTF-8 with something else is read as Windows-1252, where the damage is seen', async () => {
  const bytes = Uint8Array.from([...Buffer.from('id,name\n1,Köln\n'), ...Buffer.from('2,Öl\n', 'latin1')]);
  const got = await read(bytes);
  assert.deepEqual([got.look?.encoding, got.rows[0]?.cells[1]], ['windows-1252', 'KÃ¶ln']);
});

test('what programs put around cells is no content: ="00123", a leading apostrophe, marks in the middle, a header repeated', async () => {
  const got = await read(
    `\ufeffid,name\n="00123","=""A ""&""B"""\n'00456,'=1+1\n'+49 30 1,'t Hooft\n\ufeffid,name\n\ufeff7,'s-Gravenhage\n`,
  );
  assert.deepEqual(
    got.rows.map(({ cells }) => cells),
    [
      ['00123', '="A "&"B"'],
      ['00456', '=1+1'],
      ['+49 30 1', "'t Hooft"],
      ['7', "'s-Gravenhage"],
    ],
  );
});

test('in a file with tabs and without quoting a quote is a letter; where cells are quoted a missing one is named', async () => {
  const got = await read('id\tname\n1\t"Best\n2\t5" pipe\n3\tsay "hi" now\n');
  assert.deepEqual(
    got.rows.map(({ cells }) => cells[1]),
    ['"Best', '5" pipe', 'say "hi" now'],
  );
  const quoted = await read('id\tname\n1\t"a\tb"\n2\t"c"\n3\t"two\nlines"\n');
  assert.deepEqual(
    quoted.rows.map(({ cells }) => cells[1]),
    ['a\tb', 'c', 'two\nlines'],
  );
  assert.equal((await read('"id"\t"name"\n"1"\t"a"\n"2"\t"open\n"3"\t"c"\n')).broken?.code, 'quote_misplaced');
});

test('titles above a table are passed over, also when semicolons separate it', async () => {
  const got = await read(
    'Example Trading\nAll customers; January\n\nid;name;city;land\n1;One;Ghent;BE\n2;Two;Bruges;BE\n',
  );
  assert.deepEqual(
    [got.look?.delimiter, got.look?.headerRow, got.look?.header],
    [';', 4, ['id', 'name', 'city', 'land']],
  );
  assert.deepEqual((await read('SEP=;\r\nid;name\r\n1;a,b\r\n')).rows[0]?.cells, ['1', 'a,b']);
});

test('a header of half a million columns is refused at once, and so is a name without end', async () => {
  assert.equal((await read(`${'a,'.repeat(500_000)}a\n1\n`)).refused, 'too_many_columns');
  assert.equal((await read(`${'a'.repeat(1_001)},b\n1,2\n`)).refused, 'header_too_long');
  const wide = await read(`id,name\n1,One${','.repeat(300_000)}\n2,Two${',x'.repeat(300_000)}\n`, { headerRow: 1 });
  assert.deepEqual(
    wide.rows.map(({ cells }) => cells.length),
    [2, 3],
  );
});

test('whatever bytes come, they are a table or refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const got = await read(bytes);
      assert.ok(got.refused === null || /^[a-z_]+$/.test(got.refused));
    }),
    { numRuns: 100 },
  );
});
