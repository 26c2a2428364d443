/** When a transmission that failed for now is tried again, and when it is given up for a person to look at. */

/** Waits after the first, second, ... failure: close together for a hiccup, far apart for an outage of hours. About a day in all. */
const WAITS_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;

/** A quarter sooner to a quarter later, so that mails which failed together do not come back together. */
const JITTER = 0.25;

/** Seconds to wait after so many failures in a row, or null to give up. `chance` is in [0, 1). */
export function decideNextAttempt(failures: number, chance: number): number | null {
  const minutes = WAITS_MINUTES[failures - 1];
  return minutes === undefined ? null : Math.round(minutes * 60 * (1 - JITTER + 2 * JITTER * chance));
}

/** How often one transmission is tried before it is parked. */
export const MAX_ATTEMPTS = WAITS_MINUTES.length + 1;
