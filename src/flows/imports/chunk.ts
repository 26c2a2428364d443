/**
 * Processes a chunk of records: parsed by the mapping, passed to the flow of their kind, each with its own outcome. A check does the same
 * and rolls back, so that it reports what a run would do. A run records each outcome in the transaction that saves.
 */
import type { FieldProblem, SavedThing } from './record.ts';
import { RolledBack } from '#runtime/rolled-back.ts';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { OrderId } from '#kernel/id.ts';
import type { Problem, Refusal, Result } from '#kernel/result.ts';
import type { Account } from '#model/account.ts';
import type { Flaw, Import, ImportKind } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { databaseErrorOf, type Database, type Tx } from '#runtime/database/transaction.ts';
import {
  KINDS,
  type KnownRates,
  type ReadRecord,
  type Reading,
  type StagedRow,
  type StoredRecord,
} from '#modules/imports/index.ts';
import { retryEarlyEvents } from '#flows/intake/retry-early-events.ts';
import { KIND_FLOWS, type TransactionHooks } from './kinds.ts';
import { CHARGES } from './order-input.ts';
import { type Incoming, type IdsByNumber } from './inputs.ts';
import type { Ports } from '#flows/kit/ports.ts';

/** Saved in well under the lock timeout of other transactions. */
export const RECORDS_PER_CHUNK: Readonly<Record<ImportKind, number>> = {
  customers: 500,
  products: 500,
  tax_rates: 500,
  orders: 250,
  shipments: 200,
  documents: 250,
};

export interface Chunk {
  readonly import: Import;
  readonly account: Account;
  readonly reading: Reading;
  readonly records: readonly ReadStored[];
  readonly numbered: IdsByNumber;
  readonly rates: KnownRates;
}

/** A record with its raw rows and their parsed values. */
export interface ReadStored extends StoredRecord {
  readonly rows: readonly StagedRow[];
  readonly record: ReadRecord;
}

/** One per record. */
export interface RecordOutcome {
  readonly position: number;
  /** Null when it failed; then at least one flaw is an error. */
  readonly saved: SavedThing | null;
  readonly flaws: readonly Flaw[];
}

export interface Keeping {
  /** Throws when work on the import must stop. */
  readonly begin: (tx: Tx) => Promise<void>;
  readonly recordWithin: (tx: Tx, outcomes: readonly RecordOutcome[]) => Promise<void>;
  /** Records outcomes of records of which nothing was saved, in a separate transaction. */
  readonly recordSeparately: (outcomes: readonly RecordOutcome[]) => Promise<void>;
  /** Called after the commit. */
  readonly committed: (outcomes: readonly RecordOutcome[]) => void;
}

interface ReadRecords {
  readonly position: number;
  readonly record: ReadRecord;
  readonly incoming: Incoming<unknown>;
  readonly warnings: readonly Flaw[];
}

/** A database whose transactions are rolled back but still return their result. */
function rehearsal(database: Database): Database {
  const over = new RolledBack(null);
  return {
    ...database,
    transaction: async (accountIds, work, isolation) => {
      const played: { value: Awaited<ReturnType<typeof work>> | null } = { value: null };
      try {
        await database.transaction(
          accountIds,
          async (tx) => {
            played.value = await work(tx);
            throw over;
          },
          isolation,
        );
      } catch (error) {
        if (error !== over) throw error;
      }
      return present(played.value, 'a finished dry run has its result');
    },
  };
}

/** Returns every record's outcome; writes nothing. */
export async function checkChunk(ports: Ports, context: RequestContext, chunk: Chunk): Promise<RecordOutcome[]> {
  const playing = { ...ports, database: rehearsal(ports.database) };
  const outcomes: RecordOutcome[] = [];
  await workThrough(chunk, {
    save: (readRecords) => saveIn(playing, context, { chunk, readRecords, hooks: null }),
    recordSeparately: async (some) => void outcomes.push(...some),
    report: (some) => void outcomes.push(...some),
  });
  return outcomes;
}

/** Every outcome is recorded through `keeping`, even when the rest of the chunk fails. */
export function runChunk(
  ports: Ports,
  context: RequestContext,
  { chunk, keeping }: { readonly chunk: Chunk; readonly keeping: Keeping },
): Promise<void> {
  return workThrough(chunk, {
    save: async (readRecords) => {
      const hooks: TransactionHooks = {
        begin: keeping.begin,
        end: (tx, results) => keeping.recordWithin(tx, outcomesOf(chunk, readRecords, results)),
      };
      const saved = await saveIn(ports, context, { chunk, readRecords, hooks });
      if (saved.ok && chunk.import.kind === 'orders')
        await retryEarlyEvents(ports, context.accountId, newOrders(saved.value));
      return saved;
    },
    recordSeparately: keeping.recordSeparately,
    report: keeping.committed,
  });
}

