/**
 * The way to a real PostgreSQL, where things go wrong: a process may die before and after everything it sends, the database may ask for the
 * same work again, and a connection may be lost, also while a commit is under way and nobody hears of it. It sits below everything of the
 * program that sends SQL: what leaves together is one thing here, however it is written.
 */
import type { Counts } from './counts.ts';
import type { Dice } from './dice.ts';
import type { Stage } from './stage.ts';
import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import type { Outside } from './outside.ts';

/** A connection that is gone. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** What pg's client calls on what it was given to send: statements that leave in one write. */
interface SendBatch {
  submit(connection: unknown): unknown;
  handleDataRow(message: { readonly fields: readonly unknown[] }): void;
  handleCommandComplete(message: { readonly text: string }, connection: unknown): void;
  handleReadyForQuery(connection: unknown): void;
  handleError(failure: Error, connection: unknown): void;
}

const isSending = (message: unknown): message is SendBatch =>
  typeof message === 'object' && message !== null && 'submit' in message;

/** A connection that knows no statements: for failures the server has no part in. */
const nowhere = () => ({ submittedNamedStatements: {}, stream: { destroy: () => {} } });

/** How a send batch ended at the server, before the program hears of it. */
interface Ended {
  readonly failure: Error | null;
  readonly isCommit: boolean;
  /** Locks were given back. */
  readonly isRelease: boolean;
}

type Mishap = 'none' | 'again' | 'lost' | 'unheard';

/** The process that holds a connection, as far as that matters to it. */
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

/** One connection in the hands of one process, from when it was taken until it is given back. */
export class Wire {
  readonly #client: PoolClient;
  readonly #process: Holder;
  readonly #outside: Outside;
  readonly #backend: number | null;
  readonly #number: number;
  /** What is sent on one connection follows one another. */
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

  send(sending: SendBatch): void {
    this.#last = this.#last.then(() => this.#run(sending));
  }

  async #run(sending: SendBatch): Promise<void> {
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
    // Whoever does not commit loses it with what it sends next.
    this.#isDoomed = mishap === 'unheard';
    const connection: unknown = (this.#client as unknown as { connection: unknown }).connection;
    if (failure === null) handleReadyForQuery.call(sending, connection);
    else handleError.call(sending, failure, connection);
  }

  /** Sends it, and keeps how it ended from the program. Of an unheard one the end is withheld for good. */
  #listen(sending: SendBatch, isUnheard: boolean): Promise<Ended> {
    const { handleCommandComplete, handleDataRow } = sending;
    let isCommit = false;
    let isRelease = false;
    let isBegun = false;
    const over = new Promise<Ended>((resolve) => {
      sending.handleReadyForQuery = () => resolve({ failure: null, isCommit, isRelease });
      sending.handleError = (failure) => resolve({ failure, isCommit, isRelease });
    });
    sending.handleDataRow = (message) => {
      // What a transaction answers first is whose it is.
      if (isBegun) this.#isOfNobody = String(message.fields[0]) === '{}';
      const isOthers =
        !isBegun && this.#isOfNobody && !message.fields.some((field) => this.#outside.accounts.has(String(field)));
      isBegun = false;
      // Other worlds live in the same database: without an account, this installation sees its own alone.
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

  /** Given back by the program. */
  release(): void {
    if (this.#isBack) return;
    this.#isBack = true;
    this.#process.wires.delete(this);
    this.#client.release();
  }

  /** Its process died: what it had begun is undone, also while it waited for a lock. */
  async bury(): Promise<void> {
    if (this.#isBack) return;
    this.#isBack = true;
    const underWay = this.#underWay;
    if (underWay !== null && this.#backend !== null)
      await this.#outside.pools.monitor.query('select pg_cancel_backend($1)', [this.#backend]);
    const ended = await underWay;
    // Twice: what was to stop the statement may come late and stop this instead.
    await this.#client.query('rollback').catch(() => null);
    await this.#client.query('rollback').catch(() => null);
    this.#process.stage.released();
    // A connection whose statements failed unheard does not know any more what the server knows.
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

/** What a process takes for its pool. */
export function wiredPool(process: Holder, outside: Outside): Pool {
  const { shared } = outside.pools;
  const connect = async (): Promise<PoolClient> => {
    const number = process.stage.number();
    await process.turn(number);
    const client = await process.stage.hold(null, shared.connect());
    const wire = new Wire(client, { process, outside, number });
    process.wires.add(wire);
    // A process that died meanwhile takes nothing any more.
    if (process.isDead) await process.buryAll();
    return new Proxy(client, {
      get: (target, name): unknown => {
        if (name === 'query')
          return (message: unknown) => {
            if (!isSending(message)) throw new Error('the simulation does not know how this is sent');
            wire.send(message);
          };
        if (name === 'release') return () => wire.release();
        // Whom a dead process would cut off is somebody else's by now.
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
