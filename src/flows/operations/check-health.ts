/** How every account of this installation is, as a doctor asks: quick looks, where verify reads everything. Changes nothing. */
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
  /** Number series whose last date lies ahead of today, in words. */
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
  // Their clock was read somewhere between our two looks: however long that took, it is no difference.
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
