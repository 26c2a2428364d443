/** What an edit changed, for its event: the members that differ, new and previous. Pure. */
import { canonicalJson } from '#kernel/hash.ts';

/** A thing as events tell it: names and values as the API writes them. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Changes {
  readonly data: Facts;
  readonly previous: Facts;
}

/** A thing as it will be, and what its event tells. */
export interface PlannedEdit<Thing> {
  readonly after: Thing;
  readonly changes: Changes;
}

/** Null when nothing differs: such an edit leaves no event and no new version. */
export function changesBetween(before: Facts, after: Facts): Changes | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null));
  if (changed.length === 0) return null;
  const pick = (facts: Facts): Facts => Object.fromEntries(changed.map((key) => [key, facts[key] ?? null]));
  return { data: pick(after), previous: pick(before) };
}

/** What a new thing says, without what it leaves open. */
export const given = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** An edit's members laid over a thing: left out keeps, null clears, anything else replaces. */
export function overlay<T extends object>(thing: T, edit: { readonly [M in keyof T]?: T[M] | undefined }): T {
  const stated = Object.entries(edit).filter(([, value]) => value !== undefined);
  return { ...thing, ...(Object.fromEntries(stated) as Partial<T>) };
}
