/** What Prometheus reads: how long requests take by operation, and how far behind the queue is. Names no customer and no account. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ports } from '#flows/ports.ts';
import { readLag } from '#flows/read-lag.ts';

export interface Metrics {
  observe(request: { operation: string; method: string; status: number; ms: number }): void;
  /** The text of the exposition format, and its media type. */
  expose(): Promise<{ text: string; mediaType: string }>;
}

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(ports: Pick<Ports, 'database'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: 'quittance_http_request_duration_seconds',
    help: 'How long requests took, by operation.',
    labelNames: ['operation', 'method', 'status'],
    buckets: BUCKETS_SECONDS,
    registers,
  });
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
    observe: ({ operation, method, status, ms }) => {
      durations.observe({ operation, method, status: String(status) }, ms / 1000);
    },
    expose: async () => {
      const now = await readLag(ports);
      waiting.set(now.waitingJobs);
      failed.set(now.failedJobs);
      lag.set(now.oldestSeconds);
      unsealed.set(now.unsealedEntries);
      return { text: await registry.metrics(), mediaType: registry.contentType };
    },
  };
}
