/** The job that renders the PDF of a document that is not sent, so that it is ready when requested. A failure is retried. */
import { present } from '#kernel/assert.ts';
import type { AccountId, InvoiceId } from '#kernel/id.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { RENDER_QUEUE } from '#flows/kit/queues.ts';
import { renderDocument } from '#flows/documents/render.ts';

const AT_ONCE = 2;

export async function startRendering(ports: Ports): Promise<void> {
  await ports.jobs.work(RENDER_QUEUE, { concurrency: AT_ONCE }, async (data) => {
    await renderDocument(ports, {
      accountId: present(data['accountId'], 'a render job has its account') as AccountId,
      invoiceId: present(data['invoiceId'], 'a render job has its invoice') as InvoiceId,
    });
  });
}
