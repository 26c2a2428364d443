/**
 * Parses XML as a stream: elements opened and closed, text between. Only XML's own entities are resolved, document types are not read, and
 * depth and the length of tags and text are limited.
 */
import { SaxesParser } from 'saxes';

export interface XmlListener {
  readonly opened?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Workbooks nest about ten deep. */
const MAX_DEPTH = 100;
/** No tag or text of a table is longer. */
const MAX_SILENCE = 4 * 1024 ** 2;

/** Element names come without their prefix. Yields after each piece, so that results can be consumed. False: not well-formed. */
export async function* scanXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<boolean> {
  const parser = new SaxesParser({ xmlns: false });
  let isBroken = false;
  let depth = 0;
  let silence = 0;
  const broken = (): void => {
    isBroken = true;
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', (tag) => {
    silence = 0;
    depth += 1;
    if (depth > MAX_DEPTH) broken();
    if (!isBroken) listener.opened?.(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    silence = 0;
    depth -= 1;
    if (!isBroken) listener.closed?.(local(tag.name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of chunks) {
      silence += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (isBroken || silence > MAX_SILENCE) return yield false;
      yield true;
    }
  } catch {
    // A part that does not unpack, or fails its checksum.
    return yield false;
  }
  parser.close();
  yield !isBroken;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
