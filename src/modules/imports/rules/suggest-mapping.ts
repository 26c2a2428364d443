/** Which column likely means which field, by its header alone; and whether a mapping fits a file. Pure. */
import type { Problem } from '#kernel/result.ts';
import type { FieldSource, ImportKind, ImportPart, Mapping, PartMapping } from '#model/import.ts';
import { fieldOf, isLineField, KINDS } from './fields.ts';
import type { FieldSpec } from './field-types.ts';

/** Columns an error file adds; fed again, they mean nothing. */
export const ERROR_COLUMNS = ['import_error', 'import_hint'] as const;
const OWN: ReadonlySet<string> = new Set(ERROR_COLUMNS);

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The same whatever the order of the columns, and with an error file's own columns or without. */
export const headerKey = (header: readonly string[]): string =>
  header
    .filter((name) => !OWN.has(name))
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join('\n');

/** A mapping kept for the same header, for a file that may write its names in other letters: large for small. */
export function fitMapping(kept: PartMapping, header: readonly string[]): PartMapping {
  const bare = (name: string): string => name.trim().toLowerCase();
  const fit = (name: string | undefined): string | undefined =>
    name === undefined || header.includes(name) ? name : (header.find((each) => bare(each) === bare(name)) ?? name);
  const fields = Object.entries(kept.fields).map(([name, source]) => [
    name,
    source.column === undefined ? source : { ...source, column: fit(source.column) },
  ]);
  return {
    ...kept,
    key: fit(kept.key),
    skipWhenEmpty: fit(kept.skipWhenEmpty),
    fields: Object.fromEntries(fields) as PartMapping['fields'],
  };
}

export interface Suggestion {
  readonly mapping: PartMapping;
  /** Columns no field takes. */
  readonly unused: readonly string[];
}

/** A field's own name beats what else it is called; each column is given once. */
export function suggestMapping(kind: ImportKind, part: ImportPart, header: readonly string[]): Suggestion {
  const columns = header.filter((name) => !OWN.has(name));
  const fields = KINDS[kind].fields.filter((field) => part === 'main' || isLineField(field.name));
  const given = new Map<string, string>();
  const doubts = part === 'main' ? doubtsOf(kind, columns) : [];
  const doubtful = new Set(doubts.map(({ column }) => column));
  const used = new Set<string>();
  const give = (fits: (field: FieldSpec, column: string) => boolean): void => {
    for (const field of fields) {
      if (given.has(field.name)) continue;
      const column = columns.find((name) => !used.has(name) && !doubtful.has(name) && fits(field, plain(name)));
      if (column === undefined) continue;
      given.set(field.name, column);
      used.add(column);
    }
  };
  give((field, column) => plain(field.name) === column);
  give((field, column) => field.known?.includes(column) ?? false);
  give((field, column) => isLineField(field.name) && bareName(field) === column);
  // Any column goes along whose header says so: "metadata.colour".
  for (const column of part === 'main' ? columns : []) {
    if (used.has(column) || !column.startsWith('metadata.') || fieldOf(kind, column) === null) continue;
    given.set(column, column);
    used.add(column);
  }
  const sources: Record<string, FieldSource> = {};
  for (const [name, column] of given) sources[name] = { column };
  // Left open, so that nothing is checked before somebody says it.
  for (const { field } of doubts) if (!given.has(field)) sources[field] = {};
  const key = part === 'lines' ? keyColumn(kind, columns) : undefined;
  const mapping: PartMapping = { fields: sources, ...(key === undefined ? {} : { key }) };
  return { mapping, unused: columns.filter((name) => !used.has(name) && name !== key) };
}

const bareName = ({ name }: FieldSpec): string => plain(name.replace('lines.', ''));
const knows = ({ known }: FieldSpec, column: string): boolean => known?.includes(column) ?? false;

interface Doubt {
  readonly column: string;
  /** What it would mean of the whole. */
  readonly field: string;
  /** What it may mean of each line. */
  readonly lineFields: readonly string[];
}

/**
 * Columns of a flat file that may belong to the whole or to each line: money either way, so that nobody guesses. Where the file has no lines,
 * it is the whole's, unless the name is only a word for both.
 */
