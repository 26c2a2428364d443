/** Pages of records in the order of their list. */
import type { ListedIds } from '#views/customers.ts';

/** A row of a list with its sort key, for the cursor. */
export interface Keyed<Thing> {
  readonly key: string;
  readonly thing: Thing;
}

/** A page and one more row if there is a next page. */
export interface Listed<Thing> {
  readonly rows: readonly Keyed<Thing>[];
  readonly totalCount: number | null;
}

export function inOrder<I, Thing>(listed: ListedIds<I>, things: ReadonlyMap<I, Thing>): Listed<Thing> {
  return {
    rows: listed.rows.flatMap(({ id, key }) => {
      const thing = things.get(id);
      return thing === undefined ? [] : [{ key, thing }];
    }),
    totalCount: listed.totalCount,
  };
}

/** A page in id order. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number | null;
}
