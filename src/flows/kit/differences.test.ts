import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesBetween, overlay } from './changes.ts';
import { differences } from './differences.ts';
import { hashInput } from './save-new.ts';

const pointers = (input: unknown, stored: unknown) => differences(input, stored).map((problem) => problem.pointer);

describe('what differs', () => {
  it('is named as in the API, and only fields in the input count', () => {
    const stored = {
      name: 'A',
      paymentTerms: 'net_30',
      billTo: { postalCode: '1', city: 'X' },
      lines: [{ quantity: 1n }],
      extra: 1,
    };
    assert.deepEqual(pointers({ name: 'A', paymentTerms: null, billTo: { city: 'X' } }, stored), []);
    assert.deepEqual(
      pointers({ paymentTerms: 'net_7', billTo: { postalCode: '2', city: 'X' }, lines: [{ quantity: 2n }] }, stored),
      ['/payment_terms', '/bill_to/postal_code', '/lines/0/quantity'],
    );
    assert.deepEqual(pointers({ lines: [] }, stored), ['/lines']);
    assert.deepEqual(pointers({ billTo: { city: 'X' } }, { billTo: null }), ['/bill_to']);
  });
});

describe('the hash of an input', () => {
  it('knows the same content whatever the order of its members and whatever is left out or null', () => {
    assert.equal(hashInput({ a: 1n, b: { c: 'x', d: null } }), hashInput({ b: { d: undefined, c: 'x' }, a: 1n }));
    assert.notEqual(hashInput({ a: 1n }), hashInput({ a: 2n }));
  });
});

describe('an edit', () => {
  it('keeps omitted fields and clears null ones', () => {
    assert.deepEqual(overlay({ a: 1, b: 'x' as string | null, c: true }, { a: 2, b: null, c: undefined }), {
      a: 2,
      b: null,
      c: true,
    });
  });

  it('reports the changes with previous values, or nothing', () => {
    assert.deepEqual(changesBetween({ a: 1, b: { x: 1, y: 2 } }, { a: 2, b: { y: 2, x: 1 } }), {
      data: { a: 2 },
      previous: { a: 1 },
    });
    assert.equal(changesBetween({ a: null }, {}), null);
  });
});
