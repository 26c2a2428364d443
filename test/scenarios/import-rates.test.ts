/** A rate written as a fraction is refused by its row in every kind of file, and never taken for a hundredth of what was meant. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { beginImport, check, errorsOf, type Shown } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';
import { writeRawWorkbook, writeWorkbook } from '#test/world/workbook.ts';

const world = await startWorld({ after });

type Row = readonly (string | number)[];

const csv = (rows: readonly Row[], delimiter = ','): string => rows.map((row) => `${row.join(delimiter)}\n`).join('');
const workbook = (rows: readonly Row[]): Uint8Array => writeWorkbook({ sheets: [{ name: 'S', rows }] });

async function errorsIn(caller: Caller, kind: string, main: string | Uint8Array, mapping?: unknown): Promise<Shown[]> {
  const id = await beginImport(caller, { kind, main, mapping });
  await check(caller, id);
  return (await errorsOf(caller, id)).filter(({ severity }) => severity === 'error');
}
const places = (errors: readonly Shown[]): unknown[] => errors.map(({ row, column, rule }) => [row, column, rule]);

type Rates = readonly (string | number)[];

/** A file of each kind with a record for each of these rates. */
const FILES: Readonly<Record<string, (rates: Rates) => readonly Row[]>> = {
  tax_rates: (rates) => [['name', 'rate'], ...rates.map((rate, n) => [`Rate ${n}`, rate])],
  products: (rates) => [
    ['sku', 'name', 'unit_price', 'tax_rate'],
    ...rates.map((rate, n) => [`S-${n}`, 'Bolt', 2, rate]),
  ],
  orders: (rates) => [
    ['number', 'customer_name', 'currency', 'description', 'quantity', 'unit_price', 'tax_rate', 'order_total'],
    ...rates.map((rate, n) => [`O-${n}`, 'Buyer', 'EUR', 'Bolt', 2, 50, rate, 119]),
  ],
  documents: (rates) => [
    ['number', 'customer_name', 'issued_on', 'currency', 'description', 'quantity', 'unit_price', 'tax_rate', 'total'],
    ...rates.map((rate, n) => [`R-${n}`, 'Buyer', '2026-01-31', 'EUR', 'Bolt', 2, 50, rate, 119]),
  ],
};

test('a tax rate of 0.19 or 0,19 is refused by its row with the hint to write 19, in every kind of CSV file and workbook', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const points = ['19', '0.19', '0.5', '19%', '0.99', '19 %', '0.19%', '0.0019'];
  const commas = points.map((rate) => rate.replace('.', ','));
  for (const [kind, file] of Object.entries(FILES)) {
    const column = kind === 'tax_rates' ? 'rate' : 'tax_rate';
    for (const main of [
      csv(file(points)),
      csv(file(commas), ';'),
      workbook(file([19, 0.19, 0.5, '19%', 0.99, 19, '0.19%', 0.0019])),
    ]) {
      const errors = await errorsIn(caller, kind, main);
      const wrong = [3, 4, 6, 8, 9].map((row) => [row, column, 'tax_rate_looks_like_a_fraction']);
      assert.deepEqual(places(errors.toSorted((a, b) => a.row - b.row)), wrong, `${kind} ${JSON.stringify(errors)}`);
      const bare = errors.find(({ row }) => row === 3);
      assert.match(bare.detail, /"0\.19" is 0\.19 %; write "19" for 19 %/);
      assert.match(bare.hint, /Multiply the column by 100/);
    }
  }
});

test('a rate of 0 is none, and the half percent of Melilla stands where its tax category says so', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const main = 'sku,name,unit_price,tax_rate,tax_category\nA,Bolt,2,0,\nB,Nut,1,0.5,M\nC,Cap,1,0.5,S\n';
  assert.deepEqual(places(await errorsIn(caller, 'products', main)), [
    [4, 'tax_rate', 'tax_rate_looks_like_a_fraction'],
  ]);
});

test('a rate that is given for the whole file is judged as those in its cells', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const fields = { sku: { column: 'sku' }, name: { column: 'name' }, tax_rate: { constant: '0.19' } };
  const errors = await errorsIn(caller, 'products', 'sku,name\nA,Bolt\n', { main: { fields } });
  assert.deepEqual(places(errors), [[2, null, 'tax_rate_looks_like_a_fraction']]);
});

const DISCOUNTED = (discounts: readonly string[]): string =>
  csv([
    ['number', 'customer_name', 'currency', 'description', 'quantity', 'unit_price', 'discount_percent', 'tax_rate'],
    ...discounts.map((discount, n) => [`O-${n}`, 'Buyer', 'EUR', 'Bolt', 2, 50, discount, 19]),
  ]);

test('a discount percent below 1 without a percent sign is refused with both ways to write it', async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const errors = await errorsIn(caller, 'orders', DISCOUNTED(['0.05', '5', '0.5', '0', '.1', '0.5%', '5%', '']));
  assert.deepEqual(
    places(errors),
    [2, 4, 6].map((row) => [row, 'discount_percent', 'discount_looks_like_a_fraction']),
  );
  assert.match(errors[0].hint, /lines\.discount_rate.*"0\.5%"/);
});

test("a sheet's percentages are percent, and its bare fractions are refused, for taxes and discounts alike", async () => {
  const caller = await world.asOther({ homeCurrency: 'EUR' });
  const file = (style: number): Uint8Array => {
    const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const head = [
      'number',
      'customer_name',
      'currency',
      'description',
      'quantity',
      'unit_price',
      'discount_percent',
      'tax_rate',
    ];
    const names = head.map((name, index) => text(`${'ABCDEFGH'.charAt(index)}1`, name)).join('');
    const texts = ['O-1', 'Buyer', 'EUR', 'Bolt']
      .map((value, index) => text(`${'ABCD'.charAt(index)}2`, value))
      .join('');
    const numbers = `<c r="E2"><v>2</v></c><c r="F2"><v>50</v></c><c r="G2" s="${style}"><v>0.05</v></c><c r="H2" s="${style}"><v>0.19</v></c>`;
    return writeRawWorkbook({
      rows: `<row r="1">${names}</row><row r="2">${texts}${numbers}</row>`,
      parts: { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>' },
    });
  };
  assert.deepEqual(await errorsIn(caller, 'orders', file(1)), []);
  assert.deepEqual(places(await errorsIn(caller, 'orders', file(0))), [
    [2, 'discount_percent', 'discount_looks_like_a_fraction'],
    [2, 'tax_rate', 'tax_rate_looks_like_a_fraction'],
  ]);
});
