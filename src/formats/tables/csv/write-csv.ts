/** Writes rows as CSV (RFC 4180) with a byte order mark, as spreadsheets expect it. Cells are written unchanged. */

export const CSV_MARK = '\uFEFF';

export function writeCsvRow(cells: readonly string[], delimiter = ','): string {
  return `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function writeCell(cell: string, delimiter: string): string {
  const isPlain = !cell.includes('"') && !cell.includes(delimiter) && !/[\r\n]/.test(cell) && cell.trim() === cell;
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
