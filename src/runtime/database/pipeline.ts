/**
 * Pipelining: all statements sent on a connection before the program next awaits go out in one write with one Sync, and are answered
 * together. Statements behind one that failed in the same batch are not executed and fail with it.
 */
import { Query, type Connection, type PoolClient, type QueryConfig } from 'pg';
import type { Statement } from './compile.ts';

export interface Answer {
  readonly rows: unknown[];
  readonly count: number;
  readonly command: string;
}

export type Answered = (failure: Error | null, answer: Answer) => void;

/** The connection a pg query writes to; pg's types omit most of it. */
interface ConnectionOfPg extends Pick<Connection, 'stream'> {
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(what: unknown): void;
  bind(what: unknown): void;
  describe(what: unknown): void;
  execute(what: unknown): void;
  close(what: unknown): void;
  sync(): void;
}

/** The methods pg's client calls on the query whose results it reads. */
interface Reading {
  readonly name: string | undefined;
  readonly text: string;
  readonly _result: { _types: unknown };
  submit(wire: ConnectionOfPg): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: ConnectionOfPg): void;
  handleEmptyQuery(wire: ConnectionOfPg): void;
  handleReadyForQuery(wire: ConnectionOfPg): void;
}

const NOTHING: Answer = { rows: [], count: 0, command: '' };

/** One statement of a batch, written and read by pg's own query code. */
class Part {
  readonly query: Reading;
  readonly #answered: Answered;
  failure: Error | null = null;

  constructor(statement: Statement, types: unknown, answered: Answered) {
    const { name, text, values } = statement;
    const config = { name, text, values, queryMode: 'extended' } as unknown as QueryConfig;
    this.query = new Query(config, (failure, result) => {
      if (failure) this.fail(failure);
      else if (this.failure === null)
        answered(null, { rows: result.rows, count: result.rowCount ?? 0, command: result.command });
    }) as unknown as Reading;
    this.query._result._types = types;
    this.#answered = answered;
  }

  fail(failure: Error): void {
    if (this.failure !== null) return;
    this.failure = failure;
    this.#answered(failure, NOTHING);
  }
}

/** The statements up to one Sync: a single query to pg's client. */
class StatementBatch extends Query {
  declare name: string | undefined;
  declare text: string | undefined;
  #parts: readonly Part[];
  #at = 0;
  #isOver = false;

  constructor(parts: readonly Part[], together: ConnectionOfPg) {
    super({ text: '' });
    this.#parts = parts;
    this.submit = (connection) => {
      this.#leave(connection as unknown as ConnectionOfPg, together);
      return null;
    };
  }

  #leave(wire: ConnectionOfPg, together: ConnectionOfPg): void {
    wire.stream.cork();
    try {
      for (const [at, part] of this.#parts.entries()) {
        const failure = part.query.submit(together) ?? part.failure;
        if (failure !== null) {
          this.#leaveBehind(at, failure);
          break;
        }
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    this.#read(0);
  }

  /** A value cannot be serialized: neither the statement nor those behind it are sent. */
  #leaveBehind(from: number, failure: Error): void {
    const behind = this.#parts.slice(from);
    this.#parts = this.#parts.slice(0, from);
    for (const part of behind) part.fail(failure);
  }

  /** pg records name and text of the prepared statements of a connection: they must be those of the statement being answered. */
  #read(at: number): void {
    this.#at = at;
    this.name = this.#parts[at]?.query.name;
    this.text = this.#parts[at]?.query.text;
  }

  handleRowDescription(message: unknown): void {
    this.#parts[this.#at]?.query.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#parts[this.#at]?.query.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, wire: ConnectionOfPg): void {
    this.#parts[this.#at]?.query.handleCommandComplete(message, wire);
    this.#read(this.#at + 1);
  }

  handleEmptyQuery(wire: ConnectionOfPg): void {
    this.#parts[this.#at]?.query.handleEmptyQuery(wire);
    this.#read(this.#at + 1);
  }

  /** Settles all statements only now: an error at the Sync fails all of them. */
  handleReadyForQuery(wire: ConnectionOfPg): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const { query } of this.#parts) query.handleReadyForQuery(wire);
  }

  handleError(failure: Error, wire: ConnectionOfPg): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const [at, part] of this.#parts.entries()) {
      if (at < this.#at) part.query.handleReadyForQuery(wire);
      else {
        // The server skipped it and did not prepare it: the text must be sent again next time.
        if (part.query.name !== undefined) delete wire.submittedNamedStatements[part.query.name];
        part.fail(failure);
      }
    }
  }
}

/** The statements of one connection, in the order in which they are sent. */
export class Line {
  readonly #client: PoolClient;
  readonly #together: ConnectionOfPg;
  #parts: Part[] = [];

  private constructor(client: PoolClient) {
    this.#client = client;
    const wire = client.connection as unknown as ConnectionOfPg;
    this.#together = {
      stream: wire.stream,
      parsedStatements: wire.parsedStatements,
      submittedNamedStatements: wire.submittedNamedStatements,
      parse: (what) => wire.parse(what),
      bind: (what) => wire.bind(what),
      describe: (what) => wire.describe(what),
      execute: (what) => wire.execute(what),
      close: (what) => wire.close(what),
      // The batch sends a single Sync after the last statement.
      sync: () => {},
    };
  }

  static readonly #lines = new WeakMap<PoolClient, Line>();

  static of(client: PoolClient): Line {
    let line = Line.#lines.get(client);
    if (line === undefined) {
      line = new Line(client);
      Line.#lines.set(client, line);
    }
    return line;
  }

  /** Calls `answered` once, asynchronously and in the order of the statements. */
  send(statement: Statement, answered: Answered): void {
    this.#parts.push(new Part(statement, this.#client, answered));
    // After an await, the next tick runs when all continuations of the same results have run.
    if (this.#parts.length === 1) process.nextTick(leave, this);
  }

  /** Sends the queued statements now. */
  leave(): void {
    const parts = this.#parts;
    if (parts.length === 0) return;
    this.#parts = [];
    const only = parts.length === 1 ? parts[0] : undefined;
    // A single statement needs no batch.
    this.#client.query(
      only === undefined ? new StatementBatch(parts, this.#together) : (only.query as unknown as Query),
    );
  }
}

const leave = (line: Line): void => line.leave();
