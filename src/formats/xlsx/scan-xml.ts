/** Walks XML as it arrives: elements opened and closed, text between. No entity but XML's own is ever resolved, no document type read. */
import { SaxesParser } from 'saxes';

export interface XmlListener {
  readonly opened?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Element names come without their prefix. Yields after each piece, so that a listener's harvest can be carried off. False: not well-formed. */
export async function* scanXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<boolean> {
  const parser = new SaxesParser({ xmlns: false });
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('doctype', () => {
    isBroken = true;
  });
  parser.on('opentag', (tag) => listener.opened?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => listener.closed?.(local(tag.name)));
  parser.on('text', (text) => listener.text?.(text));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (isBroken) break;
      yield true;
    }
  } catch {
    // A part that does not unpack, or not to what its checksum says.
    isBroken = true;
  }
  if (!isBroken) parser.close();
  yield !isBroken;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
