/** Stages the rows of a file: which record each belongs to, and what it shows about the file's number and date styles. Pure. */
import type { Staging } from './staging.ts';
import { sha256 } from '#kernel/hash.ts';
import { skipsOf, type Flaw, type ImportKind, type PartMapping } from '#model/import.ts';
import { cellText, type Cell, type TableRow } from '#model/table.ts';
import { fieldOf, isLineField, KINDS } from './fields.ts';
import { findLayout, headerName } from './layouts/find-layout.ts';
import { leavingOut, countEmpty, countLeftOut, countSkipped, REPORTED } from './left-out-rows.ts';
import { columnsWithPacked, unpackRow } from './packed-lines.ts';
import { cellOf } from './read-record.ts';
import { statusCounter } from './record-statuses.ts';
import { observeDate, observeNumber, type FileObservations } from './number-and-date-styles.ts';

export type Staged =
  /** Its cells, filled from the row above where the layout leaves them empty. */
  { readonly kind: 'row'; readonly key: string; readonly cells: readonly Cell[] } | { readonly kind: 'passed_over' };

/** Returns a function that stages rows, which must be passed in order; columns are looked up once. */
export function stager(staging: Staging): (row: TableRow) => Staged {
  const { kind, part, mapping, header, observations } = staging;
  const columns = new Map(columnsWithPacked(header).map(({ name }, index) => [name, index]));
  const isSkipped = skipping(mapping, columns);
  const keyOf = keyer(staging, columns, isSkipped);
  const isUnnamed = part === 'main' ? unnamed(kind, mapping) : () => false;
  const watched = watchedColumns({ kind, mapping, columns });
  const isLeftOut = leavingOut(staging, columns);
  const fill = filling(staging);
  const countStatus = part === 'main' ? statusCounter(staging, columns) : () => undefined;
  return (sent) => {
    const row = fill(sent);
    const [first = row, ...packed] = unpackRow(header, row);
    const reason = isLeftOut(first);
    if (reason !== null) {
      // Rows left out by "skip_when" are counted, even if other cells are empty.
      if (reason === 'skip_when_empty') {
        if (isSkipped(first) !== null) keyOf(first);
        else if (mapping.skipWhenEmpty !== undefined) countEmpty(observations, mapping.skipWhenEmpty, row.number);
      }
      if (REPORTED.has(reason)) countLeftOut(observations, reason, row.number);
      return { kind: 'passed_over' };
    }
    const key = keyOf(first);
    if (key === null) return { kind: 'passed_over' };
    countStatus(first, key);
    for (const unpacked of [first, ...packed]) {
      for (const { column, index, see } of watched) {
        const value = unpacked.cells[index] ?? '';
        // The values held by spreadsheet cells have a fixed style.
        if (typeof value === 'string' && value.trim() !== '') see(observations, { row: row.number, column, value });
      }
    }
    // A row that continues a record with an id needs none of its own.
    if (isUnnamed(first, columns) && UNNAMED_KEY.test(key)) countUnnamed(observations, row.number);
    return { kind: 'row', key, cells: row.cells };
  };
}

/** Copies cells that are filled only on the first row of a group into its further rows. */
function filling(staging: Staging): (row: TableRow) => TableRow {
  const layout = findLayout(staging.header, staging);
  const down = layout?.kind === staging.kind ? layout.fillDown : undefined;
  if (down === undefined) return (row) => row;
  const names = staging.header.map(headerName);
  const groupAt = names.indexOf(headerName(down.group));
  const columns = down.columns.map((name) => names.indexOf(headerName(name))).filter((index) => index >= 0);
  let above: TableRow | null = null;
  return (row) => {
    const group = cellText(row.cells[groupAt]).trim();
    const from = above;
    const isSame = group !== '' && from !== null && cellText(from.cells[groupAt]).trim() === group;
    const cells = row.cells.map((cell, index) =>
      isSame && columns.includes(index) && cellText(cell).trim() === '' ? (from.cells[index] ?? cell) : cell,
    );
    above = { ...row, cells };
    return above;
  };
}

type Columns = ReadonlyMap<string, number>;

/** The key of records without an id: their row, or a hash of their cells. */
const UNNAMED_KEY = /^#(?:\d{1,8}|[0-9a-f]{64})$/;

/**
 * The record a row belongs to: by the column named for it, else its id, else its alternative key, else the row above if this
 * one only adds another line, else the row alone. Null: it belongs to a record that is left out.
 */
