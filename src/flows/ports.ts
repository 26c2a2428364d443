/** What flows are given besides the request: the machine, and the outside world as functions. */
import type { InvoiceDocument, Branding } from '#model/invoice-document.ts';
import type { Machine } from '#runtime/machine.ts';

export interface Ports extends Machine {
  readonly renderPdf: (document: InvoiceDocument, branding: Branding) => Promise<Uint8Array>;
}
