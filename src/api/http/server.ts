/** The HTTP server: registers the table of endpoints with Fastify and handles what all requests have in common. No domain logic. */
import { Readable, type Duplex } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { assert } from '#kernel/assert.ts';
import { ok, type Result } from '#kernel/result.ts';
import { writeId } from '#kernel/id.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { createAuthentication, refuseWithout, type Authentication, type KeyHolder } from './authenticate.ts';
import { basePathOf, withoutBasePath } from './base-path.ts';
import { ENDPOINTS } from '#api/endpoints/index.ts';
import type { Endpoint, Method } from './endpoint.ts';
import { failureOf } from './failure.ts';
import type { Outcome } from './outcome.ts';
import { bareProblem, refuseRequest, writeProblem, type HttpRefusal } from './problem.ts';
import { readJson, UnreadableBody } from './read-body.ts';
import { uploadOf } from './upload.ts';
import { hasBody, RECEIVING_LIMITS, watchReceiving, type Receiving, type ReceivingLimits } from './body-timeouts.ts';
import { readIdempotencyKey } from './idempotency.ts';
import { checkRefusal, runEndpoint } from './run-endpoint.ts';
import { secureHeaders } from './secure-headers.ts';
import { addPages, type About } from '#api/pages/index.ts';
import { createMetrics, type Metrics } from './metrics.ts';

export const API_VERSION = '1';

export interface ServerOptions {
  readonly ports: Ports;
  readonly about: About;
  /** Limit per key. */
  readonly requestsPerMinute: number;
  /** Whether to check responses strictly against their schemas; true in tests and development. */
  readonly checkAnswers: boolean;
  readonly endpoints?: readonly Endpoint[];
  /** Timeouts of request bodies. */
  readonly receivingLimits?: ReceivingLimits;
}

export interface Served {
  readonly app: FastifyInstance;
  /** Stops accepting requests and waits for those in flight. */
  close(): Promise<void>;
}

const MEBIBYTE = 1_048_576;
const BODY_LIMIT = MEBIBYTE;
const BULK_BODY_LIMIT = 10 * MEBIBYTE;
/** Timeout for request headers; bodies have their own limits. */
const HEADERS_WITHIN_MS = 30_000;
const LONGEST_PARAM = 1_200;
const REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;
/** Responses are private to the account and must not be cached. */
const NOT_KEPT = 'no-store';
const METHODS: readonly Method[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** Shared by the hooks and handlers of one server. */
interface Serving extends ServerOptions {
  readonly authentication: Authentication;
  readonly metrics: Metrics;
  readonly receiving: Receiving;
  /** The path of PUBLIC_URL. */
  readonly basePath: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    holder: KeyHolder | null;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

export async function createServer(options: ServerOptions): Promise<Served> {
  const { ports } = options;
  const serving: Serving = {
    ...options,
    authentication: createAuthentication(ports, options),
    metrics: createMetrics(ports),
    receiving: watchReceiving(options.receivingLimits ?? RECEIVING_LIMITS, ({ socket }) =>
      endWith(socket, 408, bareProblem(408, requestIdOf(ports, undefined))),
    ),
    basePath: basePathOf(options.about.publicUrl),
  };
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 0,
    http: { headersTimeout: HEADERS_WITHIN_MS, connectionsCheckingInterval: HEADERS_WITHIN_MS / 6 },
    rewriteUrl: (request) => withoutBasePath(serving.basePath, request.url ?? '/'),
    routerOptions: { maxParamLength: LONGEST_PARAM },
    genReqId: (request) => requestIdOf(ports, request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      sendFailure(ports, error, { request, reply });
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return;
      const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
      endWith(socket, status, bareProblem(status, requestIdOf(ports, undefined)));
    },
  });
  app.decorateRequest('holder', null);
  addManners(app, serving);
  await addPages(app, serving);
  for (const endpoint of options.endpoints ?? ENDPOINTS) {
    if (endpoint.upload === null) addEndpoint(app, serving, endpoint);
    else await addUpload(app, serving, endpoint);
  }
  refuseOtherMethods(app, options.endpoints ?? ENDPOINTS);
  return {
    app,
    close: async () => {
      await app.close();
      serving.receiving.stop();
      await serving.authentication.settle();
    },
  };
}

