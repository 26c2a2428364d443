/** Bytes of a request to a JSON value: valid UTF-8, valid JSON, not nested without end. Anything else is refused precisely, before any schema. */
import { Refused } from './problem.ts';

const MOST_DEPTH = 64;
const decoder = new TextDecoder('utf-8', { fatal: true });

export function readJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new Refused('invalid_utf8', 'The body holds bytes that are not UTF-8.');
  }
  if (depthOf(text) > MOST_DEPTH) throw new Refused('not_json', `The body is nested deeper than ${MOST_DEPTH} levels.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refused('not_json', `The body could not be read as JSON${placeOf(error)}.`);
  }
}

/** V8 says where it stopped; the text around it is not repeated. */
function placeOf(error: unknown): string {
  const place = error instanceof Error ? / at position (\d+)/.exec(error.message) : null;
  return place === null ? '' : ` (at position ${place[1]})`;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (inString) {
      if (character === BACKSLASH) i++;
      else if (character === QUOTE) inString = false;
    } else if (character === QUOTE) inString = true;
    else if (character === OPEN_OBJECT || character === OPEN_ARRAY) {
      depth += 1;
      if (depth > most) most = depth;
    } else if (character === CLOSE_OBJECT || character === CLOSE_ARRAY) depth -= 1;
  }
  return most;
}
