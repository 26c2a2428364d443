/**
 * Rows of a report that are not records: titles above the header, repeated headers, totals. They are left out, and
 * the check reports them once. Pure.
 */
import type { Staging } from './staging.ts';
import type { Flaw } from '#model/import.ts';
import { cellText, type TableRow } from '#model/table.ts';
import { fieldOf, KINDS } from './fields.ts';
import { findLayout } from './layouts/find-layout.ts';
import { cellOf } from './read-record.ts';
import type { LeftOut, FileObservations } from './number-and-date-styles.ts';

export type { LeftOut } from './number-and-date-styles.ts';

/** The reasons that the check reports; the others were requested, or are titles. */
export const REPORTED: ReadonlySet<LeftOut> = new Set(['repeats_header', 'total', 'note']);

const TOTAL =
  /^(?:grand |sub-?)?totals?(?: for .*| .*:)?:?$|^(?:gesamt|zwischen|end)?summen?:?$|^gesamt(?:betrag)?:?$|^total g[eé]n[eé]ral:?$|^somme:?$|^sous-total:?$|^totaal:?$|^totale(?: generale)?:?$|^suma:?$|^total general:?$/iu;
/** The subtotal of a group, named after it. */
const GROUP_TOTAL = /^totals? \S/iu;
/** A total with currency and signs. */
const AMOUNT = /^[-(]?[\p{Sc}A-Z]{0,3} ?-?\d[\d.,'\u00a0\u202f ]{0,30}\)?-?(?: ?[\p{Sc}A-Z]{1,3})?$/u;
const MAX_LENGTH = 120;

type Columns = ReadonlyMap<string, number>;

/** It has titles above its header, or an unnamed first column with the names of groups. */
const looksLikeReport = ({ header, headerRow }: Staging): boolean => headerRow > 1 || header[0] === UNNAMED_FIRST;
const UNNAMED_FIRST = 'column 1';

export function leavingOut(staging: Staging, columns: Columns): (row: TableRow) => LeftOut | null {
  const { header, mapping, headerRow } = staging;
  const titles = header.map((name) => name.toLowerCase());
  const keyword = /^!([A-Z]+)$/.exec(header[0] ?? '')?.[1];
  const isTotal = totalling(staging, columns);
  // Reports have rows of one cell for the names of groups, the accounting basis and the time of printing.
  const isReport = looksLikeReport(staging) && header.length > 3 && findLayout(header, staging)?.kind === staging.kind;
  return (row) => {
    if (row.number <= headerRow) return 'above_header';
    const cells = row.cells.map((cell) => cellText(cell).trim());
    if (keyword !== undefined && cells[0] !== keyword) return 'other_record';
    if (repeats(cells, titles)) return 'repeats_header';
    if (isTotal(row, cells)) return 'total';
    if (isReport && cells.filter((cell) => cell !== '').length === 1) return 'note';
    const { skipWhenEmpty } = mapping;
    return skipWhenEmpty !== undefined && cellOf({ column: skipWhenEmpty }, row, columns) === ''
      ? 'skip_when_empty'
      : null;
  };
}

/** Each page of a report repeats the header. */
function repeats(cells: readonly string[], titles: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  return (
    filled > 1 &&
    cells.every((cell, index) => cell === '' || cell.replaceAll(/\s+/g, ' ').toLowerCase() === titles[index])
  );
}

/** "Total" alone or with amounts, in a row that lacks a required field. */
function totalling(staging: Staging, columns: Columns): (row: TableRow, cells: readonly string[]) => boolean {
  const { kind, part, mapping } = staging;
  const { identity, alternative = identity } = KINDS[kind];
  const isGrouped = looksLikeReport(staging);
  const needed = Object.entries(mapping.fields).flatMap(([name, { column }]) =>
    column !== undefined && (fieldOf(kind, name)?.isRequired === true || [identity, alternative].includes(name))
      ? [{ column }]
      : [],
  );
  const isReport = part === 'main' && needed.length > 0;
  return (row, cells) => {
    if (!isReport) return false;
    const filled = cells.filter((cell) => cell !== '');
    const [label = '', ...others] = filled;
    if (
      label.length > MAX_LENGTH ||
      !(TOTAL.test(label) || (isGrouped && GROUP_TOTAL.test(label))) ||
      !others.every((cell) => cell.length <= MAX_LENGTH && AMOUNT.test(cell))
    )
      return false;
    const isAlone = filled.length === 1 && cells.length > 1;
    return isAlone || needed.some((source) => cellOf(source, row, columns) === '');
  };
}

export function countLeftOut(observations: FileObservations, reason: LeftOut, row: number): void {
  const seen = (observations.leftOut[reason] ??= { first: row, count: 0 });
  seen.count += 1;
}

export function countSkipped({ skipped }: FileObservations, column: string, row: number): void {
  const seen = skipped.get(column) ?? { first: row, count: 0 };
  seen.count += 1;
  skipped.set(column, seen);
}

export function countEmpty({ empty }: FileObservations, column: string, row: number): void {
  const seen = empty.get(column) ?? { first: row, count: 0 };
  seen.count += 1;
  empty.set(column, seen);
}

/** Of one row, and of several. */
const WORDS: Readonly<Partial<Record<LeftOut, readonly [string, string]>>> = {
  repeats_header: ['it repeats the header', 'they repeat the header'],
  total: ['it is a sum', 'they are sums'],
  note: ['it is a heading or a note of the report', 'they are headings or notes of the report'],
};

/** One finding per reason, so that left-out rows are not mistaken for imported ones. */
export function leftOutRows({ leftOut, skipped, empty }: FileObservations): Omit<Flaw, 'position'>[] {
  const rows = Object.entries(leftOut).map(([reason, { first, count }]): Omit<Flaw, 'position'> => {
    const [one, several] = WORDS[reason as LeftOut] ?? ['it is not a record', 'they are not records'];
    const detail =
      count === 1
        ? `1 row is left out: ${one} (row ${first}).`
        : `${count} rows are left out: ${several} (the first one is row ${first}).`;
    return { ...LEFT_OUT, row: first, column: null, detail, hint: null };
  });
  const records = [...skipped].map(([column, { first, count }]): Omit<Flaw, 'position'> => {
    const detail =
      count === 1
        ? `1 record is left out because of the column "${column}" (row ${first}).`
        : `${count} records are left out because of the column "${column}" (the first one in row ${first}).`;
    const hint = 'To import them, send a mapping without "skip_when".';
    return { ...LEFT_OUT, row: first, column, detail, hint };
  });
  const emptyRows = [...empty].map(([column, { first, count }]): Omit<Flaw, 'position'> => {
    const [left, where] =
      count === 1 ? ['1 row is', `row ${first}`] : [`${count} rows are`, `the first one is row ${first}`];
    const detail = `${left} left out: the column "${column}" is empty (${where}).`;
    const hint = 'To import such rows, send a mapping without "skip_when_empty".';
    return { ...LEFT_OUT, row: first, column, detail, hint };
  });
  return [...rows, ...emptyRows, ...records];
}

const LEFT_OUT = { severity: 'warning', part: 'main', field: null, value: null, rule: 'rows_left_out' } as const;
