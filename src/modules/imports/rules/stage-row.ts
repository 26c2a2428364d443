/** A row of a file before it is anything else: which record it belongs to, and what it shows of how the file is written. Pure. */
import type { ImportKind, ImportPart, PartMapping } from '#model/import.ts';
import type { TableRow } from '#model/table.ts';
import { fieldOf, KINDS } from './fields.ts';
import { cellOf } from './read-record.ts';
import { seeDate, seeNumber, type Sights } from './styles.ts';

export interface Staging {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly mapping: PartMapping;
  readonly header: readonly string[];
  readonly sights: Sights;
}

export type Staged = { readonly kind: 'row'; readonly key: string } | { readonly kind: 'passed_over' };

/** Makes staging ready for many rows: looks columns up once. */
export function stager({ kind, part, mapping, header, sights }: Staging): (row: TableRow) => Staged {
  const columns = new Map(header.map((name, index) => [name, index]));
  const identity = mapping.fields[KINDS[kind].identity];
  const key = mapping.key === undefined ? (part === 'main' ? identity : undefined) : { column: mapping.key };
  const fallback =
    kind === 'products' ? mapping.fields['sku'] : kind === 'tax_rates' ? mapping.fields['name'] : undefined;
  const watched = watchedColumns({ kind, mapping, columns });
  return (row) => {
    if (mapping.skipWhenEmpty !== undefined && cellOf({ column: mapping.skipWhenEmpty }, row, columns) === '')
      return { kind: 'passed_over' };
    for (const { column, index, see } of watched) {
      const value = row.cells[index] ?? '';
      if (value.trim() !== '') see(sights, { row: row.number, column, value });
    }
    const by = key ?? fallback;
    const name = by?.column === undefined ? '' : cellOf({ column: by.column }, row, columns);
    return { kind: 'row', key: name === '' ? `#${row.number}` : name };
  };
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
    if (type === 'decimal') return [{ column, index, see: seeNumber }];
    return type === 'date' || type === 'instant' ? [{ column, index, see: seeDate }] : [];
  });
}
