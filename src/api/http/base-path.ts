/**
 * The path prefix of the server: that of PUBLIC_URL, "" when it has none. A proxy may pass it on or strip it; links include it in both
 * cases.
 */
import { withoutTrailing } from '#kernel/text.ts';

/** "https://example.com/quittance/" -> "/quittance". */
export function basePathOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? withoutTrailing(new URL(publicUrl).pathname, '/') : '';
}

/** Paths the server handles itself; any other path behind the base path is not ours. */
const OWN = /^\/?$|^\/(v1|docs|openapi\.json|healthz|readyz|metrics)(\/|$)/;

/** The URL without the base path, for routing. */
export function withoutBasePath(basePath: string, url: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const [path = '', ...query] = url.slice(basePath.length).split('?');
  if (!OWN.test(path)) return url;
  return [path === '' ? '/' : path, ...query].join('?');
}

const isLinks = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A response as JSON text, with the base path prepended to the URLs in its `links`. */
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
