/** Resolves a request's references to ids in one snapshot, with one statement per kind. Read-only. */
import type { Id } from '#kernel/id.ts';
import { withoutCase } from '#kernel/text.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findByExternalId, findByNumber, type Numbered } from '#views/by-number.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export type NumberedKind = Numbered;

/** Kinds whose flows resolve external ids themselves are referred to by number only. */
export type NameToResolve =
  | { readonly kind: NumberedKind; readonly by: 'number'; readonly name: string }
  | { readonly kind: 'invoice' | 'settlement'; readonly by: 'external'; readonly name: string };

/** Returns one id per reference, in order; null when there is no match. */
export function resolveNames(
  ports: Pick<Ports, 'database'>,
  context: RequestContext,
  names: readonly NameToResolve[],
): Promise<(Id<NumberedKind> | null)[]> {
  return readSnapshot(ports, context, async (tx) => {
    const found = new Map<string, ReadonlyMap<string, Id<NumberedKind>>>();
    for (const same of Map.groupBy(names, groupOf).values()) {
      const [first] = same;
      if (first !== undefined)
        found.set(groupOf(first), await findAll(tx, context, { like: first, names: same.map(keyOf) }));
    }
    return names.map((name) => found.get(groupOf(name))?.get(keyOf(name)) ?? null);
  });
}

const groupOf = ({ kind, by }: NameToResolve): string => `${by} ${kind}`;

/** SKUs ignore case. */
const keyOf = ({ kind, name }: NameToResolve): string => (kind === 'product' ? withoutCase(name) : name);

function findAll(
  tx: Tx,
  { accountId }: RequestContext,
  { like, names }: { readonly like: NameToResolve; readonly names: readonly string[] },
): Promise<ReadonlyMap<string, Id<NumberedKind>>> {
  return like.by === 'external'
    ? findByExternalId(tx, accountId, { kind: like.kind, externalIds: names })
    : findByNumber(tx, accountId, { kind: like.kind, numbers: names, spokenFor: 'ignore' });
}
