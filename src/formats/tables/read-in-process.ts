/**
 * Reads tables in child processes with limits on memory and time: a file that costs too much ends its reader and not the server, and
 * the server keeps answering. If all readers are busy a file waits for a while, then it is refused as overloaded. An
 * idle reader is reused for the next file.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Fault } from '#kernel/fault.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Table, TableBytes, TablePart, TableOptions } from '#model/table.ts';
import type { ReaderAnswer, ReaderRequest } from './table-process.ts';

export interface ReaderLimits {
  readonly memoryMb: number;
  /** For opening a file. */
  readonly openMs: number;
  /** For the next part of its rows. */
  readonly partMs: number;
  /** For a free reader. */
  readonly waitMs: number;
}

const LIMITS: ReaderLimits = { memoryMb: 384, openMs: 120_000, partMs: 120_000, waitMs: 30_000 };
const MAX_READERS = 3;
const IDLE_MS = 15_000;
const CLOSE_MS = 10_000;

/** Why a reader died: its own memory limit, a signal such as the system sends when memory is short, or something else. */
type Death = 'memory' | 'killed' | 'other';

type Answer = ReaderAnswer | { readonly kind: 'died'; readonly of: Death } | { readonly kind: 'too_slow' };

/** V8 aborts when its heap is full. */
const deathOf = (signal: NodeJS.Signals | null): Death =>
  signal === 'SIGABRT' ? 'memory' : signal === 'SIGKILL' ? 'killed' : 'other';

/**
 * Files whose reader was killed by a signal: read again the first time, since the cause may not be the file; a file whose reader is killed
 * every time needs more memory than the system has.
 */
const killed = new Set<string>();
const MAX_KILLED = 1_000;

function isKilledAgain(path: string): boolean {
  if (killed.delete(path)) return true;
  if (killed.size >= MAX_KILLED) killed.clear();
  killed.add(path);
  return false;
}

class Reader {
  readonly limits: ReaderLimits;
  isAlive = true;
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: Answer) => void)[] = [];
  #idle: NodeJS.Timeout | null = null;
  #end: Answer = { kind: 'died', of: 'other' };

  constructor(limits: ReaderLimits) {
    this.limits = limits;
    this.#child = fork(fileURLToPath(new URL('./table-process.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.memoryMb}`],
      // A reader gets none of the server's settings.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (answer: ReaderAnswer) => this.#waiting.shift()?.(answer));
    this.#child.on('error', () => this.#ended(null));
    this.#child.on('exit', (_code, signal) => this.#ended(signal));
  }

  /** Answers come in the order of requests. */
  async request(request: ReaderRequest, withinMs: number): Promise<Answer> {
    if (!this.isAlive) return this.#end;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#waiting.push(resolve);
    this.#child.send(request, (error) => {
      if (error !== null) this.stop();
    });
    const timer = setTimeout(() => {
      this.#end = { kind: 'too_slow' };
      this.stop();
    }, withinMs);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }

  /** Does not keep the server running while idle, and ends after a while. */
  rest(whenOver: () => void): void {
    this.#child.unref();
    this.#child.channel?.unref();
    this.#idle = setTimeout(() => {
      whenOver();
      this.stop();
    }, IDLE_MS).unref();
  }

  wake(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#child.ref();
    this.#child.channel?.ref();
  }

  #ended(signal: NodeJS.Signals | null): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    if (this.#end.kind === 'died') this.#end = { kind: 'died', of: deathOf(signal) };
    for (const resolve of this.#waiting.splice(0)) resolve(this.#end);
  }
}

const idle: Reader[] = [];
const queue: (() => void)[] = [];
let taken = 0;

/** @throws Fault when all readers stay busy. */
async function takeReader(limits: ReaderLimits, senderLeft: AbortSignal | undefined): Promise<Reader> {
  if (taken >= MAX_READERS) await waitForReader(limits.waitMs, senderLeft);
  else taken += 1;
  try {
    for (let reader = idle.pop(); reader !== undefined; reader = idle.pop()) {
      reader.wake();
      if (reader.isAlive && reader.limits === limits) return reader;
      reader.stop();
    }
    return new Reader(limits);
  } catch (error) {
    // A system without free memory cannot start a process.
    passOn();
    throw error;
  }
}

