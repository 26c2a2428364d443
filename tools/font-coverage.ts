/**
 * Generates src/formats/documents/pdf/coverage.generated.ts: the characters of each font, read from the fonts.
 * `--write` writes it, `--check` compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { BASE_FONTS, MORE_FONTS, type FontFamily } from '#formats/documents/pdf/font-table.ts';
import { readCharacters } from './read-font.ts';
import { ROOT } from './repository.ts';

const PATH = 'src/formats/documents/pdf/coverage.generated.ts';

/** The characters present in all weights of a family. */
function coverageOf({ entry, files }: FontFamily): string {
  const [regular = ''] = files;
  let at = 0;
  return readCharacters(readFileSync(new URL(regular, entry)))
    .map(({ first, last }) => {
      const range = `${(first - at).toString(36)}${last === first ? '' : `.${(last - first).toString(36)}`}`;
      at = last;
      return range;
    })
    .join(',');
}

const rows = [...BASE_FONTS, ...MORE_FONTS].map((font) => `  '${font.family}':\n    '${coverageOf(font)}',\n`);
const text = `/** Which characters each font has, made by tools/font-coverage.ts: see coverage.ts for how it is read. */

export const COVERAGE: Readonly<Record<string, string>> = {
${rows.join('')}};
`;

if (argv.includes('--write')) writeFileSync(join(ROOT, PATH), text);
else if (readFileSync(join(ROOT, PATH), 'utf8') !== text) {
  console.error(`${PATH} does not say what the fonts have: node tools/font-coverage.ts --write`);
  exit(1);
}
