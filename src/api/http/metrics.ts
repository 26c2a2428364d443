/** Prometheus metrics: request durations by operation, and queue lag. Contains no customers or accounts. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ports } from '#flows/kit/ports.ts';
import { readLag, type QueueLag } from '#flows/health/read-lag.ts';

/** Measurement of one request. Labels are operations, methods and statuses only, never input of a caller. */
export interface Took {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly durations: { add(took: Took): void };
  /** Metrics in the exposition format, and its media type. */
  expose(): Promise<{ text: string; mediaType: string }>;
}

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The lag is cached this long, so that frequent scrapes do not load the database. */
const LAG_MS = 5_000;

function lagOnceInAWhile(ports: Pick<Ports, 'database' | 'aside' | 'clock'>): () => Promise<QueueLag> {
  const database = ports.aside ?? ports.database;
  let known: { readonly until: number; readonly lag: Promise<QueueLag> } | null = null;
  return () => {
    const now = Date.parse(ports.clock.now());
    if (known !== null && now < known.until) return known.lag;
    const lag = readLag({ database });
    const fresh = { until: now + LAG_MS, lag };
    known = fresh;
    // Those who await it get the rejection; a failure is not cached.
    lag.catch(() => {
      if (known === fresh) known = null;
    });
    return lag;
  };
}

export function createMetrics(ports: Pick<Ports, 'database' | 'aside' | 'clock'>): Metrics {
  const readLagNow = lagOnceInAWhile(ports);
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
    durations: { add: ({ seconds, ...labels }) => durations.observe(labels, seconds) },
    expose: async () => {
      const now = await readLagNow();
      waiting.set(now.waitingJobs);
      failed.set(now.failedJobs);
      lag.set(now.oldestSeconds);
      unsealed.set(now.unsealedEntries);
      return { text: await registry.metrics(), mediaType: registry.contentType };
    },
  };
}
