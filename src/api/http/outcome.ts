/** The outcome of a request, before it is serialized. */
import { assert } from '#kernel/assert.ts';
import type { Answer, Answers, Endpoint, FileAnswer, FileBytes } from './endpoint.ts';
import { writeAnswer } from './base-path.ts';
import type { HttpRefusal } from './problem.ts';
import { check } from './validate.ts';

export type Outcome =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly text: string;
      readonly etag: number | null;
      readonly replayed: boolean;
      readonly link: string | null;
      readonly location: string | null;
    }
  | {
      readonly kind: 'file';
      readonly status: number;
      readonly bytes: FileBytes;
      readonly mediaType: string;
      readonly fileName: string | null;
    }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'refusal'; readonly refusal: HttpRefusal };

export const refused = (refusal: HttpRefusal): Outcome => ({ kind: 'refusal', refusal });

export const json = (
  status: number,
  text: string,
  { replayed = false }: { readonly replayed?: boolean } = {},
): Outcome => ({ kind: 'json', status, text, etag: null, replayed, link: null, location: null });

/** Collection path of each kind, by the `object` of its responses. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  customer: 'customers',
  product: 'products',
  tax_rate: 'tax_rates',
  order: 'orders',
  shipment: 'shipments',
  invoice: 'invoices',
  transaction: 'transactions',
  settlement: 'settlements',
  send_batch: 'send_batches',
  import: 'imports',
};

/** RFC 9110 Location: the URL of the created resource, or null. */
function locationOf(body: unknown, basePath: string): string | null {
  if (typeof body !== 'object' || body === null || !('object' in body) || !('id' in body)) return null;
  const collection = COLLECTIONS[String(body.object)];
  return collection === undefined ? null : `${basePath}/v1/${collection}/${String(body.id)}`;
}

const isFile = (shape: Answers[number] | undefined): shape is FileAnswer =>
  shape !== null && shape !== undefined && 'file' in shape;

const isBytes = (body: unknown): body is FileBytes =>
  body instanceof Uint8Array || (typeof body === 'object' && body !== null && Symbol.asyncIterator in body);

/** Checks a response against its declaration, so that no undeclared field leaks, and returns its status. */
export function checkAnswer(endpoint: Endpoint, answer: Answer): number {
  const status = answer.status ?? endpoint.usualStatus;
  const shape = endpoint.answers[status];
  assert(shape !== undefined, `${endpoint.id} declares an answer ${status}`);
  if (shape === null || isFile(shape)) return status;
  const checked = check(shape, answer.body, { prefix: '' });
  assert(checked.ok, `${endpoint.id} answers as declared: ${checked.ok ? '' : JSON.stringify(checked.errors)}`);
  return status;
}

/** The parts of a request needed for the response's text and headers. */
export interface Links {
  readonly basePath: string;
  readonly next: (body: unknown) => string | null;
}

export function outcomeOf(endpoint: Endpoint, answer: Answer, links: Links): Outcome {
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
    text: writeAnswer(answer.body, links.basePath),
    etag: answer.etag ?? null,
    replayed: false,
    link: links.next(answer.body),
    location: status === 201 ? locationOf(answer.body, links.basePath) : null,
  };
}
