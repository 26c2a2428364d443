/** Checks every few seconds whether quarantined events can be applied now. */
import { retryQuarantined } from '#flows/intake/retry-quarantined.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { startRounds, type Rounds } from './rounds.ts';

export const startRetryingQuarantined = (ports: Ports): Rounds =>
  startRounds({
    name: 'trying events in quarantine again',
    log: ports.log,
    round: () => retryQuarantined(ports),
    pauseMs: { busy: 1_000, idle: 3_000 },
  });
