/** Deliveries as a person follows them: where each stands, and what every attempt ended in. */
import type { DeliveryId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Attempt, Delivery } from '#model/delivery.ts';
import type { Asking } from '#model/story.ts';
import type { Tx } from '#runtime/database/transaction.ts';
import { loadAttempts, loadDeliveries } from '#modules/deliveries/index.ts';
import { listDeliveries, type DeliveryFilter } from '#views/deliveries.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';

export interface DeliveryAnswer {
  readonly delivery: Delivery;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
}

export interface DeliveryPageAsked {
  readonly filter: DeliveryFilter;
  readonly limit: number;
  readonly after: readonly [string] | null;
  readonly count: boolean;
}

/** In the order of the ids; unknown ones are left out. */
export async function loadDeliveryAnswers(
  tx: Tx,
  asking: Asking,
  ids: readonly DeliveryId[],
): Promise<DeliveryAnswer[]> {
  const deliveries = await loadDeliveries(tx, asking.accountId, ids);
  const attempts = await loadAttempts(tx, asking.accountId, ids);
  return ids.flatMap((id) => {
    const delivery = deliveries.get(id);
    return delivery === undefined ? [] : [{ delivery, attempts: attempts.get(id) ?? [] }];
  });
}

export function readDelivery(ports: Ports, asking: Asking, id: DeliveryId): Promise<Result<DeliveryAnswer>> {
  return look<Result<DeliveryAnswer>>(ports, asking, async (tx) => {
    const [answer] = await loadDeliveryAnswers(tx, asking, [id]);
    return answer === undefined ? refuse('delivery_not_found', 'No such delivery.') : ok(answer);
  });
}

export function findDeliveryPage(
  ports: Ports,
  asking: Asking,
  asked: DeliveryPageAsked,
): Promise<Result<{ readonly rows: DeliveryAnswer[]; readonly totalCount: number | null }>> {
  return look(ports, asking, async (tx) => {
    const page = await listDeliveries(tx, asking.accountId, { ...asked, after: asked.after?.[0] ?? null });
    return ok({ rows: await loadDeliveryAnswers(tx, asking, page.rows), totalCount: page.totalCount });
  });
}
