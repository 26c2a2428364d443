/** The job that processes one chunk of an import. A chunk that is not the next one is ignored. */
import { present } from '#kernel/assert.ts';
import type { AccountId } from '#kernel/id.ts';
import type { JobId } from '#model/import.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { IMPORT_QUEUE } from '#flows/kit/queues.ts';
import { workImport } from '#flows/imports/work.ts';

/** Number of imports processed in parallel; the chunks of one are sequential. */
const AT_ONCE = 2;

export async function startImporting(ports: Ports): Promise<void> {
  await ports.jobs.work(IMPORT_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await workImport(ports, {
      accountId: present(data['accountId'], 'an import job has its account') as AccountId,
      jobId: present(data['jobId'], 'an import job has its id') as JobId,
      step: Number(present(data['step'], 'an import job has its step number')),
    });
  });
}
