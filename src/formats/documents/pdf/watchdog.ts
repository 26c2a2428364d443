/** A thread beside the one that draws: ends the process when its parent is gone, or when one document takes memory without end. */
import { workerData } from 'node:worker_threads';

const EVERY_MS = 500;
const MAX_RESIDENT_BYTES = 1_000_000_000;

const { parent } = workerData as { readonly parent: number };

setInterval(() => {
  // Not process.exit: it would wait for the other thread.
  if (process.ppid !== parent || process.memoryUsage.rss() > MAX_RESIDENT_BYTES) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
