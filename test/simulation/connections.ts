/**
 * Connections to a real PostgreSQL with injected failures: a process may crash before and after every send, the database may report a
 * serialization failure, and a connection may be lost, also during a commit whose result is then unknown. Sits below all SQL code of the
 * program: statements sent together are one unit here.
 */
import type { Counts } from './counts.ts';
import type { Dice } from './dice.ts';
import type { Scheduler } from './scheduler.ts';
import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import type { Environment } from './environment.ts';

/** A lost connection. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** The methods pg's client calls on a query: statements sent in one write. */
interface Write {
  submit(connection: unknown): unknown;
  handleDataRow(message: { readonly fields: readonly unknown[] }): void;
  handleCommandComplete(message: { readonly text: string }, connection: unknown): void;
  handleReadyForQuery(connection: unknown): void;
  handleError(failure: Error, connection: unknown): void;
}

const isSending = (message: unknown): message is Write =>
  typeof message === 'object' && message !== null && 'submit' in message;

/** A stub connection without prepared statements, for failures without the server. */
const stubConnection = () => ({ submittedNamedStatements: {}, stream: { destroy: () => {} } });

/** The server's result of a send, before it is delivered to the program. */
interface Ended {
  readonly failure: Error | null;
  readonly isCommit: boolean;
  /** It released locks. */
  readonly isRelease: boolean;
}

type InjectedFailure = 'none' | 'serialization' | 'lost' | 'unknown_commit';

/** The process that uses a connection. */
export interface OwningProcess {
  readonly scheduler: Scheduler;
  readonly connections: Set<SimulatedConnection>;
  readonly hasCrashed: boolean;
  pass(): Promise<void>;
  turn(number: number): Promise<void>;
  failsNext(): boolean;
  failures(): { readonly dice: Dice; readonly counts: Counts };
  rollBackAll(): Promise<void>;
}

/** A connection used by one process, from checkout to release. */
export class SimulatedConnection {
  readonly #client: PoolClient;
  readonly #process: OwningProcess;
  readonly #environment: Environment;
  readonly #backend: number | null;
  readonly #number: number;
  /** Sends on a connection are sequential. */
  #last: Promise<unknown> = Promise.resolve();
  #running: Promise<Ended> | null = null;
  #hasNoAccount = false;
  #isLost = false;
  #failsNext = false;
  #isReleased = false;

  constructor(
    client: PoolClient,
    of: { readonly process: OwningProcess; readonly environment: Environment; readonly number: number },
  ) {
    this.#client = client;
    this.#process = of.process;
    this.#environment = of.environment;
    this.#number = of.number;
    this.#backend = (client as unknown as { readonly processID?: number }).processID ?? null;
  }

  send(sending: Write): void {
    this.#last = this.#last.then(() => this.#run(sending));
  }

