/**
 * One transaction, and the only way to send SQL: Kysely's `sql` template compiled here, sent by pg as a named statement.
 * A transaction says at its start which accounts it may touch; row level security holds it to that.
 */
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/hash.ts';
import { isUuid, type AccountId } from '#kernel/id.ts';

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Fixed texts are named so that they are planned once; a text seen after the table is full goes unnamed. */
const MOST_NAMES = 2_000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) {
    name = sha256(text).slice(0, 32);
    names.set(text, name);
  }
  return name;
}

export interface Tx {
  many<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** The row, or null; more than one row is a bug. */
  maybe<Row>(query: RawBuilder<Row>): Promise<Row | null>;
  /** Runs a statement for its effect; answers how many rows it touched. */
  run(query: RawBuilder<unknown>): Promise<number>;
  /** Compiled text for libraries that bring their own SQL (the job queue). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export type Isolation = 'write' | 'read';

function txOn(client: PoolClient | Pool): Tx {
  const send = async <Row>(query: RawBuilder<Row>) => {
    const compiled = query.compile(compiler);
    const name = nameOf(compiled.sql);
    const values = [...compiled.parameters];
    const result = await client.query(
      name === undefined ? { text: compiled.sql, values } : { name, text: compiled.sql, values },
    );
    return { rows: result.rows as Row[], count: result.rowCount ?? 0 };
  };
  return {
    many: async (query) => (await send(query)).rows,
    maybe: async (query) => {
      const { rows } = await send(query);
      assert(rows.length <= 1, 'at most one row was asked for');
      return rows[0] ?? null;
    },
    run: async (query) => (await send(query)).count,
    executeSql: async (text, values) => {
      const name = values === undefined ? undefined : nameOf(text);
      const result = await (name === undefined
        ? client.query(text, values)
        : client.query({ name, text, values: values ?? [] }));
      return { rows: result.rows as unknown[] };
    },
  };
}

export interface Database {
  readonly pool: Pool;
  /** Commits what work did, or rolls all of it back when it throws. `read` sees one snapshot and cannot write. */
  transaction<T>(accountIds: readonly AccountId[], work: (tx: Tx) => Promise<T>, isolation?: Isolation): Promise<T>;
  /** Single statements, each on its own, for no account: the key look-up of sign-in, the queue's length. Row level security shows them nothing else. */
  readonly alone: Tx;
}

/** No story waits longer for another one's lock; then it is the caller's turn to try again. */
const LOCK_WAIT_MS = 5_000;

/** Sent as one text, because every transaction pays for each trip. */
function beginning(accountIds: readonly AccountId[], isolation: Isolation): string {
  assert(accountIds.every(isUuid), 'accounts are named by UUIDs');
  const begin = isolation === 'read' ? 'begin isolation level repeatable read read only' : 'begin';
  return `${begin}; select set_config('app.account_ids', '{${accountIds.join(',')}}', true), set_config('lock_timeout', '${LOCK_WAIT_MS}ms', true)`;
}

export function openDatabase(pool: Pool): Database {
  return {
    pool,
    alone: txOn(pool),
    async transaction(accountIds, work, isolation = 'write') {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(beginning(accountIds, isolation));
        const result = await work(txOn(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

/** The SQLSTATE and constraint of a database error, or null for anything else. */
export function databaseErrorOf(error: unknown): { readonly state: string; readonly constraint: string | null } | null {
  return error instanceof DatabaseError ? { state: error.code ?? '', constraint: error.constraint ?? null } : null;
}
