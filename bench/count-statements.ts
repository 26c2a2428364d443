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

async function noteWhenAnswered(text: string, answer: Promise<unknown>): Promise<void> {
  const sent = performance.now();
  await answer.catch(() => null);
  note(text, sent);
}

const query = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown;
function counted(this: unknown, ...given: unknown[]): unknown {
  counting ||= existsSync(path);
  const called = given.at(-1);
  if (counting && typeof called === 'function') {
    const sent = performance.now();
    given[given.length - 1] = (...answer: unknown[]): void => {
      note(textOf(given[0]), sent);
      Reflect.apply(called, undefined, answer);
    };
  }
  const answer = Reflect.apply(query, this, given);
  if (counting && answer instanceof Promise) void noteWhenAnswered(textOf(given[0]), answer);
  return answer;
}
Reflect.set(pg.Client.prototype, 'query', counted);

process.on('exit', () => writeFileSync(path, JSON.stringify([...counts.values()])));
