/** Checks an import: validates every row without saving any, and replaces the findings of an earlier check. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Existing, ImportId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { clearStaged, moveImport, updateImport } from '#modules/imports/index.ts';
import { OVERWRITABLE } from './kinds.ts';
import { mappingInUse, refuseState, type ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { command, startJob, failedWork } from './command.ts';

export function checkImport(
  ports: Machine,
  context: RequestContext,
  { id, existing = 'refuse' }: { readonly id: ImportId; readonly existing?: Existing | undefined },
): Promise<Result<ShownImport>> {
  return command({ ports, context }, id, async (tx, found) => {
    if (existing === 'update' && !OVERWRITABLE.has(found.kind)) {
      return refuse(
        'import_not_overwriting',
        'Only customers, products and tax rates are updated from files; existing orders, shipments and issued documents are never changed.',
      );
    }
    const failed = await failedWork(tx, found);
    if (failed !== null && failed !== 'check') return refuseState(found, 'checked');
    const mapping = await mappingInUse(tx, found);
    if (!mapping.ok) return mapping;
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id, move: 'check', at: context.at, jobId })))
      return refuseState(found, 'checked');
    await clearStaged(tx, context.accountId, id);
    const unknown = { isReadable: null, numbers: null, dates: null, counts: {}, sums: [] };
    const facts = { ...unknown, mapping: mapping.value, existing, sends: false };
    await updateImport(tx, context.accountId, { import: found, facts, at: context.at });
    await startJob(tx, { ports, context }, { jobId, importId: id, work: 'check', total: null });
    return ok(null);
  });
}
