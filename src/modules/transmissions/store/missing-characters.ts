/** Documents with characters missing from all fonts, recorded when rendered, until a person has acknowledged it. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { StoredDocument } from '#model/transmission.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface UndrawnDocument extends Pick<StoredDocument, 'invoiceId' | 'revision' | 'format'> {
  readonly characters: string;
}

export async function insertUndrawn(
  tx: Tx,
  of: { readonly accountId: AccountId; readonly at: Instant },
  documents: readonly UndrawnDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map(({ invoiceId, revision, format, characters }) => ({
    invoice_id: invoiceId,
    revision,
    format,
    characters,
  }));
  await tx.run(sql`
    insert into transmissions.undrawn (account_id, invoice_id, revision, format, characters, noted_at)
    select ${of.accountId}, invoice_id, revision, format, characters, ${of.at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as d(invoice_id uuid, revision integer, format text, characters text)
    on conflict do nothing`);
}

/** False when it was resolved already. */
export async function resolveUndrawn(
  tx: Tx,
  accountId: AccountId,
  { invoiceId, at }: { readonly invoiceId: InvoiceId; readonly at: Instant },
): Promise<boolean> {
  const resolved = await tx.run(sql`
    update transmissions.undrawn set resolved_at = ${at}
    where account_id = ${accountId} and invoice_id = ${invoiceId} and resolved_at is null`);
  return resolved > 0;
}
