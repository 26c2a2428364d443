/** Which allocations of a settlement stand: never more than a transaction has, one customer, one currency, and only on what is owed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, CustomerId, InvoiceId, TransactionId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import type { HeldInvoice, Transaction } from '#model/settlement.ts';
import { checkAllocations, movesOf } from './check-allocations.ts';

const ACME = 'acme' as CustomerId;
const transaction = (id: string, unallocated: bigint, change: Partial<Transaction> = {}): Transaction => ({
  accountId: 'account' as AccountId,
  id: id as TransactionId,
  customerId: ACME,
  type: 'payment',
  method: null,
  adjustmentType: null,
  amount: unallocated,
  currency: 'EUR',
  effectiveOn: '2026-01-05',
  reference: null,
  externalId: null,
  note: null,
  creditNoteId: null,
  raisesBalance: false,
  allocated: 0n,
  unallocated,
  createdAt: '2026-01-05T10:00:00.000Z' as Instant,
  version: 1,
  ...change,
});
const invoice = (id: string, change: Partial<HeldInvoice> = {}): HeldInvoice => ({
  id: id as InvoiceId,
  number: `INV-${id}`,
  kind: 'invoice',
  lifecycle: 'issued',
  closedAs: null,
  customerId: ACME,
  currency: 'EUR',
  balance: 10_000n,
  ...change,
});
type Allocations = Parameters<typeof checkAllocations>[0];

function refused(allocations: Allocations): readonly string[] {
  const decided = checkAllocations(allocations);
  assert.ok(!decided.ok, 'it was allowed');
  return (decided.refusal.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}
function allowed(allocations: Allocations) {
  const decided = checkAllocations(allocations);
  assert.ok(decided.ok, 'it was refused');
  return decided.value;
}

test('one payment pays two invoices: each balance falls by its part, the payment gives the sum', () => {
  const payment = transaction('payment', 15_000n);
  const decided = allowed([
    { transaction: payment, invoice: invoice('1'), amount: '100.00' },
    { transaction: payment, invoice: invoice('2'), amount: '50' },
  ]);
  assert.equal(decided.currency, 'EUR');
  assert.deepEqual([...decided.taken], [['payment', 15_000n]]);
  assert.deepEqual(decided.moves, [
    { invoiceId: '1', currency: 'EUR', credited: 10_000n, debited: 0n },
    { invoiceId: '2', currency: 'EUR', credited: 5_000n, debited: 0n },
  ]);
  assert.deepEqual(
    decided.allocations.map(({ transactionId, invoiceId, amount }) => [transactionId, invoiceId, amount]),
    [
      ['payment', '1', 10_000n],
      ['payment', '2', 5_000n],
    ],
  );
});

test('a payment and a fee on one invoice: the payment lowers its balance, the fee raises it', () => {
  const fee = transaction('fee', 250n, { type: 'adjustment', adjustmentType: 'fee', raisesBalance: true });
  const { moves } = allowed([
    { transaction: transaction('payment', 10_000n), invoice: invoice('1'), amount: '100' },
    { transaction: fee, invoice: invoice('1'), amount: '2.50' },
  ]);
  assert.deepEqual(moves, [{ invoiceId: '1', currency: 'EUR', credited: 10_000n, debited: 250n }]);
});

test('the last cent of a payment may be allocated, and not one more', () => {
  const payment = transaction('payment', 10_000n);
  allowed([{ transaction: payment, invoice: invoice('1'), amount: '100.00' }]);
  assert.deepEqual(refused([{ transaction: payment, invoice: invoice('1'), amount: '100.01' }]), [
    '/allocations/0/amount allocation_exceeds_transaction',
  ]);
});

test('allocations of one payment count together: the one that is too much is named, with what was left for it', () => {
  const payment = transaction('payment', 10_000n);
  const decided = checkAllocations([
    { transaction: payment, invoice: invoice('1'), amount: '60' },
    { transaction: payment, invoice: invoice('2'), amount: '60' },
    { transaction: payment, invoice: invoice('3'), amount: '1' },
  ]);
  assert.ok(!decided.ok);
  assert.deepEqual(
    (decided.refusal.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`),
    [
      '/allocations/1/amount: The transaction has 40.00 EUR of open credit.',
      '/allocations/2/amount: The transaction has 0.00 EUR of open credit.',
    ],
  );
  assert.equal(decided.refusal.code, 'allocation_exceeds_transaction');
});

test('an invoice takes more than its balance: it becomes overpaid', () => {
  const { moves } = allowed([
    { transaction: transaction('payment', 50_000n), invoice: invoice('1', { balance: 1n }), amount: '500' },
  ]);
  assert.equal(moves[0]?.credited, 50_000n);
});

test('an invoice that was closed as paid takes a payment; one written off as uncollectible does not', () => {
  const payment = transaction('payment', 100n);
  allowed([{ transaction: payment, invoice: invoice('1', { lifecycle: 'closed', closedAs: 'paid' }), amount: '1' }]);
  assert.deepEqual(
    refused([
      { transaction: payment, invoice: invoice('1', { lifecycle: 'closed', closedAs: 'uncollectible' }), amount: '1' },
    ]),
    ['/allocations/0/invoice_id invoice_uncollectible'],
  );
});

test('nothing is paid on a draft, a deleted draft, a void invoice or a credit note', () => {
  const on = (change: Partial<HeldInvoice>) =>
    refused([{ transaction: transaction('payment', 100n), invoice: invoice('1', change), amount: '1' }]);
  assert.deepEqual(on({ lifecycle: 'draft', number: null }), ['/allocations/0/invoice_id invoice_not_issued']);
  assert.deepEqual(on({ lifecycle: 'deleted' }), ['/allocations/0/invoice_id invoice_not_found']);
  assert.deepEqual(on({ lifecycle: 'void' }), ['/allocations/0/invoice_id invoice_already_void']);
  assert.deepEqual(on({ kind: 'credit_note' }), ['/allocations/0/invoice_id credit_note_is_no_receivable']);
});

test('a transaction and an invoice that do not exist are both named', () => {
  assert.deepEqual(refused([{ transaction: null, invoice: null, amount: '1' }]), [
    '/allocations/0/transaction_id transaction_not_found',
    '/allocations/0/invoice_id invoice_not_found',
  ]);
});

test('a payment in euros pays no invoice in dollars, nor that of another customer', () => {
  const payment = transaction('payment', 100n);
  assert.deepEqual(refused([{ transaction: payment, invoice: invoice('1', { currency: 'USD' }), amount: '1' }]), [
    '/allocations/0/invoice_id currency_mismatch',
  ]);
  const other = invoice('1', { customerId: 'other' as CustomerId });
  assert.deepEqual(refused([{ transaction: payment, invoice: other, amount: '1' }]), [
    '/allocations/0/invoice_id customer_mismatch',
  ]);
});

test('one settlement has one currency and one customer, even where each pair agrees', () => {
  const first = { transaction: transaction('a', 100n), invoice: invoice('1'), amount: '1' };
  const dollars = {
    transaction: transaction('b', 100n, { currency: 'USD' }),
    invoice: invoice('2', { currency: 'USD' }),
    amount: '1',
  };
  const other = 'other' as CustomerId;
  const another = {
    transaction: transaction('c', 100n, { customerId: other }),
    invoice: invoice('3', { customerId: other }),
    amount: '1',
  };
  assert.deepEqual(refused([first, dollars, another]), [
    '/allocations/1/invoice_id currency_mismatch',
    '/allocations/2/invoice_id customer_mismatch',
  ]);
});

test('an amount has no more decimals than its currency and is above zero; that is a mistake of the input', () => {
  const decided = (amount: string, currency = 'EUR') =>
    checkAllocations([
      { transaction: transaction('a', 100n, { currency }), invoice: invoice('1', { currency }), amount },
    ]);
  for (const [amount, currency, code] of [
    ['0.005', 'EUR', 'too_many_decimals'],
    ['1.5', 'JPY', 'too_many_decimals'],
    ['0', 'EUR', 'out_of_range'],
    ['-1', 'EUR', 'out_of_range'],
  ] as const) {
    const refusal = decided(amount, currency);
    assert.ok(!refusal.ok, amount);
    assert.equal(refusal.refusal.code, 'invalid_input');
    assert.deepEqual(
      refusal.refusal.errors?.map((each) => each.code),
      [code],
      amount,
    );
  }
  assert.ok(decided('0.01').ok, 'a single cent is money');
});

test('whatever is allocated: what the transactions give is what the invoices receive, and no transaction gives more than it has', () => {
  const allocation = fc.record({ from: fc.nat(2), to: fc.nat(2), cents: fc.bigInt({ min: 1n, max: 6_000n }) });
  const transactions = [0, 1, 2].map((index) =>
    transaction(`t${index}`, 10_000n, { raisesBalance: index === 2, adjustmentType: index === 2 ? 'fee' : null }),
  );
  fc.assert(
    fc.property(fc.array(allocation, { minLength: 1, maxLength: 6 }), (all) => {
      const perTransaction = [0, 1, 2].map((index) =>
        all.filter(({ from }) => from === index).reduce((total, { cents }) => total + cents, 0n),
      );
      const decided = checkAllocations(
        all.map(({ from, to, cents }) => ({
          transaction: transactions[from] ?? null,
          invoice: invoice(String(to)),
          amount: writeMoney(cents, 'EUR'),
        })),
      );
      assert.equal(
        decided.ok,
        perTransaction.every((total) => total <= 10_000n),
      );
      if (!decided.ok) return;
      const total = (amounts: readonly bigint[]) => amounts.reduce((before, amount) => before + amount, 0n);
      const { taken, moves } = decided.value;
      assert.equal(total(moves.map(({ credited }) => credited)), (perTransaction[0] ?? 0n) + (perTransaction[1] ?? 0n));
      assert.equal(total(moves.map(({ debited }) => debited)), perTransaction[2]);
      assert.equal(total([...taken.values()]), total(perTransaction));
      assert.equal(new Set(moves.map(({ invoiceId }) => invoiceId)).size, moves.length, 'one move per invoice');
    }),
  );
});

test('no allocation moves no invoice', () => {
  assert.deepEqual(movesOf([]), []);
});
