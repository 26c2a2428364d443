/** The thread that draws: takes one question at a time and answers with bytes or with why not. Holds no state between documents. */
import { parentPort } from 'node:worker_threads';
import { present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import type { Retry } from '#kernel/fault.ts';
import { startPdfEngine } from './engine.ts';
import type { TypstQuestion } from './to-typst-data.ts';

export type WorkerAnswer =
  | { readonly kind: 'drawn'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'fault'; readonly code: string; readonly retry: Retry; readonly detail: string }
  | { readonly kind: 'bug'; readonly error: unknown };

const port = present(parentPort, 'this file runs as a worker thread');
const engine = startPdfEngine();

port.on('message', (question: TypstQuestion) => {
  const answer = answerTo(question);
  port.postMessage(answer, answer.kind === 'drawn' ? [answer.bytes.buffer] : []);
});

function answerTo(question: TypstQuestion): WorkerAnswer {
  try {
    // A copy of its own: the engine's buffer belongs to native memory and may not change threads.
    return { kind: 'drawn', bytes: new Uint8Array(engine.draw(question)) };
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, retry: error.retry, detail: error.message };
    return { kind: 'bug', error };
  }
}
