import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createMetrics } from './metrics.ts';

it('requests are counted by operation and status, each bucket with those below it', async () => {
  const nothingWaits = { waitingJobs: 0, failedJobs: 0, oldestSeconds: 0, unsealedEntries: 0 };
  const metrics = createMetrics({
    clock: { now: () => '2026-11-21T09:00:00.000Z' },
    database: { alone: { one: async () => nothingWaits, many: async () => [nothingWaits] } },
  } as unknown as Parameters<typeof createMetrics>[0]);
  const ship = { operation: 'shipments.ship', method: 'POST', status: 200 };
  for (const seconds of [0.001, 0.004, 0.004, 60]) metrics.durations.add({ ...ship, seconds });
  metrics.durations.add({ ...ship, status: 409, seconds: 0.5 });
  const lines = (await metrics.expose()).text.split('\n');
  const of = (what: string, labels: string) =>
    lines.find((line) => line.startsWith(`quittance_http_request_duration_seconds_${what}{${labels}`))?.split(' ')[1];
  const shipped = 'operation="shipments.ship",method="POST",status="200"';
  assert.equal(of('bucket', `le="0.001",${shipped}`), '1');
  assert.equal(of('bucket', `le="0.005",${shipped}`), '3');
  assert.equal(of('bucket', `le="10",${shipped}`), '3');
  assert.equal(of('bucket', `le="+Inf",${shipped}`), '4');
  assert.equal(of('count', shipped), '4');
  assert.equal(of('sum', shipped), '60.009');
  assert.equal(of('count', 'operation="shipments.ship",method="POST",status="409"'), '1');
});
