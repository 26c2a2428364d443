/** Addresses written line by line are read where they mean one thing, and left alone where they do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWrittenAddress } from './written-address.ts';

const read = (lines: readonly string[], country: string | null = null, names: readonly string[] = []) =>
  readWrittenAddress({ lines, names, country });

test('the last line of an American or Canadian address gives city, state and postal code', () => {
  assert.deepEqual(read(['5 Stone St', 'Barre, VT 05641']), {
    line1: '5 Stone St',
    city: 'Barre',
    region: 'VT',
    postalCode: '05641',
    country: 'US',
  });
  assert.deepEqual(read(['Suite 4', '12 Mill Road', 'St. Paul MN  55101-2233']), {
    line1: 'Suite 4',
    line2: '12 Mill Road',
    city: 'St. Paul',
    region: 'MN',
    postalCode: '55101-2233',
    country: 'US',
  });
  assert.equal(read(['1 King St W', 'Toronto, ON M5H 1A1', 'Canada'])?.country, 'CA');
});

test('who it is for is no line of the address, however it is written', () => {
  const address = read(['PINE LODGE, INC.', 'PO Box 9', 'Bend, OR 97701', 'USA'], null, ['Pine Lodge Inc']);
  assert.deepEqual([address?.line1, address?.line2, address?.city], ['PO Box 9', undefined, 'Bend']);
});

test('an address in one line is read where commas part it', () => {
  const address = read(['1 Pier Rd, Portland, ME 04101']);
  assert.deepEqual([address?.line1, address?.city, address?.region], ['1 Pier Rd', 'Portland', 'ME']);
  assert.equal(read(['Harbor Inn, 1 Pier Rd, Portland, ME 04101, USA'], null, ['Harbor Inn'])?.line1, '1 Pier Rd');
  assert.equal(read(['1 Pier Rd Portland ME 04101']), null);
});

test('elsewhere the country is named, on the last line or beside the address', () => {
  assert.equal(read(['Hafen 1', '24103 Kiel']), null);
  assert.deepEqual(read(['Hafen 1', '24103 Kiel'], 'DE'), {
    line1: 'Hafen 1',
    city: 'Kiel',
    postalCode: '24103',
    country: 'DE',
  });
  assert.equal(read(['Hafen 1', '24103 Kiel', 'Germany'])?.city, 'Kiel');
  assert.equal(read(['Bahnhofstr. 3', 'CH-8001 Zürich', 'Schweiz'])?.postalCode, '8001');
  assert.equal(read(['Unit 3', 'Leeds LS1 4AB', 'United Kingdom'])?.city, 'Leeds');
  assert.equal(read(['Kade 9', '3011 AA Rotterdam'], 'NL')?.postalCode, '3011 AA');
});

test('what may mean two things, or lacks a part, is not read', () => {
  for (const [lines, country] of [
    [['Barre, VT 05641'], null],
    [['5 Stone St', 'Barre, VT'], null],
    [['5 Stone St', 'Barre, XX 05641'], null],
    [['5 Stone St', 'Barre, VT 05641'], 'DE'],
    [['5 Stone St', 'Barre, VT 05641', 'Germany'], null],
    [['5 Stone St', 'Barre, VT 05641', 'USA'], 'CA'],
    [['Hafen 1', '2410 Kiel'], 'DE'],
    [['x'.repeat(300), 'y'.repeat(300)], null],
    [[], null],
  ] as const)
    assert.equal(read(lines, country), null, JSON.stringify([lines, country]));
});
