/** How a payment is allocated to invoices: as requested, or to the open ones by due date, never above a balance unless that is requested. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, InvoiceId, TransactionId } from '#kernel/id.ts';
import type { HeldInvoice, Transaction } from '#model/settlement.ts';
import { allocateAsRequested, allocateByDueDate } from './allocate-payment.ts';

const BUYER = 'buyer' as CustomerId;
const MARCH = 'march' as InvoiceId;
const APRIL = 'april' as InvoiceId;

const payment = (amount: bigint, unallocated = amount): Transaction => ({
  accountId: 'account' as AccountId,
  id: 'payment' as TransactionId,
  customerId: BUYER,
  type: 'payment',
  method: 'bank_transfer',
  adjustmentType: null,
  amount,
  currency: 'EUR',
  effectiveOn: '2026-04-20',
  reference: null,
  externalId: null,
  note: null,
  creditNoteId: null,
  raisesBalance: false,
  allocated: amount - unallocated,
  unallocated,
  createdAt: '2026-04-20T10:00:00.000Z' as Instant,
  version: 1,
});

const invoice = (id: InvoiceId, balance: bigint, change: Partial<HeldInvoice> = {}): [InvoiceId, HeldInvoice] => [
  id,
  {
    id,
    number: `INV-${id}`,
    kind: 'invoice',
    lifecycle: 'issued',
    closedAs: null,
    customerId: BUYER,
    currency: 'EUR',
    balance,
    ...change,
  },
];

const held = new Map([invoice(MARCH, 10_000n), invoice(APRIL, 5_000n)]);
const amounts = (allocations: readonly { invoiceId: InvoiceId; amount: string }[]) =>
  allocations.map(({ invoiceId, amount }) => `${invoiceId} ${amount}`);
const problemsOf = (result: ReturnType<typeof allocateAsRequested>) =>
  result.ok ? [] : (result.refusal.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

test('a payment pays the open invoices in the given order until it is used up', () => {
  assert.deepEqual(amounts(allocateByDueDate(payment(12_000n), [MARCH, APRIL], held)), ['march 100.00', 'april 20.00']);
});

test('what no invoice owes stays open credit', () => {
  assert.deepEqual(amounts(allocateByDueDate(payment(20_000n), [MARCH, APRIL], held)), ['march 100.00', 'april 50.00']);
});

test('only what is left of a payment is allocated', () => {
  assert.deepEqual(amounts(allocateByDueDate(payment(12_000n, 3_000n), [MARCH, APRIL], held)), ['march 30.00']);
});

test('a paid invoice takes nothing', () => {
  const paid = new Map([invoice(MARCH, 0n), invoice(APRIL, 5_000n)]);
  assert.deepEqual(amounts(allocateByDueDate(payment(9_000n), [MARCH, APRIL], paid)), ['april 50.00']);
});

test('a requested invoice without an amount takes its balance, and the last one the rest', () => {
  const result = allocateAsRequested(payment(12_000n), [{ invoiceId: MARCH }, { invoiceId: APRIL }], held);
  assert.ok(result.ok);
  assert.deepEqual(amounts(result.value), ['march 100.00', 'april 20.00']);
});

test('a requested amount may overpay an invoice', () => {
  const result = allocateAsRequested(payment(12_000n), [{ invoiceId: APRIL, amount: '60.00' }], held);
  assert.ok(result.ok);
  assert.deepEqual(amounts(result.value), ['april 60.00']);
});

test('an invoice requested twice without an amount is paid once', () => {
  const result = allocateAsRequested(payment(30_000n), [{ invoiceId: MARCH }, { invoiceId: MARCH }], held);
  assert.ok(result.ok);
  assert.deepEqual(amounts(result.value), ['march 100.00']);
});

test('an invoice that would get nothing is refused, not dropped', () => {
  const nothingLeft = allocateAsRequested(payment(10_000n), [{ invoiceId: MARCH }, { invoiceId: APRIL }], held);
  assert.deepEqual(problemsOf(nothingLeft), ['/allocations/1 allocation_exceeds_transaction']);
  const paid = new Map([invoice(MARCH, 0n)]);
  const nothingOwed = allocateAsRequested(payment(10_000n), [{ invoiceId: MARCH }], paid);
  assert.deepEqual(problemsOf(nothingOwed), ['/allocations/0/invoice_id invoice_owes_nothing']);
});

test('an invoice that cannot be settled is left to the checks of the settlement', () => {
  const foreign = new Map([invoice(MARCH, 0n, { customerId: 'somebody else' as CustomerId })]);
  const result = allocateAsRequested(payment(10_000n), [{ invoiceId: MARCH }], foreign);
  assert.ok(result.ok);
  assert.deepEqual(amounts(result.value), ['march 100.00']);
});
