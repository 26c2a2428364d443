/** Number series: a counter row locked in the transaction that issues. No other code gives a number, and nothing ever computes a maximum. */
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/calendar.ts';
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export const SERIES: Readonly<Record<InvoiceKind, { readonly series: string; readonly prefix: string }>> = {
  invoice: { series: 'invoice', prefix: 'INV-' },
  credit_note: { series: 'credit_note', prefix: 'CN-' },
};
export const DIGITS = 5;

export interface GivenNumber {
  readonly series: string;
  /** Null on documents issued elsewhere, whose numbers are no series of ours. */
  readonly serial: string | null;
  readonly number: string;
  readonly issuedOn: PlainDate;
}

interface SeriesRow {
  series: string;
  prefix: string;
  digits: number;
  first: string;
  last_issued_on: string | null;
}

/**
 * Takes one number per wished day, in order. A document is never dated before the last one of its series, so an earlier day
 * becomes that day. Holds the series until the transaction ends: call it last.
 */
export async function takeNumbers(
  tx: Tx,
  accountId: AccountId,
  wished: { readonly kind: InvoiceKind; readonly days: readonly PlainDate[] },
): Promise<GivenNumber[]> {
  if (wished.days.length === 0) return [];
  const { series, prefix } = SERIES[wished.kind];
  const latest = wished.days.reduce((a, b) => (a > b ? a : b));
  const row = await tx.maybe(sql<SeriesRow>`
    insert into invoices.series as s (account_id, series, prefix, digits, first_serial, next_serial)
    values (${accountId}, ${series}, ${prefix}, ${DIGITS}, 1, 1 + ${wished.days.length}::bigint)
    on conflict (account_id, series) do update set next_serial = s.next_serial + ${wished.days.length}::bigint
    returning s.series, s.prefix, s.digits, (s.next_serial - ${wished.days.length}::bigint)::text as first,
      s.last_issued_on::text as last_issued_on`);
  assert(row !== null, 'a series answers with its row');
  await tx.run(sql`
    update invoices.series set last_issued_on = greatest(last_issued_on, ${latest}::date)
    where account_id = ${accountId} and series = ${series}`);
  let last = row.last_issued_on ?? '';
  return wished.days.map((day, index) => {
    const serial = (BigInt(row.first) + BigInt(index)).toString();
    last = day > last ? day : last;
    return { series: row.series, serial, number: row.prefix + serial.padStart(row.digits, '0'), issuedOn: last };
  });
}
