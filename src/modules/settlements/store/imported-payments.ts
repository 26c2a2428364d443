/** The payment or open credit that an import recorded with a document, in its original amount despite later settlements or voids. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { parseMoney } from '#kernel/money.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface ImportedPayment {
  /** Minor units: paid on an invoice, or open of a credit note, at the time of the import. */
  readonly amount: bigint;
  readonly effectiveOn: PlainDate;
  /** Minor units: currently open of a credit note. */
  readonly unallocated: bigint;
}

interface Row {
  readonly id: InvoiceId;
  readonly currency: string;
  readonly amount: string;
  readonly effectiveOn: PlainDate;
  readonly unallocated: string;
}

/** Absent when nothing was recorded. A payment whose settlement was voided and that settles another invoice still refers to its document. */
export async function findImportedPayments(
  tx: Tx,
  accountId: AccountId,
  documents: readonly { readonly id: InvoiceId; readonly number: string }[],
): Promise<Map<InvoiceId, ImportedPayment>> {
  if (documents.length === 0) return new Map();
  const rows = await tx.many(sql<Row>`
    select d.id, t.currency, t.amount::text as amount, t.effective_on::text as "effectiveOn", t.unallocated::text as unallocated
    from json_to_recordset(${JSON.stringify(documents)}::json) as d(id uuid, number text)
    join settlements.transaction t on t.account_id = ${accountId} and t.credit_note_id = d.id
    union all
    select distinct on (d.id) d.id, t.currency, t.amount::text, t.effective_on::text, t.unallocated::text
    from json_to_recordset(${JSON.stringify(documents)}::json) as d(id uuid, number text)
    join settlements.allocation a on a.account_id = ${accountId} and a.invoice_id = d.id
    join settlements.transaction t on t.account_id = a.account_id and t.id = a.transaction_id and t.method = 'imported' and t.reference = d.number
    order by 1`);
  const exact = (amount: string, currency: string): bigint =>
    present(parseMoney(amount, currency), 'a stored amount fits its currency');
  return new Map(
    rows.map((row) => [
      row.id,
      {
        amount: exact(row.amount, row.currency),
        effectiveOn: row.effectiveOn,
        unallocated: exact(row.unallocated, row.currency),
      },
    ]),
  );
}
