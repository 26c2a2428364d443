/** When a transmission that failed temporarily is attempted again, and when it is parked for a person. */

/** Delays after the first, second, ... failure: short for brief interruptions, long for outages of hours. About a day in total. */
const WAITS_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;

/** Up to a quarter sooner or later, so that mails that failed together are not retried together. */
const JITTER = 0.25;

/** Seconds to wait after so many failures in a row, or null to give up. `chance` is in [0, 1). */
export function decideNextAttempt(failures: number, chance: number): number | null {
  const minutes = WAITS_MINUTES[failures - 1];
  return minutes === undefined ? null : Math.round(minutes * 60 * (1 - JITTER + 2 * JITTER * chance));
}

/** How often a transmission is attempted before it is parked. */
export const MAX_ATTEMPTS = WAITS_MINUTES.length + 1;
