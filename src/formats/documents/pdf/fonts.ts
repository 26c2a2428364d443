/** The paths of the font files and the template. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE_FONTS, MORE_FONTS } from './font-table.ts';

/** The files of the base fonts and of the families named. */
export const fontFiles = (families: Iterable<string> = []): string[] => {
  const named = new Set(families);
  return [...BASE_FONTS, ...MORE_FONTS.filter(({ family }) => named.has(family))].flatMap(({ entry, files }) =>
    files.map((file) => fileURLToPath(new URL(file, entry))),
  );
};

export const templateFolder = (): string => join(dirname(import.meta.filename), 'template');
