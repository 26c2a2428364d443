/** Bytes of any known encoding to text, piece by piece. Node's own decoders know the web's encodings; those of DOS come from a library. */
import iconv from 'iconv-lite';
import type { Encoding } from '#model/table.ts';

export interface TextDecoding {
  /** What is whole of it so far; the rest waits for the next piece. */
  decode(bytes: Uint8Array): string;
  end(): string;
}

const OF_DOS: ReadonlySet<Encoding> = new Set(['cp437', 'cp850', 'cp852', 'cp857', 'cp737']);
const LABELS: Readonly<Partial<Record<Encoding, string>>> = { cp866: 'ibm866' };

/** What the encoding does not know becomes U+FFFD. */
export function decoderOf(encoding: Encoding): TextDecoding {
  if (OF_DOS.has(encoding)) {
    const decoder = iconv.getDecoder(encoding);
    return { decode: (bytes) => decoder.write(Buffer.from(bytes)), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(LABELS[encoding] ?? encoding, { ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export function decodeWhole(encoding: Encoding, bytes: Uint8Array): string {
  const decoding = decoderOf(encoding);
  return decoding.decode(bytes) + decoding.end();
}
