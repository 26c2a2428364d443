/** The history of an invoice. Read-only. */
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ReadEvent } from '#model/sealed-event.ts';
import type { RequestContext } from '#model/request-context.ts';
import { loadTimeline } from '#views/timeline.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export async function readTimeline(
  ports: Ports,
  context: RequestContext,
  invoiceId: InvoiceId,
): Promise<Result<ReadEvent[]>> {
  const events = await readSnapshot(ports, context, (tx) => loadTimeline(tx, context.accountId, invoiceId));
  return events === null ? refuse('invoice_not_found', 'No such invoice.') : ok(events);
}
