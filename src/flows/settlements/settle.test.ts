import { strict as assert } from 'node:assert';
import test from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { InvoiceId, SettlementId, TransactionId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import type { Transaction } from '#model/settlement.ts';
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { loadTransactions } from '#modules/settlements/index.ts';
import { good, openBooks, type Books } from '#test/world/books.ts';
import type { SettlementInput } from '#steps/settlements/settle.ts';
import { settle } from './settle.ts';
import { verifyBooks } from '#flows/audit/verify.ts';
import { voidSettlement } from './void.ts';

const look = <T>(books: Books, read: Parameters<typeof books.ports.database.transaction<T>>[1]) =>
  books.ports.database.transaction([books.accountId], read, 'read');

const reload = async (books: Books, id: TransactionId): Promise<Transaction> =>
  present((await look(books, (tx) => loadTransactions(tx, books.accountId, [id]))).get(id), 'recorded');

interface Standing {
  balance: string;
  status: string;
  paid: boolean;
  overpaid: boolean;
  lifecycle: string;
}
const standing = async (books: Books, id: InvoiceId): Promise<Standing> =>
  present(
    await look(books, (tx) =>
      tx.maybe(sql<Standing>`
      select trim_scale(s.balance)::text as balance, s.balance_status as status, s.is_paid_in_full as paid, s.is_overpaid as overpaid, i.lifecycle
      from invoices.standing s join invoices.invoice i on i.account_id = s.account_id and i.id = s.invoice_id
      where s.account_id = ${books.accountId} and s.invoice_id = ${id}`),
    ),
    'issued',
  );

const pay = async (books: Books, amount: string, more: object = {}) =>
  good(await books.transaction({ amount, ...more })).thing.id;
const allocate = (books: Books, ...allocations: [TransactionId, InvoiceId, string][]) =>
  settle(books.ports, books.context, {
    allocations: allocations.map(([id, invoiceId, amount]) => ({ transaction: { id }, invoiceId, amount })),
  });
const fits = async (books: Books) => {
  const report = await verifyBooks(books.ports, books.accountId, null);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
};

test('a payment in parts makes an invoice unpaid, paid, then overpaid, and closes it when nothing is owed', async (t) => {
  const books = await openBooks(t);
  const invoice = await books.invoice('100.00');
  const payment = await pay(books, '150.00');
  const first = good(await allocate(books, [payment, invoice, '40']));
  assert.equal(first.settlement.number, 'STL-00001');
  assert.deepEqual(await standing(books, invoice), {
    balance: '60',
    status: 'unpaid',
    paid: false,
    overpaid: false,
    lifecycle: 'issued',
  });
  good(await allocate(books, [payment, invoice, '60.00']));
  assert.deepEqual(await standing(books, invoice), {
    balance: '0',
    status: 'paid',
    paid: true,
    overpaid: false,
    lifecycle: 'closed',
  });
  const third = good(await allocate(books, [payment, invoice, '50']));
  assert.equal(third.settlement.number, 'STL-00003');
  assert.deepEqual(await standing(books, invoice), {
    balance: '-50',
    status: 'overpaid',
    paid: true,
    overpaid: true,
    lifecycle: 'closed',
  });
  assert.equal((await reload(books, payment)).unallocated, 0n);
  await fits(books);
});

test('voiding a settlement gives back what it took and reopens the invoice it closed; a second time changes nothing', async (t) => {
  const books = await openBooks(t);
  const [one, two] = [await books.invoice('30'), await books.invoice('70')];
  const payment = await pay(books, '100');
  const { settlement } = good(await allocate(books, [payment, one, '30'], [payment, two, '70']));
  assert.equal((await standing(books, two)).lifecycle, 'closed');
  const voided = good(await voidSettlement(books.ports, books.context, { id: settlement.id, reason: null }));
  assert.equal(voided.settlement.state, 'void');
  const again = good(await voidSettlement(books.ports, books.context, { id: settlement.id, reason: null }));
  assert.deepEqual(again.settlement, voided.settlement);
  assert.deepEqual(await standing(books, two), {
    balance: '70',
    status: 'unpaid',
    paid: false,
    overpaid: false,
    lifecycle: 'issued',
  });
  assert.equal((await reload(books, payment)).allocated, 0n);
  await fits(books);
});

test('a fee raises the balance of a paid invoice, which is then owed again', async (t) => {
  const books = await openBooks(t);
  const invoice = await books.invoice('100');
  good(await allocate(books, [await pay(books, '100'), invoice, '100']));
  const fee = await pay(books, '12.50', { type: 'adjustment', adjustmentType: 'fee' });
  good(await allocate(books, [fee, invoice, '12.50']));
  assert.deepEqual(await standing(books, invoice), {
    balance: '12.5',
    status: 'unpaid',
    paid: false,
    overpaid: false,
    lifecycle: 'issued',
  });
  await fits(books);
});

test('every allocation that does not fit is named at its place, and nothing is settled', async (t) => {
  const books = await openBooks(t);
  const invoice = await books.invoice('100');
  const dollars = await books.invoice('100', { currency: 'USD' });
  const others = await books.invoice('100', { customerId: await books.customer('Alfreds Futterkiste') });
  const payment = await pay(books, '50');
  const unknown = books.ports.newId('transaction');
  const cases: readonly (readonly [
    SettlementInput['allocations'][number][],
    readonly [code: string, pointer: string][],
  ])[] = [
    [
      [{ transaction: { id: payment }, invoiceId: invoice, amount: '50.01' }],
      [['allocation_exceeds_transaction', '/allocations/0/amount']],
    ],
    [
      [
        { transaction: { id: payment }, invoiceId: invoice, amount: '30' },
        { transaction: { id: payment }, invoiceId: invoice, amount: '30' },
      ],
      [['allocation_exceeds_transaction', '/allocations/1/amount']],
    ],
    [
      [
        { transaction: { id: payment }, invoiceId: invoice, amount: '1.005' },
        { transaction: { id: payment }, invoiceId: dollars, amount: '1' },
      ],
      [
        ['too_many_decimals', '/allocations/0/amount'],
        ['currency_mismatch', '/allocations/1/invoice_id'],
      ],
    ],
    [
      [{ transaction: { id: payment }, invoiceId: others, amount: '1' }],
      [['customer_mismatch', '/allocations/0/invoice_id']],
    ],
    [
      [
        { transaction: { id: unknown }, invoiceId: invoice, amount: '1' },
        { transaction: { external: 'nobody' }, invoiceId: books.ports.newId('invoice'), amount: '1' },
      ],
      [
        ['transaction_not_found', '/allocations/0/transaction_id'],
        ['transaction_not_found', '/allocations/1/transaction_id'],
        ['invoice_not_found', '/allocations/1/invoice_id'],
      ],
    ],
  ];
  for (const [allocations, expected] of cases) {
    const result = await settle(books.ports, books.context, { allocations });
    assert.ok(!result.ok);
    const [first] = present(expected[0], 'each is refused');
    assert.equal(result.refusal.code, first === 'too_many_decimals' ? 'invalid_input' : first);
    assert.deepEqual(
      result.refusal.errors?.map((error) => [error.code, error.pointer]),
      expected,
    );
  }
  assert.equal((await reload(books, payment)).allocated, 0n);
  assert.equal((await standing(books, invoice)).balance, '100');
});

test('fifty settlements of one transaction at once allocate exactly its amount and no cent more', async (t) => {
  const books = await openBooks(t, 50);
  const invoices = await Promise.all(Array.from({ length: 10 }, () => books.invoice('20')));
  const payment = await pay(books, '100');
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      allocate(books, [payment, present(invoices[index % 10], 'ten invoices'), '7']),
    ),
  );
  const settled = results.filter((result) => result.ok);
  assert.equal(settled.length, 14);
  assert.deepEqual(
    [...new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])))],
    ['allocation_exceeds_transaction'],
  );
  assert.equal((await reload(books, payment)).unallocated, 200n);
  good(await allocate(books, [payment, present(invoices[0], 'the first'), '2']));
  assert.equal((await reload(books, payment)).unallocated, 0n);
  await fits(books);
});

