/** `npm run check` fails when it should: a bad file in a copy of this repository fails every step that can detect it. */
import { strict as assert } from 'node:assert';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findStale } from './generated.ts';
import { copyRepository } from './planted.ts';
import { run, type Ran } from './run.ts';

describe('npm run check', () => {
  let copy = '';
  let ran: Ran;
  before(async () => {
    copy = copyRepository();
    writeFileSync(join(copy, 'src/kernel/planted.ts'), "export const planted:number = '1';\n");
    appendFileSync(join(copy, 'ARCHITECTURE.md'), 'Words of a person stay.\n');
    ran = await run({
      script: join(copy, 'tools/check.ts'),
      args: ['format', 'lint', 'types', 'dead-code'],
      cwd: copy,
    });
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  const steps: readonly (readonly [step: string, finds: RegExp])[] = [
    ['format', /src\/kernel\/planted\.ts/],
    ['lint', /src\/kernel\/planted\.ts:1 house\(header\)/],
    ['types', /src\/kernel\/planted\.ts\(1,14\): error TS2322/],
    ['dead-code', /Unused files[\s\S]*src\/kernel\/planted\.ts/],
  ];
  for (const [step, finds] of steps) {
    it(`${step} is red`, () => {
      const text = ran.output.split(/^(?=FAIL |ok {3})/m).find((part) => part.startsWith(`FAIL ${step}`));
      assert.match(text ?? `no failure of ${step}:\n${ran.output}`, finds);
    });
  }
  it('ends with an exit code that stops a build', () => assert.equal(ran.code, 1));
  it('asks for steps that exist', async () => {
    assert.equal((await run({ script: join(copy, 'tools/check.ts'), args: ['everything'], cwd: copy })).code, 1);
  });
  it('finds a generated file that is stale, and a generator that cannot tell', async () => {
    mkdirSync(join(copy, 'made'));
    writeFileSync(join(copy, 'made/fresh.ts'), '');
    writeFileSync(join(copy, 'made/stale.ts'), "process.stderr.write('old');\nprocess.exitCode = 1;\n");
    const generators = ['fresh', 'stale', 'missing'].map((name) => ({ makes: name, script: `made/${name}.ts` }));
    const stale = await findStale(copy, generators);
    assert.deepEqual(
      stale.map((each) => each.split(' ')[0]),
      ['stale', 'missing'],
    );
  });
  it('finds a map and a lint policy that were changed by hand', async () => {
    const generator = [{ makes: 'map', script: 'tools/draw-rooms.ts' }];
    assert.deepEqual(await findStale(copy, generator), []);
    appendFileSync(join(copy, '.oxlintrc.json'), ' ');
    assert.match((await findStale(copy, generator)).join(), /\.oxlintrc\.json/);
  });
});
