/**
 * Creates manual invoices: for goods and services without an order, or for unbilled quantities of an order. Priced and taxed by the rules
 * of orders; a draft until it is issued. The quantity ledger refuses quantities the order does not allow.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone, type PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { writeRate } from '#kernel/quantity.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BillParts, DocumentAmounts } from '#model/billing.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { OrderInput } from '#model/order-input.ts';
import type { Reference } from '#model/reference.ts';
import type { RequestContext } from '#model/request-context.ts';
import { triggerOf } from '#model/trigger.ts';
import { named, owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents, recordAuditedEvents } from '#modules/audit/index.ts';
import { decideBill, wholeOrder } from '#modules/billing/index.ts';
import { findCustomers, keepCustomers, loadCustomers } from '#modules/directory/index.ts';
import { composeDocument, headerOfOrder, insertDraft, loadBilled, takeExternalId } from '#modules/invoices/index.ts';
import { findOrders, loadOrderSnapshots, loadQuantities, lockOrders, moveQuantities } from '#modules/orders/index.ts';
import { totalDocument } from '#modules/tax/index.ts';
import { quantitiesOf } from '#steps/billing/bill-sources.ts';
import { composeNew, layOutOrders, refuseCustomer } from '#steps/orders/compose.ts';
import { creditDiscountsOf } from '#steps/billing/credit-discounts.ts';
import { issueDay, issueDocuments, sourceIds, type IssuingWith } from '#steps/invoices/issue.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { impossibleDayIn } from '#kernel/possible-days.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read.ts';
import { hashInput } from '#flows/kit/save-new.ts';
import { transact } from '#flows/kit/transact.ts';

/** A quantity of an order line. */
export interface BilledLine {
  readonly orderLine: Reference<'order_line'>;
  readonly quantity: bigint;
}

export interface InvoiceInput {
  readonly externalId?: string | undefined;
  /** Free lines priced like an order's, or quantities of an order (null: everything still billable). */
  readonly bills:
    | { readonly kind: 'lines'; readonly content: OrderInput }
    | { readonly kind: 'order'; readonly order: Reference<'order'>; readonly lines: readonly BilledLine[] | null };
  readonly suppliedOn: PlainDate | null;
  readonly note: string | null;
  readonly onCreation: BillingPolicy['onCreation'];
}

export interface Drafted {
  readonly document: InvoiceDocument;
  readonly customer: Customer;
}

/** The created invoice; not new when the same external_id created it before. */
export interface MadeInvoice extends InvoiceAnswer {
  readonly isNew: boolean;
}

export function createInvoice(
  ports: Ports,
  context: RequestContext,
  input: InvoiceInput,
): Promise<Result<MadeInvoice>> {
  return transact<MadeInvoice>(ports, context, async (tx) => {
    const invoiceId = ports.newId('invoice');
    const earlier = await findEarlier(tx, context, { invoiceId, input });
    if (earlier !== null) return earlier;
    const made = await make(
      tx,
      { ports, context, account: await loadAccount(tx, context.accountId) },
      { invoiceId, input },
    );
    return made.ok ? ok({ ...made.value, isNew: true }) : made;
  });
}

/** The invoice created earlier with the same external_id, or null. */
async function findEarlier(
  tx: Tx,
  context: RequestContext,
  { invoiceId, input }: { readonly invoiceId: InvoiceId; readonly input: InvoiceInput },
): Promise<Result<MadeInvoice> | null> {
  const { externalId } = input;
  if (externalId === undefined) return null;
  const contentHash = hashInput(input);
  const taken = await takeExternalId(tx, context.accountId, { externalId, invoiceId, contentHash });
  if (taken === null) return null;
  if (taken.contentHash !== contentHash) {
    const detail = 'An invoice with this external_id already exists with different content.';
    return refuse('external_id_already_used', detail, [
      { pointer: '/external_id', code: 'external_id_already_used', detail },
    ]);
  }
  return ok({ ...(await loadInvoiceAnswer(tx, context, taken.invoiceId)), isNew: false });
}

