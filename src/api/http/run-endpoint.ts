/** Runs a request through its endpoint: validates input, calls the flow once, writes the response. Independent of Fastify. */
import type { z } from 'zod';
import { assert, present } from '#kernel/assert.ts';
import { ok, refuse, sentenceOf, type Problem, type Refusal, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { withNames } from '#api/fields/by-number.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { writeAnswer } from './base-path.ts';
import { expandAnswer } from './expand.ts';
import { checkAnswer, json, outcomeOf, refused, type Links, type Outcome } from './outcome.ts';
import { refuseRequest, writeProblem, type HttpRefusal } from './problem.ts';
import { knownRefusal } from './refusals.ts';
import { answerOnce, hashRequest } from './idempotency.ts';
import { check, type Blanks, type Checked, type CheckOptions } from './validate.ts';

export interface EndpointRequest {
  readonly endpoint: Endpoint;
  readonly ports: Ports;
  readonly context: RequestContext;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Prefix of every link: the path of PUBLIC_URL. */
  readonly basePath: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly ifMatch: number | null;
  readonly idempotencyKey: string | null;
  /** Whether to check responses against their declaration; true in tests and development. */
  readonly checkAnswers: boolean;
}

const MAX_ITEMS = 1_000;
const MAX_BULK_ERRORS = 20_000;

export function runEndpoint(request: EndpointRequest): Promise<Outcome> {
  return isBulk(request) ? runBulk(request, request.body) : runSingle(request);
}

const isBulk = (
  request: EndpointRequest,
): request is EndpointRequest & { readonly body: { readonly items: unknown } } =>
  request.endpoint.many !== null &&
  typeof request.body === 'object' &&
  request.body !== null &&
  Object.hasOwn(request.body, 'items');

/** Params, query and (for a single request) body, or every flaw at once. */
function readCall(request: EndpointRequest, withBody: boolean): Result<Call, HttpRefusal> {
  const { endpoint, ports, context, ifMatch } = request;
  const errors: Problem[] = [];
  const read = (schema: Endpoint['params'], input: unknown, options: CheckOptions): unknown => {
    if (schema === null) return undefined;
    const checked = check(schema, input, options);
    if (checked.ok) return checked.value;
    errors.push(...checked.errors);
    return undefined;
  };
  const params = read(endpoint.params, request.params, { prefix: '/path' });
  const sent = withoutRepeats(request.query, errors);
  const query = endpoint.query === null ? noQuery(sent, errors) : read(endpoint.query, sent, { prefix: '/query' });
  let body: unknown;
  if (endpoint.upload !== null) body = readUpload(request.body, errors);
  else if (withBody && endpoint.body !== null)
    body = read(endpoint.body, request.body, { prefix: '', blanks: endpoint.blanks });
  else if (withBody && request.body !== undefined && !isEmpty(request.body)) {
    errors.push({ pointer: '', code: 'unknown_field', detail: 'This request does not take a body.' });
  }
  if (errors.length > 0) return refuseRequest('invalid_input', sentenceOf(errors), { errors });
  return ok({ ports, context, params, query, body, ifMatch });
}

/** The unread stream of a file upload. */
function readUpload(body: unknown, errors: Problem[]): unknown {
  if (body !== null) return body;
  errors.push({ pointer: '', code: 'required', detail: 'Send the file as the request body.' });
  return undefined;
}

const isEmpty = (body: unknown): boolean => typeof body === 'object' && body !== null && Object.keys(body).length === 0;

/** Refuses repeated query parameters, except `expand`, whose paths may be sent one per parameter. */
function withoutRepeats(query: unknown, errors: Problem[]): unknown {
  const sent = Object.entries(query as Record<string, string | string[]>);
  return Object.fromEntries(
    sent.map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      if (key === 'expand') return [key, value.join(',')];
      const detail = `"${key.slice(0, 100)}" is given ${value.length} times; send it once.`;
      errors.push({ pointer: `/query/${key}`, code: 'repeated_parameter', detail });
      return [key, value[0]];
    }),
  );
}

function noQuery(query: unknown, errors: Problem[]): undefined {
  for (const key of Object.keys(query as Record<string, unknown>)) {
    errors.push({ pointer: `/query/${key}`, code: 'unknown_field', detail: 'Unknown field.' });
  }
  return undefined;
}

