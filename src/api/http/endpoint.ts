/**
 * What an endpoint is: one declaration from which routing, validation, permissions, OpenAPI and the client are made.
 * `handle` does (one flow or view), `answer` writes; answer must be pure, for a repeatable request calls it inside the flow's transaction.
 */
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { Permission } from '#model/permission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { RefusalCode } from './refusals.ts';
import type { Blanks } from './validate.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Bytes at once, or as they are made: then nothing is made that nobody reads. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** An answer that is bytes instead of JSON. */
export interface FileAnswer {
  readonly file: string;
  readonly description: string;
}

/** By status; the lowest is the default. `null`: no body (204). */
export type Answers = Readonly<Record<number, z.ZodType | FileAnswer | null>>;

type BodyOf<A extends Answers> = {
  [S in keyof A]: A[S] extends z.ZodType ? z.input<A[S]> : A[S] extends FileAnswer ? FileBytes : null;
}[keyof A];

export interface Answer<Body = unknown> {
  /** Left out: the lowest of `answers`. */
  readonly status?: number;
  readonly body: Body;
  /** The version of what is shown; sent as ETag and asked back as If-Match. */
  readonly etag?: number;
  /** Only for files: what a browser saves it as. */
  readonly fileName?: string;
}

export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The version the caller has seen, when it sent If-Match; an edit must refuse with `changed_meanwhile` when it is not the current one. */
  readonly ifMatch: number | null;
}

/** What `answer` may look at besides the value. */
export type AnswerContext<P = unknown, Q = unknown, B = unknown> = Pick<
  Call<P, Q, B>,
  'context' | 'params' | 'query' | 'body'
>;

interface Common<P extends z.ZodType, Q extends z.ZodType> {
  /** "customers.create": the operation's name in OpenAPI, in metrics and in the client. */
  readonly id: string;
  readonly method: Method;
  /** "/v1/customers/{id}". */
  readonly path: string;
  readonly permission: Permission;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  /** What a text of blanks in the body means, and null where a field takes none; left out: null in a PATCH, else that the field was left out. */
  readonly blanks?: Blanks;
  /** Every code this endpoint's flow may refuse with; the common ones (validation, sign-in, repeats) are added by the framework. */
  readonly refusals: readonly RefusalCode[];
}

export interface EndpointSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends Answers,
  V,
> extends Common<P, Q> {
  readonly body?: B;
  /** The body is a file of one of these media types; `body` is then its bytes as they arrive. */
  readonly upload?: readonly string[];
  readonly answers: A;
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Result<V>>;
  readonly answer: (value: V, context: AnswerContext<z.output<P>, z.output<Q>, z.output<B>>) => Answer<BodyOf<A>>;
  /** What of an answer an Idempotency-Key may keep, when it holds a secret that is shown once. */
  readonly keep?: (body: BodyOf<A>) => BodyOf<A>;
}

export interface BulkSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  I extends z.ZodType,
  A extends Answers,
  V,
> extends Common<P, Q> {
  /** The schema of one item. */
  readonly item: I;
  readonly answers: A;
  /** A single object: a refusal rolls everything back (`transactOne`). `body` is the item. */
  readonly one: (call: Call<z.output<P>, z.output<Q>, z.output<I>>) => Promise<Result<V>>;
  /** Items together, each with its own answer (`transactEach`). `body` holds the items that passed validation. */
  readonly many: (call: Call<z.output<P>, z.output<Q>, readonly z.output<I>[]>) => Promise<Result<Result<V>[]>>;
  readonly answer: (value: V, context: Omit<AnswerContext<z.output<P>, z.output<Q>>, 'body'>) => Answer<BodyOf<A>>;
}

/** An endpoint as the server sees it, types of its own forgotten. Made only by the two functions below. */
export interface Endpoint {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly permission: Permission;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | null;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly blanks: Blanks;
  /** Of one item when bulk. */
  readonly body: z.ZodType | null;
  /** Media types of a body that is a file, or null. */
  readonly upload: readonly string[] | null;
  readonly answers: Answers;
  /** Of an answer that names none: the lowest of `answers`. */
  readonly usualStatus: number;
  readonly refusals: readonly RefusalCode[];
  handle(call: Call): Promise<Result<unknown>>;
  /** Only on bulk endpoints. */
  readonly many: { handle(call: Call): Promise<Result<Result<unknown>[]>> } | null;
  answer(value: unknown, context: AnswerContext): Answer;
  keep(body: unknown): unknown;
}

export function defineEndpoint<
  V,
  A extends Answers,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(spec: EndpointSpec<P, Q, B, A, V>): Endpoint {
  return {
    ...common(spec),
    body: spec.body ?? null,
    upload: spec.upload ?? null,
    answers: spec.answers,
    usualStatus: lowestOf(spec.answers),
    many: null,
    ...erased(spec.handle, spec.answer, spec.keep),
  };
}

export function defineBulkEndpoint<
  V,
  A extends Answers,
  I extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(spec: BulkSpec<P, Q, I, A, V>): Endpoint {
  return {
    ...common(spec),
    body: spec.item,
    upload: null,
    answers: spec.answers,
    usualStatus: lowestOf(spec.answers),
    many: { handle: (call) => spec.many(call as Call<z.output<P>, z.output<Q>, z.output<I>[]>) },
    ...erased(spec.one, spec.answer),
  };
}

const lowestOf = (answers: Answers): number => Math.min(...Object.keys(answers).map(Number));

function common<P extends z.ZodType, Q extends z.ZodType>(spec: Common<P, Q>) {
  const { id, method, path, permission, tag, summary, refusals } = spec;
  return {
    id,
    method,
    path,
    permission,
    tag,
    summary,
    refusals,
    description: spec.description ?? null,
    params: spec.params ?? null,
    query: spec.query ?? null,
    blanks: spec.blanks ?? (method === 'PATCH' ? 'clear' : 'absent'),
  };
}

/** The server validates with the very schemas the spec's types come from, so the spec's own types hold where they are forgotten. */
function erased<P, Q, B, V, Body>(
  handle: (call: Call<P, Q, B>) => Promise<Result<V>>,
  answer: (value: V, context: AnswerContext<P, Q, B>) => Answer<Body>,
  keep?: (body: Body) => Body,
): Pick<Endpoint, 'handle' | 'answer' | 'keep'> {
  return {
    keep: (body) => (keep === undefined ? body : keep(body as Body)),
    handle: (call) => handle(call as Call<P, Q, B>),
    answer: (value, context) => answer(value as V, context as AnswerContext<P, Q, B>),
  };
}
