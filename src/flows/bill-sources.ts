/**
 * Bills sources (shipments, an order closed short) inside the caller's transaction, with the orders locked: what is due less what the
 * live invoices say. A source that has a live or held invoice is left alone, so a repeat bills nothing.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { BilledSoFar, BillParts, DocumentAmounts } from '#model/billing.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { Shipment } from '#model/shipment.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { addBilled, decideBill, decideCompletion } from '#modules/billing/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import {
  composeDocument,
  findClaims,
  headerOfOrder,
  insertClaim,
  insertDraft,
  loadBilled,
} from '#modules/invoices/index.ts';
import { moveQuantities } from '#modules/orders/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { issueDay, issueDocuments, sourceIds, type DocumentToIssue, type IssuingWith } from './issue-invoices.ts';

/** A source to bill: a shipment that left, or an order closed short. */
export type SourceToBill =
  | { readonly kind: 'shipment'; readonly order: OrderSnapshot; readonly shipment: Shipment }
  | { readonly kind: 'completion'; readonly order: OrderSnapshot };

interface Composed {
  readonly source: SourceToBill;
  readonly document: InvoiceDocument;
  readonly customer: Customer;
}

/** The invoice of each source (by source id), new or already there. A held source and one with nothing due have none. */
export async function billSources(
  tx: Tx,
  issuing: IssuingWith,
  sources: readonly SourceToBill[],
): Promise<Result<Map<string, InvoiceId>>> {
  const { ports, asking, account } = issuing;
  const invoices = new Map<string, InvoiceId>();
  const held = new Set<string>();
  for (const kind of ['shipment', 'completion'] as const) {
    const ids = sources.filter((source) => source.kind === kind).map((source) => keyOf(source).id);
    if (ids.length === 0) continue;
    for (const [id, claim] of await findClaims(tx, account.id, { kind, ids })) {
      if (claim.state === 'live') invoices.set(id, claim.invoiceId);
      else held.add(id);
    }
  }
  const open = sources.filter((source) => !invoices.has(keyOf(source).id) && !held.has(keyOf(source).id));
  if (open.length === 0) return ok(invoices);

  const composed = await composeAll(tx, issuing, open);
  const toIssue = composed.filter(({ source }) => source.order.policy.onCreation !== 'draft');
  const toDraft = composed.filter(({ source }) => source.order.policy.onCreation === 'draft');
  for (const { source, document } of toDraft) {
    await insertDraft(tx, account.id, { document, at: asking.at });
    await insertClaim(tx, account.id, { source: keyOf(source), invoiceId: document.invoiceId, at: asking.at });
    invoices.set(keyOf(source).id, document.invoiceId);
  }
  await recordHappenings(
    tx,
    { asking, newId: ports.newId },
    toDraft.map(({ document }) => ({
      accountId: account.id,
      type: 'invoice.drafted',
      subjectKind: 'invoice',
      subjectId: document.invoiceId,
      data: sourceIds(document),
    })),
  );
  await billQuantities(
    tx,
    issuing,
    toIssue.map(({ document }) => document),
  );
  const issued = await issueDocuments(
    tx,
    issuing,
    toIssue.map((each) => toBeIssued(issuing, each)),
  );
  if (!issued.ok) return issued;
  for (const { source, document } of toIssue) invoices.set(keyOf(source).id, document.invoiceId);
  return ok(invoices);
}

export const keyOf = (source: SourceToBill): SourceKey =>
  source.kind === 'shipment'
    ? { kind: 'shipment', id: source.shipment.id }
    : { kind: 'completion', id: source.order.id };

async function composeAll(
  tx: Tx,
  { ports, account }: IssuingWith,
  sources: readonly SourceToBill[],
): Promise<Composed[]> {
  const orderIds = [...new Set(sources.map((source) => source.order.id))];
  const billed = await loadBilled(tx, account.id, orderIds);
  const customers = await loadCustomers(tx, account.id, [...new Set(sources.map((source) => source.order.customerId))]);
  const composed: Composed[] = [];
  for (const source of sources) {
    const before = billed.get(source.order.id) ?? NOTHING_BILLED;
    const decided = decide(source, before);
    if (decided === null) continue;
    billed.set(source.order.id, addBilled(before, decided.parts, decided.amounts));
    const customer = present(customers.get(source.order.customerId), 'an order has its customer');
    const shipment = source.kind === 'shipment' ? source.shipment : null;
    const header = headerOfOrder(source.order, {
      invoiceId: ports.newId('invoice'),
      origin: source.kind,
      suppliedOn: shipment?.shippedOn ?? null,
    });
    const lineIds = decided.amounts.lines.map(() => ports.newId('invoice_line'));
    const document = composeDocument({
      header,
      account,
      customer,
      amounts: decided.amounts,
      lineIds,
      order: source.order,
      shipment,
    });
    composed.push({ source, document, customer });
  }
  return composed;
}

/** The parts and amounts of one source, or null when nothing is due for it. */
export function decide(
  source: SourceToBill,
  billed: BilledSoFar,
): { parts: BillParts; amounts: DocumentAmounts } | null {
  const { order } = source;
  const parts =
    source.kind === 'shipment'
      ? decideBill({ order, billed, source: source.shipment })
      : decideCompletion({ order, billed });
  if (parts === null || (parts.lines.length === 0 && parts.charges.length === 0)) return null;
  const amounts = totalDocument({
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    rounding: order.policy.taxRounding,
    parts,
    taxesBefore: billed.taxes,
  });
  return { parts, amounts };
}

function toBeIssued({ asking, account }: IssuingWith, { source, document, customer }: Composed): DocumentToIssue {
  const { policy } = source.order;
  const shippedAt = source.kind === 'shipment' ? source.shipment.shippedAt : null;
  const byShipDate = policy.issueDate === 'ship_date' && shippedAt !== null;
  return {
    document,
    customer,
    claim: keyOf(source),
    fromDraft: false,
    wishedDay: byShipDate ? dateInZone(shippedAt, account.timeZone) : issueDay(account, asking),
    send: policy.onCreation === 'issue_and_send',
  };
}

/** Puts what documents bill on the quantity ledger; its ceiling is the database's last word. */
export async function billQuantities(
  tx: Tx,
  { ports, asking, account }: IssuingWith,
  documents: readonly InvoiceDocument[],
): Promise<void> {
  await moveQuantities(
    tx,
    documents.flatMap((document) =>
      document.lines.flatMap((line) =>
        line.orderLineId === null
          ? []
          : [
              {
                accountId: account.id,
                id: ports.newId('event'),
                orderLineId: line.orderLineId,
                kind: 'billed' as const,
                quantity: line.quantity,
                sourceKind: 'invoice',
                sourceId: document.invoiceId,
                at: asking.at,
              },
            ],
      ),
    ),
  );
}