async function runSingle(request: EndpointRequest): Promise<Outcome> {
  const { endpoint } = request;
  const read = await withNames(request.ports, request.context, () => readCall(request, true));
  if (!read.ok) return refused(read.refusal);
  const call = read.value;
  const answerOf = (value: unknown) => {
    const answer = endpoint.answer(value, call);
    if (request.checkAnswers) checkAnswer(endpoint, answer);
    return answer;
  };
  const links = linksOf(request);
  const run = async (context: RequestContext): Promise<Outcome> => {
    const result = await endpoint.handle({ ...call, context });
    if (!result.ok) return refused(result.refusal);
    const paths = expandOf(call.query);
    if (paths === null) return outcomeOf(endpoint, answerOf(result.value), links);
    const answer = endpoint.answer(result.value, call);
    const expanded = await expandAnswer(request.ports, context, { body: answer.body, paths });
    if (!expanded.ok) return refused(expanded.refusal);
    const body = expanded.value;
    if (request.checkAnswers) checkAnswer(endpoint, { ...answer, body });
    return outcomeOf(endpoint, { ...answer, body }, links);
  };
  if (request.idempotencyKey === null) return run(request.context);
  return answerOnce(
    repeating(request, request.idempotencyKey),
    (value) => {
      const answer = answerOf(value);
      const outcome = outcomeOf(endpoint, { ...answer, body: endpoint.keep(answer.body) }, links);
      assert(outcome.kind === 'json', 'a repeatable request answers in JSON');
      return { status: outcome.status, body: outcome.text };
    },
    run,
  );
}

/** The `expand` paths of a read, or null. */
const expandOf = (query: unknown): readonly string[] | null =>
  (query as { readonly expand?: readonly string[] } | undefined)?.expand ?? null;

const repeating = ({ ports, context, endpoint, url, body }: EndpointRequest, key: string) => ({
  ports,
  context,
  key,
  bodyHash: hashRequest(endpoint.method, url, body),
});

const linksOf = ({ url, basePath }: EndpointRequest): Links => ({
  basePath,
  next: (body) => nextOf(basePath + url, body),
});

/** RFC 8288: the Link header for the next page, or null. */
function nextOf(url: string, body: unknown): string | null {
  const next = typeof body === 'object' && body !== null && 'next_cursor' in body ? body.next_cursor : null;
  if (typeof next !== 'string') return null;
  const [path = '', query = ''] = url.split('?');
  const params = new URLSearchParams(query);
  params.set('cursor', next);
  return `<${path}?${params.toString()}>; rel="next"`;
}

interface ItemResult {
  readonly status: number;
  readonly id?: string;
  readonly body?: unknown;
  readonly problem?: unknown;
}

/** Answers invalid items directly and passes the valid ones to the flow together, so that a bad item does not fail the others. */
async function runBulk(request: EndpointRequest, body: { readonly items: unknown }): Promise<Outcome> {
  const { endpoint } = request;
  const schema = endpoint.body;
  assert(schema !== null && endpoint.many !== null, 'a bulk endpoint has items and takes many');
  const read = await withNames(request.ports, request.context, () => readBulk(request, body, schema));
  if (!read.ok) return refused(read.refusal);
  const { call, items, checked } = read.value;
  const good = checked.flatMap((each) => (each.ok ? [each.value] : []));
  const bad = new Map(
    checked.flatMap((each, index) =>
      each.ok ? [] : [[index, refuse('invalid_input', sentenceOf(each.errors), each.errors)] as const],
    ),
  );
  const write = (results: readonly Result<unknown>[]): string => {
    assert(results.length === good.length, `${endpoint.id} answers one result per item`);
    const places = checked.flatMap((each, index) => (each.ok ? [index] : []));
    const answers = new Map(places.map((index, place) => [index, results[place]]));
    const all = items.map((_, index) => {
      const refused = bad.get(index);
      if (refused !== undefined) return writeItem(request, call, { result: refused, index: null });
      return writeItem(request, call, {
        result: present(answers.get(index), 'an answer per item'),
        index,
      });
    });
    return writeAnswer({ object: 'bulk', results: all }, request.basePath);
  };
  if (good.length === 0) return json(200, write([]));
  const many = endpoint.many;
  const run = async (context: RequestContext): Promise<Outcome> => {
    const result = await many.handle({ ...call, context, body: good });
    return result.ok ? json(200, write(result.value)) : refused(result.refusal);
  };
  if (request.idempotencyKey === null) return run(request.context);
  return answerOnce(
    repeating(request, request.idempotencyKey),
    (value) => ({ status: 200, body: write(value as readonly Result<unknown>[]) }),
    run,
  );
}

