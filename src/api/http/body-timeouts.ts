/**
 * Timeouts for request bodies. A JSON body has a fixed time limit; a file must keep a minimum rate. Stalled connections are closed. Headers
 * have their own timeout in Node.js.
 */
import type { IncomingMessage } from 'node:http';

export interface ReceivingLimits {
  /** Limit for a complete body that is not a file. */
  readonly bodyWithinMs: number;
  /** Interval at which a file's bytes are counted. */
  readonly paceEveryMs: number;
  /** Minimum bytes of a file per interval. */
  readonly paceBytes: number;
  /** Limit for a complete file, whatever its rate. */
  readonly fileWithinMs: number;
}

export const RECEIVING_LIMITS: ReceivingLimits = {
  bodyWithinMs: 60_000,
  paceEveryMs: 20_000,
  paceBytes: 4_096,
  fileWithinMs: 3_600_000,
};

export interface Receiving {
  /** The request's headers have arrived. */
  begin(request: IncomingMessage): void;
  /** The body is a file, and the caller is authorized. */
  expectFile(request: IncomingMessage): void;
  /** The response has been sent. */
  end(request: IncomingMessage): void;
  stop(): void;
}

interface Arriving {
  readonly since: number;
  isFile: boolean;
  /** Bytes received on the connection at the last check, and its time. */
  seen: number;
  seenAt: number;
}

/** `cut` is called for each timed-out request before its connection is closed. */
export function watchReceiving(
  { bodyWithinMs, paceEveryMs, paceBytes, fileWithinMs }: ReceivingLimits,
  cut: (request: IncomingMessage) => void,
): Receiving {
  const arriving = new Map<IncomingMessage, Arriving>();
  const now = (): number => Number(process.hrtime.bigint() / 1_000_000n);

  const isLate = (request: IncomingMessage, body: Arriving): boolean => {
    const at = now();
    if (!body.isFile) return at - body.since > bodyWithinMs;
    if (at - body.since > fileWithinMs) return true;
    if (at - body.seenAt < paceEveryMs) return false;
    const received = request.socket.bytesRead;
    const isSlow = received - body.seen < paceBytes;
    body.seen = received;
    body.seenAt = at;
    return isSlow;
  };
  const check = (): void => {
    for (const [request, body] of arriving) {
      if (request.complete || request.destroyed) arriving.delete(request);
      else if (isLate(request, body)) {
        arriving.delete(request);
        cut(request);
      }
    }
  };
  const timer = setInterval(check, Math.max(50, Math.min(bodyWithinMs, paceEveryMs) / 4));
  timer.unref();
  return {
    begin: (request) => {
      const at = now();
      arriving.set(request, { since: at, isFile: false, seen: request.socket.bytesRead, seenAt: at });
    },
    expectFile: (request) => {
      const body = arriving.get(request);
      if (body !== undefined) body.isFile = true;
    },
    end: (request) => {
      if (request.complete) arriving.delete(request);
    },
    stop: () => clearInterval(timer),
  };
}

/** Whether a body follows the headers (RFC 9112, section 6.3). */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined ||
  (headers['content-length'] !== undefined && headers['content-length'] !== '0');
