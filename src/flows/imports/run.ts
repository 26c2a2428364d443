/** Runs a checked import: saves its records. */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Import, ImportId, Mapping } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { keepMapping, moveImport, updateImport } from '#modules/imports/index.ts';
import { refuseState, type ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { command, startJob } from './command.ts';

export function runImport(
  ports: Machine,
  context: RequestContext,
  input: { readonly id: ImportId; readonly skipBad: boolean; readonly sends: boolean },
): Promise<Result<ShownImport>> {
  return command({ ports, context }, input.id, async (tx, found) => {
    const { counts } = found;
    if (input.sends && found.kind !== 'documents') {
      return refuse(
        'import_not_sending',
        'Only issued documents are mailed by an import. Shipments are invoiced and mailed by their billing policy.',
      );
    }
    if (found.state !== 'checked') return refuseState(found, 'run; check it first');
    if (found.isReadable !== true)
      return refuse('import_unreadable', 'The files could not be read to their end. Correct them and check again.');
    const errors = counts.errors ?? 0;
    if (errors > 0 && !input.skipBad) {
      return refuse(
        'import_has_errors',
        `${errors} errors were found. Correct the files, or run with "skip_bad": true to import the others.`,
      );
    }
    const total = (counts.ready ?? 0) + (counts.exists ?? 0) + (counts.differs ?? 0);
    if (total === 0) return refuse('import_nothing_ready', 'No row can be imported.');
    const jobId = ports.newId('job');
    if (!(await moveImport(tx, context.accountId, { id: input.id, move: 'run', at: context.at, jobId })))
      return refuseState(found, 'run');
    await updateImport(tx, context.accountId, { import: found, facts: { sends: input.sends }, at: context.at });
    if (found.mapping !== null) await rememberMapping(tx, context, { ...found, mapping: found.mapping });
    await startJob(tx, { ports, context }, { jobId, importId: input.id, work: 'run', total });
    return ok(null);
  });
}

/** Remembers the mapping for the next file with the same header; only runs do, not checks. */
async function rememberMapping(
  tx: Tx,
  context: RequestContext,
  run: Import & { readonly mapping: Mapping },
): Promise<void> {
  for (const file of run.files) await keepMapping(tx, context.accountId, { run, file, at: context.at });
}
