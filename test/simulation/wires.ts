/**
 * Connections to a real PostgreSQL with injected failures: a process may crash before and after every send, the database may report a
 * serialization failure, and a connection may be lost, also during a commit whose result is then unknown. Sits below all SQL code of the
 * program: statements sent together are one unit here.
 */
import type { Counts } from './counts.ts';
import type { Dice } from './dice.ts';
import type { Stage } from './stage.ts';
import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import type { Outside } from './outside.ts';

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
const nowhere = () => ({ submittedNamedStatements: {}, stream: { destroy: () => {} } });

/** The server's result of a send, before it is delivered to the program. */
interface Ended {
  readonly failure: Error | null;
  readonly isCommit: boolean;
  /** It released locks. */
  readonly isRelease: boolean;
}

type Mishap = 'none' | 'again' | 'lost' | 'unheard';

/** The process that uses a connection. */
export interface Holder {
  readonly stage: Stage;
  readonly wires: Set<Wire>;
  readonly isDead: boolean;
  pass(): Promise<void>;
  turn(number: number): Promise<void>;
  isUnlucky(): boolean;
  luck(): { readonly dice: Dice; readonly counts: Counts };
  buryAll(): Promise<void>;
}

/** A connection used by one process, from checkout to release. */
export class Wire {
  readonly #client: PoolClient;
  readonly #process: Holder;
  readonly #outside: Outside;
  readonly #backend: number | null;
  readonly #number: number;
  /** Sends on a connection are sequential. */
  #last: Promise<unknown> = Promise.resolve();
  #underWay: Promise<Ended> | null = null;
  #isOfNobody = false;
  #isLost = false;
  #isDoomed = false;
  #isBack = false;

  constructor(
    client: PoolClient,
    of: { readonly process: Holder; readonly outside: Outside; readonly number: number },
  ) {
    this.#client = client;
    this.#process = of.process;
    this.#outside = of.outside;
    this.#number = of.number;
    this.#backend = (client as unknown as { readonly processID?: number }).processID ?? null;
  }

  send(sending: Write): void {
    this.#last = this.#last.then(() => this.#run(sending));
  }

  async #run(sending: Write): Promise<void> {
    const { handleReadyForQuery, handleError } = sending;
    const fail = (failure: Error) => handleError.call(sending, failure, nowhere());
    if (this.#isLost) return fail(new Lost('the connection is gone'));
    await this.#process.pass();
    const mishap = this.#mishap();
    if (mishap === 'again' || mishap === 'lost') {
      this.#isLost = mishap === 'lost';
      await this.#undo();
      return fail(this.#isLost ? new Lost('the connection was lost') : askedAgain(this.#process));
    }
    await this.#process.turn(this.#number);
    this.#underWay = this.#listen(sending, mishap === 'unheard');
    const { failure, isCommit, isRelease } = await this.#process.stage.hold(this.#backend, this.#underWay);
    if (isRelease) this.#process.stage.released();
    await this.#process.stage.turn(this.#number);
    await this.#process.pass();
    this.#underWay = null;
    if (mishap === 'unheard' && failure === null && isCommit) {
      this.#process.luck().counts.unheard += 1;
      this.#isLost = true;
      return fail(new Lost('the connection was lost while it committed'));
    }
    // Without a commit the connection is lost at the next send.
    this.#isDoomed = mishap === 'unheard';
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
      if (isBegun) this.#isOfNobody = String(message.fields[0]) === '{}';
      const isOthers =
        !isBegun && this.#isOfNobody && !message.fields.some((field) => this.#outside.accounts.has(String(field)));
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

  #mishap(): Mishap {
    if (this.#isDoomed) return 'lost';
    if (!this.#process.isUnlucky()) return 'none';
    const { dice, counts } = this.#process.luck();
    counts.errors += 1;
    const mishap = dice.pick(['again', 'again', 'again', 'lost', 'unheard'] as const);
    if (mishap !== 'again') counts.lost += 1;
    return mishap;
  }

  async #undo(): Promise<void> {
    await this.#process.stage.hold(this.#backend, this.#client.query('rollback'));
    this.#process.stage.released();
  }

  /** Released by the program. */
  release(): void {
    if (this.#isBack) return;
    this.#isBack = true;
    this.#process.wires.delete(this);
    this.#client.release();
  }

  /** Rolls back after the process's crash, also during a lock wait. */
  async bury(): Promise<void> {
    if (this.#isBack) return;
    this.#isBack = true;
    const underWay = this.#underWay;
    if (underWay !== null && this.#backend !== null)
      await this.#outside.pools.monitor.query('select pg_cancel_backend($1)', [this.#backend]);
    const ended = await underWay;
    // Twice: a late cancel request may hit the first rollback.
    await this.#client.query('rollback').catch(() => null);
    await this.#client.query('rollback').catch(() => null);
    this.#process.stage.released();
    // After an undelivered failure the client's prepared statements may be out of sync with the server.
    this.#client.release(ended?.failure != null);
  }
}

function askedAgain(process: Holder): DatabaseError {
  const error = new DatabaseError('asked by the simulation to run it again', 0, 'error');
  error.code = process.luck().dice.pick(['40001', '40P01']);
  return error;
}

function ofOurs(result: unknown, outside: Outside): unknown {
  const { rows } = result as QueryResult<Record<string, unknown>>;
  return {
    ...(result as object),
    rows: rows.filter((row) => Object.values(row).some((value) => outside.accounts.has(value))),
  };
}

/** The pool as seen by a process. */
export function wiredPool(process: Holder, outside: Outside): Pool {
  const { shared } = outside.pools;
  const connect = async (): Promise<PoolClient> => {
    const number = process.stage.number();
    await process.turn(number);
    const client = await process.stage.hold(null, shared.connect());
    const wire = new Wire(client, { process, outside, number });
    process.wires.add(wire);
    // A process that crashed meanwhile gets no connection.
    if (process.isDead) await process.buryAll();
    return new Proxy(client, {
      get: (target, name): unknown => {
        if (name === 'query')
          return (message: unknown) => {
            if (!isSending(message)) throw new Error('the simulation does not know how this is sent');
            wire.send(message);
          };
        if (name === 'release') return () => wire.release();
        // A crashed process must not destroy the connection, which may be in use elsewhere by now.
        if (name === 'connection' && process.isDead) return nowhere();
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  const query = async (...args: unknown[]): Promise<unknown> => {
    await process.pass();
    if (process.isUnlucky()) {
      process.luck().counts.lost += 1;
      throw new Lost('the connection was lost');
    }
    await process.turn(process.stage.number());
    const result: unknown = await process.stage.hold(null, shared.query(...(args as [string])));
    await process.pass();
    return ofOurs(result, outside);
  };
  return new Proxy(shared, {
    get: (target, name): unknown => {
      if (name === 'connect') return connect;
      if (name === 'query') return query;
      return Reflect.get(target, name, target);
    },
  });
}
