/**
 * Entered when it is new, edited when it is there: things named by the caller's own id, one or many together. What is left out stays, null
 * clears, and what says nothing new changes nothing and leaves no event. Statements do not grow with the number of things.
 */
import { present } from '#kernel/assert.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { PlannedEdit } from './changes.ts';
import { guardVersion } from './guard-version.ts';
import type { Ports } from './ports.ts';
import type { Saved } from './save-new.ts';
import { transactEach, transactOne } from './transact.ts';

interface Writing {
  readonly tx: Tx;
  readonly ports: Ports;
  readonly context: RequestContext;
}

type Named<Input> = Input & { readonly externalId: string };

/** What a system that owns it may enter or edit, whichever it is. */
type UpsertKind = 'customer' | 'product';

/** What customers and products do differently. */
interface Family<K extends UpsertKind, Input, Thing> {
  readonly kind: K;
  readonly find: (writing: Writing, externalIds: readonly string[]) => Promise<readonly Id<K>[]>;
  readonly hold: (writing: Writing, ids: readonly Id<K>[]) => Promise<void>;
  readonly load: (writing: Writing, ids: readonly Id<K>[]) => Promise<ReadonlyMap<Id<K>, Thing>>;
  readonly plan: (before: Thing, input: Input) => Result<PlannedEdit<Thing> | null>;
  readonly write: (writing: Writing, things: readonly Thing[]) => Promise<void>;
  readonly enter: (writing: Writing, inputs: readonly Input[]) => Promise<readonly Result<Saved<Thing>>[]>;
}

interface Stored<K extends UpsertKind> {
  readonly id: Id<K>;
  readonly externalId: string | null;
  readonly version: number;
}

/** One thing, and the version its caller has seen. */
interface Single<Input> {
  readonly input: Named<Input>;
  readonly seen: number | null;
}

export const upserting = <K extends UpsertKind, Input, Thing extends Stored<K>>(family: Family<K, Input, Thing>) => ({
  one: (ports: Ports, context: RequestContext, { input, seen }: Single<Input>): Promise<Result<Saved<Thing>>> =>
    transactOne(ports, context, {
      item: input,
      work: (tx, inputs) => upsertAll(family, { tx, ports, context }, { inputs, seen }),
    }),
  many: (
    ports: Ports,
    context: RequestContext,
    items: readonly Named<Input>[],
  ): Promise<Result<Result<Saved<Thing>>[]>> =>
    transactEach(ports, context, {
      items,
      work: (tx, inputs) => upsertAll(family, { tx, ports, context }, { inputs, seen: null }),
    }),
});

interface Wanted<Input> {
  readonly inputs: readonly Named<Input>[];
  readonly seen: number | null;
}

/** The same thing twice in one call is told twice, in order: its second item finds what its first has made. */
async function upsertAll<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { inputs, seen }: Wanted<Input>,
): Promise<Result<Saved<Thing>>[]> {
  const answers: Result<Saved<Thing>>[] = [];
  let waiting = [...inputs.entries()];
  while (waiting.length > 0) {
    const first = new Map<string, number>();
    for (const [index, { externalId }] of waiting) if (!first.has(externalId)) first.set(externalId, index);
    const round = waiting.filter(([index, { externalId }]) => first.get(externalId) === index);
    // One order for all callers: batches that cross wait for each other instead of holding each other up.
    const ordered = round.map(([, input]) => input).toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
    const told = await upsertDistinct(family, writing, { inputs: ordered, seen });
    for (const [index, { externalId }] of round)
      answers[index] = present(told.get(externalId), 'every external id has its answer');
    waiting = waiting.filter(([index, { externalId }]) => first.get(externalId) !== index);
  }
  return answers;
}

