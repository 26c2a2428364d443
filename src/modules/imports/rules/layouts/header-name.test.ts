/** Names of columns are compared as people read them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headerName } from './header-name.ts';

test('one name in capitals, with blanks, asterisks or wide letters is the same name', () => {
  for (const name of ['*Contact Name ', 'contactname', 'CONTACT NAME', 'Contact\u00a0Name', 'Ｃontact Name*'])
    assert.equal(headerName(name), 'contactname', name);
});

test('dots, hyphens and underscores between words are the same; at the ends they say nothing', () => {
  for (const name of ['order.id', 'order-id', 'order_id', 'Order__ID', '_order_id_'])
    assert.equal(headerName(name), 'order_id', name);
});

test('Straße is Strasse, in capitals or not', () => {
  for (const name of ['Straße', 'STRASSE', 'STRAẞE']) assert.equal(headerName(name), 'strasse', name);
});

test('names that say something else stay apart', () => {
  assert.notEqual(headerName('order_line/name'), headerName('order_line_name'));
  assert.notEqual(headerName('orderid'), headerName('order_id'));
  assert.notEqual(headerName('Ship to'), headerName('Ship from'));
});

test('a name counts up to 200 characters', () => {
  assert.equal(headerName('x'.repeat(100_000)), 'x'.repeat(200));
});
