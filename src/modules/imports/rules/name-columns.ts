/** Names for a table's columns, each once: what the header says, else the column's place; a repeated name gets a number. Pure. */

const MAX_CHARACTERS = 200;

export function nameColumns(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  /** The number that was tried last for each name: many equal names are numbered in one go. */
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

/** Spreadsheets leave empty columns at the right end; nothing stands in them. */
function lastNamed(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}
