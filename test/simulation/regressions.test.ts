/** Regression tests: simulated worlds that once failed. */
import { noCounts } from './counts.ts';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { present } from '#kernel/assert.ts';
import type { Result } from '#kernel/result.ts';
import { openPool } from '#runtime/database/connect.ts';
import { createOrder } from '#flows/orders/create.ts';
import { createInvoice } from '#flows/invoices/create.ts';
import { importDocuments } from '#flows/imports/documents.ts';
import { createShipment, createShipments } from '#flows/shipments/pack.ts';
import { shipShipment } from '#flows/shipments/ship.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { creditInvoice } from '#flows/invoices/credit.ts';
import { voidInvoice } from '#flows/invoices/void.ts';
import { freshDatabase } from '../world/postgres.ts';
import { JOB_TABLE } from './environment.ts';
import { contextOf, openWorld, serverAt } from './world.ts';

const { url, superuserUrl } = await freshDatabase({ after });
const log = pino({ level: 'silent' });
const pools = { shared: openPool(url, { log }), monitor: openPool(superuserUrl, { log }) };
await pools.monitor.query(JOB_TABLE);
after(async () => {
  await Promise.all([pools.shared.end(), pools.monitor.end()]);
});

async function aSeller(seed: string) {
  const world = await openWorld(pools, seed, noCounts());
  const { ports } = serverAt(world, 0);
  const seller = present(world.sellers[0], 'a seller');
  return {
    ports,
    context: contextOf(seller.accountId, ports.clock.now()),
    customer: present(seller.customers[0], 'a customer'),
  };
}

function good<T>(result: Result<T>): T {
  assert.ok(result.ok, result.ok ? '' : result.refusal.code);
  return result.value;
}

test('an invoice that a credit note corrected is not voided, whatever else bills its order line', async () => {
  const { ports, context, customer } = await aSeller('credited');
  const line = {
    description: 'Chai',
    quantity: 10_000_000n,
    unitPrice: 1_000_000n,
    taxRate: 0n,
    taxCategory: 'Z',
  } as const;
  const input = { customer: { id: customer }, lines: [line], billingPolicy: { onCreation: 'issue' } } as const;
  const { order } = good(await createOrder(ports, context, input)).thing;
  const half = [{ orderLine: { id: present(order.lines[0], 'a line').id }, quantity: 5_000_000n }];
  const shipHalf = async (externalId: string) => {
    const rest = { carrier: null, trackingNumber: null, shippedAt: null, ship: true };
    return good(await createShipment(ports, context, { order: { id: order.id }, externalId, lines: half, ...rest }));
  };
  const invoiceId = present((await shipHalf('first')).invoiceId, 'it was billed');
  await shipHalf('second');
  good(await creditInvoice(ports, context, { invoiceId, reason: 'returned', source: 'hold', send: false }));
  const answer = await voidInvoice(ports, context, { invoiceId, reason: 'a mistake', source: 'hold' });
  assert.equal(answer.ok ? 'voided' : answer.refusal.code, 'invoice_has_settlements');
  const balances = async () => {
    const { checks } = await verifyBooks(ports, context.accountId, null);
    return present(
      checks.find(({ name }) => name === 'balances'),
      'they are checked',
    ).sentence;
  };
  assert.match(await balances(), /follow from their totals/);
  // Forces the void: reversed twice.
  await pools.monitor.query(
    `update invoices.invoice set lifecycle = 'void', closed_as = null, voided_at = now(), void_reason = 'a mistake' where id = $1`,
    [invoiceId],
  );
  assert.match(await balances(), /is void, but a credit note corrects it too/);
});

test('goods billed by hand after their invoice was voided are not billed again by their shipment', async () => {
  const { ports, context, customer } = await aSeller('by hand');
  const { accountId } = context;
  const line = {
    description: 'Chai',
    quantity: 3_000_000n,
    unitPrice: 1_000_000n,
    taxRate: 0n,
    taxCategory: 'Z',
  } as const;
  const input = { customer: { id: customer }, lines: [line], billingPolicy: { onCreation: 'issue' } } as const;
  const { order } = good(await createOrder(ports, context, input)).thing;
  const rest = { lines: null, carrier: null, trackingNumber: null, shippedAt: null, ship: true };
  const shipped = good(await createShipment(ports, context, { order: { id: order.id }, externalId: 'all', ...rest }));
  const invoiceId = present(shipped.invoiceId, 'it was billed');
  good(await voidInvoice(ports, context, { invoiceId, reason: 'a mistake', source: 'bill_again' }));
  const shippedCheck = async () => {
    const { checks } = await verifyBooks(ports, accountId, null);
    return present(
      checks.find(({ name }) => name === 'shipped_is_invoiced'),
      'it is checked',
    ).ok;
  };
  assert.equal(await shippedCheck(), false, 'shipped goods are not billed');
  const bills = { kind: 'order', order: { id: order.id }, lines: null } as const;
  good(await createInvoice(ports, context, { bills, suppliedOn: null, note: null, onCreation: 'issue' }));
  const again = { shipment: { id: shipped.shipment.id }, shippedAt: null, carrier: null, trackingNumber: null };
  const answer = await shipShipment(ports, context, again);
  assert.equal(answer.ok ? 'billed again' : answer.refusal.code, 'order_line_already_billed');
  assert.equal(await shippedCheck(), true, 'the goods are billed');
});

