/**
 * Lines packed into cells of the order's row, "name:Mug|sku:M-1|quantity:2|total:9.00" in columns line_item_1, line_item_2 and so on: read
 * as if each were a row with the columns `line_item.name` etc. Likewise lines side by side in one row. Pure.
 */
import { cellText, type Cell } from '#model/table.ts';
import { computedCells, computedColumns } from './computed-columns.ts';
import { numberedColumns, type NumberedColumns } from './numbered-columns.ts';

/** The keys in such a cell, in their order. */
const KEYS = [
  'name',
  'product_id',
  'sku',
  'quantity',
  'total',
  'sub_total',
  'tax',
  'refunded',
  'refunded_qty',
] as const;
const OTHER_KEYS: ReadonlySet<string> = new Set([
  'tax_data',
  'meta',
  '_variation_id',
  'variation_id',
  'taxes',
  'tax_class',
]);
const START = 'line_item';
const COLUMN = /^line_item_(\d{1,4})$/i;
const TAXES = /^tax_items$/i;

export interface NamedColumn {
  readonly name: string;
  /** The columns its cells are packed in or derived from; null for a column of the file itself. */
  readonly packed: readonly string[] | null;
}

/** The file's columns, followed by those packed in them or derived from them. */
export function columnsWithPacked(header: readonly string[]): NamedColumn[] {
  const lines = header.filter((name) => COLUMN.test(name.trim()));
  const taxes = header.filter((name) => TAXES.test(name.trim()));
  const numbered = lines.length === 0 ? numberedColumns(header) : null;
  return [
    ...header.map((name) => ({ name, packed: null })),
    ...(lines.length === 0 ? [] : KEYS.map((key) => ({ name: `${START}.${key}`, packed: lines }))),
    ...(numbered?.labels ?? []).map((name, at) => ({
      name,
      packed: (numbered?.lines ?? []).map((places) => header[places[at] ?? -1] ?? ''),
    })),
    ...(lines.length === 0 || taxes.length === 0 ? [] : [{ name: 'tax_items.rate', packed: taxes }]),
    ...computedColumns(header).map(({ name, from }) => ({ name, packed: from })),
  ];
}

interface PackedRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

interface Places {
  readonly lines: readonly number[];
  /** Below zero: there is no such column. */
  readonly taxes: number;
  readonly numbered: NumberedColumns | null;
}

/** Looked up once per header, not per row. */
const PLACES = new WeakMap<readonly string[], Places>();

function placesIn(header: readonly string[]): Places {
  const known = PLACES.get(header);
  if (known !== undefined) return known;
  const lines = header.flatMap((name, index) => (COLUMN.test(name.trim()) ? [index] : []));
  const places = {
    lines,
    taxes: lines.length === 0 ? -1 : header.findIndex((name) => TAXES.test(name.trim())),
    numbered: lines.length === 0 ? numberedColumns(header) : null,
  };
  PLACES.set(header, places);
  return places;
}

/** One row per packed line, of which only the first has the file's own cells. A row without packed lines stays as it is. */
export function unpackRow<Row extends PackedRow>(header: readonly string[], row: Row): Row[] {
  const rows = unpackLines(header, row);
  const computed = computedCells(header, row.cells);
  if (computed.length === 0) return rows;
  const { lines, numbered } = placesIn(header);
  const isPacked = lines.length > 0 || numbered !== null;
  return rows.map((each, index) => {
    const own = isPacked ? each.cells : header.map((_, column) => each.cells[column] ?? '');
    return { ...each, cells: [...own, ...(index === 0 ? computed : computed.map(() => ''))] };
  });
}

function unpackLines<Row extends PackedRow>(header: readonly string[], row: Row): Row[] {
  const { lines: indexes, taxes, numbered } = placesIn(header);
  if (numbered !== null) return unpackNumbered(header, row, numbered);
  if (indexes.length === 0) return [row];
  const rates = taxes < 0 ? [] : [ratesOf(cellText(row.cells[taxes]))];
  const lines = indexes.map((index) => cellText(row.cells[index]).trim()).filter((text) => text !== '');
  return (lines.length === 0 ? [''] : lines).map((text, index) => {
    const values = unpack(text);
    const isFirst = index === 0;
    // In the others the file's own cells are absent, not empty, so that a wide header costs nothing per line.
    const cells: Cell[] = isFirst ? header.map((_, at) => row.cells[at] ?? '') : [];
    for (const [at, key] of KEYS.entries()) cells[header.length + at] = (values.get(key) ?? '').trim();
    if (isFirst) cells.push(...rates);
    return { ...row, cells };
  });
}

function unpackNumbered<Row extends PackedRow>(
  header: readonly string[],
  row: Row,
  { labels, lines }: NumberedColumns,
): Row[] {
  const stated = lines
    .map((places) => places.map((place): Cell => row.cells[place] ?? ''))
    .filter((cells) => cells.some((cell) => cellText(cell).trim() !== ''));
  return (stated.length === 0 ? [labels.map((): Cell => '')] : stated).map((line, index) => {
    const cells: Cell[] = index === 0 ? header.map((_, at) => row.cells[at] ?? '') : [];
    for (const [at, cell] of line.entries()) cells[header.length + at] = cell;
    return { ...row, cells };
  });
}

/** A name may contain a bar: a piece that does not begin with a known key belongs to the piece before it. */
function unpack(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let last = '';
  for (const piece of text.split('|')) {
    const colon = piece.indexOf(':');
    const key = colon < 0 ? '' : piece.slice(0, colon).trim();
    if (colon >= 0 && !values.has(key) && ((KEYS as readonly string[]).includes(key) || OTHER_KEYS.has(key))) {
      values.set(key, piece.slice(colon + 1));
      last = key;
    } else if (last !== '' && !OTHER_KEYS.has(last)) values.set(last, `${values.get(last) ?? ''}|${piece}`);
  }
  return values;
}

/** "rate_id:1|code:DE-VAT-1|total:3.80|label:VAT|tax_rate:19" of each tax: "19%", of several "19% 7%". */
function ratesOf(text: string): string {
  const rates = text
    .split(/[|;]/)
    .flatMap((piece) => /^(?:tax_)?rate(?:_percent)?:(\d{1,3}(?:\.\d{1,4})?)%?$/.exec(piece.trim())?.[1] ?? []);
  return rates.map((rate) => `${rate}%`).join(' ');
}
