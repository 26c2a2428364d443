/** A table's bytes for tests: from memory, in small pieces that split characters. */
import type { TableBytes } from '#model/table.ts';

export function tableBytes(content: string | Uint8Array, piece = 7): TableBytes {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    size: bytes.length,
    path: 'in-memory',
    read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}
