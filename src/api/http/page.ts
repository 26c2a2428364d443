/**
 * Pages of a list by keyset: a cursor is the sort key of the last row shown, opaque to callers. A list is never counted unless asked,
 * and never loaded whole.
 */
import { z } from 'zod';
import { field, flaw, textField } from './field.ts';

const DEFAULT_LIMIT = 50;
const MOST = 200;

const limitField = field<number>(
  {
    type: 'integer',
    minimum: 1,
    maximum: MOST,
    default: DEFAULT_LIMIT,
    description: 'The maximum number of rows to return.',
  },
  (input) => {
    const limit = typeof input === 'string' && /^\d{1,4}$/.test(input) ? Number(input) : Number.NaN;
    return limit >= 1 && limit <= MOST ? limit : flaw('out_of_range', `A whole number from 1 to ${MOST}.`);
  },
);

const cursorField = <S extends z.ZodType>(shape: S) =>
  textField<z.output<S>>({ description: 'The next_cursor of the previous page.' }, (input) => {
    const parsed = shape.safeParse(decodeCursor(input));
    return parsed.success ? parsed.data : flaw('invalid_cursor', 'Not a valid cursor for this list.');
  });

function decodeCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key of a list in its usual order: newest id first. */
export const byId = z.tuple([z.uuid()]);
/** As a cursor of ours writes it; years and zones no database has are none. */
const instantOfCursor = z.iso
  .datetime({ offset: true })
  .refine((text) => !text.startsWith('0000') && !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());

/** The sort key of a list ordered by an instant or a date, then by id. */
export const byTime = z.tuple([instantOfCursor, z.uuid()]);
/** The sort key of the log: a position. */
export const byPosition = z.tuple([z.int().nonnegative()]);

/** Members to spread into a list's query: `z.strictObject({ ...pageQuery(byId), status: ... })`. */
export const pageQuery = <S extends z.ZodType>(cursorShape: S) => ({
  limit: limitField.optional(),
  cursor: cursorField(cursorShape).optional(),
  include: z.literal('total_count').optional(),
});

/** What a view is asked for: one row more than is shown tells whether there are more. */
export interface PageRequest<K> {
  readonly limit: number;
  readonly after: K | null;
  readonly count: boolean;
}

export function pageRequest<K>(query: {
  readonly limit?: number | undefined;
  readonly cursor?: K | undefined;
  readonly include?: 'total_count' | undefined;
}): PageRequest<K> {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.cursor ?? null, count: query.include === 'total_count' };
}

export interface Rows<Row> {
  /** Up to limit + 1 of them. */
  readonly rows: readonly Row[];
  readonly totalCount: number | null;
}

/** The page as it is answered. `keyOf` gives a row's sort key, of the cursor's shape. */
export function writePage<Row, T>(
  found: Rows<Row>,
  request: { readonly limit?: number | undefined },
  writing: { readonly keyOf: (row: Row) => readonly (string | number)[]; readonly write: (row: Row) => T },
) {
  const limit = request.limit ?? DEFAULT_LIMIT;
  const shown = found.rows.slice(0, limit);
  const last = shown.at(-1);
  const more = found.rows.length > limit && last !== undefined;
  return {
    object: 'list' as const,
    data: shown.map(writing.write),
    has_more: more,
    next_cursor: more ? encodeCursor(writing.keyOf(last)) : null,
    ...(found.totalCount === null ? {} : { total_count: found.totalCount }),
  };
}
