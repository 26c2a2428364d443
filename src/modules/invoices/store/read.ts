/** Reads invoices: identities with their standing, and documents exactly as issued. */
import { sql } from 'kysely';
import { present } from '#kernel/assert.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import type { AccountId, ChargeId, InvoiceId, InvoiceLineId, OrderLineId } from '#kernel/id.ts';
import { parsePrice, parseQuantity, parseRate } from '#kernel/quantity.ts';
import type { ChargeKind } from '#model/order.ts';
import type { InvoiceRecord, Standing } from '#model/invoice.ts';
import type { DocumentCharge, DocumentLine, InvoiceDocument } from '#model/invoice-document.ts';
import { parseDocumentJson } from '#model/invoice-json.ts';
import type { LineTax, TaxCategory, TaxSubtotal } from '#model/tax.ts';
import { instant } from '#runtime/database/columns.ts';
import type { Tx } from '#runtime/database/transaction.ts';

interface RecordRow extends Omit<InvoiceRecord, 'total' | 'standing'> {
  total: string;
  credited: string | null;
  debited: string | null;
  balance: string | null;
  balanceStatus: Standing['balanceStatus'];
  isPaidInFull: boolean;
  isOverpaid: boolean;
  isSent: boolean;
  sentAt: string | null;
  standingTotal: string | null;
  draft: string | null;
}

const exact = (text: string | null, currency: string): bigint =>
  present(
    parseDecimal(present(text, 'a stored amount is valid'), currencyDigits(currency)),
    'a stored amount fits its currency',
  );

/** The balance of void invoices and credit notes is zero, but they do not count as paid. */
const SELECT_RECORD = sql`
  select i.account_id as "accountId", i.id, i.kind, i.origin, i.lifecycle, i.closed_as as "closedAs", i.number, i.revision,
    (select x.external_id from invoices.external_id x where x.account_id = i.account_id and x.invoice_id = i.id) as "externalId",
    i.customer_id as "customerId", i.order_id as "orderId", i.shipment_id as "shipmentId", i.corrects_id as "correctsId", i.currency,
    i.total::text as total, i.issued_on::text as "issuedOn", i.due_on::text as "dueOn", ${instant('i.issued_at')} as "issuedAt",
    ${instant('i.voided_at')} as "voidedAt", i.void_reason as "voidReason", ${instant('i.created_at')} as "createdAt",
    ${instant('i.updated_at')} as "updatedAt", i.version, i.draft::text as draft,
    s.total::text as "standingTotal", s.credited::text as credited, s.debited::text as debited,
    case when i.lifecycle = 'void' then '0' else s.balance::text end as balance,
    case when i.kind = 'invoice' and i.lifecycle <> 'void' then s.balance_status end as "balanceStatus",
    s.is_paid_in_full and i.kind = 'invoice' and i.lifecycle <> 'void' as "isPaidInFull",
    s.is_overpaid and i.lifecycle <> 'void' as "isOverpaid", s.is_sent as "isSent",
    ${instant('s.sent_at')} as "sentAt"
  from invoices.invoice i
  left join invoices.standing s on s.account_id = i.account_id and s.invoice_id = i.id`;

function toRecord(row: RecordRow): InvoiceRecord {
  const {
    draft: _draft,
    standingTotal,
    credited,
    debited,
    balance,
    balanceStatus,
    isPaidInFull,
    isOverpaid,
    isSent,
    sentAt,
    ...rest
  } = row;
  const standing =
    standingTotal === null
      ? null
      : {
          total: exact(standingTotal, row.currency),
          credited: exact(credited, row.currency),
          debited: exact(debited, row.currency),
          balance: exact(balance, row.currency),
          balanceStatus,
          isPaidInFull,
          isOverpaid,
          isSent,
          sentAt,
        };
  return { ...rest, total: exact(row.total, row.currency), standing };
}

