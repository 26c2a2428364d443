/** Ports on a database beside its servers, without rendering and sending: for sweeps at a time chosen by a test. */
import { join } from 'node:path';
import { pino } from 'pino';
import { folderBlobs } from '#runtime/blobs.ts';
import { idMaker, systemClock, systemRandom } from '#runtime/clock.ts';
import { openPool } from '#runtime/database/connect.ts';
import { openDatabase } from '#runtime/database/transaction.ts';
import { createJobs } from '#runtime/jobs.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { QUEUES } from '#flows/kit/queues.ts';
import { pdfWrittenBy } from './pdf-written-by.ts';

export interface IdlePorts extends Ports {
  close(): Promise<void>;
}

export async function openIdlePorts(place: { readonly url: string; readonly dataDir: string }): Promise<IdlePorts> {
  const log = pino({ level: 'silent' });
  const pool = openPool(place.url, { log, connections: 4 });
  const jobs = createJobs(place.url, log);
  await jobs.start();
  for (const queue of QUEUES) await jobs.createQueue(queue);
  const notHere = () => Promise.reject(new Error('nothing is drawn or sent here'));
  return {
    database: openDatabase(pool),
    jobs,
    blobs: folderBlobs(join(place.dataDir, 'blobs'), systemRandom),
    clock: systemClock,
    random: systemRandom,
    newId: idMaker(systemClock, systemRandom),
    log,
    mailFrom: 'a@b.example',
    formats: pdfWrittenBy(notHere),
    checkLogo: notHere,
    channels: {
      email: {
        name: 'email',
        destination: '',
        send: notHere,
        check: notHere,
        lookUp: 'not-offered',
        close: () => Promise.resolve(),
      },
    },
    close: async () => {
      await jobs.stop();
      await pool.end();
    },
  };
}
