/**
 * One step of an import: stages, checks, saves or undoes rows for a few seconds, then queues the next step. Each chunk's outcome and end
 * position are written together; a worker that finds the job moved on, paused or cancelled stops.
 */
import { present } from '#kernel/assert.ts';
import { ok } from '#kernel/result.ts';
import type { AccountId, Id } from '#kernel/id.ts';
import { parseRate } from '#kernel/quantity.ts';
import type { Import, Job, JobId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { refreshStatistics } from '#runtime/database/statistics.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import {
  countImport,
  dropDoneRows,
  loadImport,
  loadRows,
  lockImport,
  lockJob,
  moveImport,
  nextRecords,
  NO_RATES,
  readRecord,
  updateImport,
  updateJob,
  type KnownRates,
  type Move,
  type ReadRecord,
} from '#modules/imports/index.ts';
import { findByNumber } from '#views/by-number.ts';
import { listNamedRates } from '#views/tax-rates.ts';
import { checkChunk, RECORDS_PER_CHUNK, runChunk, type Chunk } from './chunk.ts';
import { failAfterCrashes, isDue } from './fail-after-crashes.ts';
import { failJob, isLastingFailure } from './fail.ts';
import { headersOf } from './read.ts';
import {
  concludeCheck,
  recordingOf,
  recordingUndone,
  isStopped,
  lockOwn,
  WORKING_JOB,
  type Working,
} from './record-outcomes.ts';
import { queueStep } from './command.ts';
import { stageFiles } from './stage.ts';
import { NUMBER, type IdsByNumber } from './inputs.ts';
import { undoChunk } from './undo-chunk.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { sendWaitingOf } from '#flows/transmissions/send-waiting.ts';
import { transact } from '#flows/kit/transact.ts';

/** Short, so that an import does not delay a shutdown. */
const STEP_MS = 4_000;
/** How often table statistics are refreshed: the first import of a new installation fills tables the planner considers empty. */
const LOOK_MS = 1_000;

export interface ImportStep {
  readonly accountId: AccountId;
  readonly jobId: JobId;
  readonly step: number;
}

/**
 * A failure is recorded on the job and thrown: the queue retries, and after the last retry the record tells why. Two failures caused by the
 * data or the program end the import at once.
 */
export async function workImport(ports: Ports, at: ImportStep): Promise<void> {
  const working = await begin(ports, at);
  if (working === null) return;
  try {
    await workPiece(working);
  } catch (error) {
    const isRepeated = working.job.problem !== null && isLastingFailure(error);
    const isNoted = await noteProblem(working, error, isRepeated).catch((failure: unknown) => {
      ports.log.error({ err: failure }, 'The failure of an import could not be stored.');
      return false;
    });
    if (!isRepeated || !isNoted) throw error;
    ports.log.error({ err: error }, 'An import failed: the same piece of its work failed twice.');
  }
}

const MAX_WORDS = 500;

/** False when the job has moved on to another step. */
function noteProblem(working: Working, error: unknown, isLast: boolean): Promise<boolean> {
  const { ports, context } = working;
  const words = error instanceof Error ? error.message : String(error);
  const problem = words.slice(0, MAX_WORDS).toWellFormed().replaceAll('\u0000', '\ufffd');
  return advance(working, async (tx, job) => {
    const noted = { ...job, starts: 0, problem };
    if (!isLast) return noted;
    const found = present(await loadImport(tx, context.accountId, working.import.id), 'imports are never deleted');
    return failJob(tx, { ports, context: { ...context, at: ports.clock.now() } }, { job: noted, found });
  });
}

function workPiece(working: Working): Promise<void> {
  const { clock, database } = working.ports;
  const startTime = () => {
    const until = Date.parse(clock.now()) + STEP_MS;
    return () => Date.parse(clock.now()) < until;
  };
  let lookedAt = 0;
  const keepPlanned = async (): Promise<void> => {
    if (Date.parse(clock.now()) - lookedAt < LOOK_MS) return;
    await refreshStatistics(database);
    lookedAt = Date.parse(clock.now());
  };
  const pacing: Pacing = { startTime, keepPlanned };
  return working.job.phase === 'read' ? readPiece(working, pacing) : recordsPiece(working, pacing);
}

interface Pacing {
  readonly startTime: () => () => boolean;
  readonly keepPlanned: () => Promise<void>;
}

