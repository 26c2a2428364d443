/** A file's new name survives a power cut only when its directory is flushed too: the last step of storing a file durably. */
import { open } from 'node:fs/promises';

/** Errors of file systems that cannot open or flush directories; ignored. */
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
