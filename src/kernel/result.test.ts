/** A yes carries a value, a no carries a refusal; the list of problems is there only where there is one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok, refuse } from './result.ts';

test('a yes carries its value', () => {
  assert.deepEqual(ok(0n), { ok: true, value: 0n });
});

test('a no carries its code and words, and problems only where some are given', () => {
  assert.deepEqual(refuse('order_void', 'The order is void.'), {
    ok: false,
    refusal: { code: 'order_void', detail: 'The order is void.' },
  });
  const problem = { pointer: '/lines', code: 'lines_missing', detail: 'an order has at least one line' };
  assert.deepEqual(refuse('invalid_input', 'One problem.', [problem]), {
    ok: false,
    refusal: { code: 'invalid_input', detail: 'One problem.', errors: [problem] },
  });
});
