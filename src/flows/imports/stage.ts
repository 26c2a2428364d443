/** The first half of a check: stages the files' raw rows and detects their number and date formats. */
import type { ImportFile, ImportId, ImportPart, Mapping } from '#model/import.ts';
import { present } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { Flaw, Import } from '#model/import.ts';
import { cellText, type RemarkPart, type Table, type TableRow } from '#model/table.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { openTable } from '#formats/registry.ts';
import {
  findStrayLines,
  insertFlaws,
  lastStaged,
  leftOutRows,
  noSights,
  settleDates,
  settleNumbers,
  stager,
  stageRows,
  statusFlaws,
  unnamedRows,
  updateImport,
  type Settled,
  type Sights,
  type StagedRow,
} from '#modules/imports/index.ts';
import type { Ports } from '#flows/kit/ports.ts';

const BATCH = 1_000;
/** Cells per batch: rows may be thousands of cells wide, or a mebibyte long. */
const MAX_CELLS = 200_000;
/** Rows between checks of `isOurs`: a fraction of a second. */
const ROWS_BETWEEN_LOOKS = 20_000;
const MAX_LENGTH = 8 * 1024 ** 2;

export interface StageStep {
  readonly import: Import;
  readonly mapping: Mapping;
  /** Starts this step's time budget; returns a function that tells whether time is left. */
  readonly startTime: () => () => boolean;
  /** Checked while skipping staged rows; otherwise a cancelled import would be read to its end. */
  readonly isOurs: () => Promise<boolean>;
  /** Writes if the job is still ours; else returns false. */
  readonly write: (work: (tx: Tx) => Promise<number>) => Promise<boolean>;
}

/** All rows are staged. The findings must be saved together with the next step: a repeat would otherwise save them twice. */
export interface Staged {
  readonly note: (tx: Tx) => Promise<void>;
}

interface Read {
  readonly observations: Sights;
  readonly flaws: Omit<Flaw, 'position'>[];
  /** Null until the first new row: skipping staged rows does not count against the time budget. */
  mayGoOn: (() => boolean) | null;
}

export async function stageFiles(ports: Ports, step: StageStep): Promise<Staged | 'time_over' | 'not_ours'> {
  const read: Read = { observations: noSights(), flaws: [], mayGoOn: null };
  for (const part of ['main', 'lines'] as const) {
    const file = step.import.files.find((each) => each.part === part);
    if (file === undefined) continue;
    const end = await stageFile(ports, step, { file, read });
    if (end !== 'done') return end;
  }
  return { note: (tx) => note(tx, { ports, step, read }) };
}

/** Reads a file from its start, since its formats are detected from all rows; rows already staged are only inspected. */
async function stageFile(
  ports: Ports,
  step: StageStep,
  { file, read }: { readonly file: ImportFile; readonly read: Read },
): Promise<'done' | 'time_over' | 'not_ours'> {
  const bytes = present(await ports.blobs.open(file.hash), 'a received file is stored');
  try {
    // Header row and encoding are those detected at upload.
    const encoding = file.look.encoding ?? undefined;
    const table = await openTable(bytes, { ...file.options, encoding, headerRow: file.look.headerRow });
    if (!table.ok) {
      read.flaws.push(brokenFlaw({ part: file.part, row: 1, rule: table.refusal.code, detail: table.refusal.detail }));
      return 'done';
    }
    try {
      return await stageRowsOf(ports, step, { file, read, table: table.value });
    } finally {
      await table.value.close();
    }
  } finally {
    await bytes.close();
  }
}

async function stageRowsOf(
  ports: Ports,
  step: StageStep,
  { file, read, table }: { readonly file: ImportFile; readonly read: Read; readonly table: Table },
): Promise<'done' | 'time_over' | 'not_ours'> {
  const { id: importId, accountId, kind } = step.import;
  const staged = await ports.database.transaction(
    [accountId],
    (tx) => lastStaged(tx, accountId, { importId, part: file.part }),
    'read',
  );
  const check = stager({
    kind,
    part: file.part,
    mapping: present(step.mapping[file.part], 'a file is mapped'),
    header: file.look.header,
    headerRow: file.look.headerRow ?? 1,
    observations: read.observations,
  });
  let batch: (StagedRow & { readonly key: string })[] = [];
  const flush = async (): Promise<boolean> => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return true;
    read.mayGoOn ??= step.startTime();
    return step.write((tx) => stageRows(tx, accountId, { importId, rows }));
  };
  let passed = 0;
  for await (const piece of table.rows()) {
    if (piece.kind === 'remark') read.flaws.push(remarkFlaw(file.part, piece));
    else if (piece.kind === 'broken')
      read.flaws.push({
        ...brokenFlaw({ part: file.part, row: piece.row, rule: piece.code, detail: piece.detail }),
        column: (piece.column === undefined ? undefined : file.look.header[piece.column - 1]) ?? null,
      });
    else for (const row of piece.rows) batch.push(...toStaged(row, { file, staged, check }));
    passed += piece.kind === 'rows' ? piece.rows.length : 0;
    if (batch.length < BATCH && isSmall(batch)) {
      if (passed < ROWS_BETWEEN_LOOKS) continue;
      passed = 0;
      if (!(await step.isOurs())) return 'not_ours';
      continue;
    }
    passed = 0;
    if (!(await flush())) return 'not_ours';
    if (read.mayGoOn?.() === false) return 'time_over';
  }
  return (await flush()) ? 'done' : 'not_ours';
}

