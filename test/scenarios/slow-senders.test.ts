/** Bodies that arrive slowly: a file may take its time while it keeps coming; whoever stops, or dribbles where no file is, is cut off. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { after, describe, it } from 'node:test';
import { startWorld } from '../world/server.ts';

const receivingLimits = { bodyWithinMs: 1_500, paceEveryMs: 600, paceBytes: 500, fileWithinMs: 60_000 };
const world = await startWorld({ after }, { receivingLimits });

interface SendBatch {
  readonly method: string;
  readonly path: string;
  readonly key?: string;
  readonly type: string;
  readonly pieces: readonly string[];
  readonly everyMs: number;
  /** Left out of the length that was promised: what never comes. */
  readonly missing?: number;
}

/** Sends a body piece by piece over a connection of its own; what the server said, and how long it took. */
async function send({ method, path, key = world.key, type, pieces, everyMs, missing = 0 }: SendBatch) {
  const { hostname, port } = new URL(world.url);
  const socket = connect({ host: hostname, port: Number(port) });
  let given = '';
  let isOver = false;
  socket.on('data', (chunk: Buffer) => (given += chunk.toString()));
  socket.on('error', () => undefined);
  const over = new Promise<void>((resolve) => socket.on('close', () => resolve())).then(() => (isOver = true));
  const length = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0) + missing;
  const began = performance.now();
  socket.write(
    `${method} ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n`,
  );
  for (const piece of pieces) {
    if (isOver) break;
    socket.write(piece);
    await pause(everyMs);
  }
  await Promise.race([over, pause(20_000)]);
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(given)?.[1]), isOver, ms: performance.now() - began };
}

async function anImport(): Promise<string> {
  const begun = await world.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  return `/v1/imports/${begun.body.id}/files/main?file_name=customers.csv`;
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, nth) => `${nth},${'Customer'.padEnd(200, '.')} ${nth}\n`);

describe('a file that is sent', () => {
  it('slowly but steadily comes in, however long it takes', async () => {
    const path = await anImport();
    const pieces = ['Number,Name\n', ...rows(30)];
    const sent = await send({ method: 'PUT', path, type: 'text/csv', pieces, everyMs: 100 });
    assert.equal(sent.status, 200);
    assert.ok(sent.ms > receivingLimits.bodyWithinMs * 1.5, 'longer than any other body may take');
  });

  it('and then not, is cut off', async () => {
    const path = await anImport();
    const sent = await send({
      method: 'PUT',
      path,
      type: 'text/csv',
      pieces: ['Number,Name\n', ...rows(3)],
      everyMs: 50,
      missing: 100_000,
    });
    assert.deepEqual([sent.status, sent.isOver], [408, true]);
  });

  it('by nobody who may, is not waited for', async () => {
    const path = await anImport();
    const sent = await send({
      method: 'PUT',
      path,
      key: 'qt_live_nobody',
      type: 'text/csv',
      pieces: rows(40),
      everyMs: 200,
      missing: 1,
    });
    assert.equal(sent.status, 401);
    assert.ok(sent.isOver && sent.ms < 15_000);
  });
});

describe('a body that is no file', () => {
  it('is cut off when it dribbles, however steadily', async () => {
    const pieces = [...JSON.stringify({ name: 'A'.repeat(150) })];
    const sent = await send({
      method: 'POST',
      path: '/v1/customers',
      type: 'application/json',
      pieces,
      everyMs: 50,
      missing: 1,
    });
    assert.deepEqual([sent.status, sent.isOver], [408, true]);
  });

  it('comes in when it is there in time', async () => {
    const pieces = ['{"name":', '"A"}'];
    const sent = await send({ method: 'POST', path: '/v1/customers', type: 'application/json', pieces, everyMs: 100 });
    assert.equal(sent.status, 201);
  });
});
