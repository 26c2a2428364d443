/** Deletes expired idempotency answers at start and then hourly. Nothing depends on when it runs. */
import { forgetOldAnswers } from '#flows/idempotency/forget-answers.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { startRounds, type Rounds } from './rounds.ts';

const EVERY_MS = 3_600_000;

export const startForgetting = (ports: Pick<Ports, 'database' | 'clock' | 'log'>): Rounds =>
  startRounds({
    name: 'forgetting old answers',
    log: ports.log,
    round: () => forgetOldAnswers(ports),
    pauseMs: { busy: EVERY_MS, idle: EVERY_MS },
  });
