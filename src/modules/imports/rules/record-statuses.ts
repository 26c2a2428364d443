/**
 * Statuses that an export gives its orders and documents, where the mapping does not leave them out: one that the program is not known to
 * write, or one after which goods or money went back, is named in the check with the number of its records. Pure.
 */
import type { Flaw, PartMapping } from '#model/import.ts';
import { skipsOf } from '#model/import.ts';
import type { TableRow } from '#model/table.ts';
import { findLayout, headerName } from './layouts/find-layout.ts';
import type { LayoutStatus } from './layouts/layout.ts';
import { cellOf } from './read-record.ts';
import type { Staging } from './staging.ts';
import type { StatusCount } from './number-and-date-styles.ts';

/** A column with more different values is not a status. */
const MAX_VALUES = 20;
const MAX_LENGTH = 80;

interface WatchedColumn {
  readonly column: string;
  readonly silent: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly hint: string | null;
}

/** Counts the statuses of records; rows must be passed in order. */
export function statusCounter(
  staging: Staging,
  columns: ReadonlyMap<string, number>,
): (row: TableRow, key: string) => void {
  const layout = findLayout(staging.header, staging);
  const watched =
    layout?.kind === staging.kind
      ? (layout.statuses ?? []).flatMap((status) => watchedColumn(status, staging) ?? [])
      : [];
  if (watched.length === 0) return () => undefined;
  const last = new Map<string, string>();
  return (row, key) => {
    for (const { column, silent, doubtful, hint } of watched) {
      const value = cellOf({ column }, row, columns);
      if (value === '' || last.get(column) === key) continue;
      last.set(column, key);
      const lower = value.toLowerCase();
      if (!silent.has(lower))
        count(staging.observations.statuses, { column, value, isKnown: doubtful.has(lower), hint, row });
    }
  };
}

function watchedColumn(
  { column: names, imported, doubtful = [], hint }: LayoutStatus,
  { header, mapping }: Staging,
): WatchedColumn | null {
  const column = [names]
    .flat()
    .flatMap((name) => header.find((each) => headerName(each) === headerName(name)) ?? [])[0];
  if (column === undefined) return null;
  return {
    column,
    silent: lowered([...imported, ...leftOutIn(mapping, column)]),
    doubtful: lowered(doubtful),
    hint: hint ?? null,
  };
}

/** Records with these are left out before; a further row of a record may still have one. */
const leftOutIn = (mapping: PartMapping, column: string): string[] =>
  skipsOf(mapping).flatMap((skip) => (skip.column === column ? (skip.is ?? []) : []));

const lowered = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map((text) => text.trim().toLowerCase()));

interface FoundStatus {
  readonly column: string;
  readonly value: string;
  readonly isKnown: boolean;
  readonly hint: string | null;
  readonly row: TableRow;
}

function count(statuses: Map<string, StatusCount>, { column, value, isKnown, hint, row }: FoundStatus): void {
  const name = JSON.stringify([column, value.toLowerCase().slice(0, MAX_LENGTH)]);
  const isNamed = statuses.has(name) || statuses.size < MAX_VALUES;
  const key = isNamed ? name : JSON.stringify([column]);
  const counted = statuses.get(key) ?? {
    column,
    value: isNamed ? value.slice(0, MAX_LENGTH) : null,
    isKnown: isNamed && isKnown,
    hint: isKnown ? hint : null,
    first: row.number,
    count: 0,
  };
  counted.count += 1;
  statuses.set(key, counted);
}

/** One warning for each status. */
export const statusFlaws = (statuses: ReadonlyMap<string, StatusCount>): Omit<Flaw, 'position'>[] =>
  [...statuses.values()].map(({ column, value, isKnown, hint: own, first, count: records }) => {
    const [have, are, where] =
      records === 1
        ? ['1 record has', 'is', `row ${first}`]
        : [`${records} records have`, 'are', `the first one in row ${first}`];
    const status = value === null ? 'another value' : `"${value}"`;
    const known = isKnown ? '' : ', which is not known';
    const hint =
      own ??
      (value === null
        ? `Check what the column "${column}" contains.`
        : `To leave ${records === 1 ? 'it' : 'them'} out, add "${value}" to "skip_when" for the column "${column}" in the mapping.`);
    return {
      severity: 'warning',
      part: 'main',
      row: first,
      column,
      field: null,
      value,
      rule: isKnown ? 'status_to_check' : 'status_not_known',
      detail: `${have} ${status} in the column "${column}"${known}, and ${are} imported (${where}).`,
      hint,
    };
  });
