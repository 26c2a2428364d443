/**
 * One transaction on one connection, from begin to commit or rollback: keeps which statement failed first, so that nobody is told only of
 * what followed from it, and lets nothing be sent once it has ended.
 */
import { DatabaseError } from 'pg';
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import { named, type Statement } from './compile.ts';
import type { Answer, Answered, Line } from './stage.ts';

/**
 * `read` sees one snapshot and cannot write. `together` writes for many callers at once, so nobody may hold it up for long: it gives up a
 * lock soon, and its connection when that does not answer. `apart` writes for one of them, whom others wait for: it only gives up the latter.
 */
export type Isolation = 'write' | 'read' | 'together' | 'apart';

/** No transaction waits longer for another one's lock; then it is the caller's turn to try again. */
const LOCK_WAIT_MS = 5_000;
/** Nor a batch, whose requests can be told apart. */
const BATCH_LOCK_WAIT_MS = 250;
/** Longer than what others wait for takes: whoever is behind it has gone, or the connection has. */
export const WITHIN_MS: Partial<Record<Isolation, number>> = { together: 20_000, apart: 40_000 };

const words = (text: string): Statement => ({ ...named(text), values: [] });
const BEGIN: Record<Isolation, Statement> = {
  write: words('begin'),
  together: words('begin'),
  apart: words('begin'),
  read: words('begin isolation level repeatable read read only'),
};
const COMMIT = words('commit');
const ROLLBACK = words('rollback');
const accountsWaiting = (ms: number) =>
  named(`select set_config('app.account_ids', $1, true), set_config('lock_timeout', '${ms}ms', true)`);
const ACCOUNTS = accountsWaiting(LOCK_WAIT_MS);
const ACCOUNTS_TOGETHER = accountsWaiting(BATCH_LOCK_WAIT_MS);

const ignore = (): void => {};

export class OpenTransaction {
  readonly #line: Line;
  #isOver = false;
  /** Sent and not yet answered; and how many of those are still to be judged by a check. */
  #unanswered = 0;
  #unjudged = 0;
  #first: { readonly error: unknown; readonly wasWaitedFor: boolean } | null = null;
  #whenAnswered: (() => void)[] = [];
  /** Why the connection will not do for others. */
  broken: Error | undefined;

  constructor(line: Line) {
    this.#line = line;
  }

  begin(accountIds: readonly AccountId[], isolation: Isolation): void {
    this.send(BEGIN[isolation], undefined);
    const accounts = isolation === 'together' ? ACCOUNTS_TOGETHER : ACCOUNTS;
    this.send({ ...accounts, values: [`{${accountIds.join(',')}}`] }, undefined);
  }

  readonly query = <T>(statement: Statement, read: (answer: Answer) => T): Promise<T> => {
    const result = new Promise<T>((resolve, reject) => {
      this.#send(statement, (failure, answer) => {
        if (failure !== null) return reject(this.#failed(failure, true) as Error);
        try {
          resolve(read(answer));
        } catch (error) {
          reject(error as Error);
        }
      });
    });
    const traced = result.catch((error: unknown) => {
      // Where it was asked for, not where the answer was read.
      if (error instanceof DatabaseError) Error.captureStackTrace(error);
      throw error;
    });
    // Whoever asked for several things at once may have gone when the second of them fails.
    traced.catch(ignore);
    return traced;
  };

  readonly send = (statement: Statement, check: ((answer: Answer) => void) | undefined): void => {
    if (check !== undefined) this.#unjudged += 1;
    this.#send(statement, (failure, answer) => {
      if (check !== undefined) this.#unjudged -= 1;
      try {
        if (failure !== null) this.#failed(failure, false);
        else check?.(answer);
      } catch (error) {
        this.#first ??= { error, wasWaitedFor: false };
      }
    });
  };

  #send(statement: Statement, answered: Answered): void {
    assert(!this.#isOver, 'the transaction has ended');
    this.#unanswered += 1;
    this.#line.send(statement, (failure, answer) => {
      this.#unanswered -= 1;
      answered(failure, answer);
      if (this.#unanswered === 0) for (const goOn of this.#whenAnswered.splice(0)) goOn();
    });
  }

  readonly settle = async (): Promise<void> => {
    await this.#answered();
    const first = this.#first;
    this.#first = null;
    if (first !== null) throw first.error;
  };

  /** Leaves with the last statements, unless one of them is still to be judged by how many rows it touched. */
  async commit(): Promise<void> {
    if (this.#unjudged > 0) await this.#answered();
    if (this.#first !== null && !this.#first.wasWaitedFor) throw this.#first.error;
    const ending = this.query(COMMIT, ({ command }) => command);
    this.#isOver = true;
    // A transaction that failed is not committed, and the server does not call that an error.
    if ((await ending) !== 'ROLLBACK') return;
    assert(this.#first !== null, 'a transaction fails by a statement');
    throw this.#first.error;
  }

  /** Behind everything sent: when it is answered, so is all of that. */
  async rollback(): Promise<void> {
    this.#isOver = false;
    const ending = this.query(ROLLBACK, ignore);
    this.#isOver = true;
    await ending.catch((failure: Error) => {
      this.broken ??= failure;
    });
  }

  /** The failure all others behind it are consequences of: answers come in the order of the statements. */
  #failed(failure: Error, wasWaitedFor: boolean): unknown {
    // Not the server's word: the connection is lost, or does not know any more what it was told.
    if (!(failure instanceof DatabaseError)) this.broken ??= failure;
    this.#first ??= { error: failure, wasWaitedFor };
    return this.#first.error;
  }

  async #answered(): Promise<void> {
    if (this.#unanswered > 0) await new Promise<void>((resolve) => this.#whenAnswered.push(resolve));
  }
}
