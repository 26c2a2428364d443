/**
 * Issues documents in the caller's transaction: number, date, due date, rows, transmissions, events. No other I/O. Must be the last step of
 * a transaction, since it locks the number series until the commit.
 */
import { dateInZone, type Instant, type PlainDate } from '#kernel/calendar.ts';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import type { Account } from '#model/account.ts';
import type { BillingPolicy } from '#model/billing-policy.ts';
import type { Customer } from '#model/customer.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import { MAX_SKEW_MS } from '#runtime/clock-watch.ts';
import { findUndrawable } from '#formats/registry.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { refuseIncomplete } from '#modules/access/index.ts';
import type { AuditedEvent } from '#modules/audit/index.ts';
import { insertFirstTransmissions, planInvoiceMail, type TransmissionToQueue } from '#modules/transmissions/index.ts';
import { checkEn16931, decideDueOn, insertIssued, takeNumbers } from '#modules/invoices/index.ts';
import { TRANSMIT_QUEUE, RENDER_QUEUE } from '#flows/kit/queues.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface DocumentToIssue {
  readonly context: RequestContext;
  readonly account: Account;
  /** Complete except for number and dates. */
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  readonly claim: SourceKey | null;
  readonly fromDraft: boolean;
  /** The requested date; moved to the series' last date if earlier. */
  readonly requestedDay: PlainDate;
  readonly send: boolean;
}

/** The issuing account and request. */
export interface IssuingWith {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly account: Account;
}

export interface Issued {
  readonly documents: readonly InvoiceDocument[];
  /** Must be recorded by the caller, together with its other events. */
  readonly events: readonly AuditedEvent[];
}

/** Issues all, in order, or refuses the whole batch. */
export async function issueDocuments(
  tx: Tx,
  ports: Ports,
  wanted: readonly DocumentToIssue[],
): Promise<Result<Issued>> {
  if (wanted.length > 0) refuseWrongClock(ports);
  for (const each of wanted) {
    const incomplete = refuseIncomplete(each.account);
    if (incomplete !== null) return { ok: false, refusal: incomplete };
    const broken = refuseBroken(each.document) ?? refuseUndrawable(each.document) ?? refuseUnsendable(each);
    if (broken !== null) return broken;
  }
  const numbers = await takeNumbers(
    tx,
    wanted.map(({ account, document, requestedDay: dayRequested }) => ({
      accountId: account.id,
      kind: document.kind,
      day: dayRequested,
    })),
  );
  const documents: InvoiceDocument[] = [];
  for (const [index, { document }] of wanted.entries()) {
    const { number, issuedOn } = present(numbers[index], 'one number per document');
    const dueOn = document.kind === 'invoice' ? decideDueOn(document.paymentTerms, issuedOn) : ok(null);
    if (!dueOn.ok) return dueOn;
    documents.push({ ...document, number, issuedOn, dueOn: dueOn.value });
  }
  const issued = wanted.map((each, index) => ({
    ...each,
    lacksRecipient: each.send && each.document.kind === 'invoice' && planMail(each).length === 0,
    document: present(documents[index], 'one document per request'),
    number: present(numbers[index], 'one number per document'),
    accountId: each.account.id,
    at: each.context.at,
  }));
  insertIssued(tx, issued);
  await queueTransmissions(tx, ports, issued);
  const events = issued.map(({ context, accountId, document }) => ({
    context,
    event: issuedEvent(accountId, document),
  }));
  return ok({ documents, events });
}

/** Throws when the clock is wrong: dates in a series never decrease, so one wrong date would affect all that follow. */
function refuseWrongClock({ clockWatch }: Ports): void {
  const skewMs = clockWatch?.skewMs() ?? 0;
  if (skewMs <= MAX_SKEW_MS) return;
  const minutes = Math.round(skewMs / 60_000);
  throw new Fault('clock_wrong', 'later', {
    detail: `The clocks of the server and the database differ by ${minutes} minutes, so no invoice can be dated. Correct the clocks, then try again.`,
  });
}

/** Refuses a document with errors by the norm before it gets a number. */
function refuseBroken(document: InvoiceDocument): Result<never> | null {
  const fatal = checkEn16931(document).filter((finding) => finding.severity === 'error');
  if (fatal.length === 0) return null;
  return refuse(
    'invoice_breaks_en16931',
    'The invoice violates a calculation rule of EN 16931 and was not issued.',
    fatal.map((finding) => ({ pointer: finding.pointer, code: finding.rule, detail: finding.sentence })),
  );
}

