import { strict as assert } from 'node:assert';
import test from 'node:test';
import { good, openBooks } from '#test/world/books.ts';
import { recordTransaction } from './record.ts';

test('the same external_id with the same content answers with the transaction that is there; other content is refused by name', async (t) => {
  const books = await openBooks(t);
  const first = good(await books.transaction({ amount: '100.00', externalId: 'bank-1' }));
  const again = good(await books.transaction({ amount: '100.0', externalId: 'bank-1' }));
  assert.equal(first.isNew, true);
  assert.equal(again.isNew, false);
  assert.equal(again.thing.id, first.thing.id);
  const other = await books.transaction({ amount: '100.01', externalId: 'bank-1' });
  assert.ok(!other.ok);
  assert.equal(other.refusal.code, 'external_id_already_used');
  assert.deepEqual(
    other.refusal.errors?.map((error) => error.pointer),
    ['/amount'],
  );
});

test('twenty repeats at once record one transaction', async (t) => {
  const books = await openBooks(t);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => books.transaction({ amount: '5', externalId: 'bank-2' })),
  );
  const ids = new Set(results.map((result) => good(result).thing.id));
  assert.equal(ids.size, 1);
  assert.equal(results.filter((result) => good(result).isNew).length, 1);
});

test('fees and refunds raise a balance, every other transaction lowers it', async (t) => {
  const books = await openBooks(t);
  const raises = async (of: object) => good(await books.transaction({ amount: '1', ...of })).thing.raisesBalance;
  for (const adjustmentType of ['fee', 'refund'] as const)
    assert.equal(await raises({ type: 'adjustment', adjustmentType }), true);
  for (const adjustmentType of ['discount', 'shipping_discrepancy', 'short_payment', 'write_off'] as const) {
    assert.equal(await raises({ type: 'adjustment', adjustmentType }), false);
  }
  for (const kind of [{}, { type: 'credit' }, { type: 'rebate' }]) assert.equal(await raises(kind), false);
});

test('what does not fit together is refused with its place', async (t) => {
  const books = await openBooks(t);
  const plain = {
    customer: { id: books.customerId },
    type: 'payment',
    method: 'cash',
    amount: '1',
    currency: 'EUR',
    effectiveOn: '2026-11-20',
  } as const;
  const cases = [
    [{ ...plain, method: null }, '/method', 'required'],
    [{ ...plain, adjustmentType: 'fee' as const }, '/adjustment_type', 'not_allowed'],
    [{ ...plain, type: 'adjustment' as const, method: null }, '/adjustment_type', 'required'],
    [{ ...plain, type: 'rebate' as const }, '/method', 'not_allowed'],
    [{ ...plain, amount: '1.001' }, '/amount', 'too_many_decimals'],
    [{ ...plain, currency: 'JPY', amount: '1.5' }, '/amount', 'too_many_decimals'],
    [{ ...plain, customer: { external: 'nobody' } }, '/customer_id', 'customer_not_found'],
  ] as const;
  for (const [input, pointer, code] of cases) {
    const result = await recordTransaction(books.ports, books.context, input);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.refusal.errors?.map((error) => [error.pointer, error.code]),
      [[pointer, code]],
    );
  }
});
