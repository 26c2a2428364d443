/** Sortable lists: a cursor contains its sort, so that the next page has the same order. */
import { z } from 'zod';
import type { PageRequest } from './page.ts';

/** "name" and "-name" for each name. */
export const sortsOf = <const S extends readonly string[]>(names: S): readonly (S[number] | `-${S[number]}`)[] =>
  names.flatMap((name: S[number]) => [name, `-${name}` as const]);

const MAX_KEY = 1_000;

/** A cursor: sort, sort key, id. */
export const sortedCursor = <const S extends readonly string[]>(sorts: S) =>
  z.tuple([
    z.enum(sorts),
    z
      .string()
      .max(MAX_KEY)
      .refine((key) => !key.includes('\u0000')),
    z.uuid(),
  ]);

export function sortedPage<S extends string>(
  request: PageRequest<readonly [S, string, string]>,
  wanted: S,
): {
  readonly sort: S;
  readonly limit: number;
  readonly count: boolean;
  readonly after: { readonly key: string; readonly id: string } | null;
} {
  const { limit, count, after } = request;
  if (after === null) return { sort: wanted, limit, count, after };
  const [sort, key, id] = after;
  return { sort, limit, count, after: { key, id } };
}

/** The sort of the current page, for the next cursor. */
export const sortOf = <S extends string>(
  query: { readonly cursor?: readonly [S, string, string] | undefined; readonly sort?: S | undefined },
  usual: S,
): S => query.cursor?.[0] ?? query.sort ?? usual;
