/** On the command line an export is named for what it is; what it does not say is asked and answered there, and remembered constants are shown. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startWorld } from '#test/world/server.ts';

test('the command names an export, asks for what it lacks, and shows which run its answers are remembered from', async () => {
  const world = await startWorld({ after });
  const folder = await mkdtemp(join(tmpdir(), 'quittance-exports-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'orders.txt');
  await copyFile(new URL('exports/amazon-orders.txt', import.meta.url), file);
  const cli = (...args: string[]) => {
    const { promise, resolve } = Promise.withResolvers<{ code: number; out: string; err: string }>();
    const program = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
    const env = { PATH: process.env['PATH'], DATABASE_URL: world.databaseUrl, QUITTANCE_DATA_DIR: world.dataDir };
    execFile(process.execPath, [program, 'import', ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
    return promise;
  };
  const answer = await cli('orders', file, '--check');
  assert.notEqual(answer.code, 0);
  assert.match(
    answer.err,
    /Amazon order report export does not state whether its prices include tax.*--set prices_include_tax=/,
  );
  assert.equal(answer.err.match(/--set prices_include_tax=/g)?.length, 1, answer.err);
  const wrong = await cli('customers', file, '--check');
  assert.match(wrong.err, /This is an export of Amazon order report: import it as orders\./);
  assert.equal((await cli('orders', file, '--set', 'prices_include_tax')).code, 2);
  const imported = await cli('orders', file, '--set', 'prices_include_tax=yes');
  assert.equal(imported.code, 0, imported.err);
  assert.match(imported.out, /Known as: Amazon order report/);
  assert.match(imported.out, /For all rows: prices_include_tax = "yes"/);
  assert.match(imported.out, /Not imported: .*ship-service-level/);
  assert.match(imported.out, /1 order in EUR: 68\.96$/m);
  const again = await cli('orders', file);
  assert.equal(again.code, 0, again.err);
  assert.match(again.out, /The mapping is remembered from imp_\w+ of \d{4}-\d\d-\d\d/);
  assert.match(again.out, /For all rows: prices_include_tax = "yes"/);
});
