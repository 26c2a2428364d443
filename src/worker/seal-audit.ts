/** Runs the sequencer: immediately while there is work, with a growing pause while there is none. */
import type { Ports } from '#flows/kit/ports.ts';
import { sealAudit } from '#flows/audit/seal.ts';
import { startRounds, type Rounds } from './rounds.ts';

export const startSealing = (ports: Pick<Ports, 'database' | 'clock' | 'log'>): Rounds =>
  startRounds({
    name: 'sealing the audit chain',
    log: ports.log,
    round: () => sealAudit(ports),
    pauseMs: { busy: 50, idle: 400 },
  });
