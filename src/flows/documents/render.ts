/**
 * Renders an issued document's PDF once, outside any transaction, and stores it: the first one stored is final, and mails, downloads and
 * archives use those bytes. Never renders a draft.
 */
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId, type InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { DomainEvent } from '#model/audit.ts';
import { PRINTED, type StoredDocument } from '#model/transmission.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { InvoiceRecord } from '#model/invoice.ts';
import type { PdfFile } from '#model/pdf-file.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { WrittenDocument } from '#formats/registry.ts';
import { loadAccount, type StoredAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { findDocument, insertDocuments, insertUndrawn, noteRenderFailure } from '#modules/transmissions/index.ts';
import { loadDocuments, loadRecords } from '#modules/invoices/index.ts';
import { storageFault } from '#runtime/data-directory.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import { noteLogos, type DrawnLogo } from '#steps/documents/note-logo.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { transact } from '#flows/kit/transact.ts';
import { systemContext } from '#flows/kit/system-context.ts';

/** For the worker. A failure is recorded for the user, and thrown so that the job is retried. */
export async function renderDocument(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly invoiceId: InvoiceId },
): Promise<Result<PdfFile>> {
  return loadOrRenderPdf(ports, systemContext(ports, wanted.accountId, 'render'), wanted.invoiceId);
}

/** The stored bytes of an issued document, rendered now if necessary. */
export async function loadOrRenderPdf(
  ports: Ports,
  context: RequestContext,
  invoiceId: InvoiceId,
): Promise<Result<PdfFile>> {
  const seen = await readSnapshot(ports, context, async (tx) => {
    const record = (await loadRecords(tx, context.accountId, [invoiceId])).get(invoiceId) ?? null;
    const stored =
      record === null
        ? null
        : await findDocument(tx, context.accountId, { invoiceId, revision: record.revision, format: PRINTED });
    return { record, stored };
  });
  const { record, stored } = seen;
  if (record === null || record.lifecycle === 'deleted') return refuse('invoice_not_found', 'No such invoice.');
  if (record.number === null) return refuse('invoice_not_issued', 'A draft has no document yet; issue it first.');
  const file = await readStored(ports, stored);
  if (file !== null) return ok(file);
  const { accountId, actor, requestId, at } = context;
  return ok(await drawAndKeep(ports, { accountId, actor, requestId, at }, record));
}

/** A rendered document whose bytes are stored, but not yet its database row. */
export interface Drawn {
  readonly row: StoredDocument;
  readonly bytes: Uint8Array;
  /** Characters missing from all fonts. */
  readonly lacking: readonly string[];
  /** Null when the bytes were stored before. */
  readonly logo: DrawnLogo | null;
}

interface Drawing {
  /** Null until rendering starts. */
  drawn: Promise<Drawn> | null;
  holders: number;
}

export interface HeldDrawing {
  /** The shared rendering, started by the first caller. */
  readonly draw: (begin: () => Promise<Drawn>) => Promise<Drawn>;
  readonly release: () => void;
}

/** Renderings that are awaited or not yet stored. Keyed by the blob store, so that installations in one process do not share them. */
const drawings = new WeakMap<Ports['blobs'], Map<string, Drawing>>();

/**
 * To be called before checking whether the document is stored, so that a caller who finds no row finds the pending rendering; dropped when
 * the last holder releases it.
 */
export function holdDrawing(
  ports: Ports,
  of: { readonly accountId: AccountId; readonly invoiceId: InvoiceId; readonly revision: number },
): HeldDrawing {
  const underWay = drawings.get(ports.blobs) ?? new Map<string, Drawing>();
  drawings.set(ports.blobs, underWay);
  const key = `${of.accountId} ${of.invoiceId} ${of.revision}`;
  const drawing = underWay.get(key) ?? { drawn: null, holders: 0 };
  underWay.set(key, drawing);
  drawing.holders += 1;
  return {
    draw: (begin) => (drawing.drawn ??= begin()),
    release: () => {
      drawing.holders -= 1;
      if (drawing.holders === 0) underWay.delete(key);
    },
  };
}

