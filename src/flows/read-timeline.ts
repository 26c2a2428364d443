/** An invoice's history, for whoever asks why it is as it is. Changes nothing. */
import type { InvoiceId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ReadEvent } from '#model/sealed-event.ts';
import type { Asking } from '#model/story.ts';
import { loadTimeline } from '#views/timeline.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';

export async function readTimeline(ports: Ports, asking: Asking, invoiceId: InvoiceId): Promise<Result<ReadEvent[]>> {
  const events = await look(ports, asking, (tx) => loadTimeline(tx, asking.accountId, invoiceId));
  return events === null ? refuse('invoice_not_found', 'No such invoice.') : ok(events);
}
