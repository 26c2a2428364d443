/** Headers are understood whoever wrote them: in capitals, with asterisks, in several languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportKind } from '#model/import.ts';
import { fieldOf } from './fields.ts';
import { findLayout, headerName, LAYOUTS } from './layouts/find-layout.ts';
import { suggestMapping } from './suggest-mapping.ts';

const columnsOf = (kind: ImportKind, header: readonly string[]): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(suggestMapping(kind, 'main', header).mapping.fields).map(([field, { column }]) => [field, column]),
  );

test('every layout maps to fields its kind has, and is known by its own columns in capitals and with asterisks', () => {
  for (const { id, kind, part, needs, fields, questions: asks = [] } of LAYOUTS) {
    for (const field of [...Object.keys(fields), ...asks])
      assert.notEqual(fieldOf(kind, field), null, `${id} ${field}`);
    const most = Math.max(...needs.map((names) => [names].flat().length));
    for (let nth = 0; nth < most; nth++) {
      const header = needs.map((names) => `*${([names].flat()[nth] ?? [names].flat()[0] ?? '').toUpperCase()} `);
      assert.equal(findLayout(header, { kind, part })?.id, id, header.join());
    }
  }
});

test('a header that contains more than another is not mistaken for it', () => {
  assert.notEqual(headerName('order_line/name'), headerName('name'));
  assert.equal(findLayout(['Name', 'Email', 'Phone'], { kind: 'customers', part: 'main' }), null);
});

test('order books of other countries are understood', () => {
  for (const header of [
    ['Numéro de commande', 'Client', 'Date de commande', 'Désignation', 'Quantité', 'Prix unitaire', 'Taux TVA'],
    ['Número de pedido', 'Cliente', 'Fecha', 'Descripción', 'Cantidad', 'Precio unitario', 'Tipo IVA'],
    ['Ordernummer', 'Klant', 'Orderdatum', 'Omschrijving', 'Aantal', 'Stukprijs', 'BTW-tarief'],
    ['Numero ordine', 'Cliente', 'Data ordine', 'Descrizione', 'Quantità', 'Prezzo unitario', 'Aliquota IVA'],
  ]) {
    const [number, customer, day, description, quantity, price, rate] = header;
    assert.deepEqual(columnsOf('orders', header), {
      number,
      customer_id: customer,
      ordered_on: day,
      'lines.description': description,
      'lines.quantity': quantity,
      'lines.unit_price': price,
      'lines.tax_rate': rate,
    });
  }
});

test('"Total" is the line’s beside a quantity, and the order’s where another column has the amount of the line', () => {
  const alone = columnsOf('orders', ['Order number', 'Customer', 'Qty', 'Total']);
  assert.equal(alone['lines.amount'], 'Total');
  const both = columnsOf('orders', ['Order number', 'Customer', 'Qty', 'Amount', 'Total']);
  assert.deepEqual([both['lines.amount'], both['total']], ['Amount', 'Total']);
  const documents = columnsOf('documents', ['Invoice number', 'Customer', 'Date', 'Amount']);
  assert.deepEqual([documents['total'], documents['lines.amount']], ['Amount', undefined]);
});
