/** Drafts: editable content, stored as one document with the identity. They have no number and no standing. */
import { sql } from 'kysely';
import type { Instant } from '#kernel/calendar.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writeDecimal } from '#kernel/decimal.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { stepOf } from '#kernel/state-table.ts';
import { withoutCase } from '#kernel/text.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { writeDocumentJson } from '#model/invoice-json.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { INVOICE_TABLE } from '../states.ts';

const DELETE = stepOf(INVOICE_TABLE, 'delete');
const VOID = stepOf(INVOICE_TABLE, 'void');

const poKeyOf = ({ poNumber }: InvoiceDocument): string | null => (poNumber === null ? null : withoutCase(poNumber));

export function insertDraft(
  tx: Tx,
  accountId: AccountId,
  draft: { readonly document: InvoiceDocument; readonly at: Instant },
): void {
  const { document, at } = draft;
  tx.send(sql`
    insert into invoices.invoice (account_id, id, kind, origin, lifecycle, revision, customer_id, order_id, shipment_id, corrects_id,
      currency, total, draft, draft_po_key, created_at, updated_at)
    values (${accountId}, ${document.invoiceId}, ${document.kind}, ${document.origin}, 'draft', ${document.revision},
      ${document.customerId}, ${document.orderId}, ${document.shipmentId}, ${document.corrects?.invoiceId ?? null},
      ${document.currency}, ${writeDecimal(document.total, currencyDigits(document.currency))}, ${writeDocumentJson(document)},
      ${poKeyOf(document)}, ${at}, ${at})`);
}

/** Replaces a draft's content; false when it is no longer a draft. */
export async function updateDraft(
  tx: Tx,
  accountId: AccountId,
  draft: { readonly document: InvoiceDocument; readonly at: Instant },
): Promise<boolean> {
  const { document, at } = draft;
  const count = await tx.run(sql`
    update invoices.invoice
    set draft = ${writeDocumentJson(document)}, draft_po_key = ${poKeyOf(document)}, total = ${writeDecimal(document.total, currencyDigits(document.currency))},
      currency = ${document.currency}, customer_id = ${document.customerId}, order_id = ${document.orderId}, updated_at = ${at}, version = version + 1
    where account_id = ${accountId} and id = ${document.invoiceId} and lifecycle = 'draft'`);
  return count === 1;
}

/** draft -> deleted; false when it is no longer a draft. */
export async function markDeleted(
  tx: Tx,
  accountId: AccountId,
  deleted: { readonly id: InvoiceId; readonly at: Instant },
): Promise<boolean> {
  const count = await tx.run(sql`
    update invoices.invoice set lifecycle = ${DELETE.to}, draft = null, draft_po_key = null, updated_at = ${deleted.at}, version = version + 1
    where account_id = ${accountId} and id = ${deleted.id} and lifecycle = any(${DELETE.from}::text[])`);
  return count === 1;
}

/** issued -> void by compare-and-set, only if nothing was sent or allocated; otherwise false. */
export async function markVoid(
  tx: Tx,
  accountId: AccountId,
  voided: { readonly id: InvoiceId; readonly reason: string; readonly at: Instant },
): Promise<boolean> {
  const count = await tx.run(sql`
    with voided as (
      update invoices.invoice i
      set lifecycle = ${VOID.to}, voided_at = ${voided.at}, void_reason = ${voided.reason}, updated_at = ${voided.at}, version = i.version + 1
      from invoices.standing s
      where i.account_id = ${accountId} and i.id = ${voided.id} and i.lifecycle = any(${VOID.from}::text[])
        and s.account_id = i.account_id and s.invoice_id = i.id and not s.is_sent and s.credited = 0 and s.debited = 0
      returning i.id
    )
    update invoices.standing s set set_aside = 'void' from voided where s.account_id = ${accountId} and s.invoice_id = voided.id`);
  return count === 1;
}
