/**
 * Reads the rows of one record into values by the mapping, and reports every problem of every row with its column and rule, not only the first.
 * Business rules are checked by the flow that saves the record. Pure.
 */
import { present } from '#kernel/assert.ts';
import { isBlank, trimBlanks } from '#kernel/text.ts';
import type { FieldSource, Flaw, ImportKind, ImportPart, Mapping, PartMapping } from '#model/import.ts';
import { cellText, type Cell } from '#model/table.ts';
import { currenciesIn } from './cell-currency.ts';
import { fieldOf, isLineField, KINDS } from './fields.ts';
import type { FieldSpec } from './field-types.ts';
import { columnsWithPacked, unpackRow } from './packed-lines.ts';
import { readCell, type Styles } from './read-cell.ts';

export interface StagedRow {
  readonly part: ImportPart;
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A field's canonical text and where it stands. */
export interface ReadValue {
  readonly text: string;
  readonly row: number;
  readonly column: string | null;
}
export type Values = ReadonlyMap<string, ReadValue>;

export interface ReadRecord {
  readonly head: Values;
  readonly headRow: number;
  /** Fields by their names without "lines.". */
  readonly lines: readonly { readonly row: number; readonly part: ImportPart; readonly values: Values }[];
  readonly flaws: readonly Omit<Flaw, 'position'>[];
}

export interface Reading {
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly headers: Readonly<Partial<Record<ImportPart, readonly string[]>>>;
  readonly styles: Styles;
  /** Workbooks omit empty cells at the right end, so that fewer cells than columns are valid. */
  readonly isSparse: boolean;
  /** For amounts of records without a currency. */
  readonly currency: string;
}

/** More rows than one order, shipment or document has; of a larger record only one row more is read. */
export const MAX_RECORD_ROWS = 5_000;
/** The same limit as for requests. */
const MAX_LINES: Readonly<Partial<Record<ImportKind, number>>> = { orders: 1_000, documents: 1_000 };

export function readRecord(reading: Reading, rows: readonly StagedRow[]): ReadRecord {
  const { kind, mapping } = reading;
  const flaws: Omit<Flaw, 'position'>[] = [];
  const main = rows.filter((row) => row.part === 'main');
  const head = present(main[0], 'a record has a main row');
  if (rows.length > MAX_RECORD_ROWS)
    return unread(head, tooMany(head, { rule: 'too_many_rows', what: 'rows', most: MAX_RECORD_ROWS }));
  const misshapen = rows.flatMap((row) => shapeFlaw(reading, row) ?? []);
  if (misshapen.length > 0) return { head: new Map(), headRow: head.number, lines: [], flaws: misshapen };
  const heads = main.flatMap((row) => unpackRow(reading.headers.main ?? [], row));
  const isFlat = KINDS[kind].hasLines && mapping.lines === undefined;
  flaws.push(...(isFlat ? headsThatDiffer(reading, heads) : repeatedRows(kind, heads)));
  const headRows = isFlat ? heads : heads.slice(0, 1);
  const priced: Priced[] = [];
  const headValues = readPart(reading, { rows: headRows, part: mapping.main, isOfLines: false, flaws, priced });
  const stated = isFlat ? linesAmong(reading, heads) : rows.filter((row) => row.part === 'lines');
  const most = MAX_LINES[kind] ?? MAX_RECORD_ROWS;
  if (stated.length > most) return unread(head, tooMany(head, { rule: 'too_many_lines', what: 'lines', most }));
  const texts = new Set(textLines(reading, stated));
  flaws.push(...[...texts].map(textLineFlaw));
  const lineRows = stated.filter((row) => !texts.has(row));
  const lines = lineRows.map((row) => ({
    row: row.number,
    part: row.part,
    values: readPart(reading, {
      rows: [row],
      part: present(mapping[row.part], 'a part is mapped'),
      isOfLines: true,
      flaws,
      priced,
    }),
  }));
  flaws.push(...otherCurrencies(headValues.get('currency')?.text ?? reading.currency, priced));
  return { head: headValues, headRow: head.number, lines, flaws };
}

const unread = ({ number }: StagedRow, flaw: Omit<Flaw, 'position'>): ReadRecord => ({
  head: new Map(),
  headRow: number,
  lines: [],
  flaws: [flaw],
});

const tooMany = (
  { part, number }: StagedRow,
  { rule, what, most }: { readonly rule: string; readonly what: string; readonly most: number },
): Omit<Flaw, 'position'> => ({
  severity: 'error',
  part,
  row: number,
  column: null,
  field: null,
  value: null,
  rule,
  detail: `More than ${most} ${what} belong to this row; at most ${most} are read.`,
  hint: 'Correct the column that identifies the record, or split the record.',
});

/** The rows of a flat file that contain a line. A record of a single row always has its line read. */
function linesAmong(reading: Reading, heads: readonly StagedRow[]): readonly StagedRow[] {
  const part = reading.mapping.main;
  if (!hasLineFields(part)) return [];
  if (heads.length === 1) return heads;
  const columns = columnsOf(reading, 'main');
  const sources = Object.entries(part.fields).flatMap(([name, { column }]) =>
    isLineField(name) && column !== undefined ? [{ column }] : [],
  );
  return heads.filter((row) => sources.length === 0 || sources.some((source) => cellOf(source, row, columns) !== ''));
}

/** A line in which all of these are empty or zero is only a text. */
const WORTH = ['quantity', 'unit_price', 'amount', 'list_amount', 'net_amount', 'sku', 'product_id'].map(
  (name) => `lines.${name}`,
);
const NOTHING = /^[0., ]*$/;

/** Headings and notes among the lines, as some programs write them: text without quantity and price, beside other lines. */
function textLines(reading: Reading, rows: readonly StagedRow[]): readonly StagedRow[] {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return [];
  const part = reading.mapping[first.part]?.fields ?? {};
  const columns = columnsOf(reading, first.part);
  const isText = (row: StagedRow): boolean => {
    const cell = (name: string): string => cellOf({ ...part[name], constant: '' }, row, columns);
    return (
      part['lines.quantity']?.column !== undefined &&
      cell('lines.description') !== '' &&
      WORTH.every((name) => NOTHING.test(cell(name)))
    );
  };
  const texts = rows.filter(isText);
  return texts.length < rows.length ? texts : [];
}

const textLineFlaw = ({ part, number }: StagedRow): Omit<Flaw, 'position'> => ({
  severity: 'warning',
  part,
  row: number,
  column: null,
  field: 'lines.description',
  value: null,
  rule: 'text_line_left_out',
  detail: 'The row has only a text, without quantity and price: it is not a line, and is left out.',
  hint: null,
});

const hasLineFields = (part: PartMapping): boolean => Object.keys(part.fields).some(isLineField);

const NEEDED = 'Fill the cell, or leave such rows out ("skip_when_empty" in the mapping).';

interface PartReading {
  /** At least one. Each field is taken from the first row in which its cell is not empty. */
  readonly rows: readonly StagedRow[];
  readonly part: PartMapping;
  readonly isOfLines: boolean;
  readonly flaws: Omit<Flaw, 'position'>[];
  readonly priced: Priced[];
}

/** A cell of an amount that names a currency, and where it stands. */
interface Priced {
  readonly at: Pick<Flaw, 'severity' | 'part' | 'row' | 'column' | 'field' | 'value'>;
  readonly currencies: ReadonlySet<string>;
}

/** An amount in one currency is none in another. */
const otherCurrencies = (currency: string, priced: readonly Priced[]): Omit<Flaw, 'position'>[] =>
  priced
    .filter(({ currencies }) => !currencies.has(currency))
    .map(({ at }) => ({
      ...at,
      rule: 'other_currency',
      detail: `The cell has another currency than ${currency}, the currency of its record.`,
      hint: 'Map the currency ("currency"), or correct the cell.',
    }));

function readPart(reading: Reading, { rows, part, isOfLines, flaws, priced }: PartReading): Values {
  const first = present(rows[0], 'a part is read from at least one row');
  const columns = columnsOf(reading, first.part);
  const values = new Map<string, ReadValue>();
  for (const [name, source] of Object.entries(part.fields)) {
    if (isLineField(name) !== isOfLines) continue;
    const spec = present(fieldOf(reading.kind, name), 'a mapping names known fields');
    const row = rows.find((each) => cellOf({ ...source, constant: '' }, each, columns) !== '') ?? first;
    const cell = filledCell(source, row, columns);
    const column = source.column ?? null;
    const value = shown(trimBlanks(cellText(cell)));
    const at = { severity: 'error', part: row.part, row: row.number, column, field: name, value } as const;
    if (cell === '') {
      if (spec.isRequired === true && !isStatedBy(spec.unless ?? [], { rows, part, columns }))
        flaws.push({ ...at, rule: 'required', detail: `"${name}" must not be empty.`, hint: NEEDED });
      else if (column !== null && mustBeFilled(spec, { row, part, columns }))
        flaws.push({
          ...at,
          rule: 'required',
          detail: `"${name}" must not be empty.`,
          hint: spec.filledUnless?.hint ?? null,
        });
      continue;
    }
    // Constants are always in the API's notation, whatever the file uses.
    const styles =
      source.column === undefined ? ({ ...reading.styles, numbers: 'point', dates: 'ymd' } as const) : reading.styles;
    const read = readCell(cell, spec.type, styles);
    const currencies = read.ok && spec.type.is === 'decimal' ? currenciesIn(cellText(cell)) : null;
    if (currencies !== null) priced.push({ at, currencies });
    if (read.ok)
      values.set(isOfLines ? name.slice('lines.'.length) : name, { text: read.value, row: row.number, column });
    else flaws.push({ ...at, rule: read.rule, detail: read.detail, hint: read.hint });
  }
  return values;
}

/** Whether one of these other fields is filled instead. */
function isStatedBy(
  names: readonly string[],
  at: {
    readonly rows: readonly StagedRow[];
    readonly part: PartMapping;
    readonly columns: ReadonlyMap<string, number>;
  },
): boolean {
  return names.some((name) => {
    const source = at.part.fields[name];
    return source !== undefined && at.rows.some((row) => cellOf(source, row, at.columns) !== '');
  });
}

function mustBeFilled(
  { filledUnless }: FieldSpec,
  at: { readonly row: StagedRow; readonly part: PartMapping; readonly columns: ReadonlyMap<string, number> },
): boolean {
  if (filledUnless === undefined) return false;
  return cellOf(at.part.fields[filledUnless.field] ?? {}, at.row, at.columns) === '';
}

function columnsOf(reading: Reading, part: ImportPart): ReadonlyMap<string, number> {
  return new Map(columnsWithPacked(reading.headers[part] ?? []).map(({ name }, index) => [name, index]));
}

export function cellOf(
  source: FieldSource,
  row: Pick<StagedRow, 'cells'>,
  columns: ReadonlyMap<string, number>,
): string {
  const index = source.column === undefined ? undefined : columns.get(source.column);
  const cell = index === undefined ? '' : trimBlanks(cellText(row.cells[index]));
  const meant =
    source.values === undefined || !Object.hasOwn(source.values, cell) ? cell : trimBlanks(source.values[cell] ?? '');
  return meant === '' ? trimBlanks(source.constant ?? '') : meant;
}

/** The same, with the value a spreadsheet cell holds, unless the mapping gives a meaning to what it shows. */
function filledCell(source: FieldSource, row: Pick<StagedRow, 'cells'>, columns: ReadonlyMap<string, number>): Cell {
  const index = source.column === undefined ? undefined : columns.get(source.column);
  const cell = index === undefined ? undefined : row.cells[index];
  const isMapped = source.values !== undefined && Object.hasOwn(source.values, trimBlanks(cellText(cell)));
  return typeof cell === 'object' && !isMapped ? cell : cellOf(source, row, columns);
}

const MAX_SHOWN = 200;
export const shown = (cell: string): string | null => (cell === '' ? null : cell.slice(0, MAX_SHOWN).toWellFormed());

/** The rows of a record in a flat file repeat the header fields or leave them empty below the first row; a different value is a contradiction. */
function headsThatDiffer(reading: Reading, heads: readonly StagedRow[]): Omit<Flaw, 'position'>[] {
  const [first, ...others] = heads;
  if (first === undefined) return [];
  const columns = columnsOf(reading, 'main');
  const { identity, alternative = identity } = KINDS[reading.kind];
  const hasId = cellOf(reading.mapping.main.fields[identity] ?? {}, first, columns) !== '';
  const same = hasId ? identity : alternative;
  const sources = Object.entries(reading.mapping.main.fields).filter(
    ([name, source]) => !isLineField(name) && source.column !== undefined,
  );
  return sources.flatMap(([field, source]) => {
    const stated = { ...source, constant: '' };
    const filled = [first, ...others].find((row) => cellOf(stated, row, columns) !== '') ?? first;
    return others.flatMap((row): Omit<Flaw, 'position'>[] => {
      const cell = cellOf(stated, row, columns);
      if (cell === '' || cell === cellOf(stated, filled, columns)) return [];
      const detail = `Row ${filled.number} has another value for the same ${same}.`;
      return [
        {
          severity: 'error',
          part: 'main',
          row: row.number,
          column: source.column ?? null,
          field,
          value: shown(cell),
          rule: 'head_differs',
          detail,
          hint: 'All rows of a record must have the same value, or an empty cell.',
        },
      ];
    });
  });
}

/** An identical repeated row counts once; a different one with the same id is a contradiction. */
function repeatedRows(kind: ImportKind, heads: readonly StagedRow[]): Omit<Flaw, 'position'>[] {
  const [first, ...others] = heads;
  if (first === undefined) return [];
  return others.map((row): Omit<Flaw, 'position'> => {
    const isSame =
      row.cells.length === first.cells.length &&
      row.cells.every((cell, index) => cellText(cell) === cellText(first.cells[index]));
    const at = { part: 'main', row: row.number, column: null, field: KINDS[kind].identity, value: null } as const;
    return isSame
      ? {
          ...at,
          severity: 'warning',
          rule: 'row_repeated',
          detail: `The same as row ${first.number}; it counts once.`,
          hint: null,
        }
      : {
          ...at,
          severity: 'error',
          rule: 'id_repeated',
          detail: `Row ${first.number} has the same id and other values.`,
          hint: 'Keep one of them.',
        };
  });
}

/** Rows that are too long or too short have cells in the wrong columns, because of a stray delimiter or quote. */
function shapeFlaw(reading: Reading, { part, number, cells }: StagedRow): Omit<Flaw, 'position'> | null {
  const columns = reading.headers[part]?.length ?? 0;
  let count = cells.length;
  while (count > columns && isBlank(cellText(cells[count - 1]))) count -= 1;
  if (count === columns || (count < columns && reading.isSparse)) return null;
  const [rule, word] = count > columns ? ['too_many_cells', 'more'] : ['too_few_cells', 'fewer'];
  return {
    severity: 'error',
    part,
    row: number,
    column: null,
    field: null,
    value: null,
    rule,
    detail: `The row has ${count} cells, ${word} than the ${columns} the header names.`,
    hint: 'Enclose texts that contain the delimiter or a quote in quotes, and name each column with content in the header.',
  };
}
