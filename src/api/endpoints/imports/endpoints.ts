/** Import endpoints: create, add files and a mapping, check, run, pause, end and undo; errors as a list and as a file. */
import { z } from 'zod';
import { EXISTING, IMPORT_KINDS, IMPORT_PARTS, type ImportId } from '#model/import.ts';
import { ENCODINGS } from '#model/table.ts';
import { cancelImport } from '#flows/imports/cancel.ts';
import { pauseImport } from '#flows/imports/pause.ts';
import { undoImport } from '#flows/imports/undo.ts';
import { resumeImport } from '#flows/imports/resume.ts';
import { runImport } from '#flows/imports/run.ts';
import { checkImport } from '#flows/imports/check.ts';
import { findFlaws, writeErrorFile } from '#flows/imports/errors.ts';
import { putImportFile } from '#flows/imports/put-file.ts';
import { putImportMapping } from '#flows/imports/put-mapping.ts';
import { createImport } from '#flows/imports/create.ts';
import { findImportPage, readImport, type ShownImport } from '#flows/imports/read.ts';
import { listOf } from '#api/fields/answer-fields.ts';
import type { Upload } from '#api/http/upload.ts';
import { defineEndpoint } from '#api/http/endpoint.ts';
import { id, idParams, text } from '#api/fields/text-and-money.ts';
import { DELIMITER_NAMES, delimiterNamed, importAnswer, mappingInput, writeImport } from './answer.ts';
import { byId, pageRequest, pageQuery, writePage } from '#api/http/page.ts';
import type { RefusalCode } from '#api/http/refusals.ts';

const common = { permission: 'imports:write', tag: 'Imports' } as const;
const answer = (value: ShownImport) => ({ body: writeImport(value), etag: value.import.version });

const created = defineEndpoint({
  ...common,
  id: 'imports.create',
  method: 'POST',
  path: '/v1/imports',
  summary: 'Create an import',
  description:
    'Then send its file, see what is suggested for its columns, check it, and run it. Orders may come as two files joined by a key.',
  body: z.strictObject({ kind: z.enum(IMPORT_KINDS) }),
  answers: { 201: importAnswer },
  refusals: [],
  handle: ({ ports, context, body }) => createImport(ports, context, body),
  answer,
});

