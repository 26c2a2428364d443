/** Runs the sequencer all the time: at once while there is work, with a growing pause while there is none. Never stops for a failure. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Ports } from '#flows/ports.ts';
import { sealAudit } from '#flows/seal-audit.ts';

const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

export interface Sealing {
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

export function startSealing(ports: Pick<Ports, 'database' | 'clock' | 'log'>): Sealing {
  const stopping = new AbortController();
  const running = (async () => {
    let pauseMs = SHORTEST_PAUSE_MS;
    while (!stopping.signal.aborted) {
      const sealed = await sealAudit(ports).catch((error: unknown) => {
        ports.log.error({ err: error }, 'sealing the audit chain failed; it is tried again');
        return 0;
      });
      pauseMs = sealed > 0 ? SHORTEST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => null);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
