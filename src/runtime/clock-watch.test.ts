/** Detection of a wrong clock: by comparison with the database's and, between measurements, with the monotonic clock. */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { pino } from 'pino';
import { freshDatabase } from '#test/world/postgres.ts';
import { MAX_SKEW_MS, watchClock } from './clock-watch.ts';
import { openPool } from './database/connect.ts';
import { openDatabase } from './database/transaction.ts';

const log = pino({ level: 'silent' });
const pool = openPool((await freshDatabase({ after })).url, { log });
after(() => pool.end());
const { alone } = openDatabase(pool);

let aheadMs = 0;
const clock = { now: () => new Date(Date.now() + aheadMs).toISOString() };

it('a clock that agrees with the database’s is no more than a moment apart', async (t) => {
  aheadMs = 0;
  const watch = await watchClock({ alone, clock, log });
  t.after(() => watch.stop());
  assert.ok(watch.skewMs() < 1_000, String(watch.skewMs()));
});

it('a clock that is a year ahead, or behind, is known from the start', async (t) => {
  for (const away of [365 * 86_400_000, -365 * 86_400_000]) {
    aheadMs = away;
    const watch = await watchClock({ alone, clock, log });
    t.after(() => watch.stop());
    assert.ok(watch.skewMs() > MAX_SKEW_MS);
  }
});

it('a clock that is set while the server runs is known at once, and so is that it was set right', async (t) => {
  aheadMs = 0;
  const watch = await watchClock({ alone, clock, log });
  t.after(() => watch.stop());
  aheadMs = 3_600_000;
  assert.ok(watch.skewMs() > MAX_SKEW_MS);
  aheadMs = 0;
  assert.ok(watch.skewMs() < 60_000);
});