type Saved = Result<Result<SavedThing>[]>;

/** New orders, for which events that arrived earlier are retried. */
const newOrders = (saved: readonly Result<SavedThing>[]): OrderId[] =>
  saved.flatMap((each) =>
    each.ok && each.value.became === 'created' && each.value.id !== null ? [each.value.id as OrderId] : [],
  );

const saveIn = (
  ports: Ports,
  context: RequestContext,
  {
    chunk,
    readRecords,
    hooks,
  }: {
    readonly chunk: Chunk;
    readonly readRecords: readonly ReadRecords[];
    readonly hooks: TransactionHooks | null;
  },
): Promise<Saved> =>
  KIND_FLOWS[chunk.import.kind].save(ports, context, {
    items: readRecords.map(({ incoming }) => incoming),
    options: chunk.import,
    hooks,
  });

interface Working {
  readonly save: (readRecords: readonly ReadRecords[]) => Promise<Saved>;
  readonly recordSeparately: (outcomes: readonly RecordOutcome[]) => Promise<void>;
  /** Called with outcomes that the save has recorded already. */
  readonly report: (outcomes: readonly RecordOutcome[]) => void;
}

async function workThrough(chunk: Chunk, working: Working): Promise<void> {
  const failed: RecordOutcome[] = [];
  const readRecords: ReadRecords[] = [];
  for (const { position, record } of chunk.records) {
    const { input, flaws } = understand(chunk, { position, record });
    if (flaws.some(({ severity }) => severity === 'error')) failed.push({ position, saved: null, flaws });
    else {
      const isNamed = record.head.has('external_id');
      readRecords.push({ position, record, incoming: { input, isNamed }, warnings: flaws });
    }
  }
  if (failed.length > 0) await working.recordSeparately(failed);
  await saveAll(chunk, readRecords, working);
}

function understand(
  chunk: Chunk,
  { position, record }: { readonly position: number; readonly record: ReadRecord },
): { readonly input: unknown; readonly flaws: readonly Flaw[] } {
  const flaws = record.flaws.map((flaw) => ({ ...flaw, position }));
  // For invalid rows, missing fields are not reported as well.
  if (flaws.some(({ severity }) => severity === 'error')) return { input: null, flaws };
  const problems: FieldProblem[] = [];
  const { account, numbered, rates } = chunk;
  const main = chunk.import.files.find(({ part }) => part === 'main');
  const ownId = `import:${present(main, 'it has a file').hash.slice(0, 12)}:${record.headRow}`;
  const input = KIND_FLOWS[chunk.import.kind].build({ record, at: { account, ownId, numbered, rates }, problems });
  return { input, flaws: [...flaws, ...problems.map((problem) => ({ ...flawOf(chunk, record, problem), position }))] };
}

/** An unexpected error does not end the import: the chunk is halved until the bad record is isolated. */
async function saveAll(chunk: Chunk, readRecords: readonly ReadRecords[], working: Working): Promise<void> {
  if (readRecords.length === 0) return;
  const refusedAll = (refusal: Refusal) =>
    working.recordSeparately(
      outcomesOf(
        chunk,
        readRecords,
        readRecords.map(() => ({ ok: false as const, refusal })),
      ),
    );
  try {
    const saved = await working.save(readRecords);
    if (saved.ok) working.report(outcomesOf(chunk, readRecords, saved.value));
    else await refusedAll(saved.refusal);
  } catch (error) {
    if (error instanceof Fault || !isOfTheRecords(error)) throw error;
    if (readRecords.length > 1) {
      const half = Math.ceil(readRecords.length / 2);
      await saveAll(chunk, readRecords.slice(0, half), working);
      return saveAll(chunk, readRecords.slice(half), working);
    }
    const isTooLarge = databaseErrorOf(error)?.state === NUMERIC_OVERFLOW;
    await refusedAll(
      isTooLarge
        ? { code: 'amount_too_large', detail: 'An amount is too large.' }
        : { code: 'not_kept', detail: 'The database refused this record.' },
    );
  }
}

function outcomesOf(
  chunk: Chunk,
  readRecords: readonly ReadRecords[],
  results: readonly Result<SavedThing>[],
): RecordOutcome[] {
  return readRecords.map(({ position, record, warnings }, index): RecordOutcome => {
    const result = present(results[index], 'one answer per record');
    const flaws = result.ok ? remarksOf(chunk, record, result.value) : flawsOf(chunk, record, result.refusal);
    return {
      position,
      saved: result.ok ? result.value : null,
      flaws: [...warnings, ...flaws.map((flaw) => ({ ...flaw, position }))],
    };
  });
}

function remarksOf(chunk: Chunk, record: ReadRecord, { remark }: SavedThing): Omit<Flaw, 'position'>[] {
  if (remark === undefined) return [];
  return [{ ...flawOf(chunk, record, { ...remark, field: '', line: null }), severity: 'warning' }];
}

