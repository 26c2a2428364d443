/** Claims: which live invoice bills which source. A unique index allows one that is live or held. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId, OrderId, ShipmentId } from '#kernel/id.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export interface StandingClaim {
  readonly invoiceId: InvoiceId;
  readonly state: 'live' | 'held';
}

/** The live or held claims on sources of one kind, by source id. */
export async function findClaims(
  tx: Tx,
  accountId: AccountId,
  sources: { readonly kind: SourceKey['kind']; readonly ids: readonly (ShipmentId | OrderId)[] },
): Promise<Map<string, StandingClaim>> {
  const rows = await tx.many(sql<{ source_id: string; invoice_id: InvoiceId; state: 'live' | 'held' }>`
    select source_id, invoice_id, state from invoices.claim
    where account_id = ${accountId} and source_kind = ${sources.kind} and source_id = any(${sources.ids}::uuid[]) and state <> 'released'`);
  return new Map(rows.map((row) => [row.source_id, { invoiceId: row.invoice_id, state: row.state }]));
}

/** What becomes of an invoice's claims when it is voided, credited or its draft deleted. */
export async function endClaims(
  tx: Tx,
  accountId: AccountId,
  ended: { readonly invoiceId: InvoiceId; readonly as: 'held' | 'released'; readonly reason: string },
): Promise<void> {
  await tx.run(sql`
    update invoices.claim set state = ${ended.as}, reason = ${ended.reason}
    where account_id = ${accountId} and invoice_id = ${ended.invoiceId} and state = 'live'`);
}

/** Claims for drafts; issued invoices write theirs with themselves. */
export async function insertClaim(
  tx: Tx,
  accountId: AccountId,
  claim: { readonly source: SourceKey; readonly invoiceId: InvoiceId; readonly at: Instant },
): Promise<void> {
  await tx.run(sql`
    insert into invoices.claim (account_id, source_kind, source_id, invoice_id, state, created_at)
    values (${accountId}, ${claim.source.kind}, ${claim.source.id}, ${claim.invoiceId}, 'live', ${claim.at})`);
}