function waitForReader(waitMs: number, senderLeft: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const comeIn = (): void => {
      clearTimeout(timer);
      senderLeft?.removeEventListener('abort', leave);
      resolve();
    };
    const goAway = (fault: Fault): void => {
      const at = queue.indexOf(comeIn);
      if (at >= 0) queue.splice(at, 1);
      clearTimeout(timer);
      senderLeft?.removeEventListener('abort', leave);
      reject(fault);
    };
    const leave = (): void => goAway(senderLeftFault());
    const timer = setTimeout(
      () =>
        goAway(new Fault('overloaded', 'later', { detail: 'Too many files are being read at the moment. Try again.' })),
      waitMs,
    );
    queue.push(comeIn);
    senderLeft?.addEventListener('abort', leave, { once: true });
    if (senderLeft?.aborted === true) leave();
  });
}

/** Hands the slot of a reader to the next waiting file. */
function passOn(): void {
  const next = queue.shift();
  if (next === undefined) taken -= 1;
  else next();
}

async function giveBack(reader: Reader): Promise<void> {
  const closed = await reader.request({ kind: 'close' }, CLOSE_MS);
  if (closed.kind === 'end' && reader.isAlive) {
    idle.push(reader);
    reader.rest(() => idle.splice(idle.indexOf(reader), 1));
  } else reader.stop();
  passOn();
}

export interface ReadingOptions {
  readonly limits?: ReaderLimits;
  /** Aborted when the caller has disconnected: the reader is ended at once. */
  readonly senderLeft?: AbortSignal | undefined;
}

/** A reader ended because its caller left is not the file's fault. */
function refuseIfSenderLeft(senderLeft: AbortSignal | undefined): void {
  if (senderLeft?.aborted === true) throw senderLeftFault();
}

const senderLeftFault = (): Fault =>
  new Fault('caller_gone', 'later', { detail: 'The sender disconnected before the file was read.' });

/** The reader stays busy until the table is closed; the rows can be iterated once. */
export async function openInProcess(
  bytes: Pick<TableBytes, 'path'>,
  options: TableOptions,
  { limits = LIMITS, senderLeft }: ReadingOptions = {},
): Promise<Result<Table>> {
  const reader = await takeReader(limits, senderLeft);
  const leave = (): void => reader.stop();
  senderLeft?.addEventListener('abort', leave, { once: true });
  if (senderLeft?.aborted === true) leave();
  const giveBackOnce = once(async () => {
    senderLeft?.removeEventListener('abort', leave);
    await giveBack(reader);
  });
  const answer = await reader.request({ kind: 'open', path: bytes.path, options }, limits.openMs);
  if (answer.kind === 'opened')
    return ok({ look: answer.look, rows: () => walk(reader, bytes.path, senderLeft), close: giveBackOnce });
  await giveBackOnce();
  refuseIfSenderLeft(senderLeft);
  if (answer.kind === 'refused') return { ok: false, refusal: answer.refusal };
  const { code, detail } = costOf(answer, { path: bytes.path, limits });
  return refuse(code, detail);
}

async function* walk(reader: Reader, path: string, senderLeft: AbortSignal | undefined): AsyncGenerator<TablePart> {
  const { limits } = reader;
  let row = 1;
  // The next part is read while this one is processed.
  for (let next = reader.request({ kind: 'next' }, limits.partMs); ;) {
    const answer = await next;
    if (answer.kind === 'end') return void killed.delete(path);
    if (answer.kind !== 'part') refuseIfSenderLeft(senderLeft);
    if (answer.kind !== 'part') return yield { kind: 'broken', row, ...costOf(answer, { path, limits }) };
    next = reader.request({ kind: 'next' }, limits.partMs);
    if (answer.part.kind === 'rows') row = (answer.part.rows.at(-1)?.number ?? row) + 1;
    yield answer.part;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}

/** @throws Fault when the file is not the cause, so that it is read again. */
function costOf(
  answer: Answer,
  { path, limits }: { readonly path: string; readonly limits: ReaderLimits },
): { readonly code: string; readonly detail: string } {
  const code = 'file_too_complex';
  if (answer.kind === 'died' && answer.of === 'memory')
    return {
      code,
      detail: `Reading the file takes more than the ${limits.memoryMb} MiB of memory allowed for a file. Split it, or save the sheet as CSV.`,
    };
  if (answer.kind === 'died' && answer.of === 'killed' && isKilledAgain(path))
    return {
      code,
      detail:
        'The system ended the reading of the file twice, probably because it ran out of memory. Free memory and check again, or split the file.',
    };
  if (answer.kind === 'too_slow')
    return { code, detail: 'Reading the file takes too long. Split it, or save the sheet as CSV.' };
  const words = answer.kind === 'failed' ? answer.words : 'the process that reads files ended';
  throw new Fault('file_not_read', 'now', { detail: `A file could not be read: ${words}.` });
}
