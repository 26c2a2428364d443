/** Statistics of simulated worlds. */
export interface Counts {
  steps: number;
  /** Ticks with concurrent requests. */
  together: number;
  crashes: number;
  /** Database errors, lost connections, and commits whose result was lost. */
  errors: number;
  lost: number;
  unheard: number;
  lockWaits: number;
  /** Repeated requests. */
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
