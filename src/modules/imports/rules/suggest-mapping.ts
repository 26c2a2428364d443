/** Suggests the field of each column by its header: the export of a known program as a whole, any other file column by column. Pure. */
import { skipsOf, type FieldSource, type ImportKind, type ImportPart, type PartMapping } from '#model/import.ts';
import { CONTACT_NAMES, type FieldSpec } from './field-types.ts';
import { fieldOf, isLineField, KINDS } from './fields.ts';
import { findLayout, headerName } from './layouts/find-layout.ts';
import type { Layout } from './layouts/layout.ts';
import { columnsWithPacked } from './packed-lines.ts';

/** Columns added by an error file; ignored when it is imported again. */
export const ERROR_COLUMNS = ['import_error', 'import_hint'] as const;
const OWN: ReadonlySet<string> = new Set(ERROR_COLUMNS);

/** A header or a word for one, reduced to lower-case letters and digits without accents. */
const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Independent of the order of the columns, and of the columns an error file adds. */
export const headerKey = (header: readonly string[]): string =>
  header
    .filter((name) => !OWN.has(name))
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join('\n');

/** A remembered mapping of the same header, applied to a file that may spell the names in another case. */
export function fitMapping(kept: PartMapping, header: readonly string[]): PartMapping {
  const bare = (name: string): string => name.trim().toLowerCase();
  const there = new Set(header);
  const named = new Map(header.toReversed().map((name) => [bare(name), name]));
  const fit = (name: string | undefined): string | undefined =>
    name === undefined || there.has(name) ? name : (named.get(bare(name)) ?? name);
  const fields = Object.entries(kept.fields).map(([name, source]) => [
    name,
    source.column === undefined ? source : { ...source, column: fit(source.column) },
  ]);
  return {
    ...kept,
    key: fit(kept.key),
    skipWhenEmpty: fit(kept.skipWhenEmpty),
    ...(kept.skipWhen === undefined
      ? {}
      : { skipWhen: skipsOf(kept).map((skip) => ({ ...skip, column: fit(skip.column) ?? skip.column })) }),
    fields: Object.fromEntries(fields) as PartMapping['fields'],
  };
}

/** Columns of a file that a mapping does not use. */
export function unusedColumns(mapping: PartMapping, header: readonly string[]): string[] {
  const used = new Set([
    mapping.key,
    mapping.skipWhenEmpty,
    ...skipsOf(mapping).map(({ column }) => column),
    ...Object.values(mapping.fields).map((source) => source.column),
  ]);
  const packed = columnsWithPacked(header).filter((column) => column.packed !== null && used.has(column.name));
  const unpacked = new Set(packed.flatMap((column) => column.packed ?? []));
  return header.filter((name) => !used.has(name) && !unpacked.has(name) && !OWN.has(name));
}

export interface Suggestion {
  readonly mapping: PartMapping;
  /** Columns no field takes. */
  readonly unused: readonly string[];
  /** The program whose export it is, if known; the export may hold another kind of records than requested. */
  readonly layout: Pick<Layout, 'id' | 'name' | 'kind'> | null;
}

export function suggestMapping(kind: ImportKind, part: ImportPart, header: readonly string[]): Suggestion {
  const layout = findLayout(header, { part, kind });
  const mapping = layout?.kind === kind ? mapByLayout(layout, header) : mapByWords(kind, part, header);
  return { mapping, unused: unusedColumns(mapping, header), layout };
}

/** The mapping of a layout for the columns present. Fields it requires without a column stay open and must be given. */
function mapByLayout(layout: Layout, header: readonly string[]): PartMapping {
  const there = new Map(
    columnsWithPacked(header)
      .toReversed()
      .map(({ name }) => [headerName(name), name]),
  );
  const columnOf = (names: string | readonly string[]): string | undefined =>
    [names].flat().flatMap((name) => there.get(headerName(name)) ?? [])[0];
  const fields: Record<string, FieldSource> = {};
  for (const [field, names] of Object.entries(layout.fields)) {
    const column = columnOf(names);
    const values = layout.values?.[field];
    if (column !== undefined) fields[field] = values === undefined ? { column } : { column, values };
  }
  for (const [field, { column: names, without }] of Object.entries(layout.substitutes ?? {})) {
    const column = without in fields ? undefined : columnOf(names);
    if (column !== undefined) fields[field] = { column };
  }
  for (const [field, constant] of Object.entries(layout.constants ?? {}))
    fields[field] = { ...fields[field], constant };
  for (const field of layout.questions ?? []) if (!isStated(field, fields)) fields[field] = {};
  const skips = [layout.skipWhen ?? []].flat().flatMap(({ column, is }) => {
    const found = columnOf(column);
    return found === undefined ? [] : [is === undefined ? { column: found } : { column: found, is }];
  });
  const emptyColumn = layout.skipWhenEmpty === undefined ? undefined : columnOf(layout.skipWhenEmpty);
  return {
    fields,
    ...(emptyColumn === undefined ? {} : { skipWhenEmpty: emptyColumn }),
    ...(skips.length === 0 ? {} : { skipWhen: skips.length === 1 ? skips[0] : skips }),
  };
}