async function make(
  tx: Tx,
  issuing: IssuingWith,
  { invoiceId, input }: { readonly invoiceId: InvoiceId; readonly input: InvoiceInput },
): Promise<Result<InvoiceAnswer>> {
  const { ports, context } = issuing;
  const impossible = refuseSuppliedOn(issuing, input.suppliedOn);
  if (impossible !== null) return impossible;
  const drafted = await draftInvoice(tx, issuing, { invoiceId, input });
  if (!drafted.ok) return drafted;
  const { document, customer } = drafted.value;
  if (input.onCreation === 'draft') {
    insertDraft(tx, context.accountId, { document, at: context.at });
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'invoice.drafted',
        subjectKind: 'invoice',
        subjectId: invoiceId,
        data: sourceIds(document),
      },
    ]);
    return ok(await loadInvoiceAnswer(tx, context, invoiceId));
  }
  if (customer.status === 'hold_all') return refuseManualHold(customer);
  moveQuantities(tx, quantitiesOf(ports, issuing, document));
  const issued = await issueDocuments(tx, ports, [
    {
      context,
      account: issuing.account,
      document,
      customer,
      claim: null,
      fromDraft: false,
      requestedDay: issueDay(issuing.account, context),
      send: input.onCreation === 'issue_and_send',
    },
  ]);
  if (!issued.ok) return issued;
  const credited = await creditDiscountsOf(tx, ports, { context, account: issuing.account, customer, document });
  if (!credited.ok) return credited;
  recordAuditedEvents(tx, ports.newId, [...issued.value.events, ...credited.value]);
  return ok(await loadInvoiceAnswer(tx, context, invoiceId));
}

export function refuseSuppliedOn(
  { context, account }: Pick<IssuingWith, 'context' | 'account'>,
  suppliedOn: PlainDate | null | undefined,
): Result<never> | null {
  const today = dateInZone(context.at, account.timeZone);
  const [problem] = impossibleDayIn(suppliedOn, { pointer: '/supplied_on', today, event: 'supplied' });
  return problem === undefined ? null : refuse('invalid_input', problem.detail, [problem]);
}

export const refuseManualHold = (customer: Customer) =>
  refuse(
    'customer_on_hold',
    `${customer.name} is on hold_all, so no manual invoice can be created. To lift the hold, set "status" with PATCH /v1/customers/{id}.`,
  );

/** Composes the draft document of a manual invoice. Locks the order it bills. */
export async function draftInvoice(
  tx: Tx,
  issuing: IssuingWith,
  { invoiceId, input }: { readonly invoiceId: InvoiceId; readonly input: InvoiceInput },
): Promise<Result<Drafted>> {
  return input.bills.kind === 'lines'
    ? draftOfLines(tx, issuing, { invoiceId, input, content: input.bills.content })
    : draftOfOrder(tx, issuing, { invoiceId, input, bills: input.bills });
}

async function draftOfLines(
  tx: Tx,
  issuing: IssuingWith,
  {
    invoiceId,
    input,
    content,
  }: { readonly invoiceId: InvoiceId; readonly input: InvoiceInput; readonly content: OrderInput },
): Promise<Result<Drafted>> {
  const { ports, context, account } = issuing;
  const [customer] = await findCustomers(tx, account.id, [content.customer]);
  // Locks the customer so that no undo removes it before the invoice is saved.
  if (customer == null || (await keepCustomers(tx, account.id, [customer.id])).size === 0) return refuseCustomer();
  const bench = await layOutOrders(tx, account, content.lines);
  const composed = composeNew(
    bench,
    { context, newId: ports.newId },
    { input: { ...content, accept: false }, customer },
  );
  if (!composed.ok) return composed;
  const like: OrderSnapshot = { ...composed.value, number: '' };
  const parts = unlinked(wholeOrder(like));
  const amounts = totalDocument({ ...like, rounding: 'invoice', parts, taxesBefore: new Map() });
  return finish(issuing, { invoiceId, input, customer, order: like, amounts, isOfOrder: false });
}

/** Removes the links to order lines: a manual invoice's lines bill no order. */
const unlinked = (parts: BillParts): BillParts => ({
  lines: parts.lines.map((line) => ({ ...line, orderLineId: null })),
  charges: parts.charges.map((charge) => ({ ...charge, chargeId: null })),
});

