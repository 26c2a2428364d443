/** What Prometheus reads: how long requests take by operation, and how far behind the queue is. Names no customer and no account. */
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Ports } from '#flows/ports.ts';
import { readLag } from '#flows/read-lag.ts';
import { createDurations, type Durations } from './durations.ts';

export interface Metrics {
  readonly durations: Pick<Durations, 'add'>;
  /** The text of the exposition format, and its media type. */
  expose(): Promise<{ text: string; mediaType: string }>;
}

export function createMetrics(ports: Pick<Ports, 'database'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = createDurations();
  const waiting = new Gauge({ name: 'quittance_jobs_waiting', help: 'Jobs that are due and not taken.', registers });
  const failed = new Gauge({ name: 'quittance_jobs_failed', help: 'Jobs that were given up.', registers });
  const lag = new Gauge({
    name: 'quittance_outbox_lag_seconds',
    help: 'Age of the oldest job that is due and not taken.',
    registers,
  });
  const unsealed = new Gauge({
    name: 'quittance_audit_entries_unsealed',
    help: 'Audit entries that wait for their place in the chain.',
    registers,
  });
  return {
    durations,
    expose: async () => {
      const now = await readLag(ports);
      waiting.set(now.waitingJobs);
      failed.set(now.failedJobs);
      lag.set(now.oldestSeconds);
      unsealed.set(now.unsealedEntries);
      return { text: `${await registry.metrics()}\n${durations.write()}`, mediaType: registry.contentType };
    },
  };
}
