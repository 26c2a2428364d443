/** The formats a document can leave in and a table can come in, and the only file outside a format that knows which there are. */
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { FormatName } from '#model/transmission.ts';
import { writeCsvRow, CSV_MARK } from '#formats/tables/csv/write-csv.ts';
import type { DrawnPdf as WrittenDocument } from '#formats/documents/pdf/engine.ts';
import type { Logo } from '#formats/documents/pdf/check-logo.ts';
import type { LogoProblem } from '#formats/documents/pdf/logo-problem.ts';
import { createPdfRenderer } from '#formats/documents/pdf/render.ts';
import type { Stamp } from '#formats/documents/pdf/to-typst-data.ts';
import type { PdfRendererOptions } from '#formats/documents/pdf/render.ts';
import { writeZip } from '#formats/archives/zip/write-zip.ts';

/** A table in a file, read in a process of its own. */
export { openInProcess as openTable } from '#formats/tables/read-in-process.ts';
export type { ZipEntry } from '#formats/archives/zip/write-zip.ts';
export { findUndrawable } from '#formats/documents/pdf/check-characters.ts';
export type { DrawnPdf as WrittenDocument } from '#formats/documents/pdf/engine.ts';
export type { Stamp } from '#formats/documents/pdf/to-typst-data.ts';
export type { Logo } from '#formats/documents/pdf/check-logo.ts';
export type { LogoProblem } from '#formats/documents/pdf/logo-problem.ts';

/** The contract of a format: the same document gives the same bytes, whatever people wrote in it. */
export interface Format {
  readonly name: FormatName;
  readonly mediaType: string;
  /** Throws a Fault when the renderer fails; a document is never refused for its content. */
  write(document: InvoiceDocument, branding: Branding, stamp?: Stamp): Promise<WrittenDocument>;
  /** The name of the bytes as a file. */
  fileName(document: Pick<InvoiceDocument, 'kind' | 'number' | 'revision'>, stamp?: Stamp): string;
}

/** Each format by its name. */
export type Formats = { readonly [Name in FormatName]: Format & { readonly name: Name } };

export interface OpenedFormats {
  readonly formats: Formats;
  /** Returns why a logo cannot be used on documents, or null. One check per owner at a time. */
  checkLogo(logo: Logo, owner: string): Promise<LogoProblem | null>;
  close(): Promise<void>;
}

export interface FormatSettings {
  readonly pdf?: PdfRendererOptions;
}

/** Opening is cheap: workers start with the first document. The only place that lists the formats. */
export function openFormats(settings: FormatSettings = {}): OpenedFormats {
  const renderer = createPdfRenderer(settings.pdf);
  return {
    formats: {
      pdf: {
        name: 'pdf',
        mediaType: 'application/pdf',
        write: (document, branding, stamp) => renderer.render(document, branding, stamp),
        fileName: (document, stamp) => `${fileStem(document, stamp)}.pdf`,
      },
    },
    checkLogo: (logo, owner) => renderer.checkLogo(logo, owner),
    close: () => renderer.close(),
  };
}

/** "INV-20001", "INV-20001-rev2", "INV-20001-void", "draft-invoice": only letters of any script, digits, dot, dash and underscore. */
function fileStem({ kind, number, revision }: Parameters<Format['fileName']>[0], stamp?: Stamp): string {
  const name = (number ?? `draft-${kind.replace('_', '-')}`).normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const stem = Array.from(withoutEdges(name)).slice(0, 100).join('') || kind.replace('_', '-');
  return `${stem}${revision > 1 ? `-rev${revision}` : ''}${stamp === undefined ? '' : `-${stamp}`}`;
}

/** Without dots and dashes at its ends. */
function withoutEdges(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && '.-'.includes(name.charAt(start))) start++;
  while (end > start && '.-'.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
}

/** Many files as one, streamed. */
export const zipWriter = { write: writeZip, mediaType: 'application/zip' } as const;

export const csvWriter = { mark: CSV_MARK, row: writeCsvRow } as const;
