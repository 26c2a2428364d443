/**
 * Gives an order's remaining discounts by credit notes on its invoices: newest first, at each rate up to the uncredited amount. Part of the
 * transaction that bills the order, with the order locked; the credited discount counts as billed, so a repeat finds nothing left. The
 * rest is stored on the order as an exception.
 */
import { present } from '#kernel/assert.ts';
import { sum } from '#kernel/decimal.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BilledSoFar, DocumentAmounts, PricedCharge } from '#model/billing.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OrderSnapshot } from '#model/order.ts';
import { owned } from '#model/owned.ts';
import type { RequestContext } from '#model/request-context.ts';
import { taxKey } from '#model/tax.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { AuditedEvent } from '#modules/audit/index.ts';
import { isBilledInFull, creditDiscountOn, unbilledDiscounts } from '#modules/billing/index.ts';
import {
  checkEn16931,
  decideDiscountCreditNote,
  leftToCredit,
  loadBilled,
  loadDocuments,
} from '#modules/invoices/index.ts';
import { storeUncredited, loadOrderSnapshots } from '#modules/orders/index.ts';
import { recordCreditNoteCredit } from '#modules/settlements/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { listCorrectable, type CorrectableInvoice } from '#views/order-corrections.ts';
import { issueDay, issueDocuments, type DocumentToIssue } from '#steps/invoices/issue.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transactionRecorded } from '#steps/transactions/record.ts';
import { settleCreditNotes, type CreditToSettle } from '#steps/settlements/settle-credit-notes.ts';

/** An order with nothing more to bill, and what its documents have billed. */
export interface BilledOrder {
  readonly context: RequestContext;
  readonly account: Account;
  readonly customer: Customer;
  readonly order: OrderSnapshot;
  readonly billed: BilledSoFar;
}

/** Whether a discount is left that no later invoice can carry. Sends no statement. */
export const isDiscountLeft = (order: OrderSnapshot, billed: BilledSoFar): boolean =>
  order.charges.some((charge) => charge.kind === 'discount') && unbilledDiscounts({ order, billed }).length > 0;

/** The caller must record the returned events. */
export async function creditDiscounts(
  tx: Tx,
  ports: Ports,
  orders: readonly BilledOrder[],
): Promise<Result<AuditedEvent[]>> {
  const events: AuditedEvent[] = [];
  const credits: CreditToSettle[] = [];
  for (const each of orders) {
    const credited = await creditOne(tx, ports, each);
    if (!credited.ok) return credited;
    events.push(...credited.value.events);
    credits.push(...credited.value.credits);
  }
  await settleCreditNotes(tx, ports, credits);
  return ok(events);
}

/** The same for an order whose invoice was just issued manually or from a draft. */
export async function creditDiscountsOf(
  tx: Tx,
  ports: Ports,
  {
    document,
    ...issued
  }: Pick<BilledOrder, 'context' | 'account' | 'customer'> & { readonly document: InvoiceDocument },
): Promise<Result<AuditedEvent[]>> {
  const { orderId } = document;
  if (orderId === null) return ok([]);
  const ids = owned(issued.account.id, [orderId]);
  const order = present((await loadOrderSnapshots(tx, ids)).get(orderId), 'an invoice has its order');
  const billed = (await loadBilled(tx, ids)).get(orderId) ?? NOTHING_BILLED;
  const isDone =
    document.origin === 'completion' || order.closedShort === 'billed' || isBilledInFull(order, billed.lines);
  return isDone && isDiscountLeft(order, billed) ? creditDiscounts(tx, ports, [{ ...issued, order, billed }]) : ok([]);
}

interface Credited {
  readonly events: readonly AuditedEvent[];
  readonly credits: readonly CreditToSettle[];
}

