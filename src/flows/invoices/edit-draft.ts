/** Edits the content of a manual draft. Issued documents cannot be edited, only voided or credited. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { writeMoney } from '#kernel/money.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { Address, ShipTo } from '#model/party.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { parsePaymentTerms, updateDraft } from '#modules/invoices/index.ts';
import { draftInvoice, refuseSuppliedOn, type InvoiceInput } from './create.ts';
import { guardVersion } from '#flows/kit/guard-version.ts';
import { sourceIds } from '#steps/invoices/issue.ts';
import { lockInvoice } from '#steps/invoices/lock.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadInvoiceAnswer, type InvoiceAnswer } from './read.ts';
import { transact } from '#flows/kit/transact.ts';

/** Absent keeps, null clears. */
export interface DraftHeader {
  readonly paymentTerms?: string | undefined;
  readonly poNumber?: string | null | undefined;
  readonly buyerReference?: string | null | undefined;
  readonly billTo?: Address | null | undefined;
  readonly shipTo?: ShipTo | null | undefined;
  readonly salesRepEmail?: string | null | undefined;
  readonly suppliedOn?: PlainDate | null | undefined;
  readonly note?: string | null | undefined;
}

export interface DraftEdit {
  readonly invoiceId: InvoiceId;
  readonly header: DraftHeader;
  /** New content; null keeps lines, charges and buyer. */
  readonly bills: InvoiceInput['bills'] | null;
  /** The version the caller saw; null: not specified. */
  readonly seen: number | null;
}

export function editDraft(
  ports: Ports,
  context: RequestContext,
  { invoiceId, header, bills, seen }: DraftEdit,
): Promise<Result<InvoiceAnswer>> {
  return transact(ports, context, async (tx) => {
    const locked = await lockInvoice(tx, context, invoiceId);
    if (!locked.ok) return locked;
    const { record, document } = locked.value;
    const overtaken = await guardVersion(tx, context, { subjectId: record.id, version: record.version, seen });
    if (overtaken !== null) return overtaken;
    if (record.lifecycle !== 'draft')
      return refuse(
        'invoice_not_draft',
        `The invoice is ${record.lifecycle}; only drafts can be edited. Void it (POST /v1/invoices/{id}/void) or credit it (.../credit), then bill again.`,
      );
    if (record.origin !== 'manual')
      return refuse(
        'invoice_from_order',
        'This draft takes its lines from a shipment, so it cannot be edited. Delete it (DELETE /v1/invoices/{id}), then bill the order with POST /v1/invoices.',
      );
    const terms = header.paymentTerms === undefined ? null : parsePaymentTerms(header.paymentTerms);
    if (terms?.ok === false) return terms;
    const account = await loadAccount(tx, context.accountId);
    const impossible = refuseSuppliedOn({ context, account }, header.suppliedOn);
    if (impossible !== null) return impossible;
    const rest = { suppliedOn: document.suppliedOn, note: document.note, onCreation: 'draft' as const };
    const drafted =
      bills === null
        ? null
        : await draftInvoice(tx, { ports, context, account }, { invoiceId, input: { bills, ...rest } });
    if (drafted?.ok === false) return drafted;
    const fresh = overwrite(drafted?.value.document ?? document, header);
    await updateDraft(tx, context.accountId, { document: fresh, at: context.at });
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId: context.accountId,
        type: 'invoice.draft_edited',
        subjectKind: 'invoice',
        subjectId: invoiceId,
        data: { ...sourceIds(fresh), total: writeMoney(fresh.total, fresh.currency), currency: fresh.currency },
        previous: {
          ...sourceIds(document),
          total: writeMoney(document.total, document.currency),
          currency: document.currency,
        },
      },
    ]);
    return ok(await loadInvoiceAnswer(tx, context, invoiceId));
  });
}

/** Of an order's invoice only the supply date and the note can be edited; the rest of the header is the order's. */
function overwrite(document: InvoiceDocument, header: DraftHeader): InvoiceDocument {
  const own = {
    ...document,
    suppliedOn: stated(header.suppliedOn, document.suppliedOn),
    note: stated(header.note, document.note),
  };
  if (document.orderId !== null) return own;
  return {
    ...own,
    paymentTerms: header.paymentTerms ?? document.paymentTerms,
    poNumber: stated(header.poNumber, document.poNumber),
    buyerReference: stated(header.buyerReference, document.buyerReference),
    billTo: { ...document.billTo, address: stated(header.billTo, document.billTo.address) },
    shipTo: stated(header.shipTo, document.shipTo),
    salesRepEmail: stated(header.salesRepEmail, document.salesRepEmail),
  };
}

const stated = <T>(value: T | null | undefined, before: T | null): T | null => (value === undefined ? before : value);
