/**
 * Whether the data directory will do: it is a directory, files can be made in it, and there is room. Tried with a file of a few bytes,
 * since neither rights nor free space tell what a write will say. Whoever starts is told in words, before anything is made.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Fault } from '#kernel/fault.ts';

const PROBE = Buffer.alloc(4_096, 'quittance');

/** Makes it where it is missing. @throws Fault with words for the operator. */
export async function checkDataDirectory(dataDir: string): Promise<void> {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    await probe(join(folder, `.probe-${randomUUID()}`));
  } catch (error) {
    const detail = wordsFor(codeOf(error), folder);
    if (detail === null) throw error;
    throw new Fault('data_directory_unusable', 'later', { detail, cause: error });
  }
}

async function probe(path: string): Promise<void> {
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

/** What the system's code means here; null for one that means nothing to an operator. */
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
      return `${named} has no room left. Make room, or name a directory on another disk.`;
    case 'ENOENT':
      return `${named} cannot be made: the directory above it does not exist and cannot be made either.`;
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

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO']);

/** A write that failed because of where it goes, as the fault it is; null when it failed for another reason. */
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
