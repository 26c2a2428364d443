/**
 * Some records of an import together: read by the mapping, given to the flow of their kind, each with its own outcome. For a check the very
 * same is done and rolled back, so that what a check says is what a run would do. A run's chunk is done once, whatever crashes.
 */
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { sha256 } from '#kernel/hash.ts';
import type { Problem, Refusal, Result } from '#kernel/result.ts';
import type { Flaw, Import } from '#model/import.ts';
import type { Asking } from '#model/story.ts';
import { databaseErrorOf, type Database } from '#runtime/database/transaction.ts';
import { findAnswer } from '#runtime/story.ts';
import {
  KINDS,
  readRecord,
  type ReadRecord,
  type Reading,
  type StagedRow,
  type StoredRecord,
} from '#modules/imports/index.ts';
import type { Account } from '#model/account.ts';
import { CHARGES, KIND_FLOWS, type FieldProblem, type SavedThing } from './import-things.ts';
import type { Ports } from './ports.ts';

export interface Chunk {
  readonly import: Import;
  readonly account: Account;
  readonly reading: Reading;
  readonly records: readonly StoredRecord[];
  readonly rows: ReadonlyMap<string, readonly StagedRow[]>;
}

export interface RecordOutcome {
  readonly position: number;
  readonly saved: SavedThing | null;
  readonly flaws: readonly Flaw[];
}

interface Readied {
  readonly position: number;
  readonly record: ReadRecord;
  readonly input: unknown;
}

/** Rolls back what it did, and answers all the same. */
function rehearsal(database: Database): Database {
  class Over extends Error {}
  return {
    ...database,
    transaction: async (accountIds, work, isolation) => {
      const played: { value: Awaited<ReturnType<typeof work>> | null } = { value: null };
      try {
        await database.transaction(
          accountIds,
          async (tx) => {
            played.value = await work(tx);
            throw new Over('a rehearsal leaves nothing');
          },
          isolation,
        );
      } catch (error) {
        if (!(error instanceof Over)) throw error;
      }
      return present(played.value, 'a rehearsal that ended has its value');
    },
  };
}

export function checkChunk(ports: Ports, asking: Asking, chunk: Chunk): Promise<RecordOutcome[]> {
  const playing = { ...ports, database: rehearsal(ports.database) };
  return workThrough(chunk, (inputs) => KIND_FLOWS[chunk.import.kind].save(playing, asking, inputs));
}

export function runChunk(ports: Ports, asking: Asking, chunk: Chunk): Promise<RecordOutcome[]> {
  return workThrough(chunk, (inputs, readied) => saveOnce(ports, asking, { chunk, inputs, readied }));
}

type Saving = (inputs: readonly unknown[], readied: readonly Readied[]) => Promise<Result<Result<SavedThing>[]>>;

async function workThrough(chunk: Chunk, save: Saving): Promise<RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  const readied: Readied[] = [];
  for (const { position, key } of chunk.records) {
    const rows = chunk.rows.get(key) ?? [];
    const record = readRecord(chunk.reading, rows);
    const problems: FieldProblem[] = [];
    const ownId = `import:${present(
      chunk.import.files.find(({ part }) => part === 'main'),
      'it has a file',
    ).hash.slice(0, 12)}:${record.headRow}`;
    const input = KIND_FLOWS[chunk.import.kind].build({ record, at: { account: chunk.account, ownId }, problems });
    const flaws = [
      ...record.flaws,
      ...(record.flaws.some(isError) ? [] : problems.map((problem) => flawOf(chunk, record, problem))),
    ].map((flaw) => ({ ...flaw, position }));
    if (flaws.some(isError)) outcomes.push({ position, saved: null, flaws });
    else readied.push({ position, record, input });
    if (flaws.length > 0 && !flaws.some(isError)) outcomes.push({ position, saved: null, flaws });
  }
  return [...outcomes, ...(await saveAll(chunk, readied, save))];
}

const isError = (flaw: Pick<Flaw, 'severity'>): boolean => flaw.severity === 'error';

/** What no flow foresees is not the end of the import: halves are tried until the one bad record stands alone. */
async function saveAll(chunk: Chunk, readied: readonly Readied[], save: Saving): Promise<RecordOutcome[]> {
  if (readied.length === 0) return [];
  try {
    const saved = await save(
      readied.map(({ input }) => input),
      readied,
    );
    return readied.map(({ position, record }, index): RecordOutcome => {
      const result = saved.ok ? present(saved.value[index], 'one answer per record') : saved;
      return result.ok
        ? { position, saved: result.value, flaws: [] }
        : {
            position,
            saved: null,
            flaws: flawsOf(chunk, record, result.refusal).map((flaw) => ({ ...flaw, position })),
          };
    });
  } catch (error) {
    if (error instanceof Fault || !isOfTheRecords(error)) throw error;
    if (readied.length > 1) {
      const half = Math.ceil(readied.length / 2);
      return [
        ...(await saveAll(chunk, readied.slice(0, half), save)),
        ...(await saveAll(chunk, readied.slice(half), save)),
      ];
    }
    const { position, record } = present(readied[0], 'there is one');
    const isTooLarge = databaseErrorOf(error)?.state === NUMERIC_OVERFLOW;
    const refusal: Refusal = isTooLarge
      ? { code: 'amount_too_large', detail: 'An amount is larger than can be kept.' }
      : { code: 'not_kept', detail: 'The database does not keep this record as it is.' };
    return [{ position, saved: null, flaws: flawsOf(chunk, record, refusal).map((flaw) => ({ ...flaw, position })) }];
  }
}

