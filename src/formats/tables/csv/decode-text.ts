/** Decodes bytes in chunks. Node's own decoders cover the encodings of the web; those of DOS and the Macintosh come from iconv-lite. */
import iconv from 'iconv-lite';
import type { Encoding } from '#model/table.ts';

export interface TextDecoding {
  /** All complete characters; the bytes of an incomplete one are kept for the next chunk. */
  decode(bytes: Uint8Array): string;
  end(): string;
}

/** iconv-lite's names of the encodings that Node does not decode, or only in part: it lacks the Korean extension of Windows and the Hong Kong characters. */
const OF_LIBRARY: Readonly<Partial<Record<Encoding, string>>> = {
  big5: 'big5hkscs',
  'euc-kr': 'cp949',
  cp437: 'cp437',
  cp737: 'cp737',
  cp775: 'cp775',
  cp850: 'cp850',
  cp852: 'cp852',
  cp855: 'cp855',
  cp857: 'cp857',
  cp860: 'cp860',
  cp861: 'cp861',
  cp862: 'cp862',
  cp863: 'cp863',
  cp865: 'cp865',
  cp869: 'cp869',
  'x-mac-ce': 'maccenteuro',
  'x-mac-croatian': 'maccroatian',
  'x-mac-greek': 'macgreek',
  'x-mac-icelandic': 'maciceland',
  'x-mac-romanian': 'macromania',
  'x-mac-turkish': 'macturkish',
};
const LABELS: Readonly<Partial<Record<Encoding, string>>> = { cp866: 'ibm866' };

/** Invalid bytes become U+FFFD. */
export function decoderOf(encoding: Encoding): TextDecoding {
  const library = OF_LIBRARY[encoding];
  if (library !== undefined) {
    const decoder = iconv.getDecoder(library);
    return { decode: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(LABELS[encoding] ?? encoding, { ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export function decodeWhole(encoding: Encoding, bytes: Uint8Array): string {
  const decoding = decoderOf(encoding);
  return decoding.decode(bytes) + decoding.end();
}
