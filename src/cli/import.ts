/**
 * `import`: imports one or two files in the same steps as over HTTP: create, check, run. The server does the work; this command waits,
 * reports errors, and writes a file of the failed rows beside the original.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { Fault } from '#kernel/fault.ts';
import type { Result } from '#kernel/result.ts';
import {
  DATE_STYLES,
  EXISTING,
  IMPORT_KINDS,
  NUMBER_STYLES,
  type ImportKind,
  type ImportPart,
  type Job,
  type Mapping,
  type PartMapping,
} from '#model/import.ts';
import { DELIMITERS, ENCODINGS } from '#model/table.ts';
import { runImport } from '#flows/imports/run.ts';
import { checkImport } from '#flows/imports/check.ts';
import { putImportFile } from '#flows/imports/put-file.ts';
import { putImportMapping } from '#flows/imports/put-mapping.ts';
import { createImport } from '#flows/imports/create.ts';
import { readImport, type ShownImport } from '#flows/imports/read.ts';
import { OVERWRITABLE, takesLines } from '#flows/imports/kinds.ts';
import { systemContext } from '#flows/kit/system-context.ts';
import { parseMapping } from '#flows/imports/parse-mapping.ts';
import { chooseAccount } from './accounts.ts';
import { UsageError } from './usage-error.ts';
import { DELIMITER_NAMES, type ImportOptions, type Importing } from './import-options.ts';
import { valueOf, withInstallation, type Installation } from './installation.ts';
import { columnsInWords, report } from './import-report.ts';
import { isWorkbook, refuseUnlessFile } from './refuse-missing-files.ts';
import { voice } from './output.ts';

export function addImport(program: Command): void {
  program
    .command('import')
    .description(
      'import customers, products, tax rates, orders, shipments or issued documents from CSV or XLSX; the server must be running',
    )
    .addArgument(new Argument('<kind>', 'kind of records in the file').choices(IMPORT_KINDS))
    .argument('<file>', 'CSV or XLSX, up to 100 MiB')
    .option('--lines <file>', 'second file, if the lines are in a file of their own')
    .option(
      '--mapping <file>',
      'mapping of the columns as JSON (default: the suggested one, or the one last used for this header)',
    )
    .option('--check', 'only check; import nothing')
    .option('--skip-bad', 'import the valid rows even if others have errors')
    .addOption(
      new Option(
        '--existing <what>',
        'rows whose record exists with other content: refuse them, skip them, or update the record',
      )
        .choices(EXISTING)
        .default('refuse'),
    )
    .option('--send', 'mail the imported documents to their customers (documents only)')
    .addOption(new Option('--numbers <style>', 'how numbers are written: 1,234.50 or 1.234,50').choices(NUMBER_STYLES))
    .addOption(new Option('--dates <style>', '2026-01-31, 31/01/2026 or 01/31/2026').choices(DATE_STYLES))
    .option(
      '--set <field=value>',
      'value for all rows that the file lacks, such as currency=EUR; may be repeated',
      (given: string, before: readonly string[]) => [...before, given],
      [],
    )
    .addOption(new Option('--encoding <encoding>', 'default: detected').choices(ENCODINGS))
    .addOption(new Option('--delimiter <delimiter>', 'default: detected').choices(DELIMITER_NAMES))
    .option('--sheet <name>', 'default: the first visible sheet')
    .addOption(
      new Option('--header-row <number>', 'row with the column names (default: detected)').argParser(rowNumber),
    )
    .option('--account <username>', 'when there are several')
    .option('--json', 'as JSON')
    .action(async (kind: ImportKind, file: string, options: ImportOptions) => {
      refuseImpossible(kind, options);
      await refuseMisread([file, ...(options.lines === undefined ? [] : [options.lines])], options);
      const isWell = await withInstallation(async (installation) => {
        // Only inserts jobs; does not process any.
        await installation.machine.jobs.start();
        try {
          return await importFile(installation, { kind, file, options });
        } finally {
          await installation.machine.jobs.stop();
        }
      });
      if (!isWell) process.exitCode = 1;
    });
}

function rowNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a row number, counted from 1.');
  return Number(text);
}

function refuseImpossible(kind: ImportKind, options: ImportOptions): void {
  if (options.send === true && kind !== 'documents')
    throw new UsageError(`Only documents are mailed by an import: ${kind} take no --send.`);
  if (options.lines !== undefined && !takesLines(kind))
    throw new UsageError(`${kind} have no lines, so there is no second file of them: leave --lines out.`);
  if (options.existing === 'update' && !OVERWRITABLE.has(kind)) {
    throw new UsageError(
      `Only customers, products and tax rates are updated from files: ${kind} cannot be changed, so --existing update is not possible.`,
    );
  }
}

/** Refuses file options that apply to none of the files. */
async function refuseMisread(files: readonly string[], options: ImportOptions): Promise<void> {
  for (const file of files) await refuseUnlessFile(file);
  const workbooks = await Promise.all(files.map(isWorkbook));
  if (options.sheet !== undefined && !workbooks.includes(true))
    throw new UsageError(`--sheet is for workbooks, and ${files.join(' and ')} is none.`);
  if ((options.encoding !== undefined || options.delimiter !== undefined) && !workbooks.includes(false))
    throw new UsageError(`--encoding and --delimiter are for CSV files, and ${files.join(' and ')} is a workbook.`);
}

