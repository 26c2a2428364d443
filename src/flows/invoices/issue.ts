/**
 * Issues a draft: parties, terms and, when it bills a shipment or an order, its amounts are recomputed under the lock, then frozen. An
 * already issued invoice is returned unchanged.
 */
import { present } from '#kernel/assert.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId, OrderId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { OrderSnapshot } from '#model/order.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Shipment } from '#model/shipment.ts';
import { owned } from '#model/owned.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordAuditedEvents } from '#modules/audit/index.ts';
import { loadCustomers } from '#modules/directory/index.ts';
import { loadShipments } from '#modules/fulfilment/index.ts';
import { buyerOf, languageOf, loadBilled, sellerOf } from '#modules/invoices/index.ts';
import { loadOrderSnapshots, moveQuantities } from '#modules/orders/index.ts';
import { NOTHING_BILLED } from '#model/billing.ts';
import { decide, quantitiesOf, type Source } from '#steps/billing/bill-sources.ts';
import { creditDiscountsOf } from '#steps/billing/credit-discounts.ts';
import { draftInvoice, refuseManualHold, type InvoiceInput } from './create.ts';
import { dayToCarry, issueDay, issueDocuments, type IssuingWith } from '#steps/invoices/issue.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

export interface IssueInput {
  readonly invoiceId: InvoiceId;
  readonly send: boolean;
}

export function issueDraft(ports: Ports, context: RequestContext, input: IssueInput): Promise<Result<InvoiceAnswer>> {
  return transact(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, input.invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    if (record.lifecycle === 'issued' || record.lifecycle === 'closed')
      return ok(await loadInvoiceAnswer(tx, context, record.id));
    if (record.lifecycle !== 'draft')
      return refuse(
        'invoice_not_draft',
        `The invoice is ${record.lifecycle}; only a draft can be issued. To bill its source again, void or credit it with "source": "bill_again".`,
      );
    const account = await loadAccount(tx, context.accountId);
    const issuing = { ports, context, account };
    const customer = present(
      (await loadCustomers(tx, owned(account.id, [record.customerId]))).get(record.customerId),
      'its customer',
    );
    if (document.origin === 'manual' && customer.status === 'hold_all') return refuseManualHold(customer);
    const refreshed = await refresh(tx, issuing, document);
    if (!refreshed.ok) return refreshed;
    const current = refreshed.value;
    const fresh: InvoiceDocument = {
      ...current.document,
      language: languageOf(account, customer),
      seller: sellerOf(account),
      billTo: buyerOf(customer, document.billTo.address),
    };
    moveQuantities(tx, quantitiesOf(ports, issuing, fresh));
    const issued = await issueDocuments(tx, ports, [
      {
        context,
        account,
        document: fresh,
        customer,
        claim: null,
        fromDraft: true,
        requestedDay: current.requestedDay,
        send: input.send,
      },
    ]);
    if (!issued.ok) return issued;
    const credited = await creditDiscountsOf(tx, ports, { ...issuing, customer, document: fresh });
    if (!credited.ok) return credited;
    recordAuditedEvents(tx, ports.newId, [...issued.value.events, ...credited.value]);
    return ok(await loadInvoiceAnswer(tx, context, record.id));
  });
}

/** Recomputes what the draft bills of its order, considering what other invoices have billed meanwhile. */
async function refresh(
  tx: Tx,
  issuing: IssuingWith,
  document: InvoiceDocument,
): Promise<Result<{ readonly document: InvoiceDocument; readonly requestedDay: PlainDate }>> {
  const { ports, context, account } = issuing;
  const today = issueDay(account, context);
  const { orderId, shipmentId } = document;
  if (orderId === null) return ok({ document, requestedDay: today });
  if (document.origin === 'manual') {
    const again = await draftInvoice(tx, issuing, { invoiceId: document.invoiceId, input: asInput(document, orderId) });
    return again.ok ? ok({ document: again.value.document, requestedDay: today }) : again;
  }
  const order = present(
    (await loadOrderSnapshots(tx, owned(account.id, [orderId]))).get(orderId),
    'an invoice has its order',
  );
  const billed = (await loadBilled(tx, owned(account.id, [orderId]))).get(orderId) ?? NOTHING_BILLED;
  const shipment =
    shipmentId === null
      ? null
      : present((await loadShipments(tx, owned(account.id, [shipmentId]))).get(shipmentId), 'its shipment');
  const decided = decide(sourceOf(document, order, shipment), billed);
  if (!decided.ok) return decided;
  if (decided.value === null)
    return refuse(
      'nothing_left_to_bill',
      'What this draft bills has been billed by another invoice in the meantime. Delete the draft: DELETE /v1/invoices/{id}.',
    );
  const { amounts } = decided.value;
  return ok({
    document: {
      ...document,
      ...amounts,
      lines: amounts.lines.map((line, index) => ({ ...line, id: ports.newId('invoice_line'), position: index + 1 })),
      charges: amounts.charges.map((charge, index) => ({ ...charge, position: index + 1 })),
    },
    requestedDay: dayToCarry(issuing, order.policy, shipment?.shippedAt ?? null),
  });
}

/** The source of an automatically created draft. */
function sourceOf({ origin }: InvoiceDocument, order: OrderSnapshot, shipment: Shipment | null): Source {
  if (shipment !== null) return { kind: 'shipment', order, shipment };
  return origin === 'order' ? { kind: 'order', order } : { kind: 'completion', order };
}

/** The input that would create this manual draft of an order now. */
function asInput(document: InvoiceDocument, orderId: OrderId): InvoiceInput {
  const lines = document.lines.flatMap((line) =>
    line.orderLineId === null ? [] : [{ orderLine: { id: line.orderLineId }, quantity: line.quantity }],
  );
  return {
    bills: { kind: 'order', order: { id: orderId }, lines },
    suppliedOn: document.suppliedOn,
    note: document.note,
    onCreation: 'draft',
  };
}
