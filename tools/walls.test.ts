/** Tests the import rules for every pair of rooms and every form of import. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { filesOf, HEADER, lintPlanted } from './planted.ts';
import { ROOMS } from './rooms.ts';
import type { Room } from './room.ts';

const WALL = 'boundaries(dependencies)';
const TARGET = 'export const there = 1;\nexport type There = number;\n';

interface Visit {
  readonly to: string;
  readonly allowed: boolean;
}

/** The expected permission, derived from the room table without the lint policy. */
function mayVisit(from: Room, to: Room, same: boolean): boolean {
  if (from.may === 'everything') return true;
  const own = from.mayOwn?.includes(to.name) === true;
  return own ? same : from.name === to.name || from.may.includes(to.name);
}

const visitsOf = (from: Room): Visit[] =>
  ROOMS.flatMap((to) =>
    ['alpha', 'beta'].flatMap((own) =>
      filesOf(to, own).map((path) => ({ to: path, allowed: mayVisit(from, to, path.includes('alpha')) })),
    ),
  );

/** One file per room of `alpha` that imports every file of every room, of `alpha` and of `beta`, one per line. */
function plantVisitors(): { files: Record<string, string>; expected: string[]; visits: number } {
  const files: Record<string, string> = {};
  for (const room of ROOMS)
    for (const own of ['alpha', 'beta']) for (const path of filesOf(room, own)) files[path] = HEADER + TARGET;
  const expected: string[] = [];
  let visits = 0;
  for (const room of ROOMS) {
    for (const path of filesOf(room, 'alpha')) {
      const lines = visitsOf(room).filter(({ to }) => to !== path);
      visits += lines.length;
      const up = '../'.repeat(path.split('/').length - 1);
      files[path] =
        HEADER +
        lines.map(({ to }, at) => `export * as visit${at} from '${up === '' ? './' : up}${to}';\n`).join('') +
        TARGET;
      expected.push(...lines.flatMap(({ allowed }, at) => (allowed ? [] : [`${path}:${at + 2}`])));
    }
  }
  return { files, expected, visits };
}

describe('Walls', () => {
  it('stand between every two rooms of the table, and nowhere else', async () => {
    const { files, expected, visits } = plantVisitors();
    assert.ok(visits > 1_000 && expected.length > 400, `${visits} visits, ${expected.length} forbidden`);
    const { seen, findings } = await lintPlanted(files);
    assert.equal(seen, Object.keys(files).length, 'the linter saw every planted file');
    const found = findings.filter(({ rule }) => rule === WALL).map(({ file, line }) => `${file}:${line}`);
    assert.deepEqual(found.sort(), expected.sort());
  });
});

