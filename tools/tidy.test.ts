/** The repository obeys the house rules, and each rule detects its violation. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { importCircles, importGraph, nounCircles } from './circles.ts';
import { completeLock } from './complete-lock.ts';
import { readLicence } from './read-font.ts';
import { listFiles, readTexts, ROOT } from './repository.ts';
import { MODULES } from './rooms.ts';
import { generatedFiles, LINT_FILE, MAP_FILE } from './draw-rooms.ts';
import * as tidy from './tidy.ts';

const paths = listFiles(ROOT);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const modules = [...new Set(paths.flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))];
const found = (untidy: readonly tidy.Untidy[]): string[] => untidy.map((each) => each.path);
const none: tidy.Untidy[] = [];
const { imports: aliases } = JSON.parse(read('package.json')) as { readonly imports: Record<string, string> };
const imports = importGraph(
  readTexts(ROOT, paths).filter(({ path }) => path.endsWith('.ts')),
  aliases,
);

describe('The repository is tidy', () => {
  it('is seen at all', () => {
    assert.ok(paths.length > 200, `only ${paths.length} files were found`);
    assert.ok(paths.includes('package.json') && paths.includes('.ci/run'));
  });
  it('has no file or folder with a vague name', () => assert.deepEqual(tidy.vagueNames(paths), none));
  it('has no circle among its imports, type-only ones included', () => assert.deepEqual(importCircles(imports), none));
  it('has no circle among the nouns of its flows', () => assert.deepEqual(nounCircles(imports), none));
  it('writes names in kebab-case', () => assert.deepEqual(tidy.caselessNames(paths), none));
  it('keeps four kinds of file in a module', () => assert.deepEqual(tidy.strangersInModules(paths), none));
  it('has a test beside each rule', () => assert.deepEqual(tidy.untestedRules(paths), none));
  it('names migrations by number and module', () => assert.deepEqual(tidy.strangeMigrations(paths, modules), none));
  it('uses no word that only insiders of a machine or a tracker understand', () =>
    assert.deepEqual(tidy.forbiddenWords(readTexts(ROOT, paths)), none));
  it('switches off no wall, and no rule without a reason', () =>
    assert.deepEqual(tidy.switchedOff(readTexts(ROOT, paths)), none));
  it('throws no refusal', () => assert.deepEqual(tidy.thrownRefusals(readTexts(ROOT, paths)), none));
  it('pins every dependency exactly', () => assert.deepEqual(tidy.looseVersions(read('package.json')), none));
  it('has a lock file without hosts, with a hash for every package', () =>
    assert.deepEqual(tidy.lockFaults(read('package-lock.json')), none));
  it('has a lock file made for this package.json', () =>
    assert.deepEqual(tidy.lockDisagreements(read('package.json'), read('package-lock.json')), none));
  it('names every font it embeds in NOTICE, with the holders of its licence', () => {
    const fonts = tidy.fontPackages(read('package.json'), read('package-lock.json')).map((name) => {
      const folder = `node_modules/${name}`;
      const file = ['LICENSE_FONT', 'LICENSE'].find((file) => existsSync(join(ROOT, folder, file)));
      if (file !== undefined) return { name, licence: read(`${folder}/${file}`) };
      const font = readdirSync(join(ROOT, folder)).find((file) => file.endsWith('.ttf')) ?? '';
      return { name, licence: readLicence(readFileSync(join(ROOT, folder, font))) };
    });
    assert.ok(fonts.length > 30, `only ${fonts.length} fonts were found`);
    assert.deepEqual(tidy.fontsWithoutNotice(read('NOTICE'), fonts), none);
  });
  it('shows every module on the map, and none that is not there', () =>
    assert.deepEqual(Object.keys(MODULES).sort(), [...modules].sort()));
  it('draws lint policy and map from the room table', () => {
    for (const [file, text] of Object.entries(generatedFiles(read(MAP_FILE))))
      assert.ok(read(file) === text, `${file} is stale: node tools/draw-rooms.ts --write`);
  });
});

describe('Each rule finds its fault', () => {
  const circles = (texts: Readonly<Record<string, string>>) =>
    importGraph(
      Object.entries(texts).map(([path, text]) => ({ path, text })),
      { '#flows/*': './src/flows/*', '#model/*': './src/model/*' },
    );
  it('files that import each other, were it only for a type and over two more', () => {
    const graph = circles({
      'src/model/a.ts': "import type { B } from './b.ts';",
      'src/model/b.ts': "export type { C } from '#model/c.ts';",
      'src/model/c.ts': "import type { A } from './a.ts';",
      'src/model/d.ts': "import type { A } from './a.ts';",
    });
    assert.deepEqual(
      importCircles(graph).map(({ message }) => message),
      ['src/model/a.ts -> src/model/b.ts -> src/model/c.ts -> src/model/a.ts'],
    );
  });
  it("nouns whose flows need each other, though no file does; the kit and tests are nobody's", () => {
    const graph = circles({
      'src/flows/orders/create.ts': "import { b } from '#flows/invoices/issue.ts';",
      'src/flows/invoices/issue.ts': "import { b } from '#flows/kit/transact.ts';",
      'src/flows/invoices/void.ts': "import { b } from '#flows/orders/void.ts';",
      'src/flows/orders/void.ts': '',
      'src/flows/kit/transact.ts': '',
      'src/flows/invoices/issue.test.ts': "import { b } from '#flows/orders/void.ts';",
    });
    assert.deepEqual(importCircles(graph), none);
    assert.deepEqual(found(nounCircles(graph)), ['src/flows/orders']);
  });
  it('vague names', () => {
    const wrong = [
      'src/kernel/utils.ts',
      'src/common/x.ts',
      'src/flows/invoice-manager.ts',
      'src/modules/orders/rules/helpers.test.ts',
      'web/services/a.ts',
    ];
    assert.deepEqual(
      found(tidy.vagueNames([...wrong, 'src/kernel/money.ts', 'src/modules/tax/rules/taxable-base.ts'])),
      wrong,
    );
  });
  it('names that are not kebab-case', () => {
    const wrong = ['src/kernel/moneyMath.ts', 'src/Kernel/money.ts', 'test/world/smtp_server.ts'];
    assert.deepEqual(
      found(tidy.caselessNames([...wrong, 'src/kernel/money.test.ts', 'docs/decisions/0001-node.md'])),
      wrong,
    );
  });
  it('a fifth kind of file in a module', () => {
    const wrong = ['src/modules/orders/accept.ts', 'src/modules/orders/types/order.ts', 'src/modules/loose.ts'];
    const right = [
      'src/modules/orders/index.ts',
      'src/modules/orders/store/read.ts',
      'src/modules/orders/rules/a.test.ts',
      'src/modules/orders/states.ts',
    ];
    assert.deepEqual(found(tidy.strangersInModules([...wrong, ...right])), wrong);
  });
  it('a rule without a test beside it, and an exception for a file that is gone or has a test', () => {
    const rules = 'src/modules/orders/rules';
    const files = [
      `${rules}/accept.ts`,
      `${rules}/prices/round.ts`,
      `${rules}/tested.ts`,
      `${rules}/tested.test.ts`,
      `${rules}/fields.ts`,
      'src/modules/orders/states.ts',
      'src/modules/orders/store/read.ts',
    ];
    const exceptions = {
      [`${rules}/fields.ts`]: 'Data.',
      [`${rules}/tested.ts`]: 'Data.',
      [`${rules}/gone.ts`]: 'Data.',
    };
    assert.deepEqual(found(tidy.untestedRules(files, exceptions)), [
      `${rules}/accept.ts`,
      `${rules}/prices/round.ts`,
      `${rules}/tested.ts`,
      `${rules}/gone.ts`,
    ]);
  });
  it('migrations without a number, of a module that is none, or with a number twice', () => {
    const wrong = ['migrations/orders.sql', 'migrations/0002-warehouse.sql', 'migrations/0001-tax.sql'];
    assert.deepEqual(found(tidy.strangeMigrations(['migrations/0001-orders.sql', ...wrong], ['orders', 'tax'])), wrong);
  });
  it('words of a tracker, a machine or a registry', () => {
    const texts = [
      ['see iss', 'ue 12'],
      ['a sub', 'agent'],
      ['read /wo', 'rk/main'],
      ['in /ro', 'ot/x'],
      ['https://registry.npm', 'js.org/'],
      ['// TO', 'DO later'],
    ];
    const files = texts.map((halves, at) => ({ path: `${at}.md`, text: `fine\n${halves.join('')}` }));
    assert.deepEqual(
      found(tidy.forbiddenWords([...files, { path: 'ok.md', text: 'An issued invoice; at work/life.' }])),
      files.map(({ path }) => `${path}:2`),
    );
  });
  it('rules that were switched off', () => {
    const off = '// oxlint-dis';
    const texts = [
      `${off}able`,
      `/* eslint-dis${'able */'}`,
      `${off}able-next-line eqeqeq`,
      `${off}able-next-line house/no-clock -- I need it`,
    ];
    const files = texts.map((text, at) => ({ path: `${at}.ts`, text: `fine;\n  ${text}\n` }));
    const right = { path: 'right.ts', text: `${off}able-next-line no-control-regex -- this one looks for them` };
    assert.deepEqual(
      found(tidy.switchedOff([...files, right])),
      files.map(({ path }) => `${path}:2`),
    );
  });
  it('a refusal that is thrown, and an error class that nobody named', () => {
    const files = [
      { path: 'src/flows/orders/edit.ts', text: "throw new NotEditable('it is void');" },
      { path: 'src/steps/orders/not-editable.ts', text: 'class NotEditable<T> extends Error {}' },
      { path: 'src/steps/orders/undo.ts', text: 'throw new RolledBack(refusal);' },
      { path: 'src/api/http/gone.ts', text: 'export class Gone extends TypeError {}' },
    ];
    const right = [
      { path: 'src/flows/orders/edit.test.ts', text: 'throw new Died();' },
      { path: 'src/steps/orders/load.ts', text: "throw new Fault('connection_lost', 'later', {});\nthrow error;" },
      { path: 'src/runtime/unit-of-work.ts', text: 'throw new RolledBack(result.refusal);' },
    ];
    assert.deepEqual(
      found(tidy.thrownRefusals([...files, ...right])),
      files.map(({ path }) => path),
    );
  });
  it('versions that float', () => {
    const manifest = {
      dependencies: { a: '^1.0.0', b: '1.2.3' },
      devDependencies: { c: 'latest', d: 'npm:e@7.0.2' },
      optionalDependencies: { f: '1.x' },
    };
    assert.deepEqual(
      tidy.looseVersions(JSON.stringify(manifest)).map((each) => each.message),
      ['a ^1.0.0', 'c latest', 'f 1.x'],
    );
  });
  it('a lock file with a host, without a hash, with a Node.js version npm would warn about, or without the packages of another system', () => {
    const packages = {
      '': {},
      'node_modules/a': { resolved: 'https://mirror.example/a.tgz', integrity: 'x' },
      'node_modules/b': {},
      'node_modules/c': {
        integrity: 'x',
        optionalDependencies: { 'c-linux-x64-gnu': '1.0.0', 'c-darwin-arm64': '1.0.0' },
      },
      'node_modules/d': { integrity: 'x', engines: { node: '>=22' } },
      'node_modules/c-linux-x64-gnu': { optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    };
    const reported = (lock: string): string[] =>
      tidy.lockFaults(lock).map(({ message: says }) => says.split(':')[0] ?? '');
    const lock = JSON.stringify({ packages });
    const faults = [
      'node_modules/a names a host',
      'node_modules/b has no integrity',
      'node_modules/d asks for a Node.js version',
      'node_modules/c-linux-x64-gnu has no integrity',
    ];
    assert.deepEqual(reported(lock), [...faults, 'node_modules/c-darwin-arm64 is missing']);
    const left = faults.filter((each) => !each.includes('asks for'));
    assert.deepEqual(reported(completeLock(lock)), left, 'what is missing can be added, what is too much taken out');
  });
  it('a lock file made for another package.json', () => {
    const manifest = { dependencies: { a: '1.0.0', b: '1.0.0' }, devDependencies: { c: '1.0.0' } };
    const lock = { packages: { '': { dependencies: { a: '1.0.1', d: '1.0.0' }, devDependencies: { c: '1.0.0' } } } };
    const faults = tidy.lockDisagreements(JSON.stringify(manifest), JSON.stringify(lock));
    assert.deepEqual(
      faults.map(({ message: says }) => says),
      ['dependencies: a', 'dependencies: b', 'dependencies: d'],
    );
  });
  it('a font that NOTICE does not name, one without its holder, and one under another licence', () => {
    const lock = { packages: { 'node_modules/lettering': { license: 'MIT AND OFL-1.1' }, 'node_modules/x': {} } };
    const manifest = { dependencies: { lettering: '1.0.0', '@a/fonts-b': '1.0.0', x: '1.0.0' } };
    assert.deepEqual(tidy.fontPackages(JSON.stringify(manifest), JSON.stringify(lock)), ['lettering', '@a/fonts-b']);
    const ofl = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.';
    const fonts = [
      { name: 'named', licence: `Copyright A\nwith B\n\n${ofl}` },
      { name: 'unnamed', licence: `Copyright C\n\n${ofl}` },
      { name: 'halved', licence: `Copyright D\nCopyright E\n\n${ofl}` },
      { name: 'other', licence: 'Copyright F\n\nAll rights reserved.' },
    ];
    const notice = 'N  named\n  Copyright A\n  with B\n\nH  halved\n  Copyright D\n\nO  other\n  Copyright F\n';
    assert.deepEqual(
      tidy.fontsWithoutNotice(notice, fonts).map(({ message: says }) => says),
      [
        'unnamed is not named',
        'halved: "Copyright E" is missing',
        'other is not under the SIL Open Font License 1.1, as NOTICE says of all of them',
      ],
    );
  });
  it('a policy or a map that was changed by hand', () => {
    const files = generatedFiles(read(MAP_FILE).replace('src/kernel/', 'src/colonel/'));
    assert.match(files[MAP_FILE] ?? '', /src\/kernel\//);
    assert.doesNotMatch(files[MAP_FILE] ?? '', /colonel/);
    assert.match(files[LINT_FILE] ?? '', /boundaries\/dependencies/);
  });
});
