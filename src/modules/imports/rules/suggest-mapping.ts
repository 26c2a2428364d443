/** Which column likely means which field, by its header alone; and whether a mapping fits a file. Pure. */
import type { Problem } from '#kernel/result.ts';
import type { FieldSource, ImportKind, ImportPart, Mapping, PartMapping } from '#model/import.ts';
import { fieldOf, isLineField, KINDS, type FieldSpec } from './fields.ts';

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
  const used = new Set<string>();
  const give = (fits: (field: FieldSpec, column: string) => boolean): void => {
    for (const field of fields) {
      if (given.has(field.name)) continue;
      const column = columns.find((name) => !used.has(name) && fits(field, plain(name)));
      if (column === undefined) continue;
      given.set(field.name, column);
      used.add(column);
    }
  };
  give((field, column) => plain(field.name) === column);
  give((field, column) => field.known?.includes(column) ?? false);
  if (part === 'lines') give((field, column) => plain(field.name.slice('lines.'.length)) === column);
  // Any column goes along whose header says so: "metadata.colour".
  for (const column of part === 'main' ? columns : []) {
    if (used.has(column) || !column.startsWith('metadata.') || fieldOf(kind, column) === null) continue;
    given.set(column, column);
    used.add(column);
  }
  const sources: Record<string, FieldSource> = {};
  for (const [name, column] of given) sources[name] = { column };
  const key = part === 'lines' ? keyColumn(kind, columns) : undefined;
  const mapping: PartMapping = { fields: sources, ...(key === undefined ? {} : { key }) };
  return { mapping, unused: columns.filter((name) => !used.has(name) && name !== key) };
}

/** In a file of lines, the column that names the order is called as the order's own id would be. */
function keyColumn(kind: ImportKind, columns: readonly string[]): string | undefined {
  const spec = fieldOf(kind, KINDS[kind].identity);
  return columns.find(
    (name) => spec?.known?.includes(plain(name)) === true || plain(name) === plain(KINDS[kind].identity),
  );
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

function judgePart(at: {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly own: PartMapping;
  readonly header: readonly string[];
}): Problem[] {
  const { kind, part, own } = at;
  const header = new Set(at.header);
  const problems: Problem[] = [];
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
      problems.push({ pointer, code: 'required', detail: 'A field comes from a column, a constant, or both.' });
    }
    column(source.column, `${pointer}/column`);
  }
  return problems;
}