/** Fields that make others unnecessary: no rate is required where the tax amount is given. */
const FOLLOWS_FROM: Readonly<Record<string, readonly string[]>> = {
  'lines.tax_rate': ['lines.tax_amount', 'lines.tax_name', 'tax_total', 'net_total'],
  total: ['net_total'],
  'customer.if_none': ['customer_id', ...CONTACT_NAMES],
};

const isStated = (field: string, fields: Readonly<Record<string, FieldSource>>): boolean =>
  [field, ...(FOLLOWS_FROM[field] ?? [])].some((name) => name in fields);

/** Columns by their normalised names; each is handed out once, the first of equal names first. */
class UnusedColumns {
  readonly #columns = new Map<string, string[]>();
  constructor(columns: readonly string[]) {
    for (const column of columns) {
      const name = plain(column);
      const named = this.#columns.get(name);
      if (named === undefined) this.#columns.set(name, [column]);
      else named.push(column);
    }
  }
  take(name: string): string | undefined {
    return this.#columns.get(name)?.shift();
  }
  has(name: string): boolean {
    return (this.#columns.get(name)?.length ?? 0) > 0;
  }
}

/** A field's own name takes precedence over its synonyms. */
function mapByWords(kind: ImportKind, part: ImportPart, header: readonly string[]): PartMapping {
  const columns = header.filter((name) => !OWN.has(name));
  const fields = KINDS[kind].fields.filter((field) => part === 'main' || isLineField(field.name));
  const given = new Map<string, string>();
  const amounts = lineAmounts(kind, columns);
  for (const [field, column] of amounts) given.set(field, column);
  const rest = columns.filter((name) => ![...amounts.values()].includes(name));
  const doubts = part === 'main' ? doubtsOf(kind, rest) : [];
  const doubtful = new Set(doubts.map(({ column }) => column));
  const unused = new UnusedColumns(rest.filter((name) => !doubtful.has(name)));
  const give = (namesOf: (field: FieldSpec) => readonly string[]): void => {
    for (const field of fields) {
      if (given.has(field.name)) continue;
      const name = namesOf(field).find((each) => unused.has(each));
      const column = name === undefined ? undefined : unused.take(name);
      if (column !== undefined) given.set(field.name, column);
    }
  };
  give((field) => [plain(field.name)]);
  give(wordsFor);
  give((field) => (isLineField(field.name) ? [bareName(field)] : []));
  // Any column with a header such as "metadata.colour" is stored.
  for (const column of part === 'main' ? columns : [])
    if (column.startsWith('metadata.') && fieldOf(kind, column) !== null) given.set(column, column);
  // A name identifies the customer only where there is no id.
  if (given.has('customer_id')) for (const name of CONTACT_NAMES) given.delete(name);
  const sources: Record<string, FieldSource> = {};
  for (const [name, column] of given) sources[name] = { column };
  // Left open, so that it must be decided before the check.
  for (const { field } of doubts) if (!given.has(field)) sources[field] = {};
  const key = part === 'lines' ? keyColumn(kind, columns) : undefined;
  return { fields: sources, ...(key === undefined ? {} : { key }) };
}

const wordsFor = ({ known = [] }: FieldSpec): string[] => known.map(plain);
const bareName = ({ name }: FieldSpec): string => plain(name.replace('lines.', ''));
const knows = (field: FieldSpec, column: string): boolean => wordsFor(field).includes(column);

/** Every word for a field of each kind, computed once, since thousands of cells may be looked up. */
const wordsOf = new Map<ImportKind, ReadonlySet<string>>();

function allWords(kind: ImportKind): ReadonlySet<string> {
  const found = wordsOf.get(kind);
  if (found !== undefined) return found;
  const words = new Set(
    KINDS[kind].fields.flatMap((field) => [plain(field.name), bareName(field), ...wordsFor(field)]),
  );
  words.delete('');
  wordsOf.set(kind, words);
  return words;
}

/** Longer than any word for a field, with separators. */
const MAX_KNOWN_HEADER = 200;

/** Whether a header is a word for any field of the kind. */
export const isKnownHeader = (kind: ImportKind, header: string): boolean =>
  header.length <= MAX_KNOWN_HEADER && allWords(kind).has(plain(header));

const isQuantity = (kind: ImportKind, column: string): boolean => {
  const quantity = fieldOf(kind, 'lines.quantity');
  return (
    quantity !== null && (knows(quantity, column) || bareName(quantity) === column || plain(quantity.name) === column)
  );
};

/** A document with an open balance also has its total. */
function sumsUp(kind: ImportKind, plainColumns: readonly string[]): boolean {
  const open = fieldOf(kind, 'open_amount');
  return open !== null && plainColumns.some((name) => knows(open, name) || bareName(open) === name || name === 'open');
}

/** "Amount" beside "Qty" is the amount of a line. Of several such words the plainest is chosen; "Total" beside "Amount" is the document's total. */
function lineAmounts(kind: ImportKind, columns: readonly string[]): Map<string, string> {
  const plainColumns = columns.map(plain);
  const amount = fieldOf(kind, 'lines.amount');
  const own = [...(amount?.known ?? []), 'linesamount', 'linesnetamount', 'netamount'];
  if (
    amount === null ||
    !plainColumns.some((name) => isQuantity(kind, name)) ||
    plainColumns.some((name) => own.includes(name))
  )
    return new Map();
  const words = (amount.besideQuantity ?? [])
    .map(plain)
    .filter((word) => word !== 'total' || !sumsUp(kind, plainColumns));
  const index = words.map((word) => plainColumns.indexOf(word)).find((at) => at >= 0);
  const column = index === undefined ? undefined : columns[index];
  return new Map(column === undefined ? [] : [['lines.amount', column]]);
}

export interface Doubt {
  readonly column: string;
  /** The field of the whole record it may stand for. */
  readonly field: string;
  /** The field of each line it may stand for. */
  readonly lineFields: readonly string[];
}

/**
 * Columns of a flat file that may belong to the whole record or to each line. Both are amounts, so this is not guessed. In a file without lines
 * it belongs to the record, unless the name is a word for both.
 */
export function doubtsOf(kind: ImportKind, columns: readonly string[]): Doubt[] {
  const { fields, identity, hasLines } = KINDS[kind];
  if (!hasLines || findLayout(columns, { part: 'main', kind })?.kind === kind) return [];
  const lineFields = fields
    .filter(({ name }) => isLineField(name))
    .map((field) => ({ field, words: new Set(wordsFor(field)) }));
  const heads = fields
    .filter(({ name }) => !isLineField(name) && name !== identity)
    .map((field) => ({ field, words: new Set(wordsFor(field)) }));
  const isFlat = columns.some((name) => isQuantity(kind, plain(name)));
  return columns.flatMap((name): Doubt[] => {
    const column = plain(name);
    const head = heads.find(({ field, words }) => plain(field.name) === column || words.has(column));
    const ofLines = lineFields.filter(({ field, words }) => words.has(column) || bareName(field) === column);
    if (head === undefined || ofLines.length === 0) return [];
    const isWordForBoth = head.words.has(column) && ofLines.every(({ words }) => words.has(column));
    if (!isFlat && !isWordForBoth) return [];
    const near = lineFields.filter((each) => ofLines.includes(each) || bareName(each.field).startsWith(column));
    return [{ column: name, field: head.field.name, lineFields: near.map(({ field }) => field.name) }];
  });
}

/** In a file of lines, the column that refers to the order has the name of the order's id or number. */
function keyColumn(kind: ImportKind, columns: readonly string[]): string | undefined {
  const { identity, alternative = identity } = KINDS[kind];
  const called = (name: string) => {
    const field = fieldOf(kind, name);
    return columns.find((column) => field !== null && knows(field, plain(column)));
  };
  return columns.find((column) => plain(column) === plain(identity)) ?? called(identity) ?? called(alternative);
}
