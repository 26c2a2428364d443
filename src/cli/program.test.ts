/** Common behaviour of all commands: help, JSON output, exit codes and error messages. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';

const INDEX = fileURLToPath(new URL('./index.ts', import.meta.url));
const GUIDE = fileURLToPath(new URL('../../docs/guides/operations.md', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'quittance-commands-'));
after(() => rm(folder, { recursive: true, force: true }));
const table = join(folder, 'customers.csv');
await writeFile(table, 'name\nAlfreds Futterkiste\n');

interface Row {
  readonly name: string;
  /** Valid arguments. */
  readonly args: readonly string[];
  /** The error without arguments; null when none are required. */
  readonly missing: RegExp | null;
}

const COMMANDS: readonly Row[] = [
  { name: 'serve', args: [], missing: null },
  { name: 'migrate', args: [], missing: null },
  { name: 'verify', args: ['--head', `1:${'0'.repeat(64)}`], missing: null },
  { name: 'account create', args: ['--name', 'Second Hand'], missing: /required option '--name <name>'/ },
  { name: 'account list', args: [], missing: null },
  { name: 'key create', args: ['--role', 'billing', '--label', 'x'], missing: /required option '--role <role>'/ },
  { name: 'key list', args: [], missing: null },
  { name: 'key revoke', args: ['key_01m7yg9ndrebmsbeykey5ac6hm'], missing: /missing required argument 'id'/ },
  { name: 'demo', args: [], missing: null },
  { name: 'import', args: ['customers', table], missing: /missing required argument 'kind'/ },
  { name: 'backup', args: [join(folder, 'b.tar.gz')], missing: /missing required argument 'file'/ },
  { name: 'restore', args: [join(folder, 'none.tar.gz')], missing: /missing required argument 'file'/ },
  { name: 'doctor', args: [], missing: null },
];

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process, without a database. */
async function execute(...args: string[]): Promise<Ran> {
  const output = { out: '', err: '' };
  const code = await runProgram(args, {
    out: (text) => void (output.out += text),
    err: (text) => void (output.err += text),
  });
  return { code, ...output };
}

function run(args: readonly string[], variables: Record<string, string>): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { PATH: process.env['PATH'], QUITTANCE_DATA_DIR: join(folder, 'data'), PORT: '0', ...variables };
  execFile(process.execPath, [INDEX, ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
  );
  return promise;
}

describe('every command', () => {
  for (const { name, args, missing } of COMMANDS) {
    const words = name.split(' ');
    it(`${name} has help, JSON and exit codes, and names wrong usage`, async () => {
      const help = await execute(...words, '--help');
      assert.deepEqual([help.code, help.err], [0, '']);
      assert.match(help.out, new RegExp(`^Usage: quittance ${name}`));
      assert.match(help.out, /--json/);
      assert.match(help.out, /Exit codes: 0 success, 1 failure or a failed check, 2 wrong usage\./);

      const unknown = await execute(...words, ...args, '--nonsense');
      assert.deepEqual([unknown.code, unknown.out], [2, '']);
      assert.match(unknown.err, /^error: unknown option '--nonsense'\n\(add --help for usage\)/);

      const tooMany = await execute(...words, ...args, 'one', 'more');
      assert.deepEqual([tooMany.code, tooMany.out], [2, '']);
      assert.match(tooMany.err, /^error: too many arguments for '\w+'/);

      if (missing === null) return;
      const bare = await execute(...words);
      assert.deepEqual([bare.code, bare.out], [2, '']);
      assert.match(bare.err, missing);
    });

    it(`${name} reports without a stack trace that the database cannot be reached`, async () => {
      const nowhere = { DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/none' };
      const { code, out, err } = await run([...words, ...args, '--json'], nowhere);
      assert.equal(code, 1, out + err);
      assert.doesNotMatch(out + err, /\n {4}at |hidden/);
      assert.match(
        out + err,
        name === 'restore'
          ? /no backup .*none\.tar\.gz that can be read/
          : /The database cannot be used: .*ECONNREFUSED/,
      );
      if (name === 'doctor') assert.equal((JSON.parse(out) as { ok: boolean }).ok, false);
      else assert.ok(typeof (JSON.parse(err) as { code: string }).code === 'string');
    });
  }

  it('is in the guide', async () => {
    const guide = await readFile(GUIDE, 'utf8');
    for (const { name } of COMMANDS) assert.match(guide, new RegExp(`^\\| \`${name.split(' ')[0]}`, 'm'), name);
  });
});

describe('the command line with missing or wrong arguments', () => {
  it('shows its usage and ends with exit code 2', async () => {
    for (const args of [[], ['key']]) {
      const { code, out, err } = await execute(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /Usage: quittance/);
    }
    const unknown = await execute('nonsense');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /unknown command 'nonsense'/);
    const nearly = await execute('verfy');
    assert.match(nearly.err, /Did you mean verify\?/);
    for (const [args, what] of [
      [['verify', '--head', '12'], /--head.*Expected POSITION:HASH/],
      [['key', 'create', '--role', 'king', '--label', 'x'], /--role.*Allowed choices are owner/],
      [['key', 'revoke', 'inv_1'], /Expected an id that starts with "key_"/],
      [['import', 'money', 'x.csv'], /Allowed choices are customers/],
    ] as const) {
      const wrong = await execute(...args);
      assert.equal(wrong.code, 2, args.join(' '));
      assert.match(wrong.err, what);
    }
  });

  it('impossible options of an import are refused before anything starts, with exit code 2', async () => {
    const book = join(folder, 'customers.xlsx');
    await writeFile(book, 'PK\u0003\u0004');
    for (const [args, what] of [
      [['customers', table, '--send'], /Only documents are mailed by an import: customers take no --send/],
      [['customers', table, '--lines', table], /customers have no lines/],
      [['orders', table, '--existing', 'update'], /orders cannot be changed, so --existing update is not possible/],
      [['customers', table, '--sheet', 'One'], /--sheet is for workbooks, and .*customers\.csv is none/],
      [['customers', book, '--delimiter', 'tab'], /are for CSV files, and .*customers\.xlsx is a workbook/],
    ] as const) {
      const wrong = await execute('import', ...args);
      assert.deepEqual([wrong.code, wrong.out], [2, ''], args.join(' '));
      assert.match(wrong.err, what);
      const output = JSON.parse((await execute('import', ...args, '--json')).err) as { code: string; detail: string };
      assert.equal(output.code, 'wrong_usage');
      assert.match(output.detail, what);
    }
  });

  it('a folder where a file should be is called a folder', async () => {
    for (const args of [
      ['import', 'customers', folder],
      ['import', 'orders', table, '--lines', folder],
      ['restore', folder],
    ]) {
      const { code, err } = await execute(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(err, /is a folder\. Name the (file|backup) itself\./);
    }
  });

  it('a file that cannot be written or read is named without a stack trace', async () => {
    const nowhere = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' };
    const config = await run(['verify'], { ...nowhere, PORT: 'none', LOG_LEVEL: 'loud' });
    assert.equal(config.code, 1);
    assert.match(config.err, /PORT[\s\S]*LOG_LEVEL/);
    assert.doesNotMatch(config.err, /\n {4}at /);
    const nobody = await run(['verify'], { QUITTANCE_DATA_DIR: join(table, 'inside') });
    assert.equal(nobody.code, 1);
    assert.doesNotMatch(nobody.err, /\n {4}at /);
  });
});
