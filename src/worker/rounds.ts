/** Work that goes round by itself: one round after the other, a pause between, never stopped by a failure. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Ports } from '#flows/kit/ports.ts';

export interface Rounds {
  /** Ends after the round in hand. */
  stop(): Promise<void>;
}

export interface RoundsOf {
  /** For the log: "sweeping transmissions". */
  readonly name: string;
  readonly log: Ports['log'];
  /** Does one round and answers how much it did. */
  readonly round: () => Promise<number>;
  /** After a round that found work, and at most when there is none; the pause doubles from one to the other. */
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
