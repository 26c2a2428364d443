/** Periodic work: rounds run one at a time with a pause in between; a failure does not stop them. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Ports } from '#flows/kit/ports.ts';

export interface Rounds {
  /** Resolves when the current round has finished. */
  stop(): Promise<void>;
}

export interface RoundsOf {
  /** For the log, for example "sweeping transmissions". */
  readonly name: string;
  readonly log: Ports['log'];
  /** Runs one round and returns how many items it processed. */
  readonly round: () => Promise<number>;
  /** Pause after a round that found work, and the maximum while idle; it doubles in between. */
  readonly pauseMs: { readonly busy: number; readonly idle: number };
}

export function startRounds({ name, log, round, pauseMs }: RoundsOf): Rounds {
  const stopping = new AbortController();
  const running = (async () => {
    let wait = pauseMs.busy;
    while (!stopping.signal.aborted) {
      const done = await round().catch((error: unknown) => {
        log.error({ err: error }, `The background task "${name}" failed; it will be retried.`);
        return 0;
      });
      wait = done > 0 ? pauseMs.busy : Math.min(wait * 2, pauseMs.idle);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => null);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
