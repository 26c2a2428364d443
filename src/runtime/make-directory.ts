/** Creates missing directories. Not by Node.js' recursive mkdir: it never returns on file systems that create none, such as /proc. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Creates the directory and its missing parents; `mode` applies to those created. */
export async function makeDirectory(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A read-only or protected file system may report that although the directory exists.
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