/** Writes a raw response to a connection that Fastify no longer handles. */
function endWith(socket: Duplex, status: number, problem: object): void {
  if (!socket.writable) return;
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} Error\r\ncontent-type: application/problem+json\r\ncache-control: no-store\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function requestIdOf(ports: Ports, sent: string | string[] | undefined): string {
  return typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : writeId('request', ports.newId('request'));
}

/** Common handling of requests: body parsing, response headers, errors as problems. */
function addManners(app: FastifyInstance, { ports, metrics, receiving }: Serving): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    const read = readJson(bytes);
    if (read.ok) done(null, read.value);
    else done(new UnreadableBody(read.refusal));
  });
  const always = { ...secureHeaders(), 'api-version': API_VERSION, 'cache-control': NOT_KEPT };
  app.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request.raw)) receiving.begin(request.raw);
    reply.headers(always).header('x-request-id', request.id);
    done();
  });
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  // Otherwise a connection busy at the start of closing would be kept alive for a next request.
  // oxlint-disable-next-line max-params -- the signature of the framework's hook; an async one costs a promise per response
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url } = request.routeOptions;
    const operation = config.endpoint?.id ?? url ?? 'none';
    receiving.end(request.raw);
    const { elapsedTime: ms, statusCode: status } = reply;
    metrics.durations.add({ operation, method: request.method, status, seconds: ms / 1000 });
    ports.log.debug(
      { request_id: request.id, operation, status, ms: Math.round(ms), account_id: request.holder?.accountId },
      'Request answered.',
    );
    done();
  });
  app.setErrorHandler((error, request, reply) => sendFailure(ports, error, { request, reply }));
  app.setNotFoundHandler((request, reply) => {
    const { refusal } = refuseRequest('route_not_found', `No such route: ${request.method} ${pathOf(request.url)}.`);
    return sendRefusal(refusal, { request, reply });
  });
}

const pathOf = (url: string): string => (url.split('?')[0] ?? '').slice(0, 200);

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function sendFailure(ports: Ports, error: unknown, { request, reply }: Exchange): FastifyReply {
  const failure = failureOf(error);
  if (failure.isOurs)
    ports.log.error(
      { err: error, request_id: request.id, url: pathOf(request.url) },
      `A request failed: ${failure.refusal.code}.`,
    );
  reply.headers({ 'x-request-id': request.id, 'api-version': API_VERSION, 'cache-control': NOT_KEPT });
  return sendRefusal({ ...failure.refusal, headers: failure.headers }, { request, reply });
}

function sendRefusal(refusal: HttpRefusal, { request, reply }: Exchange): FastifyReply {
  if (refusal.headers !== undefined) reply.headers(refusal.headers);
  const problem = writeProblem(refusal, request.id);
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Passes a file on as a stream; the code that stores it limits its size. */
async function addUpload(app: FastifyInstance, serving: Serving, endpoint: Endpoint): Promise<void> {
  await app.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser([...(endpoint.upload ?? [])], (_request, payload, done) => done(null, payload));
    addEndpoint(own, serving, endpoint);
  });
}

