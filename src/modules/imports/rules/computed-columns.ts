/**
 * Columns derived from other cells: the refunded amount from a cell that lists refunds, the name of a variant
 * from its product and options. They have names like columns and follow those of the file. Pure.
 */
import { absolute, parseDecimal, sum, writeDecimal } from '#kernel/decimal.ts';
import { cellText, type Cell } from '#model/table.ts';
import { headerName } from './layouts/header-name.ts';

export interface ComputedColumn {
  readonly name: string;
  /** The columns of the file it is derived from. */
  readonly from: readonly string[];
  readonly compute: (cells: readonly string[]) => string;
}

const SCALE = 3;
/** "amount:5.00|reason:|date:2024-05-03", several separated by semicolons; or a JSON list of the same. */
const REFUND = /\b(?:refund_)?amount"?\s?[:=]\s?"?-?(\d{1,15}(?:\.\d{1,3})?)/gi;
const MAX_CELL = 20_000;

function refundedIn([text = '']: readonly string[]): string {
  const amounts = [...text.slice(0, MAX_CELL).matchAll(REFUND)].flatMap(
    ([, amount = '']) => parseDecimal(amount, SCALE) ?? [],
  );
  return amounts.length === 0 ? '' : writeDecimal(absolute(sum(amounts)), SCALE, 'short');
}

/** What Shopify writes for a product without options. */
const NO_OPTION = 'default title';

function variantName([title = '', ...options]: readonly string[]): string {
  const chosen = options.filter((option) => option !== '' && option.toLowerCase() !== NO_OPTION);
  return title === '' || chosen.length === 0 ? title : `${title} - ${chosen.join(' / ')}`;
}

/** A column is derived if the file has the first of these; the others are used where present. */
const KNOWN: readonly ComputedColumn[] = [
  { name: 'refund_items.amount', from: ['refund_items'], compute: refundedIn },
  { name: 'refunds.amount', from: ['refunds'], compute: refundedIn },
  {
    name: 'variant.name',
    from: ['Title', 'Option1 Value', 'Option2 Value', 'Option3 Value'],
    compute: variantName,
  },
];
const ALSO_NEEDED: Readonly<Record<string, string>> = { 'variant.name': 'Variant SKU' };

interface Placed extends ComputedColumn {
  readonly indexes: readonly number[];
}

/** Looked up once per header, not per row. */
const PLACED = new WeakMap<readonly string[], readonly Placed[]>();

function placedIn(header: readonly string[]): readonly Placed[] {
  const known = PLACED.get(header);
  if (known !== undefined) return known;
  const names = header.map(headerName);
  const indexOf = (name: string): number => names.indexOf(headerName(name));
  const placed = KNOWN.flatMap((column): Placed[] => {
    const [first = ''] = column.from;
    if (indexOf(first) < 0 || indexOf(ALSO_NEEDED[column.name] ?? first) < 0) return [];
    const indexes = column.from.map(indexOf).filter((index) => index >= 0);
    return [{ ...column, indexes, from: indexes.flatMap((index) => header[index] ?? []) }];
  });
  PLACED.set(header, placed);
  return placed;
}

export const computedColumns = (header: readonly string[]): readonly ComputedColumn[] => placedIn(header);

/** The cells of a row in these columns. */
export const computedCells = (header: readonly string[], cells: readonly Cell[]): string[] =>
  placedIn(header).map(({ indexes, compute }) => compute(indexes.map((index) => cellText(cells[index]).trim())));
