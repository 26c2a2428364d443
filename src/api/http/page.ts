/**
 * Keyset pagination: a cursor is the sort key of the last row shown, opaque to callers. Lists are counted only on request and never
 * loaded completely.
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

/** Sort key of the default order: newest id first. */
export const byId = z.tuple([z.uuid()]);
/** Only the format our cursors use, and only years and zones the database accepts. */
const instantOfCursor = z.iso
  .datetime({ offset: true })
  .refine((text) => !text.startsWith('0000') && !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());

/** Sort key of a list ordered by an instant or a date, then by id. */
export const byTime = z.tuple([instantOfCursor, z.uuid()]);
/** Sort key of the log: a position. */
export const byPosition = z.tuple([z.int().nonnegative()]);

/** Members to spread into a list's query: `z.strictObject({ ...pageQuery(byId), status: ... })`. */
export const pageQuery = <S extends z.ZodType>(cursorShape: S) => ({
  limit: limitField.optional(),
  cursor: cursorField(cursorShape).optional(),
  include: z.literal('total_count').optional(),
});

/** The query for a view, which returns one row more than shown to tell whether there is a next page. */
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

/** Writes the page. `keyOf` returns a row's sort key in the cursor's shape. */
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
