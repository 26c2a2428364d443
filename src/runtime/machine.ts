/** The system's ports for flows, built once at start or by a test. */
import type { Blobs } from './blobs.ts';
import type { Clock, NewId, Random } from './clock.ts';
import type { Database } from './database/transaction.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';

export interface Machine {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly log: Log;
}
