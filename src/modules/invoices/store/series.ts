/** Number series: a counter row locked in the transaction that issues. No other code gives a number, and nothing ever computes a maximum. */
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/calendar.ts';
import { present } from '#kernel/assert.ts';
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

/** A number wanted for a document that should carry a day. */
export interface NumberWish {
  readonly accountId: AccountId;
  readonly kind: InvoiceKind;
  readonly day: PlainDate;
}

interface SeriesRow {
  account_id: AccountId;
  series: string;
  prefix: string;
  digits: number;
  next_serial: string;
  last_issued_on: string | null;
}

/**
 * Gives one number per wish, in order. A document is never dated before the last one of its series, so an earlier day
 * becomes that day. Holds the series until the transaction ends: call it last.
 */
export async function takeNumbers(tx: Tx, wishes: readonly NumberWish[]): Promise<GivenNumber[]> {
  if (wishes.length === 0) return [];
  const counters = await holdSeries(tx, wishes);
  const given = wishes.map((wish): GivenNumber => {
    const row = present(counters.get(keyOf(wish)), 'a held series');
    const serial = row.next_serial;
    const last = row.last_issued_on ?? '';
    row.next_serial = (BigInt(serial) + 1n).toString();
    row.last_issued_on = wish.day > last ? wish.day : last;
    return {
      series: row.series,
      serial,
      number: row.prefix + serial.padStart(row.digits, '0'),
      issuedOn: row.last_issued_on,
    };
  });
  tx.send(sql`
    update invoices.series s set next_serial = g.next_serial, last_issued_on = g.last_issued_on
    from json_to_recordset(${JSON.stringify([...counters.values()])}::json)
      as g(account_id uuid, series text, next_serial bigint, last_issued_on date)
    where s.account_id = g.account_id and s.series = g.series`);
  return given;
}

const keyOf = ({ accountId, kind }: Pick<NumberWish, 'accountId' | 'kind'>) => `${accountId} ${SERIES[kind].series}`;

/** The counters of the wishes, locked in one order; a series begins with its account's first document. */
async function holdSeries(tx: Tx, wishes: readonly NumberWish[]): Promise<Map<string, SeriesRow>> {
  const wanted = new Map(wishes.map((wish) => [keyOf(wish), wish]));
  const accountIds = [...wanted.values()].map((wish) => wish.accountId);
  const series = [...wanted.values()].map((wish) => SERIES[wish.kind].series);
  const held = await tx.many(sql<SeriesRow>`
    select s.account_id, s.series, s.prefix, s.digits, s.next_serial::text as next_serial, s.last_issued_on::text as last_issued_on
    from unnest(${accountIds}::uuid[], ${series}::text[]) as k(account_id, series)
    join invoices.series s on s.account_id = k.account_id and s.series = k.series
    order by s.account_id, s.series for update of s`);
  if (held.length === wanted.size) return new Map(held.map((row) => [`${row.account_id} ${row.series}`, row]));
  const prefixes = [...wanted.values()].map((wish) => SERIES[wish.kind].prefix);
  tx.send(sql`
    insert into invoices.series (account_id, series, prefix, digits, first_serial, next_serial)
    select k.account_id, k.series, k.prefix, ${DIGITS}::integer, 1, 1
    from unnest(${accountIds}::uuid[], ${series}::text[], ${prefixes}::text[]) as k(account_id, series, prefix)
    order by k.account_id, k.series
    on conflict do nothing`);
  return holdSeries(tx, wishes);
}
