/** All background work, one line per kind. Each is safe to run in several processes at once. */
import type { Ports } from '#flows/kit/ports.ts';
import { QUEUES } from '#flows/kit/queues.ts';
import { startBilling } from './bill.ts';
import { startTransmitting } from './transmit.ts';
import { startRetryingQuarantined } from './retry-quarantined.ts';
import { startForgetting } from './forget-answers.ts';
import { startImporting } from './import.ts';
import { startRendering } from './render.ts';
import { startSealing } from './seal-audit.ts';
import { startPlanning } from './send.ts';
import { startSweeping } from './sweep.ts';

export interface Work {
  /** Starts nothing new and waits for running work. */
  stop(): Promise<void>;
}

/** Creates the queues before anything is inserted. Requires a started `ports.jobs`. */
export async function makeQueues(ports: Pick<Ports, 'jobs'>): Promise<void> {
  for (const queue of QUEUES) await ports.jobs.createQueue(queue);
}

export async function startWork(ports: Ports): Promise<Work> {
  await startTransmitting(ports);
  await startRendering(ports);
  await startImporting(ports);
  await startPlanning(ports);
  await startBilling(ports);
  const rounds = [startSealing(ports), startSweeping(ports), startRetryingQuarantined(ports), startForgetting(ports)];
  return {
    stop: async () => {
      await ports.jobs.stop();
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}
