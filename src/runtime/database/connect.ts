/**
 * Connections to PostgreSQL and the check of server and role. Money and dates stay text until the kernel parses them (JSON is parsed;
 * select `::text` for its exact text); a role that bypasses row level security is refused.
 */
import pg, { type CustomTypesConfig, type Pool, type PoolClient } from 'pg';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Log } from '../log.ts';

export interface PoolOptions {
  readonly log: Log;
  readonly connections?: number;
  readonly applicationName?: string;
}

const CONNECTIONS = 20;
const CONNECT_WITHIN_MS = 5_000;
const IDLE_MS = 30_000;
/** No statement of a request or job should take this long; the caller has given up by then. */
const STATEMENT_WITHIN_MS = 30_000;
const TRANSACTION_IDLE_MS = 30_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * Generic plans, and index scans where possible: the planner overestimates sets passed as JSON and would scan whole tables for them.
 * Text output has the same format on every server.
 */
const SESSION =
  '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601';

/** OIDs of types whose JavaScript counterpart would lose digits or days. */
const AS_TEXT = new Set<number>([
  20, // int8
  1082, // date
  1083, // time
  1114, // timestamp
  1184, // timestamptz
  1186, // interval
  1266, // timetz
  1700, // numeric
]);

/** Arrays of these are read as arrays of text. */
const AS_TEXT_ARRAY = new Set<number>([1016, 1115, 1182, 1183, 1185, 1187, 1231, 1270]);
const TEXT_ARRAY = 1009;

const types: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && AS_TEXT.has(oid)) return (text: string) => text;
    return pg.types.getTypeParser(AS_TEXT_ARRAY.has(oid) ? TEXT_ARRAY : oid, format ?? 'text');
  },
};

export function openPool(url: string, options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: options.connections ?? CONNECTIONS,
    application_name: options.applicationName ?? 'quittance',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    idle_in_transaction_session_timeout: TRANSACTION_IDLE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    options: `${SESSION} ${optionsIn(url)}`.trim(),
    // Statements are sent without waiting for the results of earlier ones.
    pipeline: true,
  });
  // A connection lost while in use rejects its pending statements; without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => {}));
  // Without a listener a connection lost while idle would end the process; the pool has dropped it already.
  // Only the message is logged: the error holds the whole connection. While stopping, a lost connection is expected.
  pool.on('error', ({ message }) => {
    if (!pool.ending) options.log.warn(`An idle database connection was lost: ${message}`);
  });
  return pool;
}

/** Turns pipelining off for COPY, which occupies the connection; do not return such a client to the pool. */
export function oneByOne(client: PoolClient): PoolClient {
  (client as { pipeline: boolean }).pipeline = false;
  return client;
}

/** `options` of the URL, to append to ours: pg would replace ours with them. */
function optionsIn(url: string): string {
  try {
    return new URL(url).searchParams.get('options') ?? '';
  } catch {
    return '';
  }
}

export const OLDEST_SERVER = 15;

interface ServerFacts {
  readonly version: number;
  readonly role: string;
  readonly database: string;
  readonly encoding: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly mayCreate: boolean;
}

/** Checks that this server and role can hold Quittance's data. A refusal contains the SQL that fixes it. */
export async function checkServer(pool: Pool): Promise<Result<{ readonly version: number }>> {
  const { rows } = await pool.query<ServerFacts>(`
    select current_setting('server_version_num')::int / 10000 as version, current_user as role, current_database() as database,
           current_setting('server_encoding') as encoding, rolsuper as superuser, rolbypassrls as bypasses,
           has_database_privilege(current_database(), 'create') as "mayCreate"
    from pg_roles where rolname = current_user`);
  const facts = rows[0];
  if (facts === undefined) return refuse('database_role_unknown', 'The database does not say who we are.');
  if (facts.version < OLDEST_SERVER) {
    return refuse(
      'database_too_old',
      `The database server is PostgreSQL ${facts.version}; Quittance needs ${OLDEST_SERVER} or newer.`,
    );
  }
  if (facts.encoding !== 'UTF8') {
    return refuse(
      'database_not_utf8',
      `The database ${facts.database} is kept in ${facts.encoding}; names of people and goods need UTF8. Make another one:\n` +
        `  CREATE DATABASE quittance OWNER ${quote(facts.role)} ENCODING 'UTF8' TEMPLATE template0;`,
    );
  }
  if (facts.superuser) return refuse('database_role_too_powerful', superuserWords(facts));
  if (facts.bypasses) {
    return refuse(
      'database_role_too_powerful',
      `The database role ${facts.role} bypasses row level security, which keeps one company's data from another. As a superuser, run:\n` +
        `  ALTER ROLE ${quote(facts.role)} NOBYPASSRLS;`,
    );
  }
  if (!facts.mayCreate) {
    return refuse(
      'database_role_too_weak',
      `The database role ${facts.role} may not create schemas in ${facts.database}. As its owner, run:\n` +
        `  GRANT CREATE ON DATABASE ${quote(facts.database)} TO ${quote(facts.role)};`,
    );
  }
  return ok({ version: facts.version });
}

function superuserWords({ role, database }: ServerFacts): string {
  return (
    `The database role ${role} is a superuser: row level security, which keeps one company's data from another, does not bind it. ` +
    `As ${role}, run:\n` +
    `  CREATE ROLE quittance LOGIN PASSWORD 'a password of your own' NOSUPERUSER NOBYPASSRLS;\n` +
    `  ALTER DATABASE ${quote(database)} OWNER TO quittance;\n` +
    `then set DATABASE_URL to that role: postgres://quittance:...@host:port/${encodeURIComponent(database)}`
  );
}

function quote(name: string): string {
  return pg.escapeIdentifier(name);
}
