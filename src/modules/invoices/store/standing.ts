/** Updates the standing of issued invoices for settlements and their voids. Balance and flags are computed by the database only. */
import { sql } from 'kysely';
import { assert, present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { stepOf } from '#kernel/state-table.ts';
import type { HeldInvoice, StandingMove } from '#model/settlement.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { INVOICE_TABLE } from '../states.ts';

const CLOSE = stepOf(INVOICE_TABLE, 'close');
const REOPEN = stepOf(INVOICE_TABLE, 'reopen');

type HeldRow = Omit<HeldInvoice, 'balance'> & { readonly balance: string };

const exact = (amount: string, currency: string): bigint =>
  present(parseDecimal(amount, currencyDigits(currency)), 'a stored amount fits its currency');

/** Locks invoices in id order until the end of the transaction, and returns their standings. */
export async function lockStandings(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, HeldInvoice>> {
  await tx.run(sql`
    select 1 from invoices.invoice where account_id = ${accountId} and id = any(${[...ids]}::uuid[]) order by id for update`);
  return loadStandings(tx, accountId, ids);
}

/** The standings of invoices. A draft's balance is its total; a void invoice's is zero. */
export async function loadStandings(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, HeldInvoice>> {
  const rows = await tx.many(sql<HeldRow>`
    select i.id, i.number, i.kind, i.lifecycle, i.closed_as as "closedAs", i.customer_id as "customerId", i.currency,
      case when i.lifecycle = 'void' then 0 else coalesce(s.balance, i.total) end::text as balance
    from invoices.invoice i left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id
    where i.account_id = ${accountId} and i.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, { ...row, balance: exact(row.balance, row.currency) }]));
}

/** Adds to the credited and debited amounts; returns the new balances. The caller must have locked the invoices. */
export async function applyAllocations(
  tx: Tx,
  accountId: AccountId,
  moves: readonly StandingMove[],
): Promise<Map<InvoiceId, bigint>> {
  const rows = moves.map((move) => ({
    invoice_id: move.invoiceId,
    credited: writeMoney(move.credited, move.currency),
    debited: writeMoney(move.debited, move.currency),
  }));
  const moved = await tx.many(sql<{ id: InvoiceId; balance: string; currency: string }>`
    update invoices.standing s set credited = s.credited + m.credited, debited = s.debited + m.debited
    from json_to_recordset(${JSON.stringify(rows)}::json) as m(invoice_id uuid, credited numeric, debited numeric)
    join invoices.invoice i on i.account_id = ${accountId} and i.id = m.invoice_id
    where s.account_id = ${accountId} and s.invoice_id = m.invoice_id
    returning s.invoice_id as id, s.balance::text as balance, i.currency`);
  assert(moved.length === moves.length, 'an issued invoice has a standing');
  return new Map(moved.map((row) => [row.id, exact(row.balance, row.currency)]));
}

/** issued -> closed (paid) for the invoices with nothing left to pay; returns those changed. */
export async function closePaid(
  tx: Tx,
  accountId: AccountId,
  at: { readonly ids: readonly InvoiceId[]; readonly at: Instant },
): Promise<InvoiceId[]> {
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    update invoices.invoice i set lifecycle = ${CLOSE.to}, closed_as = 'paid', updated_at = ${at.at}, version = i.version + 1
    from invoices.standing s
    where i.account_id = ${accountId} and i.id = any(${[...at.ids]}::uuid[]) and i.lifecycle = any(${CLOSE.from}::text[])
      and s.account_id = ${accountId} and s.invoice_id = i.id and s.is_paid_in_full
    returning i.id`);
  return rows.map((row) => row.id);
}

/** closed (paid) -> issued for the invoices with an amount to pay again; returns those changed. */
export async function reopen(
  tx: Tx,
  accountId: AccountId,
  at: { readonly ids: readonly InvoiceId[]; readonly at: Instant },
): Promise<InvoiceId[]> {
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    update invoices.invoice i set lifecycle = ${REOPEN.to}, closed_as = null, updated_at = ${at.at}, version = i.version + 1
    from invoices.standing s
    where i.account_id = ${accountId} and i.id = any(${[...at.ids]}::uuid[]) and i.lifecycle = any(${REOPEN.from}::text[]) and i.closed_as = 'paid'
      and s.account_id = ${accountId} and s.invoice_id = i.id and not s.is_paid_in_full
    returning i.id`);
  return rows.map((row) => row.id);
}
