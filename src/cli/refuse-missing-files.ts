/** Checks of files given by name, before any work: they exist, are not folders, and their type by the first bytes. */
import { open, stat } from 'node:fs/promises';
import { Fault } from '#kernel/fault.ts';

/** @throws Fault when there is no file at the path. */
export async function refuseUnlessFile(path: string, what = 'file'): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault('file_not_found', 'later', { detail: `There is no ${what} ${path} that can be read.`, cause });
  });
  if (found.isDirectory())
    throw new Fault('file_is_a_folder', 'later', { detail: `${path} is a folder. Name the ${what} itself.` });
}

/** A workbook is recognized as a ZIP file, whatever its name. */
export async function isWorkbook(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
