/** What happens to the source of a voided or credited invoice. Decided once: a repeat with another decision is refused. */
import type { InvoiceId } from '#kernel/id.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import { BILLED_AGAIN_BY } from '#model/trigger.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { findEndOfClaims } from '#modules/invoices/index.ts';

/** Allow the source to be billed again on request, or hold it. */
export type SourceEnd = 'bill_again' | 'hold';

/** Default: hold, until a person decides. */
export const endOf = (source: SourceEnd | null): 'held' | 'released' => (source === 'bill_again' ? 'released' : 'held');

const WAYS: Readonly<Record<'held' | 'released', string>> = {
  held: 'Its goods are held ("source": "hold"), which cannot be changed. To bill them after all, use POST /v1/invoices with the order_id.',
  released: `Its goods are to be billed again ("source": "bill_again"), which cannot be changed. They stay unbilled until ${Object.values(BILLED_AGAIN_BY).join(' or ')}.`,
};

/** Null when not specified or the same. */
export async function refuseOtherEnd(
  tx: Tx,
  { accountId }: RequestContext,
  request: { readonly invoiceId: InvoiceId; readonly source: SourceEnd | null },
): Promise<Result<never> | null> {
  if (request.source === null) return null;
  const end = await findEndOfClaims(tx, accountId, request.invoiceId);
  if (end === null || end === endOf(request.source)) return null;
  const detail = `The invoice has already been voided or credited. ${WAYS[end]}`;
  return refuse('source_already_decided', detail, [{ pointer: '/source', code: 'source_already_decided', detail }]);
}
