/** Writes issued invoices: identity, content, standing and claim in one statement. Content rows are never changed afterwards. */
import { sql } from 'kysely';
import { assert } from '#kernel/assert.ts';
import type { Instant } from '#kernel/calendar.ts';
import { writeDecimal } from '#kernel/decimal.ts';
import type { AccountId } from '#kernel/id.ts';
import { currencyDigits } from '#kernel/currency.ts';
import { writePrice, writeQuantity, writeRate } from '#kernel/quantity.ts';
import { stepOf } from '#kernel/state-table.ts';
import { withoutCase } from '#kernel/text.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import { hashDocument } from '#model/invoice-json.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { INVOICE_TABLE } from '../states.ts';
import type { GivenNumber } from './number-series.ts';

const ISSUE = stepOf(INVOICE_TABLE, 'issue');

export interface InvoiceToIssue {
  readonly accountId: AccountId;
  /** Time of issue. */
  readonly at: Instant;
  readonly document: InvoiceDocument;
  readonly number: GivenNumber;
  /** The source it bills; null for manual invoices, credit notes, and drafts that already have a claim. */
  readonly claim: SourceKey | null;
  /** True when it was a draft with this id. */
  readonly fromDraft: boolean;
  /** To be sent but without a recipient; an indexed hint for finding such invoices. */
  readonly lacksRecipient: boolean;
}

export function insertIssued(tx: Tx, invoices: readonly InvoiceToIssue[]): void {
  if (invoices.length === 0) return;
  const rows = invoices.map(toRow);
  const drafts = rows.filter((row) => row.from_draft);
  if (drafts.length > 0) promoteDrafts(tx, drafts);
  tx.send(insertStatement(JSON.stringify(rows)));
}

const insertStatement = (rows: string) => sql`
  with given as (
    select * from json_to_recordset(${rows}::json) as g(
      account_id uuid, at timestamptz, id uuid, from_draft boolean, kind text, origin text, series text, serial bigint, number text, revision integer, customer_id uuid,
      order_id uuid, shipment_id uuid, corrects_id uuid, currency text, language text, total numeric, issued_on date, due_on date,
      prices_include_tax boolean, supplied_on date, payment_terms text, seller json, bill_to json, ship_to json, order_number text,
      ordered_on date, shipment_number text, carrier text, tracking_number text, po_number text, po_key text, buyer_reference text,
      sales_rep_email text, corrects json, note text, line_total numeric, allowance_total numeric, charge_total numeric,
      net_total numeric, tax_total numeric, content_hash text, lines json, charges json, taxes json, claim_kind text, claim_id uuid,
      lacks_recipient boolean)
  ), identities as (
    insert into invoices.invoice (account_id, id, kind, origin, lifecycle, series, serial, number, revision, customer_id, order_id,
      shipment_id, corrects_id, currency, total, issued_on, due_on, issued_at, created_at, updated_at)
    select account_id, id, kind, origin, 'issued', series, serial, number, revision, customer_id, order_id, shipment_id, corrects_id,
      currency, total, issued_on, due_on, at, at, at
    from given where not from_draft
  ), contents as (
    insert into invoices.revision (account_id, invoice_id, revision, currency, language, prices_include_tax, issued_on, due_on, supplied_on,
      payment_terms, seller, bill_to, ship_to, order_number, ordered_on, shipment_number, carrier, tracking_number, po_number,
      po_key, buyer_reference, sales_rep_email, corrects, note, line_total, allowance_total, charge_total, net_total, tax_total, total,
      content_hash, created_at)
    select account_id, id, revision, currency, language, prices_include_tax, issued_on, due_on, supplied_on, payment_terms, seller, bill_to,
      ship_to, order_number, ordered_on, shipment_number, carrier, tracking_number, po_number, po_key, buyer_reference,
      sales_rep_email, corrects, note, line_total, allowance_total, charge_total, net_total, tax_total, total, content_hash, at
    from given
  ), lines as (
    insert into invoices.line (account_id, id, invoice_id, revision, position, order_line_id, charge_id, sku, description, quantity, unit,
      unit_price, listed, priced, net_amount, tax_category, tax_rate, exemption_reason)
    select g.account_id, l.id, g.id, g.revision, l.position, l.order_line_id, l.charge_id, l.sku, l.description, l.quantity, l.unit, l.unit_price,
      l.listed, l.priced, l.net_amount, l.tax_category, l.tax_rate, l.exemption_reason
    from given g, json_to_recordset(g.lines) as l(id uuid, position integer, order_line_id uuid, charge_id uuid, sku text, description text,
      quantity numeric, unit text, unit_price numeric, listed numeric, priced numeric, net_amount numeric, tax_category text,
      tax_rate numeric, exemption_reason text)
  ), charges as (
    insert into invoices.charge (account_id, invoice_id, revision, position, charge_id, kind, description, priced, net_amount,
      tax_category, tax_rate, exemption_reason)
    select g.account_id, g.id, g.revision, c.position, c.charge_id, c.kind, c.description, c.priced, c.net_amount, c.tax_category,
      c.tax_rate, c.exemption_reason
    from given g, json_to_recordset(g.charges) as c(position integer, charge_id uuid, kind text, description text, priced numeric,
      net_amount numeric, tax_category text, tax_rate numeric, exemption_reason text)
  ), taxes as (
    insert into invoices.tax (account_id, invoice_id, revision, category, rate, exemption_reason, taxable_amount, tax_amount)
    select g.account_id, g.id, g.revision, t.category, t.rate, t.exemption_reason, t.taxable_amount, t.tax_amount
    from given g, json_to_recordset(g.taxes) as t(category text, rate numeric, exemption_reason text, taxable_amount numeric,
      tax_amount numeric)
  ), standings as (
    insert into invoices.standing (account_id, invoice_id, customer_id, kind, total, due_on, lacks_recipient)
    select account_id, id, customer_id, kind, case kind when 'credit_note' then 0 else total end, due_on, lacks_recipient from given
  )
  insert into invoices.claim (account_id, source_kind, source_id, invoice_id, state, created_at)
  select account_id, claim_kind, claim_id, id, 'live', at from given where claim_kind is not null`;

