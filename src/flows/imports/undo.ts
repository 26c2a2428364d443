/** Undoes an import: removes created records that are not in use. Imported documents stay. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ImportId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { moveImport } from '#modules/imports/index.ts';
import { countInUse } from '#views/in-use.ts';
import { refuseState, type ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { command, startJob, failedWork } from './command.ts';

export function undoImport(ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    if (found.kind === 'documents') {
      return refuse('import_not_undoable', 'Issued documents cannot be removed. Void or credit them one by one.');
    }
    if ((await failedWork(tx, found)) === 'check') return refuseState(found, 'undone');
    const used = await countInUse(tx, context.accountId, { kind: found.kind, importId: id });
    if (used > 0)
      return refuse('import_in_use', `${used} of its records are in use: they were ordered, packed or invoiced.`);
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id, move: 'undo', at: context.at, jobId })))
      return refuseState(found, 'undone');
    await startJob(tx, { ports, context }, { jobId, importId: id, work: 'undo', total: found.counts.created ?? 0 });
    return ok(null);
  });
}
