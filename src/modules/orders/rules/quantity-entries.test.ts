import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountId, OrderLineId } from '#kernel/id.ts';
import { quantityEntries, type QuantityMove } from './quantity-entries.ts';

const line = (orderLineId: string | null, quantity: bigint) => ({
  orderLineId: orderLineId as OrderLineId | null,
  quantity,
});
const billed: QuantityMove = {
  accountId: 'account' as AccountId,
  at: '2026-03-01T10:00:00.000Z',
  kind: 'billed',
  sourceKind: 'invoice',
  sourceId: 'invoice',
};
const ids = () => {
  let next = 0;
  return () => `entry-${++next}`;
};

test('an invoice enters what each of its order lines bills, and nothing for lines that no order has', () => {
  const entries = quantityEntries(billed, [line('a', 2n), line(null, 5n), line('b', 3n)], ids());
  assert.deepEqual(entries, [
    { ...billed, id: 'entry-1', orderLineId: 'a', quantity: 2n },
    { ...billed, id: 'entry-2', orderLineId: 'b', quantity: 3n },
  ]);
});

test('an invoice that is taken back enters the same, negative', () => {
  const [entry] = quantityEntries({ ...billed, takesBack: true }, [line('a', 2n)], ids());
  assert.deepEqual(entry, { ...billed, id: 'entry-1', orderLineId: 'a', quantity: -2n });
});