const NUMERIC_OVERFLOW = '22003';

/** Whether the error is caused by the data (SQLSTATE classes 22 and 23) rather than, for example, a lost connection. */
function isOfTheRecords(error: unknown): boolean {
  const state = databaseErrorOf(error)?.state ?? '';
  return state.startsWith('22') || state.startsWith('23');
}

const EXISTS_HINT = 'It already exists. Check again with existing "update" or "skip", or correct it.';

const RATES_HINT =
  'Enter the tax rates of this file in the account, or give them in the mapping ("lines.tax_rate"); state whether prices include tax ("prices_include_tax").';

const RULES_WITH_HINTS: Readonly<Record<string, string>> = {
  customer_number_already_used: EXISTS_HINT,
  sku_already_used: EXISTS_HINT,
  tax_rate_name_already_used: EXISTS_HINT,

  customer_not_found: 'Import the customer first, or correct the id.',
  customer_ambiguous: 'Import these rows with the id or number of the customer ("customer_id").',
  order_total_differs: RATES_HINT,
  order_tax_differs: RATES_HINT,
  order_not_found: 'Import the order first, or correct the id.',
  product_not_found: 'Import the product first, or correct the id.',
  external_id_already_used:
    'It already exists with other content. Check again with existing "update" or "skip", or leave the row out.',
  tax_unknown: 'Map a rate, or set a constant.',
  tax_rate_missing: 'Map a rate, set a constant, or, for orders, give the product a rate or the account a default one.',
  number_in_own_series: 'Let the number series start above it first, or give the document another number.',
};

/** The field behind a violated constraint. */
const FIELD_AT_FAULT: Readonly<Record<string, string>> = {
  customer_number_already_used: '/number',
  order_number_already_used: '/number',
  po_number_already_used: '/po_number',
  sku_already_used: '/sku',
  tax_rate_name_already_used: '/name',
};

function flawsOf(chunk: Chunk, record: ReadRecord, refusal: Refusal): Omit<Flaw, 'position'>[] {
  const problems =
    refusal.errors === undefined || refusal.errors.length === 0
      ? [{ pointer: FIELD_AT_FAULT[refusal.code] ?? '', code: refusal.code, detail: refusal.detail }]
      : refusal.errors;
  return problems.map((problem) => ({
    ...flawOf(chunk, record, fieldOfPointer(problem)),
    hint: RULES_WITH_HINTS[problem.code] ?? RULES_WITH_HINTS[refusal.code] ?? null,
  }));
}

/** For example "/lines/2/sku" -> the third line's field "lines.sku"; "/charges/0/amount" -> the charge's field. */
function fieldOfPointer({ pointer, code, detail }: Problem): FieldProblem {
  const [first = '', second = '', ...rest] = pointer.split('/').slice(1);
  if (first === 'lines' && /^\d+$/.test(second))
    return { field: `lines.${rest.join('.')}`, line: Number(second), rule: code, detail };
  if (first === 'charges') return { field: CHARGES[Number(second)] ?? 'freight', line: null, rule: code, detail };
  return { field: [first, second, ...rest].filter((part) => part !== '').join('.'), line: null, rule: code, detail };
}

/** Fields of the file from which a value may have been derived. */
const SOURCE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  tax_rate: ['rate'],
  tax_category: ['category'],
  'lines.tax_rate': ['lines.tax_name', 'lines.tax_amount'],
  'lines.discount_rate': ['lines.discount_percent', 'lines.discount_amount'],
  'lines.unit_price': ['lines.list_amount', 'lines.amount'],
};

function flawOf(chunk: Chunk, record: ReadRecord, problem: FieldProblem): Omit<Flaw, 'position'> {
  const { main, lines } = chunk.reading.mapping;
  const line = problem.line === null ? undefined : record.lines[problem.line];
  const part = line?.part ?? 'main';
  const sources = (part === 'lines' ? lines?.fields : main.fields) ?? {};
  const names = [problem.field, ...(SOURCE_FIELDS[problem.field] ?? [])];
  const field = names.find((name) => sources[name] !== undefined) ?? problem.field;
  const bare = line !== undefined && field.startsWith('lines.') ? field.slice('lines.'.length) : field;
  const value = (line?.values ?? record.head).get(bare);
  const source = sources[field];
  return {
    severity: problem.isWarning === true ? 'warning' : 'error',
    part,
    row: value?.row ?? line?.row ?? record.headRow,
    column: value?.column ?? source?.column ?? null,
    field: field === '' ? KINDS[chunk.import.kind].identity : field,
    value: value?.text.slice(0, 200).toWellFormed() ?? null,
    rule: problem.rule,
    detail: problem.detail,
    hint: problem.hint ?? null,
  };
}
