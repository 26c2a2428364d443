/**
 * Creates many records at once. A record whose external id exists is not created again: the same content returns the existing one, other
 * content is refused with the names of the differing fields. The number of statements is independent of the number of records.
 */
import { assert, present } from '#kernel/assert.ts';
import { canonicalJson, sha256 } from '#kernel/hash.ts';
import type { Id, IdKind } from '#kernel/id.ts';
import { ok, refuse, type Problem, type Result } from '#kernel/result.ts';
import { differences } from './differences.ts';

export interface Saved<Thing> {
  readonly isNew: boolean;
  readonly thing: Thing;
}

/** The input of a new record and its content hash, which identifies repeats. */
export interface NewThing<Input> {
  readonly input: Input;
  readonly hash: string;
}

interface Named {
  readonly externalId?: string | null | undefined;
}

/** `taken`: its external id was used concurrently; `repeats`: the same content created that record before. */
export type Made<K extends IdKind> = Result<Id<K>> | 'taken' | { readonly repeats: Id<K> };

export interface Saving<K extends IdKind, Input extends Named, Thing> {
  /** By external id. */
  readonly find: (
    externalIds: readonly string[],
  ) => Promise<ReadonlyMap<string, { readonly id: Id<K>; readonly contentHash: string }>>;
  /** A void record with the same content: a late repeat does not create it again. Called after `find`. */
  readonly findVoid?: (externalId: string, hash: string) => Id<K> | null;
  /** Returns one result per record, in order. Refused ones write nothing. */
  readonly make: (things: readonly NewThing<Input>[]) => Promise<Made<K>[]>;
  readonly load: (ids: readonly Id<K>[]) => Promise<ReadonlyMap<Id<K>, Thing>>;
  /** The differences between an input with another hash and the stored record. */
  readonly differing: (input: Input, thing: Thing) => Problem[];
}

type Verdict<K extends IdKind> =
  | { readonly kind: 'new'; readonly hash: string }
  | { readonly kind: 'known'; readonly id: Id<K>; readonly isSame: boolean }
  /** Same external id as an earlier item of the batch. */
  | { readonly kind: 'twin'; readonly of: number; readonly isSame: boolean };

/** The hash that identifies a repeated input. Numbers are normalized, so "12.50" and "12.5" are equal. */
export const hashInput = (input: unknown): string => sha256(canonicalJson(plain(input)));

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

export async function saveNew<K extends IdKind, Input extends Named, Thing>(
  saving: Saving<K, Input, Thing>,
  inputs: readonly Input[],
): Promise<Result<Saved<Thing>>[]> {
  const verdicts = await judge(saving, inputs);
  const fresh = verdicts.flatMap((verdict, index) => (verdict.kind === 'new' ? [{ index, hash: verdict.hash }] : []));
  const made =
    fresh.length === 0 ? [] : await saving.make(fresh.map(({ index, hash }) => ({ input: at(inputs, index), hash })));
  const answers = new Map(fresh.map(({ index }, place) => [index, at(made, place)]));
  const ids = [...answers.values()].flatMap(idsOf);
  const known = verdicts.flatMap((verdict) => (verdict.kind === 'known' ? [verdict.id] : []));
  const things = await saving.load([...new Set([...ids, ...known])]);

  const results = inputs.map((input, index): Result<Saved<Thing>> | 'taken' | 'twin' => {
    const verdict = at(verdicts, index);
    if (verdict.kind === 'twin') return verdict.isSame ? 'twin' : contradict(input, at(inputs, verdict.of));
    if (verdict.kind === 'known') {
      const thing = present(things.get(verdict.id), 'a found record can be loaded');
      return verdict.isSame ? ok({ isNew: false, thing }) : compare(saving, input, thing);
    }
    const answer = present(answers.get(index), 'a new record was created');
    if (answer === 'taken') return 'taken';
    if ('repeats' in answer)
      return ok({ isNew: false, thing: present(things.get(answer.repeats), 'a found record can be loaded') });
    return answer.ok
      ? ok({ isNew: true, thing: present(things.get(answer.value), 'a created record can be loaded') })
      : answer;
  });
  const settled = await settleTaken(saving, inputs, results);
  return settled.map((result, index) => (result === 'twin' ? repeated(at(verdicts, index), settled) : result));
}

