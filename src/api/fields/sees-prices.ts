/** Who may see prices: the system, and keys with the permission. The warehouse role has none. */
import { mayDo } from '#model/permission.ts';
import type { RequestContext } from '#model/request-context.ts';

export const seesPrices = ({ actor }: RequestContext): boolean =>
  actor.kind === 'system' || mayDo(actor.role, 'prices:read');
