/**
 * The process that draws: takes one task at a time and answers with bytes or with why not. It runs native code over what people uploaded,
 * so it may die; it holds nothing that would be missed. It ends when the process that started it does.
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

/** First that it is ready; then, with each result, how much memory it holds: whoever started it decides when it has become too much. */
export type DrawingMessage = 'ready' | { readonly result: DrawingResult; readonly residentBytes: number };

// A signal to the whole group is the parent's to act on: a document under way is finished or given up as it says.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
// While native code runs this thread hears nothing; the watchdog sees that the parent is gone, and how much memory is taken.
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
