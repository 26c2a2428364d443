/**
 * Fails an import when the server has ended several times during the same piece of its work: a server that is killed (by its memory limit,
 * say) reports nothing, and the piece would be tried without end, ending the server each time. Must never read the cells of these rows.
 */
import type { Import, Job, JobId, JobWork } from '#model/import.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { lastRowOf, lastStaged, loadJob, lockImport, lockJob, nextRecords } from '#modules/imports/index.ts';
import { RECORDS_PER_CHUNK } from './chunk.ts';
import { failJob } from './fail.ts';
import { WORKING_JOB } from './record-outcomes.ts';
import type { Invocation } from '#flows/kit/ports.ts';

/** How often a piece may be begun without an end or any progress. */
const MAX_STARTS = 3;

/** Whether this step of the job is still to be done. */
export const isDue = (job: Job | null, step: number): job is Job =>
  job !== null && job.step === step && (job.state === 'queued' || job.state === 'running');

/** True when it has failed the import. Locks the import before its job, as everywhere, and only when needed. */
export async function failAfterCrashes(
  tx: Tx,
  { ports, context }: Invocation,
  { jobId, step }: { readonly jobId: JobId; readonly step: number },
): Promise<boolean> {
  const { accountId } = context;
  const seen = await loadJob(tx, accountId, jobId);
  if (!isDue(seen, step) || seen.starts < MAX_STARTS) return false;
  const found = await lockImport(tx, accountId, seen.importId);
  const job = await lockJob(tx, accountId, jobId);
  if (found === null || !isDue(job, step) || job.starts < MAX_STARTS) return false;
  const problem = await reasonOf(tx, { found, job });
  await failJob(tx, { ports, context }, { job: { ...job, problem }, found });
  ports.log.error({ request_id: context.requestId }, `An import failed: ${problem}`);
  return true;
}

async function reasonOf(tx: Tx, at: At): Promise<string> {
  const place = await (at.job.phase === 'read' ? placeInFiles(tx, at) : placeInRecords(tx, at));
  return `The server ended ${at.job.starts} times while it worked on ${place}; it is not tried again automatically. ${NEXT[at.job.work]}`;
}

const NEXT: Readonly<Record<JobWork, string>> = {
  check:
    'Examine these rows: correct or remove them and import the file again, or report the problem. Checking it again tries once more.',
  run: 'Examine these rows: correct or remove them and import the file again, or report the problem. Resuming it tries once more.',
  undo: 'Report the problem. Undoing it again tries once more.',
};

interface At {
  readonly found: Import;
  readonly job: Job;
}

/** Long file names would leave no room for what to do. */
const nameOf = (found: Import, part: 'main' | 'lines'): string =>
  (found.files.find((file) => file.part === part)?.fileName ?? 'the file').slice(0, 100).toWellFormed();

async function placeInFiles(tx: Tx, { found }: At): Promise<string> {
  const last = (part: 'main' | 'lines') => lastStaged(tx, found.accountId, { importId: found.id, part });
  const lines = await last('lines');
  if (lines > 0) return `the rows of ${nameOf(found, 'lines')} after row ${lines}`;
  const main = await last('main');
  return main > 0 ? `the rows of ${nameOf(found, 'main')} after row ${main}` : nameOf(found, 'main');
}

async function placeInRecords(tx: Tx, { found, job }: At): Promise<string> {
  const { accountId, id: importId } = found;
  const records = await nextRecords(tx, accountId, {
    importId,
    after: job.cursor,
    limit: RECORDS_PER_CHUNK[found.kind],
    states: WORKING_JOB[job.work],
  });
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined) return `the end of ${nameOf(found, 'main')}`;
  const keys = records.map(({ key }) => key);
  const lastRow = await lastRowOf(tx, accountId, { importId, keys });
  return `rows ${first.position} to ${Math.max(last.position, lastRow)} of ${nameOf(found, 'main')}`;
}
