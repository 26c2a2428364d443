/** Picks up what a server that died left half done: at the start, when that may just have happened, and every minute from then on. */
import type { Ports } from '#flows/ports.ts';
import { sweepDeliveries } from '#flows/sweep-deliveries.ts';
import { sweepInboundEvents } from '#flows/sweep-inbound-events.ts';
import { sweepImports } from '#flows/sweep-imports.ts';
import { sweepSendings } from '#flows/sweep-sendings.ts';
import { sweepWaitingInvoices } from '#flows/send-waiting-invoices.ts';
import { startRounds, type Rounds } from './rounds.ts';

const EVERY_MS = 60_000;

export function startSweeping(ports: Ports): Rounds {
  const sweep = async () => {
    const deliveries = await sweepDeliveries(ports);
    const imports = await sweepImports(ports);
    const sendings = await sweepSendings(ports);
    const events = await sweepInboundEvents(ports);
    const waiting = await sweepWaitingInvoices(ports);
    return waiting + sendings + deliveries.abandoned + deliveries.requeued + imports.requeued + imports.failed + events;
  };
  return startRounds({ name: 'sweeping', log: ports.log, round: sweep, pauseMs: { busy: EVERY_MS, idle: EVERY_MS } });
}
