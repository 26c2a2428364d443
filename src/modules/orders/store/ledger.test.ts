import { owned } from '#model/owned.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { parseId, type OrderId, type OrderLineId } from '#kernel/id.ts';
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { startWorld } from '#test/world/server.ts';
import type { QuantityKind } from '../rules/quantity-entries.ts';
import { loadQuantities, moveQuantities } from './ledger.ts';

const world = await startWorld({ after });
const { accountId, ports } = world;
const ONE = 1_000_000n;
await world.request('POST', '/v1/customers', { body: { name: 'Buyer', external_id: 'B' } });

async function anOrder(quantity = '10'): Promise<{ orderId: OrderId; lineId: OrderLineId }> {
  const { body } = await world.request('POST', '/v1/orders', {
    body: { customer_id: 'external:B', lines: [{ description: 'Crate', quantity, unit_price: '1' }] },
  });
  return {
    orderId: present(parseId('order', body.id as string), 'an order id'),
    lineId: present(parseId('order_line', body.lines[0].id as string), 'a line id'),
  };
}

const move = (lineId: OrderLineId, moves: readonly (readonly [QuantityKind, bigint, string?])[]) =>
  ports.database.transaction([accountId], async (tx) =>
    moveQuantities(
      tx,
      moves.map(([kind, quantity, sourceId]) => ({
        accountId,
        id: ports.newId('event'),
        orderLineId: lineId,
        kind,
        quantity,
        sourceKind: 'invoice',
        sourceId: sourceId ?? ports.newId('shipment'),
        at: ports.clock.now(),
      })),
    ),
  );

const standing = async (orderId: OrderId, lineId: OrderLineId) => {
  const { ordered, shipped, returned, billed, credited } = present(
    (await ports.database.transaction([accountId], (tx) => loadQuantities(tx, owned(accountId, [orderId])))).get(
      lineId,
    ),
    'an accepted line has ledger balances',
  );
  return [ordered, shipped, returned, billed, credited].map((units) => Number(units / ONE));
};

const refusedBy = (constraint: string) => (error: unknown) => databaseErrorOf(error)?.constraint === constraint;

describe('the quantity ledger', () => {
  it('moves what shipped and what was billed, and takes back what was wrong', async () => {
    const { orderId, lineId } = await anOrder();
    const shipment = ports.newId('shipment');
    await move(lineId, [
      ['shipped', 4n * ONE, shipment],
      ['billed', 4n * ONE],
      ['shipped', 1n * ONE],
    ]);
    assert.deepEqual(await standing(orderId, lineId), [10, 5, 0, 4, 0]);
    await move(lineId, [
      ['billed', -4n * ONE],
      ['shipped', -4n * ONE, shipment],
    ]);
    assert.deepEqual(await standing(orderId, lineId), [10, 1, 0, 0, 0]);
  });

  it('adds what one source says twice of one line in one go', async () => {
    const { orderId, lineId } = await anOrder();
    const shipment = ports.newId('shipment');
    await move(lineId, [
      ['shipped', 2n * ONE, shipment],
      ['shipped', 3n * ONE, shipment],
    ]);
    assert.deepEqual(await standing(orderId, lineId), [10, 5, 0, 0, 0]);
  });

  it('refuses more than was ordered, more than was shipped, and more than was billed', async () => {
    const { orderId, lineId } = await anOrder();
    await assert.rejects(move(lineId, [['shipped', 11n * ONE]]), refusedBy('shipped_within_ordered'));
    await move(lineId, [['shipped', 5n * ONE]]);
    await assert.rejects(move(lineId, [['billed', 6n * ONE]]), refusedBy('billed_within_ceiling'));
    await assert.rejects(move(lineId, [['credited', 1n * ONE]]), refusedBy('credited_within_billed'));
    await assert.rejects(move(lineId, [['returned', 6n * ONE]]), refusedBy('returned_within_shipped'));
    assert.deepEqual(await standing(orderId, lineId), [10, 5, 0, 0, 0]);
  });

  it('a hundred at once ship what there is and not one more', async () => {
    const { orderId, lineId } = await anOrder('10');
    const done = await Promise.allSettled(Array.from({ length: 100 }, () => move(lineId, [['shipped', ONE]])));
    assert.equal(done.filter((each) => each.status === 'fulfilled').length, 10);
    assert.deepEqual(await standing(orderId, lineId), [10, 10, 0, 0, 0]);
  });

  it('keeps every entry for ever, and its sums are the balance', async () => {
    const { lineId } = await anOrder();
    await move(lineId, [
      ['shipped', 3n * ONE],
      ['billed', 2n * ONE],
    ]);
    const { rows } = await ports.database.transaction([accountId], (tx) =>
      tx.executeSql(
        'select kind, sum(quantity)::text as sum from orders.quantity_entry where account_id = $1 and order_line_id = $2 group by kind order by kind',
        [accountId, lineId],
      ),
    );
    assert.deepEqual(rows, [
      { kind: 'billed', sum: '2.000000' },
      { kind: 'ordered', sum: '10.000000' },
      { kind: 'shipped', sum: '3.000000' },
    ]);
    for (const statement of ['update orders.quantity_entry set quantity = 1', 'delete from orders.quantity_entry']) {
      await assert.rejects(
        ports.database.transaction([accountId], (tx) => tx.executeSql(statement)),
        /permission denied/,
      );
    }
  });
});
