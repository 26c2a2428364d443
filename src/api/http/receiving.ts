/**
 * Watches bodies while they arrive. A body that is read whole has a time to be there; a file may take as long as it takes while it keeps a
 * pace. Whoever stops sending is cut off, so that nobody holds a connection for nothing. Headers have a time of their own, kept by Node.
 */
import type { IncomingMessage } from 'node:http';

export interface ReceivingLimits {
  /** For the whole of a body that is no file. */
  readonly bodyWithinMs: number;
  /** A file's bytes are counted once in so long. */
  readonly paceEveryMs: number;
  /** The least that has come of a file in that time. */
  readonly paceBytes: number;
  /** For the whole of a file, however steady. */
  readonly fileWithinMs: number;
}

export const RECEIVING_LIMITS: ReceivingLimits = {
  bodyWithinMs: 60_000,
  paceEveryMs: 20_000,
  paceBytes: 4_096,
  fileWithinMs: 3_600_000,
};

export interface Receiving {
  /** A request whose headers have come. */
  begin(request: IncomingMessage): void;
  /** Its body is a file, and whoever sends it may. */
  expectFile(request: IncomingMessage): void;
  /** Its answer has gone. */
  end(request: IncomingMessage): void;
  stop(): void;
}

interface Arriving {
  readonly since: number;
  isFile: boolean;
  /** Bytes the connection had received, and when that was looked at. */
  seen: number;
  seenAt: number;
}

/** `cut` is told of each request that is cut off, before its connection is closed. */
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
