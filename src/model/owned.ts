/**
 * Ids together with their account: a batch may serve several accounts, and statements match rows by
 * (account, id). References from callers are looked up by both, never by the id alone.
 */
import type { AccountId, Id, IdKind } from '#kernel/id.ts';
import type { Reference } from './reference.ts';

export interface Owned<I extends string> {
  readonly accountId: AccountId;
  readonly id: I;
}

/** Several ids of one account. */
export function owned<I extends string>(accountId: AccountId, ids: Iterable<I>): Owned<I>[] {
  return [...ids].map((id) => ({ accountId, id }));
}

/** Without duplicates, in order of first occurrence. */
export function distinct<I extends string>(things: Iterable<Owned<I>>): Owned<I>[] {
  const byId = new Map<I, Owned<I>>();
  for (const { accountId, id } of things) if (!byId.has(id)) byId.set(id, { accountId, id });
  return [...byId.values()];
}

/** A reference from a caller, with its account. */
export interface Named<K extends IdKind> {
  readonly accountId: AccountId;
  readonly reference: Reference<K>;
}

interface OwnedExternal {
  readonly accountId: AccountId;
  readonly external: string;
}

export function named<K extends IdKind>(accountId: AccountId, references: readonly Reference<K>[]): Named<K>[] {
  return references.map((reference) => ({ accountId, reference }));
}

/** References by our id, and those by external id: each kind has an index of its own. */
export function apart<K extends IdKind>(
  names: readonly Named<K>[],
): { readonly ids: readonly Owned<Id<K>>[]; readonly externals: readonly OwnedExternal[] } {
  const ids: Owned<Id<K>>[] = [];
  const externals: OwnedExternal[] = [];
  for (const { accountId, reference } of names) {
    if ('id' in reference) ids.push({ accountId, id: reference.id });
    else externals.push({ accountId, external: reference.external });
  }
  return { ids, externals };
}

/** Returns a lookup of references among the records found, by our id or by external id. */
export function lookUp<K extends IdKind, Found extends Owned<string> & { readonly externalId: string | null }>(
  found: readonly Found[],
): (name: Named<K>) => Found | null {
  const byId = new Map(found.map((each) => [`${each.accountId} ${each.id}`, each]));
  const byExternal = new Map(
    found.flatMap((each) => (each.externalId === null ? [] : [[`${each.accountId} ${each.externalId}`, each]])),
  );
  return ({ accountId, reference }) =>
    ('id' in reference
      ? byId.get(`${accountId} ${reference.id}`)
      : byExternal.get(`${accountId} ${reference.external}`)) ?? null;
}