/**
 * Refuses characters missing from all fonts in manual invoices, where a person can still change the text. In invoices of orders, whose
 * texts are fixed, they are printed by number.
 */
function refuseUndrawable(document: InvoiceDocument): Result<never> | null {
  if (document.origin !== 'manual' || document.orderId !== null) return null;
  const found = findUndrawable(document);
  if (found.length === 0) return null;
  return refuse(
    'character_not_drawable',
    found[0]?.detail ?? '',
    found.map(({ pointer, detail }) => ({ pointer, code: 'character_not_drawable', detail })),
  );
}

/** Refuses an explicit request to send without a recipient; an automatic invoice is issued and becomes an exception. */
function refuseUnsendable({
  document,
  customer,
  send,
}: Pick<DocumentToIssue, 'document' | 'customer' | 'send'>): Result<never> | null {
  if (!send || document.origin !== 'manual') return null;
  if (planMail({ document, customer, send }).length > 0) return null;
  return refuse(
    'no_recipient',
    'The customer has no e-mail address. Add one, or issue the invoice without sending it.',
  );
}

const planMail = ({ document, customer, send }: Pick<DocumentToIssue, 'document' | 'customer' | 'send'>) =>
  send ? planInvoiceMail({ customer, salesRepEmail: document.salesRepEmail, purpose: 'original' }) : [];

async function queueTransmissions(tx: Tx, ports: Ports, issued: readonly DocumentToIssue[]): Promise<void> {
  const transmissions: TransmissionToQueue[] = [];
  const unsent: DocumentToIssue[] = [];
  for (const each of issued) {
    const { context, account, document } = each;
    const planned = planMail(each);
    if (planned.length === 0) unsent.push(each);
    for (const plan of planned) {
      transmissions.push({
        ...plan,
        accountId: account.id,
        at: context.at,
        id: ports.newId('transmission'),
        invoiceId: document.invoiceId,
        revision: document.revision,
      });
    }
  }
  insertFirstTransmissions(tx, transmissions);
  await ports.jobs.insert(
    tx,
    TRANSMIT_QUEUE,
    transmissions.map(({ accountId, id }) => ({ id, data: { accountId, transmissionId: id } })),
  );
  await ports.jobs.insert(
    tx,
    RENDER_QUEUE,
    unsent.map(({ account, document }) => ({
      id: document.invoiceId,
      data: { accountId: account.id, invoiceId: document.invoiceId },
    })),
  );
}

function issuedEvent(accountId: AccountId, document: InvoiceDocument): DomainEvent {
  return {
    accountId,
    type: document.kind === 'credit_note' ? 'credit_note.issued' : 'invoice.issued',
    subjectKind: 'invoice',
    subjectId: document.invoiceId,
    data: {
      number: document.number,
      total: writeMoney(document.total, document.currency),
      currency: document.currency,
      issued_on: document.issuedOn,
      due_on: document.dueOn,
      ...sourceIds(document),
      customer_id: writeId('customer', document.customerId),
    },
    previous: { status: 'draft' },
  };
}

/** The ids of what a document bills, for events. */
export const sourceIds = (of: Pick<InvoiceDocument, 'orderId' | 'shipmentId'>) => ({
  order_id: of.orderId === null ? null : writeId('order', of.orderId),
  shipment_id: of.shipmentId === null ? null : writeId('shipment', of.shipmentId),
});

/** The default date of an invoice: the day of issue in the account's time zone. */
export const issueDay = (account: Account, context: RequestContext): PlainDate =>
  dateInZone(context.at, account.timeZone);

/** The date of an order's invoice: that of the shipment if the policy says so, but never in the future. */
export function dayToCarry(
  { account, context }: Pick<IssuingWith, 'account' | 'context'>,
  policy: BillingPolicy,
  shippedAt: Instant | null,
): PlainDate {
  const today = issueDay(account, context);
  if (policy.issueDate !== 'ship_date' || shippedAt === null) return today;
  const shipped = dateInZone(shippedAt, account.timeZone);
  return shipped < today ? shipped : today;
}
