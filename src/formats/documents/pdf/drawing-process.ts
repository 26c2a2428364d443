/**
 * The rendering process: takes one task at a time and returns bytes or the reason why not. It runs native code over uploaded files,
 * so it may crash; it keeps nothing of value. It ends with its parent.
 */
import { Worker } from 'node:worker_threads';
import { Fault } from '#kernel/fault.ts';
import type { Retry } from '#kernel/fault.ts';
import { startPdfEngine, type DrawnPdf } from './engine.ts';
import type { Logo } from './check-logo.ts';
import type { LogoProblem } from './logo-problem.ts';
import type { TypstQuestion } from './to-typst-data.ts';

export type DrawingTask =
  | { readonly kind: 'document'; readonly question: TypstQuestion }
  | { readonly kind: 'logo'; readonly logo: Logo };

export type DrawingResult =
  | ({ readonly kind: 'drawn' } & DrawnPdf)
  | { readonly kind: 'tried'; readonly problem: LogoProblem | null }
  | { readonly kind: 'fault'; readonly code: string; readonly retry: Retry; readonly detail: string }
  | { readonly kind: 'bug'; readonly words: string };

/** First a ready message; then, with each result, its memory use: the parent decides when it is too much. */
export type DrawingMessage = 'ready' | { readonly result: DrawingResult; readonly residentBytes: number };

// The parent handles signals to the process group: it decides whether a running document is finished.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
// While native code runs this thread is blocked; the watchdog checks for the parent's exit and for memory use.
new Worker(new URL('./watchdog.ts', import.meta.url), {
  name: 'watchdog',
  workerData: { parent: process.ppid },
}).unref();

const engine = startPdfEngine();

process.on('message', (task: DrawingTask) => void answer(task));

process.send?.('ready' satisfies DrawingMessage);

async function answer(task: DrawingTask): Promise<void> {
  const message: DrawingMessage = { result: await resultOf(task), residentBytes: process.memoryUsage.rss() };
  process.send?.(message);
}

async function resultOf(task: DrawingTask): Promise<DrawingResult> {
  try {
    if (task.kind === 'logo') return { kind: 'tried', problem: await engine.tryLogo(task.logo) };
    return { kind: 'drawn', ...engine.draw(task.question) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, retry: error.retry, detail: error.message };
    return { kind: 'bug', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
