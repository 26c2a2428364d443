/** Creates an import. */
import type { Result } from '#kernel/result.ts';
import type { ImportKind } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import { insertImport } from '#modules/imports/index.ts';
import type { Machine } from '#runtime/machine.ts';
import { transact } from '#flows/kit/transact.ts';
import { type ShownImport, showImport } from './read.ts';

export function createImport(
  ports: Machine,
  context: RequestContext,
  input: { readonly kind: ImportKind },
): Promise<Result<ShownImport>> {
  return transact(ports, context, async (tx) => {
    const id = ports.newId('import');
    await insertImport(tx, context.accountId, {
      id,
      kind: input.kind,
      createdBy: `${context.actor.kind}:${context.actor.id}`,
      at: context.at,
    });
    return showImport(tx, context, id);
  });
}