async function upsertDistinct<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { inputs, seen }: Wanted<Input>,
): Promise<Map<string, Result<Saved<Thing>>>> {
  const found = await family.find(
    writing,
    inputs.map((input) => input.externalId),
  );
  await family.hold(writing, found);
  const held = await family.load(writing, found);
  const known = new Map([...held.values()].flatMap((thing) => (thing.externalId ? [[thing.externalId, thing]] : [])));
  const fresh = inputs.filter((input) => !known.has(input.externalId));
  if (seen !== null && fresh.length > 0)
    return new Map(
      fresh.map(({ externalId }) => [
        externalId,
        refuse('changed_meanwhile', 'It does not exist, or no longer exists.'),
      ]),
    );

  const answers = await editAll(family, writing, { inputs, known, seen });
  const entered = fresh.length === 0 ? [] : await family.enter(writing, fresh);
  const taken: Named<Input>[] = [];
  for (const [index, result] of entered.entries()) {
    const input = present(fresh[index], 'one answer per new thing');
    // Somebody else entered it meanwhile: now it is there to be edited.
    const isTaken = result.ok ? !result.value.isNew : result.refusal.code === 'external_id_already_used';
    if (isTaken) taken.push(input);
    else answers.set(input.externalId, result);
  }
  if (taken.length > 0) {
    for (const [externalId, answer] of await upsertDistinct(family, writing, { inputs: taken, seen }))
      answers.set(externalId, answer);
  }
  return answers;
}

/** The things that are there, held by this transaction. */
async function editAll<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { inputs, known, seen }: Wanted<Input> & { readonly known: ReadonlyMap<string, Thing> },
): Promise<Map<string, Result<Saved<Thing>>>> {
  const { tx, ports, context } = writing;
  const answers = new Map<string, Result<Saved<Thing>>>();
  const edits: (PlannedEdit<Thing> & { readonly before: Thing })[] = [];
  for (const input of inputs) {
    const before = known.get(input.externalId);
    if (before === undefined) continue;
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen });
    const planned = stale ?? family.plan(before, input);
    if (!planned.ok) answers.set(input.externalId, planned);
    else if (planned.value === null) answers.set(input.externalId, ok({ isNew: false, thing: before }));
    else edits.push({ before, ...planned.value });
  }
  if (edits.length === 0) return answers;
  await family.write(
    writing,
    edits.map(({ after }) => after),
  );
  await recordEvents(
    tx,
    { context, newId: ports.newId },
    edits.map(({ before, changes }) => ({
      accountId: context.accountId,
      type: `${family.kind}.edited` as const,
      subjectKind: family.kind,
      subjectId: before.id,
      ...changes,
    })),
  );
  const edited = await family.load(
    writing,
    edits.map(({ before }) => before.id),
  );
  for (const { before } of edits) {
    const thing = present(edited.get(before.id), 'an edited thing is there');
    answers.set(present(before.externalId, 'it was found by it'), ok({ isNew: false, thing }));
  }
  return answers;
}

/** What is there may leave out what it cannot be without; what is new may not. */
export function whole<Input, Needed extends Readonly<Record<string, string | undefined>>>(
  input: Input,
  needed: Needed,
): Result<Input & { readonly [Key in keyof Needed]: string }> {
  const lacking = Object.keys(needed).filter((name) => needed[name] === undefined);
  if (lacking.length === 0) return ok({ ...input, ...(needed as { readonly [Key in keyof Needed]: string }) });
  const detail = 'This field is required, because no record has this external_id yet.';
  return refuse(
    'invalid_input',
    `/${lacking[0] ?? ''}: ${detail}`,
    lacking.map((name) => ({ pointer: `/${name}`, code: 'required', detail })),
  );
}

export async function enterWhole<Input, Thing>(
  inputs: readonly Result<Input>[],
  enter: (inputs: readonly Input[]) => Promise<readonly Result<Thing>[]>,
): Promise<Result<Thing>[]> {
  const entered = (await enter(inputs.flatMap((input) => (input.ok ? [input.value] : [])))).values();
  return inputs.map((input) => (input.ok ? present(entered.next().value, 'an answer per input') : input));
}
