/** Files a person names: there, no folders, and what they look like from outside; said before anything is begun. Reads a few bytes of them. */
import { open, stat } from 'node:fs/promises';
import { Fault } from '#kernel/fault.ts';

/** @throws Fault with what is named there instead. */
export async function refuseUnlessFile(path: string, what = 'file'): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault('file_not_found', 'later', { detail: `There is no ${what} ${path} that can be read.`, cause });
  });
  if (found.isDirectory())
    throw new Fault('file_is_a_folder', 'later', { detail: `${path} is a folder. Name the ${what} itself.` });
}

/** A workbook is a ZIP file, whatever its name is. */
export async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