interface BulkCall {
  readonly call: Call;
  readonly items: readonly unknown[];
  readonly checked: readonly Checked[];
}

function readBulk(
  request: EndpointRequest,
  body: { readonly items: unknown },
  schema: z.ZodType,
): Result<BulkCall, HttpRefusal> {
  const call = readCall(request, false);
  if (!call.ok) return call;
  const items = readItems(body);
  if (!items.ok) return items;
  const checked = checkItems(items.value, schema, request.endpoint.blanks);
  return checked.ok ? ok({ call: call.value, items: items.value, checked: checked.value }) : checked;
}

/** Validates each item individually. Too many errors refuse the whole request, which bounds the size of the response. */
function checkItems(
  items: readonly unknown[],
  schema: z.ZodType,
  blanks: Blanks,
): Result<readonly Checked[], HttpRefusal> {
  let found = 0;
  const results: Checked[] = [];
  for (const [index, item] of items.entries()) {
    const checked = check(schema, item, { prefix: `/items/${index}`, blanks });
    if (!checked.ok) found += checked.found;
    if (!checked.ok && found > MAX_BULK_ERRORS) {
      const detail = `The request has more than ${MAX_BULK_ERRORS} errors; none of its items was processed.`;
      return refuseRequest('invalid_input', `/items/${index}: ${detail}`, { errors: checked.errors });
    }
    results.push(checked);
  }
  return ok(results);
}

function readItems(body: { readonly items: unknown }): Result<readonly unknown[], HttpRefusal> {
  const errors: Problem[] = Object.keys(body)
    .filter((key) => key !== 'items')
    .map((key) => ({ pointer: `/${key}`, code: 'unknown_field', detail: 'Only "items" is allowed here.' }));
  if (!Array.isArray(body.items)) errors.push({ pointer: '/items', code: 'wrong_type', detail: 'Expected an array.' });
  else if (body.items.length < 1 || body.items.length > MAX_ITEMS) {
    errors.push({ pointer: '/items', code: 'out_of_range', detail: `Must have 1 to ${MAX_ITEMS} items.` });
  }
  return errors.length > 0
    ? refuseRequest('invalid_input', sentenceOf(errors), { errors })
    : ok(body.items as unknown[]);
}

/** `index` is null when the pointers are already relative to the whole body. */
function writeItem(
  request: EndpointRequest,
  call: Call,
  { result, index }: { result: Result<unknown>; index: number | null },
): ItemResult {
  if (!result.ok) {
    const problem = writeProblem(
      index === null ? result.refusal : inItem(result.refusal, index),
      request.context.requestId,
    );
    return { status: problem.status, problem };
  }
  const answer = request.endpoint.answer(result.value, call);
  const status = checkedStatus(request, answer);
  const { body } = answer;
  const id = typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : null;
  return { status, ...(id === null ? {} : { id }), body };
}

function checkedStatus(request: EndpointRequest, answer: ReturnType<Endpoint['answer']>): number {
  if (request.checkAnswers) return checkAnswer(request.endpoint, answer);
  return answer.status ?? request.endpoint.usualStatus;
}

const inItem = (refusal: Refusal, index: number): Refusal => ({
  ...refusal,
  ...(refusal.errors === undefined
    ? {}
    : { errors: refusal.errors.map((each) => ({ ...each, pointer: `/items/${index}${each.pointer}` })) }),
});

/** Refusals allowed for every endpoint. */
const EVERYWHERE = [
  'invalid_input',
  'amount_too_large',
  'changed_meanwhile',
  'permission_missing',
  'idempotency_key_reused',
];

/** Asserts, in tests and development, that the endpoint declares the flow's refusal. */
export function checkRefusal(endpoint: Endpoint, refusal: Refusal): void {
  assert(knownRefusal(refusal.code) !== null, `the refusal ${refusal.code} stands in the table`);
  const declared: readonly string[] = [...endpoint.refusals, ...EVERYWHERE];
  assert(declared.includes(refusal.code), `${endpoint.id} declares the refusal ${refusal.code}`);
}
