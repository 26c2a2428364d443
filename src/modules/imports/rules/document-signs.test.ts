/** However a program writes a credit note, it comes in as one with positive amounts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPositiveAmounts } from './document-signs.ts';

type Fields = Readonly<Record<string, string>>;
const valuesOf = (fields: Fields) =>
  new Map(Object.entries(fields).map(([name, text]) => [name, { text, row: 2, column: null }]));
const fieldsOf = (values: ReadonlyMap<string, { readonly text: string }>): Fields =>
  Object.fromEntries([...values].map(([name, { text }]) => [name, text]));

function read(head: Fields, lines: readonly Fields[] = []) {
  const record = withPositiveAmounts({
    head: valuesOf(head),
    headRow: 2,
    lines: lines.map((fields) => ({ row: 2, part: 'main' as const, values: valuesOf(fields) })),
    flaws: [],
  });
  return { head: fieldsOf(record.head), lines: record.lines.map(({ values }) => fieldsOf(values)) };
}

const CREDIT = { kind: 'credit_note', total: '60.00', tax_total: '10.00', open_amount: '60.00' };
const LINE = { quantity: '1', unit_price: '50', amount: '50.00', tax_amount: '10.00' };

test('a credit note is the same one with negative totals, with negative prices and with negative quantities', () => {
  const below = { kind: 'credit_note', total: '-60.00', tax_total: '-10.00', open_amount: '-60.00' };
  for (const [head, line] of [
    [CREDIT, LINE],
    [below, LINE],
    [below, { quantity: '1', unit_price: '-50', amount: '-50.00', tax_amount: '-10.00' }],
    [below, { quantity: '-1', unit_price: '50', amount: '-50.00', tax_amount: '-10.00' }],
    [below, { quantity: '1', unit_price: '50', amount: '-50.00', tax_amount: '-10.00' }],
    [
      { ...CREDIT, open_amount: '-60.00' },
      { quantity: '-1', unit_price: '50', amount: '-50.00', tax_amount: '-10.00' },
    ],
  ] as const)
    assert.deepEqual(read(head, [line]), { head: CREDIT, lines: [LINE] }, JSON.stringify([head, line]));
});

test('a document with a negative total that does not say what it is becomes a credit note', () => {
  assert.deepEqual(read({ total: '-60.00' }).head, { total: '60.00', kind: 'credit_note' });
  assert.deepEqual(read({ net_total: '-50.00', tax_total: '-10.00' }).head, {
    net_total: '50.00',
    tax_total: '10.00',
    kind: 'credit_note',
  });
});

test('an invoice with a negative total stays as it is, to be refused', () => {
  const head = { kind: 'invoice', total: '-60.00' };
  assert.deepEqual(read(head), { head, lines: [] });
});

test('a line that reduces an invoice has a positive quantity and a negative price', () => {
  const [, reduction] = read({ kind: 'invoice' }, [LINE, { quantity: '-2', unit_price: '5', amount: '-10.00' }]).lines;
  assert.deepEqual(reduction, { quantity: '2', unit_price: '-5', amount: '-10.00' });
  const [priced] = read({ kind: 'invoice' }, [{ quantity: '-2', unit_price: '5' }]).lines;
  assert.deepEqual(priced, { quantity: '2', unit_price: '-5' });
});

test('what is deducted from a credit note stays a deduction', () => {
  const { lines } = read({ kind: 'credit_note' }, [
    { quantity: '-2', unit_price: '50', amount: '-100.00' },
    { quantity: '1', unit_price: '10', amount: '10.00' },
  ]);
  assert.deepEqual(lines, [
    { quantity: '2', unit_price: '50', amount: '100.00' },
    { quantity: '1', unit_price: '-10', amount: '-10.00' },
  ]);
});
