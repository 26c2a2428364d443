/** Routes beside the API: health, metrics, the contract, its documentation, and the root page. */
import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Ports } from '#flows/kit/ports.ts';
import { readKeyState } from '#flows/api-keys/read-use.ts';
import { findIncompleteAccounts } from '#flows/accounts/find-incomplete.ts';
import { readLag } from '#flows/health/read-lag.ts';
import { ENDPOINTS } from '../endpoints/index.ts';
import type { Endpoint } from '#api/http/endpoint.ts';
import type { Metrics } from '#api/http/metrics.ts';
import { writeOpenApi } from '#api/http/openapi.ts';
import { startDocs, writeDocsPage } from './docs-page.ts';
import { writeRootPage, type About, type RootFacts } from './root-page.ts';

export type { About } from './root-page.ts';

interface Paging {
  readonly ports: Ports;
  readonly about: About;
  readonly metrics: Metrics;
  readonly basePath: string;
  readonly endpoints?: readonly Endpoint[];
}

/** Queued work older than this means that no worker is running. */
const LAG_NOT_READY_SECONDS = 600;

export async function addPages(
  app: FastifyInstance,
  { ports, about, metrics, basePath, endpoints }: Paging,
): Promise<void> {
  const openApi = JSON.stringify(writeOpenApi(endpoints ?? ENDPOINTS, basePath), null, 2);
  const readFacts = rootFacts(ports);
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(writeRootPage(about, await readFacts(), basePath)),
  );
  app.get('/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(openApi),
  );
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await checkReady(ports, about);
    const ready = Object.values(checks).every((check) => check.ok);
    if (!ready) reply.header('retry-after', '1');
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not_ready', checks });
  });
  app.get('/metrics', async (_request, reply) => {
    const { text, mediaType } = await metrics.expose();
    return reply.type(mediaType).send(text);
  });
  await addDocs(app, basePath);
}

const ROOT_FACTS_MS = 10_000;

/** Cached: the page is public, so its facts are not read per visit. */
function rootFacts(ports: Ports): () => Promise<RootFacts> {
  let known: { readonly until: number; readonly facts: Promise<RootFacts> } | null = null;
  const read = async (): Promise<RootFacts> => {
    try {
      const [incomplete, keys] = [await findIncompleteAccounts(ports), await readKeyState(ports)];
      return { incompleteAccounts: incomplete.length, keys };
    } catch (error) {
      ports.log.warn({ err: error }, 'the facts of the root page cannot be read');
      return { incompleteAccounts: null, keys: null };
    }
  };
  return () => {
    const now = Date.parse(ports.clock.now());
    if (known === null || now >= known.until) known = { until: now + ROOT_FACTS_MS, facts: read() };
    return known.facts;
  };
}

interface Check {
  readonly ok: boolean;
  readonly [fact: string]: unknown;
}

async function checkReady(ports: Ports, about: About): Promise<Record<string, Check>> {
  try {
    const pending = await about.pendingMigrations();
    const lag = await readLag(ports);
    return {
      database: { ok: true },
      migrations: { ok: pending.length === 0, pending: pending.length },
      queue: {
        ok: lag.oldestSeconds < LAG_NOT_READY_SECONDS,
        waiting: lag.waitingJobs,
        oldest_seconds: lag.oldestSeconds,
      },
    };
  } catch (error) {
    ports.log.warn({ err: error }, 'The server is not ready.');
    return { database: { ok: false } };
  }
}

/** Serves Scalar's bundle from the package: no external resources. */
async function addDocs(app: FastifyInstance, basePath: string): Promise<void> {
  const door = fileURLToPath(import.meta.resolve('@scalar/fastify-api-reference'));
  const bundle = await readFile(join(dirname(door), 'js', 'standalone.js'));
  app.get('/docs', (_request, reply) =>
    reply
      .header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'self'",
      )
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(writeDocsPage(basePath)),
  );
  app.get('/docs/start.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(startDocs(basePath)),
  );
  app.get('/docs/scalar.js', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/javascript; charset=utf-8').send(bundle),
  );
}
