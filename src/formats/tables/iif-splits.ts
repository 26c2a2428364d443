/**
 * QuickBooks' IIF transactions: a row `TRNS` and below it rows `SPL`, each kind with a header of its own. They are returned as a table with a
 * row for each line of a transaction: the columns of TRNS, then those of SPL as "SPL.QNTY" and so on. Credit amounts (income), which are
 * negative in IIF, become positive; dates, written as MM/DD/YY, get a year of four digits; lines of sales tax become the columns "SPL.TAX" and
 * "SPL.TAXRATE"; lines that only move stock are left out.
 */
import { parseDecimal, writeDecimal } from '#kernel/decimal.ts';
import { cellText, type Cell, type TablePart, type TableRow } from '#model/table.ts';

export const TRANSACTIONS = '!TRNS';
const SPLIT_HEADER = '!SPL';
/** The last row in which the header of the splits is expected. */
export const MAX_SPLIT_HEADER_DISTANCE = 5;
const SCALE = 6;

const textsOf = (row: TableRow): string[] => row.cells.map((cell) => cellText(cell).trim());

export interface Splits {
  /** Of TRNS, of SPL, and those derived from tax lines. */
  readonly names: readonly string[];
  readonly join: (parts: AsyncGenerator<TablePart>) => AsyncGenerator<TablePart>;
}

/** Null: no header of splits follows. */
export function splitsBelow(names: readonly string[], below: readonly TableRow[]): Splits | null {
  const header = below.map(textsOf).find((cells) => cells[0] === SPLIT_HEADER);
  if (names[0] !== TRANSACTIONS || header === undefined) return null;
  const own = header.filter((cell) => cell !== '').slice(1);
  return {
    names: [...names, ...own.map((name) => `SPL.${name}`), 'SPL.TAX', 'SPL.TAXRATE'],
    join: (parts) => join(parts, { days: daysAmong(names), width: names.length, own }),
  };
}

/** By Intuit's reference to IIF the date of a transaction "is always in MM/DD/YY format", such as 1/30/94; four digits are met as well. */
const daysAmong = (names: readonly string[]): ReadonlySet<number> =>
  new Set(names.flatMap((name, index) => (/^[A-Z]{0,10}DATE$/.test(name.trim()) ? [index] : [])));

/** As in POSIX, two digits from 69 on belong to the last century. */
const FIRST_OF_LAST_CENTURY = 69;

function withWholeYear(cell: Cell): Cell {
  const [, day = '', year = ''] = /^(\d{1,2}\/\d{1,2}\/)(\d{2})$/.exec(cellText(cell).trim()) ?? [];
  return year === '' ? cell : `${day}${Number(year) < FIRST_OF_LAST_CENTURY ? '20' : '19'}${year}`;
}

interface Columns {
  /** Indexes of dates in TRNS. */
  readonly days: ReadonlySet<number>;
  /** Of TRNS. */
  readonly width: number;
  /** Of SPL, without its first one. */
  readonly own: readonly string[];
}

interface Transaction {
  readonly head: TableRow;
  readonly splits: TableRow[];
}

async function* join(parts: AsyncGenerator<TablePart>, columns: Columns): AsyncGenerator<TablePart> {
  let open: Transaction | null = null;
  for await (const part of parts) {
    if (part.kind !== 'rows') {
      yield part;
      continue;
    }
    const rows: TableRow[] = [];
    for (const row of part.rows) {
      const kind = cellText(row.cells[0]).trim();
      if (kind === 'SPL' && open !== null) open.splits.push(row);
      else {
        if (open !== null) rows.push(...linesOf(open, columns));
        open = kind === 'TRNS' ? { head: row, splits: [] } : null;
      }
    }
    yield { kind: 'rows', rows };
  }
  if (open !== null) yield { kind: 'rows', rows: linesOf(open, columns) };
}

function linesOf({ head, splits }: Transaction, { days, width, own }: Columns): TableRow[] {
  const cells = Array.from({ length: width }, (_, index): Cell => {
    const cell = head.cells[index] ?? '';
    return days.has(index) ? withWholeYear(cell) : cell;
  });
  const values = splits.map(
    (row) =>
      new Map(
        textsOf(row)
          .slice(1)
          .map((text, index) => [own[index] ?? '', text]),
      ),
  );
  const stated = (index: number, name: string): string => values[index]?.get(name) ?? '';
  const isTax = (index: number): boolean =>
    stated(index, 'EXTRA') === 'AUTOSTAX' || (stated(index, 'EXTRA') === '' && /\btax\b/i.test(stated(index, 'ACCNT')));
  const taxes = splits.flatMap((_, index) => (isTax(index) ? [index] : []));
  const tax = taxes.reduce((sum, index) => sum + (amountIn(stated(index, 'AMOUNT')) ?? 0n), 0n);
  const rate = taxes.length === 1 ? (/^\d{1,3}(?:\.\d{1,4})?%$/.exec(stated(taxes[0] ?? -1, 'PRICE'))?.[0] ?? '') : '';
  return splits.flatMap((row, index) => {
    if (isTax(index) || ['COGS', 'INVENTORY'].includes(stated(index, 'EXTRA'))) return [];
    const untaxed = stated(index, 'TAXABLE') === 'N' || (tax === 0n && taxes.length > 0);
    const values = own.map((name) =>
      name === 'AMOUNT'
        ? turned(stated(index, name))
        : name === 'QNTY'
          ? unsigned(stated(index, name))
          : stated(index, name),
    );
    return [
      { number: row.number, cells: [...cells, ...values, writeDecimal(-tax, SCALE, 'short'), untaxed ? '0' : rate] },
    ];
  });
}

const amountIn = (text: string): bigint | null =>
  text.length > 40 ? null : parseDecimal(text.replaceAll(',', ''), SCALE);
const turned = (text: string): string =>
  text === '' || amountIn(text) === 0n ? text : text.startsWith('-') ? text.slice(1) : `-${text}`;
const unsigned = (text: string): string => (text.startsWith('-') ? text.slice(1) : text);