test('the database itself refuses to allocate more than a transaction has', async (t) => {
  const books = await openBooks(t);
  const payment = await pay(books, '100');
  const beyond = books.ports.database.transaction([books.accountId], (tx) =>
    tx.run(
      sql`update settlements.transaction set allocated = 100.01 where account_id = ${books.accountId} and id = ${payment}`,
    ),
  );
  await assert.rejects(beyond, (error) => databaseErrorOf(error)?.constraint === 'allocated_within_amount');
});

test('settlements that share transactions and invoices crosswise do not wait for each other for ever', async (t) => {
  const books = await openBooks(t, 20);
  const [i1, i2] = [await books.invoice('500'), await books.invoice('500')];
  const [t1, t2] = [await pay(books, '400'), await pay(books, '400')];
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? allocate(books, [t1, i1, '10'], [t2, i2, '10'])
        : allocate(books, [t2, i1, '10'], [t1, i2, '10']),
    ),
  );
  assert.ok(results.every((result) => result.ok));
  assert.equal((await standing(books, i1)).balance, '300');
  await fits(books);
});

test('settling and voiding at once leave each settlement voided once', async (t) => {
  const books = await openBooks(t, 20);
  const invoice = await books.invoice('100');
  const payment = await pay(books, '100');
  const { settlement } = good(await allocate(books, [payment, invoice, '100']));
  const results = await Promise.all([
    ...Array.from({ length: 8 }, () => voidSettlement(books.ports, books.context, { id: settlement.id, reason: null })),
    ...Array.from({ length: 8 }, () => allocate(books, [payment, invoice, '100'])),
  ]);
  assert.ok(results.slice(0, 8).every((result) => result.ok));
  assert.ok(results.slice(8).filter((result) => result.ok).length <= 1);
  await fits(books);
});