async function readPiece(working: Working, { startTime, keepPlanned }: Pacing): Promise<void> {
  const end = await stageFiles(working.ports, {
    import: working.import,
    mapping: present(working.import.mapping, 'a checked import is mapped'),
    startTime,
    isOurs: () =>
      working.ports.database.transaction([working.context.accountId], (tx) => isBeingWorked(tx, working), 'read'),
    write: async (work) => {
      await keepPlanned();
      return advance(working, async (tx, job) => ({ ...job, done: job.done + (await work(tx)), starts: 1 }));
    },
  });
  if (end === 'not_ours') return;
  if (end === 'time_over') return goOn(working, (_tx, job) => Promise.resolve(job));
  await refreshStatistics(working.ports.database);
  await goOn(working, async (tx, job) => {
    await end.note(tx);
    return { ...job, phase: 'records', done: 0, total: await countRecords(tx, working) };
  });
}

async function recordsPiece(working: Working, { startTime, keepPlanned }: Pacing): Promise<void> {
  const mayGoOn = startTime();
  for (;;) {
    await keepPlanned();
    const end = await workChunk(working);
    if (end === 'not_ours') return;
    if (end === 'finished') return finish(working);
    if (!mayGoOn()) return goOn(working, (_tx, job) => Promise.resolve({ ...job, cursor: working.after }));
  }
}

async function countRecords(tx: Tx, { import: found }: Working): Promise<number> {
  return (await countImport(tx, found.accountId, found.id)).read ?? 0;
}

async function begin(ports: Ports, { accountId, jobId, step }: ImportStep): Promise<Working | null> {
  const at = ports.clock.now();
  const machine: RequestContext = { accountId, actor: { kind: 'system', id: 'import' }, requestId: `job ${jobId}`, at };
  const begun = await transact<Omit<Working, 'ports'> | null>(ports, machine, async (tx) => {
    if (await failAfterCrashes(tx, { ports, context: machine }, { jobId, step })) return ok(null);
    const job = await lockJob(tx, accountId, jobId);
    if (!isDue(job, step)) return ok(null);
    const running: Job = { ...job, state: 'running', startedAt: job.startedAt ?? at, starts: job.starts + 1 };
    await updateJob(tx, running, at);
    const found = present(await loadImport(tx, accountId, job.importId), 'a job has its import');
    return ok({ context: { ...machine, actor: job.actor }, step, job: running, import: found, after: job.cursor });
  });
  return begun.ok && begun.value !== null ? { ...begun.value, ports } : null;
}

/** Writes with the job locked; false when it has moved on to another step. */
async function advance(working: Working, work: (tx: Tx, job: Job) => Promise<Job>): Promise<boolean> {
  const { ports, context } = working;
  const at = ports.clock.now();
  const done = await transact(ports, { ...context, at }, async (tx) => {
    await lockImport(tx, context.accountId, working.import.id);
    const job = await lockOwn(tx, working);
    if (job === null) return ok(false);
    await updateJob(tx, await work(tx, job), at);
    return ok(true);
  });
  return done.ok && done.value;
}

async function goOn(working: Working, change: (tx: Tx, job: Job) => Promise<Job>): Promise<void> {
  await advance(working, async (tx, job) => {
    return queueStep(tx, working.ports, { ...(await change(tx, job)), step: job.step + 1, starts: 0, problem: null });
  });
}

async function workChunk(working: Working): Promise<'more' | 'finished' | 'not_ours'> {
  const { ports, context } = working;
  const { accountId } = context;
  const { chunk, isOurs } = await ports.database.transaction(
    [accountId],
    async (tx) => {
      const isStillOurs = await isBeingWorked(tx, working);
      return { isOurs: isStillOurs, chunk: isStillOurs ? await layOut(tx, working) : null };
    },
    'read',
  );
  if (!isOurs) return 'not_ours';
  const last = chunk?.records.at(-1);
  if (chunk === null || last === undefined) return 'finished';
  const now: RequestContext = { ...context, at: ports.clock.now() };
  const { work } = working.job;
  try {
    if (work === 'check') await concludeCheck(working, chunk, await checkChunk(ports, now, chunk));
    else if (work === 'run') await runChunk(ports, now, { chunk, keeping: recordingOf(working, chunk) });
    else await undoChunk(ports, now, { chunk, keeping: recordingUndone(working, chunk) });
  } catch (error) {
    if (isStopped(error)) return 'not_ours';
    throw error;
  }
  working.after = last.position;
  return 'more';
}

async function isBeingWorked(tx: Tx, { import: found, job }: Working): Promise<boolean> {
  const current = present(await loadImport(tx, found.accountId, found.id), 'imports are never deleted');
  return current.state === found.state && current.jobId === job.id;
}

