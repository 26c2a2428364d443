/** A data directory without room: what cannot be kept is refused in words and waits for a person, and goes on when there is room again. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { folderBlobs, type Blobs } from '#runtime/blobs.ts';
import { systemRandom } from '#runtime/clock.ts';
import { eventually, startWorld } from '../world/server.ts';
import { aCustomer, expecting } from './selling-world.ts';

it('a full disk is 507 in words, the document waits as an exception, and is there when there is room', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-full-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const kept = folderBlobs(folder, systemRandom);
  let isFull = true;
  const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
  const blobs: Blobs = {
    ...kept,
    put: (bytes) => (isFull ? full() : kept.put(bytes)),
    putStream: (chunks, most, isWanted) => (isFull ? full() : kept.putStream(chunks, most, isWanted)),
  };
  const world = await startWorld(t, { ports: { blobs }, config: { workers: false } });
  const lines = [{ description: 'Advice', quantity: '1', unit_price: '80', tax_rate: '19' }];
  const body = { customer_id: await aCustomer(world), lines, on_creation: 'issue' };
  const { body: invoice } = await expecting(201, world.request('POST', '/v1/invoices', { body }));

  const pdf = await world.request('GET', `/v1/invoices/${invoice.id}/pdf`);
  assert.equal(`${pdf.status} ${pdf.body.code}`, '507 storage_full');
  assert.match(pdf.body.detail, /no room left.*operator has to make room/);
  const { body: waiting } = await world.request('GET', '/v1/exceptions?kind=document_not_rendered');
  assert.match(waiting.data[0].reason, /no room left/);
  const begun = await world.request('POST', '/v1/imports', { body: { kind: 'customers' } });
  const upload = await world.request('PUT', `/v1/imports/${begun.body.id}/files/main?file_name=c.csv`, {
    body: 'name\nA\n',
    headers: { 'content-type': 'text/csv' },
  });
  assert.equal(`${upload.status} ${upload.body.code}`, '507 storage_full');

  isFull = false;
  await eventually(
    () => world.request('GET', `/v1/invoices/${invoice.id}/pdf`),
    ({ status }) => status === 200,
  );
  assert.deepEqual((await world.request('GET', '/v1/exceptions?kind=document_not_rendered')).body.data, []);
});