test('whatever is settled and voided, balances follow from allocations and no transaction gives more than it has', async (t) => {
  const books = await openBooks(t);
  const cents = fc.integer({ min: 1, max: 5_000 }).map(BigInt);
  const money = (amount: bigint) => writeMoney(amount, 'EUR');
  const steps = fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('settle' as const),
          parts: fc.array(fc.tuple(fc.nat(3), fc.nat(2), cents), { minLength: 1, maxLength: 4 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), which: fc.nat(5) }) },
    ),
    { minLength: 1, maxLength: 8 },
  );
  const kinds = [
    {},
    { type: 'rebate' as const },
    { type: 'adjustment' as const, adjustmentType: 'fee' as const },
    { type: 'adjustment' as const, adjustmentType: 'write_off' as const },
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(cents, { minLength: 4, maxLength: 4 }),
      fc.array(cents, { minLength: 3, maxLength: 3 }),
      steps,
      async (amounts, totals, todo) => {
        const transactions = await Promise.all(amounts.map((amount, index) => pay(books, money(amount), kinds[index])));
        const invoices = await Promise.all(totals.map((total) => books.invoice(money(total))));
        const made: { id: SettlementId; parts: [number, number, bigint][]; live: boolean }[] = [];
        const left = [...amounts];
        for (const step of todo) {
          if (step.kind === 'void') {
            const settlement = made[step.which % Math.max(made.length, 1)];
            if (settlement === undefined) continue;
            good(await voidSettlement(books.ports, books.context, { id: settlement.id, reason: null }));
            if (settlement.live)
              for (const [from, , amount] of settlement.parts) left[from] = present(left[from], 'known') + amount;
            settlement.live = false;
            continue;
          }
          const result = await allocate(
            books,
            ...step.parts.map(([from, to, amount]): [TransactionId, InvoiceId, string] => [
              present(transactions[from], 'one of four'),
              present(invoices[to], 'one of three'),
              money(amount),
            ]),
          );
          const wanted = transactions.map((_, from) =>
            step.parts.reduce((sum, part) => (part[0] === from ? sum + part[2] : sum), 0n),
          );
          assert.equal(
            result.ok,
            wanted.every((amount, from) => amount <= present(left[from], 'known')),
          );
          if (!result.ok) continue;
          wanted.forEach((amount, from) => (left[from] = present(left[from], 'known') - amount));
          made.push({ id: result.value.settlement.id, parts: step.parts, live: true });
        }
        for (const [to, invoice] of invoices.entries()) {
          const moved = made
            .filter((each) => each.live)
            .flatMap((each) => each.parts)
            .filter((part) => part[1] === to)
            .reduce(
              (sum, [from, , amount]) => (from === 2 ? sum + amount : sum - amount),
              present(totals[to], 'known'),
            );
          assert.equal(parseMoney((await standing(books, invoice)).balance, 'EUR'), moved);
        }
        for (const [from, id] of transactions.entries())
          assert.equal((await reload(books, id)).unallocated, left[from]);
      },
    ),
    { numRuns: 15 },
  );
  await fits(books);
});
