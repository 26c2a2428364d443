/**
 * One transaction on one connection, from begin to commit or rollback. Reports the statement that failed first rather than the failures
 * that followed from it, and rejects statements after the end.
 */
import { DatabaseError } from 'pg';
import { assert } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import { named, type Statement } from './compile.ts';
import type { Answer, Answered, Line } from './pipeline.ts';

/**
 * `read`: one snapshot, read-only. `together`: writes for many callers at once, so it has a short lock timeout and drops a connection that
 * does not answer in time. `apart`: writes for one caller of a failed batch, with the normal lock timeout and a connection timeout.
 */
export type Isolation = 'write' | 'read' | 'together' | 'apart';

/** Lock timeout of a transaction; the caller may retry. */
const LOCK_WAIT_MS = 5_000;
/** Lock timeout of a batch, whose requests can be executed individually. */
const BATCH_LOCK_WAIT_MS = 250;
/** When exceeded, the connection counts as lost and is dropped. */
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
  /** Statements without a result yet; and those of them that have a `check`. */
  #unanswered = 0;
  #unjudged = 0;
  #first: { readonly error: unknown; readonly wasWaitedFor: boolean } | null = null;
  #whenAnswered: (() => void)[] = [];
  /** Why the connection must not be reused. */
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
      // Points the stack at the caller instead of the driver.
      if (error instanceof DatabaseError) Error.captureStackTrace(error);
      throw error;
    });
    // Avoids an unhandled rejection when the caller awaits several queries and the first rejects.
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

  /** Sent together with the last statements, unless one of them has a pending `check` of its row count. */
  async commit(): Promise<void> {
    if (this.#unjudged > 0) await this.#answered();
    if (this.#first !== null && !this.#first.wasWaitedFor) throw this.#first.error;
    const ending = this.query(COMMIT, ({ command }) => command);
    this.#isOver = true;
    // PostgreSQL answers COMMIT in a failed transaction with ROLLBACK, not with an error.
    if ((await ending) !== 'ROLLBACK') return;
    assert(this.#first !== null, 'a transaction fails only when one of its statements failed');
    throw this.#first.error;
  }

  /** Sent behind all other statements: when it is answered, all of them are. */
  async rollback(): Promise<void> {
    this.#isOver = false;
    const ending = this.query(ROLLBACK, ignore);
    this.#isOver = true;
    await ending.catch((failure: Error) => {
      this.broken ??= failure;
    });
  }

  /** Records and returns the first failure, of which later ones are consequences: results arrive in the order of the statements. */
  #failed(failure: Error, wasWaitedFor: boolean): unknown {
    // Not an error of the server: the connection is lost or out of sync.
    if (!(failure instanceof DatabaseError)) this.broken ??= failure;
    this.#first ??= { error: failure, wasWaitedFor };
    return this.#first.error;
  }

  async #answered(): Promise<void> {
    if (this.#unanswered > 0) await new Promise<void>((resolve) => this.#whenAnswered.push(resolve));
  }
}
