/** Column expressions every store needs: instants leave the database in the one form the kernel knows. */
import { sql, type RawBuilder } from 'kysely';

const instants = new Map<string, RawBuilder<string | null>>();

/** A timestamptz column as RFC 3339 UTC text with milliseconds. Columns are few and fixed: each is written once. */
export function instant(column: string): RawBuilder<string | null> {
  let written = instants.get(column);
  if (written === undefined) {
    written = sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    instants.set(column, written);
  }
  return written;
}
