/** The part of an invoice's content shown in lists: head and totals, without lines, parties and charges. Read-only. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { parseMoney } from '#kernel/money.ts';
import { parseDocumentJson } from '#model/invoice-json.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Tx } from '#runtime/database/transaction.ts';

export type InvoiceHead = Pick<
  InvoiceDocument,
  | 'pricesIncludeTax'
  | 'issuedOn'
  | 'dueOn'
  | 'suppliedOn'
  | 'orderNumber'
  | 'shipmentNumber'
  | 'poNumber'
  | 'buyerReference'
  | 'corrects'
  | 'lineTotal'
  | 'allowanceTotal'
  | 'chargeTotal'
  | 'netTotal'
  | 'taxTotal'
  | 'total'
> & { readonly customerName: string };

interface Row {
  readonly id: InvoiceId;
  readonly draft: string | null;
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly issuedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly suppliedOn: PlainDate | null;
  readonly orderNumber: string | null;
  readonly shipmentNumber: string | null;
  readonly poNumber: string | null;
  readonly buyerReference: string | null;
  readonly corrects: InvoiceDocument['corrects'];
  readonly customerName: string;
  readonly lineTotal: string;
  readonly allowanceTotal: string;
  readonly chargeTotal: string;
  readonly netTotal: string;
  readonly taxTotal: string;
  readonly total: string;
}

/** Uses a single statement. */
export async function loadInvoiceHeads(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceHead>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.many(sql<Row>`
    select i.id, i.draft::text as draft, r.currency, r.prices_include_tax as "pricesIncludeTax", r.issued_on::text as "issuedOn",
      r.due_on::text as "dueOn", r.supplied_on::text as "suppliedOn", r.order_number as "orderNumber",
      r.shipment_number as "shipmentNumber", r.po_number as "poNumber", r.buyer_reference as "buyerReference", r.corrects,
      r.bill_to ->> 'name' as "customerName", r.line_total::text as "lineTotal",
      r.allowance_total::text as "allowanceTotal", r.charge_total::text as "chargeTotal", r.net_total::text as "netTotal", r.tax_total::text as "taxTotal", r.total::text as total
    from invoices.invoice i
    left join invoices.revision r on r.account_id = i.account_id and r.invoice_id = i.id and r.revision = i.revision
    where i.account_id = ${accountId} and i.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row.draft === null ? ofRevision(row) : ofDraft(row.draft)]));
}

function ofDraft(draft: string): InvoiceHead {
  const document = parseDocumentJson(draft);
  return { ...document, customerName: document.billTo.name };
}

function ofRevision({ lineTotal, allowanceTotal, chargeTotal, netTotal, taxTotal, total, ...row }: Row): InvoiceHead {
  const exact = (text: string) => present(parseMoney(text, row.currency), 'a stored amount fits its currency');
  return {
    ...row,
    lineTotal: exact(lineTotal),
    allowanceTotal: exact(allowanceTotal),
    chargeTotal: exact(chargeTotal),
    netTotal: exact(netTotal),
    taxTotal: exact(taxTotal),
    total: exact(total),
  };
}
