/**
 * Credits an issued invoice in full by a credit note: a positive document with the same stored amounts, less what credit notes for order
 * discounts have already credited. Its value becomes a credit of the customer that settles this invoice as far as it is open; the rest
 * stays open credit. A second request returns the first credit note.
 */
import { present } from '#kernel/assert.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Customer } from '#model/customer.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordAuditedEvents } from '#modules/audit/index.ts';
import { loadTransmissionsOf, planInvoiceMail, wasMailed } from '#modules/transmissions/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { decideCreditNote, endClaims, findCreditNotes, loadDocuments } from '#modules/invoices/index.ts';
import { moveQuantities, quantityEntries } from '#modules/orders/index.ts';
import { recordCreditNoteCredit } from '#modules/settlements/index.ts';
import { issueDay, issueDocuments } from '#steps/invoices/issue.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transactionRecorded } from '#steps/transactions/record.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read.ts';
import { settleCreditNotes } from '#steps/settlements/settle-credit-notes.ts';
import { transact } from '#flows/kit/transact.ts';
import { endOf, refuseOtherEnd, type SourceEnd } from '#steps/invoices/release-source.ts';

export interface CreditInput {
  readonly invoiceId: InvoiceId;
  readonly reason: string;
  /** Null: not specified, which holds the source. */
  readonly source: SourceEnd | null;
  /** Null: mailed if the invoice was. */
  readonly send: boolean | null;
}

export interface CreditAnswer {
  readonly creditNote: InvoiceAnswer;
  readonly isNew: boolean;
}

export function creditInvoice(
  ports: Ports,
  context: RequestContext,
  input: CreditInput,
): Promise<Result<CreditAnswer>> {
  return transact<CreditAnswer>(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    const notes = await findCreditNotes(tx, context.accountId, record.id);
    const earlier = [...(await loadDocuments(tx, context.accountId, notes)).values()];
    // Credit notes for order discounts are partial; the rest of the invoice can still be credited.
    const full = earlier.find(({ origin }) => origin !== 'completion');
    if (full !== undefined) {
      const creditNote = await loadInvoiceAnswer(tx, context, full.invoiceId);
      return (await refuseOtherEnd(tx, context, input)) ?? ok({ creditNote, isNew: false });
    }
    if (record.lifecycle === 'void')
      return refuse(
        'invoice_already_void',
        'The invoice is void: nothing is owed on it, so there is nothing to credit.',
      );
    const note = decideCreditNote({
      original: document,
      invoiceId: ports.newId('invoice'),
      lineIds: [...document.lines, ...document.charges].map(() => ports.newId('invoice_line')),
      note: input.reason,
      earlier,
    });
    if (!note.ok) return note;
    const account = await loadAccount(tx, context.accountId);
    const customer = present(
      (await loadCustomers(tx, owned(account.id, [record.customerId]))).get(record.customerId),
      'its customer',
    );
    const send = await decideSending(tx, context, { input, record, customer, document });
    if (!send.ok) return send;
    creditQuantities(tx, { ports, context, note: note.value });
    await endClaims(tx, account.id, { invoiceId: record.id, as: endOf(input.source), reason: input.reason });
    const issued = await issueDocuments(tx, ports, [
      {
        context,
        account,
        document: note.value,
        customer,
        claim: null,
        fromDraft: false,
        requestedDay: issueDay(account, context),
        send: send.value,
      },
    ]);
    if (!issued.ok) return issued;
    const [final] = issued.value.documents;
    const recording = { context, newId: ports.newId };
    const credit = await recordCreditNoteCredit(tx, recording, creditOf(present(final, 'the credit note was issued')));
    await settleCreditNotes(tx, ports, [{ context, account, invoiceId: record.id, credit }]);
    const recorded = credit === null ? [] : [{ context, event: transactionRecorded(account.id, credit) }];
    recordAuditedEvents(tx, ports.newId, [...issued.value.events, ...recorded]);
    return ok({ creditNote: await loadInvoiceAnswer(tx, context, note.value.invoiceId), isNew: true });
  });
}

/** An explicit request to mail is refused when there is no recipient; by default a credit note is mailed if its invoice was. */
async function decideSending(
  tx: Tx,
  { accountId }: RequestContext,
  of: {
    readonly input: CreditInput;
    readonly record: InvoiceRecord;
    readonly document: InvoiceDocument;
    readonly customer: Customer;
  },
): Promise<Result<boolean>> {
  const { input, record, document, customer } = of;
  if (input.send === null) return ok(await followsInvoice(tx, accountId, record));
  const question = { customer, salesRepEmail: document.salesRepEmail, purpose: 'original' };
  if (input.send && planInvoiceMail(question).length === 0) {
    return refuse(
      'no_recipient',
      'The customer has no e-mail address. Add one, or create the credit note with "send": false.',
    );
  }
  return ok(input.send);
}

/** Whether a credit note is mailed by default: when its invoice was sent, is being sent, or may have arrived. */
export async function followsInvoice(
  tx: Tx,
  accountId: AccountId,
  { id, standing }: Pick<InvoiceRecord, 'id' | 'standing'>,
): Promise<boolean> {
  if (standing?.isSent === true) return true;
  return wasMailed((await loadTransmissionsOf(tx, accountId, [id])).get(id) ?? []);
}

function creditQuantities(
  tx: Tx,
  { ports, context, note }: { readonly ports: Ports; readonly context: RequestContext; readonly note: InvoiceDocument },
): void {
  const { accountId, at } = context;
  const move = { accountId, at, kind: 'credited', sourceKind: 'credit_note', sourceId: note.invoiceId } as const;
  moveQuantities(
    tx,
    quantityEntries(move, note.lines, () => ports.newId('event')),
  );
}

const creditOf = (note: InvoiceDocument) => ({
  creditNoteId: note.invoiceId,
  customerId: note.customerId,
  amount: note.total,
  currency: note.currency,
  effectiveOn: present(note.issuedOn, 'an issued credit note has its date'),
  reference: present(note.number, 'an issued credit note has its number'),
});