/** The main import rules repeated by hand, to detect an accidental change of the room table. */
const FAULTS: readonly (readonly [string, string])[] = [
  ['src/kernel/planted.ts', "import type { There } from '#model/planted.ts';"],
  ['src/model/planted.ts', "import { there } from '#runtime/planted.ts';"],
  ['src/runtime/planted.ts', "import { there } from '#flows/planted.ts';"],
  ['src/modules/orders/store.ts', "import { there } from '#modules/invoices/index.ts';"],
  ['src/modules/orders/store/read.ts', "import { there } from '../../invoices/store.ts';"],
  ['src/modules/orders/index.ts', "import type { There } from '../invoices/rules/planted.ts';"],
  ['src/modules/orders/rules/planted.ts', "import { there } from '#runtime/planted.ts';"],
  ['src/modules/orders/rules/clocked.ts', "import { there } from '../store.ts';"],
  ['src/modules/orders/rules/packaged.ts', "import { sql } from 'kysely';"],
  ['src/modules/orders/rules/machine.ts', "import { readFileSync } from 'node:fs';"],
  ['src/modules/orders/store/working.ts', "import { there } from '#runtime/unit-of-work.ts';"],
  ['src/views/planted.ts', "import { there } from '#modules/orders/index.ts';"],
  ['src/formats/documents/pdf/planted.ts', "import { there } from '#formats/tables/csv/planted.ts';"],
  ['src/sources/shop/planted.ts', "import { there } from '#runtime/planted.ts';"],
  ['src/channels/email/planted.ts', "import { there } from '#flows/planted.ts';"],
  ['src/flows/planted.ts', "import { there } from '#modules/orders/store.ts';"],
  ['src/flows/deep.ts', "import { there } from '#modules/orders/rules/planted.ts';"],
  ['src/flows/sql.ts', "import { sql } from 'kysely';"],
  ['src/flows/format.ts', "import { there } from '#formats/documents/pdf/planted.ts';"],
  ['src/steps/orders/opening.ts', "import { there } from '#flows/kit/transact.ts';"],
  ['src/steps/orders/working.ts', "import { there } from '#runtime/unit-of-work.ts';"],
  ['src/steps/orders/using.ts', "import { there } from '#flows/orders/planted.ts';"],
  ['src/api/planted.ts', "import { there } from '#modules/orders/index.ts';"],
  ['src/api/working.ts', "import { there } from '#runtime/unit-of-work.ts';"],
  ['src/worker/planted.ts', "import { there } from '#api/planted.ts';"],
  ['src/cli/planted.ts', "import { there } from '#modules/orders/index.ts';"],
  ['src/flows/tested.ts', "import { there } from '#test/world/planted.ts';"],
  ['web/app/planted.ts', "import type { There } from '../../src/model/planted.ts';"],
  ['src/kernel/type-query.ts', "export type Seen = import('#model/planted.ts').There;"],
  ['src/kernel/dynamic.ts', "export const seen = await import('#model/planted.ts');"],
  ['src/kernel/relative.ts', "import { there } from '../model/planted.ts';"],
  ['src/kernel/again.ts', "export { there } from '#model/planted.ts';"],
  ['src/kernel/all.ts', "export * from '#model/planted.ts';"],
  ['src/kernel/bare.ts', "import '#model/planted.ts';"],
  ['src/kernel/missing.ts', "import { there } from '#model/not-there.ts';"],
];

const PLACES = [
  'src/kernel/planted.ts',
  'src/model/planted.ts',
  'src/runtime/planted.ts',
  'src/runtime/unit-of-work.ts',
  'src/flows/planted.ts',
  'src/api/planted.ts',
  'src/modules/orders/index.ts',
  'src/modules/orders/store.ts',
  'src/modules/orders/rules/planted.ts',
  'src/modules/invoices/index.ts',
  'src/modules/invoices/store.ts',
  'src/modules/invoices/rules/planted.ts',
  'src/formats/documents/pdf/planted.ts',
  'src/formats/tables/csv/planted.ts',
  'src/flows/kit/transact.ts',
  'src/flows/orders/planted.ts',
  'test/world/planted.ts',
];

describe('No way of writing an import leads through a wall', () => {
  it('plain, type-only, relative, by alias, dynamic, re-exported, for its effect, as a type, or to nowhere', async () => {
    const files = Object.fromEntries([
      ...PLACES.map((path) => [path, HEADER + TARGET]),
      ...FAULTS.map(([path, line]) => [path, `${HEADER}${line}\n${TARGET}`]),
    ]) as Record<string, string>;
    const { seen, findings } = await lintPlanted(files);
    assert.equal(seen, Object.keys(files).length);
    const found = findings.filter(({ rule, line }) => rule === WALL && line === 2).map(({ file }) => file);
    assert.deepEqual([...new Set(found)].sort(), FAULTS.map(([path]) => path).sort());
  });
  it('nor through a file that stands in no room', async () => {
    const { findings } = await lintPlanted({ 'src/elsewhere/planted.ts': HEADER + TARGET });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['boundaries(no-unknown-files)'],
    );
  });
});
