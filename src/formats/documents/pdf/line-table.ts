/**
 * The table of lines: its columns, their widths, and which rows certainly take one line. Decided here with the widths of the
 * font, because a row of known height is rendered in half the time of one that the engine has to measure.
 */
import { lineDiscount } from '#model/billing.ts';
import type { DocumentLine, InvoiceDocument } from '#model/invoice-document.ts';
import { taxKey } from '#model/tax.ts';
import type { Language } from '#model/language.ts';
import { chargeInWords, type Labels } from './labels.ts';
import { taxName } from './tax-names.ts';
import { unitName } from './unit-names.ts';
import { breakLongWords, certainlyFits, widthInEm } from './text-width.ts';
import { isolated, oneLine, severalLines } from './format-values.ts';
import type { ValueWriter } from './format-values.ts';

export interface LineTable {
  readonly size: number;
  readonly columns: readonly {
    readonly head: string;
    readonly side: 'left' | 'right';
    readonly width: number | null;
  }[];
  /** Height in pt of each row, null if the engine must measure it. */
  readonly heights: readonly (number | null)[];
  /** Row by row; a pair is a text and a smaller one below it. */
  readonly cells: readonly (string | readonly [string, string])[];
  readonly inset: readonly [number, number];
  /** The number of last rows that are kept on the page of the totals and payment details. */
  readonly kept: number;
  /** True if all of these together may not fit on a page. */
  readonly mayBreak: boolean;
}

export interface LineTableQuestion {
  readonly document: InvoiceDocument;
  readonly labels: Labels;
  readonly writer: ValueWriter;
  readonly taxed: boolean;
  readonly paper: 'a4' | 'us-letter';
  /** The number of rows below the lines: of totals, and of payment details. */
  readonly rowsBelow: number;
}

interface Column {
  readonly head: string;
  readonly side: 'left' | 'right';
  /** Widest the column may become, in pt (what is longer wraps); `all` never wraps, `rest` gets what the others leave. */
  readonly most: number | 'all' | 'rest';
  readonly cell: (line: DocumentLine) => string;
}

/** Font sizes to try, in pt: only extremely long amounts need the smaller ones. */
const SIZES = [8.5, 7.5, 6.5] as const;
const SMALLEST = 5.5;
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

/** The columns and their formatted cells, column by column. */
type Written = readonly { readonly column: Column; readonly cells: readonly string[] }[];

/** The layout for one font size; the description's width is null, as it gets the remaining space. */
interface Layout {
  readonly size: number;
  readonly widths: readonly (number | null)[];
  /** The remaining width in pt; too small for a description if the font size is too large. */
  readonly rest: number;
}

export function lineTable(question: LineTableQuestion): LineTable {
  const { lines } = question.document;
  const written = columnsOf(question).map((column) => ({ column, cells: lines.map(column.cell) }));
  const layout = layoutOf(written, question.paper);
  const kept = Math.min(KEPT_ROWS, lines.length);
  const rows = lines.map((line, at) => rowOf({ line, written, at }, layout, question));
  return {
    size: layout.size,
    inset: INSET,
    columns: written.map(({ column: { head, side } }, at) => ({ head, side, width: layout.widths[at] ?? null })),
    heights: rows.map((row) => row.height),
    cells: rows.flatMap((row) => row.cells),
    kept,
    mayBreak: isHigh(written, lines.length - kept) || question.rowsBelow > MAX_ROWS_BELOW,
  };
}

const KEPT_ROWS = 2;
const MAX_ROWS_BELOW = 20;
/** Text that may exceed a quarter of a page: an unbreakable block would overflow the page. */
const MAX_KEPT_EM = 300;
const MAX_KEPT_BREAKS = 9;

function isHigh(written: Written, from: number): boolean {
  return written.some(({ cells }) => {
    const texts = cells.slice(from);
    const breaks = texts.reduce((total, text) => total + text.split('\n').length - 1, 0);
    return breaks > MAX_KEPT_BREAKS || texts.reduce((total, text) => total + widthInEm({ text }), 0) > MAX_KEPT_EM;
  });
}

