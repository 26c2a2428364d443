/** Rows of a report that are no records, such as sums and repeated headers, are left out, and the check says how many and why. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind, ImportPart, PartMapping } from '#model/import.ts';
import { leavingOut, leftOutRows, countEmpty, countLeftOut, countSkipped } from './left-out-rows.ts';
import { noObservations } from './number-and-date-styles.ts';

interface Given {
  readonly kind?: ImportKind;
  readonly part?: ImportPart;
  readonly header?: readonly string[];
  readonly headerRow?: number;
  readonly mapping?: PartMapping;
}
const HEADER = ['Invoice', 'Customer', 'Date', 'Total'];
const MAPPING: PartMapping = { fields: { number: { column: 'Invoice' }, issued_on: { column: 'Date' } } };
const reason = (cells: readonly string[], given: Given = {}, number = 9) => {
  const { kind = 'documents', part = 'main', header = HEADER, headerRow = 1, mapping = MAPPING } = given;
  const columns = new Map(header.map((name, index) => [name, index]));
  return leavingOut(
    { kind, part, header, headerRow, mapping, observations: noObservations() },
    columns,
  )({ number, cells });
};

test('an invoice is a row of its own', () => {
  assert.equal(reason(['INV-1', 'Acme', '2026-01-31', '100.00']), null);
});

test('what stands above the header is a title, and so is the header itself', () => {
  const report = { headerRow: 4 };
  assert.equal(reason(['Sales report', 'Acme'], report, 3), 'above_header');
  assert.equal(reason(['Sales report', 'Acme'], report, 4), 'above_header');
  assert.equal(reason(['INV-1', 'Acme', '2026-01-31', '5'], report, 5), null);
});

test('the header of each further page is left out, in capitals or not', () => {
  assert.equal(reason(['Invoice', 'CUSTOMER', 'date', 'Total']), 'repeats_header');
  assert.equal(reason(['Invoice', '', 'Date', '']), 'repeats_header');
  assert.equal(reason(['Invoice', '', '', '']), null, 'one word alone may be a value');
  assert.equal(reason(['Invoice', 'Acme', 'Date', 'Total']), null);
});

test('a sum at the end is no invoice, in any of the languages', () => {
  for (const label of [
    'Total',
    'Totals:',
    'Grand total',
    'Subtotal',
    'sub-total',
    'Total for January',
    'Gesamt',
    'Summe:',
    'Zwischensumme',
    'Gesamtbetrag',
    'Total général',
    'Somme',
    'Sous-total',
    'Totaal',
    'Totale generale',
    'Suma',
    'Total general',
  ])
    assert.equal(reason([label, '', '', '1,234.50 €']), 'total', label);
  for (const amount of ['1,234.50', '(12)', '-5', 'EUR 5', '5 USD', '12-', '$ 5'])
    assert.equal(reason(['', 'Total', '', amount]), 'total', amount);
});

test('a sum alone in its row is left out; one beside all that an invoice needs is an invoice', () => {
  assert.equal(reason(['Total', '', '', '']), 'total');
  assert.equal(reason(['Total', '100', '2026', '100']), null);
});

test('a customer called Total is no sum, nor is a word that only begins like one', () => {
  assert.equal(reason(['', 'Total', 'on account', '5.00']), null, 'words stand beside it');
  assert.equal(reason(['', 'Totally Fresh Ltd', '', '5.00']), null);
  assert.equal(reason(['', 'Total Energies', '', '5.00']), null);
  assert.equal(reason([`Total for ${'x'.repeat(111)}`, '', '', '5.00']), null, 'a text longer than a label');
});

test('a sum is named after its group in a report whose groups stand in a column without a name, or which has a title', () => {
  const header = ['column 1', 'Customer', 'Date', 'Total'];
  const mapping = { fields: { issued_on: { column: 'Date' } } };
  assert.equal(reason(['Total Energies', '', '', '5.00'], { header, mapping }), 'total');
  assert.equal(reason(['Total Energies', '', '', '5.00'], { headerRow: 3 }), 'total');
});

test('sums are looked for in the main file, and only where the mapping says what each row needs', () => {
  assert.equal(reason(['Total', '', '', '5'], { part: 'lines' }), null);
  assert.equal(reason(['Total', '', '', '5'], { mapping: { fields: { note: { column: 'Customer' } } } }), null);
});

test('records of another kind in an IIF file are left out', () => {
  const header = ['!CUST', 'NAME', 'REFNUM'];
  const given: Given = { kind: 'customers', header, mapping: { fields: { name: { column: 'NAME' } } } };
  assert.equal(reason(['CUST', 'Acme', '1'], given), null);
  assert.equal(reason(['VEND', 'Paper Ltd', '2'], given), 'other_record');
  assert.equal(reason(['!VEND', 'NAME', 'REFNUM'], given), 'other_record');
});

test('rows in which the chosen column is empty are left out', () => {
  const mapping = { ...MAPPING, skipWhenEmpty: 'Date' };
  assert.equal(reason(['INV-1', 'Acme', ' ', '5'], { mapping }), 'skip_when_empty');
  assert.equal(reason(['INV-1', 'Acme', '2026-01-31', '5'], { mapping }), null);
});

test('headings in a report of a known program are left out; without a title, or in a user’s own sheet, each row counts', () => {
  const header = ['Date', 'Transaction type', 'Num', 'Amount', 'Due date', 'Open balance'];
  const mapping = { fields: { number: { column: 'Num' } } };
  const heading = ['Acme Ltd', '', '', '', '', ''];
  assert.equal(reason(heading, { header, mapping, headerRow: 5 }), 'note');
  assert.equal(reason(['2026-01-31', 'Invoice', '', '', '', ''], { header, mapping, headerRow: 5 }), null);
  assert.equal(reason(heading, { header, mapping }), null);
  assert.equal(reason(heading, { header: header.map((name) => `My ${name}`), mapping, headerRow: 5 }), null);
  assert.equal(reason(heading, { kind: 'orders', header, mapping, headerRow: 5 }), null, 'a report of something else');
});

test('the check reports once for each reason how many rows are left out, and where the first one is', () => {
  const sights = noObservations();
  for (const row of [12, 13]) countLeftOut(sights, 'total', row);
  countLeftOut(sights, 'repeats_header', 50);
  countLeftOut(sights, 'note', 7);
  assert.deepEqual(
    leftOutRows(sights).map(({ severity, rule, row, column, detail }) => [severity, rule, row, column, detail]),
    [
      ['warning', 'rows_left_out', 12, null, '2 rows are left out: they are sums (the first one is row 12).'],
      ['warning', 'rows_left_out', 50, null, '1 row is left out: it repeats the header (row 50).'],
      ['warning', 'rows_left_out', 7, null, '1 row is left out: it is a heading or a note of the report (row 7).'],
    ],
  );
  assert.deepEqual(leftOutRows(noObservations()), []);
});

test('rows left out for an empty cell are counted by its column', () => {
  const sights = noObservations();
  for (const row of [3, 8]) countEmpty(sights, 'item-price', row);
  countEmpty(sights, 'SKU', 5);
  assert.deepEqual(
    leftOutRows(sights).map(({ row, column, detail }) => [row, column, detail]),
    [
      [3, 'item-price', '2 rows are left out: the column "item-price" is empty (the first one is row 3).'],
      [5, 'SKU', '1 row is left out: the column "SKU" is empty (row 5).'],
    ],
  );
  assert.match(leftOutRows(sights)[0]?.hint ?? '', /without "skip_when_empty"/);
});

test('records that the mapping leaves out are counted by the column that says so, with how to bring them all the same', () => {
  const sights = noObservations();
  for (const row of [3, 8]) countSkipped(sights, 'Status', row);
  countSkipped(sights, 'Deleted at', 5);
  assert.deepEqual(
    leftOutRows(sights).map(({ row, column, detail }) => [row, column, detail]),
    [
      [3, 'Status', '2 records are left out because of the column "Status" (the first one in row 3).'],
      [5, 'Deleted at', '1 record is left out because of the column "Deleted at" (row 5).'],
    ],
  );
  assert.match(leftOutRows(sights)[0]?.hint ?? '', /without "skip_when"/);
});
