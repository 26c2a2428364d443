/** Which character parts the cells: the one by which the sample's rows have most evenly the same number of them. Pure. */
import { DELIMITERS, type Delimiter } from '#model/table.ts';

const MAX_ROWS = 200;

/** "sep=;" is how some spreadsheets say it themselves, in a line of its own. */
const SAID = /^\ufeff?"?sep=(.)"?[,;\t]{0,1000}(?:\r\n?|\n)/i;

export function saidDelimiter(sample: string): { readonly delimiter: Delimiter; readonly length: number } | null {
  const stated = SAID.exec(sample);
  const delimiter = DELIMITERS.find((each) => each === stated?.[1]);
  return stated === null || delimiter === undefined ? null : { delimiter, length: stated[0].length };
}

/** A comma when nothing parts anything: then the table has one column. */
export function findDelimiter(sample: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(countCells(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Evenness first, then the number of cells; nothing for what leaves the header whole. */
function scoreOf(counts: readonly number[]): number {
  const header = widthOf(counts);
  if (header < 2) return 0;
  const even = counts.filter((count) => count === header).length / counts.length;
  return even * 1000 + Math.min(header, 999) / 10;
}

/** Of the first row; where that is one title above a table, of most rows. */
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
    // Within a cell a quote is a letter like any other (5" pipe); only at its start does it open one.
    if (character === '"') isQuoted = isStart;
    isStart = character === delimiter;
    if (isStart) cells += 1;
  }
  if (!isEmpty) counts.push(cells);
  return counts;
}
