/** Column expressions every store needs: instants leave the database in the one form the kernel knows. */
import { sql, type RawBuilder } from 'kysely';

/** A timestamptz column as RFC 3339 UTC text with milliseconds. */
export function instant(column: string): RawBuilder<string | null> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
