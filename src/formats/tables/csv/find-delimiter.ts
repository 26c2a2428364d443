/** Finds the delimiter: the character that divides the rows of the sample most evenly into the same number of cells. Pure. */
import { DELIMITERS, type Delimiter } from '#model/table.ts';

const MAX_ROWS = 200;

/** Some spreadsheets state the delimiter in a first line "sep=;". */
const SAID = /^\ufeff?"?sep=(.)"?[,;\t]{0,1000}(?:\r\n?|\n)/i;

export function saidDelimiter(sample: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const stated = SAID.exec(sample);
  const delimiter = DELIMITERS.find((each) => each === stated?.[1]);
  return stated === null || delimiter === undefined ? null : { delimiter, length: stated[0].length };
}

/** A comma if no delimiter occurs: then the table has one column. */
export function findDelimiter(sample: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(countCells(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Evenness first, then the number of cells; 0 for a delimiter that is not in the header. */
function scoreOf(counts: readonly number[]): number {
  const header = widthOf(counts);
  if (header < 2) return 0;
  const even = counts.filter((count) => count === header).length / counts.length;
  return even * 1000 + Math.min(header, 999) / 10;
}

/** The number of cells of the first row, or of most rows if the first one is a title. */
function widthOf(counts: readonly number[]): number {
  const [first = 1] = counts;
  if (first > 1) return first;
  const most = [...Map.groupBy(counts, (count) => count)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 1;
  return most >= 3 ? most : first;
}

function countCells(sample: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isStart = true;
  let isEmpty = true;
  for (const character of sample) {
    if (isQuoted) {
      isQuoted = character !== '"';
      continue;
    }
    if (character === '\n' || character === '\r') {
      if (!isEmpty) counts.push(cells);
      if (counts.length >= MAX_ROWS) return counts;
      cells = 1;
      isStart = true;
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    // A quote within a cell is an ordinary character (5" pipe); only at its start does it open a quoted cell.
    if (character === '"') isQuoted = isStart;
    isStart = character === delimiter;
    if (isStart) cells += 1;
  }
  if (!isEmpty) counts.push(cells);
  return counts;
}
