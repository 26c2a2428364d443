/** Lists the API keys of an account. */
import type { Id } from '#kernel/id.ts';
import type { ApiKey } from '#model/api-key.ts';
import type { RequestContext } from '#model/request-context.ts';
import { countKeys, listKeys } from '#modules/access/index.ts';
import { readSnapshot } from '#flows/kit/read-snapshot.ts';
import type { KeyPorts } from './create.ts';

export function readKeys(
  ports: KeyPorts,
  context: RequestContext,
  page: { readonly limit: number; readonly after: Id<'key'> | null; readonly count: boolean },
): Promise<{ rows: ApiKey[]; totalCount: number | null }> {
  return readSnapshot(ports, context, async (tx) => ({
    rows: await listKeys(tx, context.accountId, page),
    totalCount: page.count ? await countKeys(tx, context.accountId) : null,
  }));
}