function doubtsOf(kind: ImportKind, columns: readonly string[]): Doubt[] {
  const { fields, identity, hasLines } = KINDS[kind];
  if (!hasLines) return [];
  const lineFields = fields.filter(({ name }) => isLineField(name));
  const isFlat = columns.some((name) =>
    lineFields.some(
      (field) => field.name === 'lines.quantity' && (knows(field, plain(name)) || bareName(field) === plain(name)),
    ),
  );
  return columns.flatMap((name): Doubt[] => {
    const column = plain(name);
    const head = fields.find(
      (field) =>
        !isLineField(field.name) && field.name !== identity && (plain(field.name) === column || knows(field, column)),
    );
    const ofLines = lineFields.filter((field) => knows(field, column) || bareName(field) === column);
    if (head === undefined || ofLines.length === 0) return [];
    const isWordForBoth = knows(head, column) && ofLines.every((field) => knows(field, column));
    if (!isFlat && !isWordForBoth) return [];
    const near = lineFields.filter((field) => ofLines.includes(field) || bareName(field).startsWith(column));
    return [{ column: name, field: head.name, lineFields: near.map((field) => field.name) }];
  });
}

/** In a file of lines, the column that names the order is called as the order's own id would be, or as its number. */
function keyColumn(kind: ImportKind, columns: readonly string[]): string | undefined {
  const { identity, alternative = identity } = KINDS[kind];
  const called = (name: string) =>
    columns.find((column) => fieldOf(kind, name)?.known?.includes(plain(column)) ?? false);
  return columns.find((column) => plain(column) === plain(identity)) ?? called(identity) ?? called(alternative);
}

interface Fitting {
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly headers: Readonly<Partial<Record<ImportPart, readonly string[]>>>;
}

/** Everything that keeps a mapping from being used, each with its place. */
export function judgeMapping({ kind, mapping, headers }: Fitting): Problem[] {
  const problems: Problem[] = [];
  if (headers.main === undefined)
    problems.push({ pointer: '/main', code: 'file_missing', detail: 'There is no file yet.' });
  if (mapping.lines !== undefined && headers.lines === undefined) {
    problems.push({ pointer: '/lines', code: 'file_missing', detail: 'There is no file of lines.' });
  }
  if (headers.lines !== undefined && mapping.lines === undefined) {
    problems.push({ pointer: '/lines', code: 'required', detail: 'Say how the file of lines is read.' });
  }
  if (headers.lines !== undefined && mapping.lines !== undefined && mapping.lines.key === undefined) {
    problems.push({
      pointer: '/lines/key',
      code: 'required',
      detail: 'Say which column names what a line belongs to.',
    });
  }
  for (const part of ['main', 'lines'] as const) {
    const own = mapping[part];
    if (own !== undefined) problems.push(...judgePart({ kind, part, own, header: headers[part] ?? [] }));
  }
  const said = { ...mapping.main.fields, ...mapping.lines?.fields };
  for (const field of KINDS[kind].fields) {
    if (field.isRequired !== true || field.name in said) continue;
    const pointer = headers.lines !== undefined && isLineField(field.name) ? '/lines/fields' : '/main/fields';
    problems.push({
      pointer: `${pointer}/${field.name}`,
      code: 'required',
      detail: `"${field.name}" needs a column or a constant.`,
    });
  }
  return problems;
}

const NO_SOURCE = 'A field comes from a column, a constant, or both.';
const inWords = ({ column, field, lineFields }: Doubt): string =>
  `The column "${column}" may be of the whole ("${field}") or of each line (${lineFields.map((name) => `"${name}"`).join(' or ')}): say which in the mapping, or leave it out there.`;

function judgePart(at: {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly own: PartMapping;
  readonly header: readonly string[];
}): Problem[] {
  const { kind, part, own } = at;
  const header = new Set(at.header);
  const problems: Problem[] = [];
  const doubts = part === 'main' ? doubtsOf(kind, at.header) : [];
  const column = (name: string | undefined, pointer: string): void => {
    if (name === undefined || header.has(name)) return;
    problems.push({ pointer, code: 'no_such_column', detail: `The file has no column "${name}".` });
  };
  column(own.key, `/${part}/key`);
  column(own.skipWhenEmpty, `/${part}/skip_when_empty`);
  for (const [name, source] of Object.entries(own.fields)) {
    const pointer = `/${part}/fields/${name}`;
    if (fieldOf(kind, name) === null)
      problems.push({ pointer, code: 'no_such_field', detail: `${kind} have no field "${name}".` });
    else if (part === 'lines' && !isLineField(name)) {
      problems.push({ pointer, code: 'not_of_lines', detail: `"${name}" stands in the main file.` });
    }
    if (source.column === undefined && source.constant === undefined) {
      const doubt = doubts.find(({ field }) => field === name);
      problems.push({ pointer, code: 'required', detail: doubt === undefined ? NO_SOURCE : inWords(doubt) });
    }
    column(source.column, `${pointer}/column`);
  }
  return problems;
}
