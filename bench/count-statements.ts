/**
 * Loaded before a server that is looked into: counts what it sends to the database and how long each answer takes, and writes it down when
 * the server ends. Counting starts with the first statement after the file named by BENCH_STATEMENTS has been made.
 */
import { existsSync, writeFileSync } from 'node:fs';
import pg from 'pg';

export interface StatementCount {
  readonly text: string;
  count: number;
  /** From sending to the answer, waiting for its turn on the connection included. */
  ms: number;
}

const path = process.env['BENCH_STATEMENTS'] ?? '';
const counts = new Map<string, StatementCount>();
let counting = false;

function note(text: string, sent: number): void {
  const found = counts.get(text) ?? { text, count: 0, ms: 0 };
  found.count += 1;
  found.ms += performance.now() - sent;
  counts.set(text, found);
}

const textOf = (query: unknown): string => {
  const text = typeof query === 'string' ? query : ((query as { text?: string }).text ?? '?');
  return text.replaceAll(/\s+/g, ' ').trim();
};

const { prototype } = pg.Client;
const query = prototype.query as (...given: unknown[]) => unknown;
prototype.query = function counted(this: unknown, ...given: unknown[]): unknown {
  counting ||= existsSync(path);
  const sent = performance.now();
  const answer = query.apply(this, given);
  if (counting && answer instanceof Promise) {
    const done = () => note(textOf(given[0]), sent);
    answer.then(done, done);
  } else if (counting && typeof given.at(-1) === 'function') {
    note(textOf(given[0]), sent);
  }
  return answer;
} as typeof prototype.query;

process.on('exit', () => writeFileSync(path, JSON.stringify([...counts.values()])));
