/** Forgets kept answers at the start and every hour from then on. Nothing depends on when it runs. */
import { setTimeout as pause } from 'node:timers/promises';
import { forgetOldAnswers } from '#flows/forget-answers.ts';
import type { Ports } from '#flows/ports.ts';

const EVERY_MS = 3_600_000;

export interface Forgetting {
  /** Ends after the round in hand. */
  stop(): Promise<void>;
}

export function startForgetting(ports: Pick<Ports, 'database' | 'clock' | 'log'>): Forgetting {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await forgetOldAnswers(ports).catch((error: unknown) => {
        ports.log.error({ err: error }, 'forgetting old answers failed; it is tried again');
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
