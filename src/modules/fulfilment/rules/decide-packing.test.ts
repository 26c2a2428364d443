/** What may go into a shipment: never more of a line than is ordered and has not left or been packed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OrderLineId } from '#kernel/id.ts';
import { decidePacking, type PackableLine } from './decide-packing.ts';

const line = (id: string, ordered: bigint, change: Partial<PackableLine> = {}): PackableLine => ({
  id: id as OrderLineId,
  externalId: null,
  sku: null,
  ordered: ordered * 1_000_000n,
  shipped: 0n,
  packed: 0n,
  ...change,
});
type Requested = NonNullable<Parameters<typeof decidePacking>[1]>[number];
const of = (id: string, pieces: bigint): Requested => ({
  orderLine: { id: id as OrderLineId },
  quantity: pieces * 1_000_000n,
});
const bySku = (sku: string, pieces: bigint): Requested => ({ orderLine: { sku }, quantity: pieces * 1_000_000n });

function packed(order: readonly PackableLine[], requested: readonly Requested[] | null): string[] {
  const decided = decidePacking(order, requested);
  assert.ok(decided.ok, 'it was refused');
  return decided.value.map(({ orderLineId, quantity }) => `${orderLineId} ${quantity}`);
}
function refused(order: readonly PackableLine[], requested: readonly Requested[] | null): readonly string[] {
  const decided = decidePacking(order, requested);
  assert.ok(!decided.ok, 'it was packed');
  const { code, errors } = decided.refusal;
  return (errors ?? []).length === 0
    ? [code]
    : (errors ?? []).map((each) => `${each.pointer} ${each.code}: ${each.detail}`);
}

test('without named lines everything is packed that is neither shipped nor packed', () => {
  const order = [
    line('a', 3n),
    line('b', 5n, { shipped: 2_000_000n, packed: 1_000_000n }),
    line('c', 4n, { shipped: 4_000_000n }),
  ];
  assert.deepEqual(packed(order, null), ['a 3000000', 'b 2000000']);
});

test('an order of which everything is shipped or packed has nothing left to ship', () => {
  const order = [line('a', 3n, { shipped: 1_000_000n, packed: 2_000_000n })];
  assert.deepEqual(refused(order, null), ['nothing_left_to_ship']);
  assert.deepEqual(refused([], null), ['nothing_left_to_ship']);
});

test('named lines are packed in the quantities named, to the last piece and not one more', () => {
  const order = [line('a', 3n, { shipped: 1_000_000n }), line('b', 5n)];
  assert.deepEqual(packed(order, [of('b', 1n), of('a', 2n)]), ['b 1000000', 'a 2000000']);
  assert.deepEqual(refused(order, [of('a', 3n)]), [
    '/lines/0/quantity order_line_already_shipped: 3 requested, 2 of 3 not yet shipped.',
  ]);
});

test('a line named twice is packed once, with both quantities, and both together have to fit', () => {
  const order = [line('a', 3n)];
  assert.deepEqual(packed(order, [of('a', 1n), of('a', 2n)]), ['a 3000000']);
  assert.deepEqual(refused(order, [of('a', 2n), of('a', 2n)]), [
    '/lines/1/quantity order_line_already_shipped: 4 requested, 3 of 3 not yet shipped.',
  ]);
});

test('named lines may be packed that stand packed in another shipment: the first that leaves takes the goods', () => {
  assert.deepEqual(packed([line('a', 3n, { packed: 3_000_000n })], [of('a', 3n)]), ['a 3000000']);
});

test("a line is named by the caller's own id as well, and one that is not there is named in the answer", () => {
  const order = [line('a', 1n, { externalId: 'L1' })];
  assert.deepEqual(packed(order, [{ orderLine: { external: 'L1' }, quantity: 1n }]), ['a 1']);
  assert.deepEqual(refused(order, [{ orderLine: { external: 'L2' }, quantity: 1n }, of('b', 1n), bySku('S', 1n)]), [
    '/lines/0/order_line_id order_line_unknown: The order has no such line.',
    '/lines/1/order_line_id order_line_unknown: The order has no such line.',
    '/lines/2/sku order_line_unknown: The order has no line with this SKU.',
  ]);
});

test('a SKU of several lines fills them one after the other, in capitals or not', () => {
  const order = [line('a', 2n, { sku: 'Chair' }), line('b', 3n), line('c', 4n, { sku: 'CHAIR' })];
  assert.deepEqual(packed(order, [bySku('chair', 5n)]), ['a 2000000', 'c 3000000']);
  assert.deepEqual(packed(order, [bySku('chair', 1n), bySku('CHAIR', 2n)]), ['a 2000000', 'c 1000000']);
  assert.deepEqual(refused(order, [bySku('chair', 7n)]), [
    '/lines/0/quantity order_line_already_shipped: 7 requested, 6 of 6 not yet shipped.',
  ]);
});

test('a line named by itself keeps its goods from a SKU that other lines can supply, whichever is named first', () => {
  const order = [line('a', 2n, { sku: 'S' }), line('b', 2n, { sku: 'S' })];
  assert.deepEqual(packed(order, [of('a', 2n), bySku('S', 2n)]), ['a 2000000', 'b 2000000']);
  assert.deepEqual(packed(order, [bySku('S', 2n), of('a', 2n)]), ['a 2000000', 'b 2000000']);
  assert.deepEqual(refused(order, [bySku('S', 3n), of('a', 2n)]), [
    '/lines/0/quantity order_line_already_shipped: 5 requested, 4 of 4 not yet shipped.',
  ]);
});

test('of a SKU, lines that have left already are passed over', () => {
  const order = [line('a', 2n, { sku: 'S', shipped: 2_000_000n }), line('b', 3n, { sku: 'S' })];
  assert.deepEqual(packed(order, [bySku('S', 3n)]), ['b 3000000']);
});

test('whatever is packed fits: per line never more than is left, and in all what was named', () => {
  const lines = fc.array(
    fc.record({
      ordered: fc.bigInt({ min: 1n, max: 9n }),
      shipped: fc.bigInt({ min: 0n, max: 9n }),
      sku: fc.constantFrom('S', 'T'),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const requests = fc.array(fc.record({ sku: fc.constantFrom('S', 'T'), quantity: fc.bigInt({ min: 1n, max: 9n }) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(lines, requests, (shapes, all) => {
      const order = shapes.map(({ ordered, shipped, sku }, index) => ({
        ...line(String(index), 0n),
        ordered,
        shipped: shipped < ordered ? shipped : ordered,
        sku,
      }));
      const left = (sku: string) =>
        order.filter((each) => each.sku === sku).reduce((total, each) => total + each.ordered - each.shipped, 0n);
      const named = (sku: string) =>
        all.filter((each) => each.sku === sku).reduce((total, each) => total + each.quantity, 0n);
      const decided = decidePacking(
        order,
        all.map(({ sku, quantity }) => ({ orderLine: { sku }, quantity })),
      );
      const fits = ['S', 'T'].every((sku) => named(sku) <= left(sku));
      assert.equal(decided.ok, fits);
      if (!decided.ok) return;
      for (const { orderLineId, quantity } of decided.value) {
        const own = order[Number(orderLineId)];
        assert.ok(own !== undefined && quantity > 0n && quantity <= own.ordered - own.shipped);
      }
      assert.equal(
        decided.value.reduce((total, { quantity }) => total + quantity, 0n),
        named('S') + named('T'),
      );
    }),
  );
});
