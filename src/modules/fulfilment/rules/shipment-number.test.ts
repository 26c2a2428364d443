import assert from 'node:assert/strict';
import { it } from 'node:test';
import { shipmentNumber } from './shipment-number.ts';

it('the first shipment of an order has its number, later ones count on', () => {
  assert.deepEqual(
    [1, 2, 12].map((ordinal) => shipmentNumber('A', ordinal)),
    ['A', 'A-2', 'A-12'],
  );
});
