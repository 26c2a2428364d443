/**
 * A document that is imported again: accepted as a repeat when nothing in the file differs from what is stored, else refused with the
 * differences. Values absent from the file are not compared; stored documents are never changed.
 */
import type { PlainDate } from '#kernel/calendar.ts';
import { canonicalJson } from '#kernel/hash.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { writeMoney } from '#kernel/money.ts';
import { refuse } from '#kernel/result.ts';
import type { DocumentLine, InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadDocuments, loadStandings, type NumberedDocument } from '#modules/invoices/index.ts';
import { findImportedPayments } from '#modules/settlements/index.ts';
import type { DocumentInput } from './document-input.ts';

/** A stored document, and its open amount at the time of its import. */
export interface Standing {
  readonly document: InvoiceDocument;
  readonly openThen: bigint;
  readonly openNow: bigint;
  /** Null when nothing had been paid, or no credit was open. */
  readonly paidOn: PlainDate | null;
}

export async function loadStanding(
  tx: Tx,
  { accountId }: RequestContext,
  known: readonly NumberedDocument[],
): Promise<Map<string, Standing>> {
  const imported = known.filter(({ origin }) => origin === 'imported');
  if (imported.length === 0) return new Map();
  const ids: InvoiceId[] = imported.map(({ id }) => id);
  const documents = await loadDocuments(tx, accountId, ids);
  const balances = await loadStandings(tx, accountId, ids);
  const written = await findImportedPayments(
    tx,
    accountId,
    imported.map(({ id, number }) => ({ id, number })),
  );
  const standing = new Map<string, Standing>();
  for (const { id, number } of imported) {
    const document = documents.get(id);
    if (document === undefined) continue;
    const beside = written.get(id);
    const isNote = document.kind === 'credit_note';
    standing.set(number, {
      document,
      openThen: isNote ? (beside?.amount ?? 0n) : document.total - (beside?.amount ?? 0n),
      openNow: isNote ? (beside?.unallocated ?? 0n) : (balances.get(id)?.balance ?? 0n),
      paidOn: beside?.effectiveOn ?? null,
    });
  }
  return standing;
}

interface IncomingDocument {
  readonly input: DocumentInput;
  readonly document: InvoiceDocument;
  readonly open: bigint;
}

/** Names of the fields in which the file differs from what is stored. */
export function differencesOf(
  { input, document, open }: IncomingDocument,
  { document: earlier, ...then }: Standing,
): string[] {
  const statesDueDate = input.dueOn !== null || input.paymentTerms !== null;
  const sides: readonly (readonly [field: string, isStated: boolean, incoming: unknown, stands: unknown])[] = [
    ['kind', true, document.kind, earlier.kind],
    ['customer_id', true, document.customerId, earlier.customerId],
    ['currency', true, document.currency, earlier.currency],
    ['issued_on', true, document.issuedOn, earlier.issuedOn],
    ['net_total', true, document.netTotal, earlier.netTotal],
    ['tax_total', true, document.taxTotal, earlier.taxTotal],
    ['total', true, document.total, earlier.total],
    ['open_amount', true, open, then.openThen],
    ['due_on', statesDueDate, document.dueOn, earlier.dueOn],
    ['paid_on', input.paidOn !== null && then.paidOn !== null, input.paidOn, then.paidOn],
    ['supplied_on', input.suppliedOn !== null, document.suppliedOn, earlier.suppliedOn],
    ['payment_terms', input.paymentTerms !== null, document.paymentTerms, earlier.paymentTerms],
    ['po_number', input.poNumber !== null, document.poNumber, earlier.poNumber],
    ['buyer_reference', input.buyerReference !== null, document.buyerReference, earlier.buyerReference],
    ['note', input.note !== null, document.note, earlier.note],
    ['corrects_number', document.corrects !== null, document.corrects?.number, earlier.corrects?.number],
    ['bill_to', input.billTo !== null, document.billTo.address, earlier.billTo.address],
    ['lines', input.lines.length > 0, document.lines.map(contentOf), earlier.lines.map(contentOf)],
  ];
  return sides.flatMap(([field, isStated, incoming, stands]) =>
    isStated && canonicalJson(incoming) !== canonicalJson(stands) ? [field] : [],
  );
}

const contentOf = ({ description, sku, quantity, unit, unitPrice, net, tax }: DocumentLine) => ({
  description,
  sku,
  quantity,
  unit,
  unitPrice,
  net,
  tax,
});

/** Names the differing fields when there is a stored document to compare with. */
export function refuseNumber(number: string, fields: readonly string[] = [], standing?: Standing) {
  const openThen =
    standing === undefined || !fields.includes('open_amount')
      ? ''
      : ` (it was imported with ${writeMoney(standing.openThen, standing.document.currency)} open)`;
  const words = fields.length === 0 ? '' : `: ${fields.join(', ')}${openThen}`;
  const detail = `Another document has the number ${number}, with other content${words}.`;
  return refuse('invoice_number_already_used', detail, [
    { pointer: '/number', code: 'invoice_number_already_used', detail },
  ]);
}
