/** Import mappings in requests, and imports in responses. */
import { z } from 'zod';
import { writeId } from '#kernel/id.ts';
import {
  EXISTING,
  DATE_STYLES,
  IMPORT_KINDS,
  IMPORT_PARTS,
  IMPORT_STATES,
  NUMBER_STYLES,
  RECORD_STATES,
  type ImportFile,
  type Mapping,
  type PartMapping,
  type SkipWhen,
} from '#model/import.ts';
import { DELIMITERS, ENCODINGS, type Delimiter } from '#model/table.ts';
import type { ShownImport } from '#flows/imports/read.ts';
import { decimalText, idText, instantText } from '#api/fields/answer-fields.ts';
import { dropUndefined } from '#api/fields/billing-policy.ts';
import { jobAnswer, writeJob } from '#api/endpoints/jobs/endpoints.ts';

export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export const delimiterNamed = (name: (typeof DELIMITER_NAMES)[number] | undefined): Delimiter | undefined =>
  name === undefined ? undefined : DELIMITERS[DELIMITER_NAMES.indexOf(name)];

const name = () => z.string().min(1).max(200);
const source = z.strictObject({
  column: name().optional(),
  constant: z.string().max(500).optional(),
  values: z.record(z.string().max(500), z.string().max(500)).optional(),
});
const skip = z.strictObject({ column: name(), is: z.array(z.string().max(500)).max(500).optional() });
const part = z.strictObject({
  key: name().optional(),
  skip_when_empty: name().optional(),
  skip_when: z.union([skip, z.array(skip).max(20)]).optional(),
  fields: z.record(z.string().max(80), source),
});
const mappingShape = z.strictObject({
  main: part,
  lines: part.optional(),
  numbers: z.enum(NUMBER_STYLES).optional(),
  dates: z.enum(DATE_STYLES).optional(),
});

export const mappingInput = mappingShape.transform((sent): Mapping => ({
  ...sent,
  main: toPart(sent.main),
  lines: sent.lines === undefined ? undefined : toPart(sent.lines),
}));

const toPart = ({ skip_when_empty, skip_when, ...sent }: z.output<typeof part>): PartMapping => ({
  ...sent,
  skipWhenEmpty: skip_when_empty,
  skipWhen: skip_when,
});

const partAnswer = part.meta({ id: 'PartMapping' });
const mappingAnswer = z
  .strictObject({
    main: partAnswer,
    lines: partAnswer.optional(),
    numbers: z.enum(NUMBER_STYLES).optional(),
    dates: z.enum(DATE_STYLES).optional(),
  })
  .meta({ id: 'Mapping' });

const writeSkip = ({ column, is }: SkipWhen): z.output<typeof skip> =>
  is === undefined ? { column } : { column, is: [...is] };

const writePart = ({ key, skipWhenEmpty, skipWhen, fields }: PartMapping): z.input<typeof part> => ({
  ...dropUndefined({ key, skip_when_empty: skipWhenEmpty }),
  ...(skipWhen === undefined
    ? {}
    : { skip_when: 'column' in skipWhen ? writeSkip(skipWhen) : skipWhen.map(writeSkip) }),
  fields: Object.fromEntries(
    Object.entries(fields).map(([field, each]) => [
      field,
      dropUndefined({ ...each, values: each.values === undefined ? undefined : { ...each.values } }),
    ]),
  ),
});

const writeMapping = (mapping: Mapping): z.input<typeof mappingAnswer> => ({
  main: writePart(mapping.main),
  ...(mapping.lines === undefined ? {} : { lines: writePart(mapping.lines) }),
  ...dropUndefined({ numbers: mapping.numbers, dates: mapping.dates }),
});

const fileAnswer = z
  .strictObject({
    part: z.enum(IMPORT_PARTS),
    file_name: z.string(),
    size: z.int(),
    sha256: z.string(),
    format: z.enum(['csv', 'xlsx']),
    encoding: z.enum(ENCODINGS).nullable(),
    encoding_samples: z.array(z.string()).describe('Words as they were read, where the encoding was guessed.'),
    encoding_candidates: z
      .array(
        z.strictObject({
          encoding: z.enum(ENCODINGS),
          samples: z.array(z.string()).describe('Words as this encoding reads them.'),
        }),
      )
      .describe('Other encodings that are as plausible as the guessed one: the file is not run until one is named.'),
    delimiter: z.enum(DELIMITER_NAMES).nullable(),
    sheet: z.string().nullable(),
    sheets: z.array(z.string()).describe('Sheets of the workbook that are not hidden.'),
    header_row: z.int().nullable(),
    columns: z.array(z.string()),
    preview: z.array(z.array(z.string())),
  })
  .meta({ id: 'ImportFile' });

