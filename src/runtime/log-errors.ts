/**
 * Errors as the log shows them. What PostgreSQL says about an error quotes rows and values of customers (detail, where, the message
 * itself), so of its errors only what names the place is kept: code, table, column, constraint, routine.
 */
import { DatabaseError } from 'pg';

const MAX_CAUSES = 5;
/** Members of an error that quote a statement and what it was given. */
const QUOTING = new Set(['cause', 'errors', 'detail', 'where', 'parameters', 'query', 'internalQuery']);

export const writeError = (error: unknown): unknown => write(error, MAX_CAUSES);

function write(error: unknown, causes: number): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof DatabaseError) return ofDatabase(error);
  const next = (each: unknown) => (causes === 0 ? 'and more' : write(each, causes - 1));
  return {
    ...Object.fromEntries(Object.entries(error).filter(([member]) => !QUOTING.has(member))),
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof AggregateError ? { errors: error.errors.map(next) } : {}),
    ...(error.cause === undefined ? {} : { cause: next(error.cause) }),
  };
}

function ofDatabase({ code, schema, table, column, constraint, routine, stack }: DatabaseError) {
  const place = constraint ?? column ?? table ?? routine ?? 'somewhere';
  return {
    type: 'DatabaseError',
    message: `PostgreSQL says ${code ?? 'no code'} at ${place}`,
    code,
    schema,
    table,
    column,
    constraint,
    routine,
    // Without its first lines, which are the message.
    stack: stack
      ?.split('\n')
      .filter((line) => /^ +at /.test(line))
      .join('\n'),
  };
}
