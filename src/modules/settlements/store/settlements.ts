/** Every SQL statement on settlements and their allocations. Allocations are append-only; voiding changes only the settlement's state. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { AccountId, InvoiceId, SettlementId, TransactionId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { statesBefore } from '#kernel/state-table.ts';
import type { Allocation, Settlement } from '#model/settlement.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { SETTLEMENT_TABLE } from '../states.ts';

const SERIES = 'settlement';
const PREFIX = 'STL-';
const DIGITS = 5;

export interface SettlementToInsert {
  readonly id: SettlementId;
  readonly responsible: string;
  readonly note: string | null;
  readonly currency: string;
  readonly allocations: readonly Allocation[];
  /** The caller's external id. */
  readonly externalId?: string | null;
  /** Hash of the request, to identify a repeat. */
  readonly contentHash?: string | null;
}

/** Assigns a number and writes the settlement with its allocations. Locks the series until the end of the transaction: call it last. */
export async function insertSettlement(
  tx: Tx,
  at: { readonly accountId: AccountId; readonly at: Instant },
  settlement: SettlementToInsert,
): Promise<string> {
  const taken = present(
    await tx.maybe(sql<{ prefix: string; serial: string }>`
      insert into settlements.number_series as s (account_id, series, prefix, next_serial)
      values (${at.accountId}, ${SERIES}, ${PREFIX}, 2)
      on conflict (account_id, series) do update set next_serial = s.next_serial + 1
      returning s.prefix, (s.next_serial - 1)::text as serial`),
    'a series returns its row',
  );
  const number = taken.prefix + taken.serial.padStart(DIGITS, '0');
  const rows = settlement.allocations.map((allocation, index) => ({
    position: index + 1,
    transaction_id: allocation.transactionId,
    invoice_id: allocation.invoiceId,
    amount: writeMoney(allocation.amount, settlement.currency),
  }));
  await tx.run(sql`
    with settled as (
      insert into settlements.settlement (account_id, id, customer_id, series, serial, number, currency, responsible, note, state, created_at, external_id, content_hash)
      values (${at.accountId}, ${settlement.id}, (
          select customer_id from settlements.transaction
          where account_id = ${at.accountId} and id = ${settlement.allocations[0]?.transactionId ?? null}), ${SERIES}, ${taken.serial}::bigint, ${number}, ${settlement.currency},
        ${settlement.responsible}, ${settlement.note}, 'settled', ${at.at}, ${settlement.externalId ?? null},
        ${settlement.contentHash ?? null})
    )
    insert into settlements.allocation (account_id, settlement_id, position, transaction_id, invoice_id, amount)
    select ${at.accountId}::uuid, ${settlement.id}::uuid, position, transaction_id, invoice_id, amount
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as a(position integer, transaction_id uuid, invoice_id uuid, amount numeric)`);
  return number;
}

type AllocationRow = readonly [TransactionId, InvoiceId, string];
type Row = Omit<Settlement, 'allocations'> & { readonly allocations: string };

export async function loadSettlements(
  tx: Tx,
  accountId: AccountId,
  ids: readonly SettlementId[],
): Promise<Map<SettlementId, Settlement>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<Row>`
    select s.account_id as "accountId", s.id, s.external_id as "externalId", s.content_hash as "contentHash", s.number, s.state, s.responsible, s.note, s.currency,
      ${instant('s.created_at')} as "createdAt", ${instant('s.voided_at')} as "voidedAt", s.version,
      (select json_agg(json_build_array(a.transaction_id, a.invoice_id, a.amount::text) order by a.position)
       from settlements.allocation a where a.account_id = s.account_id and a.settlement_id = s.id)::text as allocations
    from settlements.settlement s where s.account_id = ${accountId} and s.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, toSettlement(row)]));
}

function toSettlement(row: Row): Settlement {
  const digits = currencyDigits(row.currency);
  return {
    ...row,
    allocations: (JSON.parse(row.allocations) as AllocationRow[]).map(([transactionId, invoiceId, amount]) => ({
      transactionId,
      invoiceId,
      amount: present(parseDecimal(amount, digits), 'a stored amount fits its currency'),
    })),
  };
}

/** The settled one first, then void ones. */
export function findSettlementsByExternalId(
  tx: Tx,
  accountId: AccountId,
  externalId: string,
): Promise<Pick<Settlement, 'id' | 'state'>[]> {
  return tx.many(sql<Pick<Settlement, 'id' | 'state'>>`
    select id, state from settlements.settlement
    where account_id = ${accountId} and external_id = ${externalId} order by voided_at nulls first, id`);
}

/** Settlements of an invoice that are not void, oldest first. */
export async function findSettlementsOf(
  tx: Tx,
  accountId: AccountId,
  invoiceId: InvoiceId,
): Promise<Pick<Settlement, 'id' | 'number'>[]> {
  return tx.many(sql<Pick<Settlement, 'id' | 'number'>>`
    select distinct s.id, s.number
    from settlements.allocation a
    join settlements.settlement s on s.account_id = a.account_id and s.id = a.settlement_id
    where a.account_id = ${accountId} and a.invoice_id = ${invoiceId} and s.state = 'settled' order by s.id`);
}

/** Locks a settlement until the end of the transaction; null when the account has no such settlement. */
export async function lockSettlement(tx: Tx, accountId: AccountId, id: SettlementId): Promise<Settlement | null> {
  await tx.run(sql`select 1 from settlements.settlement where account_id = ${accountId} and id = ${id} for update`);
  return (await loadSettlements(tx, accountId, [id])).get(id) ?? null;
}

/** settled -> void by compare-and-set; false when it is already void. */
export async function markSettlementVoid(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly id: SettlementId; readonly at: Instant },
): Promise<boolean> {
  const count = await tx.run(sql`
    update settlements.settlement set state = 'void', voided_at = ${voided.at}, version = version + 1
    where account_id = ${accountId} and id = ${voided.id} and state = any(${statesBefore(SETTLEMENT_TABLE, 'void')}::text[])`);
  return count === 1;
}
