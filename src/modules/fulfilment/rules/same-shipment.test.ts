import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { OrderId, OrderLineId } from '#kernel/id.ts';
import { hashShipment } from './same-shipment.ts';

const ORDER = 'order' as OrderId;
const line = (quantity: bigint) => ({ orderLine: { id: 'line' as OrderLineId }, quantity });
const wish = { lines: [line(2n)], carrier: 'DHL', trackingNumber: null };

it('the same lines by the same carrier are the same shipment, anything else is another', () => {
  const same = hashShipment(ORDER, wish);
  assert.equal(hashShipment(ORDER, { ...wish, lines: [line(2n)] }), same);
  for (const other of [
    { ...wish, lines: [line(3n)] },
    { ...wish, lines: null },
    { ...wish, carrier: 'UPS' },
  ])
    assert.notEqual(hashShipment(ORDER, other), same);
  assert.notEqual(hashShipment('other' as OrderId, wish), same);
});
