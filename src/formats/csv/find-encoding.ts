/**
 * How a text file's bytes are written: by its byte order mark, else UTF-8 when every byte of it is, else Windows-1252. Reads the whole
 * file once, for a single late byte decides; keeps none of it.
 */
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Encoding, TableBytes } from '#model/table.ts';

const SAMPLE = 65_536;

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, which is no content. */
  readonly markLength: number;
  /** The beginning, decoded and cut after its last whole line unless it is all there is. */
  readonly sample: string;
}

export async function findEncoding(bytes: TableBytes, told: Encoding | undefined): Promise<Result<FoundEncoding>> {
  const head = await bytes.read(0, Math.min(SAMPLE, bytes.size));
  const mark = markOf(head);
  const encoding = mark?.encoding ?? told ?? ((await isUtf8(bytes)) ? 'utf-8' : 'windows-1252');
  if (!encoding.startsWith('utf-16') && head.includes(0)) {
    return refuse('file_not_a_table', 'The file is neither text nor an XLSX workbook. Save it as CSV or XLSX.');
  }
  if (told !== undefined && encoding === 'utf-8' && !(await isUtf8(bytes))) {
    return refuse('encoding_differs', 'The file was said to be UTF-8, but holds bytes that are not.');
  }
  const markLength = mark?.length ?? 0;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(markLength), {
    stream: head.length < bytes.size,
  });
  return ok({ encoding, markLength, sample: head.length < bytes.size ? wholeLines(text) : text });
}

function markOf(head: Uint8Array): { readonly encoding: Encoding; readonly length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

async function isUtf8(bytes: TableBytes): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes.stream()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end <= 0 ? text : text.slice(0, end + 1);
}
