/** Lives that went wrong once, kept as they were. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { present } from '#kernel/assert.ts';
import type { Asking } from '#model/story.ts';
import { openPool } from '#runtime/database/connect.ts';
import { createOrder } from '#flows/create-orders.ts';
import { createShipment } from '#flows/pack-shipments.ts';
import { creditInvoice } from '#flows/credit-invoice.ts';
import { voidInvoice } from '#flows/void-invoice.ts';
import { freshDatabase } from '../world/postgres.ts';
import { startServer, UNHARMED } from './server.ts';
import { good, noCounts, openWorld } from './world.ts';

test('an invoice that a credit note corrected is not voided, whatever else bills its order line', async () => {
  const { url } = await freshDatabase({ after });
  const pool = openPool(url, { log: pino({ level: 'silent' }) });
  after(() => pool.end());
  const world = await openWorld(pool, 'credited', noCounts());
  const ports = startServer(world.outside, UNHARMED);
  const asking: Asking = {
    accountId: world.accountId,
    actor: { kind: 'system', id: 'test' },
    requestId: 'req_test',
    at: ports.clock.now(),
  };
  const line = {
    description: 'Chai',
    quantity: 10_000_000n,
    unitPrice: 1_000_000n,
    taxRate: 0n,
    taxCategory: 'Z',
  } as const;
  const customer = { id: present(world.customers[0], 'a customer') };
  const input = { customer, lines: [line], billingPolicy: { onCreation: 'issue' } } as const;
  const { order } = good(world, await createOrder(ports, asking, input)).thing;
  const half = [{ orderLine: { id: present(order.lines[0], 'a line').id }, quantity: 5_000_000n }];
  const shipHalf = async (externalId: string) => {
    const rest = { carrier: null, trackingNumber: null, shippedAt: null, ship: true };
    return good(
      world,
      await createShipment(ports, asking, { order: { id: order.id }, externalId, lines: half, ...rest }),
    );
  };
  const invoiceId = present((await shipHalf('first')).invoiceId, 'it was billed');
  await shipHalf('second');
  good(world, await creditInvoice(ports, asking, { invoiceId, reason: 'returned', source: 'hold', send: false }));
  const answer = await voidInvoice(ports, asking, { invoiceId, reason: 'a mistake', source: 'hold' });
  assert.equal(answer.ok ? 'voided' : answer.refusal.code, 'invoice_has_settlements');
});
