/**
 * The next version for tests: a copy of the program with one more migration, run as separate processes.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { present } from '#kernel/assert.ts';
import { readMigrations } from '#runtime/database/migrate.ts';
import type { Tidies } from '../world/postgres.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface NextMigration {
  readonly name: string;
  readonly sql: string;
}

const last = present((await readMigrations()).at(-1), 'a migration');
/** Compatible: a column that no statement of this version uses. */
export const NEXT_MIGRATION: NextMigration = {
  name: `${String(Number(last.name.slice(0, 4)) + 1).padStart(4, '0')}-orders.sql`,
  sql: `alter table orders.sales_order add column promised_on date check (promised_on >= ordered_on);\n`,
};

/** The folder of this version's program, or of the next one's. */
export const THIS_VERSION: string = ROOT;

export async function nextVersion(tidies: Tidies): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-next-'));
  tidies.after(() => rm(folder, { recursive: true, force: true }));
  await cp(join(ROOT, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (source) => !source.endsWith('.test.ts'),
  });
  await cp(join(ROOT, 'migrations'), join(folder, 'migrations'), { recursive: true });
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'migrations', NEXT_MIGRATION.name), NEXT_MIGRATION.sql);
  return folder;
}

export const mainOf = (version: string): string => join(version, 'src/main.ts');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function runCli(
  version: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { PATH: process.env['PATH'], PORT: '0', ...variables };
  execFile(process.execPath, [join(version, 'src/cli/index.ts'), ...args], { env }, (error, out, err) =>
    resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
  );
  return promise;
}
