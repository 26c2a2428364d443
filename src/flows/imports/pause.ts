/** Pauses an import after the current chunk. */
import type { Result } from '#kernel/result.ts';
import type { ImportId } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { ShownImport } from './read.ts';
import type { Machine } from '#runtime/machine.ts';
import { moveJob } from './command.ts';

export const pauseImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  moveJob({ ports, context }, id, { move: 'pause', to: 'paused', what: 'paused' });