async function draftOfOrder(
  tx: Tx,
  issuing: IssuingWith,
  wanted: {
    readonly invoiceId: InvoiceId;
    readonly input: InvoiceInput;
    readonly bills: Extract<InvoiceInput['bills'], { kind: 'order' }>;
  },
): Promise<Result<Drafted>> {
  const { account } = issuing;
  const { invoiceId, input, bills } = wanted;
  const [found] = await findOrders(tx, named(account.id, [bills.order]));
  if (found == null) {
    return refuse('order_not_found', 'No such order.', [
      { pointer: '/order_id', code: 'order_not_found', detail: 'No such order.' },
    ]);
  }
  lockOrders(tx, owned(account.id, [found.id]));
  const order = present((await loadOrderSnapshots(tx, owned(account.id, [found.id]))).get(found.id), 'it is locked');
  if (order.phase !== 'accepted' && order.phase !== 'completed') {
    return refuse(
      'order_not_open',
      order.phase === 'draft'
        ? 'The order is a draft; accept it first: POST /v1/orders/{id}/accept.'
        : `The order is ${order.phase}; only an accepted order can be billed. To bill without the order, give customer_id and lines.`,
    );
  }
  const lines = await billableLines(tx, order, bills.lines);
  if (!lines.ok) return lines;
  const billed = (await loadBilled(tx, owned(account.id, [order.id]))).get(order.id) ?? NOTHING_BILLED;
  const parts = decideBill({ order, billed, source: { lines: lines.value } });
  const amounts = totalDocument({ ...order, rounding: order.policy.taxRounding, parts, taxesBefore: billed.taxes });
  const customer = present(
    (await loadCustomers(tx, owned(account.id, [order.customerId]))).get(order.customerId),
    'an order has its customer',
  );
  return finish(issuing, { invoiceId, input, customer, order, amounts, isOfOrder: true });
}

/** The quantities a person may bill by the ledger: up to the rung of the order's trigger. */
async function billableLines(tx: Tx, order: OrderSnapshot, requested: readonly BilledLine[] | null) {
  const quantities = await loadQuantities(tx, owned(order.accountId, [order.id]));
  const { rung, words } = triggerOf(order.policy.trigger);
  const due = new Map(
    order.lines.map((line) => {
      const stands = present(quantities.get(line.id), 'an accepted order has ledger balances');
      return [line.id, stands[rung] - stands.billed + stands.credited] as const;
    }),
  );
  if (requested === null) {
    const all = [...due]
      .filter(([, quantity]) => quantity > 0n)
      .map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
    return all.length === 0
      ? refuse(
          'nothing_left_to_bill',
          'Nothing is left to bill on this order. If one of its invoices is wrong, void or credit that invoice first.',
        )
      : ok(all);
  }
  const lines = [];
  for (const [index, { orderLine, quantity }] of requested.entries()) {
    const line = order.lines.find((each) =>
      'id' in orderLine ? each.id === orderLine.id : each.externalId === orderLine.external,
    );
    if (line === undefined) {
      const detail = 'The order has no such line.';
      return refuse('order_line_unknown', detail, [
        { pointer: `/lines/${index}/order_line_id`, code: 'order_line_unknown', detail },
      ]);
    }
    const left = (due.get(line.id) ?? 0n) - quantity;
    due.set(line.id, left);
    if (left < 0n) {
      const detail = `The quantity exceeds what ${words.limit} and has not yet been billed.`;
      return refuse('order_line_already_billed', detail, [
        { pointer: `/lines/${index}/quantity`, code: 'order_line_already_billed', detail },
      ]);
    }
    lines.push({ orderLineId: line.id, quantity });
  }
  return ok(lines);
}

function finish(
  { ports, account }: IssuingWith,
  made: {
    readonly invoiceId: InvoiceId;
    readonly input: InvoiceInput;
    readonly customer: Customer;
    readonly order: OrderSnapshot;
    readonly amounts: DocumentAmounts;
    readonly isOfOrder: boolean;
  },
): Result<Drafted> {
  const { invoiceId, input, customer, order, amounts, isOfOrder } = made;
  const refused = refuseBelowZero(amounts);
  if (refused !== null) return refused;
  const fromOrder = headerOfOrder(order, { invoiceId, origin: 'manual', suppliedOn: input.suppliedOn, account });
  const header = {
    ...fromOrder,
    note: input.note ?? (isOfOrder ? fromOrder.note : null),
  };
  const lineIds = amounts.lines.map(() => ports.newId('invoice_line'));
  const document = composeDocument({
    header,
    account,
    customer,
    amounts,
    lineIds,
    order: isOfOrder ? order : null,
    shipment: null,
  });
  return ok({ document, customer });
}

/** Refuses a document with a negative total, in all or at any tax rate. */
function refuseBelowZero({ total, netTotal, taxes }: DocumentAmounts): Result<never> | null {
  if (total < 0n || netTotal < 0n) {
    return refuse(
      'invoice_total_negative',
      'The discounts exceed the invoice total; issue a credit note for the excess instead.',
    );
  }
  const below = taxes.find((row) => row.taxable < 0n || row.amount < 0n);
  if (below === undefined) return null;
  const detail = `The discounts taxed at ${writeRate(below.tax.rate)} % exceed the net amount at that rate; omit their tax_rate to spread them over all rates.`;
  return refuse('invoice_rate_negative', detail, [{ pointer: '/charges', code: 'discounts_exceed_rate', detail }]);
}
