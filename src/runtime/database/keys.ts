/** Join tables of (account, id): a batch may span accounts, and the indexes need both columns. */
import { sql, type RawBuilder } from 'kysely';

/** Table `k` of our ids. */
export function keys(of: readonly { readonly accountId: string; readonly id: string }[]): RawBuilder<unknown> {
  const accountIds = of.map((each) => each.accountId);
  const ids = of.map((each) => each.id);
  return sql`unnest(${accountIds}::uuid[], ${ids}::uuid[]) as k(account_id, id)`;
}

/** Table `k` of the callers' external ids. */
export function externalKeys(
  of: readonly { readonly accountId: string; readonly external: string }[],
): RawBuilder<unknown> {
  const accountIds = of.map((each) => each.accountId);
  const externals = of.map((each) => each.external);
  return sql`unnest(${accountIds}::uuid[], ${externals}::text[]) as k(account_id, external_id)`;
}
