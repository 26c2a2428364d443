/**
 * Adds packages for other platforms that npm leaves out of the lock file when the registry does not serve them. Without them `npm ci` refuses
 * the file, and other platforms would lack their packages. Also removes `engines` of packages: they run on the Node.js in the lock file, but
 * npm would compare them with its own and warn. Run after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.ts';

export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: unknown;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const PROCESSORS = new Set(['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']);
const LIBRARIES: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl' };

const folderOf = (name: string, inside: string): string => `${inside === '' ? '' : `${inside}/`}node_modules/${name}`;

/** Whether Node.js resolves a package from a place in the tree: beside it, or above. */
function isFound(lock: Lock, name: string, from: string): boolean {
  if (Object.hasOwn(lock.packages, folderOf(name, from))) return true;
  if (from === '') return false;
  const above = from.lastIndexOf('node_modules/');
  return isFound(lock, name, from.slice(0, Math.max(0, above - 1)));
}

/** Derives a platform package's entry from its name: `binding-linux-arm64-musl`. */
function describe(name: string, version: string, parent: LockEntry): LockEntry {
  const words = name.split(/[-/]/);
  const find = (known: (word: string) => string | undefined): string[] =>
    words.flatMap((word) => known(word) ?? []).slice(-1);
  const [os, cpu] = [find((word) => SYSTEMS[word]), find((word) => (PROCESSORS.has(word) ? word : undefined))];
  if (os.length === 0 || cpu.length === 0 || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`cannot tell the system of ${name}@${version}: add it to package-lock.json by hand`);
  }
  const libc = find((word) => LIBRARIES[word]);
  const more = libc.length === 0 || os[0] !== 'linux' ? {} : { libc };
  return { version, cpu, ...(parent.dev === true ? { dev: true } : {}), ...more, optional: true, os };
}

/** Missing entries of the lock file, by path. */
export function missingEntries(lock: Lock): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isFound(lock, name, place)) missing[folderOf(name, '')] = describe(name, version, entry);
    }
  }
  return missing;
}

export function completeLock(text: string): string {
  const lock = JSON.parse(text) as Lock;
  const all = Object.entries({ ...lock.packages, ...missingEntries(lock) }).map(([place, entry]) => {
    const { engines: _, ...rest } = entry;
    return [place, place === '' ? entry : rest] as const;
  });
  const packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
  return `${JSON.stringify({ ...lock, packages }, null, 2)}\n`;
}

if (import.meta.main) {
  const file = join(ROOT, 'package-lock.json');
  writeFileSync(file, completeLock(readFileSync(file, 'utf8')));
}
