/**
 * Limits requests per caller and window, with RateLimit headers (draft-ietf-httpapi-ratelimit-headers-10). Counted per process: a guard
 * against runaway clients, not usage accounting.
 */
const WINDOW_MS = 60_000;

export interface Taken {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimit {
  take(caller: string, nowMs: number): Taken;
}

export function createRateLimit(name: string, perMinute: number): RateLimit {
  let counts = new Map<string, number>();
  let windowStart = 0;
  const policy = `"${name}";q=${perMinute};w=${WINDOW_MS / 1000}`;
  return {
    take(caller, nowMs) {
      if (nowMs - windowStart >= WINDOW_MS || nowMs < windowStart) {
        counts = new Map();
        windowStart = nowMs;
      }
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      const seconds = Math.max(1, Math.ceil((windowStart + WINDOW_MS - nowMs) / 1000));
      const headers = {
        'ratelimit-policy': policy,
        ratelimit: `"${name}";r=${Math.max(0, perMinute - count)};t=${seconds}`,
      };
      if (count <= perMinute) return { allowed: true, headers };
      return { allowed: false, headers: { ...headers, 'retry-after': String(seconds) } };
    },
  };
}
