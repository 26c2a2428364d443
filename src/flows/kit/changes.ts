/** The changes of an edit for its event: differing members with new and previous values. Pure. */
import { canonicalJson } from '#kernel/hash.ts';

/** A record as shown in events: names and values as in the API. */
export type Facts = Readonly<Record<string, unknown>>;

export interface Changes {
  readonly data: Facts;
  readonly previous: Facts;
}

/** The record after the edit, and the data of its event. */
export interface PlannedEdit<Thing> {
  readonly after: Thing;
  readonly changes: Changes;
}

/** Null when nothing differs: such an edit creates no event and no new version. */
export function changesBetween(before: Facts, after: Facts): Changes | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null));
  if (changed.length === 0) return null;
  const pick = (facts: Facts): Facts => Object.fromEntries(changed.map((key) => [key, facts[key] ?? null]));
  return { data: pick(after), previous: pick(before) };
}

/** The members of a new record that have a value. */
export const given = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** Applies an edit: absent keeps, null clears, any other value replaces. */
export function overlay<T extends object>(thing: T, edit: { readonly [M in keyof T]?: T[M] | undefined }): T {
  const stated = Object.entries(edit).filter(([, value]) => value !== undefined);
  return { ...thing, ...(Object.fromEntries(stated) as Partial<T>) };
}