export async function loadRecords(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceRecord>> {
  const rows = await tx.many(
    sql<RecordRow>`${SELECT_RECORD} where i.account_id = ${accountId} and i.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, toRecord(row)]));
}

/** Locks identities in id order, for commands. */
export async function lockRecords(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceRecord>> {
  await tx.run(sql`
    select 1 from invoices.invoice where account_id = ${accountId} and id = any(${ids}::uuid[]) order by id for update`);
  return loadRecords(tx, accountId, ids);
}

/** Credit notes that correct an invoice, oldest first. */
export async function findCreditNotes(tx: Tx, accountId: AccountId, correctsId: InvoiceId): Promise<InvoiceId[]> {
  const rows = await tx.many(sql<{ id: InvoiceId }>`
    select id from invoices.invoice
    where account_id = ${accountId} and corrects_id = ${correctsId} and lifecycle in ('issued', 'closed') order by id`);
  return rows.map((row) => row.id);
}

/** The same for many, by the corrected invoice. */
export async function loadCreditNotesOf(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceId[]>> {
  const rows = await tx.many(sql<{ correctsId: InvoiceId; notes: InvoiceId[] }>`
    select corrects_id as "correctsId", array_agg(id order by id) as notes from invoices.invoice
    where account_id = ${accountId} and corrects_id = any(${ids}::uuid[]) and lifecycle in ('issued', 'closed') group by corrects_id`);
  return new Map(rows.map((row) => [row.correctsId, row.notes]));
}

/** The current content of invoices and drafts. */
export async function loadDocuments(
  tx: Tx,
  accountId: AccountId,
  ids: readonly InvoiceId[],
): Promise<Map<InvoiceId, InvoiceDocument>> {
  const rows = await tx.many(sql<HeaderRow>`
    select i.id as "invoiceId", i.kind, i.origin, i.number, i.revision, i.customer_id as "customerId", i.order_id as "orderId",
      i.shipment_id as "shipmentId", i.draft::text as draft, r.currency, r.language, r.prices_include_tax as "pricesIncludeTax",
      r.issued_on::text as "issuedOn", r.due_on::text as "dueOn", r.supplied_on::text as "suppliedOn",
      r.payment_terms as "paymentTerms", r.seller::text as seller, r.bill_to::text as "billTo", r.ship_to::text as "shipTo",
      r.order_number as "orderNumber", r.ordered_on::text as "orderedOn", r.shipment_number as "shipmentNumber", r.carrier,
      r.tracking_number as "trackingNumber", r.po_number as "poNumber", r.buyer_reference as "buyerReference",
      r.sales_rep_email as "salesRepEmail", r.corrects::text as corrects, r.note, r.line_total::text as "lineTotal",
      r.allowance_total::text as "allowanceTotal", r.charge_total::text as "chargeTotal", r.net_total::text as "netTotal",
      r.tax_total::text as "taxTotal", r.total::text as total,
      (select coalesce(json_agg(l order by l.position), '[]') from (
        select id, position, order_line_id, charge_id, sku, description, quantity::text, unit, unit_price::text, listed::text, priced::text,
          net_amount::text, tax_category, tax_rate::text, exemption_reason
        from invoices.line where account_id = i.account_id and invoice_id = i.id and revision = i.revision) l)::text as lines,
      (select coalesce(json_agg(c order by c.position), '[]') from (
        select position, charge_id, kind, description, priced::text, net_amount::text, tax_category, tax_rate::text, exemption_reason
        from invoices.charge where account_id = i.account_id and invoice_id = i.id and revision = i.revision) c)::text as charges,
      (select coalesce(json_agg(t order by t.tax_category, t.rate desc), '[]') from (
        select category as tax_category, rate::text as tax_rate, rate, exemption_reason,
          taxable_amount::text, tax_amount::text
        from invoices.tax where account_id = i.account_id and invoice_id = i.id and revision = i.revision) t)::text as taxes
    from invoices.invoice i
    left join invoices.revision r on r.account_id = i.account_id and r.invoice_id = i.id and r.revision = i.revision
    where i.account_id = ${accountId} and i.id = any(${ids}::uuid[])`);
  const documents = new Map<InvoiceId, InvoiceDocument>();
  for (const row of rows) {
    if (row.draft !== null) documents.set(row.invoiceId, parseDocumentJson(row.draft));
    else if (row.currency !== null) documents.set(row.invoiceId, toDocument(row));
  }
  return documents;
}

type HeaderText =
  | 'seller'
  | 'billTo'
  | 'shipTo'
  | 'corrects'
  | 'lines'
  | 'charges'
  | 'taxes'
  | 'lineTotal'
  | 'allowanceTotal'
  | 'chargeTotal'
  | 'netTotal'
  | 'taxTotal'
  | 'total';
type HeaderRow = Omit<InvoiceDocument, HeaderText> &
  Record<Exclude<HeaderText, 'shipTo' | 'corrects'>, string> & {
    draft: string | null;
    shipTo: string | null;
    corrects: string | null;
  };

interface TaxColumns {
  tax_category: TaxCategory;
  tax_rate: string;
  exemption_reason: string | null;
}
interface LineColumns extends TaxColumns {
  id: InvoiceLineId;
  position: number;
  order_line_id: OrderLineId | null;
  charge_id: ChargeId | null;
  sku: string | null;
  description: string;
  quantity: string;
  unit: string;
  unit_price: string;
  listed: string;
  priced: string;
  net_amount: string;
}
interface ChargeColumns extends TaxColumns {
  position: number;
  charge_id: ChargeId | null;
  kind: ChargeKind;
  description: string;
  priced: string;
  net_amount: string;
}
interface SubtotalColumns extends TaxColumns {
  taxable_amount: string;
  tax_amount: string;
}

const toTax = (row: TaxColumns): LineTax => ({
  category: row.tax_category,
  rate: present(parseRate(row.tax_rate), 'a stored rate is valid'),
  exemptionReason: row.exemption_reason,
});

function toDocument(row: HeaderRow): InvoiceDocument {
  const { draft: _draft, ...header } = row;
  const money = (text: string) => exact(text, row.currency);
  const lines = (JSON.parse(row.lines) as LineColumns[]).map((line): DocumentLine => ({
    id: line.id,
    position: line.position,
    orderLineId: line.order_line_id,
    ...(line.charge_id === null ? {} : { chargeId: line.charge_id }),
    sku: line.sku,
    description: line.description,
    quantity: present(parseQuantity(line.quantity), 'a stored quantity is valid'),
    unit: line.unit,
    unitPrice: present(parsePrice(line.unit_price), 'a stored price is valid'),
    tax: toTax(line),
    listed: money(line.listed),
    priced: money(line.priced),
    net: money(line.net_amount),
  }));
  const charges = (JSON.parse(row.charges) as ChargeColumns[]).map((charge): DocumentCharge => ({
    position: charge.position,
    chargeId: charge.charge_id,
    kind: charge.kind,
    description: charge.description,
    tax: toTax(charge),
    priced: money(charge.priced),
    net: money(charge.net_amount),
  }));
  const taxes = (JSON.parse(row.taxes) as SubtotalColumns[]).map((tax): TaxSubtotal => ({
    tax: toTax(tax),
    taxable: money(tax.taxable_amount),
    amount: money(tax.tax_amount),
  }));
  return {
    ...header,
    seller: JSON.parse(row.seller) as InvoiceDocument['seller'],
    billTo: JSON.parse(row.billTo) as InvoiceDocument['billTo'],
    shipTo: row.shipTo === null ? null : (JSON.parse(row.shipTo) as InvoiceDocument['shipTo']),
    corrects: row.corrects === null ? null : (JSON.parse(row.corrects) as InvoiceDocument['corrects']),
    lines,
    charges,
    taxes,
    lineTotal: money(row.lineTotal),
    allowanceTotal: money(row.allowanceTotal),
    chargeTotal: money(row.chargeTotal),
    netTotal: money(row.netTotal),
    taxTotal: money(row.taxTotal),
    total: money(row.total),
  };
}
