/** The output of `npm run new` passes the check and its own tests, in a copy of this repository. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lint } from './lint.ts';
import { plan, write } from './new.ts';
import { copyRepository } from './planted.ts';
import { programOf, run } from './run.ts';

const KINDS = [
  ['format', 'plain-words'],
  ['channel', 'carrier-pigeon'],
  ['endpoint', 'warehouses'],
  ['flow', 'accounts', 'praise'],
  ['step', 'customers', 'find-known'],
  ['source', 'paper-shop'],
  ['trigger', 'goods-gone'],
  ['table', 'catalog', 'price-list'],
];

describe('npm run new', () => {
  let copy = '';
  const written: string[] = [];
  before(async () => {
    copy = copyRepository();
    for (const args of KINDS) {
      const planned = plan(copy, args);
      if (typeof planned === 'string') throw new Error(`${args.join(' ')}: ${planned}`);
      await write(copy, planned);
      written.push(...Object.keys(planned.files));
    }
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('writes each kind where it belongs', () => {
    for (const path of written) assert.ok(existsSync(join(copy, path)), path);
    assert.equal(written.length, 14);
  });
  it('writes what the linter and the walls accept', async () => {
    const { seen, findings } = await lint(copy);
    assert.ok(seen > 100);
    assert.deepEqual(
      findings.filter(({ file }) => written.includes(file)),
      [],
    );
  });
  it('writes what the type checker accepts', async () => {
    const { output } = await run({
      script: join(copy, 'node_modules/typescript-7/bin/tsc'),
      args: ['--noEmit', '-p', copy],
      cwd: copy,
    });
    assert.deepEqual(
      output.split('\n').filter((line) => written.some((path) => line.startsWith(path))),
      [],
    );
  });
  it('writes it in the house format', async () => {
    const code = written.filter((path) => path.endsWith('.ts'));
    const ran = await run({ script: programOf(copy, 'oxfmt'), args: ['--check', ...code], cwd: copy });
    assert.equal(ran.code, 0, ran.output);
  });
  it('writes tests that pass, against a database with the new table', async () => {
    const tests = written.filter((path) => path.endsWith('.test.ts'));
    const rules = 'tools/schema-rules.test.ts';
    const ran = await run({ script: '--test', args: ['--test-reporter=tap', ...tests, rules], cwd: copy });
    assert.equal(ran.code, 0, ran.output.slice(-4_000));
    assert.ok(Number(/^# pass (\d+)$/m.exec(ran.output)?.[1]) > 20, 'the tests were run at all');
  });
  it('a trigger is one file and one line: with both, it keeps the contract of triggers', async () => {
    const table = join(copy, 'src/model/trigger.ts');
    const before = readFileSync(table, 'utf8');
    const named = before.replace('\n} as const satisfies', '\n  goods_gone: GOODS_GONE,\n} as const satisfies');
    assert.notEqual(named, before);
    writeFileSync(table, named.replace('\nimport', "\nimport { GOODS_GONE } from './triggers/goods-gone.ts';\nimport"));
    const contract = 'test/contracts/triggers.test.ts';
    const ran = await run({ script: '--test', args: ['--test-reporter=tap', contract], cwd: copy });
    assert.equal(ran.code, 0, ran.output.slice(-4_000));
    assert.match(ran.output, /ok \d+ - the trigger goods_gone/);
  });
  it('refuses what it cannot place, and never writes over a file', () => {
    for (const args of [
      [],
      ['format'],
      ['castle', 'x'],
      ['format', 'PlainWords'],
      ['table', 'nowhere', 'x'],
      ['flow', 'a'],
      ['flow', 'a', 'b', 'c'],
      ['constructor', 'x'],
    ]) {
      assert.equal(typeof plan(copy, args), 'string', args.join(' '));
    }
    const again = plan(copy, ['flow', 'accounts', 'praise']);
    assert.ok(typeof again === 'string' && again.includes('already there'));
  });
});
