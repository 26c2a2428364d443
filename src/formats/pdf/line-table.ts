/**
 * The table of lines: which columns there are, how wide, and which rows are sure to take one line. Decided here with the widths of the
 * font, because a row of known height is drawn in half the time of one the engine has to measure.
 */
import type { DocumentLine, InvoiceDocument } from '#model/invoice-document.ts';
import { taxKey } from '#model/tax.ts';
import type { Labels } from './labels.ts';
import { breakLongWords, certainlyFits, widthInEm } from './text-width.ts';
import { oneLine } from './values.ts';
import type { ValueWriter } from './values.ts';

export interface LineTable {
  readonly size: number;
  readonly columns: readonly { readonly head: string; readonly side: 'left' | 'right'; readonly width: number | null }[];
  /** Height in pt of each row, null where the engine must find out. */
  readonly heights: readonly (number | null)[];
  /** Row by row; a pair is a text and a smaller one under it. */
  readonly cells: readonly (string | readonly [string, string])[];
  readonly inset: readonly [number, number];
}

export interface LineTableQuestion {
  readonly document: InvoiceDocument;
  readonly labels: Labels;
  readonly writer: ValueWriter;
  readonly taxed: boolean;
  readonly paper: 'a4' | 'us-letter';
}

interface Column {
  readonly head: string;
  readonly side: 'left' | 'right';
  /** Widest the column may become, in pt (what is longer wraps); `all` never wraps, `rest` gets what the others leave. */
  readonly most: number | 'all' | 'rest';
  readonly cell: (line: DocumentLine) => string;
}

/** Font sizes to try, in pt: only amounts of absurd length ask for the smaller ones. */
const SIZES = [8.5, 7.5, 6.5, 5.5] as const;
/** Left and right, above and below a cell's text, in pt. */
const INSET = [5, 5] as const;
/** Cap height of Geist; the engine's text boxes end at the baseline. */
const CAP_HEIGHT = 0.71;
/** Inside the margins of template/invoice.typ (56 pt each side), plus the insets that reach into them. */
const TABLE_WIDTH = { a4: 595.28 - 2 * 56 + 2 * INSET[0], 'us-letter': 612 - 2 * 56 + 2 * INSET[0] } as const;
/** Of the column heads, in pt. */
const HEAD_SIZE = 7.5;
const NARROWEST_DESCRIPTION = 120;

interface Row {
  readonly cells: LineTable['cells'];
  readonly height: number | null;
}

/** The columns with everything but the description sized for one font size. */
interface Layout {
  readonly size: number;
  readonly columns: readonly (Column & { readonly width: number | null })[];
  /** What is left for the description, in pt; less than it needs where the size is too large. */
  readonly description: number;
}

export function lineTable(question: LineTableQuestion): LineTable {
  const columns = columnsOf(question);
  const layouts = SIZES.map((size) => layoutAt(size, columns, question));
  const layout = layouts.find(({ description }) => description >= NARROWEST_DESCRIPTION) ?? (layouts.at(-1) as Layout);
  const rows = question.document.lines.map((line) => rowOf(line, layout, question));
  return {
    size: layout.size,
    inset: INSET,
    columns: layout.columns.map(({ head, side, width }) => ({ head, side, width })),
    heights: rows.map((row) => row.height),
    cells: rows.flatMap((row) => row.cells),
  };
}

function layoutAt(size: number, columns: readonly Column[], { document, paper }: LineTableQuestion): Layout {
  const sized = columns.map((column) => ({ ...column, width: column.most === 'rest' ? null : widthOf(column, document.lines, size) }));
  return { size, columns: sized, description: TABLE_WIDTH[paper] - sized.reduce((total, { width }) => total + (width ?? 0), 0) };
}

const LONGEST_SKU_EM = 9;

/** A document of one tax rate names it once, in the totals, and not on every line. */
function columnsOf({ document, labels, writer, taxed }: LineTableQuestion): Column[] {
  const rates = new Set([...document.lines, ...document.charges].map(({ tax }) => taxKey(tax)));
  const including = document.pricesIncludeTax && taxed ? ` ${labels.includingTax}` : '';
  const columns: (Column | false)[] = [
    { head: labels.position, side: 'left', most: 40, cell: (line) => String(line.position) },
    document.lines.some((line) => line.sku !== null && line.sku !== line.description) && {
      head: labels.item,
      side: 'left',
      most: 90,
      cell: (line) => breakLongWords(oneLine(line.sku ?? ''), LONGEST_SKU_EM),
    },
    { head: labels.description, side: 'left', most: 'rest', cell: (line) => breakLongWords(oneLine(line.description), 13) },
    { head: labels.quantity, side: 'right', most: 90, cell: (line) => quantityWithUnit(line, writer) },
    { head: labels.unitPrice, side: 'right', most: 'all', cell: (line) => writer.price(line.unitPrice) },
    taxed && rates.size > 1 && { head: labels.taxRate, side: 'right', most: 'all', cell: (line) => writer.rate(line.tax.rate) },
    { head: `${labels.amount}${including}`, side: 'right', most: 'all', cell: (line) => writer.money(line.priced) },
  ];
  return columns.filter((column) => column !== false);
}

function quantityWithUnit(line: DocumentLine, writer: ValueWriter): string {
  const unit = oneLine(line.unit);
  return `${writer.quantity(line.quantity)}${unit.length > 5 ? ' ' : '\u00a0'}${breakLongWords(unit, 6)}`;
}

function widthOf({ head, most, cell }: Column, lines: readonly DocumentLine[], size: number): number {
  const headWidth = widthInEm({ text: head }) * HEAD_SIZE;
  const widest = lines.reduce((width, line) => Math.max(width, widthInEm({ text: cell(line) }) * size), headWidth);
  return Math.ceil(typeof most === 'number' ? Math.max(headWidth, Math.min(widest, most)) : widest) + 2 * INSET[0];
}

function rowOf(line: DocumentLine, { size, columns, description }: Layout, { labels, writer }: LineTableQuestion): Row {
  const discount = line.listed - line.priced;
  const cells = columns.map((column) => column.cell(line));
  const fits = columns.every(({ width }, at) => certainlyFits(cells[at] ?? '', size, (width ?? description) - 2 * INSET[0] + 0.01));
  if (discount === 0n) return { cells, height: fits ? 2 * INSET[1] + CAP_HEIGHT * size : null };
  const under = labels.discounted(writer.money(line.listed), writer.money(discount));
  return { cells: cells.map((cell, at) => (columns[at]?.most === 'rest' ? [cell, under] : cell)), height: null };
}
