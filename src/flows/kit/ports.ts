/** What flows are given besides the request: the machine, and the outside world as functions. */
import type { RequestContext } from '#model/request-context.ts';
import type { Channels } from '#channels/registry.ts';
import type { DrawnPdf, Logo, LogoProblem, Stamp } from '#formats/registry.ts';
import type { InvoiceDocument, Branding } from '#model/invoice-document.ts';
import type { ClockWatch } from '#runtime/clock-watch.ts';
import type { Database } from '#runtime/database/transaction.ts';
import type { Machine } from '#runtime/machine.ts';

export interface Ports extends Machine {
  /** Left out where a test holds the clock: then nobody compares it. */
  readonly clockWatch?: Pick<ClockWatch, 'skewMs'>;
  /** Connections apart from those that requests use, for what reads long: checks of whole books, figures for monitoring. */
  readonly aside?: Database;
  readonly renderPdf: (document: InvoiceDocument, branding: Branding, stamp?: Stamp) => Promise<DrawnPdf>;
  /** What keeps a logo from standing on documents; null when nothing does. Each account has one checked at a time. */
  readonly checkLogo: (logo: Logo, accountId: string) => Promise<LogoProblem | null>;
  /** Where documents leave by. */
  readonly channels: Channels;
  /**
   * Who sends every mail (MAIL_FROM): an address, or "Name <address>" of which only the address is used. The account's name stands
   * before it, and the account's own address takes the answers.
   */
  readonly mailFrom: string;
}

/** What a flow hands on to its parts: with what, and for whom. */
export interface Invocation {
  readonly ports: Ports;
  readonly context: RequestContext;
}