async function layOut(tx: Tx, working: Working): Promise<Chunk | null> {
  const { context, job, import: found } = working;
  const { accountId } = context;
  // Rows cannot be parsed until the number and date formats are decided; the check ends here.
  if (found.numbers === null || found.dates === null) return null;
  const records = await nextRecords(tx, accountId, {
    importId: found.id,
    after: working.after,
    limit: RECORDS_PER_CHUNK[found.kind],
    states: WORKING_JOB[job.work],
  });
  const rows = await loadRows(tx, accountId, { importId: found.id, keys: records.map(({ key }) => key) });
  const account = await loadAccount(tx, accountId);
  const reading = {
    kind: found.kind,
    mapping: present(found.mapping, 'a checked import is mapped'),
    headers: headersOf(found),
    styles: { numbers: found.numbers, dates: found.dates, zone: account.timeZone },
    isSparse: found.files.some((file) => file.look.kind === 'xlsx'),
    currency: account.homeCurrency,
  };
  const read = records.map((stored) => {
    const own = rows.get(stored.key) ?? [];
    // Rows of saved records are not kept, and an undo does not need them.
    return { ...stored, rows: own, record: job.work === 'undo' ? NOTHING_READ : readRecord(reading, own) };
  });
  return {
    import: found,
    account,
    reading,
    records: read,
    numbered: await findNumbered(tx, accountId, read),
    rates: await knownRates(tx, found),
  };
}

/** Empty for kinds other than orders and issued documents. */
async function knownRates(tx: Tx, { accountId, kind }: Import): Promise<KnownRates> {
  if (kind !== 'orders' && kind !== 'documents') return NO_RATES;
  const named = (await listNamedRates(tx, accountId)).map(({ name, rate }) => ({
    name: name.trim().toLowerCase(),
    rate: present(parseRate(rate), 'a stored rate is valid'),
  }));
  return {
    rates: [...new Set(named.map(({ rate }) => rate))],
    byName: new Map(named.map(({ name, rate }) => [name, rate])),
  };
}

const NOTHING_READ: ReadRecord = { head: new Map(), headRow: 0, lines: [], flaws: [] };

async function findNumbered(
  tx: Tx,
  accountId: AccountId,
  read: readonly { readonly record: ReadRecord }[],
): Promise<IdsByNumber> {
  const stated = (field: string) => [...new Set(read.flatMap(({ record }) => record.head.get(field)?.text ?? []))];
  return {
    customer: await numbersAmong(tx, accountId, { kind: 'customer', names: stated('customer_id') }),
    order: await numbersAmong(tx, accountId, { kind: 'order', names: stated('order_id') }),
  };
}

/** Ids by reference: "number:C-1" is a number only; a reference without prefix may also be an external id, which takes precedence. */
async function numbersAmong<K extends 'customer' | 'order'>(
  tx: Tx,
  accountId: AccountId,
  { kind, names }: { readonly kind: K; readonly names: readonly string[] },
): Promise<Map<string, Id<K>>> {
  const explicit = names.filter((name) => name.startsWith(NUMBER));
  const numbers = explicit.map((name) => name.slice(NUMBER.length).trim());
  const found = await findByNumber(tx, accountId, { kind, numbers, spokenFor: 'ignore' });
  const bare = await findByNumber(tx, accountId, { kind, numbers: names, spokenFor: 'skip' });
  for (const [index, name] of explicit.entries()) {
    const id = found.get(numbers[index] ?? '');
    if (id !== undefined) bare.set(name, id);
  }
  return bare;
}

const END: Readonly<Record<Job['work'], Move>> = { check: 'checked', run: 'finish', undo: 'undone' };

async function finish(working: Working): Promise<void> {
  const { ports, context, import: found } = working;
  const { accountId } = context;
  await advance(working, async (tx, job) => {
    const at = ports.clock.now();
    const counts = await countImport(tx, accountId, found.id);
    const held = present(await loadImport(tx, accountId, found.id), 'imports are never deleted');
    await updateImport(tx, accountId, { import: held, facts: { counts }, at });
    await moveImport(tx, accountId, { id: found.id, move: END[job.work], at });
    if (job.work === 'run') await dropDoneRows(tx, accountId, found.id);
    const after = present(await loadImport(tx, accountId, found.id), 'imports are never deleted');
    await recordEvents(tx, { context, newId: ports.newId }, [
      {
        accountId,
        type: `import.${after.state}`,
        subjectKind: 'import',
        subjectId: found.id,
        data: { kind: found.kind, state: after.state, counts },
        previous: { state: held.state },
      },
    ]);
    return { ...job, state: 'done', problem: null };
  });
  // Sends invoices that waited for an address from the file, as after any edit.
  if (found.kind === 'customers' && working.job.work === 'run') await sendWaitingOf(ports, context);
}
