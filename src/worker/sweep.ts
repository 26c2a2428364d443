/** Recovers work that a crashed server left unfinished, at start and then every minute. */
import type { Ports } from '#flows/kit/ports.ts';
import { sweepTransmissions } from '#flows/transmissions/sweep.ts';
import { sweepInboundEvents } from '#flows/intake/sweep.ts';
import { sweepImports } from '#flows/imports/sweep.ts';
import { sweepSendBatches } from '#flows/send-batches/sweep.ts';
import { sweepWaitingInvoices } from '#flows/transmissions/send-waiting.ts';
import { startRounds, type Rounds } from './rounds.ts';

const EVERY_MS = 60_000;

export function startSweeping(ports: Ports): Rounds {
  const sweep = async () => {
    const transmissions = await sweepTransmissions(ports);
    const imports = await sweepImports(ports);
    const sendBatches = await sweepSendBatches(ports);
    const events = await sweepInboundEvents(ports);
    const waiting = await sweepWaitingInvoices(ports);
    return (
      waiting +
      sendBatches +
      transmissions.abandoned +
      transmissions.requeued +
      imports.requeued +
      imports.failed +
      events
    );
  };
  return startRounds({ name: 'sweeping', log: ports.log, round: sweep, pauseMs: { busy: EVERY_MS, idle: EVERY_MS } });
}
