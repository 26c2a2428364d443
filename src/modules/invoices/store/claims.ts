/** Claims of invoices on sources. A unique index allows one live or held claim per source. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { Owned } from '#model/owned.ts';
import { keys } from '#runtime/database/keys.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface StandingClaim {
  readonly invoiceId: InvoiceId;
  readonly state: 'live' | 'held';
}

/** Live or held claims on sources of one kind, by source id. */
export async function findClaims(
  tx: Tx,
  kind: SourceKey['kind'],
  sources: readonly Owned<ShipmentId | OrderId>[],
): Promise<Map<string, StandingClaim>> {
  if (sources.length === 0) return new Map();
  const rows = await tx.many(sql<{ source_id: string; invoice_id: InvoiceId; state: 'live' | 'held' }>`
    select c.source_id, c.invoice_id, c.state
    from ${keys(sources)} join invoices.claim c on c.account_id = k.account_id and c.source_id = k.id
    where c.source_kind = ${kind} and c.state <> 'released'`);
  return new Map(rows.map((row) => [row.source_id, { invoiceId: row.invoice_id, state: row.state }]));
}

/** Ends an invoice's claims when it is voided, credited or, as a draft, deleted. */
export async function endClaims(
  tx: Tx,
  accountId: AccountId,
  ended: { readonly invoiceId: InvoiceId; readonly as: 'held' | 'released'; readonly reason: string },
): Promise<void> {
  await tx.run(sql`
    update invoices.claim set state = ${ended.as}, reason = ${ended.reason}
    where account_id = ${accountId} and invoice_id = ${ended.invoiceId} and state = 'live'`);
}

/** How the claims of a voided or credited invoice ended; null when it had none. */
export async function findEndOfClaims(
  tx: Tx,
  accountId: AccountId,
  invoiceId: InvoiceId,
): Promise<'held' | 'released' | null> {
  const row = await tx.maybe(sql<{ state: 'held' | 'released' }>`
    select state from invoices.claim where account_id = ${accountId} and invoice_id = ${invoiceId} and state <> 'live'
    order by state limit 1`);
  return row?.state ?? null;
}

/** For drafts; issued invoices insert their claim with themselves. */
export function insertClaim(
  tx: Tx,
  accountId: AccountId,
  claim: { readonly source: SourceKey; readonly invoiceId: InvoiceId; readonly at: Instant },
): void {
  tx.send(sql`
    insert into invoices.claim (account_id, source_kind, source_id, invoice_id, state, created_at)
    values (${accountId}, ${claim.source.kind}, ${claim.source.id}, ${claim.invoiceId}, 'live', ${claim.at})`);
}
