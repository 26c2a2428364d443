/**
 * Checks that the data directory is usable: a directory, writable, with free space. Tried by writing a small file, since neither
 * permissions nor free space predict whether a write succeeds. Runs before anything else is created.
 */
import { randomUUID } from 'node:crypto';
import { lstat, open, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#kernel/fault.ts';
import { makeDirectory } from './make-directory.ts';

const PROBE = Buffer.alloc(4_096, 'quittance');

/** A sleeping disk responds within seconds; a network drive whose server is gone never does. */
const ANSWERS_WITHIN_MS = 30_000;

export interface DataDirectoryCheck {
  /** Creates a missing directory; by default readable by its owner only. */
  readonly make?: (folder: string) => Promise<unknown>;
  /** The trial write; replaced in tests. */
  readonly tryIn?: (folder: string) => Promise<void>;
  readonly withinMs?: number;
}

/** Creates the directory when missing. @throws Fault with a message for the operator. */
export async function checkDataDirectory(
  dataDir: string,
  { make = makePrivate, tryIn = probe, withinMs = ANSWERS_WITHIN_MS }: DataDirectoryCheck = {},
): Promise<void> {
  const folder = resolve(dataDir);
  const work = async (): Promise<void> => {
    await make(folder);
    await tryIn(folder);
  };
  try {
    await withAnswer(work(), withinMs);
  } catch (error) {
    const code = codeOf(error);
    const detail = (await linksNowhere(folder, code)) ? wordsFor(DANGLING, folder) : wordsFor(code, folder);
    if (detail === null) throw error;
    throw new Fault('data_directory_unusable', 'later', { detail, cause: error });
  }
}

async function makePrivate(folder: string): Promise<void> {
  await makeDirectory(dirname(folder));
  await makeDirectory(folder, 0o700);
}

/** @throws Error with code ETIMEDOUT. */
async function withAnswer(work: Promise<void>, withinMs: number): Promise<void> {
  const patience = new AbortController();
  const late = sleep(withinMs, 'late' as const, { signal: patience.signal, ref: false });
  try {
    if ((await Promise.race([work, late])) === 'late')
      throw Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' });
  } finally {
    late.catch(() => undefined);
    patience.abort();
  }
}

const DANGLING = 'dangling link';

async function linksNowhere(folder: string, code: string): Promise<boolean> {
  if (code !== 'EEXIST') return false;
  const found = await lstat(folder).catch(() => null);
  return found?.isSymbolicLink() === true;
}

async function probe(folder: string): Promise<void> {
  const path = join(folder, `.probe-${randomUUID()}`);
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A message for a system error code; null for codes that are not about storage. */
export function wordsFor(code: string, folder: string): string | null {
  const named = `The data directory ${folder} (QUITTANCE_DATA_DIR)`;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `${named} is a file, or lies below one. Name a directory.`;
    case 'EROFS':
      return `${named} lies on a file system that is mounted read-only. Mount it for writing, or name another directory.`;
    case 'EACCES':
    case 'EPERM':
      return `${named} cannot be written to by the account that runs the server. Give it to that account (chown, chmod).`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `${named} has no room left. Make room (a new database takes 100 MB), or name a directory on another disk.`;
    case 'ENOENT':
      return `${named} cannot be made: no directories can be made there. Name a directory on a disk.`;
    case DANGLING:
      return `${named} is a link to something that is not a directory, or not there. Mend the link, or name a directory.`;
    case 'ETIMEDOUT':
      return `${named} does not answer: its disk, or the server of its network drive, hangs. Mend that, or name another directory.`;
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'EINVAL':
      return `${named} is no path this system can use.`;
    case 'EIO':
      return `${named} cannot be read or written: its disk reports errors.`;
    default:
      return null;
  }
}

/** PostgreSQL's messages about storage, which the operator has to fix. */
const SAID: readonly (readonly [words: string, code: string])[] = [
  ['No space left on device', 'ENOSPC'],
  ['Disk quota exceeded', 'EDQUOT'],
  ['Read-only file system', 'EROFS'],
  ['Input/output error', 'EIO'],
];

/** The storage problem in a program's output; null when it is about something else, such as lack of memory. */
export function storageWords(output: string, folder: string): string | null {
  if (/shared memory/i.test(output)) return null;
  const code = SAID.find(([words]) => output.includes(words))?.[1];
  return code === undefined ? null : wordsFor(code, folder);
}

const DISK_FULL = '53100';

/** The storage problem of the folder or the database behind an error; null when there is none. */
export function storageWordsOf(error: unknown, folder: string): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = codeOf(cause);
    const words =
      code === DISK_FULL ? wordsFor('ENOSPC', folder) : STORAGE_CODES.has(code) ? wordsFor(code, folder) : null;
    if (words !== null) return words;
  }
  return null;
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO']);

const STORAGE_CODES = new Set([...NO_ROOM, ...NOT_WRITABLE]);

/** The fault for a write that failed because of storage; null when it failed for another reason. */
export function storageFault(error: unknown): Fault | null {
  const code = codeOf(error);
  if (NO_ROOM.has(code)) {
    const detail = 'The data directory has no room left, so nothing can be kept in it. The operator has to make room.';
    return new Fault('storage_full', 'later', { detail, cause: error });
  }
  if (NOT_WRITABLE.has(code)) {
    const detail =
      'The data directory cannot be written to, so nothing can be kept in it. The operator has to mend that.';
    return new Fault('storage_not_writable', 'later', { detail, cause: error });
  }
  return null;
}
