/** A file on its way to us: its bytes as they come, and whether its sender still waits for the answer. */
import type { ServerResponse } from 'node:http';

export interface Upload {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Aborted when the sender has gone before the answer was: nobody wants to know any more what the file holds. */
  readonly gone: AbortSignal;
}

/** Null where nothing was sent. */
export function uploadOf(body: unknown, response: ServerResponse): Upload | null {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return null;
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return { chunks: body as AsyncIterable<Uint8Array>, gone: leaving.signal };
}
