/**
 * Fills an empty account with a fictitious company whose orders are in every state. Uses the normal flows with a clock in the past, and
 * never changes an account that contains data.
 */
import { present } from '#kernel/assert.ts';
import { addDays, dateInZone, type Instant } from '#kernel/calendar.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { powerOfTen } from '#kernel/decimal.ts';
import { parsePrice, QUANTITY_SCALE } from '#kernel/quantity.ts';
import { writeId, type AccountId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { completeOrder } from '#flows/orders/complete.ts';
import { createInvoice } from '#flows/invoices/create.ts';
import { createOrder } from '#flows/orders/create.ts';
import { creditInvoice } from '#flows/invoices/credit.ts';
import { CUSTOMERS, PRODUCTS, SELLER, TAX_RATES } from './company.ts';
import { planDemo, type DemoEvent, type PaidShare } from './plan.ts';
import { editAccount } from '#flows/accounts/edit.ts';
import { readAccount } from '#flows/accounts/read.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { listCustomers, readCustomer } from '#flows/customers/read.ts';
import { readInvoice } from '#flows/invoices/read.ts';
import { listOrders, readOrder } from '#flows/orders/read.ts';
import { readShipment } from '#flows/shipments/read.ts';
import { receiveEvent } from '#flows/intake/receive.ts';
import { recordTransaction } from '#flows/transactions/record.ts';
import { createCustomers } from '#flows/customers/create.ts';
import { createProducts } from '#flows/products/create.ts';
import { createTaxRates } from '#flows/tax-rates/create.ts';
import { settle } from '#flows/settlements/settle.ts';
import { createShipment } from '#flows/shipments/pack.ts';
import { shipShipment } from '#flows/shipments/ship.ts';
import { voidInvoice } from '#flows/invoices/void.ts';
import { voidOrder } from '#flows/orders/void.ts';

export interface DemoDone {
  /** False: the demo already existed and nothing was changed. */
  readonly isNew: boolean;
  readonly company: string;
  readonly customers: number;
  readonly products: number;
  readonly orders: number;
}

export interface DemoOptions {
  readonly accountId: AccountId;
  /** Called from time to time with a progress message. */
  readonly progress: (words: string) => void;
}

interface Invocation {
  readonly ports: Ports;
  readonly accountId: AccountId;
  readonly today: string;
}

const FINISHED = 'demo-finished';
const ONE = powerOfTen(QUANTITY_SCALE);
const OFTEN = 25;
const BEGUN_DAYS_AGO = 120;

/** Refuses an account with data, or with an interrupted demo. */
export async function fillDemo(ports: Ports, { accountId, progress }: DemoOptions): Promise<Result<DemoDone>> {
  const invocation: Invocation = { ports, accountId, today: ports.clock.now().slice(0, 10) };
  const done = { company: SELLER.name ?? '', customers: CUSTOMERS.length, products: PRODUCTS.length };
  const found = await whatIsThere(invocation);
  if (!found.ok) return found;
  const plan = planDemo();
  const orders = plan.filter(({ event }) => event.do === 'order').length;
  if (found.value === 'demo') return ok({ ...done, orders, isNew: false });

  progress(`The demo enters ${SELLER.name ?? ''}: ${CUSTOMERS.length} customers, ${PRODUCTS.length} products.`);
  const entered = await enterCompany(invocation);
  if (!entered.ok) return entered;
  for (const [index, { daysAgo, minute, event }] of plan.entries()) {
    const outcome = await happen(invocation, event, contextAt(invocation, daysAgo, minute));
    if (!outcome.ok) return cutShort(outcome.refusal);
    if ((index + 1) % OFTEN === 0)
      progress(`The demo lives through its orders: ${index + 1} of ${plan.length} events.`);
  }
  const rest = await enterRest(invocation);
  if (!rest.ok) return cutShort(rest.refusal);
  return ok({ ...done, orders, isNew: true });
}

const cutShort = (why: Refusal): Result<never> =>
  refuse(
    'demo_cut_short',
    `The demo stopped half way: ${why.detail} ${why.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' ') ?? ''} (${why.code})`,
  );

/** A request context of the demo at an instant of a past day. */
function contextAt({ ports, accountId, today }: Invocation, daysAgo: number, minute: number): RequestContext {
  const midnight = Date.parse(`${addDays(today, -daysAgo)}T00:00:00Z`);
  const at: Instant = new Date(midnight + minute * 60_000).toISOString();
  return {
    accountId,
    actor: { kind: 'system', id: 'demo' },
    requestId: writeId('request', ports.newId('request')),
    at,
  };
}

async function whatIsThere(invocation: Invocation): Promise<Result<'demo' | 'nothing'>> {
  const { ports } = invocation;
  const context = contextAt(invocation, 0, 0);
  const finished = await readOrder(ports, context, { external: FINISHED });
  if (finished.ok) return ok('demo');
  const page = { limit: 1, after: null, count: false, filter: {} };
  const orders = await listOrders(ports, context, { ...page, newestFirst: true });
  const customers = await listCustomers(ports, context, { ...page, sort: 'name' });
  const account = await readAccount(ports, context);
  if (!orders.ok || !customers.ok || !account.ok) return refuse('demo_cannot_look', 'The account cannot be read.');
  const isUntouched =
    orders.value.rows.length === 0 && customers.value.rows.length === 0 && account.value.address === null;
  if (isUntouched) return ok('nothing');
  const begun = await readCustomer(ports, context, { external: CUSTOMERS[0]?.input.externalId ?? '' });
  return begun.ok
    ? refuse(
        'demo_cut_short',
        'A demo was begun here and cut short. Begin again in an empty data directory (QUITTANCE_DATA_DIR).',
      )
    : refuse(
        'account_in_use',
        'The account has data of its own, so the demo was not started. Use an empty data directory (QUITTANCE_DATA_DIR).',
      );
}

async function enterCompany(invocation: Invocation): Promise<Result<null>> {
  const { ports } = invocation;
  const context = contextAt(invocation, BEGUN_DAYS_AGO, 480);
  const edited = await editAccount(ports, context, { edit: SELLER, seen: null });
  if (!edited.ok) return edited;
  for (const saved of [
    await createTaxRates(ports, context, TAX_RATES),
    await createProducts(ports, context, PRODUCTS),
    await createCustomers(
      ports,
      context,
      CUSTOMERS.map(({ input }) => input),
    ),
  ]) {
    if (!saved.ok) return saved;
    const bad = saved.value.find((each) => !each.ok);
    if (bad !== undefined && !bad.ok) return bad;
  }
  return ok(null);
}

async function happen(invocation: Invocation, event: DemoEvent, context: RequestContext): Promise<Result<unknown>> {
  const { ports } = invocation;
  switch (event.do) {
    case 'order':
      return createOrder(ports, context, {
        ...event.input,
        orderedOn: dateInZone(context.at, SELLER.timeZone ?? 'UTC'),
      });
    case 'void_order':
      return voidOrder(ports, context, { order: { external: event.order }, seen: null, reason: event.reason });
    case 'complete_order':
      return completeOrder(ports, context, {
        order: { external: event.order },
        seen: null,
        waive: false,
        reason: null,
      });
    case 'pack':
    case 'ship':
      return createShipment(ports, context, {
        order: { external: event.order },
        externalId: event.shipment,
        lines: event.lines?.map(({ line, quantity }) => ({ orderLine: { external: line }, quantity })) ?? null,
        carrier: 'Hansekurier',
        trackingNumber: `HK${event.shipment.replaceAll(/\D/g, '').padStart(8, '0')}DE`,
        shippedAt: context.at,
        ship: event.do === 'ship',
      });
    case 'bill_again':
      return shipShipment(ports, context, {
        shipment: { external: event.shipment },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      });
    case 'pay':
      return pay(invocation, context, event);
    case 'void_invoice':
    case 'credit': {
      const invoiceId = await invoiceOf(invocation, context, event.shipment);
      const { reason, source } = event;
      return event.do === 'credit'
        ? creditInvoice(ports, context, { invoiceId, reason, source, send: null })
        : voidInvoice(ports, context, { invoiceId, reason, source });
    }
  }
}

async function invoiceOf({ ports }: Invocation, context: RequestContext, shipment: string): Promise<InvoiceId> {
  const found = await readShipment(ports, context, { external: shipment });
  return present(found.ok ? found.value.invoiceId : null, 'what the demo shipped was invoiced');
}

/** A payment by the customer and its settlement; a second payment without purpose stays open credit. */
async function pay(
  invocation: Invocation,
  context: RequestContext,
  { shipment, share }: { readonly shipment: string; readonly share: PaidShare },
): Promise<Result<unknown>> {
  const { ports } = invocation;
  const invoiceId = await invoiceOf(invocation, context, shipment);
  const invoice = await readInvoice(ports, context, invoiceId);
  if (!invoice.ok) return invoice;
  const { record } = invoice.value;
  const { currency, number } = record;
  const amount = (present(record.standing, 'an issued invoice has a standing').balance * BigInt(share)) / 100n;
  const recorded = await recordTransaction(ports, context, {
    externalId: `${shipment}-paid`,
    customer: { id: record.customerId },
    type: 'payment',
    method: 'bank_transfer',
    amount: writeMoney(amount, currency),
    currency,
    effectiveOn: dateInZone(context.at, SELLER.timeZone ?? 'UTC'),
    reference: `${number ?? ''} thank you`,
  });
  if (!recorded.ok) return recorded;
  const transaction = { id: recorded.value.thing.id };
  return settle(ports, context, { allocations: [{ transaction, invoiceId, amount: writeMoney(amount, currency) }] });
}

/** What belongs to no order: manual invoices, a payment without purpose, an invalid event, and the marker of completion. */
async function enterRest(invocation: Invocation): Promise<Result<unknown>> {
  const { ports } = invocation;
  const context = contextAt(invocation, 1, 1_000);
  const bySale = (customer: string, description: string, price: string) => ({
    bills: {
      kind: 'lines' as const,
      content: {
        customer: { external: `demo-${customer}` },
        lines: [{ description, quantity: ONE, unitPrice: present(parsePrice(price), 'a price'), unit: 'C62' }],
      },
    },
    suppliedOn: null,
    note: null,
  });
  const draft = await createInvoice(ports, context, {
    ...bySale('koehler', 'Tea tasting for ten guests, with a sommelier', '480.00'),
    onCreation: 'draft',
  });
  if (!draft.ok) return draft;
  const issued = await createInvoice(ports, context, {
    ...bySale('zwoelf', 'Training of the staff, half a day', '290.00'),
    onCreation: 'issue_and_send',
  });
  if (!issued.ok) return issued;
  const amount = writeMoney(present(parseMoney('250.00', 'EUR'), 'an amount'), 'EUR');
  const open = await recordTransaction(ports, context, {
    externalId: 'demo-open-credit',
    customer: { external: 'demo-oersted' },
    type: 'payment',
    method: 'bank_transfer',
    amount,
    currency: 'EUR',
    effectiveOn: addDays(invocation.today, -1),
    reference: 'no reference given',
  });
  if (!open.ok) return open;
  const event = {
    source: 'webshop',
    sourceEventId: 'demo-event-1',
    type: 'shipment.shipped',
    occurredAt: context.at,
    data: { order_id: 'external:WEB-10993', tracking_number: 'HK00010993DE' },
  };
  const received = await receiveEvent(ports, context, { ...event, raw: JSON.stringify(event) });
  if (!received.ok) return received;
  return createOrder(ports, context, {
    externalId: FINISHED,
    customer: { external: 'demo-thornbury' },
    accept: false,
    note: 'Waits for the spring price list.',
    lines: [{ sku: 'TEA-DARJ-1K', quantity: 20n * ONE, taxRate: 0n, taxCategory: 'G' }],
  });
}
