/**
 * PDFs from documents, drawn in worker threads so that the event loop never waits for one. Documents queue, workers are replaced after
 * their share of work and when one hangs or dies. Never fails a document for its branding.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '#kernel/fault.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { TypstQuestion } from './to-typst-data.ts';
import type { WorkerAnswer } from './worker.ts';

export interface PdfRenderer {
  /** The same document and branding give the same bytes. */
  render(document: InvoiceDocument, branding: Branding): Promise<Uint8Array>;
  /** Ends the workers; what is still waiting or being drawn is refused with a fault to retry. */
  close(): Promise<void>;
}

export interface PdfRendererOptions {
  /** Documents drawn at the same time; one core each. */
  readonly workers?: number;
  /** Given up after this; a document of 500 lines takes a fifth of a second. */
  readonly timeoutMs?: number;
  readonly documentsPerWorker?: number;
}

interface Job {
  readonly question: TypstQuestion;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

export function createPdfRenderer({
  workers = 1,
  timeoutMs = 60_000,
  documentsPerWorker = 1000,
}: PdfRendererOptions = {}): PdfRenderer {
  const waiting: Job[] = [];
  const seats = Array.from({ length: workers }, () => openSeat({ timeoutMs, documentsPerWorker, whenFree: next }));
  let closed = false;

  function next(): void {
    for (const seat of seats) {
      if (!seat.isFree()) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      seat.take(job);
    }
  }

  return {
    render: (document, branding) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedFault());
        waiting.push({
          question: { document, branding },
          resolve,
          reject,
        });
        next();
      }),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(closedFault());
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

interface SeatOptions {
  readonly timeoutMs: number;
  readonly documentsPerWorker: number;
  readonly whenFree: () => void;
}

interface Seat {
  isFree(): boolean;
  take(job: Job): void;
  close(): Promise<void>;
}

/** A place for one worker at a time: it starts with the first document and is replaced when it has done its share, hangs or dies. */
function openSeat({ timeoutMs, documentsPerWorker, whenFree }: SeatOptions): Seat {
  let worker: Worker | null = null;
  let job: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let drawn = 0;

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { name: 'pdf' });
    drawn = 0;
    const lost = (cause: unknown): void => {
      if (worker === started) giveUp(fault('pdf_worker_lost', 'the thread that draws documents ended', cause));
    };
    started.on('message', (answer: WorkerAnswer) => {
      if (worker === started) finish(answer);
    });
    started.on('error', lost);
    started.on('exit', lost);
    return started;
  }

  function finish(answer: WorkerAnswer): void {
    drawn += 1;
    if (drawn >= documentsPerWorker) void dismiss();
    // Only a document under way keeps the process alive.
    else worker?.unref();
    const done = leave();
    if (answer.kind === 'drawn') done?.resolve(answer.bytes);
    else
      done?.reject(
        answer.kind === 'bug' ? answer.error : new Fault(answer.code, answer.retry, { detail: answer.detail }),
      );
    whenFree();
  }

  function giveUp(error: Fault): void {
    void dismiss();
    leave()?.reject(error);
    whenFree();
  }

  function leave(): Job | null {
    const left = job;
    clearTimeout(timer);
    job = null;
    return left;
  }

  /** A worker that hangs ends when its native call returns; nobody waits for that but close(). */
  async function dismiss(): Promise<void> {
    const dismissed = worker;
    worker = null;
    await dismissed?.terminate();
  }

  return {
    isFree: () => job === null,
    take(taken) {
      job = taken;
      worker ??= start();
      worker.ref();
      timer = setTimeout(() => giveUp(fault('pdf_took_too_long', `no document after ${timeoutMs} ms`)), timeoutMs);
      worker.postMessage(taken.question);
    },
    async close() {
      leave()?.reject(closedFault());
      await dismiss();
    },
  };
}

const fault = (code: string, detail: string, cause?: unknown): Fault => new Fault(code, 'later', { detail, cause });
const closedFault = (): Fault => fault('pdf_renderer_closed', 'the renderer was closed before the document was drawn');
