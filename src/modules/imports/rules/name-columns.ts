/** Unique names for the columns of a table: from the header, else from the position; a repeated name gets a number. Pure. */

const MAX_CHARACTERS = 200;

export function nameColumns(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  /** The last number used for each name, so that many equal names are numbered in linear time. */
  const tried = new Map<string, number>();
  const header = lastNamed(cells);
  return header.map((cell, index) => {
    const plain = cell.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS).toWellFormed() || `column ${index + 1}`;
    let name = plain;
    for (let n = tried.get(plain) ?? 2; taken.has(name); n++) {
      name = `${plain} (${n})`;
      tried.set(plain, n + 1);
    }
    taken.add(name);
    return name;
  });
}

/** Spreadsheets leave empty columns at the right end. */
function lastNamed(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}
