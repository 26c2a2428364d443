/**
 * The PDFs of many invoices as one archive with a list of its contents, generated while it is read: only a few files are in memory, no
 * transaction stays open, and an aborted download stops the work. Missing PDFs are rendered; those that cannot be are listed as missing.
 */
import { present } from '#kernel/assert.ts';
import { dateInZone } from '#kernel/calendar.ts';
import { Fault } from '#kernel/fault.ts';
import { sha256 } from '#kernel/hash.ts';
import type { InvoiceId } from '#kernel/id.ts';
import { parseMoney, writeMoney } from '#kernel/money.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { csvWriter, zipWriter, type ZipEntry } from '#formats/registry.ts';
import { loadAccount } from '#modules/access/index.ts';
import { oldestFirst, readArchivedInvoices, type ArchivedInvoice } from '#views/invoice-archive.ts';
import { listInvoices, type InvoiceFilter } from '#views/invoices.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadOrRenderPdf } from './render.ts';
import { systemContext } from '#flows/kit/system-context.ts';

export const MAX_ARCHIVED = 10_000;
/** Rows per query. */
const CHUNK = 100;
/** Files fetched ahead of the reader. */
const AHEAD = 4;

export interface Archive {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export async function archiveInvoices(
  ports: Ports,
  context: RequestContext,
  filter: InvoiceFilter,
): Promise<Result<Archive>> {
  const { ids, today } = await readSnapshot(ports, context, async (tx) => {
    const account = await loadAccount(tx, context.accountId);
    const day = dateInZone(context.at, account.timeZone);
    const page = await listInvoices(tx, context.accountId, {
      filter: { ...filter, isIssued: true },
      today: day,
      limit: MAX_ARCHIVED,
      after: null,
      count: false,
    });
    // Too many are refused anyway: no need to sort them.
    const isTooLarge = page.rows.length > MAX_ARCHIVED;
    return { ids: isTooLarge ? page.rows : await oldestFirst(tx, context.accountId, page.rows), today: day };
  });
  if (ids.length === 0) return refuse('archive_empty', 'No issued invoices match, so there is nothing to archive.');
  if (ids.length > MAX_ARCHIVED) {
    const detail = `More than ${MAX_ARCHIVED} invoices match, the most one archive can hold. Narrow the period with issued_from and issued_to.`;
    return refuse('archive_too_large', detail);
  }
  const { accountId, actor, requestId, at } = context;
  const files = filesOf(ports, { accountId, actor, requestId, at }, ids);
  return ok({ fileName: `invoices-${today}.zip`, bytes: zipWriter.write(files) });
}

const HEADER = [
  'number',
  'kind',
  'is_void',
  'issued_on',
  'customer',
  'currency',
  'total',
  'file',
  'size',
  'sha256',
  'missing_because',
] as const;

/** Files in the order of the ids; the list last, when its contents are known. */
async function* filesOf(ports: Ports, context: RequestContext, ids: readonly InvoiceId[]): AsyncGenerator<ZipEntry> {
  let manifest = csvWriter.mark + csvWriter.row(HEADER);
  const names = new Set<string>([withoutCase(MANIFEST)]);
  try {
    for await (const { invoice, pdf } of ahead(ports, context, ids)) {
      if (pdf.ok) {
        const name = uniqueName(names, pdf.fileName);
        manifest += csvWriter.row([...cellsOf(invoice), name, String(pdf.bytes.length), sha256(pdf.bytes), '']);
        yield { name, modifiedAt: new Date(invoice.issuedAt), bytes: pdf.bytes };
      } else manifest += csvWriter.row([...cellsOf(invoice), '', '', '', asText(pdf.because)]);
    }
  } catch (error) {
    ports.log.error({ err: error, request_id: context.requestId }, 'An archive download ended before it was complete.');
    throw error;
  }
  yield { name: MANIFEST, modifiedAt: new Date(context.at), bytes: new TextEncoder().encode(manifest) };
}

const MANIFEST = 'manifest.csv';

/** Prevents formula injection: spreadsheets treat a cell that starts with an apostrophe as text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Escapes only user input; our own texts and amounts are not escaped, since a negative amount is a number. */
const cellsOf = (invoice: ArchivedInvoice): string[] => [
  asText(invoice.number),
  invoice.kind,
  String(invoice.isVoid),
  invoice.issuedOn,
  asText(invoice.customer),
  invoice.currency,
  writeMoney(present(parseMoney(invoice.total, invoice.currency), 'a stored total is valid'), invoice.currency),
];

type Pdf =
  | { readonly ok: true; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly because: string };

interface Fetched {
  readonly invoice: ArchivedInvoice;
  readonly pdf: Pdf;
}

/** Prefetches a few files while one is read. */
async function* ahead(ports: Ports, context: RequestContext, ids: readonly InvoiceId[]): AsyncGenerator<Fetched> {
  const underWay: Promise<Fetched>[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const rows = await readSnapshot(ports, context, (tx) =>
      readArchivedInvoices(tx, context.accountId, ids.slice(from, from + CHUNK)),
    );
    for (const invoice of rows) {
      const fetching = fetchPdf(ports, context, invoice).then((pdf) => ({ invoice, pdf }));
      // A failure is thrown when the file's turn comes; avoids an unhandled rejection when reading stops before.
      fetching.catch(() => undefined);
      underWay.push(fetching);
      if (underWay.length >= AHEAD) yield present(await underWay.shift(), 'one is under way');
    }
  }
  for (const fetching of underWay) yield await fetching;
}

async function fetchPdf(ports: Ports, context: RequestContext, invoice: ArchivedInvoice): Promise<Pdf> {
  const { hash, fileName } = invoice;
  const stored = hash === null ? null : await ports.blobs.get(hash);
  if (stored !== null && fileName !== null) return { ok: true, fileName, bytes: stored };
  try {
    const drawn = await loadOrRenderPdf(ports, systemContext(ports, context.accountId, 'render'), invoice.id);
    if (!drawn.ok) return { ok: false, because: drawn.refusal.detail };
    return { ok: true, fileName: drawn.value.fileName, bytes: drawn.value.bytes };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, because: error.message };
    throw error;
  }
}

/** File names must differ also on case-insensitive file systems. */
function uniqueName(taken: Set<string>, fileName: string): string {
  // Many programs take a leading dash for an option, and a leading dot hides the file.
  const stem = fileName.replace(/\.pdf$/, '').replace(/^[-.\s]+/, '') || 'document';
  let name = `${stem}.pdf`;
  for (let count = 2; taken.has(withoutCase(name)); count++) name = `${stem}-${count}.pdf`;
  taken.add(withoutCase(name));
  return name;
}

/** Converts both ways because of letters with several case forms: "ß" equals "SS", as on macOS. */
const withoutCase = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase();
