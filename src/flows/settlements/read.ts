/** Reads settlements, singly or by page. */
import type { SettlementId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { PageOf } from '#views/keyset.ts';
import { listSettlements, type SettlementFilter } from '#views/settlements.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { Page } from '#flows/kit/listed.ts';
import type { Ports } from '#flows/kit/ports.ts';
import { loadSettlementAnswers, type SettlementAnswer } from '#steps/settlements/load.ts';

export function readSettlement(
  ports: Ports,
  context: RequestContext,
  id: SettlementId,
): Promise<Result<SettlementAnswer>> {
  return readSnapshot(ports, context, async (tx) => {
    const [answer] = await loadSettlementAnswers(tx, context, [id]);
    return answer === undefined ? refuse('settlement_not_found', 'No such settlement.') : ok(answer);
  });
}

export function findSettlementPage(
  ports: Ports,
  context: RequestContext,
  query: PageOf<SettlementFilter>,
): Promise<Result<Page<SettlementAnswer>>> {
  return readSnapshot(ports, context, async (tx) => {
    const { rows, totalCount } = await listSettlements(tx, context.accountId, query);
    return ok({ rows: await loadSettlementAnswers(tx, context, rows), totalCount });
  });
}
