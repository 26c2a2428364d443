/** What a thrown thing means to the caller: a refusal with its status, or 500 and silence. Only here is a thrown error turned into words. */
import { Fault } from '#kernel/fault.ts';
import type { Refusal } from '#kernel/result.ts';
import { databaseErrorOf } from '#runtime/database/transaction.ts';
import { Refused } from './problem.ts';
import type { RefusalCode } from './refusals.ts';

export interface Failure {
  readonly refusal: Refusal;
  readonly headers: Readonly<Record<string, string>>;
  /** Ours to look at: logged with its stack. */
  readonly isOurs: boolean;
}

/** Errors Fastify itself raises while it reads a request. */
const READING: Readonly<Record<string, readonly [RefusalCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body_too_large', 'Bodies go up to 1 MiB, bulk bodies up to 10 MiB.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_request', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_EMPTY_TYPE: ['unsupported_media_type', 'Send the body as application/json.'],
  FST_ERR_BAD_URL: ['malformed_request', 'The address could not be decoded.'],
  FST_ERR_PARAM_LENGTH: ['malformed_request', 'A part of the address is too long.'],
  ECONNRESET: ['malformed_request', 'The request ended early.'],
};

const NUMERIC_OUT_OF_RANGE = '22003';
/** Connection lost, out of resources, shutting down: SQLSTATE classes 08, 53, 57. */
const DATABASE_AWAY = new Set(['08', '53', '57']);
const NETWORK_AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);
const RETRY_AFTER = { 'retry-after': '1' };

export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return { refusal: error.refusal, headers: error.headers, isOurs: false };
  const code = codeOf(error);
  const reading = code === null ? undefined : READING[code];
  if (reading !== undefined && isReadingError(error)) return theirs(reading[0], reading[1]);
  if (error instanceof Fault) return ofFault(error);
  const database = databaseErrorOf(error);
  if (database?.state === NUMERIC_OUT_OF_RANGE)
    return theirs('amount_too_large', 'An amount, or a product of two, is larger than can be kept.');
  const isAway =
    database === null ? code !== null && NETWORK_AWAY.has(code) : DATABASE_AWAY.has(database.state.slice(0, 2));
  if (isAway) {
    return {
      refusal: { code: 'not_ready', detail: 'The database cannot be reached just now. Try again.' },
      headers: RETRY_AFTER,
      isOurs: true,
    };
  }
  if (isReadingError(error)) return theirs('malformed_request', 'The request could not be read.');
  return {
    refusal: { code: 'internal_error', detail: 'Something broke on our side; it was logged under this request_id.' },
    headers: {},
    isOurs: true,
  };
}

const theirs = (code: RefusalCode, detail: string): Failure => ({
  refusal: { code, detail },
  headers: {},
  isOurs: false,
});

function ofFault(fault: Fault): Failure {
  if (fault.code === 'busy' || fault.code === 'answered_meanwhile') {
    return {
      refusal: { code: 'busy', detail: 'Another request holds what this one needs. Try again.' },
      headers: RETRY_AFTER,
      isOurs: false,
    };
  }
  return {
    refusal: { code: 'not_ready', detail: 'Something outside did not answer. Try again later.' },
    headers: RETRY_AFTER,
    isOurs: true,
  };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Fastify marks what a client did wrong with a status of 4xx. */
function isReadingError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode >= 400 &&
    error.statusCode < 500
  );
}