/** Returns true when no row has an error. */
async function importFile(
  installation: Installation,
  { kind, file, options }: { readonly kind: ImportKind; readonly file: string; readonly options: ImportOptions },
): Promise<boolean> {
  if (installation.isServerRunning === false) {
    throw new Fault('server_not_running', 'later', {
      detail: 'Imports are processed by the server, which is not running. Start it (npm start), then try again.',
    });
  }
  const { machine } = installation;
  const mapping = options.mapping === undefined ? null : await readMapping(options.mapping);
  const account = await chooseAccount(machine, options.account);
  const context = systemContext(machine, account.id, 'cli');
  const { import: created } = valueOf(await createImport(machine, context, { kind }));
  const importing: Importing = { machine, context, output: voice(options), id: created.id };
  await send(importing, { part: 'main', file, options });
  if (options.lines !== undefined) await send(importing, { part: 'lines', file: options.lines, options });
  const sent = valueOf(await readImport(machine, context, created.id));
  const stated = mappingOf(options, mapping, sent);
  if (stated !== null)
    fitting(await putImportMapping(machine, context, { importId: created.id, mapping: stated }), sent);
  fitting(await checkImport(machine, context, { id: created.id, existing: options.existing }), sent);
  const checked = await settled(importing);
  const errors = checked.import.counts.errors ?? 0;
  const mayRun = checked.import.isReadable === true && (errors === 0 || options.skipBad === true);
  if (options.check === true || !mayRun || isEmpty(checked))
    return report(importing, { shown: checked, file, options });
  valueOf(
    await runImport(machine, context, {
      id: created.id,
      skipBad: options.skipBad === true,
      sends: options.send === true,
    }),
  );
  return report(importing, { shown: await settled(importing), file, options });
}

/** The given mapping or the suggested one, with the command line's options. Null: neither mapping nor options given. */
function mappingOf(options: ImportOptions, mapping: Mapping | null, { suggestions }: ShownImport): Mapping | null {
  const set = constantsOf(options);
  if (mapping === null && options.numbers === undefined && options.dates === undefined && set.length === 0) return null;
  const suggested = (part: ImportPart) => suggestions.find((each) => each.part === part)?.mapping;
  const own = mapping ?? { main: suggested('main') ?? { fields: {} }, lines: suggested('lines') };
  const main = withConstants(own.main, set);
  return { ...own, main, numbers: options.numbers ?? own.numbers, dates: options.dates ?? own.dates };
}

interface Constant {
  readonly field: string;
  readonly constant: string;
}

