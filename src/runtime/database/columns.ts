/** Column expressions for all stores: instants in the format the kernel expects. */
import { sql, type RawBuilder } from 'kysely';

const instants = new Map<string, RawBuilder<string | null>>();

/** A timestamptz column as RFC 3339 UTC text with milliseconds. Cached per column: there are few. */
export function instant(column: string): RawBuilder<string | null> {
  let written = instants.get(column);
  if (written === undefined) {
    written = sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    instants.set(column, written);
  }
  return written;
}
