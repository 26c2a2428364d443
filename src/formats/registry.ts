/** The formats a document can leave in and a table can come in, and the only file outside a format that knows which there are. */
import { refuse, type Result } from '#kernel/result.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { Table, TableBytes, TableTold } from '#model/table.ts';
import { openCsv } from './csv/read-csv.ts';
import { writeCsvRow, CSV_MARK } from './csv/write-csv.ts';
import type { DrawnPdf } from './pdf/engine.ts';
import type { Logo } from './pdf/judge-logo.ts';
import type { LogoProblem } from './pdf/logo-problem.ts';
import { createPdfRenderer } from './pdf/render.ts';
import type { PdfRendererOptions } from './pdf/render.ts';
import { openXlsx } from './xlsx/read-xlsx.ts';
import { writeZip } from './zip/write-zip.ts';

export type { ZipEntry } from './zip/write-zip.ts';
export type { DrawnPdf } from './pdf/engine.ts';
export type { Logo } from './pdf/judge-logo.ts';
export type { LogoProblem } from './pdf/logo-problem.ts';

export type FormatName = 'pdf';

/** What every format promises: the same document gives the same bytes, whatever people wrote in it. */
export interface Format {
  readonly name: FormatName;
  readonly mediaType: string;
  /** Throws a Fault where the world failed; a document is never refused for how it looks. */
  write(document: InvoiceDocument, branding: Branding): Promise<DrawnPdf>;
  /** What to call the bytes where they become a file. */
  fileName(document: Pick<InvoiceDocument, 'kind' | 'number' | 'revision'>): string;
}

export interface Formats {
  readonly pdf: Format;
  /** What keeps a logo from standing on documents; null when nothing does. */
  checkLogo(logo: Logo): Promise<LogoProblem | null>;
  close(): Promise<void>;
}

export interface FormatSettings {
  readonly pdf?: PdfRendererOptions;
}

/** Opening is cheap: workers start with the first document. */
export function openFormats(settings: FormatSettings = {}): Formats {
  const renderer = createPdfRenderer(settings.pdf);
  return {
    pdf: {
      name: 'pdf',
      mediaType: 'application/pdf',
      write: (document, branding) => renderer.render(document, branding),
      fileName: (document) => `${fileStem(document)}.pdf`,
    },
    checkLogo: (logo) => renderer.checkLogo(logo),
    close: () => renderer.close(),
  };
}

/** "INV-20001", "INV-20001-r2": letters of any script, digits, dot, dash and underscore, so that no system stumbles over it. */
function fileStem({ kind, number, revision }: Parameters<Format['fileName']>[0]): string {
  const name = (number ?? `draft-${kind.replace('_', '-')}`)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  const stem = Array.from(name).slice(0, 100).join('') || kind.replace('_', '-');
  return revision > 1 ? `${stem}-r${revision}` : stem;
}

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => head[index] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture'],
  [/^\s*<(?:!doctype html|html|head|body|table)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML file'],
  [/^\s*(?:\[\s*)?\{\s*"/, 'a JSON file'],
  [/^(?:Rar!|7z\xbc\xaf)/, 'an archive'],
];

/** What people send instead of a table, by its first bytes. */
function otherThing(head: Uint8Array): string | null {
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  return OTHERS.find(([mark]) => mark.test(text))?.[1] ?? null;
}

/** A table by what its bytes say it is, whatever its name says. */
export async function openTable(bytes: TableBytes, told: TableTold): Promise<Result<Table>> {
  if (bytes.size === 0) return refuse('file_empty', 'The file is empty.');
  const head = await bytes.read(0, Math.min(64, bytes.size));
  if (startsWith(head, OLD_EXCEL)) {
    return refuse(
      'file_not_a_table',
      'This is the old Excel format (or a protected workbook). Save it as XLSX or CSV.',
    );
  }
  const other = startsWith(head, ZIP) ? null : otherThing(head);
  if (other !== null)
    return refuse('file_not_a_table', `This is ${other}, whatever its name says. Save it as CSV or XLSX.`);
  return startsWith(head, ZIP) ? openXlsx(bytes, told) : openCsv(bytes, told);
}

/** Many files as one, streamed. */
export const zipWriter = { write: writeZip, mediaType: 'application/zip' } as const;

export const csvWriter = { mark: CSV_MARK, row: writeCsvRow } as const;