  async #run(sending: Write): Promise<void> {
    const { handleReadyForQuery, handleError } = sending;
    const fail = (failure: Error) => handleError.call(sending, failure, stubConnection());
    if (this.#isLost) return fail(new Lost('the connection is gone'));
    await this.#process.pass();
    const injected = this.#injected();
    if (injected === 'serialization' || injected === 'lost') {
      this.#isLost = injected === 'lost';
      await this.#undo();
      return fail(this.#isLost ? new Lost('the connection was lost') : serializationFailure(this.#process));
    }
    await this.#process.turn(this.#number);
    this.#running = this.#listen(sending, injected === 'unknown_commit');
    const { failure, isCommit, isRelease } = await this.#process.scheduler.hold(this.#backend, this.#running);
    if (isRelease) this.#process.scheduler.released();
    await this.#process.scheduler.turn(this.#number);
    await this.#process.pass();
    this.#running = null;
    if (injected === 'unknown_commit' && failure === null && isCommit) {
      this.#process.failures().counts.unknownCommits += 1;
      this.#isLost = true;
      return fail(new Lost('the connection was lost while it committed'));
    }
    // Without a commit the connection is lost at the next send.
    this.#failsNext = injected === 'unknown_commit';
    const connection: unknown = (this.#client as unknown as { connection: unknown }).connection;
    if (failure === null) handleReadyForQuery.call(sending, connection);
    else handleError.call(sending, failure, connection);
  }

  /** Sends and intercepts the result; with `isUnheard` it is never delivered. */
  #listen(sending: Write, isUnheard: boolean): Promise<Ended> {
    const { handleCommandComplete, handleDataRow } = sending;
    let isCommit = false;
    let isRelease = false;
    let isBegun = false;
    const over = new Promise<Ended>((resolve) => {
      sending.handleReadyForQuery = () => resolve({ failure: null, isCommit, isRelease });
      sending.handleError = (failure) => resolve({ failure, isCommit, isRelease });
    });
    sending.handleDataRow = (message) => {
      // The first result of a transaction is its account ids.
      if (isBegun) this.#hasNoAccount = String(message.fields[0]) === '{}';
      const isOthers =
        !isBegun &&
        this.#hasNoAccount &&
        !message.fields.some((field) => this.#environment.accounts.has(String(field)));
      isBegun = false;
      // Hides rows of other worlds in the same database from statements without an account.
      if (!isOthers) handleDataRow.call(sending, message);
    };
    sending.handleCommandComplete = (message, connection) => {
      isBegun = message.text === 'BEGIN';
      isCommit ||= message.text === 'COMMIT';
      isRelease ||= isCommit || message.text === 'ROLLBACK';
      if (!(isUnheard && message.text === 'COMMIT')) handleCommandComplete.call(sending, message, connection);
    };
    void this.#client.query(sending as unknown as string);
    return over;
  }

  #injected(): InjectedFailure {
    if (this.#failsNext) return 'lost';
    if (!this.#process.failsNext()) return 'none';
    const { dice, counts } = this.#process.failures();
    counts.errors += 1;
    const injected = dice.pick(['serialization', 'serialization', 'serialization', 'lost', 'unknown_commit'] as const);
    if (injected !== 'serialization') counts.lost += 1;
    return injected;
  }

  async #undo(): Promise<void> {
    await this.#process.scheduler.hold(this.#backend, this.#client.query('rollback'));
    this.#process.scheduler.released();
  }

  /** Released by the program. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#process.connections.delete(this);
    this.#client.release();
  }

  /** Rolls back after the process's crash, also during a lock wait. */
  async rollBack(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    const running = this.#running;
    if (running !== null && this.#backend !== null)
      await this.#environment.pools.monitor.query('select pg_cancel_backend($1)', [this.#backend]);
    const ended = await running;
    // Twice: a late cancel request may hit the first rollback.
    await this.#client.query('rollback').catch(() => null);
    await this.#client.query('rollback').catch(() => null);
    this.#process.scheduler.released();
    // After an undelivered failure the client's prepared statements may be out of sync with the server.
    this.#client.release(ended?.failure != null);
  }
}

function serializationFailure(process: OwningProcess): DatabaseError {
  const error = new DatabaseError('asked by the simulation to run it again', 0, 'error');
  error.code = process.failures().dice.pick(['40001', '40P01']);
  return error;
}

function rowsOfWorld(result: unknown, environment: Environment): unknown {
  const { rows } = result as QueryResult<Record<string, unknown>>;
  return {
    ...(result as object),
    rows: rows.filter((row) => Object.values(row).some((value) => environment.accounts.has(value))),
  };
}

/** The pool as seen by a process. */
export function simulatedPool(process: OwningProcess, environment: Environment): Pool {
  const { shared } = environment.pools;
  const connect = async (): Promise<PoolClient> => {
    const number = process.scheduler.number();
    await process.turn(number);
    const client = await process.scheduler.hold(null, shared.connect());
    const connection = new SimulatedConnection(client, { process, environment, number });
    process.connections.add(connection);
    // A process that crashed meanwhile gets no connection.
    if (process.hasCrashed) await process.rollBackAll();
    return new Proxy(client, {
      get: (target, name): unknown => {
        if (name === 'query')
          return (message: unknown) => {
            if (!isSending(message)) throw new Error('the simulation does not know how this is sent');
            connection.send(message);
          };
        if (name === 'release') return () => connection.release();
        // A crashed process must not destroy the connection, which may be in use elsewhere by now.
        if (name === 'connection' && process.hasCrashed) return stubConnection();
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  const query = async (...args: unknown[]): Promise<unknown> => {
    await process.pass();
    if (process.failsNext()) {
      process.failures().counts.lost += 1;
      throw new Lost('the connection was lost');
    }
    await process.turn(process.scheduler.number());
    const result: unknown = await process.scheduler.hold(null, shared.query(...(args as [string])));
    await process.pass();
    return rowsOfWorld(result, environment);
  };
  return new Proxy(shared, {
    get: (target, name): unknown => {
      if (name === 'connect') return connect;
      if (name === 'query') return query;
      return Reflect.get(target, name, target);
    },
  });
}