function constantsOf({ set = [] }: ImportOptions): Constant[] {
  return set.map((given) => {
    const [, field, constant] = /^([\w.]{1,80})=(.{1,500})$/.exec(given) ?? [];
    if (field === undefined || constant === undefined)
      throw new UsageError(`--set is written as field=value, such as currency=EUR; "${given}" is not.`);
    return { field, constant };
  });
}

/** Constants apply to all rows: columns mapped to their fields are ignored. */
const withConstants = (part: PartMapping, set: readonly Constant[]): PartMapping => ({
  ...part,
  fields: { ...part.fields, ...Object.fromEntries(set.map(({ field, constant }) => [field, { constant }])) },
});

const isEmpty = ({ import: { counts } }: ShownImport): boolean => (counts.rows ?? 0) === 0;

/** The format of a mapping file. */
const inFile = ({ skipWhenEmpty, skipWhen, ...part }: PartMapping) => ({
  ...part,
  skip_when_empty: skipWhenEmpty,
  skip_when: skipWhen,
});

/** Throws the errors of a mapping field by field, together with the file's columns. */
function fitting(result: Result<unknown>, sent: ShownImport): void {
  if (result.ok) return;
  const { errors = [] } = result.refusal;
  const suggested = Object.fromEntries(sent.suggestions.map(({ part, mapping }) => [part, inFile(mapping)]));
  const words = [
    errors.length === 0 ? result.refusal.detail : 'The mapping does not match the files:',
    ...errors.map(({ pointer, detail }) => `  ${detail} (${pointer})`),
    ...otherKinds(sent),
    ...sent.import.files.map(
      (file) => `${file.part === 'lines' ? 'The file of lines' : 'The file'} ${columnsInWords(file)}`,
    ),
    `Suggested mapping, to be completed and passed with --mapping FILE:\n${JSON.stringify(suggested, null, 2)}`,
  ];
  throw new Fault(result.refusal.code, 'later', { detail: words.join('\n') });
}

/** Other kinds that a known export contains, to import under those names. */
const otherKinds = ({ import: { kind }, suggestions }: ShownImport): string[] =>
  suggestions.flatMap(({ layout }) =>
    layout === null || layout.kind === kind
      ? []
      : [`This is an export of ${layout.name}: import it as ${layout.kind}.`],
  );

async function send(
  { machine, context, id }: Importing,
  sent: { readonly part: ImportPart; readonly file: string; readonly options: ImportOptions },
): Promise<void> {
  const { part, file, options } = sent;
  const delimiter =
    options.delimiter === undefined ? undefined : DELIMITERS[DELIMITER_NAMES.indexOf(options.delimiter)];
  const { encoding, sheet, headerRow } = options;
  valueOf(
    await putImportFile(machine, context, {
      importId: id,
      part,
      fileName: basename(file),
      options: { encoding, sheet, headerRow, delimiter },
      chunks: createReadStream(file),
    }),
  );
}

async function readMapping(file: string): Promise<Mapping> {
  await refuseUnlessFile(file, 'mapping');
  return valueOf(parseMapping(await readFile(file, 'utf8')));
}

const WAIT_MS = 500;

/** Empty before the first progress. */
function progressOf({ work, phase, done, failed, total }: Job): string {
  if (phase === 'read') return done === 0 ? '' : `${work}: ${done} rows read`;
  return `${work}: ${done + failed} of ${total ?? '?'}`;
}

async function settled({ machine, context, output, id }: Importing): Promise<ShownImport> {
  let reported = '';
  for (;;) {
    const shown = valueOf(await readImport(machine, context, id));
    const { job } = shown;
    if (shown.import.state !== 'checking' && shown.import.state !== 'running') return shown;
    const progress = job === null ? '' : progressOf(job);
    // Print only changes.
    if (progress !== '' && progress !== reported) output.progress(progress);
    if (progress !== '') reported = progress;
    await pause(WAIT_MS);
  }
}
