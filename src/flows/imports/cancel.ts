/** Cancels an import permanently; records it has created stay. */
import type { Result } from '#kernel/result.ts';
import type { ImportId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { moveJob } from './command.ts';

export const cancelImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  moveJob({ ports, context }, id, { move: 'cancel', to: 'cancelled', what: 'cancelled' });
