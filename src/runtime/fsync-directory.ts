/** A file's new name survives a power cut only when its folder is flushed too: whoever promises that a file stays calls this last. */
import { open } from 'node:fs/promises';

/** A folder that cannot be opened or flushed at all: some file systems know no such thing, and keep names as well as they can. */
const NOT_OFFERED = new Set(['EINVAL', 'EBADF', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EACCES']);

export async function fsyncDirectory(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NOT_OFFERED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
