/**
 * PDFs from documents, drawn in worker threads so that the event loop never waits for one. Documents queue, workers are replaced after
 * their share of work and when one hangs or dies. Never fails a document for its branding.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '#kernel/fault.ts';
import type { Branding, InvoiceDocument } from '#model/invoice-document.ts';
import type { DocumentLocale } from './labels.ts';
import type { TypstQuestion } from './to-typst-data.ts';
import type { WorkerAnswer } from './worker.ts';

export interface PdfRenderer {
  /** The same document, branding and locale give the same bytes. */
  render(document: InvoiceDocument, branding: Branding, locale?: DocumentLocale): Promise<Uint8Array>;
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

interface Seat {
  worker: Worker | null;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  drawn: number;
}

export function createPdfRenderer({ workers = 1, timeoutMs = 60_000, documentsPerWorker = 1000 }: PdfRendererOptions = {}): PdfRenderer {
  const seats: Seat[] = Array.from({ length: workers }, () => ({ worker: null, job: null, timer: null, drawn: 0 }));
  const waiting: Job[] = [];
  let closed = false;

  function next(): void {
    for (const seat of seats) {
      if (seat.job !== null) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      begin(seat, job);
    }
  }

  function begin(seat: Seat, job: Job): void {
    seat.job = job;
    seat.worker ??= startWorker(seat);
    // Only a document under way keeps the process alive.
    seat.worker.ref();
    seat.timer = setTimeout(() => abandon(seat, fault('pdf_took_too_long', `no document after ${timeoutMs} ms`)), timeoutMs);
    seat.worker.postMessage(job.question);
  }

  function startWorker(seat: Seat): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'pdf' });
    seat.drawn = 0;
    worker.on('message', (answer: WorkerAnswer) => {
      if (seat.worker === worker) finish(seat, answer);
    });
    const lost = (cause: unknown): void => {
      if (seat.worker === worker) abandon(seat, fault('pdf_worker_lost', 'the thread that draws documents ended', cause));
    };
    worker.on('error', lost);
    worker.on('exit', lost);
    return worker;
  }

  function finish(seat: Seat, answer: WorkerAnswer): void {
    const job = leave(seat);
    seat.drawn += 1;
    if (seat.drawn >= documentsPerWorker) dismiss(seat);
    else seat.worker?.unref();
    if (answer.kind === 'drawn') job?.resolve(answer.bytes);
    else job?.reject(answer.kind === 'bug' ? answer.error : new Fault(answer.code, answer.retry, { detail: answer.detail }));
    next();
  }

  function abandon(seat: Seat, error: Fault): void {
    dismiss(seat);
    leave(seat)?.reject(error);
    next();
  }

  /** Not awaited where a worker hangs: it ends when its native call returns. */
  function dismiss(seat: Seat): Promise<number> | undefined {
    const { worker } = seat;
    seat.worker = null;
    worker?.unref();
    return worker?.terminate();
  }

  return {
    render: (document, branding, locale) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(fault('pdf_renderer_closed', 'no more documents are drawn here'));
        waiting.push({ question: { document, branding, ...(locale === undefined ? {} : { locale }) }, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      const refused = [...waiting.splice(0), ...seats.flatMap((seat) => leave(seat) ?? [])];
      for (const job of refused) job.reject(fault('pdf_renderer_closed', 'the renderer was closed before the document was drawn'));
      await Promise.all(seats.map(dismiss));
    },
  };
}

const fault = (code: string, detail: string, cause?: unknown): Fault => new Fault(code, 'later', { detail, cause });

/** Takes the job from a seat. */
function leave(seat: Seat): Job | null {
  const { job, timer } = seat;
  if (timer !== null) clearTimeout(timer);
  seat.job = null;
  seat.timer = null;
  return job;
}
