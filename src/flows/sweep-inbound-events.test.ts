/** Events are kept before they are applied, so a crash in between loses none of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import { writeId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { insertKey } from '#modules/access/index.ts';
import { findEvents, keepEvents } from '#modules/intake/index.ts';
import { good, openBooks } from '#test/world/books.ts';
import { createOrder } from './create-orders.ts';
import { look } from './look.ts';
import { tell } from './story.ts';
import { sweepInboundEvents } from './sweep-inbound-events.ts';

describe('an event kept just before a crash', () => {
  it('is applied by the sweep: the goods are shipped and invoiced', async (t) => {
    const books = await openBooks(t);
    await books.ports.database.transaction([books.accountId], (tx) =>
      insertKey(
        tx,
        {
          accountId: books.accountId,
          id: books.ports.newId('key'),
          label: 'wms',
          role: 'owner',
          createdAt: books.asking.at,
        },
        'hash',
      ),
    );
    const lines = [{ description: 'Chai', quantity: 1_000_000n, unitPrice: 18_000_000n, taxRate: 0n }];
    const { order } = good(
      await createOrder(books.ports, books.asking, { customer: { id: books.customerId }, lines }),
    ).thing;
    const data = { order_id: writeId('order', order.id) };
    const event = { source: 'wms', sourceEventId: 'e-1', type: 'shipment.shipped', occurredAt: null };
    const contentHash = sha256(canonicalJson({ type: event.type, data }));
    const longAgo = '2026-01-01T00:00:00.000Z';
    good(
      await tell(books.ports, books.asking, async (tx) => {
        const id = books.ports.newId('inbound_event');
        await keepEvents(tx, books.accountId, {
          at: longAgo,
          events: [{ ...event, id, raw: JSON.stringify({ data }), contentHash }],
        });
        return ok(null);
      }),
    );

    assert.equal(await sweepInboundEvents(books.ports), 1);
    assert.equal(await sweepInboundEvents(books.ports), 0);

    const [kept] = await look(books.ports, books.asking, (tx) => findEvents(tx, books.accountId, [event]));
    assert.equal(kept?.state, 'applied');
    assert.ok(kept?.outcome?.invoiceId);
  });
});
