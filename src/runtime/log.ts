/**
 * The log: readable lines on a terminal, elsewhere JSON lines with ISO times. Secrets are redacted by name; of customer data only ids and
 * document numbers are logged.
 */
import { env } from 'node:process';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';
import { writeError } from './log-errors.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

export interface LogOptions {
  /** One of pino's levels, or "silent". */
  readonly level: string;
  /** CLI commands write their results to standard output and log to standard error. */
  readonly to: NodeJS.WriteStream & { readonly fd: number };
}

export function createLog({ level, to }: LogOptions): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: writeError },
      redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', '*.password', '*.secret'],
    },
    to.isTTY ? forPeople(to, level) : pino.destination({ fd: to.fd, sync: true }),
  );
}

/** Time, level and message; the other fields only at debug level and below. */
function forPeople(to: LogOptions['to'], level: string): DestinationStream {
  const isDetailed = level === 'debug' || level === 'trace';
  return pretty({
    destination: to.fd,
    sync: true,
    colorize: (env['NO_COLOR'] ?? '') === '',
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    hideObject: !isDetailed,
    messageFormat: (entry, key) => sentenceOf(entry, key),
  });
}

function sentenceOf(entry: Record<string, unknown>, key: string): string {
  const text = entry[key];
  const sentence = typeof text === 'string' ? text : '';
  const error = entry['err'];
  const reason = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return reason === '' ? sentence : `${sentence.replace(/\.$/, '')}: ${reason}`;
}
