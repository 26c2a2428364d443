/** Checks whether a mapping can be used with a file and lists every problem with its pointer. Pure. */
import type { Problem } from '#kernel/result.ts';
import { skipsOf, type ImportKind, type ImportPart, type Mapping, type PartMapping } from '#model/import.ts';
import type { FieldSpec } from './field-types.ts';
import { fieldOf, isLineField, KINDS } from './fields.ts';
import { findLayout } from './layouts/find-layout.ts';
import type { Layout } from './layouts/layout.ts';
import { columnsWithPacked } from './packed-lines.ts';
import { doubtsOf, type Doubt } from './suggest-mapping.ts';

interface Fitting {
  readonly kind: ImportKind;
  readonly mapping: Mapping;
  readonly headers: Readonly<Partial<Record<ImportPart, readonly string[]>>>;
}

/** Every problem of the mapping, with its pointer. */
export function checkMapping({ kind, mapping, headers }: Fitting): Problem[] {
  const problems: Problem[] = [];
  if (headers.main === undefined)
    problems.push({ pointer: '/main', code: 'file_missing', detail: 'There is no file yet.' });
  if (mapping.lines !== undefined && headers.lines === undefined) {
    problems.push({ pointer: '/lines', code: 'file_missing', detail: 'There is no file of lines.' });
  }
  if (headers.lines !== undefined && mapping.lines === undefined) {
    problems.push({ pointer: '/lines', code: 'required', detail: 'Give a mapping for the file of lines.' });
  }
  if (headers.lines !== undefined && mapping.lines !== undefined && mapping.lines.key === undefined) {
    problems.push({
      pointer: '/lines/key',
      code: 'required',
      detail: 'Name the column that identifies the record of a line.',
    });
  }
  for (const part of ['main', 'lines'] as const) {
    const own = mapping[part];
    if (own !== undefined) problems.push(...checkPart({ kind, part, own, header: headers[part] ?? [] }));
  }
  const mapped = { ...mapping.main.fields, ...mapping.lines?.fields };
  const otherRow = isOddHeader(headers.main ?? []) ? ANOTHER_ROW : '';
  for (const field of KINDS[kind].fields) {
    if (field.isRequired !== true || field.name in mapped || field.unless?.some((name) => name in mapped) === true)
      continue;
    const pointer = headers.lines !== undefined && isLineField(field.name) ? '/lines/fields' : '/main/fields';
    problems.push({
      pointer: `${pointer}/${field.name}`,
      code: 'required',
      detail: `${field.unless === undefined ? `"${field.name}" needs a column or a constant.` : needsOneOf(field)}${otherRow}`,
    });
  }
  return problems;
}

/** Columns without a name, or several of the same name: probably the row above the real header. */
const isOddHeader = (header: readonly string[]): boolean =>
  header.some((name) => /^column \d{1,4}$/.test(name) || / \(\d{1,4}\)$/.test(name));
const ANOTHER_ROW =
  ' If another row of the file has the column names, give its number ("header_row" with the file; on the command line --header-row).';

const needsOneOf = ({ name, unless = [] }: FieldSpec): string =>
  `"${name}" needs a column or a constant, or one of these does: ${unless.map((each) => `"${each}"`).join(', ')}.`;

/** What an export does not contain and cannot be guessed. */
const QUESTIONS: Readonly<Record<string, string>> = {
  currency: 'does not contain its currency',
  prices_include_tax: 'does not state whether its prices include tax',
  'lines.tax_rate': 'does not contain the tax rates of its lines',
  tax_total: 'does not contain the tax amounts',
  total: 'does not contain the totals of its documents',
  'customer.if_none': 'does not identify its customers',
};
const asQuestion = (layout: Layout, field: string): string =>
  `The ${layout.name} export ${QUESTIONS[field] ?? `does not contain "${field}"`}: give "${field}" a constant or a column in the mapping (on the command line: --set ${field}=...).`;

const NO_SOURCE = 'A field comes from a column, a constant, or both.';
const inWords = ({ column, field, lineFields }: Doubt): string =>
  `The column "${column}" may belong to the whole record ("${field}") or to each line (${lineFields.map((name) => `"${name}"`).join(' or ')}): choose one in the mapping, or leave the column out there.`;

function checkPart(at: {
  readonly kind: ImportKind;
  readonly part: ImportPart;
  readonly own: PartMapping;
  readonly header: readonly string[];
}): Problem[] {
  const { kind, part, own } = at;
  const header = new Set(columnsWithPacked(at.header).map(({ name }) => name));
  const layout = findLayout(at.header, { part, kind });
  const problems: Problem[] = [];
  const doubts = part === 'main' ? doubtsOf(kind, at.header) : [];
  const column = (name: string | undefined, pointer: string): void => {
    if (name === undefined || header.has(name)) return;
    problems.push({ pointer, code: 'no_such_column', detail: `The file has no column "${name}".` });
  };
  column(own.key, `/${part}/key`);
  column(own.skipWhenEmpty, `/${part}/skip_when_empty`);
  for (const skip of skipsOf(own)) column(skip.column, `/${part}/skip_when/column`);
  for (const [name, source] of Object.entries(own.fields)) {
    const pointer = `/${part}/fields/${name}`;
    if (fieldOf(kind, name) === null)
      problems.push({ pointer, code: 'no_such_field', detail: `${kind} have no field "${name}".` });
    else if (part === 'lines' && !isLineField(name)) {
      problems.push({ pointer, code: 'not_of_lines', detail: `"${name}" belongs in the main file.` });
    }
    if (source.column === undefined && source.constant === undefined) {
      const doubt = doubts.find(({ field }) => field === name);
      const question = layout?.questions?.includes(name) === true ? asQuestion(layout, name) : NO_SOURCE;
      problems.push({ pointer, code: 'required', detail: doubt === undefined ? question : inWords(doubt) });
    }
    column(source.column, `${pointer}/column`);
  }
  return problems;
}
