/** Who sees prices: the system, and keys whose role may. The warehouse counts goods, not money. */
import { mayDo } from '#model/permission.ts';
import type { RequestContext } from '#model/request-context.ts';

export const seesPrices = ({ actor }: RequestContext): boolean =>
  actor.kind === 'system' || mayDo(actor.role, 'prices:read');