async function drawAndKeep(ports: Ports, context: RequestContext, record: InvoiceRecord): Promise<PdfFile> {
  const { accountId } = context;
  const of = { accountId, invoiceId: record.id, revision: record.revision };
  const held = holdDrawing(ports, of);
  try {
    const drawn = await held.draw(() => findOrDraw(ports, context, record));
    const [kept] = await keepDrawn(ports, { ...context, at: drawn.row.renderedAt }, [drawn]);
    return await present(kept, 'one answer per document');
  } finally {
    held.release();
  }
}

async function findOrDraw(ports: Ports, context: RequestContext, record: InvoiceRecord): Promise<Drawn> {
  const { stored, document, account } = await readSnapshot(ports, context, async (tx) => ({
    // It may have been stored since the request.
    stored: await findDocument(tx, context.accountId, {
      invoiceId: record.id,
      revision: record.revision,
      format: PRINTED,
    }),
    document: present(
      (await loadDocuments(tx, context.accountId, [record.id])).get(record.id),
      'an issued invoice has its content',
    ),
    account: await loadAccount(tx, context.accountId),
  }));
  const earlier = await readStored(ports, stored);
  if (earlier !== null && stored !== null) return { row: stored, bytes: earlier.bytes, lacking: [], logo: null };
  return drawDocument(ports, context, { document, account });
}

/** The account's data on documents besides their content. */
export type LookOfAccount = Pick<StoredAccount, 'branding' | 'logoProblem'>;

/** Renders a document and stores the bytes. */
export async function drawDocument(
  ports: Ports,
  context: RequestContext,
  { document, account }: { readonly document: InvoiceDocument; readonly account: LookOfAccount },
): Promise<Drawn> {
  const { branding, logoProblem: problemBefore } = account;
  const { bytes, logoProblem, lacking = [] } = await draw(ports, context, { document, branding });
  const hash = await keepBytes(ports, context, { document, bytes });
  const row: StoredDocument = {
    format: PRINTED,
    mediaType: ports.formats[PRINTED].mediaType,
    invoiceId: document.invoiceId,
    revision: document.revision,
    hash,
    size: bytes.length,
    fileName: ports.formats[PRINTED].fileName(document),
    renderedAt: ports.clock.now(),
  };
  return { row, bytes, lacking, logo: { base64: branding.logo?.base64 ?? null, problem: logoProblem, problemBefore } };
}

/** Stores the rows of rendered documents in a separate transaction; returns the final files, in order. */
async function keepDrawn(ports: Ports, context: RequestContext, drawn: readonly Drawn[]): Promise<Promise<PdfFile>[]> {
  const kept = await transact(ports, context, async (tx) => ok(await insertDrawn(tx, { ports, context }, drawn)));
  return countingFiles(ports, drawn, present(kept.ok ? kept.value : null, 'storing a document is never refused'));
}

/** Returns the final rows, in order: these, or those stored earlier. */
export async function insertDrawn(
  tx: Tx,
  { ports, context }: { readonly ports: Pick<Ports, 'newId'>; readonly context: RequestContext },
  drawn: readonly Drawn[],
): Promise<StoredDocument[]> {
  const { accountId } = context;
  const inserted = await insertDocuments(
    tx,
    accountId,
    drawn.map(({ row }) => row),
  );
  const leftOut = new Map(drawn.map(({ row, logo }) => [row, logo?.problem ?? null]));
  const lacking = new Map(drawn.map((each) => [each.row, each.lacking.join(' ')]));
  const events = inserted.map((row): DomainEvent => ({
    accountId,
    type: 'invoice.rendered',
    subjectKind: 'invoice',
    subjectId: row.invoiceId,
    data: {
      invoice_id: writeId('invoice', row.invoiceId),
      revision: row.revision,
      format: row.format,
      hash: row.hash,
      size: row.size,
      ...(leftOut.get(row) ? { logo_left_out: leftOut.get(row) } : {}),
      ...(lacking.get(row) ? { characters_not_drawn: lacking.get(row) } : {}),
    },
  }));
  await recordEvents(tx, { context, newId: ports.newId }, events);
  await insertUndrawn(
    tx,
    { accountId, at: context.at },
    inserted.flatMap((row) => {
      const characters = lacking.get(row) ?? '';
      return characters === '' ? [] : [{ ...row, characters }];
    }),
  );
  await noteLogos(
    tx,
    { ports, context },
    drawn.flatMap(({ logo }) => logo ?? []),
  );
  const ours = new Set(inserted);
  return Promise.all(
    drawn.map(async ({ row }) =>
      ours.has(row) ? row : present(await findDocument(tx, accountId, row), 'another rendering was stored first'),
    ),
  );
}

