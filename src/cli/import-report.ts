/** The report of `import`: how the file was interpreted, the outcome of its rows, errors, and what to do next. */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeId } from '#kernel/id.ts';
import type { ImportFile, ImportState } from '#model/import.ts';
import type { Delimiter } from '#model/table.ts';
import { findFlaws, writeErrorFile } from '#flows/imports/errors.ts';
import type { ShownImport, SuggestedPart } from '#flows/imports/read.ts';
import type { ImportOptions, Importing } from './import-options.ts';
import { valueOf } from './installation.ts';

const SHOWN_FLAWS = 20;

interface Reported {
  readonly shown: ShownImport;
  readonly file: string;
  readonly options: ImportOptions;
}

/** Returns true when no row has an error. */
export async function report(bringing: Importing, reported: Reported): Promise<boolean> {
  const { machine, context, output, id } = bringing;
  const { shown } = reported;
  const { counts, sums, state, kind } = shown.import;
  const found = valueOf(await findFlaws(machine, context, { importId: id, limit: SHOWN_FLAWS, after: null }));
  const flaws = found.slice(0, SHOWN_FLAWS);
  const errorFiles = (counts.failed ?? 0) === 0 ? [] : await writeErrorFiles(bringing, reported);
  const more = (counts.errors ?? 0) + (counts.warnings ?? 0) - flaws.length;
  const words = (): string[] => [
    `${TITLES[state] ?? 'Checked'} ${basename(reported.file)} as ${kind} (${writeId('import', id)})`,
    ...howItWasRead(reported),
    ...Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(7)} ${counted(name, count)}`),
    ...sums.map(
      ({ kind: of, count, currency, total, open }) =>
        `  ${count} ${of.replace('_', ' ')}${count === 1 ? '' : 's'} in ${currency}: ${total}${of === 'order' ? '' : `, of which ${open} open`}`,
    ),
    ...flaws.map(
      (flaw) =>
        `  ${flaw.severity} ${flaw.part} row ${flaw.row}${flaw.column === null ? '' : `, ${flaw.column}`}: ${flaw.detail} (${flaw.rule})${flaw.hint === null ? '' : ` ${flaw.hint}`}`,
    ),
    ...(more > 0 ? [`  ... and ${more} more`] : []),
    ...errorFiles.map((path) => `Failed rows, to be corrected and imported again: ${path}`),
    ...nextStep(reported),
  ];
  output.write(words, {
    id: writeId('import', id),
    kind,
    state,
    counts,
    control_sums: sums,
    unused_columns: Object.fromEntries(shown.suggestions.map(({ part, unused }) => [part, unused])),
    errors: flaws,
    error_files: errorFiles,
    problem: shown.job?.problem ?? null,
  });
  return (counts.errors ?? 0) === 0 && state !== 'failed';
}

const TITLES: Readonly<Partial<Record<ImportState, string>>> = {
  done: 'Imported',
  failed: 'Gave up on',
  cancelled: 'Cancelled',
  paused: 'Paused',
};

const ONE: Readonly<Record<string, string>> = { rows: 'row in the file', errors: 'error', warnings: 'warning' };
const counted = (name: string, count: number): string => (count === 1 ? ONE[name] : undefined) ?? COUNTED[name] ?? name;

const COUNTED: Readonly<Record<string, string>> = {
  rows: 'rows in the file',
  read: 'not judged',
  ready: 'new, to be imported',
  exists: 'existing, to be left as they are',
  differs: 'existing, to be updated',
  failed: 'failed',
  created: 'imported',
  unchanged: 'existing, nothing to do',
  updated: 'updated',
  skipped: 'existing, left as they are',
  undone: 'taken back',
  kept: 'kept, because other records depend on them',
  errors: 'errors',
  warnings: 'warnings',
};

function howItWasRead({ shown, options }: Reported): string[] {
  const files = shown.import.files.map(
    (file) => `  ${file.part === 'lines' ? 'The file of lines' : 'The file'} ${lookInWords(file)}`,
  );
  const isOwn = options.mapping !== undefined;
  return [...files, ...shown.suggestions.flatMap((each) => (isOwn ? notBrought(each) : understood(each, shown)))];
}

const NAMES: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function lookInWords({ look }: ImportFile): string {
  const { headerRow = 1, sheets = [], encodingSamples: [...words] = [] } = look;
  const header = headerRow === 1 ? '' : `, its header in row ${headerRow}`;
  const others = sheets.filter((name) => name !== look.sheet).map((name) => `"${name}"`);
  const left = others.length === 0 ? '' : ` (not: ${others.slice(0, 10).join(', ')})`;
  if (look.kind === 'xlsx') return `was read as a workbook, sheet "${look.sheet ?? ''}"${left}${header}`;
  const guessed = words.length === 0 ? '' : ` (a guess; "${words.join('", "')}"${rivalsInWords(look)})`;
  const parted = look.delimiter === null ? '' : `, separated by ${NAMES[look.delimiter]}`;
  return `was read as ${look.encoding ?? 'text'}${guessed}${parted}${header}`;
}

/** Other plausible encodings: the check asks the user to choose. */
const rivalsInWords = ({ encodingRivals = [] }: ImportFile['look']): string =>
  encodingRivals.map(({ encoding, words }) => `; or ${encoding}: "${words.join('", "')}"`).join('');

function understood(suggestion: SuggestedPart, { import: { mapping: put } }: ShownImport): string[] {
  const { part, layout, remembered } = suggestion;
  const mapping = put?.[part] ?? suggestion.mapping;
  const fields = Object.entries(mapping.fields).flatMap(([field, { column }]) =>
    column === undefined ? [] : [column === field ? field : `${column} = ${field}`],
  );
  const constants = Object.entries(mapping.fields).flatMap(([field, { column, constant }]) =>
    constant === undefined
      ? []
      : [`${field} = "${constant}"${column === undefined ? '' : ` where "${column}" is empty`}`],
  );
  return [
    ...(layout === null ? [] : [`  Known as: ${layout.name}`]),
    ...(remembered === null
      ? []
      : [
          `  The mapping is remembered from ${remembered.importId === null ? 'an earlier import' : writeId('import', remembered.importId)} of ${remembered.usedAt.slice(0, 10)}`,
        ]),
    `  ${part === 'lines' ? 'Columns of lines' : 'Columns'}: ${fields.join(', ')}`,
    ...(constants.length === 0 ? [] : [`  For all rows: ${constants.join(', ')}`]),
    ...notBrought(suggestion),
  ];
}

const notBrought = ({ unused }: SuggestedPart): string[] =>
  unused.length === 0 ? [] : [`  Not imported: ${unused.join(', ')}`];

const MAX_COLUMNS = 30;

/** Message when no mapping fits: the columns, and common causes. */
export function columnsInWords(file: ImportFile): string {
  const columns = file.look.header.slice(0, MAX_COLUMNS).map((name) => `"${name.slice(0, 60)}"`);
  return [
    `${lookInWords(file)}. Its columns: ${columns.join(', ')}.`,
    '  If this is not the header, use --header-row; if the columns are not separated correctly, use --delimiter.',
    '  To assign the columns yourself, use --mapping.',
  ].join('\n');
}

function nextStep({ shown, options }: Reported): string[] {
  const { state, counts, isReadable, id } = shown.import;
  if (state === 'failed') {
    const again = shown.job?.work === 'run' ? 'resume' : 'check';
    return [
      `The import failed: ${shown.job?.problem ?? 'unknown'}`,
      `When the cause is removed, continue with: POST /v1/imports/${writeId('import', id)}/${again}`,
    ];
  }
  if (state !== 'checked') return [];
  if (isReadable !== true) return ['The file cannot be read. Nothing was imported.'];
  if ((counts.rows ?? 0) === 0) return ['There are no rows below the header. Nothing was imported.'];
  const good = (counts.ready ?? 0) + (counts.exists ?? 0) + (counts.differs ?? 0);
  if ((counts.errors ?? 0) === 0)
    return options.check === true ? ['Nothing was imported yet: run the same command without --check.'] : [];
  return [
    `Nothing was imported.${good > 0 ? ` --skip-bad leaves the failed ones out and imports the other ${good}.` : ''}`,
  ];
}

async function writeErrorFiles({ machine, context }: Importing, { shown, file, options }: Reported): Promise<string[]> {
  const paths: string[] = [];
  for (const { part } of shown.import.files) {
    const written = valueOf(await writeErrorFile(machine, context, { importId: shown.import.id, part }));
    const folder = dirname(part === 'lines' ? (options.lines ?? file) : file);
    paths.push(await writeBeside(join(folder, written.fileName), written.bytes));
  }
  return paths;
}

/** Uses the next free name, since an earlier file may contain corrections. An incomplete file is removed. */
async function writeBeside(wanted: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const { path, file } = await openNew(wanted);
  try {
    await file.writeFile(bytes);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return path;
}

async function openNew(wanted: string): Promise<{ readonly path: string; readonly file: FileHandle }> {
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : wanted.replace(/\.csv$/, `-${n}.csv`);
    try {
      return { path, file: await open(path, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