test('a document that is imported twice at the same moment is stored once', async () => {
  const { ports, context } = await aSeller('imported twice');
  const none = {
    dueOn: null,
    suppliedOn: null,
    paid: null,
    paidOn: null,
    paymentTerms: null,
    poNumber: null,
    lines: [],
  };
  const empty = {
    buyerReference: null,
    correctsNumber: null,
    note: null,
    billTo: null,
    kind: 'invoice',
    currency: 'EUR',
  } as const;
  const money = { net: '10.00', tax: '1.90', total: '11.90', open: '11.90', issuedOn: '2026-09-15' };
  const input = { ...none, ...empty, ...money, number: 'OLD-1', customer: { external: 'customer-0' } };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => importDocuments(ports, context, { inputs: [input], sends: false })),
  );
  const became = answers.map((answer) => {
    const [one] = good(answer);
    return one?.ok === true ? one.value.became : one?.refusal.code;
  });
  assert.equal(became.filter((each) => each === 'created').length, 1);
  assert.ok(
    became.every((each) => ['created', 'unchanged', 'invoice_number_already_used'].includes(each ?? '')),
    String(became),
  );
});

test('after an item that ships all of an order, the next item of the same call has nothing to pack', async () => {
  const { ports, context, customer } = await aSeller('packed after all left');
  const lines = [
    { description: 'Chai', quantity: 10_000_000n, unitPrice: 1_000_000n, taxRate: 0n, taxCategory: 'Z' },
  ] as const;
  const { order } = good(await createOrder(ports, context, { customer: { id: customer }, lines })).thing;
  const some = [{ orderLine: { id: present(order.lines[0], 'a line').id }, quantity: 5_000_000n }];
  const rest = { order: { id: order.id }, carrier: null, trackingNumber: null, shippedAt: null };
  const answers = good(
    await createShipments(ports, context, [
      { ...rest, externalId: 'some', lines: some, ship: false },
      { ...rest, externalId: 'what is left', lines: null, ship: true },
      { ...rest, externalId: 'the same again', lines: some, ship: true },
      { ...rest, externalId: 'late', lines: some, ship: false },
    ]),
  );
  assert.deepEqual(
    answers.map((answer) => (answer.ok ? answer.value.shipment.state : answer.refusal.code)),
    ['packed', 'shipped', 'shipped', 'order_not_open'],
  );
});

test('a discount that no invoice can carry is credited in the same transaction, and credit notes over too much are found', async () => {
  const { ports, context, customer } = await aSeller('left over');
  const line = { description: 'Chai', quantity: 10_000_000n, unitPrice: 100_000_000n, taxRate: 150_000n } as const;
  const off = { kind: 'discount', amount: '300.00', taxRate: 150_000n } as const;
  const billingPolicy = { onCreation: 'issue', orderCharges: 'last' } as const;
  const input = { customer: { id: customer }, lines: [line], charges: [off], billingPolicy } as const;
  const { order } = good(await createOrder(ports, context, input)).thing;
  const orderLine = { id: present(order.lines[0], 'a line').id };
  const rest = { order: { id: order.id }, carrier: null, trackingNumber: null, shippedAt: null, ship: true };
  const pieces = (quantity: bigint) => ({ ...rest, externalId: `${quantity}`, lines: [{ orderLine, quantity }] });
  good(await createShipment(ports, context, pieces(9_000_000n)));
  good(await createShipment(ports, context, pieces(1_000_000n)));
  const { rows } = await pools.monitor.query<{ id: string; kind: string; sum: string }>(
    `select id, kind, trim_scale(sum(case kind when 'invoice' then total else -total end) over ())::text as sum
     from invoices.invoice where account_id = $1`,
    [context.accountId],
  );
  assert.equal(present(rows[0], 'an invoice').sum, '805');
  const balances = async () => {
    const { checks } = await verifyBooks(ports, context.accountId, null);
    return present(
      checks.find(({ name }) => name === 'balances'),
      'they are checked',
    ).sentence;
  };
  assert.match(await balances(), /follow from their totals/);
  const note = present(
    rows.find(({ kind }) => kind === 'credit_note'),
    'a credit note',
  );
  await pools.monitor.query(`update invoices.invoice set total = total + 10000 where id = $1`, [note.id]);
  assert.match(await balances(), /credit notes give back \S+ of its/);
});
