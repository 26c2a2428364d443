/** What a request came to, before it becomes bytes on the wire. */
import { assert } from '#kernel/assert.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Answer, Answers, Endpoint, FileAnswer, FileBytes } from './endpoint.ts';
import { check } from './validate.ts';

export type Outcome =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly text: string;
      readonly etag: number | null;
      readonly replayed: boolean;
      readonly link: string | null;
    }
  | {
      readonly kind: 'file';
      readonly status: number;
      readonly bytes: FileBytes;
      readonly mediaType: string;
      readonly fileName: string | null;
    }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export const json = (
  status: number,
  text: string,
  { replayed = false }: { readonly replayed?: boolean } = {},
): Outcome => ({ kind: 'json', status, text, etag: null, replayed, link: null });

const isFile = (shape: Answers[number] | undefined): shape is FileAnswer =>
  shape !== null && shape !== undefined && 'file' in shape;

const isBytes = (body: unknown): body is FileBytes =>
  body instanceof Uint8Array || (typeof body === 'object' && body !== null && Symbol.asyncIterator in body);

/** An answer checked against its declaration where that is asked for, so that no undeclared field leaves unnoticed. */
export function checkAnswer(endpoint: Endpoint, answer: Answer): number {
  const status = answer.status ?? endpoint.usualStatus;
  const shape = endpoint.answers[status];
  assert(shape !== undefined, `${endpoint.id} declares an answer ${status}`);
  if (shape === null || isFile(shape)) return status;
  const checked = check(shape, answer.body, { prefix: '' });
  assert(checked.ok, `${endpoint.id} answers as declared: ${checked.ok ? '' : JSON.stringify(checked.errors)}`);
  return status;
}

export function outcomeOf(endpoint: Endpoint, answer: Answer, link: (body: unknown) => string | null): Outcome {
  const status = answer.status ?? endpoint.usualStatus;
  const shape = endpoint.answers[status];
  if (shape === null) return { kind: 'empty', status };
  if (isFile(shape)) {
    const { body } = answer;
    assert(isBytes(body), `${endpoint.id} answers with bytes`);
    return { kind: 'file', status, bytes: body, mediaType: shape.file, fileName: answer.fileName ?? null };
  }
  return {
    kind: 'json',
    status,
    text: JSON.stringify(answer.body),
    etag: answer.etag ?? null,
    replayed: false,
    link: link(answer.body),
  };
}
