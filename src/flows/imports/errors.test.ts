import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { parseId } from '#kernel/id.ts';
import { moveRecords, stageRows } from '#modules/imports/index.ts';
import { beginImport, check } from '#test/world/importing.ts';
import { startWorld } from '#test/world/server.ts';
import { writeErrorFile } from './errors.ts';
import { systemContext } from '#flows/kit/system-context.ts';

const world = await startWorld({ after });

async function anImport() {
  const caller = await world.asOther();
  const id = await beginImport(caller, { kind: 'customers', main: 'id,name\n1,\n2,\n' });
  await check(caller, id);
  return { caller, id, accountId: caller.accountId, importId: present(parseId('import', id), 'it has an id') };
}

describe('the file of failed rows', () => {
  it('has every one of them, however many there are', async () => {
    const { caller, id, accountId, importId } = await anImport();
    const most = 100_700;
    for (let from = 4; from <= most; from += 20_000) {
      const numbers = Array.from({ length: Math.min(20_000, most + 1 - from) }, (_, n) => from + n);
      await world.ports.database.transaction([accountId], async (tx) => {
        const rows = numbers.map(
          (number) => ({ part: 'main', number, key: `${number}`, cells: [`${number}`] }) as const,
        );
        await stageRows(tx, accountId, { importId, rows });
        const records = numbers.map((position) => ({ position, state: 'failed', thingId: null }) as const);
        await moveRecords(tx, accountId, { importId, records });
      });
    }
    const file = await caller.request('GET', `/v1/imports/${id}/error_files/main`);
    const lines = String(file.body).trimEnd().split('\r\n');
    assert.deepEqual([lines.length, lines.at(-1)?.split(',')[0]], [most, String(most)]);
  });

  it('is cut off when the import is checked again meanwhile, so that half of it is not mistaken for the whole', async () => {
    const { caller, id, accountId, importId } = await anImport();
    const written = await writeErrorFile(world.ports, systemContext(world.ports, accountId, 'test'), {
      importId,
      part: 'main',
    });
    assert.ok(written.ok);
    const pieces = written.value.bytes[Symbol.asyncIterator]();
    assert.equal((await pieces.next()).done, false);
    await check(caller, id);
    await assert.rejects(pieces.next(), (error) => error instanceof Fault && error.code === 'import_moved_on');
  });
});
