/** Reads imports and their jobs, with the suggested mapping for their files. */
import type { Instant } from '#kernel/calendar.ts';
import { ok, refuse, refuseProblems, type Result } from '#kernel/result.ts';
import type { Import, ImportId, ImportPart, Job, JobId, Mapping } from '#model/import.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import {
  findEarlier,
  findMapping,
  fitMapping,
  judgeMapping,
  listImports,
  loadImport,
  loadJob,
  suggestMapping,
  unusedColumns,
  type Suggestion,
} from '#modules/imports/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Machine } from '#runtime/machine.ts';

export interface SuggestedPart {
  readonly part: ImportPart;
  readonly mapping: Mapping['main'];
  /** Columns not used by the mapping or, without one, by this suggestion. */
  readonly unused: readonly string[];
  /** The program whose export it is, if known; it may be of another kind. */
  readonly layout: Suggestion['layout'];
  /** The earlier run with the same header whose mapping this is; null: suggested by the header only. */
  readonly remembered: { readonly importId: ImportId | null; readonly usedAt: Instant } | null;
}

export interface ShownImport {
  readonly import: Import;
  readonly suggestions: readonly SuggestedPart[];
  /** An earlier import of the same bytes. */
  readonly earlierId: ImportId | null;
  readonly job: Job | null;
}

export const refuseUnknownImport = () => refuse('import_not_found', 'No such import.');
export const refuseState = (found: Import, what: string) =>
  refuse('import_state', `The import is ${found.state}; it cannot be ${what} now.`);

export const headersOf = (of: Pick<Import, 'files'>): Partial<Record<ImportPart, readonly string[]>> =>
  Object.fromEntries(of.files.map((file) => [file.part, file.look.header]));

/** The mapping that was set, else the suggested one; null when it does not fit the files. */
export async function mappingInUse(tx: Tx, found: Import): Promise<Result<Mapping>> {
  const mapping = found.mapping ?? (await suggestedMapping(tx, found));
  const problems = judgeMapping({ kind: found.kind, mapping, headers: headersOf(found) });
  return problems.length === 0 ? ok(mapping) : refuseProblems('mapping_invalid', problems);
}

async function suggestedMapping(tx: Tx, found: Import): Promise<Mapping> {
  const parts = await suggest(tx, found);
  const main = parts.find(({ part }) => part === 'main');
  const lines = parts.find(({ part }) => part === 'lines');
  const mainFile = found.files.find((file) => file.part === 'main');
  const saved =
    mainFile === undefined ? null : await findMapping(tx, found.accountId, { kind: found.kind, file: mainFile });
  return { main: main?.mapping ?? { fields: {} }, lines: lines?.mapping, numbers: saved?.numbers, dates: saved?.dates };
}

async function suggest(tx: Tx, found: Import): Promise<SuggestedPart[]> {
  const suggestions: SuggestedPart[] = [];
  for (const file of found.files) {
    const { header } = file.look;
    const saved = await findMapping(tx, found.accountId, { kind: found.kind, file });
    const own = saved?.part === undefined ? undefined : fitMapping(saved.part, header);
    const { layout, ...made } = suggestMapping(found.kind, file.part, header);
    const mapping = own ?? made.mapping;
    suggestions.push({
      part: file.part,
      mapping,
      unused: unusedColumns(found.mapping?.[file.part] ?? mapping, header),
      layout,
      remembered: saved === null || own === undefined ? null : { importId: saved.importId, usedAt: saved.usedAt },
    });
  }
  return suggestions;
}

export async function showImport(tx: Tx, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> {
  const found = await loadImport(tx, context.accountId, id);
  return found === null ? refuseUnknownImport() : ok(await shownOf(tx, found));
}

async function shownOf(tx: Tx, found: Import): Promise<ShownImport> {
  const main = found.files.find((file) => file.part === 'main');
  return {
    import: found,
    suggestions: await suggest(tx, found),
    earlierId:
      main === undefined
        ? null
        : await findEarlier(tx, found.accountId, { importId: found.id, kind: found.kind, hash: main.hash }),
    job: found.jobId === null ? null : await loadJob(tx, found.accountId, found.jobId),
  };
}

export const readImport = (ports: Machine, context: RequestContext, id: ImportId): Promise<Result<ShownImport>> =>
  readSnapshot(ports, context, (tx) => showImport(tx, context, id));

export const findImportPage = (
  ports: Machine,
  context: RequestContext,
  page: { readonly limit: number; readonly before: ImportId | null },
): Promise<Result<readonly ShownImport[]>> =>
  readSnapshot(ports, context, async (tx) => {
    const shown: ShownImport[] = [];
    for (const found of await listImports(tx, context.accountId, { ...page, limit: page.limit + 1 }))
      shown.push(await shownOf(tx, found));
    return ok(shown);
  });

export const readJob = (ports: Machine, context: RequestContext, id: JobId): Promise<Result<Job>> =>
  readSnapshot(ports, context, async (tx) => {
    const job = await loadJob(tx, context.accountId, id);
    return job === null ? refuse('job_not_found', 'No such job.') : ok(job);
  });
