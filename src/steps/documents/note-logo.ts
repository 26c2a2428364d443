/**
 * Records whether the account's logo could be rendered: a document without it opens an exception, the first one with it ends that. Ignored
 * if the logo was changed meanwhile.
 */
import type { DomainEvent } from '#model/audit.ts';
import type { RequestContext } from '#model/request-context.ts';
import { markLogo } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Ports } from '#flows/kit/ports.ts';

/** The outcome for one document's logo. */
export interface DrawnLogo {
  /** Null: the seller has no logo. */
  readonly base64: string | null;
  /** Why the document has no logo; null when it has. */
  readonly problem: string | null;
  /** The account's recorded problem when the document was read. */
  readonly problemBefore: string | null;
}

export async function noteLogos(
  tx: Tx,
  { ports, context }: { readonly ports: Pick<Ports, 'newId'>; readonly context: RequestContext },
  logos: readonly DrawnLogo[],
): Promise<void> {
  const last = logos.findLast(({ base64 }) => base64 !== null);
  if (last === undefined || last.base64 === null || last.problem === last.problemBefore) return;
  const { accountId, at } = context;
  const changed = await markLogo(tx, accountId, { base64: last.base64, problem: last.problem, at });
  if (!changed || last.problem === null) return;
  const event: DomainEvent = {
    accountId,
    type: 'account.logo_left_out',
    subjectKind: 'account',
    subjectId: accountId,
    data: { reason: last.problem },
  };
  await recordEvents(tx, { context, newId: ports.newId }, [event]);
}
