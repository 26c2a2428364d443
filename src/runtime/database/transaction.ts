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
  /**
   * Sends a statement nobody waits for. When it fails, or `check` throws at how many rows it touched, the transaction fails with that error;
   * what stands behind it in the transaction is undone with it.
   */
  send(query: RawBuilder<unknown>, check?: (count: number) => void): void;
  /** Waits for everything sent and throws its first failure, which is then dealt with: who caught it may roll back to a savepoint. */
  settle(): Promise<void>;
  /** Compiled text for libraries that bring their own SQL (the job queue). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** The same with nobody waiting. */
  sendSql(text: string, values: unknown[]): void;
}

export type Isolation = 'write' | 'read';

interface Answer {
  readonly rows: unknown[];
  readonly count: number;
}

type Ask = (text: string, values: readonly unknown[] | undefined) => Promise<Answer>;

const askOf =
  (client: PoolClient | Pool): Ask =>
  async (text, values) => {
    const name = values === undefined ? undefined : nameOf(text);
    const query = { text, ...(values === undefined ? {} : { values: [...values] }) };
    const result = await client.query(name === undefined ? query : { ...query, name });
    return { rows: result.rows as unknown[], count: result.rowCount ?? 0 };
  };

/** What a transaction knows of its statements: which nobody waits for, and which failed first. */
class Sent {
  #unanswered: Promise<void>[] = [];
  #first: { readonly error: unknown } | null = null;

  /** The failure everything behind it is a consequence of: answers come in the order the statements went. */
  failed(error: unknown): unknown {
    this.#first ??= { error };
    return this.#first.error;
  }

  add(work: Promise<void>): void {
    this.#unanswered.push(
      work.catch((error: unknown) => {
        this.failed(error);
      }),
    );
  }

  async settle(): Promise<void> {
    const unanswered = this.#unanswered;
    this.#unanswered = [];
    await Promise.all(unanswered);
    const first = this.#first;
    this.#first = null;
    if (first !== null) throw first.error;
  }
}

function txOn(ask: Ask, sent: Sent | null): Tx {
  const compiled = <Row>(query: RawBuilder<Row>) => {
    const { sql, parameters } = query.compile(compiler);
    return ask(sql, parameters) as Promise<{ readonly rows: Row[]; readonly count: number }>;
  };
  const waited = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      throw sent === null ? error : sent.failed(error);
    }
  };
  return {
    many: async (query) => (await waited(compiled(query))).rows,
    maybe: async (query) => {
      const { rows } = await waited(compiled(query));
      assert(rows.length <= 1, 'at most one row was asked for');
      return rows[0] ?? null;
    },
    run: async (query) => (await waited(compiled(query))).count,
    send: (query, check) => {
      assert(sent !== null, 'a statement outside a transaction is waited for');
      sent.add(compiled(query).then(({ count }) => check?.(count)));
    },
    settle: async () => sent?.settle(),
    executeSql: async (text, values) => ({ rows: (await waited(ask(text, values))).rows }),
    sendSql: (text, values) => {
      assert(sent !== null, 'a statement outside a transaction is waited for');
      sent.add(ask(text, values).then(() => {}));
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
    alone: txOn(askOf(pool), null),
    async transaction(accountIds, work, isolation = 'write') {
      const client = await pool.connect();
      const sent = new Sent();
      let broken: Error | undefined;
      try {
        await client.query(beginning(accountIds, isolation));
        const result = await work(txOn(askOf(client), sent));
        await sent.settle();
        await client.query('commit');
        return result;
      } catch (error) {
        await sent.settle().catch(() => {});
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
