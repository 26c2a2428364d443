/** Maps thrown errors to responses: a refusal with its status, or 500 without details. */
import { Fault } from '#kernel/fault.ts';
import type { Refusal } from '#kernel/result.ts';
import { storageFault } from '#runtime/data-directory.ts';
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { UnreadableBody } from './read-body.ts';
import type { RefusalCode } from './refusals.ts';

export interface Failure {
  readonly refusal: Refusal;
  readonly headers: Readonly<Record<string, string>>;
  /** A bug or fault on our side: logged with its stack. */
  readonly isOurs: boolean;
}

/** Errors Fastify raises while it reads a request. */
const READING: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body_too_large', 'A request body must not exceed 1 MiB, or 10 MiB for bulk requests.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_request', 'The length of the body does not match Content-Length.'],
  FST_ERR_CTP_EMPTY_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_BAD_URL: ['malformed_request', 'The URL could not be decoded.'],
  FST_ERR_PARAM_LENGTH: ['malformed_request', 'A path segment of the URL is too long.'],
  ECONNRESET: ['malformed_request', 'The connection closed before the request was complete.'],
};

const NUMERIC_OUT_OF_RANGE = '22003';
/** SQLSTATEs of values the database does not accept: invalid dates, zones or characters. Validation should have refused them. */
const UNREADABLE = new Set(['22007', '22008', '22009', '22021', '22023', '22P02', '22P05']);
/** serialization_failure and deadlock_detected, after all retries. */
const CONFLICTS = new Set(['40001', '40P01']);
/** lock_not_available, query_canceled (timeout), too_many_connections, out_of_memory. */
const OVERLOADS = new Set(['55P03', '57014', '53300', '53200']);
/** SQLSTATE classes: connection lost, authentication failed, out of resources, shutting down, I/O error. */
const DATABASE_AWAY = new Set(['08', '28', '53', '57', '58']);
/** Database missing or not accepting connections (during a restore), and read_only_sql_transaction: this server became a standby. */
const DATABASE_ELSEWHERE = new Set(['3D000', '25006', '55000']);
const NETWORK_AWAY = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOENT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN ENOTFOUND EAI_AGAIN'.split(
    ' ',
  ),
);
const RETRY_AFTER = { 'retry-after': '1' };

export function failureOf(error: unknown): Failure {
  if (error instanceof UnreadableBody) return { refusal: error.refusal, headers: {}, isOurs: false };
  const code = codeOf(error);
  const reading = code === null ? undefined : READING[code];
  if (reading !== undefined && isReadingError(error)) return theirs(reading[0], reading[1]);
  if (error instanceof Fault) return ofFault(error);
  const database = databaseErrorOf(error);
  if (database?.state === NUMERIC_OUT_OF_RANGE)
    return theirs('amount_too_large', 'An amount, or the product of two amounts, is too large.');
  if (database !== null && CONFLICTS.has(database.state)) return CONFLICT;
  if (database !== null && OVERLOADS.has(database.state)) return OVERLOAD;
  if (database !== null && UNREADABLE.has(database.state)) return UNREADABLE_INPUT;
  const storage = database === null ? storageFault(error) : null;
  if (storage !== null) return ofFault(storage);
  const isAway =
    database === null
      ? code !== null && NETWORK_AWAY.has(code)
      : DATABASE_AWAY.has(database.state.slice(0, 2)) || DATABASE_ELSEWHERE.has(database.state);
  if (isAway) {
    return {
      refusal: { code: 'not_ready', detail: 'The database is currently unavailable; retry later.' },
      headers: RETRY_AFTER,
      isOurs: true,
    };
  }
  if (isReadingError(error)) return theirs('malformed_request', 'The request could not be read.');
  return {
    refusal: { code: 'internal_error', detail: 'An internal error occurred and was logged under this request_id.' },
    headers: {},
    isOurs: true,
  };
}

const theirs = (code: RefusalCode, detail: string): Failure => ({
  refusal: { code, detail },
  headers: {},
  isOurs: false,
});

const later = (code: RefusalCode, detail: string, isOurs: boolean): Failure => ({
  refusal: { code, detail },
  headers: RETRY_AFTER,
  isOurs,
});

const UNREADABLE_INPUT: Failure = {
  ...theirs('malformed_request', 'The request contains a value that cannot be stored or compared.'),
  isOurs: true,
};
const CONFLICT = later('busy', 'A concurrent request is changing the same records; retry.', false);
const OVERLOAD = later('overloaded', 'Server overloaded; retry later.', false);

/** A conflict is with another request for the same record; an overload is with the total load. */
function ofFault(fault: Fault): Failure {
  if (fault.code === 'busy' || fault.code === 'answered_meanwhile') return CONFLICT;
  if (fault.code === 'overloaded') return OVERLOAD;
  if (fault.code === 'caller_gone') return theirs('malformed_request', 'The request ended early.');
  if (fault.code === 'clock_wrong' || fault.code === 'storage_full') return later(fault.code, fault.message, true);
  if (fault.code === 'storage_not_writable') return later('not_ready', fault.message, true);
  return {
    refusal: { code: 'not_ready', detail: 'A service this request depends on did not respond; retry later.' },
    headers: RETRY_AFTER,
    isOurs: true,
  };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Fastify marks client errors with a 4xx status. */
function isReadingError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode >= 400 &&
    error.statusCode < 500
  );
}
