/** Which program wrote a file is seen by its header alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind, ImportPart } from '#model/import.ts';
import { findLayout, LAYOUTS } from './find-layout.ts';

const found = (header: readonly string[], kind: ImportKind, part: ImportPart = 'main') =>
  findLayout(header, { kind, part })?.id ?? null;
const XERO_INVOICES = ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'DueDate', 'Quantity', 'UnitAmount', 'TaxType'];

test('an export is known by its columns, in any order and with others beside them', () => {
  assert.equal(found([...XERO_INVOICES, 'Anything'].toReversed(), 'documents'), 'xero_sales_invoices');
  assert.equal(
    found(
      XERO_INVOICES.map((name) => ` *${name.toUpperCase()}`),
      'documents',
    ),
    'xero_sales_invoices',
  );
});

test('an export that lacks one of the columns it is known by is not recognised', () => {
  for (const missing of XERO_INVOICES)
    assert.equal(
      found(
        XERO_INVOICES.filter((name) => name !== missing),
        'documents',
      ),
      null,
      missing,
    );
});

test('a sheet of a person’s own is no program’s', () => {
  assert.equal(found(['Number', 'Customer', 'Date', 'Amount'], 'documents'), null);
  assert.equal(found([], 'orders'), null);
});

test('an export of another kind is recognised, so that a person can be warned of it', () => {
  assert.equal(found(XERO_INVOICES, 'orders'), 'xero_sales_invoices');
});

test('a file of lines is none that stands alone', () => {
  const mains = LAYOUTS.filter(({ part }) => part === 'main');
  for (const { id, kind, needs } of mains) {
    const layout = findLayout(
      needs.map((names) => [names].flat()[0] ?? ''),
      { kind, part: 'lines' },
    );
    assert.notEqual(layout?.part, 'main', id);
  }
});

test('where a header fits several exports, the one of the wanted kind goes first, then the one with more columns of its own', () => {
  const needsOf = (id: string) =>
    LAYOUTS.find((layout) => layout.id === id)?.needs.map((names) => [names].flat()[0] ?? '') ?? [];
  const both = [...needsOf('xero_contacts'), ...needsOf('xero_sales_invoices')];
  assert.equal(found(both, 'customers'), 'xero_contacts', 'although it has fewer columns');
  assert.equal(found(both, 'documents'), 'xero_sales_invoices');
  assert.equal(found(both, 'orders'), 'xero_sales_invoices', 'seven columns go before five');
});
