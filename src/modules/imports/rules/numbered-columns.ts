/**
 * The lines of an order side by side in one row: "SKU #1", "Item Name #1", "SKU #2", "Item Name #2" and so on, the same columns for each number.
 * Advanced Order Export for WooCommerce writes products "as columns" like this. Pure.
 */

export interface NumberedColumns {
  /** Without the number: "SKU", "Item Name". */
  readonly labels: readonly string[];
  /** The column indexes of each number, in the order of the labels. */
  readonly lines: readonly (readonly number[])[];
}

const NUMBERED = /^(.{1,200}) #(\d{1,3})$/;
/** Required for a group of columns to be a line. */
const OF_LINES: ReadonlySet<string> = new Set(['sku', 'item name', 'name', 'item cost', 'quantity', 'item total']);

/** Null where the header has no such columns, or not the same ones for each number from 1 on. */
export function numberedColumns(header: readonly string[]): NumberedColumns | null {
  const byNumber = new Map<number, Map<string, number>>();
  const plain = new Set<string>();
  for (const [index, name] of header.entries()) {
    const [, label = '', number = ''] = NUMBERED.exec(name.trim()) ?? [];
    const group = byNumber.get(Number(number)) ?? new Map<string, number>();
    if (number === '') plain.add(name.trim());
    else byNumber.set(Number(number), group.set(label, index));
  }
  const first = byNumber.get(1);
  if (first === undefined || byNumber.size < 2) return null;
  const labels = [...first.keys()].filter((label) => !plain.has(label));
  if (labels.filter((label) => OF_LINES.has(label.toLowerCase())).length < 2) return null;
  const lines: number[][] = [];
  for (let number = 1; number <= byNumber.size; number++) {
    const places = labels.flatMap((label) => byNumber.get(number)?.get(label) ?? []);
    if (places.length < labels.length) return null;
    lines.push(places);
  }
  return { labels, lines };
}
