/** Numbers of documents issued elsewhere: which are used, and how our series avoid them. */
import { sql } from 'kysely';
import { assert } from '#kernel/assert.ts';
import type { AccountId, CustomerId, InvoiceId } from '#kernel/id.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { InvoiceOrigin } from '#model/trigger.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { DIGITS, SERIES } from './number-series.ts';

export interface NumberedDocument {
  readonly id: InvoiceId;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly origin: InvoiceOrigin;
  readonly issuedOn: PlainDate;
  readonly customerId: CustomerId;
  readonly currency: string;
  /** Decimal string as stored, with at least the currency's decimals. */
  readonly total: string;
}

export async function findByNumber(
  tx: Tx,
  accountId: AccountId,
  numbers: readonly string[],
): Promise<Map<string, NumberedDocument>> {
  const rows = await tx.many(sql<NumberedDocument>`
    select i.id, i.number, i.kind, i.origin, i.issued_on::text as "issuedOn", i.customer_id as "customerId", i.currency, i.total::text as total
    from invoices.invoice i where i.account_id = ${accountId} and i.number = any(${[...numbers]}::text[])`);
  return new Map(rows.map((row) => [row.number, row]));
}

/**
 * An imported number in the format of our series would later be assigned again. A series not used yet starts after it; otherwise a number
 * the series has not reached is refused. Returns the refused ones. Locks the series until the commit.
 */
export async function keepClearOf(tx: Tx, accountId: AccountId, numbers: readonly string[]): Promise<Set<string>> {
  const refused = new Set<string>();
  for (const { series, prefix } of Object.values(SERIES)) {
    const ours = numbers.flatMap((number) => {
      const digits = number.startsWith(prefix) ? number.slice(prefix.length) : '';
      const isOurs =
        /^\d{1,15}$/.test(digits) && BigInt(digits).toString().padStart(DIGITS, '0') === digits && BigInt(digits) > 0n;
      return isOurs ? [{ number, serial: BigInt(digits) }] : [];
    });
    if (ours.length === 0) continue;
    const highest = ours.reduce((a, b) => (a.serial > b.serial ? a : b)).serial + 1n;
    const row = await tx.maybe(sql<{ next: string }>`
      insert into invoices.series as s (account_id, series, prefix, digits, first_serial, next_serial)
      values (${accountId}, ${series}, ${prefix}, ${DIGITS}, ${highest.toString()}::bigint, ${highest.toString()}::bigint)
      on conflict (account_id, series) do update set
        first_serial = case when s.next_serial = s.first_serial then greatest(s.first_serial, excluded.first_serial) else s.first_serial end,
        next_serial = case when s.next_serial = s.first_serial then greatest(s.next_serial, excluded.next_serial) else s.next_serial end
      returning s.next_serial::text as next`);
    assert(row !== null, 'a series returns its row');
    for (const { number, serial } of ours) if (serial >= BigInt(row.next)) refused.add(number);
  }
  return refused;
}