async function creditOne(tx: Tx, ports: Ports, billed: BilledOrder): Promise<Result<Credited>> {
  const { context, account, customer, order } = billed;
  const invoices = await listCorrectable(tx, { accountId: account.id, id: order.id });
  const documents = await loadDocuments(
    tx,
    account.id,
    invoices.flatMap(({ id, notes }) => [id, ...notes]),
  );
  const { notes, rest } = planNotes(ports, billed, { invoices, documents });
  // Without a live invoice there is nothing to discount.
  if (rest.length > 0 && invoices.length > 0) {
    const amount = -sum(rest.map((charge) => charge.priced));
    storeUncredited(tx, { accountId: account.id, id: order.id, currency: order.currency, amount, at: context.at });
  }
  if (notes.length === 0) return ok({ events: [], credits: [] });
  const wanted = notes.map(({ document, isSent }): DocumentToIssue => ({
    context,
    account,
    document,
    customer,
    claim: null,
    fromDraft: false,
    requestedDay: issueDay(account, context),
    send: isSent,
  }));
  const issued = await issueDocuments(tx, ports, wanted);
  if (!issued.ok) return issued;
  const audited: AuditedEvent[] = [...issued.value.events];
  const credits: CreditToSettle[] = [];
  for (const [index, note] of issued.value.documents.entries()) {
    const credit = await recordCreditNoteCredit(tx, { context, newId: ports.newId }, creditOf(note));
    if (credit === null) continue;
    audited.push({ context, event: transactionRecorded(account.id, credit) });
    credits.push({ context, account, invoiceId: present(notes[index], 'a plan per credit note').corrects, credit });
  }
  return ok({ events: audited, credits });
}

const creditOf = (note: InvoiceDocument) => ({
  creditNoteId: note.invoiceId,
  customerId: note.customerId,
  amount: note.total,
  currency: note.currency,
  effectiveOn: present(note.issuedOn, 'an issued credit note has its date'),
  reference: present(note.number, 'an issued credit note has its number'),
});

interface Note {
  readonly document: InvoiceDocument;
  readonly corrects: InvoiceId;
  readonly isSent: boolean;
}

interface Correctable {
  readonly invoices: readonly CorrectableInvoice[];
  readonly documents: ReadonlyMap<InvoiceId, InvoiceDocument>;
}

/** Plans one credit note per invoice with a share; returns the rest as well. */
function planNotes(
  ports: Ports,
  { order, billed }: BilledOrder,
  { invoices, documents }: Correctable,
): { readonly notes: readonly Note[]; readonly rest: readonly PricedCharge[] } {
  const read = (id: InvoiceId) => present(documents.get(id), 'an issued document exists');
  const left = invoices.map(({ id, notes }) => leftToCredit(read(id), notes.map(read)));
  const { credits, rest } = spreadDiscounts({ order, billed }, left);
  const notes = credits.map(({ at, amounts }): Note => {
    const { id, isSent } = present(invoices[at], 'a credit has its invoice');
    const lineIds = amounts.lines.map(() => ports.newId('invoice_line'));
    const document = decideDiscountCreditNote({
      original: read(id),
      amounts,
      invoiceId: ports.newId('invoice'),
      lineIds,
    });
    return { document, isSent, corrects: id };
  });
  return { notes, rest };
}

/** The amounts credited on one invoice. */
export interface Credit {
  /** Index of the invoice. */
  readonly at: number;
  readonly amounts: DocumentAmounts;
}

/** Spreads the remaining discounts across invoices, in order; `left`: the uncredited amounts of each invoice by taxKey. */
export function spreadDiscounts(
  { order, billed }: Pick<BilledOrder, 'order' | 'billed'>,
  left: readonly ReadonlyMap<string, { readonly taxable: bigint; readonly amount: bigint }>[],
): { readonly credits: readonly Credit[]; readonly rest: readonly PricedCharge[] } {
  const credits: Credit[] = [];
  let rest: readonly PricedCharge[] = unbilledDiscounts({ order, billed });
  let { taxes } = billed;
  for (const [at, corrects] of left.entries()) {
    if (rest.length === 0) break;
    const taken = creditDiscountOn({ order, rest, left: corrects });
    if (taken.lines.length === 0) continue;
    const amounts = totalDocument({
      currency: order.currency,
      pricesIncludeTax: order.pricesIncludeTax,
      rounding: order.policy.taxRounding,
      parts: { lines: taken.lines, charges: [] },
      taxesBefore: taxes,
      corrects,
    });
    if (checkEn16931({ ...amounts, currency: order.currency }).some(({ severity }) => severity === 'error')) continue;
    rest = taken.rest;
    taxes = lessNote(taxes, amounts);
    credits.push({ at, amounts });
  }
  return { credits, rest };
}

function lessNote(taxes: BilledSoFar['taxes'], note: Pick<DocumentAmounts, 'taxes'>): BilledSoFar['taxes'] {
  const less = new Map(taxes);
  for (const { tax, taxable, amount } of note.taxes) {
    const before = less.get(taxKey(tax)) ?? { taxable: 0n, amount: 0n };
    less.set(taxKey(tax), { taxable: before.taxable - taxable, amount: before.amount - amount });
  }
  return less;
}