function idsOf<K extends IdKind>(made: Made<K>): Id<K>[] {
  if (made === 'taken') return [];
  if ('repeats' in made) return [made.repeats];
  return made.ok ? [made.value] : [];
}

const at = <T>(list: readonly T[], index: number): T => present(list[index], 'lists have the same length');

/** Items whose external id was used concurrently are decided again, by comparison with the record that now exists. */
async function settleTaken<K extends IdKind, Input extends Named, Thing>(
  saving: Saving<K, Input, Thing>,
  inputs: readonly Input[],
  results: readonly (Result<Saved<Thing>> | 'taken' | 'twin')[],
): Promise<(Result<Saved<Thing>> | 'twin')[]> {
  const waiting = results.flatMap((result, index) => (result === 'taken' ? [index] : []));
  const again =
    waiting.length === 0
      ? []
      : await saveNew(
          saving,
          waiting.map((index) => at(inputs, index)),
        );
  const byIndex = new Map(waiting.map((index, place) => [index, at(again, place)]));
  return results.map((result, index) =>
    result === 'taken' ? present(byIndex.get(index), 'a retried record has a result') : result,
  );
}

/** The second of two equal items of one call is a repeat and gets the first one's result. */
function repeated<K extends IdKind, Thing>(
  verdict: Verdict<K>,
  results: readonly (Result<Saved<Thing>> | 'twin')[],
): Result<Saved<Thing>> {
  const first = verdict.kind === 'twin' ? results[verdict.of] : undefined;
  assert(first !== undefined && first !== 'twin', 'the first of two duplicates is not a duplicate itself');
  return first.ok ? ok({ isNew: false, thing: first.value.thing }) : first;
}

async function judge<K extends IdKind, Input extends Named, Thing>(
  saving: Saving<K, Input, Thing>,
  inputs: readonly Input[],
): Promise<Verdict<K>[]> {
  const externalIds = inputs.flatMap(({ externalId }) => (typeof externalId === 'string' ? [externalId] : []));
  const found = externalIds.length === 0 ? new Map<string, never>() : await saving.find([...new Set(externalIds)]);
  const first = new Map<string, { readonly index: number; readonly hash: string }>();
  return inputs.map((input, index): Verdict<K> => {
    const hash = hashInput(input);
    const { externalId } = input;
    if (typeof externalId !== 'string') return { kind: 'new', hash };
    const voided = saving.findVoid?.(externalId, hash) ?? null;
    if (voided !== null) return { kind: 'known', id: voided, isSame: true };
    const known = found.get(externalId);
    if (known !== undefined) return { kind: 'known', id: known.id, isSame: known.contentHash === hash };
    const twin = first.get(externalId);
    if (twin !== undefined) return { kind: 'twin', of: twin.index, isSame: twin.hash === hash };
    first.set(externalId, { index, hash });
    return { kind: 'new', hash };
  });
}

function compare<K extends IdKind, Input extends Named, Thing>(
  saving: Saving<K, Input, Thing>,
  input: Input,
  thing: Thing,
): Result<Saved<Thing>> {
  const differing = saving.differing(input, thing);
  if (differing.length === 0) return ok({ isNew: false, thing });
  return refuseOther('This external_id already exists with different content', differing);
}

function contradict(input: unknown, earlier: unknown): Result<never> {
  const differing = [...differences(input, earlier), ...differences(earlier, input)];
  return refuseOther('An earlier item of this request has the same external_id with different content', [
    ...new Map(differing.map((problem) => [problem.pointer, problem])).values(),
  ]);
}

function refuseOther(sentence: string, differing: readonly Problem[]): Result<never> {
  const names = differing.map((problem) => problem.pointer.slice(1)).join(', ');
  return refuse('external_id_already_used', `${sentence}: ${names}.`, differing);
}