function keyer(
  staging: Staging,
  columns: Columns,
  isSkipped: (row: TableRow) => string | null,
): (row: TableRow) => string | null {
  const { kind, part, mapping } = staging;
  const { key, fields } = mapping;
  const { identity, alternative = identity, together = [] } = KINDS[kind];
  const named =
    key === undefined ? (part === 'main' ? [fields[identity], fields[alternative]] : []) : [{ column: key }];
  const sources = named.flatMap((source) => (source?.column === undefined ? [] : [{ column: source.column }]));
  const shared = key === undefined && part === 'main' ? together.flatMap((name) => fields[name] ?? []) : [];
  const goesOn = continuing(staging, columns);
  const skipped = new Set<string>();
  let last: string | null = null;
  return (row) => {
    const own = sources.map((source) => cellOf(source, row, columns)).find((name) => name !== '');
    if (own === undefined && last !== null && goesOn(row)) return skipped.has(last) ? null : last;
    const stated = shared.map((source) => cellOf(source, row, columns));
    const unnamedKey = stated.every((cell) => cell === '') ? `#${row.number}` : `#${sha256(JSON.stringify(stated))}`;
    last = own ?? unnamedKey;
    const because = isSkipped(row);
    if (because !== null) {
      if (!skipped.has(last)) countSkipped(staging.observations, because, row.number);
      skipped.add(last);
    }
    return skipped.has(last) ? null : last;
  };
}

/** Whether a row of a flat file continues the record of the row above: only line fields are filled. */
function continuing({ kind, part, mapping }: Staging, columns: Columns): (row: TableRow) => boolean {
  const sources = Object.entries(mapping.fields).flatMap(([name, { column }]) =>
    column === undefined ? [] : [{ isOfLine: isLineField(name), source: { column } }],
  );
  const heads = sources.filter(({ isOfLine }) => !isOfLine);
  const lines = sources.filter(({ isOfLine }) => isOfLine);
  if (part !== 'main' || !KINDS[kind].hasLines || heads.length === 0 || lines.length === 0) return () => false;
  const isFilled = (row: TableRow) => (each: (typeof sources)[number]) => cellOf(each.source, row, columns) !== '';
  return (row) => lines.some(isFilled(row)) && !heads.some(isFilled(row));
}

/** The column because of which a row is left out, or null. */
function skipping(mapping: PartMapping, columns: Columns): (row: TableRow) => string | null {
  const skips = skipsOf(mapping).map(({ column, is }) => ({
    column,
    texts: is === undefined ? null : new Set(is.map((text) => text.trim().toLowerCase())),
  }));
  return (row) =>
    skips.find(({ column, texts }) => {
      const cell = cellOf({ column }, row, columns).toLowerCase();
      return texts === null ? cell !== '' : texts.has(cell);
    })?.column ?? null;
}

function unnamed(kind: ImportKind, { fields }: PartMapping): (row: TableRow, columns: Columns) => boolean {
  const { identity, alternative = identity } = KINDS[kind];
  if ([identity, alternative].some((name) => fieldOf(kind, name)?.isRequired === true)) return () => false;
  const sources = [identity, alternative].flatMap((name) => fields[name] ?? []);
  return (row, columns) => sources.every((source) => cellOf(source, row, columns) === '');
}

function countUnnamed(observations: FileObservations, row: number): void {
  observations.unnamed ??= { first: row, count: 0 };
  observations.unnamed.count += 1;
}

/** Rows identified only by their position in this file: reported once, since importing the file again would duplicate them. */
export function unnamedRows(kind: ImportKind, { unnamed: seen }: FileObservations): Omit<Flaw, 'position'>[] {
  if (seen === null) return [];
  const { identity, alternative } = KINDS[kind];
  const lacks = alternative === undefined ? `no ${identity}` : `neither ${identity} nor ${alternative}`;
  const [rows, have, they, are] =
    seen.count === 1 ? ['1 row', 'has', 'it', 'is'] : [`${seen.count} rows`, 'have', 'they', 'are'];
  const detail = `${rows} ${have} ${lacks}: ${they} ${are} identified only by this exact file. Importing another copy, even one only saved again, would import ${they === 'it' ? 'it' : 'them'} a second time.`;
  const hint = `Map a column that identifies them, such as "${identity}"${alternative === undefined ? '' : ` or "${alternative}"`}.`;
  const at = { part: 'main', row: seen.first, column: null, field: identity, value: null } as const;
  return [{ ...at, severity: 'warning', rule: 'not_known_again', detail, hint }];
}

function watchedColumns({
  kind,
  mapping,
  columns,
}: Pick<Staging, 'kind' | 'mapping'> & { readonly columns: ReadonlyMap<string, number> }) {
  return Object.entries(mapping.fields).flatMap(([name, { column }]) => {
    const type = fieldOf(kind, name)?.type.is;
    const index = column === undefined ? undefined : columns.get(column);
    if (column === undefined || index === undefined) return [];
    if (type === 'decimal') return [{ column, index, see: observeNumber }];
    return type === 'date' || type === 'instant' ? [{ column, index, see: observeDate }] : [];
  });
}
