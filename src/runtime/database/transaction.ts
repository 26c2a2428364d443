/**
 * One transaction, and the only way to send SQL: Kysely's `sql` template, sent by pg as a named statement, with what else is sent before
 * anybody waits. A transaction says at its start which accounts it may touch; row level security holds it to that.
 */
import type { RawBuilder } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { assert } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { isUuid, type AccountId } from '#kernel/id.ts';
import { compile, named, type Statement } from './compile.ts';
import { OpenTransaction, WITHIN_MS, type Isolation } from './open-transaction.ts';
import { Line, type Answer } from './stage.ts';

export type { Isolation };

export interface Tx {
  many<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** The row, or null; more than one row is a bug. */
  maybe<Row>(query: RawBuilder<Row>): Promise<Row | null>;
  /** Runs a statement for its effect; answers how many rows it touched. */
  run(query: RawBuilder<unknown>): Promise<number>;
  /**
   * Sends a statement nobody waits for. When it fails, or `check` throws at how many rows it touched, the transaction fails with that error;
   * what stands behind it in the transaction is undone with it. The commit leaves with the last statements, but waits for one with a `check`.
   */
  send(query: RawBuilder<unknown>, check?: (count: number) => void): void;
  /** Waits for everything sent and throws its first failure, which is then dealt with: only after this may anybody roll back to a savepoint. */
  settle(): Promise<void>;
  /** One statement's text for libraries that bring their own SQL (the job queue). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** The same with nobody waiting. */
  sendSql(text: string, values: unknown[]): void;
}

/** Sends one statement; the answer comes to whoever asked, or is nobody's. */
type Ask = <T>(statement: Statement, read: (answer: Answer) => T) => Promise<T>;
type Send = (statement: Statement, check: ((answer: Answer) => void) | undefined) => void;

function txOf(execute: Ask, send: Send, settle: () => Promise<void>): Tx {
  return {
    many: <Row>(query: RawBuilder<Row>) => execute(compile(query), ({ rows }) => rows as Row[]),
    maybe: <Row>(query: RawBuilder<Row>) =>
      execute(compile(query), ({ rows }) => {
        assert(rows.length <= 1, 'at most one row was asked for');
        return (rows[0] ?? null) as Row | null;
      }),
    run: (query) => execute(compile(query), ({ count }) => count),
    send: (query, check) => send(compile(query), check && (({ count }) => check(count))),
    settle,
    executeSql: (text, values) => execute(statementOf(text, values), ({ rows }) => ({ rows })),
    sendSql: (text, values) => send(statementOf(text, values), undefined),
  };
}

/** Text without values is somebody's one-off. */
function statementOf(text: string, values: unknown[] | undefined): Statement {
  return values === undefined ? { text, name: undefined, values: [] } : { ...named(text), values };
}

export interface Database {
  readonly pool: Pool;
  /** Commits what work did, or rolls all of it back when it throws. `read` sees one snapshot and cannot write. */
  transaction<T>(accountIds: readonly AccountId[], work: (tx: Tx) => Promise<T>, isolation?: Isolation): Promise<T>;
  /** Single statements, each on its own, for no account: the key look-up of sign-in, the queue's length. Row level security shows them nothing else. */
  readonly alone: Tx;
}

export function openDatabase(pool: Pool): Database {
  return {
    pool,
    alone: aloneOn(pool),
    async transaction(accountIds, work, isolation = 'write') {
      assert(accountIds.every(isUuid), 'accounts are named by UUIDs');
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
 * What the server, the system or the network says carries a code. What does not is pg's own: it waited for a free connection in vain, or
 * lost the one it had.
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

/** pg says with a plain Error that a connection is gone; what breaks in our own code is of a kind of its own. */
const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && (error.constructor === Error || ('code' in error && !(error instanceof DatabaseError)));

const LOST = 'The connection to the database was lost; whether the work stands is not known.';

/** All that waits for this connection is told that it is lost. */
const giveUp = (client: PoolClient): void => void client.connection.stream.destroy();

/** A single statement is a look-up. */
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
  const waitedFor = () => assert(false, 'a statement outside a transaction is waited for');
  return txOf(run, waitedFor, async () => {});
}

/** The SQLSTATE and constraint of a database error, or null for anything else. */
export function databaseErrorOf(error: unknown): { readonly state: string; readonly constraint: string | null } | null {
  return error instanceof DatabaseError ? { state: error.code ?? '', constraint: error.constraint ?? null } : null;
}
