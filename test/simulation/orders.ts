/** Requests for orders. Each knows from the model whether it must succeed and with which result; none reads the program's tables. */
import { recordNewInvoice } from './record-invoice.ts';
import type { OrderId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { acceptOrder } from '#flows/orders/accept.ts';
import { completeOrder } from '#flows/orders/complete.ts';
import { createOrder } from '#flows/orders/create.ts';
import { editOrder } from '#flows/orders/edit.ts';
import type { ShownOrder } from '#flows/orders/read.ts';
import { voidOrder } from '#flows/orders/void.ts';
import {
  billedOf,
  decimal,
  expect,
  isWorthSomething,
  known,
  shipmentsOf,
  shippedOf,
  wrong,
  type Model,
  type Charge,
  type Line,
  type Order,
} from './model.ts';
import { action, type Action, type Seller, type World } from './world.ts';

const CURRENCIES = [
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
] as const;
const RATES = [190_000n, 70_000n, 88_750n, 0n] as const;
const DISCOUNTS = [0n, 0n, 50_000n, 333_333n] as const;

const taxOf = (rate: bigint | null) =>
  rate === null ? {} : { taxRate: rate, taxCategory: rate === 0n ? ('Z' as const) : ('S' as const) };

/** Throws a mismatch when the result differs from the expected success or refusal. */
export function checkResult<T>(
  result: Result<T>,
  isLegal: boolean,
  what: string,
): result is { readonly ok: true; readonly value: T } {
  const words = result.ok
    ? ''
    : `${result.refusal.code} ${result.refusal.detail} ${JSON.stringify(result.refusal.errors ?? [])}`;
  expect(result.ok === isLegal, result.ok ? `${what} should have been refused` : `${what} was refused: ${words}`);
  return result.ok;
}

export function someLines({ dice }: World): Line[] {
  return Array.from({ length: 1 + dice.below(3) }, () => ({
    quantity: dice.chance(70) ? dice.units(1n, 12n) * 1_000_000n : dice.units(1n, 9_000_000n),
    unitPrice: dice.chance(70) ? dice.units(1n, 9_999n) * 10_000n : dice.units(0n, 3_000_000n),
    discount: dice.pick(DISCOUNTS),
    rate: dice.pick(RATES),
  }));
}

function someCharges({ dice }: World): Charge[] {
  return Array.from({ length: dice.below(3) }, () => ({
    amount: dice.chance(45) ? -dice.units(1n, dice.chance(50) ? 1_500n : 40_000n) : dice.units(1n, 3_000n),
    rate: dice.chance(30) ? null : dice.pick(RATES),
  }));
}

export interface Words {
  readonly currency: string;
  readonly digits: number;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly Line[];
  readonly charges: readonly Charge[];
}

export function someWords(world: World): Words {
  const [currency, digits] = world.dice.pick(CURRENCIES);
  const pricesIncludeTax = world.dice.chance(40);
  return { currency, digits, pricesIncludeTax, lines: someLines(world), charges: someCharges(world) };
}

export const toLines = (lines: readonly Line[]) =>
  lines.map(({ quantity, unitPrice, discount, rate }, index) => ({
    description: `Thing ${index}`,
    quantity,
    unitPrice,
    discountRate: discount,
    ...taxOf(rate),
  }));

export const toCharges = (charges: readonly Charge[], digits: number) =>
  charges.map(({ amount, rate }) => ({
    kind: amount < 0n ? ('discount' as const) : ('freight' as const),
    amount: decimal(amount < 0n ? -amount : amount, digits),
    ...taxOf(rate),
  }));

const withIds = (lines: readonly Line[], shown: ShownOrder): Order['lines'] =>
  lines.map((line, index) => ({ ...line, id: (shown.order.lines[index] ?? wrong('a line is gone')).id }));

export function enterOrder(world: World, seller: Seller): Action {
  const { dice } = world;
  const externalId = `order-${(world.serial += 1)}`;
  const words = someWords(world);
  const customerId = dice.pick(seller.customers);
  const onCreation = dice.pick(['issue_and_send', 'issue_and_send', 'issue', 'draft'] as const);
  const taxRounding = dice.pick(['order', 'order', 'invoice'] as const);
  const trigger = dice.chance(12) ? ('manual' as const) : ('shipment_shipped' as const);
  const orderCharges = dice.pick(['first', 'last', 'pro_rata'] as const);
  const accept = !dice.chance(12);
  const { currency, digits, pricesIncludeTax } = words;
  const input = {
    externalId,
    customer: { id: customerId },
    currency,
    pricesIncludeTax,
    accept,
    lines: toLines(words.lines),
    charges: toCharges(words.charges, digits),
    billingPolicy: { onCreation, taxRounding, orderCharges, trigger },
  };
  return action({
    name: `enter ${externalId}`,
    seller,
    keying: 'natural',
    send: (ports, context) => createOrder(ports, context, input),
    record: (model, result) => {
      if (!checkResult(result, isWorthSomething(words), `entering ${externalId}`)) return;
      const { thing } = result.value;
      const before = [...model.orders.values()].find((order) => order.externalId === externalId);
      if (before !== undefined) {
        expect(!result.value.isNew && thing.order.id === before.id, `${externalId} again made another order`);
        return;
      }
      expect(!model.orders.has(thing.order.id), 'a new order got the id of an old one');
      const { id } = thing.order;
      const rest = {
        ...words,
        phase: accept ? ('accepted' as const) : ('draft' as const),
        completions: 0,
        reopenings: 0,
      };
      const policy = { onCreation, taxRounding, trigger };
      model.orders.set(id, { ...rest, ...policy, id, externalId, customerId, lines: withIds(words.lines, thing) });
    },
  });
}

export function anyOrder({ dice }: World, seller: Seller): Order | null {
  const orders = [...seller.model.orders.values()];
  const open = orders.filter((order) => order.phase === 'accepted');
  if (open.length > 0 && dice.chance(85)) return dice.pick(open);
  return orders.length === 0 ? null : dice.pick(orders);
}

/** Changes the lines of a draft, or the note of an accepted order. */
export function edit(world: World, seller: Seller): Action | null {
  const drafts = [...seller.model.orders.values()].filter(({ phase }) => phase === 'draft');
  const order = drafts.length > 0 ? world.dice.pick(drafts) : anyOrder(world, seller);
  if (order === null) return null;
  const isDeep = world.dice.chance(order.phase === 'draft' ? 80 : 20);
  const lines = someLines(world);
  const note = `note ${(world.serial += 1)}`;
  const changes = isDeep ? { lines: toLines(lines) } : { note };
  return action({
    name: `edit ${order.externalId}`,
    seller,
    keying: 'needed',
    send: (ports, context) => editOrder(ports, context, { order: { id: order.id }, seen: null, changes }),
    record: (model, result) => {
      const now = known(model.orders, order.id);
      const isSame = isDeep && sameLines(now.lines, lines);
      const isLegal =
        isSame || (isDeep ? now.phase === 'draft' && isWorthSomething({ ...now, lines }) : now.phase !== 'void');
      // A repeated edit changes nothing, even when the order can no longer be edited.
      if (!result.ok && !isDeep && now.phase === 'void') return;
      if (result.ok && !isDeep) return;
      if (!checkResult(result, isLegal, `editing ${order.externalId} (${now.phase})`)) return;
      now.lines = withIds(lines, result.value);
    },
  });
}

const sameLines = (some: readonly Line[], others: readonly Line[]): boolean =>
  some.length === others.length &&
  some.every((line, index) => {
    const other = others[index];
    return (['quantity', 'unitPrice', 'discount', 'rate'] as const).every((name) => line[name] === other?.[name]);
  });

export function accept(world: World, seller: Seller): Action | null {
  const drafts = [...seller.model.orders.values()].filter(({ phase }) => phase === 'draft');
  const order = drafts.length > 0 ? world.dice.pick(drafts) : anyOrder(world, seller);
  if (order === null) return null;
  return action({
    name: `accept ${order.externalId}`,
    seller,
    keying: 'needed',
    send: (ports, context) => acceptOrder(ports, context, { order: { id: order.id }, seen: null }),
    record: (model, result) => {
      const now = known(model.orders, order.id);
      if (!checkResult(result, now.phase !== 'void', `accepting ${order.externalId}`)) return;
      if (now.phase === 'draft') now.phase = 'accepted';
    },
  });
}

const standsOf = (model: Model, id: OrderId) => shipmentsOf(model, id).filter(({ state }) => state !== 'voided');

export function complete(world: World, seller: Seller): Action | null {
  const order = anyOrder(world, seller);
  if (order === null) return null;
  const waive = world.dice.chance(30);
  const reason = waive ? 'goodwill' : null;
  return action({
    name: `complete ${order.externalId}`,
    seller,
    keying: 'needed',
    send: (ports, context) => completeOrder(ports, context, { order: { id: order.id }, seen: null, waive, reason }),
    record: (model, result) => {
      const now = known(model.orders, order.id);
      const isPacked = standsOf(model, order.id).some(({ state }) => state === 'packed');
      const isOpen = now.phase === 'accepted' && !isPacked;
      if (!checkResult(result, now.phase === 'completed' || isOpen, `completing ${order.externalId}`)) return;
      if (now.phase === 'completed') return;
      now.phase = 'completed';
      now.completions += 1;
      const unknown = result.value.invoices.filter((invoice) => !model.invoices.has(invoice.id));
      for (const { id } of unknown)
        recordNewInvoice(model, {
          id,
          order: now,
          origin: 'completion',
          lines: new Map(),
          isDraft: now.onCreation === 'draft',
        });
    },
  });
}

export function voidAnOrder(world: World, seller: Seller): Action | null {
  const order = anyOrder(world, seller);
  if (order === null) return null;
  return action({
    name: `void ${order.externalId}`,
    seller,
    keying: 'needed',
    send: (ports, context) => voidOrder(ports, context, { order: { id: order.id }, seen: null, reason: null }),
    record: (model, result) => {
      const now = known(model.orders, order.id);
      const isTouched =
        standsOf(model, order.id).length > 0 ||
        now.lines.some((line) => shippedOf(model, line.id) > 0n || billedOf(model, line.id) > 0n) ||
        [...model.invoices.values()].some(({ orderId, state }) => orderId === order.id && state === 'draft');
      const isLegal = now.phase === 'void' || ((now.phase === 'accepted' || now.phase === 'draft') && !isTouched);
      if (checkResult(result, isLegal, `voiding ${order.externalId}`)) now.phase = 'void';
    },
  });
}