function addEndpoint(app: FastifyInstance, serving: Serving, endpoint: Endpoint): void {
  app.route({
    method: endpoint.method,
    url: fastifyPath(endpoint.path),
    bodyLimit: endpoint.many === null ? BODY_LIMIT : BULK_BODY_LIMIT,
    config: { endpoint },
    onRequest: (request, reply) => letIn(serving, { request, reply }, endpoint),
    // Returns nothing: given a promise, the framework would wait until the bytes are sent.
    handler: (request, reply) => {
      answer(serving, { request, reply }, endpoint).catch((error: unknown) =>
        reply.send(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

async function answer(
  { ports, checkAnswers, basePath }: Serving,
  { request, reply }: Exchange,
  endpoint: Endpoint,
): Promise<void> {
  const { headers } = request;
  const ifMatch = readIfMatch(headers['if-match']);
  if (!ifMatch.ok) return void sendRefusal(ifMatch.refusal, { request, reply });
  const idempotencyKey = endpoint.method === 'POST' ? readIdempotencyKey(headers['idempotency-key']) : ok(null);
  if (!idempotencyKey.ok) return void sendRefusal(idempotencyKey.refusal, { request, reply });
  const outcome = await runEndpoint({
    endpoint,
    ports,
    context: contextOf(ports, request),
    url: request.url,
    basePath,
    params: request.params,
    query: request.query,
    body: endpoint.upload === null ? request.body : uploadOf(request.body, reply.raw),
    ifMatch: ifMatch.value,
    idempotencyKey: idempotencyKey.value,
    checkAnswers,
  });
  if (outcome.kind === 'refusal' && checkAnswers) checkRefusal(endpoint, outcome.refusal);
  send(outcome, { request, reply });
}

/** Refuses unauthorized callers before the body is read. */
async function letIn(
  { authentication, receiving }: Serving,
  { request, reply }: Exchange,
  endpoint: Endpoint,
): Promise<FastifyReply | undefined> {
  const identified = await authentication.identify({
    authorization: request.headers.authorization,
    address: request.ip,
  });
  if (!identified.ok) return sendRefusal(identified.refusal, { request, reply });
  const { holder, headers } = identified.value;
  reply.headers(headers);
  request.holder = holder;
  if (endpoint.upload !== null) receiving.expectFile(request.raw);
  const missing = refuseWithout(holder.actor, endpoint.permission);
  return missing === null ? undefined : sendRefusal(missing, { request, reply });
}

function contextOf(ports: Ports, request: FastifyRequest): RequestContext {
  const { holder } = request;
  assert(holder !== null, 'only known callers reach an endpoint');
  return { accountId: holder.accountId, actor: holder.actor, requestId: request.id, at: ports.clock.now() };
}

function readIfMatch(header: string | undefined): Result<number | null, HttpRefusal> {
  if (header === undefined || header.trim() === '*') return ok(null);
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  return version === undefined
    ? refuseRequest('invalid_header', 'If-Match must be the ETag of a previous response, including the quotes.')
    : ok(Number(version));
}

function send(outcome: Outcome, { request, reply }: Exchange): FastifyReply {
  switch (outcome.kind) {
    case 'refusal':
      return sendRefusal(outcome.refusal, { request, reply });
    case 'empty':
      return reply.status(outcome.status).send();
    case 'file':
      if (outcome.fileName !== null)
        reply.header('content-disposition', contentDisposition(outcome.fileName, { type: 'inline' }));
      return reply
        .status(outcome.status)
        .type(outcome.mediaType)
        .send(
          outcome.bytes instanceof Uint8Array
            ? Buffer.from(outcome.bytes)
            : Readable.from(outcome.bytes, { objectMode: false }),
        );
    case 'json': {
      const etag = outcome.etag === null ? null : `"${outcome.etag}"`;
      if (etag !== null) reply.header('etag', etag);
      if (outcome.link !== null) reply.header('link', outcome.link);
      if (outcome.location !== null) reply.header('location', outcome.location);
      if (outcome.replayed) reply.header('idempotent-replayed', 'true');
      if (etag !== null && request.method === 'GET' && request.headers['if-none-match'] === etag)
        return reply.status(304).send();
      return reply.status(outcome.status).type('application/json; charset=utf-8').send(outcome.text);
    }
  }
}

/** 405 with Allow for a known path with an unsupported method. */
function refuseOtherMethods(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const taken = new Map<string, Set<Method>>();
  for (const endpoint of endpoints) {
    const path = fastifyPath(endpoint.path);
    taken.set(path, (taken.get(path) ?? new Set()).add(endpoint.method));
  }
  for (const [url, methods] of taken) {
    const others = METHODS.filter((method) => !methods.has(method));
    if (others.length === 0) continue;
    const allow = [...methods].join(', ');
    const { refusal } = refuseRequest('method_not_allowed', `Allowed here: ${allow}.`, { headers: { allow } });
    const refuseMethod = async (request: FastifyRequest, reply: FastifyReply) =>
      sendRefusal(refusal, { request, reply });
    app.route({ method: others, url, onRequest: refuseMethod, handler: refuseMethod });
  }
}
