/** SHA-256 over bytes or text, in lower-case hex: content keys, idempotency and the audit chain use this one function. */
import { hash } from 'node:crypto';

export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/**
 * JSON with keys sorted at every depth, so that equal content gives equal text. Undefined members are left out; bigints are written
 * as strings. Written in one pass, because it runs for every issued document and every request with a key.
 */
export function canonicalJson(value: unknown): string {
  return write(value) ?? 'null';
}

function write(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `"${value}"`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => write(each) ?? 'null').join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON());
  const members: string[] = [];
  for (const key of inOrder(Object.keys(value))) {
    const written = write((value as Record<string, unknown>)[key]);
    if (written !== undefined) members.push(`${JSON.stringify(key)}:${written}`);
  }
  return `{${members.join(',')}}`;
}

const isIndex = (key: string | undefined): boolean => key !== undefined && /^(0|[1-9]\d{0,9})$/.test(key);

/** In string order, but integers first and by value, as JavaScript orders keys: stored hashes depend on it. */
function inOrder(keys: string[]): string[] {
  if (!isIndex(keys[0])) return keys.sort();
  return [...keys.filter(isIndex), ...keys.filter((key) => !isIndex(key)).sort()];
}
