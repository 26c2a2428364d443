/**
 * Fills an untouched account with an invented company whose orders are in every state. It uses the same flows as everybody, with clocks
 * set back, and never touches an account that holds anything.
 */
import { present } from '#kernel/assert.ts';
import { addDays, dateInZone, type Instant } from '#kernel/calendar.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { powerOfTen } from '#kernel/decimal.ts';
import { parsePrice, QUANTITY_SCALE } from '#kernel/quantity.ts';
import { writeId, type AccountId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import type { Asking } from '#model/story.ts';
import { completeOrder } from './complete-order.ts';
import { createInvoice } from './create-invoice.ts';
import { createOrder } from './create-orders.ts';
import { creditInvoice } from './credit-invoice.ts';
import { CUSTOMERS, PRODUCTS, SELLER, TAX_RATES } from './demo-company.ts';
import { planDemo, type DemoEvent, type PaidShare } from './demo-plan.ts';
import { editAccount, readAccount } from './manage-account.ts';
import type { Ports } from './ports.ts';
import { listCustomers, readCustomer } from './read-customers.ts';
import { readInvoice } from './read-invoices.ts';
import { listOrders, readOrder } from './read-orders.ts';
import { readShipment } from './read-shipments.ts';
import { receiveEvent } from './receive-events.ts';
import { recordTransaction } from './record-transactions.ts';
import { saveCustomers } from './save-customers.ts';
import { saveProducts } from './save-products.ts';
import { saveTaxRates } from './save-tax-rates.ts';
import { settle } from './settle.ts';
import { createShipment } from './pack-shipments.ts';
import { shipShipment } from './ship-shipments.ts';
import { voidInvoice } from './void-invoice.ts';
import { voidOrder } from './void-order.ts';

export interface DemoDone {
  /** False: the demo was there already and nothing was changed. */
  readonly isNew: boolean;
  readonly company: string;
  readonly customers: number;
  readonly products: number;
  readonly orders: number;
}

export interface DemoAsked {
  readonly accountId: AccountId;
  /** Told now and then how far it is. */
  readonly progress: (words: string) => void;
}

interface Teller {
  readonly ports: Ports;
  readonly accountId: AccountId;
  readonly today: string;
}

const FINISHED = 'demo-finished';
const ONE = powerOfTen(QUANTITY_SCALE);
const OFTEN = 25;
const BEGUN_DAYS_AGO = 120;

/** @returns a refusal when the account is somebody's, or when a demo was begun and cut short. */
export async function fillDemo(ports: Ports, { accountId, progress }: DemoAsked): Promise<Result<DemoDone>> {
  const teller: Teller = { ports, accountId, today: ports.clock.now().slice(0, 10) };
  const done = { company: SELLER.name ?? '', customers: CUSTOMERS.length, products: PRODUCTS.length };
  const found = await whatIsThere(teller);
  if (!found.ok) return found;
  const plan = planDemo();
  const orders = plan.filter(({ event }) => event.do === 'order').length;
  if (found.value === 'demo') return ok({ ...done, orders, isNew: false });

  progress(`The demo enters ${SELLER.name ?? ''}: ${CUSTOMERS.length} customers, ${PRODUCTS.length} products.`);
  const entered = await enterCompany(teller);
  if (!entered.ok) return entered;
  for (const [index, { daysAgo, minute, event }] of plan.entries()) {
    const happened = await happen(teller, event, askingAt(teller, daysAgo, minute));
    if (!happened.ok) return cutShort(happened.refusal);
    if ((index + 1) % OFTEN === 0)
      progress(`The demo lives through its orders: ${index + 1} of ${plan.length} events.`);
  }
  const rest = await enterRest(teller);
  if (!rest.ok) return cutShort(rest.refusal);
  return ok({ ...done, orders, isNew: true });
}

const cutShort = (why: Refusal): Result<never> =>
  refuse(
    'demo_cut_short',
    `The demo stopped half way: ${why.detail} ${why.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`).join(' ') ?? ''} (${why.code})`,
  );

/** The demo's clock: an instant of a past day, asked by the demo itself. */
function askingAt({ ports, accountId, today }: Teller, daysAgo: number, minute: number): Asking {
  const midnight = Date.parse(`${addDays(today, -daysAgo)}T00:00:00Z`);
  const at: Instant = new Date(midnight + minute * 60_000).toISOString();
  return {
    accountId,
    actor: { kind: 'system', id: 'demo' },
    requestId: writeId('request', ports.newId('request')),
    at,
  };
}

async function whatIsThere(teller: Teller): Promise<Result<'demo' | 'nothing'>> {
  const { ports } = teller;
  const asking = askingAt(teller, 0, 0);
  const finished = await readOrder(ports, asking, { external: FINISHED });
  if (finished.ok) return ok('demo');
  const page = { limit: 1, after: null, count: false, filter: {} };
  const orders = await listOrders(ports, asking, { ...page, newestFirst: true });
  const customers = await listCustomers(ports, asking, { ...page, sort: 'name' });
  const account = await readAccount(ports, asking);
  if (!orders.ok || !customers.ok || !account.ok) return refuse('demo_cannot_look', 'The account cannot be read.');
  const isUntouched =
    orders.value.rows.length === 0 && customers.value.rows.length === 0 && account.value.address === null;
  if (isUntouched) return ok('nothing');
  const begun = await readCustomer(ports, asking, { external: CUSTOMERS[0]?.input.externalId ?? '' });
  return begun.ok
    ? refuse(
        'demo_cut_short',
        'A demo was begun here and cut short. Begin again in an empty data directory (QUITTANCE_DATA_DIR).',
      )
    : refuse(
        'account_in_use',
        'The account holds data of its own, so the demo stays away. Give it an empty data directory (QUITTANCE_DATA_DIR).',
      );
}

async function enterCompany(teller: Teller): Promise<Result<null>> {
  const { ports } = teller;
  const asking = askingAt(teller, BEGUN_DAYS_AGO, 480);
  const edited = await editAccount(ports, asking, { edit: SELLER, seen: null });
  if (!edited.ok) return edited;
  for (const saved of [
    await saveTaxRates(ports, asking, TAX_RATES),
    await saveProducts(ports, asking, PRODUCTS),
    await saveCustomers(
      ports,
      asking,
      CUSTOMERS.map(({ input }) => input),
    ),
  ]) {
    if (!saved.ok) return saved;
    const bad = saved.value.find((each) => !each.ok);
    if (bad !== undefined && !bad.ok) return bad;
  }
  return ok(null);
}

async function happen(teller: Teller, event: DemoEvent, asking: Asking): Promise<Result<unknown>> {
  const { ports } = teller;
  switch (event.do) {
    case 'order':
      return createOrder(ports, asking, { ...event.input, orderedOn: dateInZone(asking.at, SELLER.timeZone ?? 'UTC') });
    case 'void_order':
      return voidOrder(ports, asking, { order: { external: event.order }, seen: null, reason: event.reason });
    case 'complete_order':
      return completeOrder(ports, asking, { order: { external: event.order }, seen: null, waive: null });
    case 'pack':
    case 'ship':
      return createShipment(ports, asking, {
        order: { external: event.order },
        externalId: event.shipment,
        lines: event.lines?.map(({ line, quantity }) => ({ orderLine: { external: line }, quantity })) ?? null,
        carrier: 'Hansekurier',
        trackingNumber: `HK${event.shipment.replaceAll(/\D/g, '').padStart(8, '0')}DE`,
        shippedAt: asking.at,
        ship: event.do === 'ship',
      });
    case 'bill_again':
      return shipShipment(ports, asking, {
        shipment: { external: event.shipment },
        shippedAt: null,
        carrier: null,
        trackingNumber: null,
      });
    case 'pay':
      return pay(teller, asking, event);
    case 'void_invoice':
    case 'credit': {
      const invoiceId = await invoiceOf(teller, asking, event.shipment);
      const { reason, source } = event;
      return event.do === 'credit'
        ? creditInvoice(ports, asking, { invoiceId, reason, source, send: null })
        : voidInvoice(ports, asking, { invoiceId, reason, source });
    }
  }
}

async function invoiceOf({ ports }: Teller, asking: Asking, shipment: string): Promise<InvoiceId> {
  const found = await readShipment(ports, asking, { external: shipment });
  return present(found.ok ? found.value.invoiceId : null, 'what the demo shipped was invoiced');
}

/** A transfer from the customer and its settlement; a second, unexplained one stays open credit. */
async function pay(
  teller: Teller,
  asking: Asking,
  { shipment, share }: { readonly shipment: string; readonly share: PaidShare },
): Promise<Result<unknown>> {
  const { ports } = teller;
  const invoiceId = await invoiceOf(teller, asking, shipment);
  const invoice = await readInvoice(ports, asking, invoiceId);
  if (!invoice.ok) return invoice;
  const { record } = invoice.value;
  const { currency, number } = record;
  const amount = (present(record.standing, 'an issued invoice has a standing').balance * BigInt(share)) / 100n;
  const recorded = await recordTransaction(ports, asking, {
    externalId: `${shipment}-paid`,
    customer: { id: record.customerId },
    type: 'payment',
    method: 'bank_transfer',
    amount: writeMoney(amount, currency),
    currency,
    effectiveOn: dateInZone(asking.at, SELLER.timeZone ?? 'UTC'),
    reference: `${number ?? ''} thank you`,
  });
  if (!recorded.ok) return recorded;
  const transaction = { id: recorded.value.thing.id };
  return settle(ports, asking, { allocations: [{ transaction, invoiceId, amount: writeMoney(amount, currency) }] });
}

/** What no order's story holds: invoices by hand, a payment without a purpose, an event nobody understands, and the mark of the end. */
async function enterRest(teller: Teller): Promise<Result<unknown>> {
  const { ports } = teller;
  const asking = askingAt(teller, 1, 1_000);
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
  const draft = await createInvoice(ports, asking, {
    ...bySale('koehler', 'Tea tasting for ten guests, with a sommelier', '480.00'),
    onCreation: 'draft',
  });
  if (!draft.ok) return draft;
  const issued = await createInvoice(ports, asking, {
    ...bySale('zwoelf', 'Training of the staff, half a day', '290.00'),
    onCreation: 'issue_and_send',
  });
  if (!issued.ok) return issued;
  const amount = writeMoney(present(parseMoney('250.00', 'EUR'), 'an amount'), 'EUR');
  const open = await recordTransaction(ports, asking, {
    externalId: 'demo-open-credit',
    customer: { external: 'demo-oersted' },
    type: 'payment',
    method: 'bank_transfer',
    amount,
    currency: 'EUR',
    effectiveOn: addDays(teller.today, -1),
    reference: 'no reference given',
  });
  if (!open.ok) return open;
  const event = {
    source: 'webshop',
    sourceEventId: 'demo-event-1',
    type: 'shipment.shipped',
    occurredAt: asking.at,
    data: { order_id: 'external:WEB-10993', tracking_number: 'HK00010993DE' },
  };
  const received = await receiveEvent(ports, asking, { ...event, raw: JSON.stringify(event) });
  if (!received.ok) return received;
  return createOrder(ports, asking, {
    externalId: FINISHED,
    customer: { external: 'demo-thornbury' },
    accept: false,
    note: 'Waits for the spring price list.',
    lines: [{ sku: 'TEA-DARJ-1K', quantity: 20n * ONE, taxRate: 0n, taxCategory: 'G' }],
  });
}
