/** The log: JSON lines by pino, secrets redacted by name. Nothing a customer entrusted to us is logged beyond ids. */
import { pino, type Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

export function createLog(level: string): Logger {
  return pino({
    level,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', '*.password', '*.secret'],
  });
}