const FILE_TYPES = [
  'text/csv',
  'text/plain',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
const FILE_REFUSALS: readonly RefusalCode[] = [
  'import_not_found',
  'import_state',
  'import_part_unknown',
  'file_too_large',
  'file_empty',
  'file_not_a_table',
  'encoding_differs',
  'encoding_not_supported',
  'header_damaged',
  'too_many_blank_rows',
  'quote_not_closed',
  'quote_misplaced',
  'row_too_long',
  'workbook_broken',
  'workbook_too_large',
  'sheet_not_found',
  'file_too_complex',
  'too_many_columns',
  'too_many_rows',
  'header_too_long',
  'header_row_not_found',
  'unsupported_media_type',
  'body_too_large',
];

const filePut = defineEndpoint({
  ...common,
  id: 'imports.put_file',
  method: 'PUT',
  path: '/v1/imports/{id}/files/{part}',
  summary: 'Send a file: CSV or XLSX, up to 100 MiB, as the body',
  description:
    'Encoding, delimiter, sheet and the row of the header are found out unless they are said; the answer shows what was found. `lines` is the second file of two. A file sent again replaces the one before.',
  params: z.strictObject({ id: id('import'), part: z.enum(IMPORT_PARTS) }),
  query: z.strictObject({
    file_name: text(200).optional(),
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.enum(DELIMITER_NAMES).optional(),
    sheet: text(100).optional(),
    header_row: z.coerce.number().int().min(1).max(1_048_576).optional(),
  }),
  upload: FILE_TYPES,
  answers: { 200: importAnswer },
  refusals: FILE_REFUSALS,
  handle: ({ ports, context, params, query, body }) =>
    putImportFile(ports, context, {
      importId: params.id,
      part: params.part,
      fileName: query.file_name ?? `${params.part}.csv`,
      options: {
        encoding: query.encoding,
        delimiter: delimiterNamed(query.delimiter),
        sheet: query.sheet,
        headerRow: query.header_row,
      },
      ...(body as unknown as Upload),
    }),
  answer,
});

const mappingPut = defineEndpoint({
  ...common,
  id: 'imports.put_mapping',
  method: 'PUT',
  path: '/v1/imports/{id}/mapping',
  summary: 'Set how the files are read',
  description: 'Left out: what is suggested for the columns, or what was said before for the same header.',
  params: idParams('import'),
  body: mappingInput,
  answers: { 200: importAnswer },
  refusals: ['import_not_found', 'import_state', 'mapping_invalid'],
  handle: ({ ports, context, params, body }) =>
    putImportMapping(ports, context, { importId: params.id, mapping: body }),
  answer,
});

const checked = defineEndpoint({
  ...common,
  id: 'imports.check',
  method: 'POST',
  path: '/v1/imports/{id}/check',
  summary: 'Check every row; nothing is written yet',
  description:
    '`existing` says what becomes of rows whose record is here already with other content: refused by name (the default), left out, or, of customers, products and tax rates, the record updated to what the row says. Issued documents are never overwritten.',
  params: idParams('import'),
  body: z.strictObject({ existing: z.enum(EXISTING).optional() }).optional(),
  answers: { 202: importAnswer },
  refusals: ['import_not_found', 'import_state', 'mapping_invalid', 'import_not_overwriting'],
  handle: ({ ports, context, params, body }) =>
    checkImport(ports, context, { id: params.id, existing: body?.existing }),
  answer,
});

const ran = defineEndpoint({
  ...common,
  id: 'imports.run',
  method: 'POST',
  path: '/v1/imports/{id}/run',
  summary: 'Run the checked import',
  description:
    'Refused while rows have errors, unless `skip_bad` is true: then the others are imported. Documents are mailed to their customers only if `send` is true; what is not mailed is named in the errors, as a warning.',
  params: idParams('import'),
  body: z
    .strictObject({
      skip_bad: z.boolean().optional(),
      send: z
        .boolean()
        .meta({ description: 'Whether documents are mailed to their customers.', default: false })
        .optional(),
    })
    .optional(),
  answers: { 202: importAnswer },
  refusals: [
    'import_not_found',
    'import_state',
    'import_unreadable',
    'import_has_errors',
    'import_nothing_ready',
    'import_not_sending',
  ],
  handle: ({ ports, context, params, body }) =>
    runImport(ports, context, { id: params.id, skipBad: body?.skip_bad === true, sends: body?.send === true }),
  answer,
});

const command = (
  name: string,
  summary: string,
  does: {
    readonly handle: typeof pauseImport;
    readonly refusals?: readonly RefusalCode[];
    readonly description?: string;
  },
) =>
  defineEndpoint({
    ...common,
    id: `imports.${name}`,
    method: 'POST',
    path: `/v1/imports/{id}/${name}`,
    summary,
    ...(does.description === undefined ? {} : { description: does.description }),
    params: idParams('import'),
    answers: { 202: importAnswer },
    refusals: ['import_not_found', 'import_state', ...(does.refusals ?? [])],
    handle: ({ ports, context, params }) => does.handle(ports, context, params.id),
    answer,
  });

const read = defineEndpoint({
  ...common,
  permission: 'imports:read',
  id: 'imports.read',
  method: 'GET',
  path: '/v1/imports/{id}',
  summary: 'One import: its files, its mapping, and how far it is',
  params: idParams('import'),
  answers: { 200: importAnswer },
  refusals: ['import_not_found'],
  handle: ({ ports, context, params }) => readImport(ports, context, params.id),
  answer,
});

const listed = defineEndpoint({
  ...common,
  permission: 'imports:read',
  id: 'imports.list',
  method: 'GET',
  path: '/v1/imports',
  summary: 'Imports, newest first',
  query: z.strictObject({ limit: pageQuery(byId).limit, cursor: pageQuery(byId).cursor }),
  answers: { 200: listOf(importAnswer) },
  refusals: [],
  handle: ({ ports, context, query }) => {
    const { limit, after } = pageRequest(query);
    return findImportPage(ports, context, { limit, before: after === null ? null : (after[0] as ImportId) });
  },
  answer: (rows, { query }) => ({
    body: writePage({ rows, totalCount: null }, query, {
      keyOf: (row: ShownImport) => [row.import.id],
      write: writeImport,
    }),
  }),
});

const flawAnswer = z
  .strictObject({
    severity: z.enum(['error', 'warning']),
    part: z.enum(IMPORT_PARTS),
    row: z.int(),
    column: z.string().nullable(),
    field: z.string().nullable(),
    value: z.string().nullable(),
    rule: z.string(),
    detail: z.string(),
    hint: z.string().nullable(),
  })
  .meta({ id: 'ImportFlaw' });

const flaws = defineEndpoint({
  ...common,
  permission: 'imports:read',
  id: 'imports.errors',
  method: 'GET',
  path: '/v1/imports/{id}/errors',
  summary: 'What is wrong, by file, row, column and rule',
  params: idParams('import'),
  query: z.strictObject({ limit: pageQuery(byId).limit, cursor: pageQuery(byId).cursor }),
  answers: { 200: listOf(flawAnswer) },
  refusals: ['import_not_found'],
  handle: ({ ports, context, params, query }) => {
    const { limit, after } = pageRequest(query);
    return findFlaws(ports, context, { importId: params.id, limit, after: after?.[0] ?? null });
  },
  answer: (rows, { query }) => ({
    body: writePage({ rows, totalCount: null }, query, {
      keyOf: (row) => [row.id],
      write: ({ id: _id, position: _position, ...flaw }) => flaw,
    }),
  }),
});

const errorFile = defineEndpoint({
  ...common,
  permission: 'imports:read',
  id: 'imports.error_file',
  method: 'GET',
  path: '/v1/imports/{id}/error_files/{part}',
  summary: 'The failed rows as they came, with what is wrong: correct them and send the file again',
  params: z.strictObject({ id: id('import'), part: z.enum(IMPORT_PARTS) }),
  answers: { 200: { file: 'text/csv', description: 'CSV with two columns more: import_error and import_hint.' } },
  refusals: ['import_not_found', 'import_part_unknown'],
  handle: ({ ports, context, params }) => writeErrorFile(ports, context, { importId: params.id, part: params.part }),
  answer: (file) => ({ body: file.bytes, fileName: file.fileName }),
});

export const importEndpoints = [
  created,
  listed,
  read,
  filePut,
  mappingPut,
  checked,
  ran,
  command('pause', 'Pause a run after the current chunk', { handle: pauseImport }),
  command('resume', 'Resume a run that was paused or failed', { handle: resumeImport }),
  command('cancel', 'Cancel the import; records already imported stay', { handle: cancelImport }),
  command('undo', 'Undo an import', {
    handle: undoImport,
    refusals: ['import_in_use', 'import_not_undoable'],
    description:
      'Only while nothing was ordered, packed or issued from it. Customers, products and tax rates are removed, orders and packed shipments void.',
  }),
  flaws,
  errorFile,
];
