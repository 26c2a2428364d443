/** A file whose sender leaves before the answer: whoever reads it is ended, and nobody else waits for it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { after, it } from 'node:test';
import { writeRawWorkbook } from '../world/workbook.ts';
import { startWorld } from '../world/server.ts';
import { expecting } from './selling-world.ts';

const world = await startWorld({ after });

/** Seconds of reading in a few megabytes. */
const heavy = (): Uint8Array => {
  const shared = Array.from({ length: 900_000 }, (_, n) => `<si><t>${`${n} ä`.padEnd(60, 'x')}</t></si>`).join('');
  return writeRawWorkbook({
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    parts: { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` },
  });
};

async function readers(): Promise<number[]> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  const pids = children.split(' ').map(Number).filter(Boolean);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return pids.filter((_, index) => lines[index]?.includes('table-process'));
}

async function until(holds: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const end = performance.now() + withinMs; performance.now() < end; await pause(10))
    if (await holds()) return true;
  return false;
}

it(
  'the reader of an upload is ended when its sender hangs up, and the next file is read',
  { skip: process.platform !== 'linux' },
  async () => {
    const { body: begun } = await expecting(201, world.request('POST', '/v1/imports', { body: { kind: 'customers' } }));
    const path = `/v1/imports/${begun.id}/files/main?file_name=c.xlsx`;
    const content = heavy();
    const sending = request(`${world.url}${path}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${world.key}`,
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-length': content.length,
      },
    });
    sending.on('error', () => undefined);
    sending.end(content);
    assert.ok(await until(async () => (await readers()).length === 1, 20_000), 'nobody reads');
    await pause(200);
    sending.destroy();
    assert.ok(await until(async () => (await readers()).length === 0, 1_500), 'the reader reads on for nobody');
    const { body } = await expecting(
      200,
      world.request('PUT', `/v1/imports/${begun.id}/files/main?file_name=c.csv`, {
        body: 'name\nA\n',
        headers: { 'content-type': 'text/csv' },
      }),
    );
    assert.equal(body.files[0].file_name, 'c.csv');
  },
);
