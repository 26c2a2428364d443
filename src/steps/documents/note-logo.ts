/**
 * What drawing says about the account's logo: documents that had to leave without it make an exception, the first one that carries it
 * again ends that. A logo that was changed meanwhile is another one, and nothing is said of it.
 */
import type { DomainEvent } from '#model/audit.ts';
import type { RequestContext } from '#model/request-context.ts';
import { markLogo } from '#modules/access/index.ts';
import { recordEvents } from '#modules/audit/index.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import type { Ports } from '#flows/kit/ports.ts';

/** What is known of one document's logo. */
export interface DrawnLogo {
  /** Null: the document's seller has none. */
  readonly base64: string | null;
  /** Why the document has none. */
  readonly problem: string | null;
  /** What the account said when the document was read. */
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
