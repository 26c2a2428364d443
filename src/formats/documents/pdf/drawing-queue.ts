/** Rendering tasks wait here for a free process, in order. */
import { Fault } from '#kernel/fault.ts';
import type { DrawingResult, DrawingTask } from './drawing-process.ts';
import type { Seat } from './drawing-seat.ts';

export interface DrawingQueue {
  request(task: DrawingTask, timeoutMs: number): Promise<DrawingResult>;
  /** Ends running tasks and refuses waiting and later ones. */
  close(): void;
}

interface Job {
  readonly task: DrawingTask;
  readonly timeoutMs: number;
  readonly resolve: (result: DrawingResult) => void;
  readonly reject: (error: unknown) => void;
  readonly patience: NodeJS.Timeout | undefined;
}

/** With `maxWaitMs`, a task that has not started by then is refused as `overloaded`. */
export function openQueue(seats: readonly Seat[], maxWaitMs: number | null = null): DrawingQueue {
  const waiting: Job[] = [];
  let closed = false;

  function next(): void {
    for (const free of seats.filter((each) => each.isFree())) {
      const job = waiting.shift();
      if (job === undefined) return;
      clearTimeout(job.patience);
      free.run(job.task, job.timeoutMs).then(job.resolve, job.reject).finally(next);
    }
  }

  function giveUp(reject: Job['reject']): void {
    const at = waiting.findIndex((job) => job.reject === reject);
    if (at >= 0) waiting.splice(at, 1);
    reject(new Fault('overloaded', 'later', { detail: 'Others are drawing just now. Try again.' }));
  }

  return {
    request: (task, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedFault());
        const patience = maxWaitMs === null ? undefined : setTimeout(() => giveUp(reject), maxWaitMs);
        waiting.push({ task, timeoutMs, resolve, reject, patience });
        next();
      }),
    close: () => {
      closed = true;
      for (const job of waiting.splice(0)) {
        clearTimeout(job.patience);
        job.reject(closedFault());
      }
      for (const each of seats) each.end(closedFault());
    },
  };
}

const closedFault = (): Fault =>
  new Fault('pdf_renderer_closed', 'later', { detail: 'the renderer was closed before the document was drawn' });
