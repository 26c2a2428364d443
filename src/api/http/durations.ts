/**
 * How long requests took, as a Prometheus histogram. Every request adds to it, so adding is three look-ups and a count; labels are put
 * together only when somebody reads. Operations, methods and statuses are few and ours: nothing a caller sends becomes a label.
 */
const NAME = 'quittance_http_request_duration_seconds';
const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  /** By bucket, the last one for whatever took longer than any; not yet summed up. */
  readonly counts: number[];
  sum: number;
}

export interface Took {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Durations {
  add(took: Took): void;
  /** In the exposition format. */
  write(): string;
}

export function createDurations(): Durations {
  const byOperation = new Map<string, Map<string, Map<number, Series>>>();
  return {
    add({ operation, method, status, seconds }) {
      const series = within(
        within(
          within(byOperation, operation, () => new Map()),
          method,
          () => new Map(),
        ),
        status,
        () => ({ counts: Array<number>(BUCKETS_SECONDS.length + 1).fill(0), sum: 0 }),
      );
      const fits = BUCKETS_SECONDS.findIndex((most) => seconds <= most);
      const bucket = fits < 0 ? BUCKETS_SECONDS.length : fits;
      series.counts[bucket] = (series.counts[bucket] ?? 0) + 1;
      series.sum += seconds;
    },
    write() {
      const lines = [`# HELP ${NAME} How long requests took, by operation.`, `# TYPE ${NAME} histogram`];
      for (const [operation, byMethod] of byOperation)
        for (const [method, byStatus] of byMethod)
          for (const [status, series] of byStatus)
            lines.push(...linesOf(`operation="${operation}",method="${method}",status="${status}"`, series));
      return `${lines.join('\n')}\n`;
    },
  };
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) {
    found = make();
    map.set(key, found);
  }
  return found;
}

/** Each bucket counts what the smaller ones hold, too. */
function linesOf(labels: string, { counts, sum }: Series): string[] {
  let below = 0;
  const buckets = counts.map((count, index) => {
    below += count;
    return `${NAME}_bucket{le="${BUCKETS_SECONDS[index] ?? '+Inf'}",${labels}} ${below}`;
  });
  return [...buckets, `${NAME}_sum{${labels}} ${sum}`, `${NAME}_count{${labels}} ${below}`];
}
