import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { beginImport, importRows } from '#test/world/importing.ts';
import { startWorld, type Caller } from '#test/world/server.ts';

const world = await startWorld({ after });

const MAIN = 'id,name\n1,One\n';
const UNKNOWN = 'imp_01kaaaaaaaaaaaaaaaaaaaaaaa';
const sentTo = (caller: Caller, path: string, body: string) =>
  caller.request('PUT', `/v1/imports/${path}`, { body, headers: { 'content-type': 'text/csv' } });

/** Names of the stored files. */
async function kept(): Promise<string[]> {
  const found = await readdir(join(world.dataDir, 'blobs'), { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map(({ name }) => name);
}

describe('a file that is refused', () => {
  it('is not kept: the import is not there, has no such part, or takes no file any more', async () => {
    const caller = await world.asOther();
    const id = await beginImport(caller, { kind: 'customers', main: MAIN });
    const before = await kept();
    assert.equal((await sentTo(caller, `${UNKNOWN}/files/main`, `${MAIN}2,Two\n`)).body.code, 'import_not_found');
    assert.equal((await sentTo(caller, `${id}/files/lines`, `${MAIN}3,Three\n`)).body.code, 'import_part_unknown');
    await caller.request('POST', `/v1/imports/${id}/cancel`, {});
    assert.equal((await sentTo(caller, `${id}/files/main`, `${MAIN}4,Four\n`)).body.code, 'import_state');
    assert.deepEqual(await kept(), before);
  });

  it('is not kept when it is no table; one that was sent before stays', async () => {
    const caller = await world.asOther();
    const id = await beginImport(caller, { kind: 'customers', main: MAIN });
    const before = await kept();
    assert.equal((await sentTo(caller, `${id}/files/main`, '%PDF-1.7 no table')).body.code, 'file_not_a_table');
    assert.equal((await sentTo(caller, `${id}/files/main`, 'id,"name\n1,One\n')).body.code, 'quote_not_closed');
    assert.deepEqual(await kept(), before);
    assert.equal((await sentTo(caller, `${id}/files/main`, MAIN)).status, 200);
  });
});

describe('the same file again', () => {
  it('is reported if an import has imported it, not if one has only checked it', async () => {
    const caller = await world.asOther();
    const repeats = async (id: string) => (await caller.request('GET', `/v1/imports/${id}`)).body.repeats_import_id;
    const given = { kind: 'customers', main: MAIN };
    const dropped = await beginImport(caller, given);
    await caller.request('POST', `/v1/imports/${dropped}/cancel`, {});
    assert.equal(await repeats(await beginImport(caller, given)), null);
    const incoming = await importRows(caller, given);
    assert.equal(await repeats(await beginImport(caller, given)), incoming.id);
  });
});
