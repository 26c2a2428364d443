/** A failure of the environment: thrown, with whether a retry may succeed. Never used for an expected refusal. */

export type Retry = 'now' | 'later' | 'look_up_first';

export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly retry: Retry;

  constructor(code: string, retry: Retry, options: { detail: string; cause?: unknown }) {
    super(options.detail, { cause: options.cause });
    this.code = code;
    this.retry = retry;
  }
}
