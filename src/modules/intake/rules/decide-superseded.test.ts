import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Id, OrderLineId, ShipmentId } from '#kernel/id.ts';
import type { OrderLine } from '#model/order.ts';
import type { Shipment } from '#model/shipment.ts';
import { decideSuperseded, type EventToCompare } from './decide-superseded.ts';

const CAME = '2026-03-02T10:00:00.000Z';
const LATER = '2026-03-02T11:00:00.000Z';
const chai = 'line-chai' as OrderLineId;
const units = (count: number) => BigInt(count) * 1_000_000n;
const lines = [{ id: chai, externalId: 'L1', sku: 'CHAI', quantity: units(10) }] as OrderLine[];
const order = { phase: 'accepted', lines } as const;

const parcel = (id: string, count: number, parts: Partial<Shipment> = {}): Shipment =>
  ({
    id: id as ShipmentId,
    externalId: null,
    state: 'shipped',
    createdAt: LATER,
    shippedAt: LATER,
    lines: [{ orderLineId: chai, quantity: units(count) }],
    ...parts,
  }) as Shipment;

const event = (id: string, count: number | null, parts: Partial<EventToCompare> = {}): EventToCompare => ({
  id: id as Id<'inbound_event'>,
  receivedAt: CAME,
  externalId: `wms:${id}`,
  meant: { lines: count === null ? null : [{ orderLine: { sku: 'chai' }, quantity: units(count) }] },
  isConcluded: false,
  ...parts,
});

const decided = (shipments: readonly Shipment[], ...events: EventToCompare[]) => [
  ...decideSuperseded(order, shipments, events),
];

describe('an event set aside', () => {
  it('is answered by goods that left by hand after it came, in one parcel or several', () => {
    assert.deepEqual(decided([parcel('s1', 5)], event('e1', 5)), [['e1', 's1']]);
    assert.deepEqual(decided([parcel('s1', 2), parcel('s2', 3)], event('e1', 5)), [['e1', 's1']]);
  });

  it('is not answered by a part of its goods, by what is packed or void, nor by what left before it came', () => {
    assert.deepEqual(decided([parcel('s1', 4)], event('e1', 5)), []);
    for (const state of ['packed', 'voided'] as const)
      assert.deepEqual(decided([parcel('s1', 5, { state })], event('e1', 5)), []);
    assert.deepEqual(decided([parcel('s1', 10, { createdAt: CAME, shippedAt: CAME })], event('e1', 5)), []);
  });

  it('is answered by what was packed before it came and left after', () => {
    assert.deepEqual(decided([parcel('s1', 5, { createdAt: CAME })], event('e1', 5)), [['e1', 's1']]);
  });

  it('is not answered by what another event shipped, but by a parcel of its own id', () => {
    assert.deepEqual(decided([parcel('s1', 5, { externalId: 'wms:e2' })], event('e1', 5)), []);
    assert.deepEqual(decided([parcel('s1', 5, { externalId: 'wms:e1' })], event('e1', 5)), [['e1', 's1']]);
  });

  it('shares no unit with another one: the oldest takes first, and before it who took already', () => {
    assert.deepEqual(decided([parcel('s1', 5)], event('e2', 5), event('e1', 5)), [['e1', 's1']]);
    assert.deepEqual(decided([parcel('s1', 5)], event('e1', 5), event('e2', 5, { isConcluded: true })), []);
    assert.deepEqual(decided([parcel('s1', 10)], event('e1', 5), event('e2', 5)), [
      ['e1', 's1'],
      ['e2', 's1'],
    ]);
  });

  it('that means all of the order, or cannot be read, is answered when all of it has left', () => {
    for (const whole of [event('e1', null), event('e1', null, { meant: null })]) {
      assert.deepEqual(decided([parcel('s1', 9)], whole), []);
      assert.deepEqual(decided([parcel('s0', 5, { createdAt: CAME, shippedAt: CAME }), parcel('s1', 5)], whole), [
        ['e1', 's1'],
      ]);
    }
  });
});
