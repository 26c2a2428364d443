/**
 * Creates or edits records by external id, one or many at once. Absent members are kept, null clears, and an edit without changes creates no
 * event. The number of statements is independent of the number of records.
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

/** Kinds that can be upserted. */
type UpsertKind = 'customer' | 'product';

/** What differs between customers and products. */
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

/** One record, and the version the caller saw. */
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

/** The inputs of one call for each record, in order. */
type ByExternalId<Input> = ReadonlyMap<string, readonly Named<Input>[]>;
type Outcomes<Thing> = Map<string, readonly Result<Saved<Thing>>[]>;

async function upsertAll<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { inputs, seen }: Wanted<Input>,
): Promise<Result<Saved<Thing>>[]> {
  // Sorted to avoid deadlocks between batches with common records.
  const named = new Map(
    [...Map.groupBy(inputs, ({ externalId }) => externalId)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const answers = await upsertDistinct(family, writing, { named, seen });
  const next = new Map([...answers].map(([externalId, results]) => [externalId, results.values()]));
  return inputs.map(({ externalId }) => present(next.get(externalId)?.next().value, 'a result per item'));
}

interface Upserts<Input> {
  readonly named: ByExternalId<Input>;
  readonly seen: number | null;
}

/** A record that occurs several times is created or edited once, with all its inputs applied in order. */
async function upsertDistinct<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { named, seen }: Upserts<Input>,
): Promise<Outcomes<Thing>> {
  const found = await family.find(writing, [...named.keys()]);
  await family.hold(writing, found);
  const held = await family.load(writing, found);
  const known = new Map([...held.values()].flatMap((thing) => (thing.externalId ? [[thing.externalId, thing]] : [])));
  const fresh = [...named].filter(([externalId]) => !known.has(externalId));
  if (seen !== null && fresh.length > 0)
    return new Map(
      fresh.map(([externalId]) => [
        externalId,
        [refuse('changed_meanwhile', 'It does not exist, or no longer exists.')],
      ]),
    );

  const answers = await editAll(family, writing, { named, known, seen });
  const entered =
    fresh.length === 0
      ? []
      : await family.enter(
          writing,
          fresh.map(([, [first]]) => present(first, 'it has at least one input')),
        );
  const heads: Outcomes<Thing> = new Map();
  const rest = new Map<string, readonly Named<Input>[]>();
  for (const [index, result] of entered.entries()) {
    const [externalId, inputs] = present(fresh[index], 'one result per new record');
    // Created concurrently: edit it instead.
    const isTaken = result.ok ? !result.value.isNew : result.refusal.code === 'external_id_already_used';
    const others = inputs.slice(1);
    if (isTaken) rest.set(externalId, inputs);
    else if (result.ok && others.length > 0) rest.set(externalId, others);
    if (!isTaken) heads.set(externalId, result.ok ? [result] : [result, ...others.map(refuseFollower)]);
  }
  const later = rest.size === 0 ? [] : await upsertDistinct(family, writing, { named: rest, seen });
  for (const [externalId, results] of [...heads, ...later])
    answers.set(externalId, [...(answers.get(externalId) ?? []), ...results]);
  return answers;
}

const refuseFollower = () =>
  refuse('invalid_input', 'An earlier item of this call with the same external_id was refused; see that one.');

interface Edit<Thing> extends PlannedEdit<Thing> {
  readonly before: Thing;
}

/** Locks and edits existing records. Each is written once, with the result of all its edits. */
async function editAll<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  { named, known, seen }: Upserts<Input> & { readonly known: ReadonlyMap<string, Thing> },
): Promise<Outcomes<Thing>> {
  const { tx, context } = writing;
  const planned = new Map<string, { readonly before: Thing; readonly results: readonly Result<Thing>[] }>();
  const edits: Edit<Thing>[] = [];
  for (const [externalId, inputs] of named) {
    const before = known.get(externalId);
    if (before === undefined) continue;
    const stale = await guardVersion(tx, context, { subjectId: before.id, version: before.version, seen });
    let last = before;
    const results = inputs.map((input): Result<Thing> => {
      const plan = stale ?? family.plan(last, input);
      if (!plan.ok) return plan;
      if (plan.value === null) return ok(last);
      edits.push({ before, ...plan.value });
      last = plan.value.after;
      return ok(last);
    });
    planned.set(externalId, { before, results });
  }
  const written = await writeEdits(family, writing, edits);
  return new Map(
    [...planned].map(([externalId, { before, results }]) => [
      externalId,
      results.map((result) => (result.ok ? ok({ isNew: false, thing: written.get(before.id) ?? before }) : result)),
    ]),
  );
}

/** Writes an event per edit; returns the updated records. */
async function writeEdits<K extends UpsertKind, Input, Thing extends Stored<K>>(
  family: Family<K, Input, Thing>,
  writing: Writing,
  edits: readonly Edit<Thing>[],
): Promise<ReadonlyMap<Id<K>, Thing>> {
  if (edits.length === 0) return new Map();
  const { tx, ports, context } = writing;
  const last = new Map(edits.map(({ before, after }) => [before.id, after]));
  await family.write(writing, [...last.values()]);
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
  return family.load(writing, [...last.keys()]);
}

/** Checks that a new record has its required fields, which an edit may omit. */
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
