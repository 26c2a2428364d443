/**
 * The process that reads files: opens the requested file and returns its rows part by part. It may run out of
 * memory and die without affecting its parent. Keeps nothing between two files, and ends with its parent.
 */
import { open } from 'node:fs/promises';
import type { Refusal } from '#kernel/result.ts';
import type { TableBytes, TableLook, TablePart, TableOptions } from '#model/table.ts';
import { openTableHere } from './open-table.ts';

export type ReaderRequest =
  | { readonly kind: 'open'; readonly path: string; readonly options: TableOptions }
  | { readonly kind: 'next' }
  | { readonly kind: 'close' };

export type ReaderAnswer =
  | { readonly kind: 'opened'; readonly look: TableLook }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'part'; readonly part: TablePart }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly words: string };

const PIECE = 262_144;

interface OpenFile extends TableBytes {
  close(): Promise<void>;
}

let file: OpenFile | null = null;
let rows: AsyncGenerator<TablePart> | null = null;

async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - from)));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
    return buffer.subarray(0, bytesRead);
  };
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < size; from += PIECE) yield await read(from, PIECE);
  };
  return { size, path, read, stream, close: () => handle.close() };
}

async function answerTo(request: ReaderRequest): Promise<ReaderAnswer> {
  if (request.kind === 'open') {
    file = await openFile(request.path);
    const table = await openTableHere(file, request.options);
    if (!table.ok) return { kind: 'refused', refusal: table.refusal };
    rows = table.value.rows();
    return { kind: 'opened', look: table.value.look };
  }
  if (request.kind === 'next') {
    const next = await rows?.next();
    return next === undefined || next.done === true ? { kind: 'end' } : { kind: 'part', part: next.value };
  }
  await rows?.return(undefined);
  rows = null;
  await file?.close();
  file = null;
  return { kind: 'end' };
}

/** One at a time, in order. */
let last: Promise<void> = Promise.resolve();

process.on('message', (request: ReaderRequest) => {
  last = last
    .then(() => answerTo(request))
    .catch((error: unknown): ReaderAnswer => ({ kind: 'failed', words: String(error) }))
    .then((answer) => void process.send?.(answer));
});
// A terminal signals the whole process group; the parent ends this process when it is no longer needed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
