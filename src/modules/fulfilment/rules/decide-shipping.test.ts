import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccountId, CustomerId, OrderId, OrderLineId, ShipmentId } from '#kernel/id.ts';
import type { Customer } from '#model/customer.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Shipment } from '#model/shipment.ts';
import { decideShipping, type ShippingFacts, type ShippingRequest } from './decide-shipping.ts';

const ACCOUNT = 'account' as AccountId;
const CUSTOMER = 'customer' as CustomerId;
const ORDER = 'order' as OrderId;
const LINE = 'line' as OrderLineId;

const aShipment = (id: string, quantity: bigint, state: Shipment['state'] = 'packed') =>
  ({
    accountId: ACCOUNT,
    id: id as ShipmentId,
    orderId: ORDER,
    customerId: CUSTOMER,
    number: `SO-1-${id}`,
    state,
    carrier: 'DHL',
    trackingNumber: null,
    shippedAt: null,
    shippedOn: null,
    version: 1,
    lines: [{ orderLineId: LINE, quantity }],
  }) as unknown as Shipment;

interface Given {
  readonly shipments: readonly Shipment[];
  readonly phase?: OrderSnapshot['phase'];
  readonly status?: Customer['status'];
  readonly ordered?: bigint;
}

const facts = ({ shipments, phase = 'accepted', status = 'normal', ordered = 10n }: Given): ShippingFacts => ({
  accounts: new Map([[ACCOUNT, { timeZone: 'Europe/Amsterdam' }]]),
  customers: new Map([[CUSTOMER, { name: 'Alfreds', status }]]),
  orders: new Map([[ORDER, { phase, customerId: CUSTOMER }]]),
  shipments: new Map(shipments.map((shipment) => [shipment.id, shipment])),
  quantities: new Map([[LINE, { ordered, shipped: 0n }]]),
});

const request = (id: string, given: Partial<ShippingRequest> = {}): ShippingRequest => ({
  shipmentId: id as ShipmentId,
  at: '2026-11-21T23:30:00.000Z',
  shippedAt: null,
  carrier: null,
  trackingNumber: null,
  ...given,
});

const words = (given: Given, requests: readonly ShippingRequest[]): string[] =>
  [...decideShipping(facts(given), requests).values()].map((decision) =>
    decision.kind === 'refused' ? decision.refusal.code : decision.kind,
  );

describe('a packed shipment', () => {
  it('ships now, on the day of the seller, and keeps what the request leaves out', () => {
    const [decision] = [...decideShipping(facts({ shipments: [aShipment('a', 4n)] }), [request('a')]).values()];
    assert.ok(decision?.kind === 'ships');
    const { state, shippedAt, shippedOn, carrier, version } = decision.shipment;
    assert.deepEqual(
      { state, shippedAt, shippedOn, carrier, version },
      { state: 'shipped', shippedAt: '2026-11-21T23:30:00.000Z', shippedOn: '2026-11-22', carrier: 'DHL', version: 2 },
    );
  });

  it('ships once, however often it is requested at the same time', () => {
    assert.deepEqual(words({ shipments: [aShipment('a', 4n)] }, [request('a'), request('a')]), [
      'ships',
      'has_shipped',
    ]);
  });

  it('is refused with the goods that an earlier request took', () => {
    const shipments = [aShipment('a', 6n), aShipment('b', 6n), aShipment('c', 4n)];
    assert.deepEqual(words({ shipments }, [request('a'), request('b'), request('c')]), [
      'ships',
      'order_line_already_shipped',
      'ships',
    ]);
  });

  it('does not ship when it is void, its order is not open, its customer is on hold, or its day is to come', () => {
    const packed = [aShipment('a', 4n)];
    assert.deepEqual(words({ shipments: [aShipment('a', 4n, 'voided')] }, [request('a')]), ['shipment_voided']);
    assert.deepEqual(words({ shipments: packed, phase: 'void' }, [request('a')]), ['order_not_open']);
    assert.deepEqual(words({ shipments: packed, status: 'hold_all' }, [request('a')]), ['customer_on_hold']);
    assert.deepEqual(words({ shipments: packed }, [request('a', { shippedAt: '2026-11-25T00:00:00Z' })]), [
      'shipped_at_in_future',
    ]);
  });

  it('that has shipped answers so, even when its order is closed by now', () => {
    const shipments = [aShipment('a', 4n, 'shipped')];
    assert.deepEqual(words({ shipments, phase: 'completed' }, [request('a')]), ['has_shipped']);
  });
});
