/** The health of every account, for `doctor`: quick checks, whereas verify reads everything. Read-only. */
import { InvariantViolation } from '#kernel/assert.ts';
import { listAccountIds } from '#modules/access/index.ts';
import { readAccountHealth, readDatabaseClock } from '#views/health.ts';
import { findSeriesAhead } from '#views/verify-numbers.ts';
import { findIncompleteAccounts, type IncompleteAccount } from '#flows/accounts/find-incomplete.ts';
import type { Ports } from '#flows/kit/ports.ts';

const STUCK_MS = 1_800_000;
const FILES = 20;

export interface HealthReport {
  readonly accounts: number;
  readonly clockSkewMs: number;
  readonly stuckTransmissions: number;
  readonly brokenChains: number;
  readonly filesRead: number;
  readonly filesLost: number;
  /** Sentences about number series whose last date lies ahead of today. */
  readonly seriesAhead: readonly string[];
  readonly incomplete: readonly IncompleteAccount[];
}

export async function checkHealth(ports: Pick<Ports, 'database' | 'blobs' | 'clock'>): Promise<HealthReport> {
  const askedAt = Date.parse(ports.clock.now());
  const theirs = Number(await readDatabaseClock(ports.database.alone));
  const now = Date.parse(ports.clock.now());
  const stuckSince = new Date(now - STUCK_MS).toISOString();
  const ids = await ports.database.transaction([], listAccountIds, 'read');
  const sum = { stuckTransmissions: 0, brokenChains: 0, filesRead: 0, filesLost: 0 };
  const seriesAhead: string[] = [];
  const at = ports.clock.now();
  for (const id of ids) {
    const found = await ports.database.transaction(
      [id],
      (tx) => readAccountHealth(tx, id, { stuckSince, files: FILES }),
      'read',
    );
    const ahead = await ports.database.transaction([id], (tx) => findSeriesAhead(tx, id, at), 'read');
    if (ahead !== null) seriesAhead.push(ahead);
    sum.stuckTransmissions += found?.stuckTransmissions ?? 0;
    sum.brokenChains += found?.isChainEndWhole === false ? 1 : 0;
    for (const hash of found?.files ?? []) {
      sum.filesRead += 1;
      if (!(await isReadable(ports, hash))) sum.filesLost += 1;
    }
  }
  // The database's clock was read between our two readings: the time between them is not skew.
  const clockSkewMs = Math.max(0, askedAt - theirs, theirs - now);
  return { accounts: ids.length, clockSkewMs, incomplete: await findIncompleteAccounts(ports), seriesAhead, ...sum };
}

async function isReadable({ blobs }: Pick<Ports, 'blobs'>, hash: string): Promise<boolean> {
  try {
    return (await blobs.get(hash)) !== null;
  } catch (error) {
    if (error instanceof InvariantViolation) return false;
    throw error;
  }
}