const NUMERIC_OVERFLOW = '22003';

/** Data the database refuses (classes 22 and 23); a lost connection is no fault of any row. */
function isOfTheRecords(error: unknown): boolean {
  const state = databaseErrorOf(error)?.state ?? '';
  return state.startsWith('22') || state.startsWith('23');
}

/** The outcome is kept in the transaction that saves, so that a chunk tried again after a crash learns what it did. */
async function saveOnce(
  ports: Ports,
  asking: Asking,
  {
    chunk,
    inputs,
    readied,
  }: { readonly chunk: Chunk; readonly inputs: readonly unknown[]; readonly readied: readonly Readied[] },
): Promise<Result<Result<SavedThing>[]>> {
  const first = present(readied[0], 'a chunk has a record').position;
  const last = present(readied.at(-1), 'a chunk has a record').position;
  const key = `import:${chunk.import.id}:${first}-${last}`;
  const kept = await findAnswer(ports.database, asking, key);
  if (kept !== null) return JSON.parse(kept.body) as Result<Result<SavedThing>[]>;
  const answer = (value: unknown) => ({
    status: 200,
    body: JSON.stringify({ ok: true, value: (value as Result<unknown>[]).map(thingOf) }),
  });
  return KIND_FLOWS[chunk.import.kind].save(
    ports,
    { ...asking, repeatable: { key, bodyHash: sha256(key), answer } },
    inputs,
  );
}

/** Flows keep what they answer; of a saved thing only its id and whether it is new are needed again. */
function thingOf(result: Result<unknown>): Result<SavedThing> {
  if (!result.ok) return result;
  const value = result.value as {
    isNew: boolean;
    id?: string;
    sum?: SavedThing['sum'];
    thing?: { id?: string; order?: { id: string } };
    shipment?: { id: string };
  };
  const id = present(
    value.id ?? value.thing?.id ?? value.thing?.order?.id ?? value.shipment?.id,
    'what was saved has an id',
  );
  return { ok: true, value: { id, isNew: value.isNew, ...(value.sum === undefined ? {} : { sum: value.sum }) } };
}

const RULES_WITH_HINTS: Readonly<Record<string, string>> = {
  customer_not_found: 'Bring the customer first, or correct the id.',
  order_not_found: 'Bring the order first, or correct the id.',
  product_not_found: 'Bring the product first, or correct the id.',
  external_id_already_used:
    'It is here already with other content; imports do not overwrite. Edit it, or leave the row out.',
  tax_unknown: 'Map a rate, set a constant, or make a default tax rate.',
  number_in_own_series: 'Start the series above it before, or give the document another number.',
};

function flawsOf(chunk: Chunk, record: ReadRecord, refusal: Refusal): Omit<Flaw, 'position'>[] {
  const problems =
    refusal.errors === undefined || refusal.errors.length === 0
      ? [{ pointer: '', code: refusal.code, detail: refusal.detail }]
      : refusal.errors;
  return problems.map((problem) => ({
    ...flawOf(chunk, record, fieldOfPointer(problem)),
    hint: RULES_WITH_HINTS[problem.code] ?? RULES_WITH_HINTS[refusal.code] ?? null,
  }));
}

/** "/lines/2/sku" -> the third line's field "lines.sku"; "/charges/0/amount" -> the charge's own field. */
function fieldOfPointer({ pointer, code, detail }: Problem): FieldProblem {
  const [first = '', second = '', ...rest] = pointer.split('/').slice(1);
  if (first === 'lines' && /^\d+$/.test(second))
    return { field: `lines.${rest.join('.')}`, line: Number(second), rule: code, detail };
  if (first === 'charges') return { field: CHARGES[Number(second)] ?? 'freight', line: null, rule: code, detail };
  return { field: [first, second, ...rest].filter((part) => part !== '').join('.'), line: null, rule: code, detail };
}

function flawOf(chunk: Chunk, record: ReadRecord, problem: FieldProblem): Omit<Flaw, 'position'> {
  const { main, lines } = chunk.reading.mapping;
  const line = problem.line === null ? undefined : record.lines[problem.line];
  const bare = problem.field.startsWith('lines.') ? problem.field.slice('lines.'.length) : problem.field;
  const value = (line?.values ?? record.head).get(line === undefined ? problem.field : bare);
  const part = line?.part ?? 'main';
  const source = (part === 'lines' ? lines?.fields : main.fields)?.[problem.field];
  return {
    severity: 'error',
    part,
    row: value?.row ?? line?.row ?? record.headRow,
    column: value?.column ?? source?.column ?? null,
    field: problem.field === '' ? KINDS[chunk.import.kind].identity : problem.field,
    value: value?.text.slice(0, 200) ?? null,
    rule: problem.rule,
    detail: problem.detail,
    hint: null,
  };
}
