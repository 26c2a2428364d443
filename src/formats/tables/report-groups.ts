/**
 * Reports that name a customer once, in a row above its transactions: the first column has no name and is empty in every other row. Its cells are
 * filled with the group, "Customer:Job" for nested groups. Pure.
 */
import { cellText, type Cell, type TableRow } from '#model/table.ts';

const TOTAL = /^totals?(?: for)? (.{1,200})$/iu;
const MAX_DEPTH = 8;

/** Rows must be passed in order; a table whose first column has a name is left as it is. */
export function fillingGroups(names: readonly string[]): (row: TableRow) => TableRow {
  if (names.length < 3 || (names[0] ?? '').trim() !== '') return (row) => row;
  const groups: string[] = [];
  return (row) => {
    const [first, ...others] = row.cells.map((cell) => cellText(cell).trim());
    const isFilled = others.some((cell) => cell !== '');
    if (first === undefined || (first === '' && groups.length === 0)) return row;
    if (first === '')
      return isFilled ? { ...row, cells: [groups.join(':') satisfies Cell, ...row.cells.slice(1)] } : row;
    const ended = TOTAL.exec(first)?.[1];
    const at = ended === undefined ? -1 : groups.lastIndexOf(ended);
    if (at >= 0) groups.length = at;
    else if (ended === undefined && !isFilled) groups.push(...(groups.length < MAX_DEPTH ? [first] : []));
    return row;
  };
}
