/** Sets the mapping of an import. */
import { refuseProblems, type Result } from '#kernel/result.ts';
import type { ImportId, Mapping } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { judgeMapping, lockImport, moveImport, updateImport } from '#modules/imports/index.ts';
import type { Machine } from '#runtime/machine.ts';
import { transact } from '#flows/kit/transact.ts';
import { type ShownImport, refuseUnknownImport, refuseState, headersOf, showImport } from './read.ts';

export function putImportMapping(
  ports: Machine,
  context: RequestContext,
  input: { readonly importId: ImportId; readonly mapping: Mapping },
): Promise<Result<ShownImport>> {
  return transact(ports, context, async (tx) => {
    const found = await lockImport(tx, context.accountId, input.importId);
    if (found === null) return refuseUnknownImport();
    const problems = judgeMapping({ kind: found.kind, mapping: input.mapping, headers: headersOf(found) });
    if (problems.length > 0) return refuseProblems('mapping_invalid', problems);
    if (!(await moveImport(tx, context.accountId, { id: found.id, move: 'tell', at: context.at })))
      return refuseState(found, 'mapped');
    await updateImport(tx, context.accountId, {
      import: found,
      facts: { mapping: input.mapping, isReadable: null, counts: {}, sums: [] },
      at: context.at,
    });
    return showImport(tx, context, found.id);
  });
}
