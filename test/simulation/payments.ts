/** Requests about money: payments, fees, settlements and their voids. */
import type { SettlementId } from '#kernel/id.ts';
import { recordTransaction } from '#flows/transactions/record.ts';
import { settle } from '#flows/settlements/settle.ts';
import { voidSettlement } from '#flows/settlements/void.ts';
import { decimal, expect, known, type Model, type Invoice, type Settlement } from './model.ts';
import { checkResult } from './orders.ts';
import { anyInvoice } from './invoices.ts';
import { action, once, type Action, type Seller, type World } from './world.ts';

export function pay(world: World, seller: Seller): Action | null {
  const { dice } = world;
  const invoice = anyInvoice(world, seller);
  if (invoice === null) return null;
  const { currency, digits, customerId, total } = invoice;
  const amount = dice.chance(50) && total !== null && total > 0n ? total : dice.units(1n, 50_000n);
  const raises = dice.chance(15);
  const externalId = `payment-${(world.serial += 1)}`;
  const input = {
    externalId,
    customer: { id: customerId },
    amount: decimal(amount, digits),
    currency,
    effectiveOn: '2026-11-20',
    ...(raises
      ? { type: 'adjustment' as const, adjustmentType: 'fee' as const }
      : { type: 'payment' as const, method: 'bank_transfer' }),
  };
  return action({
    name: `record ${externalId}`,
    seller,
    keying: 'natural',
    send: (ports, context) => recordTransaction(ports, context, input),
    record: (model, result) => {
      if (!checkResult(result, true, `recording ${externalId}`)) return;
      const { thing, isNew } = result.value;
      const before = [...model.transactions.values()].find((each) => each.externalId === externalId);
      if (before !== undefined) return expect(!isNew && before.id === thing.id, `${externalId} was recorded twice`);
      expect(!model.transactions.has(thing.id), 'new money got the id of old money');
      const { id } = thing;
      model.transactions.set(id, { id, externalId, customerId, currency, digits, amount, raises, allocated: 0n });
    },
  });
}

export function settleSome(world: World, seller: Seller): Action | null {
  const { dice } = world;
  const { model } = seller;
  if (model.transactions.size === 0) return null;
  const transaction = dice.pick([...model.transactions.values()]);
  const fitting = [...model.invoices.values()].filter(
    ({ customerId, currency, state }) =>
      customerId === transaction.customerId && currency === transaction.currency && state !== 'deleted',
  );
  const chosen = fitting.filter((_, index) => index === 0 || dice.chance(40)).slice(0, 3);
  if (chosen.length === 0) return null;
  const open = transaction.amount - transaction.allocated;
  const allocations = chosen.map((invoice) => ({
    transactionId: transaction.id,
    invoiceId: invoice.id,
    amount: amountFor(world, { open, invoice, parts: chosen.length }),
  }));
  const sum = allocations.reduce((total, { amount }) => total + amount, 0n);
  const key = `settle-${(world.serial += 1)}`;
  const input = {
    allocations: allocations.map(({ transactionId, invoiceId, amount }) => ({
      transaction: { id: transactionId },
      invoiceId,
      amount: decimal(amount, transaction.digits),
    })),
  };
  return action({
    name: `${key}: ${sum} of ${open}`,
    seller,
    keying: 'own',
    send: (ports, context) =>
      once(
        { ports, context },
        { key, work: (keyed) => settle(ports, keyed, input), idOf: ({ settlement }) => settlement.id },
      ),
    record: (now, result) => {
      const before = now.answers.get(key);
      const { amount, allocated } = known(now.transactions, transaction.id);
      const areOpen = allocations.every(({ invoiceId }) => {
        const { kind, state } = known(now.invoices, invoiceId);
        return kind === 'invoice' && state === 'issued';
      });
      const isLegal = before !== undefined || (areOpen && sum <= amount - allocated);
      if (!checkResult(result, isLegal, `allocating ${sum} of ${amount - allocated}`)) return;
      if (before !== undefined) return expect(result.value === before, 'the same settlement settled twice');
      now.answers.set(key, result.value);
      const id = result.value as SettlementId;
      expect(!now.settlements.has(id), 'a new settlement got the id of an old one');
      const settlement: Settlement = { id, allocations, isVoid: false };
      now.settlements.set(id, settlement);
      move(now, settlement, 1n);
    },
  });
}

function amountFor(
  { dice }: World,
  of: { readonly open: bigint; readonly invoice: Invoice; readonly parts: number },
): bigint {
  if (dice.chance(12)) return of.open + 1n;
  const share = of.open / BigInt(of.parts);
  if (share < 1n) return 1n;
  const { invoice } = of;
  const balance = (invoice.total ?? 0n) - invoice.credited + invoice.debited;
  if (balance > 0n && balance <= share && dice.chance(60)) return balance;
  return dice.chance(50) ? share : dice.units(1n, share);
}

function move(model: Model, { allocations }: Settlement, sign: bigint): void {
  for (const { transactionId, invoiceId, amount } of allocations) {
    const transaction = known(model.transactions, transactionId);
    const invoice = known(model.invoices, invoiceId);
    transaction.allocated += amount * sign;
    if (transaction.raises) invoice.debited += amount * sign;
    else invoice.credited += amount * sign;
  }
}

export function voidASettlement(world: World, seller: Seller): Action | null {
  const { settlements } = seller.model;
  if (settlements.size === 0) return null;
  const { id } = world.dice.pick([...settlements.values()]);
  return action({
    name: 'void a settlement',
    seller,
    keying: 'natural',
    send: (ports, context) => voidSettlement(ports, context, { id, reason: null }),
    record: (model, result) => {
      if (!checkResult(result, true, 'voiding a settlement')) return;
      expect(result.value.settlement.state === 'void', 'a voided settlement is not void');
      const settlement = known(model.settlements, id);
      if (settlement.isVoid) return;
      settlement.isVoid = true;
      move(model, settlement, -1n);
    },
  });
}