/** The bytes of the final rows: those just rendered, or those another server stored first. */
export const countingFiles = (
  ports: Ports,
  drawn: readonly Drawn[],
  counting: readonly StoredDocument[],
): Promise<PdfFile>[] =>
  drawn.map(async ({ row, bytes }, index) => {
    const counts = present(counting[index], 'a row per document');
    if (counts.hash === row.hash) return fileOf(counts, bytes);
    const first = await readStored(ports, counts);
    if (first !== null) return first;
    throw new Fault('document_bytes_missing', 'later', {
      detail: `The stored bytes of ${counts.fileName} are missing from the data directory.`,
    });
  });

/** Null when nothing is stored, or its bytes are missing. */
export async function readStored(ports: Ports, stored: StoredDocument | null): Promise<PdfFile | null> {
  const bytes = stored === null ? null : await ports.blobs.get(stored.hash);
  return stored === null || bytes === null ? null : fileOf(stored, bytes);
}

async function draw(
  ports: Ports,
  context: RequestContext,
  drawn: { readonly document: InvoiceDocument; readonly branding: Branding },
): Promise<WrittenDocument> {
  const { document, branding } = drawn;
  try {
    return await ports.formats[PRINTED].write(document, branding);
  } catch (error) {
    ports.log.error(
      { err: error, account_id: context.accountId, invoice_id: document.invoiceId },
      'A document could not be rendered.',
    );
    // The server is stopping: not a failure of the document, which is rendered after the restart.
    if (error instanceof Fault && error.code === 'pdf_renderer_closed') throw error;
    const reason = error instanceof Error ? error.message : 'The document could not be rendered.';
    await noteFailure(ports, context, { document, reason });
    throw error instanceof Fault ? error : new Fault('document_not_drawn', 'later', { detail: reason, cause: error });
  }
}

/** Records a full or read-only disk as an exception; the document is rendered again on request. */
async function keepBytes(
  ports: Ports,
  context: RequestContext,
  { document, bytes }: { readonly document: InvoiceDocument; readonly bytes: Uint8Array },
): Promise<string> {
  try {
    return await ports.blobs.put(bytes);
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    ports.log.error({ err: error, account_id: context.accountId, invoice_id: document.invoiceId }, fault.message);
    await noteFailure(ports, context, { document, reason: fault.message });
    throw fault;
  }
}

async function noteFailure(
  ports: Ports,
  context: RequestContext,
  { document, reason }: { readonly document: InvoiceDocument; readonly reason: string },
): Promise<void> {
  const { invoiceId, revision } = document;
  await transact(ports, context, async (tx) =>
    ok(
      await noteRenderFailure(tx, context.accountId, {
        invoiceId,
        revision,
        format: PRINTED,
        reason,
        at: ports.clock.now(),
      }),
    ),
  );
}

const fileOf = (stored: StoredDocument, bytes: Uint8Array): PdfFile => ({
  bytes,
  fileName: stored.fileName,
  mediaType: stored.mediaType,
  hash: stored.hash,
  revision: stored.revision,
});
