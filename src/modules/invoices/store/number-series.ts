/** Number series: a counter row locked in the issuing transaction. The only code that assigns numbers; never computes a maximum. */
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
  /** Null for documents issued elsewhere. */
  readonly serial: string | null;
  readonly number: string;
  readonly issuedOn: PlainDate;
}

/** A request for a number, with the requested date. */
export interface NumberRequest {
  readonly accountId: AccountId;
  readonly kind: InvoiceKind;
  readonly day: PlainDate;
}

interface TakenRow {
  account_id: AccountId;
  series: string;
  prefix: string;
  digits: number;
  /** The first of the assigned numbers. */
  serial: string;
  /** Date of the last document before them. */
  last_issued_on: string | null;
}

/**
 * Assigns one number per request, in order. Dates in a series never decrease, so an earlier date is moved to the last one. Locks the series
 * until the end of the transaction: call it last.
 */
export async function takeNumbers(tx: Tx, requests: readonly NumberRequest[]): Promise<GivenNumber[]> {
  if (requests.length === 0) return [];
  const taken = await takeOfSeries(tx, [...Map.groupBy(requests, keyOf).values()]);
  return requests.map((request): GivenNumber => {
    const row = present(taken.get(keyOf(request)), 'a series that assigned numbers');
    const { serial } = row;
    const last = row.last_issued_on ?? '';
    row.serial = (BigInt(serial) + 1n).toString();
    row.last_issued_on = request.day > last ? request.day : last;
    return {
      series: row.series,
      serial,
      number: row.prefix + serial.padStart(row.digits, '0'),
      issuedOn: row.last_issued_on,
    };
  });
}

const keyOf = ({ accountId, kind }: Pick<NumberRequest, 'accountId' | 'kind'>) => `${accountId} ${SERIES[kind].series}`;

/** Increments each series, locked in a fixed order; creates a series with its first document. */
async function takeOfSeries(tx: Tx, wanted: readonly (readonly NumberRequest[])[]): Promise<Map<string, TakenRow>> {
  const of = wanted.map((requests) => {
    const { accountId, kind } = present(requests[0], 'a group is not empty');
    const day = requests.reduce((last, request) => (request.day > last ? request.day : last), '');
    return { account_id: accountId, ...SERIES[kind], count: requests.length, day };
  });
  const series = JSON.stringify(of);
  const rows = await tx.many(sql<TakenRow>`
    with wanted as (
      select * from json_to_recordset(${series}::json) as w(account_id uuid, series text, count integer, day date)
    ), held as (
      select s.account_id, s.series, s.next_serial, s.last_issued_on, w.count, w.day
      from wanted w join invoices.series s on s.account_id = w.account_id and s.series = w.series
      order by s.account_id, s.series for update of s
    )
    update invoices.series s set next_serial = h.next_serial + h.count, last_issued_on = greatest(h.last_issued_on, h.day)
    from held h where s.account_id = h.account_id and s.series = h.series
    returning s.account_id, s.series, s.prefix, s.digits, h.next_serial::text as serial, h.last_issued_on::text as last_issued_on`);
  const taken = new Map(rows.map((row) => [`${row.account_id} ${row.series}`, row]));
  const missing = wanted.filter((requested) => !taken.has(keyOf(present(requested[0], 'a group is not empty'))));
  if (missing.length === 0) return taken;
  tx.send(sql`
    insert into invoices.series (account_id, series, prefix, digits, first_serial, next_serial)
    select w.account_id, w.series, w.prefix, ${DIGITS}::integer, 1, 1
    from json_to_recordset(${series}::json) as w(account_id uuid, series text, prefix text)
    order by w.account_id, w.series
    on conflict do nothing`);
  return new Map([...taken, ...(await takeOfSeries(tx, missing))]);
}
