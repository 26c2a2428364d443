/** The cells of a sheet that are merged downwards. They are listed after the rows, so they are looked up before the rows are read. */

export interface Merge {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const MARK = Buffer.from('mergeCell');
const MERGE = /<(?:[\w-]{1,20}:)?mergeCell\s[^>]{0,200}?ref\s?=\s?["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g;
/** The length searched after the first one. */
const MAX_TEXT = 8 * 1024 ** 2;
const MAX_MERGES = 100_000;

/** By first row. Null: too many for a table. The value of the upper left cell is repeated in the cells below it. */
export async function readMerges(chunks: AsyncIterable<Uint8Array>): Promise<readonly Merge[] | null> {
  let found = '';
  let tail = Buffer.alloc(0);
  try {
    for await (const chunk of chunks) {
      if (found !== '') found += Buffer.from(chunk).toString('latin1');
      else {
        const seen = Buffer.concat([tail, chunk]);
        const at = seen.indexOf(MARK);
        if (at >= 0) found = seen.subarray(at).toString('latin1');
        tail = seen.subarray(Math.max(0, seen.length - MARK.length));
      }
      if (found.length > MAX_TEXT) return null;
    }
  } catch {
    // A part that does not unpack is refused when its rows are read.
    return [];
  }
  const merges: Merge[] = [];
  for (const [, letters = '', first, last] of found.matchAll(MERGE)) {
    if (merges.length >= MAX_MERGES) return null;
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    if (Number(last) > Number(first))
      merges.push({ column: column - 1, firstRow: Number(first), lastRow: Number(last) });
  }
  return merges.sort((a, b) => a.firstRow - b.firstRow);
}
