/** Reads transmissions with their state and the outcome of every attempt. */
import type { TransmissionId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Attempt, Transmission } from '#model/transmission.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAttempts, loadTransmissions } from '#modules/transmissions/index.ts';
import { listTransmissions, type TransmissionFilter } from '#views/transmissions.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Ports } from '#flows/kit/ports.ts';

export interface TransmissionAnswer {
  readonly transmission: Transmission;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
}

export interface TransmissionPageQuery {
  readonly filter: TransmissionFilter;
  readonly limit: number;
  readonly after: readonly [string] | null;
  readonly count: boolean;
}

/** In the order of the ids; unknown ones are left out. */
export async function loadTransmissionAnswers(
  tx: Tx,
  context: RequestContext,
  ids: readonly TransmissionId[],
): Promise<TransmissionAnswer[]> {
  const transmissions = await loadTransmissions(tx, context.accountId, ids);
  const attempts = await loadAttempts(tx, context.accountId, ids);
  return ids.flatMap((id) => {
    const transmission = transmissions.get(id);
    return transmission === undefined ? [] : [{ transmission, attempts: attempts.get(id) ?? [] }];
  });
}

export function readTransmission(
  ports: Ports,
  context: RequestContext,
  id: TransmissionId,
): Promise<Result<TransmissionAnswer>> {
  return readSnapshot<Result<TransmissionAnswer>>(ports, context, async (tx) => {
    const [answer] = await loadTransmissionAnswers(tx, context, [id]);
    return answer === undefined ? refuse('transmission_not_found', 'No such transmission.') : ok(answer);
  });
}

export function findTransmissionPage(
  ports: Ports,
  context: RequestContext,
  query: TransmissionPageQuery,
): Promise<Result<{ readonly rows: TransmissionAnswer[]; readonly totalCount: number | null }>> {
  return readSnapshot(ports, context, async (tx) => {
    const page = await listTransmissions(tx, context.accountId, { ...query, after: query.after?.[0] ?? null });
    return ok({ rows: await loadTransmissionAnswers(tx, context, page.rows), totalCount: page.totalCount });
  });
}
