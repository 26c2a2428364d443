/** Guarantees of shipping, tested on a real database: one invoice per shipment, exact to the cent, despite repeats. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OrderInput } from '#model/order-input.ts';
import { present } from '#kernel/assert.ts';
import { writeMoney } from '#kernel/money.ts';
import { parsePrice, parseQuantity, parseRate, parseFraction } from '#kernel/quantity.ts';
import { good, openBooks, type Books } from '#test/world/books.ts';
import { createOrder } from '#flows/orders/create.ts';
import { readInvoice } from '#flows/invoices/read.ts';
import { findShipmentPage } from './read.ts';
import { editCustomer } from '#flows/customers/edit.ts';
import { createShipment, createShipments } from './pack.ts';
import { shipShipment } from './ship.ts';
import { voidInvoice } from '#flows/invoices/void.ts';

const exact = <T>(value: T | null): T => {
  assert.ok(value !== null);
  return value;
};
const line = (of: { quantity: string; price: string; rate: string; discount?: string }) => ({
  description: 'Chai',
  quantity: exact(parseQuantity(of.quantity)),
  unitPrice: exact(parsePrice(of.price)),
  taxRate: exact(parseRate(of.rate)),
  discountRate: exact(parseFraction(of.discount ?? '0')),
});

async function anOrder(books: Books, of: Partial<OrderInput> = {}) {
  const lines = of.lines ?? [
    line({ quantity: '3', price: '9.99', rate: '19' }),
    line({ quantity: '7', price: '0.333333', rate: '7', discount: '0.05' }),
  ];
  return good(await createOrder(books.ports, books.context, { customer: { id: books.customerId }, lines, ...of })).thing
    .order;
}

const shipping = { externalId: null, lines: null, carrier: null, trackingNumber: null, shippedAt: null, ship: true };

describe('shipping', () => {
  it('makes one invoice, and the same request again answers with it', async (t) => {
    const books = await openBooks(t);
    const order = await anOrder(books, { charges: [{ kind: 'freight', amount: '12.50' }] });
    const first = good(
      await createShipment(books.ports, books.context, { ...shipping, order: { id: order.id }, externalId: 'S-1' }),
    );
    const again = good(
      await createShipment(books.ports, books.context, { ...shipping, order: { id: order.id }, externalId: 'S-1' }),
    );
    const shippedAgain = good(
      await shipShipment(books.ports, books.context, {
        shipment: { external: 'S-1' },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      }),
    );
    assert.equal(first.isNew, true);
    assert.equal(again.isNew, false);
    assert.ok(first.invoiceId);
    assert.equal(again.invoiceId, first.invoiceId);
    assert.equal(shippedAgain.invoiceId, first.invoiceId);
    const { document, record, status } = good(await readInvoice(books.ports, books.context, first.invoiceId));
    assert.equal(record.number, 'INV-00001');
    assert.equal(status, 'issued');
    assert.equal(document.orderNumber, order.number);
    assert.equal(writeMoney(document.total, 'EUR'), writeMoney(order.total, 'EUR'));
  });

  it('in parts sums to the order to the cent, per tax rate', async (t) => {
    const books = await openBooks(t);
    const order = await anOrder(books, { charges: [{ kind: 'freight', amount: '10.01' }] });
    const totals = [];
    for (const part of [
      ['1', '2'],
      ['1', '2'],
      ['1', '3'],
    ]) {
      const lines = order.lines.map((each, index) => ({
        orderLine: { id: each.id },
        quantity: exact(parseQuantity(part[index] ?? '')),
      }));
      const shipped = good(
        await createShipment(books.ports, books.context, { ...shipping, order: { id: order.id }, lines }),
      );
      assert.ok(shipped.invoiceId);
      totals.push(good(await readInvoice(books.ports, books.context, shipped.invoiceId)).document.total);
    }
    assert.equal(totals.length, 3);
    assert.equal(
      totals.reduce((a, b) => a + b, 0n),
      order.total,
    );
  });

  it('never lets more leave than was ordered', async (t) => {
    const books = await openBooks(t);
    const order = await anOrder(books);
    const lines = [
      { orderLine: { id: present(order.lines[0], 'the first line').id }, quantity: exact(parseQuantity('4')) },
    ];
    const refused = await createShipment(books.ports, books.context, { ...shipping, order: { id: order.id }, lines });
    assert.equal(refused.ok ? '' : refused.refusal.code, 'order_line_already_shipped');
  });

  it('of a shipment whose invoice was voided to be billed again makes the next invoice, and a held one none', async (t) => {
    const books = await openBooks(t);
    const order = await anOrder(books);
    const shipped = good(
      await createShipment(books.ports, books.context, { ...shipping, order: { id: order.id }, externalId: 'S-1' }),
    );
    assert.ok(shipped.invoiceId);
    good(
      await voidInvoice(books.ports, books.context, {
        invoiceId: shipped.invoiceId,
        reason: 'wrong address',
        source: 'bill_again',
      }),
    );
    const again = good(
      await shipShipment(books.ports, books.context, {
        shipment: { external: 'S-1' },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      }),
    );
    assert.ok(again.invoiceId);
    assert.notEqual(again.invoiceId, shipped.invoiceId);
    assert.equal(good(await readInvoice(books.ports, books.context, again.invoiceId)).record.number, 'INV-00002');
    good(await voidInvoice(books.ports, books.context, { invoiceId: again.invoiceId, reason: 'gift', source: 'hold' }));
    const held = good(
      await shipShipment(books.ports, books.context, {
        shipment: { external: 'S-1' },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      }),
    );
    assert.equal(held.invoiceId, null);
  });

  it('of one shipment by a hundred at once still makes one invoice', async (t) => {
    const books = await openBooks(t);
    const order = await anOrder(books);
    good(
      await createShipment(books.ports, books.context, {
        ...shipping,
        order: { id: order.id },
        externalId: 'S-1',
        ship: false,
      }),
    );
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        shipShipment(books.ports, books.context, {
          shipment: { external: 'S-1' },
          shippedAt: null,
          carrier: null,
          trackingNumber: null,
        }),
      ),
    );
    const invoices = new Set(answers.map((answer) => good(answer).invoiceId));
    assert.equal(invoices.size, 1);
    assert.equal(answers.filter((answer) => good(answer).isNew).length, 1);
  });
});

describe('shipping many at once', () => {
  it('leaves nothing behind of what it refuses, and ships the rest', async (t) => {
    const books = await openBooks(t);
    const held = await books.customer('Zahlt nie GmbH');
    const free = await anOrder(books);
    const bad = await anOrder(books, { customer: { id: held } });
    good(
      await editCustomer(books.ports, books.context, {
        customer: { id: held },
        changes: { status: 'hold_all' },
        seen: null,
      }),
    );
    const inputs = [free, bad].map((order) => ({ ...shipping, order: { id: order.id } }));
    const [first, second] = good(await createShipments(books.ports, books.context, inputs));
    assert.ok(first?.ok && first.value.invoiceId !== null);
    assert.equal(second?.ok === false ? second.refusal.code : '', 'customer_on_hold');
    const left = good(
      await findShipmentPage(books.ports, books.context, {
        filter: { order: { id: bad.id } },
        limit: 10,
        after: null,
        count: false,
      }),
    );
    assert.deepEqual(left.rows, []);
  });
});
