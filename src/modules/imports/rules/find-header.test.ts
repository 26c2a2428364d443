/** Which row names the columns, sought in no more time than a file's first rows deserve. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { TableRow } from '#model/table.ts';
import { findHeader } from './find-header.ts';

const AT = { kind: 'orders', part: 'main' } as const;
const rowOf = (number: number, texts: readonly string[]): TableRow => ({
  number,
  cells: texts.map((text) => ({ kind: 'text', text })),
});

it('the header below a title is found, whatever the case of its words', () => {
  const rows = [rowOf(2, ['2026', '', '']), rowOf(3, ['Order Number', 'SKU', 'QUANTITY'])];
  assert.equal(findHeader(['Orders of May', '', ''], rows, AT)?.number, 3);
  assert.equal(findHeader(['Orders of May', '', ''], rows.slice(0, 1), AT), null);
});

it('forty rows of two thousand unknown words, or one endless word, take seconds at most', () => {
  const unknown = Array.from({ length: 2_000 }, (_, index) => `unknown ${index}`);
  const rows = Array.from({ length: 40 }, (_, index) =>
    rowOf(
      index + 2,
      unknown.map((word) => `${word} of ${index}`),
    ),
  );
  const from = performance.now();
  assert.equal(findHeader(unknown, [...rows, rowOf(50, ['x'.repeat(1_000_000)])], AT), null);
  assert.ok(performance.now() - from < 15_000, 'it looked too long');
});

it('a list of an IIF file is found by its header alone, however many rows stand before it', () => {
  const header = ['!CUST', 'NAME', 'BADDR1'];
  const others = Array.from({ length: 5_000 }, (_, index) => rowOf(index + 2, ['ACCNT', 'NAME', 'BADDR1']));
  const found = findHeader(['!ACCNT', 'NAME'], [...others, rowOf(5_002, header)], { kind: 'customers', part: 'main' });
  assert.equal(found?.number, 5_002);
});
