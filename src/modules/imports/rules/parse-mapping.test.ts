/** A mapping as it comes in a file: what it says is taken over as it stands, and what it cannot mean is refused with its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMapping } from './parse-mapping.ts';

const parsed = (mapping: unknown) => parseMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
const places = (mapping: unknown): string[] => {
  const result = parsed(mapping);
  assert.ok(!result.ok, 'the mapping was accepted');
  assert.equal(result.refusal.code, 'mapping_invalid');
  return (result.refusal.errors ?? []).map(({ pointer }) => pointer);
};
const detail = (mapping: unknown): string => {
  const result = parsed(mapping);
  return result.ok ? 'accepted' : result.refusal.detail;
};

test('a mapping has a main file, perhaps a file of lines, and how numbers and days are written', () => {
  const result = parsed({
    main: {
      key: 'Order',
      skip_when_empty: 'SKU',
      skip_when: { column: 'Status', is: ['Draft'] },
      fields: {
        number: { column: 'Order' },
        currency: { constant: 'EUR' },
        kind: { column: 'Type', constant: 'invoice', values: { R: 'invoice' } },
      },
    },
    lines: { key: 'Order', fields: { 'lines.sku': { column: 'Item' } } },
    numbers: 'comma',
    dates: 'dmy',
  });
  assert.ok(result.ok);
  const { main, lines, numbers, dates } = JSON.parse(JSON.stringify(result.value)) as typeof result.value;
  assert.deepEqual(main, {
    key: 'Order',
    skipWhenEmpty: 'SKU',
    skipWhen: { column: 'Status', is: ['Draft'] },
    fields: {
      number: { column: 'Order' },
      currency: { constant: 'EUR' },
      kind: { column: 'Type', constant: 'invoice', values: { R: 'invoice' } },
    },
  });
  assert.deepEqual(lines, { key: 'Order', fields: { 'lines.sku': { column: 'Item' } } });
  assert.deepEqual([numbers, dates], ['comma', 'dmy']);
});

test('a mapping of one file alone leaves the rest open', () => {
  const result = parsed({ main: { fields: {} } });
  assert.ok(result.ok);
  assert.deepEqual([result.value.lines, result.value.numbers, result.value.dates], [undefined, undefined, undefined]);
});

test('rows may be left out for several columns, and for whatever fills one', () => {
  const skipWhen = [{ column: 'Status', is: ['Draft'] }, { column: 'Deleted at' }];
  const result = parsed({ main: { fields: {}, skip_when: skipWhen } });
  assert.ok(result.ok);
  assert.deepEqual(JSON.parse(JSON.stringify(result.value.main.skipWhen)), skipWhen);
});

test('what is no JSON, or no object, is no mapping', () => {
  assert.equal(detail('{'), 'The mapping is not JSON.');
  for (const text of ['[]', '"main"', 'null', '5'])
    assert.equal(detail(text), 'The mapping must be an object with "main".');
});

test('a file without a mapping is refused with its pointer', () => {
  assert.deepEqual(places({}), ['/main']);
  assert.equal(detail({}), '/main: Expected an object with "fields".');
  assert.deepEqual(places({ main: { fields: [] } }), ['/main']);
  assert.deepEqual(places({ main: { fields: {} }, lines: {} }), ['/lines']);
  assert.deepEqual(places({ main: { fields: {} }, lines: null }), ['/lines']);
});

test('each misspelt member is named by its place, so that nothing that was meant is lost', () => {
  assert.deepEqual(
    places({
      main: { fields: { number: { colum: 'Order' } }, skipWhenEmpty: 'SKU' },
      lines: { fields: {}, headers: 1 },
      nummbers: 'comma',
    }),
    ['/nummbers', '/main/skipWhenEmpty', '/main/fields/number/colum', '/lines/headers'],
  );
});

test('numbers and days are written in one of the known ways', () => {
  assert.equal(detail({ main: { fields: {} }, numbers: 'german' }), '/numbers: One of: point, comma.');
  assert.equal(detail({ main: { fields: {} }, dates: 'DMY' }), '/dates: One of: ymd, dmy, mdy.');
  assert.deepEqual(places({ main: { fields: {} }, numbers: null, dates: 1 }), ['/numbers', '/dates']);
});

test('a column, a constant and what cells mean are texts', () => {
  for (const source of [
    'Order',
    null,
    ['Order'],
    { column: 1 },
    { constant: true },
    { column: 'Order', values: ['a'] },
    { column: 'Order', values: { a: 1 } },
  ])
    assert.deepEqual(places({ main: { fields: { number: source } } }), ['/main/fields/number'], JSON.stringify(source));
});

test('the columns of a part are named by texts', () => {
  assert.deepEqual(places({ main: { fields: {}, key: 1 } }), ['/main']);
  assert.deepEqual(places({ main: { fields: {}, skip_when_empty: ['SKU'] } }), ['/main']);
});

test('a condition for leaving rows out names a column, and a list of texts or none', () => {
  for (const skip of [
    'Status',
    null,
    {},
    { is: ['Draft'] },
    { column: 'Status', is: 'Draft' },
    { column: 'Status', is: [1] },
    { column: 'Status', not: ['Draft'] },
  ])
    assert.deepEqual(places({ main: { fields: {}, skip_when: skip } }), ['/main/skip_when'], JSON.stringify(skip));
  assert.deepEqual(places({ main: { fields: {}, skip_when: [{ column: 'A' }, {}] } }), ['/main/skip_when/1']);
});
