/** A file upload: the stream of bytes, and whether the sender is still connected. */
import type { ServerResponse } from 'node:http';

export interface Upload {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Aborted when the sender disconnects before the response, so that processing can stop. */
  readonly senderLeft: AbortSignal;
}

/** Null without a body. */
export function uploadOf(body: unknown, response: ServerResponse): Upload | null {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return null;
  const leaving = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) leaving.abort();
  });
  return { chunks: body as AsyncIterable<Uint8Array>, senderLeft: leaving.signal };
}
