/** Runs the sweep of deliveries at the start, when the last server may just have died, and every minute from then on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Ports } from '#flows/ports.ts';
import { sweepDeliveries } from '#flows/sweep-deliveries.ts';

const EVERY_MS = 60_000;

export interface Sweeping {
  /** Ends after the round in hand. */
  stop(): Promise<void>;
}

export function startSweeping(ports: Ports): Sweeping {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sweepDeliveries(ports).catch((error: unknown) => {
        ports.log.error({ err: error }, 'sweeping deliveries failed; it is tried again');
      });
      await pause(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => null);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
