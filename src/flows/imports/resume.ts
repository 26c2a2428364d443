/** Resumes a paused or failed import where it stopped. */
import { ok, type Result } from '#kernel/result.ts';
import type { ImportId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { lockJob, moveImport, updateJob } from '#modules/imports/index.ts';
import { refuseState, type ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { command, queueStep, failedWork } from './command.ts';

export function resumeImport(ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    const failed = await failedWork(tx, found);
    if (failed !== null && failed !== 'run') return refuseState(found, `resumed; ${failed} it again`);
    if (!(await moveImport(tx, context.accountId, { id, move: 'resume', at: context.at })))
      return refuseState(found, 'resumed');
    const job = found.jobId === null ? null : await lockJob(tx, context.accountId, found.jobId);
    if (job === null) return refuseState(found, 'resumed');
    const next = await queueStep(tx, ports, { ...job, state: 'running', step: job.step + 1, starts: 0, problem: null });
    await updateJob(tx, next, context.at);
    return ok(null);
  });
}
