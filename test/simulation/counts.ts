/** What happened while worlds were lived. */
export interface Counts {
  steps: number;
  /** Ticks in which several requests ran at once. */
  together: number;
  crashes: number;
  /** Errors of the database, those that lost a connection, and commits nobody heard of. */
  errors: number;
  lost: number;
  unheard: number;
  lockWaits: number;
  /** Requests asked again. */
  repeats: number;
  refusals: number;
  mails: number;
  mailsFailed: number;
  mailsLied: number;
  mailsSlow: number;
  invoices: number;
}

export const noCounts = (): Counts => ({
  steps: 0,
  together: 0,
  crashes: 0,
  errors: 0,
  lost: 0,
  unheard: 0,
  lockWaits: 0,
  repeats: 0,
  refusals: 0,
  mails: 0,
  mailsFailed: 0,
  mailsLied: 0,
  mailsSlow: 0,
  invoices: 0,
});
