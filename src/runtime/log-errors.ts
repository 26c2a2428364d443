/**
 * Errors as logged. PostgreSQL's errors quote customers' rows and values (detail, where, the message itself), so only what identifies
 * the location is kept of them: code, table, column, constraint, routine.
 */
import { DatabaseError } from 'pg';

const MAX_CAUSES = 5;
/** Properties of an error that quote a statement or its values. */
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
    // Without the leading lines, which repeat the message.
    stack: stack
      ?.split('\n')
      .filter((line) => /^ +at /.test(line))
      .join('\n'),
  };
}
