/** Rows to be reached by (account, id): a batch may span accounts, and only both columns together reach a row by its index. */
import { sql, type RawBuilder } from 'kysely';

/** By our id, as a table `k` to join with. */
export function keys(of: readonly { readonly accountId: string; readonly id: string }[]): RawBuilder<unknown> {
  const accountIds = of.map((each) => each.accountId);
  const ids = of.map((each) => each.id);
  return sql`unnest(${accountIds}::uuid[], ${ids}::uuid[]) as k(account_id, id)`;
}

/** By the caller's own id, as a table `k` to join with. */
export function externalKeys(
  of: readonly { readonly accountId: string; readonly external: string }[],
): RawBuilder<unknown> {
  const accountIds = of.map((each) => each.accountId);
  const externals = of.map((each) => each.external);
  return sql`unnest(${accountIds}::uuid[], ${externals}::text[]) as k(account_id, external_id)`;
}
