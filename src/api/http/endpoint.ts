/**
 * The declaration of an endpoint, from which routing, validation, permissions, OpenAPI and the client are derived. `handle` calls one flow
 * or view, `answer` writes the response; it must be pure, since an idempotent request calls it inside the flow's transaction.
 */
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { Permission } from '#model/permission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import type { RefusalCode } from './refusals.ts';
import type { Blanks } from './validate.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** All bytes at once, or a stream that is generated as it is read. */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

/** A binary response. */
export interface FileAnswer {
  readonly file: string;
  readonly description: string;
}

/** Response schemas by status; the lowest status is the default. `null`: no body (204). */
export type Answers = Readonly<Record<number, z.ZodType | FileAnswer | null>>;

type BodyOf<A extends Answers> = {
  [S in keyof A]: A[S] extends z.ZodType ? z.input<A[S]> : A[S] extends FileAnswer ? FileBytes : null;
}[keyof A];

export interface Answer<Body = unknown> {
  /** Default: the lowest of `answers`. */
  readonly status?: number;
  readonly body: Body;
  /** The version of the resource; sent as ETag and expected in If-Match. */
  readonly etag?: number;
  /** File name for downloads; only for binary responses. */
  readonly fileName?: string;
}

export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly ports: Ports;
  readonly context: RequestContext;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The version of If-Match, or null; an edit must refuse with `changed_meanwhile` when it is not the current one. */
  readonly ifMatch: number | null;
}

/** What `answer` may use besides the value. */
export type AnswerContext<P = unknown, Q = unknown, B = unknown> = Pick<
  Call<P, Q, B>,
  'context' | 'params' | 'query' | 'body'
>;

interface Common<P extends z.ZodType, Q extends z.ZodType> {
  /** Name of the operation in OpenAPI, metrics and the client, for example "customers.create". */
  readonly id: string;
  readonly method: Method;
  /** For example "/v1/customers/{id}". */
  readonly path: string;
  readonly permission: Permission;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  /** Meaning of blank strings in the body, and of null in fields that do not accept it. Default: `clear` in a PATCH, else `absent`. */
  readonly blanks?: Blanks;
  /** Every refusal code of this endpoint's flow; the framework adds the common ones (validation, sign-in, idempotency). */
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
  /** Accepted media types of a file upload; `body` is then the stream of bytes. */
  readonly upload?: readonly string[];
  readonly answers: A;
  readonly handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Result<V>>;
  readonly answer: (value: V, context: AnswerContext<z.output<P>, z.output<Q>, z.output<B>>) => Answer<BodyOf<A>>;
  /** The part of a response that may be stored for an Idempotency-Key, when it contains a secret that is shown once. */
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
  /** Handles a single object: a refusal rolls everything back (`transactOne`). `body` is the item. */
  readonly one: (call: Call<z.output<P>, z.output<Q>, z.output<I>>) => Promise<Result<V>>;
  /** Handles many items, each with its own result (`transactEach`). `body` contains the items that passed validation. */
  readonly many: (call: Call<z.output<P>, z.output<Q>, readonly z.output<I>[]>) => Promise<Result<Result<V>[]>>;
  readonly answer: (value: V, context: Omit<AnswerContext<z.output<P>, z.output<Q>>, 'body'>) => Answer<BodyOf<A>>;
}

/** An endpoint with its type parameters erased, for the server. Created only by the two functions below. */
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
  /** For bulk endpoints the schema of one item. */
  readonly body: z.ZodType | null;
  /** Media types of a file upload, or null. */
  readonly upload: readonly string[] | null;
  readonly answers: Answers;
  /** The default status: the lowest of `answers`. */
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

/** Erases the types. Safe because the server validates with the schemas these types are inferred from. */
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
