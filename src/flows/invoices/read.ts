/** Reads invoices with their standing, content and transmissions, for reads and the answers of commands. */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Transmission } from '#model/transmission.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { InvoiceDocument } from '#model/invoice-document.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { loadTransmissionsOf } from '#modules/transmissions/index.ts';
import {
  displayStatus,
  loadCreditNotesOf,
  loadDocuments,
  loadRecords,
  type DisplayStatus,
} from '#modules/invoices/index.ts';
import { loadInvoiceHeads, type InvoiceHead } from '#views/invoice-heads.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export { DISPLAY_STATUSES } from '#modules/invoices/index.ts';

export interface InvoiceAnswer {
  readonly record: InvoiceRecord;
  readonly document: InvoiceDocument;
  readonly transmissions: readonly Transmission[];
  readonly status: DisplayStatus;
  /** Credit notes that correct it. */
  readonly creditNotes: readonly InvoiceId[];
}

/** An invoice as a list row: standing and totals without the content. */
export interface InvoiceRow {
  readonly record: InvoiceRecord;
  readonly head: InvoiceHead;
  readonly status: DisplayStatus;
  readonly creditNotes: readonly InvoiceId[];
}

/** In the order of the ids; deleted drafts and unknown ids are left out. */
export async function loadInvoiceRows(
  tx: Tx,
  context: RequestContext,
  ids: readonly InvoiceId[],
): Promise<InvoiceRow[]> {
  if (ids.length === 0) return [];
  const { accountId } = context;
  const account = await loadAccount(tx, accountId);
  const records = await loadRecords(tx, accountId, ids);
  const heads = await loadInvoiceHeads(tx, accountId, ids);
  const creditNotes = await loadCreditNotesOf(tx, accountId, ids);
  const today = dateInZone(context.at, account.timeZone);
  return ids.flatMap((id) => {
    const record = records.get(id);
    const head = heads.get(id);
    if (record === undefined || head === undefined || record.lifecycle === 'deleted') return [];
    return [{ record, head, status: statusOf(record, today), creditNotes: creditNotes.get(id) ?? [] }];
  });
}

/** In the order of the ids; deleted drafts and unknown ids are left out. */
export async function loadInvoiceAnswers(
  tx: Tx,
  context: RequestContext,
  ids: readonly InvoiceId[],
): Promise<InvoiceAnswer[]> {
  if (ids.length === 0) return [];
  const { accountId } = context;
  const account = await loadAccount(tx, accountId);
  const records = await loadRecords(tx, accountId, ids);
  const documents = await loadDocuments(tx, accountId, ids);
  const transmissions = await loadTransmissionsOf(tx, accountId, ids);
  const creditNotes = await loadCreditNotesOf(tx, accountId, ids);
  const today = dateInZone(context.at, account.timeZone);
  return ids.flatMap((id) => {
    const record = records.get(id);
    const document = documents.get(id);
    if (record === undefined || document === undefined) return [];
    return [
      {
        record,
        document,
        transmissions: transmissions.get(id) ?? [],
        status: statusOf(record, today),
        creditNotes: creditNotes.get(id) ?? [],
      },
    ];
  });
}

function statusOf(record: InvoiceRecord, today: string): DisplayStatus {
  return displayStatus(
    {
      kind: record.kind,
      state: record.lifecycle,
      isUncollectible: record.closedAs === 'uncollectible',
      balance: record.standing?.balance ?? record.total,
      isSent: record.standing?.isSent ?? false,
      dueOn: record.dueOn,
    },
    today,
  );
}

export async function loadInvoiceAnswer(tx: Tx, context: RequestContext, id: InvoiceId): Promise<InvoiceAnswer> {
  const [answer] = await loadInvoiceAnswers(tx, context, [id]);
  return present(answer, 'an invoice just changed exists');
}

export async function readInvoice(
  ports: Ports,
  context: RequestContext,
  id: InvoiceId,
): Promise<Result<InvoiceAnswer>> {
  const [answer] = await readSnapshot(ports, context, (tx) => loadInvoiceAnswers(tx, context, [id]));
  return answer === undefined ? refuse('invoice_not_found', 'No such invoice.') : ok(answer);
}
