/**
 * The path under which people reach the server: that of PUBLIC_URL, "" when it has none. A proxy may hand it on or take it off; links
 * carry it either way.
 */
import { withoutTrailing } from '#kernel/text.ts';

/** "https://example.com/quittance/" -> "/quittance". */
export function basePathOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? withoutTrailing(new URL(publicUrl).pathname, '/') : '';
}

/** What the server answers at its root; anything else behind the base path is no address of ours. */
const OWN = /^\/?$|^\/(v1|docs|openapi\.json|healthz|readyz|metrics)(\/|$)/;

/** The address without the base path, for the routes. */
export function withoutBasePath(basePath: string, url: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const [path = '', ...query] = url.slice(basePath.length).split('?');
  if (!OWN.test(path)) return url;
  return [path === '' ? '/' : path, ...query].join('?');
}

const isLinks = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer as text, with the base path before the addresses in its `links`. */
export function writeAnswer(body: unknown, basePath: string): string {
  if (basePath === '') return JSON.stringify(body);
  return JSON.stringify(body, (key, value: unknown) => {
    if (key !== 'links' || !isLinks(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, link]) => [
        name,
        typeof link === 'string' && link.startsWith('/v1/') ? basePath + link : link,
      ]),
    );
  });
}
