/** A thread beside the rendering one: ends the process when its parent has exited, or when a document uses too much memory. */
import { workerData } from 'node:worker_threads';

const EVERY_MS = 500;
const MAX_RESIDENT_BYTES = 1_000_000_000;

const { parent } = workerData as { readonly parent: number };

setInterval(() => {
  // Not process.exit: it would wait for the other thread.
  if (process.ppid !== parent || process.memoryUsage.rss() > MAX_RESIDENT_BYTES) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
