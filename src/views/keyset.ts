/** Keyset pagination: rows after the last one shown, in index order; never an offset. Builds SQL only. */
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#runtime/database/transaction.ts';

/** "name" ascending, "-name" descending; "created_at" is id order. */
export interface Keyset<Sort extends string> {
  readonly sort: Sort | `-${Sort}`;
  readonly limit: number;
  /** The sort key and id of the last row shown. */
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly count: boolean;
}

/** A page of a list in id order. */
export interface IdPage {
  readonly limit: number;
  /** Id of the last row shown. */
  readonly after: string | null;
  readonly count: boolean;
}

export interface PageOf<Filter> extends IdPage {
  readonly filter: Filter;
}

export interface FoundIds<I> {
  readonly rows: I[];
  readonly totalCount: number | null;
}

export interface KeyedId<I> {
  readonly id: I;
  readonly key: string;
}

/** Column per sort name; null sorts by id only. */
export type SortColumns<Sort extends string> = Readonly<Record<Sort, string | null>>;

/** The select list, condition, order and limit for one page. `alias` is the table's in the statement. */
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

/**
 * One index scan that contributes to a list: a table and conditions answered by an index in the list's order. Conditions with few values
 * are literals, so that the planner recognizes partial indexes. The ways of a list are disjoint.
 */
export interface Way {
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<unknown>[];
  /** The id column, qualified by the table's alias. */
  readonly id: string;
}

export interface KeysetWays extends IdPage {
  readonly newestFirst: boolean;
  readonly days?: Days | undefined;
}

/** A range of days that restricts and sorts the rows, before their ids. */
export interface Days {
  /** Qualified by the table's alias. */
  readonly column: string;
  /** Inclusive. */
  readonly from: RawBuilder<unknown> | null;
  readonly to: RawBuilder<unknown> | null;
  /** The day of the last row shown. */
  readonly ofLast: RawBuilder<unknown>;
}

/** Up to limit + 1 ids, merged from all ways; each is read only as far as the page needs. A count reads all rows. */
export async function listByWays<I>(tx: Tx, ways: readonly Way[], query: KeysetWays): Promise<FoundIds<I>> {
  if (ways.length === 0) return { rows: [], totalCount: query.count ? 0 : null };
  const pages = ways.map((way) => pageOfWay(way, query));
  const direction = query.newestFirst ? sql`desc` : sql`asc`;
  const found = await tx.many(
    pages.length === 1
      ? sql<{ id: I }>`${pages[0]}`
      : sql<{ id: I }>`
          select id from (${sql.join(
            pages.map((page) => sql`(${page})`),
            sql` union all `,
          )}) ways
          order by ${query.days === undefined ? sql`` : sql`day ${direction}, `}id ${direction} limit ${query.limit + 1}`,
  );
  const rows = found.map((row) => row.id);
  if (!query.count) return { rows, totalCount: null };
  const counts = ways.map(
    (way) => sql`(select count(*) from ${way.from} where ${all([...way.where, ...boundsOf(query.days, 'both')])})`,
  );
  const counted = await tx.maybe(sql<{ count: string }>`select (${sql.join(counts, sql` + `)})::text as count`);
  return { rows, totalCount: Number(counted?.count) };
}

function pageOfWay({ from, where, id }: Way, { after, limit, newestFirst, days }: KeysetWays): RawBuilder<unknown> {
  const direction = newestFirst ? sql`desc` : sql`asc`;
  const beyond = newestFirst ? sql`<` : sql`>`;
  const idOf = sql.ref(id);
  if (days === undefined) {
    const rest = after === null ? [] : [sql`${idOf} ${beyond} ${after}::uuid`];
    return sql`select ${idOf} as id from ${from} where ${all([...where, ...rest])} order by ${idOf} ${direction} limit ${limit + 1}`;
  }
  const day = sql.ref(days.column);
  // The end of the last page replaces that bound of the range: given both, PostgreSQL may start the scan at the other one.
  const rest =
    after === null
      ? boundsOf(days, 'both')
      : [
          ...boundsOf(days, newestFirst ? 'from' : 'to'),
          sql`(${day}, ${idOf}) ${beyond} (${days.ofLast}, ${after}::uuid)`,
        ];
  return sql`
    select ${idOf} as id, ${day} as day from ${from} where ${all([...where, ...rest])}
    order by ${day} ${direction}, ${idOf} ${direction} limit ${limit + 1}`;
}

function boundsOf(days: Days | undefined, which: 'from' | 'to' | 'both'): RawBuilder<unknown>[] {
  if (days === undefined) return [];
  const { from, to, column } = days;
  return [
    ...(from === null || which === 'to' ? [] : [sql`${sql.ref(column)} >= ${from}`]),
    ...(to === null || which === 'from' ? [] : [sql`${sql.ref(column)} <= ${to}`]),
  ];
}
