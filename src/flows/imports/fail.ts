/**
 * Marks an import that cannot continue as failed, with the reason, until a person decides. Also decides which failures are worth a retry:
 * not those the same input would cause again.
 */
import { Fault } from '#kernel/fault.ts';
import type { Import, Job } from '#model/import.ts';
import { databaseErrorOf, type Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import { countImport, moveImport, updateImport, updateJob } from '#modules/imports/index.ts';
import type { Invocation } from '#flows/kit/ports.ts';

/** Returns the saved job. */
export async function failJob(
  tx: Tx,
  { ports, context }: Invocation,
  { job, found }: { readonly job: Job; readonly found: Import },
): Promise<Job> {
  const { accountId, at } = context;
  const failed: Job = { ...job, state: 'failed', step: job.step + 1 };
  await updateJob(tx, failed, at);
  if (found.jobId !== job.id) return failed;
  if (!(await moveImport(tx, accountId, { id: found.id, move: 'fail', at }))) return failed;
  const counts = await countImport(tx, accountId, found.id);
  await updateImport(tx, accountId, { import: found, facts: { counts }, at });
  await recordEvents(tx, { context, newId: ports.newId }, [
    {
      accountId,
      type: 'import.failed',
      subjectKind: 'import',
      subjectId: found.id,
      data: { kind: found.kind, state: 'failed', work: job.work, reason: job.problem, counts },
      previous: { state: found.state },
    },
  ]);
  return failed;
}

/** SQLSTATE classes of errors that follow from the data or the statement, not from the server's condition. */
const LASTING_CLASSES: ReadonlySet<string> = new Set(['0A', '21', '22', '23', '42', '54']);

/** Whether the same work would most likely fail the same way again. */
export function isLastingFailure(error: unknown): boolean {
  if (error instanceof Fault) return error.code === 'file_not_read';
  const state = databaseErrorOf(error)?.state;
  if (state !== undefined) return LASTING_CLASSES.has(state.slice(0, 2));
  // Errors of the system or the network have a code.
  return error instanceof Error && !('code' in error && typeof error.code === 'string');
}
