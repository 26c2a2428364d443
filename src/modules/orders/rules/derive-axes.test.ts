import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deriveAxes, type OrderFacts } from './derive-axes.ts';

const ONE = 1_000_000n;
const line = (ordered: bigint, shipped: bigint, billed: bigint, credited = 0n) => ({
  ordered: ordered * ONE,
  shipped: shipped * ONE,
  billed: billed * ONE,
  credited: credited * ONE,
});
const none = { count: 0, total: 0n, balance: 0n };
const axes = (facts: Partial<OrderFacts>) => {
  const { fulfilment, billing, payment } = deriveAxes({
    phase: 'accepted',
    quantities: [],
    hasPackedShipment: false,
    invoices: none,
    ...facts,
  });
  return [fulfilment, billing, payment];
};

describe('how far an order is', () => {
  it('a draft is nowhere', () => {
    assert.deepEqual(axes({ phase: 'draft' }), ['unfulfilled', 'not_invoiced', 'unpaid']);
  });

  it('a packed shipment counts until something left', () => {
    assert.equal(axes({ quantities: [line(2n, 0n, 0n)], hasPackedShipment: true })[0], 'packed');
    assert.equal(axes({ quantities: [line(2n, 1n, 0n)], hasPackedShipment: true })[0], 'partially_shipped');
  });

  it('it is shipped and invoiced when every line is', () => {
    const invoices = { count: 1, total: 100n, balance: 100n };
    const partly = [line(2n, 2n, 2n), line(1n, 0n, 0n)];
    assert.deepEqual(axes({ quantities: partly, invoices }), ['partially_shipped', 'partially_invoiced', 'unpaid']);
    const wholly = [line(2n, 2n, 2n), line(1n, 1n, 1n)];
    assert.deepEqual(axes({ quantities: wholly, invoices }), ['shipped', 'invoiced', 'unpaid']);
  });

  it('closed short it is invoiced when what shipped is', () => {
    const invoices = { count: 1, total: 100n, balance: 100n };
    assert.equal(axes({ phase: 'completed', quantities: [line(5n, 2n, 2n)], invoices })[1], 'invoiced');
  });

  it('what was credited is not invoiced any more', () => {
    assert.equal(axes({ quantities: [line(2n, 2n, 2n, 2n)] })[1], 'not_invoiced');
  });

  it('it is paid when all of it is invoiced and nothing is open', () => {
    const quantities = [line(2n, 2n, 2n)];
    const half = [line(2n, 1n, 1n)];
    assert.equal(axes({ quantities, invoices: { count: 1, total: 100n, balance: 0n } })[2], 'paid');
    assert.equal(axes({ quantities: half, invoices: { count: 1, total: 50n, balance: 0n } })[2], 'partially_paid');
    assert.equal(axes({ quantities, invoices: { count: 2, total: 100n, balance: 40n } })[2], 'partially_paid');
    assert.equal(axes({ quantities, invoices: { count: 2, total: 100n, balance: -1n } })[2], 'overpaid');
  });
});
