/** The formats a document can leave in, and the only file outside a format that knows which there are. */
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import { createPdfRenderer } from './pdf/render.ts';
import type { PdfRendererOptions } from './pdf/render.ts';

export type FormatName = 'pdf';

/** What every format promises: the same document gives the same bytes, whatever people wrote in it. */
export interface Format {
  readonly name: FormatName;
  readonly mediaType: string;
  /** Throws a Fault where the world failed; a document is never refused for how it looks. */
  write(document: InvoiceDocument, branding: Branding): Promise<Uint8Array>;
  /** What to call the bytes where they become a file. */
  fileName(document: Pick<InvoiceDocument, 'kind' | 'number' | 'revision'>): string;
}

export interface Formats {
  readonly pdf: Format;
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
