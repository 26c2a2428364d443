/**
 * Transactions, the only way to send SQL: Kysely's `sql` templates, sent by pg as prepared statements and pipelined. A transaction declares
 * at its start which accounts it may access; row level security enforces it.
 */
import type { RawBuilder } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { assert } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { isUuid, type AccountId } from '#kernel/id.ts';
import { compile, named, type Statement } from './compile.ts';
import { OpenTransaction, WITHIN_MS, type Isolation } from './open-transaction.ts';
import { Line, type Answer } from './pipeline.ts';

export type { Isolation };

export interface Tx {
  many<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** Returns the row or null; more than one row is a bug. */
  maybe<Row>(query: RawBuilder<Row>): Promise<Row | null>;
  /** Executes a statement and returns the number of affected rows. */
  run(query: RawBuilder<unknown>): Promise<number>;
  /**
   * Sends a statement without awaiting it. When it fails, or `check` throws for its row count, the transaction fails with that error and is
   * rolled back. The commit is sent with the last statements, but waits for those with a `check`.
   */
  send(query: RawBuilder<unknown>, check?: (count: number) => void): void;
  /** Awaits all sent statements and throws their first failure, which then counts as handled. Required before rolling back to a savepoint. */
  settle(): Promise<void>;
  /** For libraries with their own SQL (the job queue). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** The same without awaiting. */
  sendSql(text: string, values: unknown[]): void;
}

/** Sends one statement and resolves to what `read` makes of its result. */
type Ask = <T>(statement: Statement, read: (answer: Answer) => T) => Promise<T>;
type Send = (statement: Statement, check: ((answer: Answer) => void) | undefined) => void;

function txOf(execute: Ask, send: Send, settle: () => Promise<void>): Tx {
  return {
    many: <Row>(query: RawBuilder<Row>) => execute(compile(query), ({ rows }) => rows as Row[]),
    maybe: <Row>(query: RawBuilder<Row>) =>
      execute(compile(query), ({ rows }) => {
        assert(rows.length <= 1, 'the query returns at most one row');
        return (rows[0] ?? null) as Row | null;
      }),
    run: (query) => execute(compile(query), ({ count }) => count),
    send: (query, check) => send(compile(query), check && (({ count }) => check(count))),
    settle,
    executeSql: (text, values) => execute(statementOf(text, values), ({ rows }) => ({ rows })),
    sendSql: (text, values) => send(statementOf(text, values), undefined),
  };
}

/** Text without values is sent unnamed: it is not expected again. */
function statementOf(text: string, values: unknown[] | undefined): Statement {
  return values === undefined ? { text, name: undefined, values: [] } : { ...named(text), values };
}

export interface Database {
  readonly pool: Pool;
  /** Commits `work`, or rolls back when it throws. */
  transaction<T>(accountIds: readonly AccountId[], work: (tx: Tx) => Promise<T>, isolation?: Isolation): Promise<T>;
  /** Single statements outside a transaction and without an account, such as the API key lookup. Row level security hides all account data. */
  readonly alone: Tx;
}

export function openDatabase(pool: Pool): Database {
  return {
    pool,
    alone: aloneOn(pool),
    async transaction(accountIds, work, isolation = 'write') {
      assert(accountIds.every(isUuid), 'account ids are UUIDs');
      const client = await pool.connect().catch((error: Error) => sayUnreachable(pool, error));
      const open = new OpenTransaction(Line.of(client));
      const withinMs = WITHIN_MS[isolation];
      const watch = withinMs === undefined ? undefined : setTimeout(giveUp, withinMs, client);
      try {
        open.begin(accountIds, isolation);
        const result = await work(txOf(open.query, open.send, open.settle));
        await open.commit();
        return result;
      } catch (error) {
        await open.rollback();
        throw error === open.broken && isOfConnection(error)
          ? new Fault('connection_lost', 'later', { detail: LOST, cause: error })
          : error;
      } finally {
        clearTimeout(watch);
        client.release(open.broken);
      }
    },
  };
}

/**
 * Errors of the server, the system and the network have a code. Those without are pg's own: it timed out waiting for a free connection, or
 * lost its connection.
 */
function sayUnreachable(pool: Pool, error: Error): never {
  if ('code' in error && error.code !== undefined) throw error;
  if (!isOfConnection(error)) throw error;
  if (pool.totalCount >= pool.options.max) {
    const detail = 'Server overloaded; retry later.';
    throw new Fault('overloaded', 'later', { detail, cause: error });
  }
  throw new Fault('connection_lost', 'later', { detail: LOST, cause: error });
}

/** pg reports a lost connection as a plain Error; bugs in our own code are subclasses. */
const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && (error.constructor === Error || ('code' in error && !(error instanceof DatabaseError)));

const LOST = 'The connection to the database was lost; whether the work stands is not known.';

/** Rejects everything pending on the connection as lost. */
const giveUp = (client: PoolClient): void => void client.connection.stream.destroy();

/** Single statements are lookups and must be fast. */
const ALONE_WITHIN_MS = 10_000;

async function inTime<T>(pending: Promise<T>): Promise<T> {
  let watch: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = () => new Fault('no_answer', 'later', { detail: 'The database does not answer. Try again.' });
    watch = setTimeout(() => reject(fault()), ALONE_WITHIN_MS);
  });
  try {
    return await Promise.race([pending, late]);
  } finally {
    clearTimeout(watch);
  }
}

function aloneOn(pool: Pool): Tx {
  const run: Ask = async ({ text, name, values }, read) => {
    const pending = pool
      .query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
      .catch((error: Error) => sayUnreachable(pool, error));
    const result = await inTime(pending);
    return read({ rows: result.rows as unknown[], count: result.rowCount ?? 0, command: result.command });
  };
  const waitedFor = () => assert(false, 'a statement outside a transaction must be awaited');
  return txOf(run, waitedFor, async () => {});
}

/** The SQLSTATE and constraint of a database error, or null for anything else. */
export function databaseErrorOf(error: unknown): { readonly state: string; readonly constraint: string | null } | null {
  return error instanceof DatabaseError ? { state: error.code ?? '', constraint: error.constraint ?? null } : null;
}
