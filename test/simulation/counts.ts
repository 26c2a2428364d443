/** Statistics of simulated worlds. */
export interface Counts {
  steps: number;
  /** Ticks with concurrent requests. */
  concurrentTicks: number;
  crashes: number;
  /** Database errors, lost connections, and commits whose result was lost. */
  errors: number;
  lost: number;
  unknownCommits: number;
  lockWaits: number;
  /** Repeated requests. */
  repeats: number;
  refusals: number;
  mails: number;
  mailsFailed: number;
  mailsMisreported: number;
  mailsSlow: number;
  invoices: number;
}

export const noCounts = (): Counts => ({
  steps: 0,
  concurrentTicks: 0,
  crashes: 0,
  errors: 0,
  lost: 0,
  unknownCommits: 0,
  lockWaits: 0,
  repeats: 0,
  refusals: 0,
  mails: 0,
  mailsFailed: 0,
  mailsMisreported: 0,
  mailsSlow: 0,
  invoices: 0,
});