function isSmall(rows: readonly StagedRow[]): boolean {
  let [count, length] = [0, 0];
  for (const { cells } of rows) {
    count += cells.length;
    for (const cell of cells) length += cellText(cell).length;
  }
  return count < MAX_CELLS && length < MAX_LENGTH;
}

function toStaged(
  row: TableRow,
  at: { readonly file: ImportFile; readonly staged: number; readonly check: ReturnType<typeof stager> },
): (StagedRow & { readonly key: string })[] {
  const judged = at.check(row);
  if (judged.kind === 'passed_over' || row.number <= at.staged) return [];
  return [{ part: at.file.part, number: row.number, cells: judged.cells, key: judged.key }];
}

const remarkFlaw = (part: ImportPart, { row, code, detail, hint }: RemarkPart): Omit<Flaw, 'position'> => ({
  severity: 'warning',
  part,
  row,
  column: null,
  field: null,
  value: null,
  rule: code,
  detail,
  hint,
});

const brokenFlaw = (at: Pick<Flaw, 'part' | 'row' | 'rule' | 'detail'>): Omit<Flaw, 'position'> => ({
  ...at,
  severity: 'error',
  column: null,
  field: null,
  value: null,
  hint: 'Nothing after this position was read. Correct the file and send it again.',
});

async function note(
  tx: Tx,
  {
    ports,
    step,
    read: { observations, flaws },
  }: { readonly ports: Ports; readonly step: StageStep; readonly read: Read },
): Promise<void> {
  const { id: importId, accountId, files, kind } = step.import;
  const isWorkbook = files.some((file) => file.look.kind === 'xlsx');
  const numbers = settleNumbers(observations, step.mapping.numbers, isWorkbook);
  const dates = settleDates(observations, step.mapping.dates);
  const unclear = files.flatMap((file) => encodingFlaw(file) ?? []);
  const stray = await strayFlaws(tx, accountId, { importId, column: step.mapping.lines?.key ?? null });
  const found = [
    ...flaws,
    ...unclear,
    ...undecidedFlaw(numbers),
    ...undecidedFlaw(dates),
    ...stray,
    ...unnamedRows(kind, observations),
    ...leftOutRows(observations),
    ...statusFlaws(observations.statuses),
  ];
  await insertFlaws(tx, accountId, {
    importId,
    flaws: found.map((flaw) => ({ ...flaw, position: null, id: ports.newId('event') })),
  });
  await updateImport(tx, accountId, {
    import: step.import,
    facts: {
      numbers: numbers.ok ? numbers.style : null,
      dates: dates.ok ? dates.style : null,
      isReadable:
        flaws.every(({ severity }) => severity === 'warning') && unclear.length === 0 && numbers.ok && dates.ok,
    },
    at: ports.clock.now(),
  });
}

/** When several encodings are plausible, the user has to choose one before anything is imported. */
function encodingFlaw({ part, look }: ImportFile): Omit<Flaw, 'position'> | null {
  const { encoding, encodingSamples = [], encodingRivals = [] } = look;
  if (encoding === null || encodingRivals.length === 0) return null;
  const readings = [{ encoding, words: encodingSamples }, ...encodingRivals].map(
    (each) => `${each.encoding} ("${each.words.slice(0, 3).join('", "')}")`,
  );
  return {
    severity: 'error',
    part,
    row: look.headerRow ?? 1,
    column: null,
    field: null,
    value: encodingSamples[0]?.slice(0, 200).toWellFormed() ?? null,
    rule: 'encoding_ambiguous',
    detail: `The file may be written in ${readings.join(' or ')}, and its content does not decide which.`,
    hint: 'Send the file again with its encoding ("encoding" of the request, or --encoding), or save it as UTF-8.',
  };
}

function undecidedFlaw(decided: Settled<unknown>): Omit<Flaw, 'position'>[] {
  if (decided.ok) return [];
  const { rule, detail, hint, sample } = decided;
  return [
    {
      severity: 'error',
      part: 'main',
      row: sample.row,
      column: sample.column,
      field: null,
      value: sample.value.slice(0, 200).toWellFormed(),
      rule,
      detail,
      hint,
    },
  ];
}

async function strayFlaws(
  tx: Tx,
  accountId: AccountId,
  at: { readonly importId: ImportId; readonly column: string | null },
): Promise<Omit<Flaw, 'position'>[]> {
  const stray = await findStrayLines(tx, accountId, at.importId);
  return stray.map(({ number, key }) => ({
    severity: 'error',
    part: 'lines',
    row: number,
    column: at.column,
    field: null,
    value: key.slice(0, 200).toWellFormed(),
    rule: 'no_such_head',
    detail: 'The main file has no record with this key, so the line belongs to none.',
    hint: null,
  }));
}
