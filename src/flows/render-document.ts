/**
 * Draws an issued document's PDF once, outside any transaction, and keeps it: the first one stored counts for good, and what is mailed,
 * downloaded or archived later is those bytes. Never draws a draft.
 */
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { StoredDocument } from '#model/delivery.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { findDocument, insertDocument, noteRenderFailure } from '#modules/deliveries/index.ts';
import { loadDocuments, loadRecords } from '#modules/invoices/index.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';

const PDF = { format: 'pdf', mediaType: 'application/pdf' } as const;

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly revision: number;
}

/** For a worker. A failure is noted where people see it, and thrown so that the job is tried again. */
export async function renderDocument(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly invoiceId: InvoiceId },
): Promise<Result<PdfFile>> {
  return loadOrRenderPdf(ports, systemAsking(ports, wanted.accountId, 'render'), wanted.invoiceId);
}

/** The stored bytes of an issued document, drawn now if nobody has yet. */
export async function loadOrRenderPdf(ports: Ports, asking: Asking, invoiceId: InvoiceId): Promise<Result<PdfFile>> {
  const seen = await look(ports, asking, async (tx) => {
    const record = (await loadRecords(tx, asking.accountId, [invoiceId])).get(invoiceId) ?? null;
    const stored =
      record === null
        ? null
        : await findDocument(tx, asking.accountId, { invoiceId, revision: record.revision, format: 'pdf' });
    return { record, stored };
  });
  const { record, stored } = seen;
  if (record === null || record.lifecycle === 'deleted') return refuse('invoice_not_found', 'No such invoice.');
  if (record.number === null) return refuse('invoice_not_issued', 'A draft has no document yet; issue it first.');
  const file = await readStored(ports, stored);
  if (file !== null) return ok(file);
  const { accountId, actor, requestId, at } = asking;
  return ok(await drawOnce(ports, { accountId, actor, requestId, at }, record));
}

/** Requests for one document that come together wait for one drawing. Kept per ports, so no two worlds share it. */
const drawing = new WeakMap<Ports['blobs'], Map<string, Promise<PdfFile>>>();

function drawOnce(ports: Ports, asking: Asking, record: InvoiceRecord): Promise<PdfFile> {
  const underWay = drawing.get(ports.blobs) ?? new Map<string, Promise<PdfFile>>();
  drawing.set(ports.blobs, underWay);
  const key = `${asking.accountId} ${record.id} ${record.revision}`;
  const earlier = underWay.get(key);
  if (earlier !== undefined) return earlier;
  const drawn = drawAndKeep(ports, asking, record).finally(() => underWay.delete(key));
  underWay.set(key, drawn);
  return drawn;
}

async function drawAndKeep(ports: Ports, asking: Asking, record: InvoiceRecord): Promise<PdfFile> {
  const { stored, document, branding } = await look(ports, asking, async (tx) => ({
    // Somebody may have stored it since it was asked for.
    stored: await findDocument(tx, asking.accountId, {
      invoiceId: record.id,
      revision: record.revision,
      format: 'pdf',
    }),
    document: present(
      (await loadDocuments(tx, asking.accountId, [record.id])).get(record.id),
      'an issued invoice has its content',
    ),
    branding: (await loadAccount(tx, asking.accountId)).branding,
  }));
  const earlier = await readStored(ports, stored);
  if (earlier !== null) return earlier;
  const bytes = await draw(ports, asking, { document, branding });
  const hash = await ports.blobs.put(bytes);
  const drawn: StoredDocument = {
    ...PDF,
    invoiceId: document.invoiceId,
    revision: document.revision,
    hash,
    size: bytes.length,
    fileName: fileNameOf(document),
    renderedAt: ports.clock.now(),
  };
  const kept = await keep(ports, asking, drawn);
  if (kept.hash === hash) return fileOf(kept, bytes);
  const first = await readStored(ports, kept);
  if (first !== null) return first;
  throw new Fault('document_bytes_missing', 'later', {
    detail: `The stored bytes of ${kept.fileName} are missing from the data directory.`,
  });
}

/** Null when nothing is stored, or its bytes are gone. */
async function readStored(ports: Ports, stored: StoredDocument | null): Promise<PdfFile | null> {
  const bytes = stored === null ? null : await ports.blobs.get(stored.hash);
  return stored === null || bytes === null ? null : fileOf(stored, bytes);
}

async function draw(
  ports: Ports,
  asking: Asking,
  drawn: { readonly document: InvoiceDocument; readonly branding: Branding },
): Promise<Uint8Array> {
  const { document, branding } = drawn;
  try {
    return await ports.renderPdf(document, branding);
  } catch (error) {
    ports.log.error(
      { err: error, account_id: asking.accountId, invoice_id: document.invoiceId },
      'a document could not be drawn',
    );
    const reason = error instanceof Error ? error.message : 'The document could not be drawn.';
    await tell(ports, asking, async (tx) =>
      ok(
        await noteRenderFailure(tx, asking.accountId, {
          invoiceId: document.invoiceId,
          revision: document.revision,
          reason,
          at: ports.clock.now(),
        }),
      ),
    );
    throw error instanceof Fault ? error : new Fault('document_not_drawn', 'later', { detail: reason, cause: error });
  }
}

/** The row that counts: this one, or the one that was there first. */
async function keep(ports: Ports, asking: Asking, drawn: StoredDocument): Promise<StoredDocument> {
  const kept = await tell(ports, { ...asking, at: drawn.renderedAt }, async (tx) => {
    if (await insertDocument(tx, asking.accountId, drawn)) {
      await recordHappenings(tx, { asking, newId: ports.newId }, [
        {
          accountId: asking.accountId,
          type: 'invoice.rendered',
          subjectKind: 'invoice',
          subjectId: drawn.invoiceId,
          data: {
            invoice_id: writeId('invoice', drawn.invoiceId),
            revision: drawn.revision,
            format: drawn.format,
            hash: drawn.hash,
            size: drawn.size,
          },
        },
      ]);
    }
    return ok(present(await findDocument(tx, asking.accountId, drawn), 'it was just stored'));
  });
  return present(kept.ok ? kept.value : null, 'storing a document is never refused');
}

const fileOf = (stored: StoredDocument, bytes: Uint8Array): PdfFile => ({
  bytes,
  fileName: stored.fileName,
  mediaType: stored.mediaType,
  hash: stored.hash,
  revision: stored.revision,
});

/** "INV-00001.pdf", "INV-00001-rev2.pdf"; nothing in a number may name a folder. */
function fileNameOf(document: InvoiceDocument): string {
  const number = present(document.number, 'an issued document has a number').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${number}${document.revision > 1 ? `-rev${document.revision}` : ''}.pdf`;
}