/** The largest font size that leaves enough room for the description. */
function layoutOf(written: Written, paper: LineTableQuestion['paper']): Layout {
  const ems = written.map(({ cells }) => cells.reduce((widest, text) => Math.max(widest, widthInEm({ text })), 0));
  const layoutAt = (size: number): Layout => {
    const widths = written.map(({ column }, at) => widthOf(column, (ems[at] ?? 0) * size));
    return {
      size,
      widths,
      rest: TABLE_WIDTH[paper] - widths.reduce<number>((total, width) => total + (width ?? 0), 0),
    };
  };
  for (const size of SIZES) {
    const layout = layoutAt(size);
    if (layout.rest >= NARROWEST_DESCRIPTION) return layout;
  }
  return layoutAt(SMALLEST);
}

const LONGEST_SKU_EM = 9;

/** A document with a single tax rate shows it only in the totals, not on every line. */
function columnsOf({ document, labels, writer, taxed }: LineTableQuestion): Column[] {
  const tax = taxName(document.seller, document.language);
  const rates = new Set([...document.lines, ...document.charges].map(({ tax }) => taxKey(tax)));
  const including = document.pricesIncludeTax && taxed ? ` ${labels.includingTax(tax)}` : '';
  const columns: (Column | false)[] = [
    { head: labels.position, side: 'left', most: 40, cell: (line) => String(line.position) },
    document.lines.some((line) => line.sku !== null && line.sku !== line.description) && {
      head: labels.item,
      side: 'left',
      most: 90,
      cell: (line) => breakLongWords(oneLine(line.sku ?? ''), LONGEST_SKU_EM),
    },
    {
      head: labels.description,
      side: 'left',
      most: 'rest',
      cell: (line) => breakLongWords(severalLines(describe(line, { document, labels })), 13),
    },
    {
      head: labels.quantity,
      side: 'right',
      most: 90,
      cell: (line) => quantityWithUnit(line, { language: document.language, writer }),
    },
    { head: labels.unitPrice, side: 'right', most: 'all', cell: (line) => writer.price(line.unitPrice) },
    taxed &&
      rates.size > 1 && {
        head: tax,
        side: 'right',
        most: 'all',
        cell: (line) => writer.rate(line.tax.rate),
      },
    { head: `${labels.amount}${including}`, side: 'right', most: 'all', cell: (line) => writer.money(line.priced) },
  ];
  return columns.filter((column) => column !== false);
}

/** Our own descriptions, of charges or of imported documents without lines, are in the document's language. */
function describe(
  { description, orderLineId, chargeId, sku }: DocumentLine,
  { document, labels }: Pick<LineTableQuestion, 'document' | 'labels'>,
): string {
  if (orderLineId !== null || sku !== null) return description;
  if (description === `Invoice ${document.number}`) return `${labels.invoice} ${document.number}`;
  if (description === `Credit note ${document.number}`) return `${labels.creditNote} ${document.number}`;
  return chargeId === undefined ? description : chargeInWords(description, labels);
}

function quantityWithUnit(
  line: DocumentLine,
  { language, writer }: { readonly language: Language; readonly writer: ValueWriter },
): string {
  const unit = oneLine(unitName(line.unit, language));
  return `${writer.quantity(line.quantity)}${unit.length > 5 ? ' ' : '\u00a0'}${breakLongWords(unit, 6)}`;
}

function widthOf({ head, most }: Column, widest: number): number | null {
  if (most === 'rest') return null;
  const headWidth = widthInEm({ text: head }) * HEAD_SIZE;
  const wanted = Math.max(headWidth, widest);
  return Math.ceil(most === 'all' ? wanted : Math.min(wanted, Math.max(headWidth, most))) + 2 * INSET[0];
}

interface LineAt {
  readonly line: DocumentLine;
  readonly written: Written;
  readonly at: number;
}

function rowOf(
  { line, written, at }: LineAt,
  { size, widths, rest }: Layout,
  { labels, writer }: LineTableQuestion,
): Row {
  const discount = lineDiscount(line);
  const cells = written.map((column) => isolated(column.cells[at] ?? ''));
  if (discount !== 0n) {
    const under = labels.discounted(writer.money(line.listed), writer.money(discount));
    return {
      cells: cells.map((cell, index) => (written[index]?.column.most === 'rest' ? [cell, under] : cell)),
      height: null,
    };
  }
  const fits = cells.every((cell, index) => certainlyFits(cell, size, (widths[index] ?? rest) - 2 * INSET[0] + 0.01));
  return { cells, height: fits ? 2 * INSET[1] + CAP_HEIGHT * size : null };
}