/** draft -> issued by compare-and-set; asserts that no draft has changed, since they are locked. */
function promoteDrafts(tx: Tx, drafts: readonly IssuedRow[]): void {
  const statement = sql`
    update invoices.invoice i
    set lifecycle = ${ISSUE.to}, draft = null, draft_po_key = null, series = g.series, serial = g.serial, number = g.number, issued_on = g.issued_on,
      due_on = g.due_on, total = g.total, issued_at = g.at, updated_at = g.at, version = i.version + 1
    from json_to_recordset(${JSON.stringify(drafts)}::json)
      as g(account_id uuid, at timestamptz, id uuid, series text, serial bigint, number text, issued_on date, due_on date, total numeric)
    where i.account_id = g.account_id and i.id = g.id and i.lifecycle = any(${ISSUE.from}::text[])`;
  tx.send(statement, (moved) => assert(moved === drafts.length, 'a locked draft is still a draft'));
}

type IssuedRow = ReturnType<typeof toRow>;

function toRow({ accountId, at, document, number, claim, fromDraft, lacksRecipient }: InvoiceToIssue) {
  const digits = currencyDigits(document.currency);
  const money = (amount: bigint) => writeDecimal(amount, digits);
  return {
    account_id: accountId,
    at,
    id: document.invoiceId,
    from_draft: fromDraft,
    kind: document.kind,
    origin: document.origin,
    series: number.series,
    serial: number.serial,
    number: number.number,
    revision: document.revision,
    customer_id: document.customerId,
    order_id: document.orderId,
    shipment_id: document.shipmentId,
    corrects_id: document.corrects?.invoiceId ?? null,
    currency: document.currency,
    language: document.language,
    total: money(document.total),
    issued_on: document.issuedOn,
    due_on: document.dueOn,
    prices_include_tax: document.pricesIncludeTax,
    supplied_on: document.suppliedOn,
    payment_terms: document.paymentTerms,
    seller: document.seller,
    bill_to: document.billTo,
    ship_to: document.shipTo,
    order_number: document.orderNumber,
    ordered_on: document.orderedOn,
    shipment_number: document.shipmentNumber,
    carrier: document.carrier,
    tracking_number: document.trackingNumber,
    po_number: document.poNumber,
    po_key: document.poNumber === null ? null : withoutCase(document.poNumber),
    buyer_reference: document.buyerReference,
    sales_rep_email: document.salesRepEmail,
    corrects: document.corrects,
    note: document.note,
    line_total: money(document.lineTotal),
    allowance_total: money(document.allowanceTotal),
    charge_total: money(document.chargeTotal),
    net_total: money(document.netTotal),
    tax_total: money(document.taxTotal),
    content_hash: hashDocument(document),
    ...toRowsOfParts(document, money),
    claim_kind: claim?.kind ?? null,
    claim_id: claim?.id ?? null,
    lacks_recipient: lacksRecipient,
  };
}

/** The parts of the document as rows of their tables. */
function toRowsOfParts(document: InvoiceDocument, money: (amount: bigint) => string): Record<string, unknown> {
  return {
    lines: document.lines.map((line) => ({
      id: line.id,
      position: line.position,
      order_line_id: line.orderLineId,
      charge_id: line.chargeId ?? null,
      sku: line.sku,
      description: line.description,
      quantity: writeQuantity(line.quantity),
      unit: line.unit,
      unit_price: writePrice(line.unitPrice),
      listed: money(line.listed),
      priced: money(line.priced),
      net_amount: money(line.net),
      tax_category: line.tax.category,
      tax_rate: writeRate(line.tax.rate),
      exemption_reason: line.tax.exemptionReason,
    })),
    charges: document.charges.map((charge) => ({
      position: charge.position,
      charge_id: charge.chargeId,
      kind: charge.kind,
      description: charge.description,
      priced: money(charge.priced),
      net_amount: money(charge.net),
      tax_category: charge.tax.category,
      tax_rate: writeRate(charge.tax.rate),
      exemption_reason: charge.tax.exemptionReason,
    })),
    taxes: document.taxes.map((tax) => ({
      category: tax.tax.category,
      rate: writeRate(tax.tax.rate),
      exemption_reason: tax.tax.exemptionReason,
      taxable_amount: money(tax.taxable),
      tax_amount: money(tax.amount),
    })),
  };
}
