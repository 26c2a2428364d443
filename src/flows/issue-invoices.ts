/**
 * Issues documents inside the caller's transaction: number, date, due date, rows, deliveries, events. Does no input or output of its
 * own, and is the last thing a story does, since it holds the number series until the commit.
 */
import { dateInZone, type PlainDate } from '#kernel/calendar.ts';
import { present } from '#kernel/assert.ts';
import { writeId, type AccountId, type InvoiceId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Happening } from '#model/audit.ts';
import type { Account } from '#model/account.ts';
import type { Customer } from '#model/customer.ts';
import type { SourceKey } from '#model/invoice.ts';
import type { InvoiceDocument, InvoiceKind } from '#model/invoice-document.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { insertDeliveries, planInvoiceMail, type DeliveryToQueue } from '#modules/deliveries/index.ts';
import { checkEn16931, decideDueOn, insertIssued, markWithoutRecipient, takeNumbers } from '#modules/invoices/index.ts';
import { DELIVER_QUEUE, RENDER_QUEUE } from './queues.ts';
import type { Ports } from './ports.ts';

export interface DocumentToIssue {
  /** Complete but for number and dates. */
  readonly document: InvoiceDocument;
  readonly customer: Customer;
  readonly claim: SourceKey | null;
  readonly fromDraft: boolean;
  /** The day it should carry; never before the series' last. */
  readonly wishedDay: PlainDate;
  readonly send: boolean;
}

export interface IssuingWith {
  readonly ports: Ports;
  readonly asking: Asking;
  readonly account: Account;
}

/** Issues all of them, in their order, or refuses the whole batch. */
export async function issueDocuments(
  tx: Tx,
  { ports, asking, account }: IssuingWith,
  wanted: readonly DocumentToIssue[],
): Promise<Result<InvoiceDocument[]>> {
  for (const { document, customer, send } of wanted) {
    const broken = refuseBroken(document) ?? refuseUnsendable({ document, customer, send });
    if (broken !== null) return broken;
  }
  const accountId = account.id;
  const issued: InvoiceDocument[] = new Array<InvoiceDocument>(wanted.length);
  for (const kind of ['invoice', 'credit_note'] as const satisfies readonly InvoiceKind[]) {
    const indexes = wanted.flatMap((each, index) => (each.document.kind === kind ? [index] : []));
    const days = indexes.map((index) => present(wanted[index], 'an index of wanted').wishedDay);
    const numbers = await takeNumbers(tx, accountId, { kind, days });
    const invoices = [];
    for (const [at, index] of indexes.entries()) {
      const { document, claim, fromDraft } = present(wanted[index], 'an index of wanted');
      const number = present(numbers[at], 'one number per document');
      const dueOn = kind === 'invoice' ? decideDueOn(document.paymentTerms, number.issuedOn) : ok(null);
      if (!dueOn.ok) return dueOn;
      const final = { ...document, number: number.number, issuedOn: number.issuedOn, dueOn: dueOn.value };
      issued[index] = final;
      invoices.push({ document: final, number, claim, fromDraft });
    }
    await insertIssued(tx, accountId, { at: asking.at, invoices });
  }
  await queueDeliveries(tx, { ports, asking, account }, { wanted, issued });
  await recordHappenings(
    tx,
    { asking, newId: ports.newId },
    issued.map((document) => issuedHappening(accountId, document)),
  );
  return ok(issued);
}

/** What no norm would accept is refused before it gets a number. */
function refuseBroken(document: InvoiceDocument): Result<never> | null {
  const fatal = checkEn16931(document).filter((finding) => finding.severity === 'error');
  if (fatal.length === 0) return null;
  return refuse(
    'invoice_breaks_en16931',
    'The invoice breaks the arithmetic of EN 16931 and was not issued.',
    fatal.map((finding) => ({ pointer: finding.pointer, code: finding.rule, detail: finding.sentence })),
  );
}

/** A person who asks to send is told at once that there is nobody to send to; an automatic invoice is issued and waits as an exception. */
function refuseUnsendable({
  document,
  customer,
  send,
}: Pick<DocumentToIssue, 'document' | 'customer' | 'send'>): Result<never> | null {
  if (!send || document.origin !== 'manual') return null;
  const planned = planInvoiceMail({ customer, salesRepEmail: document.salesRepEmail, purpose: 'original' });
  if (planned.length > 0) return null;
  return refuse('no_recipient', 'The customer has no e-mail address; give it one, or issue without sending.');
}

async function queueDeliveries(
  tx: Tx,
  { ports, asking, account }: IssuingWith,
  { wanted, issued }: { readonly wanted: readonly DocumentToIssue[]; readonly issued: readonly InvoiceDocument[] },
): Promise<void> {
  const deliveries: DeliveryToQueue[] = [];
  const unsent: InvoiceDocument[] = [];
  const lacking: InvoiceId[] = [];
  for (const [index, document] of issued.entries()) {
    const { customer, send } = present(wanted[index], 'issued in the order wanted');
    const planned = send
      ? planInvoiceMail({ customer, salesRepEmail: document.salesRepEmail, purpose: 'original' })
      : [];
    if (planned.length === 0) unsent.push(document);
    if (planned.length === 0 && send && document.kind === 'invoice') lacking.push(document.invoiceId);
    for (const plan of planned) {
      deliveries.push({
        ...plan,
        id: ports.newId('delivery'),
        invoiceId: document.invoiceId,
        revision: document.revision,
      });
    }
  }
  await markWithoutRecipient(tx, account.id, lacking);
  const ids = await insertDeliveries(tx, account.id, { at: asking.at, deliveries });
  await ports.jobs.insert(
    tx,
    DELIVER_QUEUE,
    ids.map((id) => ({ id, data: { accountId: account.id, deliveryId: id } })),
  );
  await ports.jobs.insert(
    tx,
    RENDER_QUEUE,
    unsent.map((document) => ({
      id: document.invoiceId,
      data: { accountId: account.id, invoiceId: document.invoiceId },
    })),
  );
}

export function issuedHappening(accountId: AccountId, document: InvoiceDocument): Happening {
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

/** What a document bills, as events name it. */
export const sourceIds = (of: Pick<InvoiceDocument, 'orderId' | 'shipmentId'>) => ({
  order_id: of.orderId === null ? null : writeId('order', of.orderId),
  shipment_id: of.shipmentId === null ? null : writeId('shipment', of.shipmentId),
});

/** The day an invoice should carry: the day of issue in the account's zone. */
export const issueDay = (account: Account, asking: Asking): PlainDate => dateInZone(asking.at, account.timeZone);
