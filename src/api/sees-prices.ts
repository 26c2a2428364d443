/** Who sees prices: the system, and keys whose role may. The warehouse counts goods, not money. */
import { mayDo } from '#model/permission.ts';
import type { Asking } from '#model/story.ts';

export const seesPrices = ({ actor }: Asking): boolean => actor.kind === 'system' || mayDo(actor.role, 'prices:read');
