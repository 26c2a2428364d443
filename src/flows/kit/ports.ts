/** Dependencies of flows besides the request: the system's ports and the outside world as functions. */
import type { RequestContext } from '#model/request-context.ts';
import type { Channels } from '#channels/registry.ts';
import type { Formats, Logo, LogoProblem } from '#formats/registry.ts';
import type { ClockWatch } from '#runtime/clock-watch.ts';
import type { Database } from '#runtime/database/transaction.ts';
import type { Machine } from '#runtime/machine.ts';

export interface Ports extends Machine {
  /** Absent when a test controls the clock: then it is not compared. */
  readonly clockWatch?: Pick<ClockWatch, 'skewMs'>;
  /** Connections separate from those of requests, for long reads: verification and monitoring. */
  readonly aside?: Database;
  /** The formats a document can be written in, by name. */
  readonly formats: Formats;
  /** Returns why a logo cannot be used on documents, or null. One check per account at a time. */
  readonly checkLogo: (logo: Logo, accountId: string) => Promise<LogoProblem | null>;
  /** The channels that send documents, by name. */
  readonly channels: Channels;
  /**
   * The sender of every mail (MAIL_FROM): an address, or "Name <address>" of which only the address is used. The display name is the
   * account's, and replies go to the account's address.
   */
  readonly mailFrom: string;
}

/** The ports and context that a flow passes to its parts. */
export interface Invocation {
  readonly ports: Ports;
  readonly context: RequestContext;
}
