/** The typed client: openapi-fetch over the types generated from openapi.json. Runs in Node and in a browser; knows nothing of src/. */
import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.generated.ts';

export type { components, paths };
export type Quittance = Client<paths>;

export interface ClientOptions {
  /** "http://localhost:4400". */
  readonly url: string;
  /** "qt_live_...". */
  readonly key: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export function createClient({ url, key, fetch }: ClientOptions): Quittance {
  return createFetchClient<paths>({
    baseUrl: url,
    headers: { authorization: `Bearer ${key}` },
    ...(fetch === undefined ? {} : { fetch }),
  });
}
