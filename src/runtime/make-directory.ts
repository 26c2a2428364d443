/** Directories made where they are missing, without Node.js' own way for whole paths: that one never ends where a file system makes none, as in /proc. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the directory and those above it that are missing. The mode is of those that are made. */
export async function makeDirectory(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A file system that is read-only, or not ours to write to, may say so although the directory is there.
    if (code !== 'ENOENT') return mustBeDirectory(path, error);
    const above = dirname(path);
    if (above === path) throw error;
    await makeDirectory(above, mode);
    await mkdir(path, { mode }).catch((again: unknown) => mustBeDirectory(path, again));
  }
}

async function mustBeDirectory(path: string, cause: unknown): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) throw cause;
}