export const importAnswer = z
  .strictObject({
    object: z.literal('import'),
    id: idText('import'),
    kind: z.enum(IMPORT_KINDS),
    state: z.enum(IMPORT_STATES),
    files: z.array(fileAnswer),
    mapping: mappingAnswer.nullable(),
    suggestions: z.array(
      z.strictObject({
        part: z.enum(IMPORT_PARTS),
        is_saved: z.boolean(),
        remembered_from: z
          .strictObject({ import_id: idText('import').nullable(), used_at: instantText() })
          .nullable()
          .meta({ description: 'The run whose mapping this is, with its constants; found by the same header.' }),
        layout: z
          .strictObject({ id: z.string(), name: z.string(), kind: z.enum(IMPORT_KINDS) })
          .nullable()
          .meta({ description: 'The program whose export the file is, where its header is known, and what it holds.' }),
        mapping: partAnswer,
        unused_columns: z
          .array(z.string())
          .meta({ description: 'Columns nothing is taken from, by the mapping that was put, else by this one.' }),
      }),
    ),
    repeats_import_id: idText('import').nullable(),
    numbers: z.enum(NUMBER_STYLES).nullable(),
    dates: z.enum(DATE_STYLES).nullable(),
    is_readable: z.boolean().nullable(),
    counts: z.strictObject(
      Object.fromEntries([...RECORD_STATES, 'rows', 'errors', 'warnings'].map((each) => [each, z.int().optional()])),
    ),
    control_sums: z.array(
      z.strictObject({
        kind: z.enum(['invoice', 'credit_note', 'order']),
        currency: z.string(),
        count: z.int(),
        total: decimalText(),
        open: decimalText(),
      }),
    ),
    existing: z.enum(EXISTING),
    send: z.boolean(),
    job: jobAnswer.nullable(),
    created_by: z.string(),
    created_at: instantText(),
    updated_at: instantText(),
    version: z.int(),
  })
  .meta({ id: 'Import' });

const writeFile = (file: ImportFile): z.input<typeof fileAnswer> => ({
  part: file.part,
  file_name: file.fileName,
  size: file.size,
  sha256: file.hash,
  format: file.look.kind,
  encoding: file.look.encoding,
  encoding_samples: [...(file.look.encodingSamples ?? [])],
  encoding_candidates: (file.look.encodingRivals ?? []).map(({ encoding, words }) => ({
    encoding,
    samples: [...words],
  })),
  delimiter: file.look.delimiter === null ? null : (DELIMITER_NAMES[DELIMITERS.indexOf(file.look.delimiter)] ?? null),
  sheet: file.look.sheet,
  sheets: [...(file.look.sheets ?? [])],
  header_row: file.look.headerRow ?? null,
  columns: [...file.look.header],
  preview: file.preview.map((cells) => [...cells]),
});

export function writeImport({ import: shown, suggestions, earlierId, job }: ShownImport): z.input<typeof importAnswer> {
  return {
    object: 'import',
    id: writeId('import', shown.id),
    kind: shown.kind,
    state: shown.state,
    files: shown.files.map(writeFile),
    mapping: shown.mapping === null ? null : writeMapping(shown.mapping),
    suggestions: suggestions.map((each) => ({
      part: each.part,
      is_saved: each.remembered !== null,
      remembered_from:
        each.remembered === null
          ? null
          : {
              import_id: each.remembered.importId === null ? null : writeId('import', each.remembered.importId),
              used_at: each.remembered.usedAt,
            },
      layout: each.layout === null ? null : { id: each.layout.id, name: each.layout.name, kind: each.layout.kind },
      mapping: writePart(each.mapping),
      unused_columns: [...each.unused],
    })),
    repeats_import_id: earlierId === null ? null : writeId('import', earlierId),
    numbers: shown.numbers,
    dates: shown.dates,
    is_readable: shown.isReadable,
    counts: { ...shown.counts },
    control_sums: shown.sums.map((sum) => ({ ...sum })),
    existing: shown.existing,
    send: shown.sends,
    job: job === null ? null : writeJob(job),
    created_by: shown.createdBy,
    created_at: shown.createdAt,
    updated_at: shown.updatedAt,
    version: shown.version,
  };
}
