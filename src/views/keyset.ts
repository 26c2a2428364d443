/** Keyset pages: rows after the last one shown, in one order, on an index; never an offset. Builds SQL, reads nothing itself. */
import { sql, type RawBuilder } from 'kysely';

/** "name" ascending, "-name" descending; "created_at" is the id's own order. */
export interface Keyset<Sort extends string> {
  readonly sort: Sort | `-${Sort}`;
  readonly limit: number;
  /** The sort key and id of the last row shown. */
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly count: boolean;
}

export interface KeyedId<I> {
  readonly id: I;
  readonly key: string;
}

/** The columns to sort by, by name; null is the id alone. */
export type SortColumns<Sort extends string> = Readonly<Record<Sort, string | null>>;

/** The list's select list, condition, order and limit for one page. `alias` names the table in the statement. */
export function pageOf<Sort extends string>(page: Keyset<Sort>, columns: SortColumns<Sort>, alias: string) {
  const isDescending = page.sort.startsWith('-');
  const column = columns[(isDescending ? page.sort.slice(1) : page.sort) as Sort];
  const id = sql.ref(`${alias}.id`);
  const key: RawBuilder<unknown> = column === null ? sql`''` : sql`lower(${sql.ref(`${alias}.${column}`)})`;
  const direction = isDescending ? sql`desc` : sql`asc`;
  const beyond = isDescending ? sql`<` : sql`>`;
  const { after } = page;
  return {
    select: sql`${id} as id, ${key} as key`,
    after:
      after === null
        ? sql`true`
        : column === null
          ? sql`${id} ${beyond} ${after.id}::uuid`
          : sql`(${key}, ${id}) ${beyond} (${after.key}, ${after.id}::uuid)`,
    order: column === null ? sql`${id} ${direction}` : sql`${key} ${direction}, ${id} ${direction}`,
    limit: sql`${page.limit + 1}`,
  };
}

export const all = (conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> =>
  sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
